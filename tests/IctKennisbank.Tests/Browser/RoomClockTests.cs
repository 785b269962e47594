using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>The timer for the room, worked with the keyboard alone, with a clock of our own.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class RoomClockTests(BrowserSite site)
{
    private const string Game = "werkvormen/tpack-spel.html";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_start_time_a_total_and_the_timer_need_no_mouse(bool isFile)
    {
        IPage page = await Open(isFile);
        await TabTo(page, "[name=begin]");
        await page.Keyboard.TypeAsync("14.00");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("60");
        Assert.Equal("15.00", await page.Locator(".draaiboek .einde time").TextContentAsync());

        await TabTo(page, "[data-doe=klok]");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".klok[open]").WaitForAsync();
        Assert.Equal("7.00", await Digits(page));
        Assert.Equal("Spelregels en een voorbeeld", await page.InnerTextAsync(".klok-stap"));
        Assert.Equal("Klaar om 11.00", await page.InnerTextAsync(".klok-eind"));

        await page.Clock.RunForAsync(65_000);
        Assert.Equal("5.55", await Digits(page));

        // The pause button has the focus: a space stops the time, another lets it go on.
        await page.Keyboard.PressAsync("Space");
        await page.Clock.RunForAsync(30_000);
        Assert.Equal("5.55", await Digits(page));
        Assert.Equal("Klaar om 11.00", await page.InnerTextAsync(".klok-eind"));
        await page.Keyboard.PressAsync("Space");

        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("11.00", await Digits(page));
        Assert.Equal("Nu: Ronde 1, blind: drie kaarten, één activiteit", await page.TextContentAsync(".klok [role=status]"));

        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator(".klok").IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.dataset.doe === 'klok'"));

        // A second time it starts anew.
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator(".klok").IsVisibleAsync());
        Assert.Equal("7.00", await Digits(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_warns_in_the_last_minute_and_counts_on_after_the_last_second()
    {
        IPage page = await Open(isFile: false);
        await Start(page);
        await page.Clock.RunForAsync(4 * 60_000 + 1_000);
        Assert.Equal("Nog één minuut.", await page.TextContentAsync(".klok [role=status]"));

        await page.Clock.RunForAsync(79_000);

        Assert.Equal("0.20", await Digits(page));
        Assert.Equal("over tijd", await page.InnerTextAsync(".klok-cijfers span"));
        Assert.Equal("\"+\"", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.klok-cijfers b'), '::before').content"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Time_that_passes_while_the_machine_sleeps_is_counted()
    {
        IPage page = await Open(isFile: false);
        await Start(page);
        await page.Clock.FastForwardAsync(3 * 60_000);
        await page.Clock.RunForAsync(300);
        Assert.Equal("2.00", await Digits(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_step_has_none_before_it_and_the_last_none_after_it()
    {
        IPage page = await Open(isFile: false);
        await Start(page);
        Assert.True(await page.IsDisabledAsync("[data-doe=vorige]"));
        for (int step = 0; step < 9; step++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        Assert.True(await page.IsDisabledAsync("[data-doe=volgende]"));
        Assert.Equal("", await page.TextContentAsync(".klok-daarna"));
        Assert.Equal("Eén les, één datum", await page.InnerTextAsync(".klok-stap"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(1024, 768)]
    [InlineData(360, 640)]
    [InlineData(320, 480)]
    public async Task The_digits_are_as_large_as_the_screen_allows_and_everything_fits(int width, int height)
    {
        IPage page = await Open(isFile: false);
        await page.SetViewportSizeAsync(width, height);
        await Start(page);
        await page.Keyboard.PressAsync("ArrowRight");
        LocatorBoundingBoxResult digits = (await page.Locator(".klok-cijfers b").BoundingBoxAsync())!;
        Assert.True(digits.Width >= width * 0.4, $"{digits.Width} of {width}");
        Assert.True(await page.EvaluateAsync<bool>("() => { const d = document.querySelector('.klok'); return d.scrollWidth <= d.clientWidth; }"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.None)]
    [InlineData(ColorScheme.Light, ForcedColors.Active)]
    public async Task Axe_finds_nothing_in_the_panel_with_an_error_nor_in_the_open_timer(ColorScheme scheme, ForcedColors forced)
    {
        IPage page = await Open(isFile: false, new() { ColorScheme = scheme, ForcedColors = forced });

        // Axe waits for timers of its own.
        await page.Clock.ResumeAsync();
        await page.FillAsync("[name=begin]", "morgen");
        await page.Keyboard.PressAsync("Tab");
        string[] panel = await Axe.Problems(page);
        await page.FillAsync("[name=begin]", "");
        await Start(page);
        await page.Clock.FastForwardAsync(400_000);
        string[] timer = await Axe.Problems(page);
        await page.Context.CloseAsync();
        Findings.None([.. panel, .. timer]);
    }

    [Fact]
    public async Task Controls_are_at_least_24_pixels_high_and_wide()
    {
        IPage page = await Open(isFile: false);
        const string Small = """
            root => [...document.querySelectorAll(root + ' :is(button, input:not([type=radio]), label.regel)')]
              .map(element => [element.textContent || element.name, element.getBoundingClientRect()])
              .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
              .map(([name, box]) => `${name}: ${box.width} by ${box.height}`)
            """;
        string[] panel = await page.EvaluateAsync<string[]>(Small, "[data-draaiboek]");
        await Start(page);
        string[] timer = await page.EvaluateAsync<string[]>(Small, ".klok");
        await page.Context.CloseAsync();
        Findings.None([.. panel, .. timer]);
    }

    private async Task<IPage> Open(bool isFile, BrowserNewContextOptions? options = null)
    {
        IBrowserContext context = await site.Browser.NewContextAsync(options ?? new());
        IPage page = await context.NewPageAsync();
        await page.Clock.InstallAsync(new() { TimeDate = new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Local) });
        await page.GotoAsync((isFile ? site.FileRoot : site.Root) + Game);
        await page.Clock.PauseAtAsync(new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Local).AddSeconds(5));
        return page;
    }

    /// <summary>The script of the timer comes with the first press of the button.</summary>
    private static async Task Start(IPage page)
    {
        await page.ClickAsync("[data-doe=klok]");
        await page.Locator(".klok[open]").WaitForAsync();
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (int stop = 0; stop < 80; stop++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }

    private static Task<string?> Digits(IPage page) => page.TextContentAsync(".klok-cijfers b");
}
