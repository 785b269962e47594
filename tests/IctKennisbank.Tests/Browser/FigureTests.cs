using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>Figures of frameworks: every region opens its items, and the list beside it says the same.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed partial class FigureTests(BrowserSite site)
{
    [Theory]
    [InlineData("tpack", 7)]
    [InlineData("ig", 8)]
    [InlineData("mx", 4)]
    public async Task Every_region_opens_its_items_and_the_list_says_the_same(string framework, int regions)
    {
        foreach (string root in (string[])[site.Root, site.FileRoot])
        {
            await using OpenPage open = await OpenPage.At(site.Browser, $"{root}kaders/{framework}.html");
            ILocator links = open.Page.Locator(".vennrij svg a");
            Assert.Equal(regions, await links.CountAsync());
            Dictionary<string, string> inFigure = [];
            foreach (ILocator link in await links.AllAsync())
            {
                inFigure[(await link.GetAttributeAsync("href"))!] = await link.Locator("title").TextContentAsync() ?? "";
            }

            Dictionary<string, string> inList = [];
            foreach (ILocator row in await open.Page.Locator(".vennrij .tellijst li").AllAsync())
            {
                inList[(await row.Locator("a.stil").GetAttributeAsync("href"))!] =
                    $"{await row.Locator("a.stil").InnerTextAsync()}: {await row.Locator(".n").InnerTextAsync()}";
            }

            Assert.Equal(inFigure.OrderBy(static pair => pair.Key, StringComparer.Ordinal), inList.OrderBy(static pair => pair.Key, StringComparer.Ordinal));
            (string address, string label) = inFigure.First();
            await open.Page.EvaluateAsync("address => document.querySelector(`.vennrij svg a[href='${address}']`).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))", address);
            await Assertions.Expect(open.Page).ToHaveURLAsync(new Regex("/competenties/"));
            int promised = int.Parse(Number().Match(label[label.LastIndexOf(':')..]).Value, CultureInfo.InvariantCulture);
            Assert.Equal(promised, await open.Page.Locator(".rijen > .rij").CountAsync());
            Assert.Empty(open.Complaints);
        }
    }

    [Fact]
    public async Task The_keyboard_reaches_every_region_and_sees_where_it_is()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + "kaders/ig.html");
        foreach (ILocator link in await open.Page.Locator(".vennrij svg a").AllAsync())
        {
            await link.FocusAsync();
            await open.Page.Keyboard.PressAsync("Shift");
            Assert.Equal("7px", await link.Locator(".vul").EvaluateAsync<string>("shape => getComputedStyle(shape).strokeWidth"));
        }
    }

    [Fact]
    public async Task Points_of_a_matrix_have_the_numbers_of_the_list_and_lead_to_what_they_are_about()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + "kaders/mx.html");
        int points = await open.Page.Locator(".puntenlijst > li").CountAsync();
        IReadOnlyList<string> numbers = await open.Page.Locator(".kruis .op-stip").AllTextContentsAsync();

        Assert.Equal(7, points);
        Assert.Equal(Enumerable.Range(1, points).Select(static n => n.ToString(CultureInfo.InvariantCulture)), numbers);
        Assert.True(await open.Page.Locator(".puntenlijst .codes a").CountAsync() >= points);
        Assert.Contains("op de grens met Aanpakken", await open.Page.Locator(".puntenlijst > li").Nth(1).InnerTextAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
