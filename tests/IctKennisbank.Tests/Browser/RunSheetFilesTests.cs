using System.Text;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>What leaves the run sheet: a text to paste and a file for the calendar.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class RunSheetFilesTests(BrowserSite site)
{
    /// <summary>45 minutes in six steps, with preparation before it.</summary>
    private const string Game = "werkvormen/tpack-spel.html";

    /// <summary>Two meetings.</summary>
    private const string Series = "werkvormen/ict-rijk-lesmateriaal-maken.html";

    [Fact]
    public async Task A_date_is_read_as_people_write_it_and_without_a_year_it_is_the_next_one()
    {
        (string Text, string Date)[] samples =
        [
            ("27-11-2026", "20261127"), ("1/2/27", "20270201"), (" 3.4.2028 ", "20280403"), ("29-2-2028", "20280229"),
            ("22-11", "20261122"), ("21-11", "20271121"), ("1-12", "20261201"),
            ("29-2-2027", ""), ("31-4-2026", ""), ("0-1-2026", ""), ("2026-11-27", ""), ("morgen", ""), ("", ""), ("1-2-3-4", ""),
        ];
        IPage page = await Open(isFile: false, Game);
        string[] read = await page.EvaluateAsync<string[]>(
            "texts => texts.map(text => { const read = IctTijd.parseDay(text, new Date(2026, 10, 22, 15)); return read ? IctTijd.day(read) : ''; })",
            samples.Select(static sample => sample.Text).ToArray());
        Assert.Equal(samples.Select(static sample => sample.Date), read);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_wrong_date_is_named_beside_its_field()
    {
        IPage page = await Open(isFile: false, Game);
        await page.FillAsync("[name=begin]", "14.00");
        await page.FillAsync("[name=datum]", "30-2-2027");
        await page.ClickAsync("[data-doe=agenda]");
        Assert.Equal("Datum klopt niet. Schrijf hem als 27-11-2026.", await page.InnerTextAsync(".melding"));
        Assert.Equal("true", await page.GetAttributeAsync("[name=datum]", "aria-invalid"));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_run_sheet_is_copied_as_text(bool isFile)
    {
        IPage page = await Open(isFile, Game);
        await page.FillAsync("[name=begin]", "14.00");
        await page.ClickAsync("[data-doe=kopieer]");
        await Assertions.Expect(page.Locator(".melding")).ToContainTextAsync("Gekopieerd");

        await page.EvaluateAsync("() => { const box = document.createElement('textarea'); box.id = 'hier'; document.body.append(box); box.focus(); }");
        await page.Keyboard.PressAsync("Control+V");
        string text = await page.InputValueAsync("#hier");

        Assert.StartsWith("Het TPACK-spel in de teamvergadering\n45 minuten, van 14.00 tot 14.45\n\nvooraf  ", text, StringComparison.Ordinal);
        Assert.Contains("\n14.00  Spelregels en een voorbeeld (5 min, trainer)\n", text, StringComparison.Ordinal);
        Assert.Contains("\n14.45  Klaar.\n", text, StringComparison.Ordinal);
        Assert.Contains("'Het TPACK-spel in de teamvergadering' van Redactie, IctKennisbank", text, StringComparison.Ordinal);
        Assert.Equal(!isFile, text.TrimEnd().EndsWith(Game, StringComparison.Ordinal));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_meeting_goes_into_a_calendar(bool isFile)
    {
        IPage page = await Open(isFile, Game);
        await page.ClickAsync("[data-doe=agenda]");
        Assert.Equal("Vul eerst een begintijd in, bijvoorbeeld 14.00.", await page.InnerTextAsync(".melding"));
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.name === 'begin'"));

        await page.FillAsync("[name=begin]", "14.00");
        await page.FillAsync("[name=duur]", "60");
        await page.FillAsync("[name=datum]", "31-12-2026");
        (string name, string text) = await Download(page, "[data-doe=agenda]");

        Assert.Equal("tpack-spel.ics", name);
        Assert.All(text.Split("\r\n"), static line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        string whole = text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("\r\nDTSTART:20261231T140000\r\nDTEND:20261231T150000\r\nSUMMARY:Het TPACK-spel in de teamvergadering\r\n", whole, StringComparison.Ordinal);
        Assert.Contains(@"\n14.00  Spelregels en een voorbeeld (7 min\, trainer)\n", whole, StringComparison.Ordinal);
        Assert.Equal(1, whole.Split("BEGIN:VEVENT").Length - 1);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", whole, StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Every_meeting_of_a_series_starts_its_own_clock_and_is_an_event_of_its_own()
    {
        IPage page = await Open(isFile: false, Series);
        await page.FillAsync("[name=begin]", "15.30");
        await page.FillAsync("[name=datum]", "28/12/26");
        string[] times = [.. await page.Locator(".draaiboek time").AllTextContentsAsync()];
        Assert.Equal(2, times.Count(static time => time == "15.30"));

        (_, string text) = await Download(page, "[data-doe=agenda]");

        Assert.Equal(2, text.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("DTSTART:20261228T153000", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20270104T153000", text, StringComparison.Ordinal);
        Assert.Contains("een week na elkaar", await page.InnerTextAsync(".melding"), StringComparison.Ordinal);
        await page.CloseAsync();
    }

    private async Task<IPage> Open(bool isFile, string path)
    {
        IBrowserContext context = await site.Browser.NewContextAsync(new() { AcceptDownloads = true, Permissions = ["clipboard-read", "clipboard-write"] });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync((isFile ? site.FileRoot : site.Root) + path);
        return page;
    }

    private static async Task<(string Name, string Text)> Download(IPage page, string button)
    {
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(button));
        return (download.SuggestedFilename, await File.ReadAllTextAsync((await download.PathAsync())!));
    }
}
