using System.Globalization;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>Facets and order on listings.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class FacetListTests(BrowserSite site)
{
    private const string Shown = ".groepen [data-rijen] > li:not([hidden]), .groepen .rijen:not([data-rijen]) > li:not([hidden])";

    [Fact]
    public async Task A_choice_leaves_the_rows_that_fit_and_the_back_button_brings_the_others_back()
    {
        foreach (string place in (string[])[site.Root, site.FileRoot])
        {
            await using OpenPage open = await OpenPage.At(site.Browser, place + "werkvormen/index.html");
            int all = await open.Page.Locator(Shown).CountAsync();
            ILocator choice = open.Choice("Niveau", "Basis");
            int promised = int.Parse(await choice.Locator(".n").InnerTextAsync(), CultureInfo.InvariantCulture);
            await choice.ClickAsync();

            Assert.InRange(promised, 1, all - 1);
            Assert.Equal(promised, await open.Page.Locator(Shown).CountAsync());
            Assert.StartsWith($"{promised} van {all}", await open.Page.Locator(".telling").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal("niveau=basis", open.Hash);
            await open.Page.GoBackAsync();
            await open.Page.WaitForFunctionAsync("([rows, n]) => document.querySelectorAll(rows).length === n", new object[] { Shown, all });
            Assert.Empty(open.Complaints);
        }
    }

    [Fact]
    public async Task Rows_can_stand_from_short_to_long_by_title_and_new_first_and_in_groups_again()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + "praktijken/index.html");
        async Task<IReadOnlyList<string>> Rows() => await open.Page.Locator(Shown).Locator("a").Filter(new() { Visible = true }).AllInnerTextsAsync();
        IReadOnlyList<string> grouped = await Rows();
        await open.Page.Locator(".volgorde a[data-sort=titel]").ClickAsync();
        await open.Page.WaitForSelectorAsync(".volgorde a[data-sort=titel][aria-current]");
        IReadOnlyList<string> byTitle = await Rows();
        IEnumerable<string> sorted = await open.Page.EvaluateAsync<string[]>("titles => titles.sort((x, y) => x.localeCompare(y, 'nl'))", byTitle);

        Assert.Equal(grouped.Order(StringComparer.Ordinal), byTitle.Order(StringComparer.Ordinal));
        Assert.Equal(sorted, byTitle);
        Assert.Equal(0, await open.Page.Locator(".groepkop:visible").CountAsync());
        await open.Page.Locator(".volgorde a[data-sort='']").ClickAsync();
        await open.Page.WaitForSelectorAsync(".groepkop:visible");
        Assert.Equal(grouped, await Rows());
    }

    [Fact]
    public async Task A_link_to_a_heading_changes_no_choice()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + "werkvormen/index.html#niveau=basis");
        int shown = await open.Page.Locator(Shown).CountAsync();
        await open.Page.Locator(".sprongen a:visible").First.ClickAsync();

        Assert.Equal(shown, await open.Page.Locator(Shown).CountAsync());
    }

    [Fact]
    public async Task On_a_phone_the_facets_are_folded_away_until_they_are_asked_for()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + "lessen/index.html",
            new() { ViewportSize = new() { Width = 360, Height = 740 } });
        Assert.False(await open.Page.Locator("#deel-facetten form").IsVisibleAsync());
        await open.Page.Locator("#deel-facetten > summary").ClickAsync();

        Assert.True(await open.Page.Locator("#deel-facetten form").IsVisibleAsync());
        Assert.True(await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task Without_scripts_a_list_is_whole_and_offers_nothing_that_does_not_work()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + "werkvormen/index.html", new() { JavaScriptEnabled = false });

        Assert.True(await open.Page.Locator(Shown).CountAsync() > 5);
        Assert.False(await open.Page.Locator("#deel-facetten").IsVisibleAsync());
        Assert.False(await open.Page.Locator(".volgorde").IsVisibleAsync());
    }
}
