using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using IctKennisbank.Files;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>The run sheet with its script: clock times, another total and two views, from a server and from disk.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class RunSheetTests(BrowserSite site)
{
    /// <summary>45 minutes in six steps, with preparation before it.</summary>
    private const string Game = "werkvormen/tpack-spel.html";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_start_time_gives_every_step_its_time_on_the_clock(bool isFile)
    {
        IPage page = await Open(isFile, Game);
        Assert.Equal("0.00", (await Times(page))[0]);

        await page.FillAsync("[name=begin]", "14.00");

        string[] times = await Times(page);
        int[] minutes = await Minutes(page);
        int clock = 14 * 60;
        for (int i = 0; i < minutes.Length; i++)
        {
            Assert.Equal(Clock(clock), times[i]);
            clock += minutes[i];
        }

        Assert.Equal("14.45", times[^1]);
        Assert.Equal("14:00", await page.Locator(".draaiboek time").First.GetAttributeAsync("datetime"));
        await page.FillAsync("[name=begin]", "");
        Assert.Equal("0.00", (await Times(page))[0]);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_start_after_the_last_minute_of_the_day_goes_on_at_midnight()
    {
        IPage page = await Open(isFile: false, Game);
        await page.FillAsync("[name=begin]", "23.50");
        Assert.Equal("0.35", (await Times(page))[^1]);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_time_is_read_as_people_write_it()
    {
        (string Text, int Minutes)[] samples =
        [
            ("14.05", 845), ("14:05", 845), ("1405", 845), (" 9 uur ", 540), ("9.30u", 570), ("0.00", 0), ("14", 840),
            ("24.00", -1), ("12.60", -1), ("twee uur", -1), ("", -1), ("14.0", -1), ("140500", -1),
        ];
        IPage page = await Open(isFile: false, Game);
        int[] read = await page.EvaluateAsync<int[]>(
            "texts => texts.map(text => { const read = IctTijd.parse(text); return isNaN(read) ? -1 : read; })",
            samples.Select(static sample => sample.Text).ToArray());
        Assert.Equal(samples.Select(static sample => sample.Minutes), read);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_wrong_time_is_named_beside_its_field_and_the_times_stay()
    {
        IPage page = await Open(isFile: false, Game);
        await page.FillAsync("[name=begin]", "kwart over");
        await page.Keyboard.PressAsync("Tab");

        Assert.Equal("Begintijd klopt niet. Schrijf hem als 14.00.", await page.InnerTextAsync(".melding"));
        Assert.Equal("true", await page.GetAttributeAsync("[name=begin]", "aria-invalid"));
        Assert.Equal("0.00", (await Times(page))[0]);

        await page.FillAsync("[name=begin]", "14.15");
        Assert.Equal("", await page.TextContentAsync(".melding"));
        Assert.Null(await page.GetAttributeAsync("[name=begin]", "aria-invalid"));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(true, 60)]
    [InlineData(false, 90)]
    [InlineData(false, 20)]
    [InlineData(false, 6)]
    public async Task Another_total_keeps_minutes_whole_and_the_sum_exact(bool isFile, int total)
    {
        IPage page = await Open(isFile, Game);
        int[] before = await Minutes(page);
        await page.FillAsync("[name=duur]", total.ToString(CultureInfo.InvariantCulture));

        int[] after = await Minutes(page);
        Assert.Equal(total, after.Sum());
        Assert.All(after, static minutes => Assert.InRange(minutes, 1, 60));
        Assert.Equal(Plain(total), (await Times(page))[^1]);
        await page.FillAsync("[name=duur]", "45");
        Assert.Equal(before, await Minutes(page));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("5")]
    [InlineData("0")]
    [InlineData("2000")]
    [InlineData("veel")]
    [InlineData("45,5")]
    public async Task A_total_that_cannot_be_is_refused_and_nothing_changes(string total)
    {
        IPage page = await Open(isFile: false, Game);
        await page.FillAsync("[name=duur]", total);
        Assert.Contains("minstens 6", await page.InnerTextAsync(".melding"), StringComparison.Ordinal);
        Assert.Equal(45, (await Minutes(page)).Sum());
        await page.CloseAsync();
    }

    /// <summary>Many lists of minutes and totals: always whole, at least a minute, exact, and nobody overtakes a longer step.</summary>
    [Fact]
    public async Task Minutes_are_spread_fairly_whatever_they_are()
    {
        IPage page = await Open(isFile: false, Game);
        string[] wrong = await page.EvaluateAsync<string[]>("""
            () => {
              let seed = 7;
              const dice = most => (seed = (seed * 48271) % 2147483647) % most;
              const wrong = [];
              for (let i = 0; i < 3000; i++) {
                const parts = Array.from({ length: 1 + dice(14) }, () => 1 + dice(90));
                const total = parts.length + dice(600);
                const spread = IctTijd.spread(parts, total);
                const isExact = spread.reduce((a, b) => a + b, 0) === total;
                const isWhole = spread.every(part => Number.isInteger(part) && part >= 1);
                const isFair = parts.every((a, x) => parts.every((b, y) => a < b || spread[x] >= spread[y] - 1));
                if (!isExact || !isWhole || !isFair) wrong.push(JSON.stringify([parts, total, spread]));
              }
              if (IctTijd.spread([5, 5, 5], 2) !== null) wrong.push('three steps in two minutes');
              return wrong.slice(0, 5);
            }
            """);
        Findings.None(wrong);
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_source_has_a_view_for_participants_also_without_scripts(bool hasScripts)
    {
        await using IBrowserContext context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = hasScripts });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(site.Root + Game);
        ILocator forTrainer = page.Locator(".draaiboek .buiten, .blok.trainer, #deel-let-op");
        foreach (ILocator part in await forTrainer.AllAsync())
        {
            Assert.True(await part.IsVisibleAsync());
        }

        await page.CheckAsync("#deel-toon-deelnemer");

        Assert.True(await forTrainer.CountAsync() > 2);
        foreach (ILocator part in await forTrainer.AllAsync())
        {
            Assert.False(await part.IsVisibleAsync());
        }

        Assert.True(await page.Locator(".blok.deelnemer").First.IsVisibleAsync());
    }

    [Fact]
    public async Task Without_scripts_the_minutes_stand_and_no_control_is_shown_that_does_nothing()
    {
        await using IBrowserContext context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(site.Root + Game);
        Assert.Equal(45, (await Minutes(page)).Sum());
        Assert.Equal("0.45", (await Times(page))[^1]);
        Assert.False(await page.Locator("[name=begin]").IsVisibleAsync());
        Assert.False(await page.Locator("[data-doe=klok]").IsVisibleAsync());
    }

    [Fact]
    public async Task Every_page_with_steps_takes_a_start_time_without_a_complaint()
    {
        const string Begin = """
            () => {
              const field = document.querySelector('[name=begin]');
              field.value = '9.00';
              field.dispatchEvent(new Event('input', { bubbles: true }));
              return document.querySelector('.draaiboek time')?.textContent ?? '9.00';
            }
            """;
        ConcurrentBag<string> problems = [];
        ConcurrentQueue<string> left = new(site.Files
            .Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal)
                && Encoding.UTF8.GetString(file.Bytes.Span).Contains("data-draaiboek", StringComparison.Ordinal))
            .Select(static file => file.Path));
        Assert.True(left.Count > 20);
        await Task.WhenAll(Enumerable.Range(0, BrowserSite.Tabs).Select(async _ =>
        {
            IPage page = await site.Browser.NewPageAsync();
            page.Console += (_, message) => problems.Add(page.Url + ": " + message.Text);
            page.PageError += (_, error) => problems.Add(page.Url + ": " + error);
            while (left.TryDequeue(out string? path))
            {
                await page.GotoAsync(site.Root + path);
                if (await page.EvaluateAsync<string>(Begin) is not "9.00" and var first)
                {
                    problems.Add($"{path}: {first}");
                }
            }

            await page.CloseAsync();
        }));
        Findings.None([.. problems]);
    }

    private async Task<IPage> Open(bool isFile, string path)
    {
        IPage page = await site.Browser.NewPageAsync();
        await page.GotoAsync((isFile ? site.FileRoot : site.Root) + path);
        return page;
    }

    /// <summary>The times as shown, the end included.</summary>
    private static async Task<string[]> Times(IPage page) =>
        [.. (await page.Locator(".draaiboek time").AllTextContentsAsync())];

    /// <summary>The minutes of the steps between start and end.</summary>
    private static async Task<int[]> Minutes(IPage page) =>
        [.. (await page.Locator(".draaiboek > li:not(.buiten, .einde) .min").AllTextContentsAsync())
            .Select(static text => int.Parse(text.Replace("min", "", StringComparison.Ordinal), CultureInfo.InvariantCulture))];

    private static string Clock(int minutes) => Plain(minutes % (24 * 60));

    private static string Plain(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}.{minutes % 60:00}");
}
