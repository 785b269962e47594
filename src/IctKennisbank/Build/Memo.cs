using IctKennisbank.Checks;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Planning;
using IctKennisbank.Planning.Outputs;

namespace IctKennisbank.Build;

/// <summary>
/// What a build leaves for the next: four pure caches. Parse (path and hash of the bytes), render (hash of the templates
/// and value of the view), the search index (value of what it is made from) and check (bytes of the page). Linking,
/// checking and planning always run in full; they are cheap.
/// </summary>
public sealed class Memo
{
    /// <summary>A memo of nothing.</summary>
    public static Memo Empty { get; } = new([], "", [], null);

    internal Memo(
        Dictionary<string, ParsedFile> parsed, string templateHash, Dictionary<string, RenderedPage> rendered, Indexed? search)
    {
        Parsed = parsed;
        TemplateHash = templateHash;
        Rendered = rendered;
        Search = search;
    }

    internal Dictionary<string, ParsedFile> Parsed { get; }

    internal string TemplateHash { get; }

    internal Dictionary<string, CheckedPage> Checked { get; init; } = [];

    internal Dictionary<string, RenderedPage> Rendered { get; }

    internal Indexed? Search { get; }

    internal sealed record ParsedFile(SourceFile File, Outcome<Item?> Outcome);

    internal sealed record RenderedPage(PagePlan Page, OutputFile File);

    internal sealed record Indexed(SearchInput Input, ValueList<OutputFile> Files);
}
