using IctKennisbank.Checks;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Planning.Outputs;
using IctKennisbank.Rendering;

namespace IctKennisbank.Build;

/// <summary>
/// What a build leaves for the next: pure caches. Parse (path and bytes, of items and data files), compiled templates (hash of their
/// texts), render (the same templates and value of the view), the search index (value of what it is made from) and check
/// (bytes of the page). Linking, checking and planning always run in full; they are cheap.
/// </summary>
public sealed class Memo
{
    /// <summary>A memo of nothing.</summary>
    public static Memo Empty { get; } = new(new([], []), null, [], null);

    internal Memo(
        Files parsed, Renderer? renderer, Dictionary<string, RenderedPage> rendered, Indexed? search)
    {
        Parsed = parsed;
        Renderer = renderer;
        Rendered = rendered;
        Search = search;
    }

    /// <summary>What was read, by path.</summary>
    internal Files Parsed { get; }

    /// <summary>The templates, compiled.</summary>
    internal Renderer? Renderer { get; }

    internal Dictionary<string, CheckedPage> Checked { get; init; } = [];

    internal Dictionary<string, RenderedPage> Rendered { get; }

    internal Indexed? Search { get; }

    internal sealed record Files(Dictionary<string, ParsedFile> Items, Dictionary<string, ParsedData> Data);

    /// <param name="File">A data file: settings, a framework, a word list.</param>
    /// <param name="Outcome">An <see cref="Outcome{T}"/> of what such a file holds.</param>
    internal sealed record ParsedData(SourceFile File, object Outcome);

    internal sealed record ParsedFile(SourceFile File, Outcome<Item?> Outcome);

    internal sealed record Indexed(SearchInput Input, ValueList<OutputFile> Files);
}
