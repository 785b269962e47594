using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Planning;
using IctKennisbank.Rendering;

namespace IctKennisbank.Build;

/// <summary>Renders the pages whose template or view changed since the last build.</summary>
internal static class RenderStage
{
    /// <summary>Renders what is new.</summary>
    public static RenderResult Run(Renderer renderer, SitePlan plan, Memo memo)
    {
        Dictionary<string, RenderedPage> known = renderer == memo.Renderer ? memo.Rendered : [];
        Outcome<IReadOnlyList<RenderedPage>> outcome = renderer.Render(plan.Pages, known);
        int same = outcome.Value.Count(page => ReferenceEquals(known.GetValueOrDefault(page.File.Path), page));
        return new(
            [.. outcome.Value.Select(static page => page.File)],
            outcome.Value.ToDictionary(static page => page.File.Path, StringComparer.Ordinal),
            outcome.Diagnostics,
            outcome.Value.Count - same,
            same);
    }

    /// <summary>Renders everything and hands it over page by page.</summary>
    public static RenderResult Run(Renderer renderer, SitePlan plan, Action<OutputFile> take)
    {
        Outcome<long> outcome = renderer.Render(plan.Pages, take);
        return new([], [], outcome.Diagnostics, plan.Pages.Count, 0) { BytesTaken = outcome.Value };
    }
}

/// <summary>What rendering gave.</summary>
internal sealed record RenderResult(
    IReadOnlyList<OutputFile> Files,
    Dictionary<string, RenderedPage> Rendered,
    IReadOnlyList<Diagnostic> Problems,
    int RenderedCount,
    int SameCount)
{
    /// <summary>Bytes of the pages that were handed over and are not among the files.</summary>
    public long BytesTaken { get; init; }
}
