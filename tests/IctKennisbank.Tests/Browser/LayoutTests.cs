using System.Text.Json;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>Pages fit the screen, stand still while they load, and need no scripts.</summary>
[Collection(EveryPageCollection.Name)]
[Trait("Category", "Browser")]
public sealed class LayoutTests(BrowserSite site)
{
    private const int SmallestText = 150;

    private const int SlowFontMilliseconds = 300;

    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task No_page_scrolls_sideways(int width)
    {
        BrowserNewContextOptions options = new() { ViewportSize = new() { Width = width, Height = 800 } };
        Findings.None(await site.ReportOnKinds(options, static async (page, _) =>
            await page.EvaluateAsync<string[]>("""
                () => {
                  const root = document.documentElement;
                  if (root.scrollWidth <= root.clientWidth) return [];
                  const wide = [...document.body.querySelectorAll('*')]
                    .filter(element => element.getBoundingClientRect().right > root.clientWidth + 1)
                    .slice(0, 3)
                    .map(element => element.localName + '.' + element.getAttribute('class'));
                  return [`${root.scrollWidth} wide on a screen of ${root.clientWidth}: ${wide.join(', ')}`];
                }
                """)));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Nothing_moves_when_fonts_come_late(int width)
    {
        BrowserNewContextOptions options = new() { ViewportSize = new() { Width = width, Height = 800 } };
        Findings.None(await site.ReportOnKinds(
            options,
            static async (page, _) =>
            {
                await page.WaitForTimeoutAsync(SlowFontMilliseconds + 300);
                Shift[] shifts = await page.EvaluateAsync<Shift[]>("() => window.shifts");
                if (shifts.Length > 0)
                {
                    // On a machine that stalls the browser may paint half a page; what really moves, moves again.
                    await page.ReloadAsync();
                    await page.WaitForTimeoutAsync(SlowFontMilliseconds + 300);
                    shifts = await page.EvaluateAsync<Shift[]>("() => window.shifts");
                }

                double total = shifts.Sum(static shift => shift.Value);
                return total == 0
                    ? []
                    : [$"{total:0.0000} by {string.Join(" / ", shifts.Select(static shift => shift.Nodes).Distinct())}"];
            },
            WithSlowFonts));
    }

    [Fact]
    public async Task Without_scripts_the_content_is_there()
    {
        BrowserNewContextOptions options = new() { JavaScriptEnabled = false };
        Findings.None(await site.ReportOnKinds(options, static async (page, _) =>
        {
            List<string> problems = [];
            string text = await page.Locator("main").InnerTextAsync();
            if (text.Length < SmallestText)
            {
                problems.Add($"main has only {text.Length} characters: {text}");
            }

            if (!await page.Locator("main h1").First.IsVisibleAsync())
            {
                problems.Add("h1 is not visible");
            }

            foreach (ILocator heading in await page.Locator("main h2").AllAsync())
            {
                if (!await heading.IsVisibleAsync())
                {
                    problems.Add($"heading is not visible: {await heading.TextContentAsync()}");
                }
            }

            return problems;
        }));
    }

    [Fact]
    public async Task The_keyboard_meets_the_skip_link_first_and_always_sees_where_it_is()
    {
        const string Focused = """
            () => {
              const isOutlined = element => element
                && getComputedStyle(element).outlineStyle !== 'none' && parseFloat(getComputedStyle(element).outlineWidth) >= 2;
              const element = document.activeElement;
              const box = element.getBoundingClientRect();
              const middle = document.elementFromPoint(
                Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2)),
                Math.min(innerHeight - 1, Math.max(0, box.top + box.height / 2)));
              return {
                name: element.localName + '.' + element.className + ' ' + element.textContent.trim().slice(0, 30),
                href: element.getAttribute('href') ?? '',
                isBody: element === document.body,
                isOutlined: isOutlined(element) || isOutlined(element.closest(':not(html, body, main):has(> :focus)')),
                isInView: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
                isOnTop: middle === null || element.contains(middle) || middle.contains(element),
              };
            }
            """;
        const int Stops = 25;
        Findings.None(await site.ReportOnKinds(new(), async (page, _) =>
        {
            List<string> problems = [];
            for (int stop = 0; stop < Stops; stop++)
            {
                await page.Keyboard.PressAsync("Tab");
                JsonElement focus = await page.EvaluateAsync<JsonElement>(Focused);
                string name = focus.GetProperty("name").GetString()!;
                if (focus.GetProperty("isBody").GetBoolean())
                {
                    break;
                }

                if (stop == 0 && focus.GetProperty("href").GetString() != "#deel-inhoud")
                {
                    problems.Add($"the first stop is not the skip link: {name}");
                }

                foreach (string promise in new[] { "isOutlined", "isInView", "isOnTop" })
                {
                    if (!focus.GetProperty(promise).GetBoolean())
                    {
                        problems.Add($"stop {stop + 1}, {name}: not {promise}");
                    }
                }
            }

            return problems;
        }));
    }

    [Fact]
    public async Task The_skip_link_goes_to_the_content()
    {
        IPage page = await site.Browser.NewPageAsync();
        await page.GotoAsync(site.Root + "index.html");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        bool isInside = await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)");
        await page.CloseAsync();
        Assert.True(isInside);
    }

    /// <summary>As on a slow line: the text stands before its letters come.</summary>
    private static async Task WithSlowFonts(IBrowserContext context)
    {
        await context.RouteAsync("**/*.woff2", static async route =>
        {
            await Task.Delay(SlowFontMilliseconds);
            await route.ContinueAsync();
        });
        await context.AddInitScriptAsync("""
            window.shifts = [];
            new PerformanceObserver(list => {
              for (const entry of list.getEntries()) {
                const nodes = entry.sources.map(({ node }) => !node || node.nodeType !== 1
                  ? 'text'
                  : node.localName + '.' + node.getAttribute('class') + ' in ' + node.parentElement?.getAttribute('class'));
                window.shifts.push({ value: entry.value, nodes: nodes.slice(0, 2).join(', ') });
              }
            }).observe({ type: 'layout-shift', buffered: true });
            """);
    }

    /// <summary>One movement that the browser saw.</summary>
    private sealed record Shift
    {
        public double Value { get; init; }

        public string Nodes { get; init; } = "";
    }
}
