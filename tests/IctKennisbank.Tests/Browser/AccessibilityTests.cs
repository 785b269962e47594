using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>What a program can see of WCAG 2.2 AA; people test the rest.</summary>
[Collection(EveryPageCollection.Name)]
[Trait("Category", "Browser")]
public sealed class AccessibilityTests(BrowserSite site, AxeReport report) : IClassFixture<AxeReport>
{
    [Theory]
    [InlineData(ColorScheme.Light, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.None)]
    [InlineData(ColorScheme.Light, ForcedColors.Active)]
    public async Task Axe_finds_nothing(ColorScheme scheme, ForcedColors forced) =>
        Findings.None(await report.OfKinds(new(scheme, forced)));

    [Theory]
    [InlineData(ColorScheme.Light, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.None)]
    [InlineData(ColorScheme.Light, ForcedColors.Active)]
    public async Task Axe_finds_nothing_among_results_and_choices(ColorScheme scheme, ForcedColors forced) =>
        Findings.None(await report.OfStates(new(scheme, forced)));

    [Fact]
    public async Task Axe_does_look()
    {
        IPage page = await site.Browser.NewPageAsync();
        await page.SetContentAsync("<html lang=\"nl\"><title>x</title><main><h1>x</h1><p style=\"color:#ccc\">bleek</p></main>");
        string[] problems = await Axe.Problems(page, Axe.Wcag);
        await page.CloseAsync();
        Assert.Contains(problems, static problem => problem.StartsWith("color-contrast: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ColorScheme.Light, ForcedColors.None, "@media (prefers-color-scheme: light) and (forced-colors: none) { p { color: #ccc } }")]
    [InlineData(ColorScheme.Dark, ForcedColors.None, "@media (prefers-color-scheme: dark) { p { color: #ccc } }")]
    [InlineData(ColorScheme.Light, ForcedColors.Active, "@media (forced-colors: active) { p { color: #ccc; forced-color-adjust: none } }")]
    public async Task Axe_looks_in_the_colours_that_a_reader_asks_for(ColorScheme scheme, ForcedColors forced, string style)
    {
        IPage page = await site.Browser.NewPageAsync();
        await page.SetContentAsync($"<html lang=\"nl\"><title>x</title><style>{style}</style><main><h1>x</h1><p>bleek</p></main>");
        (Colours Colours, string Problem)[] problems = [.. await Axe.InAllColours(page)];
        await page.CloseAsync();
        Assert.Equal(new(scheme, forced), Assert.Single(problems).Colours);
        Assert.StartsWith("color-contrast: ", problems[0].Problem, StringComparison.Ordinal);
    }
}
