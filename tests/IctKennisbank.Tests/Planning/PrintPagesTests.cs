using AngleSharp.Html.Dom;
using IctKennisbank.Build;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Planning;

/// <summary>Which items have a page to print, and what stands on it.</summary>
public sealed class PrintPagesTests
{
    private static readonly TestSite Site = TestSite.WithEachType
        .With(TestItem.Of("werkvormen/spel"))
        .With(TestItem.Of("uitleg/kaal").WithBody("Alleen tekst."))
        .With(TestItem.Of("uitleg/blad").WithBody("::: deelnemer\nVul in.\n:::"));

    [Fact]
    public void An_item_with_steps_or_with_a_block_for_participants_has_one_and_others_do_not()
    {
        BuildResult result = Site.Build();
        Assert.Contains(result.Files, static file => file.Path == "werkvormen/druk/spel.html");
        Assert.Contains(result.Files, static file => file.Path == "uitleg/druk/blad.html");
        Assert.DoesNotContain(result.Files, static file => file.Path == "uitleg/druk/kaal.html");
        Assert.Null(Expect.Page(result, "uitleg/kaal.html").QuerySelector("a[data-druk]"));
        Assert.Equal(
            "../uitleg/druk/blad.html#deel-deelnemer",
            Expect.Page(result, "uitleg/blad.html").QuerySelector("a[data-druk]")!.GetAttribute("href"));
    }

    [Fact]
    public void The_code_to_scan_needs_a_complete_address()
    {
        Assert.Null(Expect.Page(Site.Build(), "werkvormen/druk/spel.html").QuerySelector("svg.qr"));

        IHtmlDocument page = Expect.Page(Site.Build(new(BaseUrl: "https://school.nl/ict")), "werkvormen/druk/spel.html");

        Assert.Equal(2, page.QuerySelectorAll("svg.qr[role=img][aria-label]").Length);
        Assert.Contains("school.nl/ict/werkvormen/spel.html", page.QuerySelector(".kaartvoet")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://school.nl/ict/werkvormen/spel.html", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public void Search_engines_are_sent_to_the_page_itself()
    {
        BuildResult result = Site.Build(new(BaseUrl: "https://school.nl/ict"));
        Assert.DoesNotContain("/druk/", Expect.TextOf(result, "sitemap.xml"), StringComparison.Ordinal);
        Assert.NotNull(Expect.Page(result, "werkvormen/druk/spel.html").QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Null(Expect.Page(result, "werkvormen/spel.html").QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public void Every_link_to_a_sheet_leads_to_a_sheet()
    {
        BuildResult result = Site.Build();
        IHtmlDocument page = Expect.Page(result, "werkvormen/druk/spel.html");
        string[] sheets = [.. page.QuerySelectorAll(".drukkeuze a").Select(static link => link.GetAttribute("href")!)];
        Assert.Contains("#deel-draaiboek", sheets);
        Assert.All(sheets, sheet => Assert.NotNull(page.QuerySelector(sheet)));
    }

    [Fact]
    public void A_note_stands_on_paper_when_its_mark_does_and_neither_is_a_link()
    {
        const string Text = """
            Zin[^los] en[^eerst].

            ::: deelnemer
            Vul in[^via].
            :::

            ::: trainer
            Kijk mee[^via].
            :::

            [^los]: Staat niet op papier.
            [^eerst]: De eerste noot.
            [^via]: Zie ook[^eerst].

                - een lijst

            """;
        BuildResult result = TestSite.WithEachType.With(TestItem.Of("uitleg/noten").WithBody(Text))
            .Build(new BuildRequest { CheckOutput = true });
        Assert.DoesNotContain(result.Diagnostics, static problem => problem.Span.Path.Contains("druk", StringComparison.Ordinal));

        IHtmlDocument page = Expect.Page(result, "uitleg/druk/noten.html");

        Assert.Empty(page.QuerySelectorAll("a[href^='#fn']"));
        Assert.Equal(["3", "2", "3", "2"], page.QuerySelectorAll(".proza sup").Select(static mark => mark.TextContent));
        Assert.Equal(
            ["2 De eerste noot.", "3 Zie ook2. een lijst"],
            page.QuerySelectorAll("#deel-deelnemer .footnotes > ol > li").Select(static note =>
                note.GetAttribute("value") + " " + string.Join(' ', note.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(2, page.QuerySelectorAll("#deel-begeleider .footnotes li[value]").Length);
    }
}
