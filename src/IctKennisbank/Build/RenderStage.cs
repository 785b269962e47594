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
        bool sameTemplates = renderer.Hash == memo.Renderer?.Hash;
        Dictionary<string, Memo.RenderedPage> rendered = new(plan.Pages.Count, StringComparer.Ordinal);
        List<PagePlan> toRender = [];
        foreach (PagePlan page in plan.Pages)
        {
            if (sameTemplates && memo.Rendered.TryGetValue(page.Path, out Memo.RenderedPage? old) && old.Page == page)
            {
                rendered.Add(page.Path, old);
            }
            else
            {
                toRender.Add(page);
            }
        }

        int same = rendered.Count;
        Outcome<OutputFile?[]> outcome = renderer.Render(toRender);
        for (int i = 0; i < toRender.Count; i++)
        {
            if (outcome.Value[i] is { } file)
            {
                rendered[file.Path] = new(toRender[i], file);
            }
        }

        return new(
            [.. rendered.Values.Select(static page => page.File)], rendered, outcome.Diagnostics, toRender.Count, same);
    }
}

/// <summary>What rendering gave.</summary>
internal sealed record RenderResult(
    IReadOnlyList<OutputFile> Files,
    Dictionary<string, Memo.RenderedPage> Rendered,
    IReadOnlyList<Diagnostic> Problems,
    int RenderedCount,
    int SameCount);
