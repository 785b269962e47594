using IctKennisbank.Diagnostics;
using IctKennisbank.Planning;
using IctKennisbank.Rendering;

namespace IctKennisbank.Build;

/// <summary>Renders the pages whose template or view changed since the last build.</summary>
internal static class RenderStage
{
    /// <summary>Renders what is new.</summary>
    public static RenderResult Run(Renderer renderer, SitePlan plan, Memo memo)
    {
        Dictionary<string, RenderedPage>? known = memo.IsLast ? null : renderer == memo.Renderer ? memo.Rendered : [];
        Outcome<IReadOnlyList<RenderedPage>> outcome = renderer.Render(plan.Pages, known);
        int same = known is null ? 0 : outcome.Value.Count(page => ReferenceEquals(known.GetValueOrDefault(page.File.Path), page));
        return new(outcome.Value, outcome.Diagnostics, outcome.Value.Count - same, same);
    }
}

/// <summary>What rendering gave.</summary>
internal sealed record RenderResult(
    IReadOnlyList<RenderedPage> Pages, IReadOnlyList<Diagnostic> Problems, int RenderedCount, int SameCount);
