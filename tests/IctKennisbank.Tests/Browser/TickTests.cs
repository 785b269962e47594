using System.Text;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>Ticks on a learning path: only in the browser, and never needed.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class TickTests(BrowserSite site)
{
    private const string Path = "leerpaden/lesgeven-met-ict.html";

    private const string Boxes = ".vinkje input";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_tick_stays_stands_on_every_path_of_the_item_and_shows_where_to_go_on(bool isFile)
    {
        string root = isFile ? site.FileRoot : site.Root;
        await using OpenPage open = await OpenPage.At(site.Browser, root + Path);
        IPage page = open.Page;
        Assert.False(await page.Locator(".verder").IsVisibleAsync());
        await page.Locator(Boxes).Nth(0).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator(Boxes).Nth(1).CheckAsync();
        string next = await page.Locator(".lijn > li").Nth(2).Locator("h3").InnerTextAsync();
        Assert.Equal(next, await page.Locator(".verder a").InnerTextAsync());

        await page.ReloadAsync();
        Assert.True(await page.Locator(Boxes).Nth(1).IsCheckedAsync());
        await page.Locator(".verder a").ClickAsync();
        Assert.True(await page.Locator(".lijn > li").Nth(2).EvaluateAsync<bool>("li => li.matches(':target')"));
        await page.GotoAsync(root + "leerpaden/tpack-tpack.html");
        ILocator same = page.Locator(".lijn > li").Filter(new() { Has = page.Locator("h3 a[href$='uitleg/tpack.html']") }).Locator(Boxes);
        Assert.True(await same.IsCheckedAsync());
        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ticks_go_into_a_file_are_erased_and_come_back(bool isFile)
    {
        await using OpenPage open = await OpenPage.At(site.Browser, (isFile ? site.FileRoot : site.Root) + Path, new() { AcceptDownloads = true });
        IPage page = open.Page;
        await page.Locator(Boxes).Nth(2).CheckAsync();
        await page.Locator(Boxes).Last.CheckAsync();
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(".vinkpaneel [data-doe=bewaar]"));
        string text = await File.ReadAllTextAsync((await download.PathAsync())!);
        Assert.Equal("mijn-vinkjes.json", download.SuggestedFilename);
        Assert.Contains("\"leerpaden/lesgeven-met-ict#\"", text, StringComparison.Ordinal);

        await page.ClickAsync(".vinkpaneel [data-doe=wis]");
        Assert.Equal(0, await page.Locator(Boxes + ":checked").CountAsync());
        Assert.Equal("Alle vinkjes zijn gewist.", await page.InnerTextAsync(".vinkpaneel .melding"));
        await OpenFile(page, text);
        await Assertions.Expect(page.Locator(Boxes + ":checked")).ToHaveCountAsync(2);
        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("{\"kennisbank\": \"studiedag\", \"rows\": []}")]
    [InlineData("{\"kennisbank\": \"vinkjes\", \"done\": [\"javascript:alert(1)\", 7, null, {\"a\": 1}, \"__proto__\"]}")]
    public async Task A_file_without_ticks_gets_a_kind_sentence(string text)
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + Path);
        await open.Page.Locator(Boxes).Nth(2).CheckAsync();
        await OpenFile(open.Page, text);
        await Assertions.Expect(open.Page.Locator(".vinkpaneel .melding")).ToHaveTextAsync("In dit bestand staan geen vinkjes. Kies het bestand dat je hier bewaarde.");
        Assert.Equal(1, await open.Page.Locator(Boxes + ":checked").CountAsync());
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_is_told()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + "index.html");
        await open.Page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('nee', 'SecurityError'); } });");
        await open.Page.GotoAsync(site.Root + Path);
        await open.Page.Locator(Boxes).First.ClickAsync();
        Assert.StartsWith("Je browser wil dit niet onthouden.", await open.Page.InnerTextAsync(".vinkpaneel .melding"), StringComparison.Ordinal);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Without_scripts_there_are_no_ticks()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + Path, new() { JavaScriptEnabled = false });
        Assert.Equal(0, await open.Page.Locator(".vinkje:visible, .vinkpaneel :visible").CountAsync());
    }

    private static Task OpenFile(IPage page, string text) => page.SetInputFilesAsync(
        ".vinkpaneel input", new FilePayload { Name = "vinkjes.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(text) });
}
