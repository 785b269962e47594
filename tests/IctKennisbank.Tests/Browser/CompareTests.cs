using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>Two or three items side by side.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class CompareTests(BrowserSite site)
{
    private const string Path = "vergelijken.html";

    private const string Three = "#werkvormen/tpack-spel,lessen/wat-weet-het-internet-over-mij,werkvormen/zoek-elkaar-op";

    private const string Titles = ".naastelkaar thead .naam";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_chosen_in_a_list_and_in_search_stands_side_by_side_and_a_fourth_has_to_wait(bool isFile)
    {
        string root = isFile ? site.FileRoot : site.Root;
        await using OpenPage open = await OpenPage.At(site.Browser, root + "werkvormen/index.html");
        IPage page = open.Page;
        ILocator buttons = page.Locator(".rij [data-in=compare]");
        await buttons.Nth(0).ClickAsync();
        await buttons.Nth(2).ClickAsync();
        await page.GotoAsync(root + "zoeken.html#q=discussie");
        await open.Answered();
        await page.Locator("#deel-treffers [data-in=compare]").First.ClickAsync();
        await page.GotoAsync(root + "werkvormen/index.html");
        await buttons.Nth(4).ClickAsync();
        Assert.Contains("Dit is vol. Haal er eerst een weg.", await page.Locator(".keuze [role=status]").AllInnerTextsAsync());
        Assert.Equal("false", await buttons.Nth(4).GetAttributeAsync("aria-pressed"));

        await page.GetByText("Naar je vergelijking (3)").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/vergelijken[.]html"));
        await Drawn(page);
        Assert.Equal(3, await page.Locator(Titles).CountAsync());
        Assert.Contains(",", open.Hash, StringComparison.Ordinal);
        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_shows_the_items_in_its_order_with_their_facts(bool isFile)
    {
        await using OpenPage open = await OpenPage.At(site.Browser, (isFile ? site.FileRoot : site.Root) + Path + Three);
        await Drawn(open.Page);

        Assert.Equal(
            ["Het TPACK-spel in de teamvergadering", "Wat weet het internet over mij?", "Zoek elkaar op"],
            await open.Page.Locator(Titles).AllInnerTextsAsync());
        Assert.Equal("6 tot 24, groepje", await Cell(open.Page, "Groep", 0));
        Assert.Contains("Spelregels en een voorbeeld (5 min)", await Cell(open.Page, "Stappen", 0), StringComparison.Ordinal);
        Assert.Equal(3, await open.Page.Locator(".naastelkaar tr").Filter(new() { Has = open.Page.Locator("th", new() { HasTextString = "Sector" }) }).Locator("td").CountAsync());
        await open.Page.Locator(Titles + " a").First.ClickAsync();
        await open.Page.WaitForSelectorAsync("h1");
        Assert.EndsWith("werkvormen/tpack-spel.html", open.Page.Url, StringComparison.Ordinal);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_keyboard_takes_an_item_away_and_the_address_follows()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + Path + Three);
        await Drawn(open.Page);
        await open.Page.Locator(".naastelkaar [data-doe=weg]").Nth(1).FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Page.Locator(Titles)).ToHaveCountAsync(2);

        Assert.Equal("werkvormen/tpack-spel,werkvormen/zoek-elkaar-op", open.Hash);
        Assert.Equal("deel-uit", await open.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        await open.Page.ReloadAsync();
        await Drawn(open.Page);
        Assert.Equal(2, await open.Page.Locator(Titles).CountAsync());
        await open.Page.ClickAsync("[data-doe=wis]");
        Assert.True(await open.Page.GetByText("Kies twee of drie onderdelen").IsVisibleAsync());
    }

    [Theory]
    [InlineData("#<img src=x onerror=window.boos=1>,javascript:alert(1)", 0)]
    [InlineData("#%E0%A4%A,%", 0)]
    [InlineData("#__proto__/constructor,toString/valueOf,../../x", 0)]
    [InlineData("#werkvormen/bestaat-niet,werkvormen/tpack-spel", 1)]
    [InlineData("#werkvormen/tpack-spel,werkvormen/tpack-spel,uitleg/tpack,uitleg/zes-valkuilen,lessen/vrienden-met-je-docent", 3)]
    public async Task A_strange_link_runs_nothing_and_shows_what_it_can(string hash, int shown)
    {
        foreach (string root in (string[])[site.Root, site.FileRoot])
        {
            await using OpenPage open = await OpenPage.At(site.Browser, root + Path + hash);
            await Drawn(open.Page);
            Assert.Equal(shown, await open.Page.Locator(Titles).CountAsync());
            Assert.False(await open.Page.EvaluateAsync<bool>("() => 'boos' in window"));
            Assert.Equal(0, await open.Page.Locator("main img").CountAsync());
            Assert.Empty(open.Complaints);
        }
    }

    [Fact]
    public async Task An_item_that_is_not_on_the_site_is_named()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + Path + "#werkvormen/bestaat-niet,werkvormen/tpack-spel");
        await Drawn(open.Page);
        Assert.Equal("Een van deze onderdelen staat niet op deze site.", await open.Page.InnerTextAsync("#deel-zegt"));
    }

    [Fact]
    public async Task Only_items_can_be_chosen_among_results_no_pages_themes_or_paths()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + "zoeken.html#q=privacy");
        await open.Answered();
        await open.Page.WaitForSelectorAsync("#deel-treffers .keuze");
        HashSet<string> with = [.. await open.Page.Locator("#deel-treffers .rij:has(.keuze) .feiten").AllInnerTextsAsync()];
        HashSet<string> without = [.. await open.Page.Locator("#deel-treffers .rij:not(:has(.keuze)) .feiten").AllInnerTextsAsync()];

        Assert.All(with, static facts => Assert.Matches("^(Werkvorm|Les|Praktijk|Instrument|Uitleg)", facts));
        Assert.Contains("Pagina", without);
        Assert.Contains("Onderwerp", without);
    }

    [Fact]
    public async Task Without_scripts_the_page_offers_the_lists()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + Path, new() { JavaScriptEnabled = false });
        Assert.True(await open.Page.GetByText("Vergelijken lukt alleen als je browser scripts toestaat.").IsVisibleAsync());
        Assert.True(await open.Page.Locator("main a[href$='werkvormen/index.html']").IsVisibleAsync());
    }

    private static async Task Drawn(IPage page) => await
        page.WaitForSelectorAsync("main > section:not([aria-busy]):not(:has(.zonderscript))");

    private static Task<string> Cell(IPage page, string row, int column) => page.Locator(".naastelkaar tbody tr")
        .Filter(new() { Has = page.Locator("th", new() { HasTextString = row }) }).First.Locator("td").Nth(column).InnerTextAsync();
}
