using System.Text;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>What leaves the studiedag and what comes in: links, files, texts, calendars.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class StudyDayFilesTests(BrowserSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_programme_goes_along_as_a_link_and_is_kept_when_the_other_takes_it_over(bool isFile)
    {
        await using OpenPage sender = await Open(isFile, StudyDay.Path + StudyDay.Programme);
        await StudyDay.Drawn(sender.Page);
        await sender.Page.FillAsync("[name=people]", "12");
        await sender.Page.ClickAsync("[data-doe=deel]");
        await Assertions.Expect(sender.Page.Locator("#deel-zegt")).ToContainTextAsync("Link gekopieerd.");
        string address = await StudyDay.Pasted(sender.Page);

        await using OpenPage other = await OpenPage.At(site.Browser, address);
        await StudyDay.Drawn(other.Page);
        Assert.Equal("12", await other.Page.InputValueAsync("[name=people]"));
        Assert.Equal(["9.00", "9.45", "10.00", "10.05", "10.45"], await other.Page.Locator(".dag time").AllInnerTextsAsync());
        Assert.True(await other.Page.Locator("#deel-gedeeld").IsVisibleAsync());
        Assert.DoesNotContain("tpack-spel", await StudyDay.Stored(other.Page), StringComparison.Ordinal);

        await other.Page.ClickAsync("[data-doe=neem]");
        Assert.Contains("tpack-spel", await StudyDay.Stored(other.Page), StringComparison.Ordinal);
        Assert.DoesNotContain('#', other.Page.Url);
        Assert.False(await other.Page.Locator("#deel-gedeeld").IsVisibleAsync());
        Assert.Empty(other.Complaints);
    }

    [Fact]
    public async Task A_programme_that_is_too_long_for_a_link_says_so()
    {
        string many = string.Join(',', Enumerable.Range(0, 55).Select(static i => $"!{new string('a', 40)}{i}*15"));
        await using OpenPage open = await Open(false, StudyDay.Path + "#dag=" + many);
        await StudyDay.Drawn(open.Page);
        await open.Page.ClickAsync("[data-doe=deel]");
        Assert.Equal("Dit programma is te lang voor een link. Bewaar het als bestand en stuur dat.", await open.Page.InnerTextAsync("#deel-zegt"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_programme_goes_into_a_file_and_comes_back(bool isFile)
    {
        await using OpenPage open = await Open(isFile, StudyDay.Path + StudyDay.Programme);
        await StudyDay.Drawn(open.Page);
        await open.Page.ClickAsync("[data-doe=neem]");
        (string name, string text) = await StudyDay.Download(open.Page, "[data-doe=bewaar]");
        Assert.Equal("studiedag-ict.json", name);
        await open.Page.ClickAsync("[data-doe=wis]");
        Assert.Equal(0, await open.Page.Locator(StudyDay.Titles).CountAsync());
        Assert.DoesNotContain("tpack", await StudyDay.Stored(open.Page), StringComparison.Ordinal);

        await StudyDay.OpenFile(open.Page, text);
        await Assertions.Expect(open.Page.Locator(StudyDay.Titles)).ToHaveCountAsync(4);
        Assert.Equal("Studiedag ict", await open.Page.InputValueAsync("[name=title]"));
        Assert.Equal("Programma geopend.", await open.Page.InnerTextAsync("#deel-zegt"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen json")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"rows\": []}")]
    [InlineData("{\"kennisbank\": \"studiedag\", \"rows\": \"alles\"}")]
    [InlineData("{\"kennisbank\": \"vinkjes\", \"done\": []}")]
    [InlineData("{\"__proto__\": {\"kennisbank\": \"studiedag\", \"rows\": 1}}")]
    public async Task A_file_that_is_no_studiedag_gets_a_kind_sentence_and_changes_nothing(string text)
    {
        await using OpenPage open = await Open(false, StudyDay.Path + StudyDay.Programme);
        await StudyDay.Drawn(open.Page);
        await StudyDay.OpenFile(open.Page, text);
        await Assertions.Expect(open.Page.Locator("#deel-zegt")).ToHaveTextAsync("Dit bestand is geen studiedag. Kies het bestand dat je hier bewaarde.");
        Assert.Equal(4, await open.Page.Locator(StudyDay.Titles).CountAsync());
        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Hostile_links_and_files_run_nothing_and_stay_text(bool isFile)
    {
        const string Bad = "<img src=x onerror=\"window.boos=1\"><script>window.boos=1</script>";
        string[] hashes =
        [
            $"#title={Uri.EscapeDataString(Bad)}&date={Uri.EscapeDataString(Bad)}&dag=!{Uri.EscapeDataString(Bad)}*15,javascript:alert(1),../../etc/passwd,__proto__/constructor,{StudyDay.Game}",
            "#dag=%E0%A4%A,%,!%zz*-5,!x*1e9,!x*99999,constructor/prototype",
            "#dag=" + string.Concat(Enumerable.Repeat("!a,", 3000)),
            "#dag&begin=&=&&&",
            "#__proto__=x&dag=toString,valueOf/hasOwnProperty",
        ];
        foreach (string hash in hashes)
        {
            await using OpenPage open = await Open(isFile, StudyDay.Path + hash);
            await StudyDay.Drawn(open.Page);
            await StudyDay.Harmless(open);
        }

        await using OpenPage file = await Open(isFile, StudyDay.Path);
        await StudyDay.Drawn(file.Page);
        await StudyDay.OpenFile(file.Page, """
            {"kennisbank": "studiedag", "title": "BAD", "begin": {"a": 1}, "people": "9e9", "rows": [
              {"pause": "BAD", "minutes": "1; alert(1)"}, {"item": "javascript:alert(1)"}, {"item": "../x/y"}, null, 7, [], {"item": {"toString": 1}},
              {"item": "werkvormen/tpack-spel", "minutes": 1e300}, {"item": "werkvormen/tpack-spel", "minutes": -3, "__proto__": {"pause": "x"}}]}
            """.Replace("BAD", Bad.Replace("\"", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal));
        await Assertions.Expect(file.Page.Locator(StudyDay.Titles)).ToHaveCountAsync(3);
        Assert.Contains("<img src=x", await file.Page.InnerTextAsync(".dagtitel"), StringComparison.Ordinal);
        await StudyDay.Harmless(file);
        await file.Page.ReloadAsync();
        await StudyDay.Drawn(file.Page);
        await StudyDay.Harmless(file);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_programme_becomes_a_text_and_a_day_in_the_calendar(bool isFile)
    {
        await using OpenPage open = await Open(isFile, StudyDay.Path + StudyDay.Programme.Replace("!Pauze", "!Koffie%20%7C%20%5Bthee%5D", StringComparison.Ordinal));
        await StudyDay.Drawn(open.Page);
        (string name, string text) = await StudyDay.Download(open.Page, "[data-doe=tekst]");
        Assert.Equal("studiedag-ict.md", name);
        Assert.StartsWith("# Studiedag ict\n\n27-11-2026, 9.00–10.45\n\n| Tijd | Minuten | Onderdeel |\n| --- | ---: | --- |\n", text, StringComparison.Ordinal);
        Assert.Contains("| 9.45 | 15 | Koffie \\| \\[thee\\] |\n", text, StringComparison.Ordinal);
        Assert.Equal(!isFile, text.Contains($"]({site.Root}{StudyDay.Game}.html)", StringComparison.Ordinal));
        Assert.DoesNotContain("file:", text, StringComparison.Ordinal);

        (string calendarName, string calendar) = await StudyDay.Download(open.Page, "[data-doe=agenda]");
        string whole = calendar.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Equal("studiedag-ict.ics", calendarName);
        Assert.All(calendar.Split("\r\n"), static line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("\r\nDTSTART:20261127T090000\r\nDTEND:20261127T104500\r\nSUMMARY:Studiedag ict\r\n", whole, StringComparison.Ordinal);
        Assert.Contains(@"9.00  Het TPACK-spel in de teamvergadering\n9.45  Koffie | [thee]\n", whole, StringComparison.Ordinal);
    }

    private string Root(bool isFile) => isFile ? site.FileRoot : site.Root;

    private async Task<OpenPage> Open(bool isFile, string path) => await OpenPage.At(
        site.Browser, Root(isFile) + path, new() { AcceptDownloads = true, Permissions = ["clipboard-read", "clipboard-write"] });
}
