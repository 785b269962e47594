using System.Web;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>How a file leaves the form, and who can use the form: keyboards, screens, colours.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class ShareWaysTests(BrowserSite site, ShareForm form) : IClassFixture<ShareForm>
{
    private const int LongestAddress = 7500;

    [Theory]
    [InlineData("github", "/new/main/content/praktijken?filename=")]
    [InlineData("forgejo", "/_new/main/content/praktijken?filename=")]
    public async Task A_forge_that_takes_text_gets_name_and_text(string kind, string start)
    {
        using ShareForm own = ShareForm.On(kind);
        await using OpenPage open = await own.Open(site.Browser);
        await ShareForm.FillIn(open.Page, "praktijk", static (name, max) => $"Ë & #1 + 50% {name}");
        (string name, string text) = await ShareForm.Download(open.Page);
        string url = (await open.Page.GetAttributeAsync(".wegen a.knop", "href"))!;

        Assert.StartsWith("https://forge.example/school/bank" + start, url, StringComparison.Ordinal);
        Assert.True(url.Length <= LongestAddress && url.All(char.IsAscii));
        System.Collections.Specialized.NameValueCollection query = HttpUtility.ParseQueryString(new Uri(url).Query);
        Assert.Equal(name, query["filename"]);
        Assert.Equal(text, query["value"]);
        Assert.Equal("_blank", await open.Page.GetAttributeAsync(".wegen a.knop", "target"));
    }

    [Fact]
    public async Task A_text_that_is_too_long_for_an_address_is_copied_and_the_page_opened_with_the_name_only()
    {
        using ShareForm own = ShareForm.On("github");
        await using OpenPage open = await own.Open(site.Browser);
        await open.Page.Context.RouteAsync("https://forge.example/**", static route => route.FulfillAsync(new() { Body = "<title>forge</title>", ContentType = "text/html" }));
        await ShareForm.FillIn(open.Page, "les", static (name, max) => "Tekst van " + name);
        await open.Page.FillAsync("#deel-f-tekst", string.Concat(Enumerable.Repeat("Eén alinea met ë.\n\n", 400)));
        await open.Page.Locator("#deel-f-tekst").BlurAsync();
        string url = (await open.Page.GetAttributeAsync(".wegen a.knop", "href"))!;

        Assert.Equal("https://forge.example/school/bank/new/main/content/lessen?filename=tekst-van-titel.md", url);
        await Assertions.Expect(open.Page.Locator(".wegen > li").First).ToContainTextAsync("te lang");
        await open.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        IPage forge = await open.Page.Context.RunAndWaitForPageAsync(() => open.Page.ClickAsync(".wegen a.knop"));
        Assert.Equal(url, forge.Url);
        await forge.CloseAsync();
        await Assertions.Expect(open.Page.Locator(".melding", new() { HasTextString = "Gekopieerd." })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("gitlab", "https://forge.example/school/bank/-/new/main?file_name=content%2Fuitleg%2Ftekst-van-titel.md")]
    [InlineData("azure", "https://forge.example/school/bank?path=/content/uitleg&version=GBmain")]
    [InlineData("anders", "https://forge.example/school/bank")]
    public async Task A_forge_that_takes_no_text_is_explained_in_three_steps(string kind, string url)
    {
        using ShareForm own = ShareForm.On(kind, "redactie@school.nl");
        await using OpenPage open = await own.Open(site.Browser);
        await ShareForm.FillIn(open.Page, "uitleg", static (name, max) => "Tekst van " + name);
        await open.Page.Locator("#deel-f-tekst").BlurAsync();

        Assert.Equal(3, await open.Page.Locator(".wegen .stappen li").CountAsync());
        Assert.Equal(url, await open.Page.GetAttributeAsync(".wegen .stappen a", "href"));
        string mail = (await open.Page.GetAttributeAsync(".wegen a[href^=mailto]", "href"))!;
        Assert.StartsWith("mailto:redactie@school.nl?subject=Voor%20de%20kennisbank%3A%20Tekst%20van%20titel&body=Dag%2C%0D%0A", mail, StringComparison.Ordinal);
        Assert.True(mail.Length <= 1800);
    }

    [Fact]
    public async Task A_site_without_a_forge_or_mail_offers_a_download_and_a_text_to_paste()
    {
        await using OpenPage open = await form.Open(site.Browser, hash: "#soort=uitleg");

        Assert.Equal(["Downloaden", "Mailen"], await open.Page.Locator(".wegen h4").AllInnerTextsAsync());
        Assert.Equal(0, await open.Page.Locator(".wegen a").CountAsync());
        await open.Page.ClickAsync("text=Kopieer de mail");
        await Assertions.Expect(open.Page.Locator(".melding", new() { HasTextString = "Gekopieerd." })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard()
    {
        await using OpenPage open = await form.Open(site.Browser);
        IPage page = open.Page;
        async Task Focused(string selector)
        {
            for (int i = 0; i < 200; i++)
            {
                if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                {
                    return;
                }

                await page.Keyboard.PressAsync("Tab");
            }

            Assert.Fail($"no way to {selector}");
        }

        await Focused("[name=soort]");
        await page.Keyboard.PressAsync("Space");
        await Focused("#deel-f-titel");
        await page.Keyboard.TypeAsync("Met het toetsenbord");
        await Focused("#deel-v-sector input");
        await page.Keyboard.PressAsync("Space");
        await Focused("#deel-f-stappen-0-titel");
        await page.Keyboard.TypeAsync("Een");
        await Focused("#deel-v-stappen .stapeltje > p > button");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("deel-f-stappen-1-titel", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.Keyboard.TypeAsync("Twee");
        await page.EvaluateAsync("() => document.querySelector('#deel-v-stappen li:nth-child(2) .knoppen button').focus()");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("Twee", await page.InputValueAsync("#deel-f-stappen-0-titel"));
        Assert.Equal("deel-f-stappen-0-titel", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await Focused("#deel-v-let-op textarea");
        await Focused(".nalopen a");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("deel-f-samenvatting", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await Focused(".wegen button");
        Assert.Contains("  - titel: Twee\n  - titel: Een\n", (await page.Locator(".bestand").TextContentAsync())!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ColorScheme.Light, ForcedColors.None, 1440)]
    [InlineData(ColorScheme.Dark, ForcedColors.None, 768)]
    [InlineData(ColorScheme.Light, ForcedColors.Active, 360)]
    [InlineData(ColorScheme.Dark, ForcedColors.None, 360)]
    public async Task Axe_finds_nothing_in_a_form_that_is_filled_in_and_wrong(ColorScheme scheme, ForcedColors forced, int width)
    {
        await using OpenPage open = await form.Open(site.Browser, options: new()
        {
            ColorScheme = scheme,
            ForcedColors = forced,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        await ShareForm.FillIn(open.Page, "praktijk", static (name, max) => "Een lang-woord-zonder-spaties-" + name);
        await open.Page.FillAsync("#deel-f-duur", "lang");
        await open.Page.FillAsync("#deel-f-titel", "");
        await open.Page.FillAsync("#deel-f-tekst", "# Kop\n\n| een | twee |\n|---|---|\n| 1 | 2 |\n");
        await open.Page.SelectOptionAsync("#deel-f-competenties-kader", new SelectOptionValue { Index = 1 });
        await open.Page.Locator("#deel-f-tekst").BlurAsync();
        await open.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");

        Findings.None(await Axe.Problems(open.Page, Axe.Wcag));
        Assert.False(await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
        string[] small = await open.Page.EvaluateAsync<string[]>("""
            () => Array.from(document.querySelectorAll('#deel-formulier :is(button, input, select, textarea, summary, a)')).filter(e => e.offsetParent).map(e => [e, (e.closest('label') || e).getBoundingClientRect()])
              .filter(([e, box]) => box.width < 24 || box.height < 24).map(([e]) => e.outerHTML.slice(0, 90))
            """);
        Findings.None(small);
        Assert.Empty(open.Complaints);
    }
}
