using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>
/// What axe finds in the pages of the site, in all colours. Every page is opened once for the three tests that each
/// read about colours of their own.
/// </summary>
public sealed class AxeReport
{
    private static readonly string[] States =
    [
        "zoeken.html", "zoeken.html#q=privacy%20bpv&niveau=basis&kader=kl.pd.3", "zoeken.html#q=mediawijshied", "zoeken.html#q=xqzzkwv&niveau=basis",
        "zoeken.html#thema=feedback", "werkvormen/index.html#niveau=basis&thema=sociale-media&sort=duur", "praktijken/index.html#sort=nieuw",
        "vergelijken.html#werkvormen/tpack-spel,lessen/wat-weet-het-internet-over-mij,werkvormen/tpack-traject",
        "studiedag.html#title=Dag&date=morgen&begin=9.00&end=10.00&people=40&dag=werkvormen/tpack-spel,!Pauze*15,uitleg/tpack,werkvormen/tpack-spel,lessen/bestaat-niet",
    ];

    private readonly BrowserSite _site;
    private readonly Lazy<Task<IReadOnlyList<(Colours Colours, string Problem)>>> _kinds;
    private readonly Lazy<Task<IReadOnlyList<(Colours Colours, string Problem)>>> _states;

    public AxeReport(BrowserSite site)
    {
        _site = site;
        _kinds = new(LookAtKinds);
        _states = new(LookAtStates);
    }

    /// <summary>What is wrong with one page of each kind.</summary>
    internal async Task<IReadOnlyList<string>> OfKinds(Colours colours) => Of(colours, await _kinds.Value);

    /// <summary>What is wrong with states of search, of a list and of what a reader makes, with all their choices open.</summary>
    internal async Task<IReadOnlyList<string>> OfStates(Colours colours) => Of(colours, await _states.Value);

    private static string[] Of(Colours colours, IEnumerable<(Colours Colours, string Problem)> problems) =>
        [.. problems.Where(problem => problem.Colours == colours).Select(static problem => problem.Problem).Order(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<(Colours Colours, string Problem)>> LookAtKinds()
    {
        ConcurrentBag<(Colours, string)> problems = [];
        await _site.ReportOnKinds(new() { ReducedMotion = ReducedMotion.Reduce }, async (page, kind) =>
        {
            foreach ((Colours colours, string problem) in await Axe.InAllColours(page))
            {
                problems.Add((colours, $"{kind.Name} ({kind.Path}): {problem}"));
            }

            // The next page opens in the colours in which this one did.
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
            return [];
        });
        return [.. problems];
    }

    private async Task<IReadOnlyList<(Colours Colours, string Problem)>> LookAtStates()
    {
        ConcurrentBag<(Colours, string)> problems = [];
        ConcurrentQueue<(int Width, string State)> left = new(States.SelectMany(static state => ((int[])[360, 1440]).Select(width => (width, state))));
        await Task.WhenAll(Enumerable.Range(0, BrowserSite.Tabs).Select(async _ =>
        {
            while (left.TryDequeue(out (int Width, string State) look))
            {
                foreach ((Colours colours, string problem) in await LookAt(look.State, look.Width))
                {
                    problems.Add((colours, $"{look.State} at {look.Width}: {problem}"));
                }
            }
        }));
        return [.. problems];
    }

    private async Task<List<(Colours Colours, string Problem)>> LookAt(string state, int width)
    {
        await using OpenPage open = await OpenPage.At(_site.Browser, _site.Root + state, new()
        {
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        await open.Page.WaitForSelectorAsync("main:not(:has([aria-busy]))");
        await open.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
        await open.Page.WaitForSelectorAsync("main:not(:has([aria-busy]))");
        List<(Colours Colours, string Problem)> problems = [.. await Axe.InAllColours(open.Page)];
        foreach (Colours colours in Colours.All)
        {
            await open.Page.EmulateMediaAsync(new() { ColorScheme = colours.Scheme, ForcedColors = colours.Forced });
            if (await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"))
            {
                problems.Add((colours, "scrolls sideways"));
            }
        }

        return problems;
    }
}
