namespace IctKennisbank.Build;

/// <summary>What the caller wants besides what the files say.</summary>
/// <param name="WithDrafts">Whether drafts are in the site.</param>
/// <param name="BaseUrl">Address that replaces the one in <c>site.yml</c>; null to keep that.</param>
/// <param name="CheckOutput">Whether every finished page is parsed and checked; <c>check</c>, the tests, and <c>build</c> of a site with templates of its own ask for it.</param>
/// <param name="Search">Whether there is a search index, and how new it must be.</param>
/// <param name="ContentOnly">Whether to stop after the rules over content: the first answer while somebody writes.</param>
/// <param name="WithReading">Whether the reading level of every text is measured.</param>
/// <param name="OnlyOwnTemplates">
/// Whether pages are made only when the site has templates of its own: for who wants to know what is wrong and writes
/// nothing. What the program's own templates make of right content is held by its tests.
/// </param>
public sealed record BuildRequest(
    bool WithDrafts = false,
    string? BaseUrl = null,
    bool CheckOutput = false,
    SearchIndexing Search = SearchIndexing.Fresh,
    bool ContentOnly = false,
    bool WithReading = false,
    bool OnlyOwnTemplates = false);

/// <summary>What a build does for search.</summary>
public enum SearchIndexing
{
    /// <summary>An index of what is in the site now.</summary>
    Fresh,

    /// <summary>The index of the last build, if there is one: a preview shows a page first and indexes it after.</summary>
    LastKnown,

    /// <summary>No index; the search page leads to the lists.</summary>
    None,
}
