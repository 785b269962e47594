using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>The studiedag: a basket that becomes a programme, kept in the browser.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed partial class StudyDayTests(BrowserSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_goes_into_the_basket_on_a_page_and_in_a_list_stands_in_the_programme(bool isFile)
    {
        await using OpenPage open = await Open(isFile, StudyDay.Game + ".html");
        await open.Page.ClickAsync(".keuze [data-in=day]");
        await Assertions.Expect(open.Page.Locator(".keuze [data-in=day]")).ToHaveAttributeAsync("aria-pressed", "true");
        await open.Page.GotoAsync(Root(isFile) + "uitleg/index.html");
        ILocator row = open.Page.Locator(".rij").Filter(new() { Has = open.Page.Locator("a[href$='uitleg/tpack.html']") });
        await row.Locator("[data-in=day]").ClickAsync();
        await row.GetByText("Naar je studiedag (2)").ClickAsync();
        await StudyDay.Drawn(open.Page);

        Assert.Equal(["Het TPACK-spel in de teamvergadering", "TPACK: inhoud, didactiek en techniek in balans"], await open.Page.Locator(StudyDay.Titles).AllInnerTextsAsync());
        await open.Page.FillAsync("[name=begin]", "13.30");
        await open.Page.FillAsync("[name=title]", "Middag");
        await open.Page.ClickAsync("[data-doe=pauze]");
        Assert.Equal(["13.30", "14.15", "14.20", "14.35"], await open.Page.Locator(".dag time").AllInnerTextsAsync());
        Assert.Equal("Onderdelen: 2. Samen 1 uur 5 min, van 13.30 tot 14.35.", await open.Page.InnerTextAsync(".som"));

        await open.Page.ReloadAsync();
        await StudyDay.Drawn(open.Page);
        Assert.Equal("13.30", await open.Page.InputValueAsync("[name=begin]"));
        Assert.Equal("Middag", await open.Page.InnerTextAsync(".dagtitel"));
        Assert.Equal(3, await open.Page.Locator(StudyDay.Titles).CountAsync());
        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_order_is_changed_with_the_keyboard_alone_and_said_aloud(bool isFile)
    {
        await using OpenPage open = await Open(isFile, StudyDay.Path + StudyDay.Programme);
        await StudyDay.Drawn(open.Page);
        IPage page = open.Page;
        await page.Locator(".dagregel").Nth(2).Locator("[data-doe=omhoog]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("TPACK: inhoud, didactiek en techniek in balans staat nu op plaats 2 van 4.", await page.InnerTextAsync("#deel-zegt"));
        await page.Keyboard.PressAsync("Space");
        Assert.Equal("TPACK: inhoud, didactiek en techniek in balans", (await page.Locator(StudyDay.Titles).AllInnerTextsAsync())[0]);
        // At the top the button is off, so the one beside it has the focus; Alt and an arrow do the same.
        Assert.Equal("omlaag", await page.EvaluateAsync<string>("() => document.activeElement.dataset.doe"));
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        Assert.Equal("TPACK: inhoud, didactiek en techniek in balans", (await page.Locator(StudyDay.Titles).AllInnerTextsAsync())[1]);
        Assert.Equal(["9.00", "9.45", "9.50", "10.05", "10.45"], await page.Locator(".dag time").AllInnerTextsAsync());

        await page.Locator(".dagregel").Nth(1).Locator("[data-doe=weg]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(3, await page.Locator(StudyDay.Titles).CountAsync());
        Assert.Equal("weg", await page.EvaluateAsync<string>("() => document.activeElement.dataset.doe"));
        await page.ClickAsync("[data-doe=terug]");
        await Assertions.Expect(page.Locator(StudyDay.Titles)).ToHaveCountAsync(4);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task What_does_not_fit_is_named_and_goes_away_when_it_is_mended()
    {
        await using OpenPage open = await Open(
            false, StudyDay.Path + $"#begin=9.00&end=10.00&people=30&dag={StudyDay.Game},{StudyDay.Game},werkvormen/zoek-elkaar-op*40,praktijken/stageblog,lessen/bestaat-niet");
        await StudyDay.Drawn(open.Page);
        IReadOnlyList<string> said = await open.Page.Locator("#deel-botst li").AllInnerTextsAsync();

        Assert.Contains("Je bent om 11.10 klaar. Dat is 1 uur 10 min na je eindtijd.", said);
        Assert.Contains("‘Het TPACK-spel in de teamvergadering’ staat er 2 keer in.", said);
        Assert.Contains("‘Het TPACK-spel in de teamvergadering’ is voor hoogstens 24 mensen. Jullie zijn met 30.", said);
        Assert.Contains("‘lessen/bestaat-niet’ staat niet op deze site. Haal het weg, of zoek iets anders.", said);
        Assert.Contains(said, static sentence => sentence.EndsWith("is nog onbekend. Vul zelf minuten in.", StringComparison.Ordinal));
        Assert.Contains("Er staat 2 uur 10 min achter elkaar zonder pauze, vanaf 9.00.", said);

        await open.Page.Locator(".dagregel").Nth(4).Locator("[data-doe=weg]").ClickAsync();
        await open.Page.Locator(".dagregel").Nth(3).Locator("[data-doe=weg]").ClickAsync();
        await open.Page.Locator(".dagregel").Nth(1).Locator("[data-doe=weg]").ClickAsync();
        await open.Page.FillAsync("[name=people]", "20");
        await open.Page.FillAsync("[name=end]", "10.25");
        Assert.False(await open.Page.Locator("#deel-botst").IsVisibleAsync());
    }

    [Fact]
    public async Task A_wrong_field_is_named_beside_it()
    {
        (string Field, string Text, string Sentence)[] samples =
        [
            ("begin", "half tien", "Begintijd klopt niet. Schrijf hem als 14.00."),
            ("end", "8.00", "Eindtijd klopt niet. Schrijf hem als 16.00, na je begintijd."),
            ("date", "31-2-2027", "Datum klopt niet. Schrijf hem als 27-11-2026."),
            ("people", "veel", "Aantal deelnemers klopt niet. Schrijf een getal, bijvoorbeeld 24."),
        ];
        foreach ((string field, string text, string sentence) in samples)
        {
            await using OpenPage open = await Open(false, StudyDay.Path + StudyDay.Programme);
            await StudyDay.Drawn(open.Page);
            await open.Page.FillAsync($"[name={field}]", text);
            await open.Page.PressAsync($"[name={field}]", "Tab");
            Assert.Equal(sentence, await open.Page.InnerTextAsync("#deel-zegt"));
            Assert.Equal("true", await open.Page.GetAttributeAsync($"[name={field}]", "aria-invalid"));
        }
    }

    [Fact]
    public async Task A_day_of_fourteen_rows_is_printed_on_one_sheet_without_buttons()
    {
        string rows = string.Join(',', Enumerable.Repeat($"{StudyDay.Game},werkvormen/meet-de-winst,instrumenten/zelfinschatting,!Pauze*15,lessen/wat-weet-het-internet-over-mij", 3).Take(3)).Split(',').Take(14)
            .Aggregate(static (all, one) => all + "," + one);
        await using OpenPage open = await Open(false, StudyDay.Path + "#title=Dag&begin=9.00&dag=" + rows);
        await StudyDay.Drawn(open.Page);
        byte[] pdf = await open.Page.PdfAsync(new() { PreferCSSPageSize = true });
        Assert.Single(PdfPage().Matches(Encoding.Latin1.GetString(pdf)));
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(14, await open.Page.Locator(StudyDay.Titles + ":visible").CountAsync());
        Assert.Equal(0, await open.Page.Locator("main :is(button, input):visible").CountAsync());
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_is_told_and_the_page_still_works()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + "index.html");
        await open.Page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('nee', 'SecurityError'); } });");
        await open.Page.GotoAsync(site.Root + StudyDay.Game + ".html");
        await open.Page.ClickAsync(".keuze [data-in=day]");
        Assert.Equal("Je browser wil dit niet onthouden. Sta opslag toe voor deze site.", await open.Page.InnerTextAsync(".keuze [role=status]"));
        await open.Page.GotoAsync(site.Root + StudyDay.Path);
        await StudyDay.Drawn(open.Page);
        await open.Page.ClickAsync("[data-doe=pauze]");
        Assert.Equal(1, await open.Page.Locator(StudyDay.Titles).CountAsync());
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Without_scripts_the_page_says_what_to_do_and_offers_the_lists()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + StudyDay.Path, new() { JavaScriptEnabled = false });
        Assert.True(await open.Page.GetByText("Je browser staat geen scripts toe.").IsVisibleAsync());
        Assert.True(await open.Page.Locator("main a[href$='werkvormen/index.html']").IsVisibleAsync());
        Assert.Equal(0, await open.Page.Locator("main button:visible").CountAsync());
    }

    private string Root(bool isFile) => isFile ? site.FileRoot : site.Root;

    private async Task<OpenPage> Open(bool isFile, string path) => await OpenPage.At(
        site.Browser, Root(isFile) + path, new() { AcceptDownloads = true, Permissions = ["clipboard-read", "clipboard-write"] });

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PdfPage();
}
