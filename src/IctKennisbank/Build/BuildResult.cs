using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;

namespace IctKennisbank.Build;

/// <summary>What a build gives.</summary>
/// <param name="Files">The finished site, sorted by path, without the pages that were handed over before; empty when there is an error.</param>
/// <param name="Diagnostics">Everything that is wrong, sorted.</param>
/// <param name="Memo">For the next build.</param>
/// <param name="Reuse">What was made anew and what was reused.</param>
/// <param name="Counts">What is in the site.</param>
public sealed record BuildResult(
    IReadOnlyList<OutputFile> Files,
    IReadOnlyList<Diagnostic> Diagnostics,
    Memo Memo,
    ReuseReport Reuse,
    SiteCounts Counts)
{
    /// <summary>How easy the texts read; null unless it was asked for.</summary>
    public ReadingReport? Reading { get; init; }

    /// <summary>Address of the site, by which its handbook is found; empty when it is not known.</summary>
    public string SiteUrl { get; init; } = "";

    /// <summary>Whether nothing may be written.</summary>
    public bool HasErrors => Diagnostics.Any(static problem => problem.Severity == Severity.Error);
}

/// <summary>How much of the last build was used again.</summary>
/// <param name="Parsed">Files that were parsed.</param>
/// <param name="ParsedSame">Files that were not, because they had not changed.</param>
/// <param name="Rendered">Pages that were rendered.</param>
/// <param name="RenderedSame">Pages that were not, because their view had not changed.</param>
public sealed record ReuseReport(int Parsed, int ParsedSame, int Rendered, int RenderedSame);

/// <summary>Counts for <c>--stats</c>.</summary>
/// <param name="ItemsByType">Label of a type and number of its items.</param>
/// <param name="Words">Words in all bodies.</param>
/// <param name="Paths">Learning paths with stations.</param>
/// <param name="Pages">Rendered pages.</param>
/// <param name="Files">All files.</param>
/// <param name="Bytes">Bytes of all files.</param>
public sealed record SiteCounts(
    ValueList<(string Label, int Count)> ItemsByType, int Words, int Paths, int Pages, int Files, long Bytes);

/// <summary>The stages of a build, in order.</summary>
public enum Stage
{
    /// <summary>Data files and items are read.</summary>
    Parse,

    /// <summary>References are resolved and paths made.</summary>
    Link,

    /// <summary>Rules over the content.</summary>
    Check,

    /// <summary>The search index is made.</summary>
    Search,

    /// <summary>Pages and files are planned.</summary>
    Plan,

    /// <summary>Pages are rendered.</summary>
    Render,

    /// <summary>Finished pages are checked.</summary>
    CheckOutput,

    /// <summary>All is done.</summary>
    Done,
}
