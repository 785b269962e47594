namespace IctKennisbank.Build;

/// <summary>What the caller wants besides what the files say.</summary>
/// <param name="WithDrafts">Whether drafts are in the site.</param>
/// <param name="BaseUrl">Address that replaces the one in <c>site.yml</c>; null to keep that.</param>
/// <param name="CheckOutput">Whether every finished page is parsed and checked; the check command and tests do.</param>
/// <param name="ContentOnly">Whether to stop after the rules over content: the first answer while somebody writes.</param>
public sealed record BuildRequest(
    bool WithDrafts = false, string? BaseUrl = null, bool CheckOutput = false, bool ContentOnly = false);
