using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using IctKennisbank.Build;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>From the form to a file, a site and a page: what a trainer fills in is what readers see.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed partial class ShareFormTests(BrowserSite site, ShareForm form) : IClassFixture<ShareForm>
{
    private static readonly string[] Nasty =
    [
        "'Zo', zei ze: \"kan dat?\" # ja", "- begint met een streepje", "Let op: neem de tijd 🎒👩🏽‍🏫", "---", "een\ttab en een \\ streep",
        "‘slim’ “aangehaald” – en zo…", "{{titel}} {% raw %} <script>alert(1)</script>", "* & ! | > ? @ % ` [a] {b: c}, #d", "ja", "null", "2026-11-22",
        "é ë ï ñ ﬁ Ωμέγα", "a: b", "eindigt op:", "   spaties   ", "[x](javascript:alert(1))",
    ];

    private const string Body = "Zo deden we het: **samen**.\n\n## Wat je doet\n\n- kies een vraag\n- bespreek hem\n\n::: tip\nBegin klein.\n:::\n\n---\n\n"
        + "<b>Geen</b> opmaak, {{titel}} en een [link](https://voorbeeld.nl/a).\n\n1. een\n2. twee\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";

    public static TheoryData<string, bool> Types()
    {
        TheoryData<string, bool> data = [];
        foreach (string type in (string[])["werkvorm", "les", "praktijk", "instrument", "uitleg"])
        {
            data.Add(type, true);
            data.Add(type, false);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task What_is_filled_in_becomes_a_file_that_passes_the_check_and_a_page(string type, bool isFile)
    {
        await using OpenPage open = await form.Open(site.Browser, isFile);
        int next = 0;
        await ShareForm.FillIn(open.Page, type, (name, max) => name is "titel" ? $"Proef: 'wat' {type} \"doet\" – één" : Fit(Nasty[next++ % Nasty.Length], max));
        await open.Page.FillAsync("#deel-f-tekst", Body);
        await Assertions.Expect(open.Page.Locator(".af")).ToHaveTextAsync("Alles wat nodig is, staat er.");
        (string name, string text) = await ShareForm.Download(open.Page);

        Assert.Equal($"proef-wat-{type}-doet-een.md", name);
        BuildResult result = form.Site.With($"content/{Folder(type)}/{name}", text).Build();
        Assert.Empty(Expect.Errors(result.Diagnostics));
        IDocument page = Expect.Parsed(Expect.TextOf(result, $"{Folder(type)}/{name[..^3]}.html"));
        Assert.Equal($"Proef: 'wat' {type} \"doet\" – één", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            page.QuerySelectorAll("[aria-labelledby=deel-kort] .feitenstrook > div").Select(Words),
            await Texts(open.Page, ".voorbeeld .feitenstrook > div"));
        Assert.Equal(page.QuerySelectorAll(".draaiboek .stap:not(.einde .stap)").Select(Words), await Texts(open.Page, ".voorbeeld .draaiboek .stap"));
        Assert.Equal(page.QuerySelectorAll(".draaiboek li:not(.einde) time").Select(Words), await Texts(open.Page, ".voorbeeld .draaiboek time"));
        Assert.Equal(WithoutBlanks(page.QuerySelector(".proza.kantkoppen")!.TextContent), WithoutBlanks(await open.Page.Locator(".voorbeeld .vb-tekst").TextContentAsync() ?? ""));
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type])"));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_preview_of_text_has_the_same_blocks_as_the_page()
    {
        await using OpenPage open = await form.Open(site.Browser);
        string[] texts =
        [
            Body, "een\ntwee  \ndrie\\\nvier", "- a\n  - b\n  - c\n- d\n\n  e", "> zei *hij* en _zij_\n> ja", "```\n<b> **x**\n```\n\n`a <b>`",
            "Titel\n---\n\nalinea\n***\n* a\n* b", "::: let-op\n- x\n\n## kop in blok\n:::\n\n::: antwoord\nja\n:::", "snake_case_naam en 2 * 3 * 4 en **vet *en* schuin**",
            "1. een\n\n2. twee\n3. drie", "a \\* b \\_ c <https://voorbeeld.nl> [t](https://voorbeeld.nl \"x\")", "## Kop ##\n### Sub\ntekst direct", "    code\n\ngewoon\n    niet code",
        ];
        foreach (string text in texts)
        {
            BuildResult result = form.Site.With(TestItem.Of("uitleg/twee").With("competenties", "[kl.pd.1]").WithBody(text)).Build();
            IElement page = Expect.Parsed(Expect.TextOf(result, "uitleg/twee.html")).QuerySelector(".proza.kantkoppen")!;
            string html = await open.Page.EvaluateAsync<string>(
                "text => { const d = document.createElement('div'); IctDeel.add(d, IctDeel.body(IctDeel.blocks(text), 0)); return d.outerHTML; }", text);

            Assert.Equal(Shape(page), Shape(Expect.Parsed(html).QuerySelector("div")!));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_draft_survives_a_reload_and_the_button_clears_it(bool isFile)
    {
        await using OpenPage open = await form.Open(site.Browser, isFile);
        IPage page = open.Page;
        await page.CheckAsync("#deel-soort-les");
        await page.FillAsync("#deel-f-titel", "Mijn concept");
        await page.FillAsync("#deel-f-lesfasen-0-titel", "Eerste fase");
        await page.CheckAsync("#deel-v-thema input >> nth=2");
        await page.ReloadAsync();

        Assert.Equal("Mijn concept", await page.InputValueAsync("#deel-f-titel"));
        Assert.Equal("Eerste fase", await page.InputValueAsync("#deel-f-lesfasen-0-titel"));
        Assert.True(await page.IsCheckedAsync("#deel-v-thema input >> nth=2"));
        await Assertions.Expect(page.Locator(".bewaard")).ToContainTextAsync("Je vorige tekst staat er weer.");
        await page.ClickAsync("text=Wis wat ik typte");
        Assert.Equal(0, await page.Locator("#deel-f-titel").CountAsync());
        await page.ClickAsync("text=Zet terug");
        Assert.Equal("Mijn concept", await page.InputValueAsync("#deel-f-titel"));
        await page.ClickAsync("text=Wis wat ik typte");
        await page.ReloadAsync();
        Assert.Equal(0, await page.Locator("#deel-f-titel").CountAsync());
        Assert.Equal("null", await page.EvaluateAsync<string>("() => String(localStorage.getItem('deel-je-praktijk:Testbank'))"));
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_says_so_and_the_form_works()
    {
        IBrowserContext context = await site.Browser.NewContextAsync();
        await context.AddInitScriptAsync("Storage.prototype.setItem = Storage.prototype.getItem = function () { throw new DOMException('no', 'SecurityError'); };");
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(form.Address(isFile: false));
        await page.CheckAsync("#deel-soort-uitleg");
        await page.FillAsync("#deel-f-titel", "Zonder geheugen");
        await page.Locator("#deel-f-titel").BlurAsync();

        await Assertions.Expect(page.Locator(".bewaard")).ToContainTextAsync("Deze browser bewaart niets.");
        await Assertions.Expect(page.Locator(".bewaard button")).ToHaveCountAsync(1);
        Assert.False(await page.IsVisibleAsync(".bewaard button"));
        Assert.Contains("titel: Zonder geheugen", (await ShareForm.Download(page)).Text, StringComparison.Ordinal);
        await context.CloseAsync();
    }

    [Fact]
    public async Task A_draft_of_an_older_site_cannot_break_the_form()
    {
        IBrowserContext context = await site.Browser.NewContextAsync();
        await context.AddInitScriptAsync("""
            localStorage.setItem('deel-je-praktijk:Testbank', JSON.stringify({ soort: 'les', tekst: 7, velden: {
              titel: ['x'], thema: 'feedback', sector: ['mbo', 'weg'], lesfasen: [null, 3, { titel: 'Heel', minuten: 5 }], weg: 1, niveau: 'anders' } }));
            """);
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(form.Address(isFile: false));

        Assert.Equal("", await page.InputValueAsync("#deel-f-titel"));
        Assert.True(await page.IsCheckedAsync("#deel-v-sector [value=mbo]"));
        Assert.Equal("Heel", await page.InputValueAsync("#deel-f-lesfasen-0-titel"));
        await context.CloseAsync();
    }

    [Fact]
    public async Task An_address_chooses_the_type_and_the_competence()
    {
        await using OpenPage open = await form.Open(site.Browser, hash: "#soort=werkvorm&competentie=kl.pd.1&thema=feedback&niveau=basis&competentie=bestaat.niet");

        Assert.True(await open.Page.IsCheckedAsync("#deel-soort-werkvorm"));
        Assert.Equal(1, await open.Page.Locator("#deel-v-competenties .chips li").CountAsync());
        Assert.True(await open.Page.IsCheckedAsync("#deel-v-thema [value=feedback]"));
        Assert.True(await open.Page.IsCheckedAsync("#deel-v-niveau [value=basis]"));
        Assert.Contains("competenties: [kl.pd.1]", (await ShareForm.Download(open.Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_cell_of_the_matrix_leads_to_the_form()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + "kaders/kl.html");
        ILocator cell = open.Page.Locator("td.gat a").First;
        string wanted = Uri.UnescapeDataString((await cell.GetAttributeAsync("href"))!.Split("competentie=")[1]);
        await cell.ClickAsync();

        await open.Page.WaitForSelectorAsync("#deel-f-titel");
        Assert.Contains($"competenties: [{wanted}]", (await ShareForm.Download(open.Page)).Text, StringComparison.Ordinal);
        await open.Page.GotoAsync(site.Root + "zoeken.html#q=xqzzkwv&soort=les&kader=kl.pd.3");
        await open.Page.ClickAsync("#deel-leeg .leegdeel");
        await open.Page.WaitForSelectorAsync("#deel-soort-les:checked");
        Assert.Contains("PD 3", await open.Page.InnerTextAsync("#deel-v-competenties .chips"), StringComparison.Ordinal);
        await open.Page.GotoAsync(site.Root + "meedoen.html");
        await open.Page.ClickAsync("text=Vul het formulier in");
        await open.Page.WaitForSelectorAsync("#deel-formulier.aan");
    }

    [Fact]
    public async Task A_mistake_is_named_at_its_field_while_typing_and_gone_when_mended()
    {
        await using OpenPage open = await form.Open(site.Browser, hash: "#soort=werkvorm");
        IPage page = open.Page;
        ILocator problem = page.Locator("#deel-f-duur-fout");
        await page.FillAsync("#deel-f-duur", "een uurtje");
        await Assertions.Expect(problem).ToBeEmptyAsync();
        await page.Locator("#deel-f-duur").BlurAsync();
        await Assertions.Expect(problem).ToContainTextAsync("De duur 'een uurtje' is niet te lezen.");
        Assert.Equal("true", await page.GetAttributeAsync("#deel-f-duur", "aria-invalid"));
        await page.FillAsync("#deel-f-duur", "1 uur");
        await Assertions.Expect(problem).ToBeEmptyAsync();
        Assert.Null(await page.GetAttributeAsync("#deel-f-duur", "aria-invalid"));

        await page.FillAsync("#deel-f-titel", new string('a', 91));
        await Assertions.Expect(page.Locator("#deel-f-titel-fout")).ToContainTextAsync("91 tekens lang; 90");
        await page.FillAsync("#deel-f-titel", "on\u200bzichtbaar");
        await page.Locator("#deel-f-titel").BlurAsync();
        Assert.Equal("onzichtbaar", await page.InputValueAsync("#deel-f-titel"));
        await Assertions.Expect(page.Locator("#deel-f-titel-fout")).ToContainTextAsync("onzichtbaar teken");
        ILocator todo = page.Locator(".nalopen a").First;
        string field = (await todo.InnerTextAsync()).Trim();
        await todo.ClickAsync();
        Assert.StartsWith(field, await page.EvaluateAsync<string>("() => document.activeElement.closest('.vraag').textContent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_the_page_says_what_else_can_be_done()
    {
        await using OpenPage open = await form.Open(site.Browser, options: new() { JavaScriptEnabled = false });

        Assert.Equal("Het formulier werkt alleen als je browser scripts toestaat. Hieronder staat hoe het zonder kan.", await open.Page.Locator("noscript .let-op").InnerTextAsync());
        Assert.Equal(5, await open.Page.Locator("a[download]").CountAsync());
        Assert.True(await open.Page.Locator("#deel-formulier").EvaluateAsync<bool>("form => form.offsetHeight < 10"));
    }

    private static string Fit(string text, int max) => text.Length <= max ? text : text[..max];

    private static string Folder(string type) => type switch
    {
        "werkvorm" => "werkvormen",
        "les" => "lessen",
        "praktijk" => "praktijken",
        "instrument" => "instrumenten",
        _ => type,
    };

    private static string Words(IElement element) => Blank().Replace(element.TextContent.Replace("\u00ad", "", StringComparison.Ordinal), " ").Trim();

    private static string WithoutBlanks(string text) => Blank().Replace(text, "");

    private static async Task<IEnumerable<string>> Texts(IPage page, string selector) =>
        (await page.Locator(selector).AllTextContentsAsync()).Select(static text => Blank().Replace(text, " ").Trim());

    /// <summary>The elements with their texts; addresses and ids aside.</summary>
    private static string Shape(INode node)
    {
        StringBuilder shape = new();
        foreach (INode child in node.ChildNodes)
        {
            shape.Append(child switch
            {
                IElement { LocalName: "div", ClassName: "schuif" } table => Shape(table),
                IElement { LocalName: "thead" or "tbody" } part => Shape(part),
                IElement element => $"<{element.LocalName}{(element.ClassName is { Length: > 0 } name ? "." + name : "")}>{Shape(element)}</>",
                _ => Blank().Replace(child.TextContent, " "),
            });
        }

        return Blank().Replace(AroundTags().Replace(shape.ToString(), "$1"), " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\s*(<[^>]*>)\s*")]
    private static partial Regex AroundTags();
}
