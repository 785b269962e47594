using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>What a program can see of WCAG 2.2 AA; people test the rest.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class AccessibilityTests(BrowserSite site)
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [InlineData(ColorScheme.Light, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.None)]
    [InlineData(ColorScheme.Light, ForcedColors.Active)]
    public async Task Axe_finds_nothing(ColorScheme scheme, ForcedColors forced)
    {
        BrowserNewContextOptions options = new()
        {
            ColorScheme = scheme,
            ForcedColors = forced,
            ReducedMotion = ReducedMotion.Reduce,
        };
        Findings.None(await site.ReportOnKinds(options, static async (page, _) =>
            (await page.RunAxe(Wcag)).Violations.SelectMany(static rule =>
                rule.Nodes.Select(node => $"{rule.Id}: {node.Target} {Shortened(node.Html)}{Reason(node)}"))));
    }

    [Theory]
    [InlineData(ColorScheme.Light, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.None)]
    [InlineData(ColorScheme.Light, ForcedColors.Active)]
    public async Task Axe_finds_nothing_among_results_and_choices(ColorScheme scheme, ForcedColors forced)
    {
        string[] states =
        [
            "zoeken.html", "zoeken.html#q=privacy%20bpv&niveau=basis&kader=kl.pd.3", "zoeken.html#q=mediawijshied", "zoeken.html#q=xqzzkwv&niveau=basis",
            "zoeken.html#thema=feedback", "werkvormen/index.html#niveau=basis&thema=sociale-media&sort=duur", "praktijken/index.html#sort=nieuw",
            "vergelijken.html#werkvormen/tpack-spel,lessen/wat-weet-het-internet-over-mij,werkvormen/tpack-traject",
            "studiedag.html#title=Dag&date=morgen&begin=9.00&end=10.00&people=40&dag=werkvormen/tpack-spel,!Pauze*15,uitleg/tpack,werkvormen/tpack-spel,lessen/bestaat-niet",
        ];
        ConcurrentBag<string> problems = [];
        ConcurrentQueue<(int Width, string State)> left = new(states.SelectMany(static state => ((int[])[360, 1440]).Select(width => (width, state))));
        await Task.WhenAll(Enumerable.Range(0, BrowserSite.Tabs).Select(async _ =>
        {
            while (left.TryDequeue(out (int Width, string State) look))
            {
                foreach (string problem in await Problems(look.State, look.Width, scheme, forced))
                {
                    problems.Add($"{look.State} at {look.Width}: {problem}");
                }
            }
        }));
        Findings.None([.. problems]);
    }

    /// <summary>What is wrong with a state of search or of a list, with all its choices open.</summary>
    private async Task<List<string>> Problems(string state, int width, ColorScheme scheme, ForcedColors forced)
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + state, new()
        {
            ColorScheme = scheme,
            ForcedColors = forced,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        await open.Page.WaitForSelectorAsync("main:not(:has([aria-busy]))");
        await open.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
        await open.Page.WaitForSelectorAsync("main:not(:has([aria-busy]))");
        AxeResult result = await open.Page.RunAxe(Wcag);
        bool isWide = await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");
        return
        [
            .. result.Violations.SelectMany(static rule =>
                rule.Nodes.Select(node => $"{rule.Id}: {node.Target} {Shortened(node.Html)}{Reason(node)}")),
            .. isWide ? ["scrolls sideways"] : Array.Empty<string>(),
        ];
    }

    [Fact]
    public async Task Axe_does_look()
    {
        IPage page = await site.Browser.NewPageAsync();
        await page.SetContentAsync("<html lang=\"nl\"><title>x</title><main><h1>x</h1><p style=\"color:#ccc\">bleek</p></main>");
        AxeResult result = await page.RunAxe(Wcag);
        await page.CloseAsync();
        Assert.Contains(result.Violations, static rule => rule.Id == "color-contrast");
    }

    private static string Shortened(string html) => html.Length > 120 ? html[..120] : html;

    private static string Reason(AxeResultNode node) =>
        node.Any.Concat(node.All).Concat(node.None).Select(static check => " | " + check.Message).FirstOrDefault("");
}
