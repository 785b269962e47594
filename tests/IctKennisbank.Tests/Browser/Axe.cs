using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>
/// Runs axe in a page. Deque's package for Playwright looks at each frame alone, carries what it saw of every node to a
/// second page and joins it there. No page of the site has frames, so axe looks at the whole page at once, and only what
/// is wrong leaves the browser: the same rules, the same findings.
/// </summary>
internal static class Axe
{
    /// <summary>The rules of WCAG 2.2, A and AA.</summary>
    public static readonly string[] Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    private const string Run = """
        async tags => {
          if (document.querySelector('iframe, frame, object, embed')) throw new Error('axe does not look into frames here');
          const { violations, passes } = await axe.run(document, {
            ...(tags.length > 0 ? { runOnly: { type: 'tag', values: tags } } : {}),
            resultTypes: ['violations'],
          });
          if (violations.length + passes.length === 0) throw new Error('axe has not looked');
          return violations.flatMap(rule => rule.nodes.map(node => {
            const reason = [...node.any, ...node.all, ...node.none].map(check => ' | ' + check.message)[0] ?? '';
            return `${rule.id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}${reason}`;
          }));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong with the page that is open.</summary>
    /// <param name="page">The page.</param>
    /// <param name="tags">Only rules with one of these tags; without any, all rules that axe has on by itself.</param>
    public static async Task<string[]> Problems(IPage page, params string[] tags)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run, tags);
    }

    /// <summary>
    /// What is wrong in light, in dark and in forced colours with the page that is open, each with all rules of WCAG. The
    /// page is loaded once and then told that the reader prefers other colours: no script of the site asks for these,
    /// and styles follow at once, so that it is the page that such a reader opens.
    /// </summary>
    public static async Task<IReadOnlyList<(Colours Colours, string Problem)>> InAllColours(IPage page)
    {
        List<(Colours, string)> problems = [];
        await page.EvaluateAsync(Script);
        foreach (Colours colours in Colours.All)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = colours.Scheme, ForcedColors = colours.Forced, ReducedMotion = ReducedMotion.Reduce });
            problems.AddRange((await page.EvaluateAsync<string[]>(Run, Wcag)).Select(problem => (colours, problem)));
        }

        return problems;
    }
}

/// <summary>The colours that a reader asks for.</summary>
/// <param name="Scheme">Light or dark.</param>
/// <param name="Forced">Whether the system chooses them.</param>
internal sealed record Colours(ColorScheme Scheme, ForcedColors Forced)
{
    /// <summary>Light, dark, and forced by the system.</summary>
    public static readonly IReadOnlyList<Colours> All =
    [
        new(ColorScheme.Light, ForcedColors.None),
        new(ColorScheme.Dark, ForcedColors.None),
        new(ColorScheme.Light, ForcedColors.Active),
    ];
}
