using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>What an item says of itself: whether it is dated, and the line to copy.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class ItemPageTests(BrowserSite site)
{
    /// <summary>To be reviewed on 22 November 2027.</summary>
    private const string Game = "werkvormen/tpack-spel.html";

    [Theory]
    [InlineData(2026, 12, 1, false)]
    [InlineData(2027, 11, 22, false)]
    [InlineData(2027, 11, 23, true)]
    [InlineData(2031, 1, 1, true)]
    public async Task A_text_is_dated_from_the_day_after_its_review_was_due(int year, int month, int day, bool isDated)
    {
        IPage page = await site.Browser.NewPageAsync();
        await page.Clock.InstallAsync(new() { TimeDate = new DateTime(year, month, day, 0, 30, 0, DateTimeKind.Local) });
        await page.GotoAsync(site.FileRoot + Game);
        Assert.Equal(isDated, await page.GetByText("Gedateerd: nog niet opnieuw nagekeken").IsVisibleAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task Facts_that_were_old_when_the_text_was_written_say_so_without_a_script()
    {
        await using IBrowserContext context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(site.Root + "instrumenten/prioriteitenmatrix.html");
        Assert.True(await page.GetByText("Gedateerd: feiten uit 2020").IsVisibleAsync());
        Assert.True(await page.GetByText("De feiten zijn van 2020.").IsVisibleAsync());
        Assert.False(await page.Locator("[data-kopieer]").IsVisibleAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_attribution_is_copied_whole(bool isFile)
    {
        IPage page = await site.Browser.NewPageAsync();
        await page.GotoAsync((isFile ? site.FileRoot : site.Root) + Game);
        string line = await page.InnerTextAsync(".naamsvermelding");
        await page.ClickAsync("[data-kopieer]");
        Assert.Equal("Gekopieerd", await page.InnerTextAsync("[data-kopieer]"));

        await page.EvaluateAsync("() => { const box = document.createElement('textarea'); box.id = 'hier'; document.body.append(box); box.focus(); }");
        await page.Keyboard.PressAsync("Control+V");
        Assert.Equal(line, (await page.InputValueAsync("#hier")).Trim());
        await page.CloseAsync();
    }

    [Fact]
    public async Task Related_items_say_what_is_shared_and_how_long_both_take()
    {
        IPage page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.Root + Game);
        IReadOnlyList<string> reasons = await page.Locator("[aria-labelledby=deel-verwant] .feiten").AllInnerTextsAsync();
        await page.CloseAsync();
        Assert.InRange(reasons.Count, 1, 3);
        Assert.All(reasons, static reason => Assert.Contains("gaat ook over ", reason, StringComparison.Ordinal));
        Assert.Contains(reasons, static reason => reason.Contains(", samen ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_station_before_and_the_one_after_are_named_and_lead_there()
    {
        IPage page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.Root + "werkvormen/van-onderwijsvraag-naar-ict-idee.html");
        ILocator line = page.Locator("[aria-labelledby=deel-lijn] .strookkaart").First;
        Assert.StartsWith("Hiervoor:", await line.Locator("li").First.TextContentAsync());
        Assert.StartsWith("Hierna:", await line.Locator("li").Last.TextContentAsync());
        string? next = await line.Locator("li").Last.Locator("a").GetAttributeAsync("href");
        await line.Locator("li").Last.Locator("a").ClickAsync();
        Assert.EndsWith(next!.Replace("../", "", StringComparison.Ordinal), page.Url, StringComparison.Ordinal);
        await page.CloseAsync();
    }
}
