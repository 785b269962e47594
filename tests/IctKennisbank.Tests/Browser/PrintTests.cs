using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IctKennisbank.Files;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>The sheets to print, as Chromium prints them.</summary>
[Collection(EveryPageCollection.Name)]
[Trait("Category", "Browser")]
public sealed partial class PrintTests(BrowserSite site)
{
    private const string Game = "werkvormen/druk/tpack-spel.html";

    private const string Lesson = "lessen/druk/hoe-betrouwbaar-is-deze-bron.html";

    private const string LearningPath = "leerpaden/druk/lesgeven-met-ict.html";

    private static readonly (double Width, double Height) A4 = (210, 297);

    [Fact]
    public async Task Every_run_sheet_of_the_site_is_one_A4_with_room_for_notes()
    {
        List<string> problems = [];
        int sheets = 0;
        IPage page = await site.Browser.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (OutputFile file in site.Files.Where(static file => PrintPage().IsMatch(file.Path)))
        {
            await page.GotoAsync(site.FileRoot + file.Path + "#deel-draaiboek");
            if (await page.Locator(".blad").CountAsync() == 0)
            {
                continue;
            }

            sheets++;
            double[] heights = await page.EvaluateAsync<double[]>("""
                async () => {
                  await document.fonts.ready;
                  const sheet = document.querySelector('.blad');
                  return [sheet.scrollHeight - sheet.clientHeight, sheet.querySelector('.notities').offsetHeight / 96 * 25.4];
                }
                """);
            if (heights[0] > 0 || heights[1] < 5)
            {
                problems.Add($"{file.Path}: {heights[0]} px too high, {heights[1]:0} mm for notes");
            }
        }

        await page.CloseAsync();
        Findings.None(problems);
        Assert.True(sheets > 40, $"only {sheets} run sheets");
    }

    [Theory]
    [InlineData(Game, "draaiboek", 1, 210, 297)]
    [InlineData("werkvormen/druk/tpack-traject.html", "draaiboek", 1, 210, 297)]
    [InlineData(Game, "begeleider", 1, 210, 297)]
    [InlineData(Game, "deelnemer", 4, 210, 297)]
    [InlineData(Game, "kaart", 1, 297, 210)]
    [InlineData(Game, "poster", 1, 210, 297)]
    [InlineData(Game, "poster-a3", 1, 297, 420)]
    [InlineData(LearningPath, "kaarten", 4, 210, 297)]
    public async Task A_sheet_is_chosen_by_its_fragment_also_without_scripts(string path, string sheet, int count, double width, double height)
    {
        foreach (bool hasScripts in new[] { true, false })
        {
            (double Width, double Height)[] pages = await Print(path + "#deel-" + sheet, hasScripts);
            Assert.True(count == pages.Length, $"scripts {hasScripts}: {string.Join(", ", pages)}");
            Assert.All(pages, page =>
            {
                Assert.Equal(width, page.Width, 1.0);
                Assert.Equal(height, page.Height, 1.0);
            });
        }
    }

    [Fact]
    public async Task Without_a_choice_all_sheets_are_printed_and_none_is_empty()
    {
        (double Width, double Height)[] pages = await Print(Game, hasScripts: true);
        Assert.Equal(8, pages.Length);
        Assert.Equal(7, pages.Count(static page => Math.Abs(page.Width - A4.Width) < 1));
    }

    [Fact]
    public async Task Answers_are_on_paper_only_when_asked_for()
    {
        IPage page = await site.Browser.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        ILocator answers = page.Locator(".antwoord").First;
        foreach ((string fragment, bool isShown) in new[] { ("", false), ("#deel-deelnemer", false), ("#deel-antwoorden", true) })
        {
            await page.GotoAsync("about:blank");
            await page.GotoAsync(site.FileRoot + Lesson + fragment);
            Assert.Equal(isShown, await answers.IsVisibleAsync());
            Assert.True(await page.GetByText("Werkblad: waarvoor is deze bron goed genoeg?").IsVisibleAsync());
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task Every_sheet_says_whose_it_is_and_under_which_licence()
    {
        foreach (string path in new[] { Game, Lesson, LearningPath })
        {
            IPage page = await site.Browser.NewPageAsync();
            await page.GotoAsync(site.Root + path);
            IReadOnlyList<string> texts = await page.Locator(".afdruk:not(.kaarten, .vouwkaart)").AllInnerTextsAsync();
            await page.CloseAsync();
            Assert.NotEmpty(texts);
            Assert.All(texts, static text =>
            {
                Assert.Contains("Creative Commons Naamsvermelding 4.0", text, StringComparison.Ordinal);
                Assert.Contains("creativecommons.org/licenses/by/4.0", text, StringComparison.Ordinal);
            });
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_start_time_and_the_total_go_along_to_the_sheet_which_stays_one_A4(bool isFile)
    {
        IPage page = await site.Browser.NewPageAsync();
        await page.GotoAsync((isFile ? site.FileRoot : site.Root) + "werkvormen/tpack-spel.html");
        await page.FillAsync("[name=begin]", "13.30");
        await page.FillAsync("[name=duur]", "120");
        await page.ClickAsync("a[data-druk][href*='#deel-draaiboek']");
        await page.Locator(".blad .opdeklok").WaitForAsync();

        IReadOnlyList<string> times = await page.Locator(".blad time").AllTextContentsAsync();
        Assert.Equal("13.30", times[0]);
        Assert.Equal("15.30", times[^1]);
        (double Width, double Height)[] pages = Pages(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        await page.CloseAsync();
        Assert.Single(pages);
    }

    [Fact]
    public async Task The_button_prints_and_is_absent_without_scripts()
    {
        IPage page = await site.Browser.NewPageAsync();
        await page.AddInitScriptAsync("window.print = () => { window.printed = true; };");
        await page.GotoAsync(site.Root + Game);
        await page.ClickAsync("[data-druk-af]");
        Assert.True(await page.EvaluateAsync<bool>("() => window.printed"));
        await page.CloseAsync();

        await using IBrowserContext context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        page = await context.NewPageAsync();
        await page.GotoAsync(site.Root + Game);
        Assert.False(await page.Locator("[data-druk-af]").IsVisibleAsync());
    }

    private async Task<(double Width, double Height)[]> Print(string address, bool hasScripts)
    {
        await using IBrowserContext context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = hasScripts });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(site.FileRoot + address);

        // Letters that come while the page is being printed make Chromium begin a second one: the second time they are there.
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.ReloadAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return Pages(await page.PdfAsync(new() { PreferCSSPageSize = true }));
    }

    /// <summary>Sizes of the pages in millimetres.</summary>
    private static (double Width, double Height)[] Pages(byte[] pdf) =>
        [.. MediaBox().Matches(Encoding.Latin1.GetString(pdf)).Select(static box => (Millimetres(box, "w"), Millimetres(box, "h")))];

    private static double Millimetres(Match box, string side) =>
        double.Parse(box.Groups[side].Value, CultureInfo.InvariantCulture) / 72 * 25.4;

    [GeneratedRegex(@"^(werkvormen|lessen|praktijken|instrumenten|uitleg)/druk/[^/]+\.html$")]
    private static partial Regex PrintPage();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0 0 (?<w>[\d.]+) (?<h>[\d.]+)\s*\]")]
    private static partial Regex MediaBox();
}
