using AngleSharp.Dom;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Content;

public sealed class MarkdownTests
{
    [Fact]
    public void A_link_inside_the_site_becomes_a_hole()
    {
        Body body = Expect.Body("Zie [het spel](../werkvormen/tpack-spel.md#spelregels).\n");

        Hole hole = Assert.Single(body.Holes);
        Assert.Equal("../werkvormen/tpack-spel.md", hole.Reference.Target);
        Assert.Equal("spelregels", hole.Reference.Fragment);
        Assert.False(hole.Reference.IsImage);
        Assert.Equal("<p>Zie <a href=\"", body.Html[..hole.Offset]);
        Assert.Equal("\">het spel</a>.</p>\n", body.Html[hole.Offset..]);
    }

    [Fact]
    public void Holes_know_where_the_address_stands_in_the_file()
    {
        TestItem item = TestItem.Of("uitleg/een").WithBody("Zie [een](twee.md) en\nook [drie](vier%20vijf.md#zes).\n");
        Body body = Expect.Read(item).Value!.Body;
        string[] lines = item.Text.Split('\n');

        Assert.Equal(["twee.md", "vier%20vijf.md#zes"], body.Holes.Select(hole =>
            lines[hole.Reference.Span.Line - 1][(hole.Reference.Span.Column - 1)..(hole.Reference.Span.EndColumn - 1)]));
        Assert.Equal(["twee.md", "vier vijf.md"], body.Holes.Select(static hole => hole.Reference.Target));
    }

    [Fact]
    public void Holes_stand_in_rising_order_and_never_in_text()
    {
        Body body = Expect.Body("[![a](a.png)](b.md) en [c](c.md)[^1]\n\n[^1]: [d](d.md)\n");

        Assert.Equal(["b.md", "a.png", "c.md", "d.md"], body.Holes.Select(static hole => hole.Reference.Target));
        Assert.Equal(body.Holes.Select(static hole => hole.Offset).Order(), body.Holes.Select(static hole => hole.Offset));
        Assert.All(body.Holes, hole => Assert.EndsWith("=\"", body.Html[..hole.Offset], StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_outside_is_no_hole()
    {
        Body body = Expect.Body("[x](https://voorbeeld.nl/?a=1&b=2 \"Een \\\"titel\\\"\")\n");

        Assert.Empty(body.Holes);
        Assert.Equal(
            "<p><a href=\"https://voorbeeld.nl/?a=1&amp;b=2\" rel=\"noopener\" title=\"Een &quot;titel&quot;\">x</a></p>\n", body.Html.ToString());
    }

    [Fact]
    public void An_image_is_lazy_and_keeps_its_description()
    {
        Body body = Expect.Body("![Een *mooie* \"scan\"](scan.png)\n");

        IElement image = Expect.Parsed(body).QuerySelector("img")!;
        Assert.Equal("Een mooie \"scan\"", image.GetAttribute("alt"));
        Assert.Equal("lazy", image.GetAttribute("loading"));
        Assert.True(body.Holes[0].Reference.IsImage);
    }

    [Theory]
    [InlineData("![](scan.png)\n", "KB2006")]
    [InlineData("![scan](https://voorbeeld.nl/scan.png)\n", "KB2008")]
    [InlineData("# Kop\n", "KB2004")]
    [InlineData("### Kop\n", "KB2005")]
    [InlineData("## Kop\n\n#### Kop\n", "KB2005")]
    [InlineData("::: uitleg\nTekst\n:::\n", "KB2007")]
    [InlineData("Een <b>woord</b>\n", "KB2003")]
    public void What_an_author_should_mend_is_reported(string markdown, string code) =>
        Assert.Equal(code, Expect.Codes(Expect.Read(TestItem.Of("uitleg/een").WithBody(markdown)).Diagnostics));

    [Fact]
    public void Headings_get_ids_that_are_unique_on_the_page()
    {
        Body body = Expect.Body("## Opzet\n\n## Opzet\n\n## Opzet-2\n\n## 'Zo''s' één!\n\n## ???\n\n## Deel 1\n");

        Assert.Equal(["opzet", "opzet-2", "opzet-2-2", "zos-een", "kop", "kop-deel-1"], body.Headings.Select(static h => h.Id));
        Assert.Equal(
            body.Headings.Select(static heading => heading.Id),
            Expect.Parsed(body).QuerySelectorAll("h2").Select(static heading => heading.Id!));
    }

    [Fact]
    public void Ids_of_headings_never_meet_those_of_footnotes()
    {
        Body body = Expect.Body("## fn 1\n\nTekst[^1] en weer[^1]\n\n## fnref 1\n\n[^1]: Noot\n");
        List<string> ids = [.. Expect.Parsed(body).All.Select(static element => element.Id ?? "").Where(static id => id.Length > 0)];

        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void The_text_under_each_heading_is_kept_for_search()
    {
        Body body = Expect.Body("Vooraf **vet**.\n\n## Eén & twee\n\n- punt `code`\n- [link](a.md)\n\n```\nblok\n```\n");

        Assert.Equal(
            [("", "", "Vooraf vet."), ("Eén & twee", "een-twee", "punt code\nlink\nblok")],
            body.Sections.Select(static section => (section.Heading, section.Id, section.Text)));
        Assert.Equal(8, body.WordCount);
    }

    [Theory]
    [InlineData("tip", "div.blok.tip")]
    [InlineData("let-op", "div.blok.let-op")]
    [InlineData("trainer", "div.blok.trainer")]
    [InlineData("deelnemer", "div.blok.deelnemer")]
    [InlineData("antwoord", "details.antwoord > summary + p")]
    public void A_container_is_a_block_with_its_name(string name, string selector) =>
        Assert.NotNull(Expect.Parsed(Expect.Body($"::: {name}\nTekst\n:::\n")).QuerySelector(selector));

    [Fact]
    public void An_unknown_container_is_pointed_at_with_a_hint()
    {
        TestItem item = TestItem.Of("uitleg/een").WithBody("::: tipp\nTekst\n:::\n");
        IReadOnlyList<Diagnostic> problems = Expect.Read(item).Diagnostics;

        Expect.OneProblem(problems, "KB2007", item.Text, "tipp");
        Assert.Contains("'tip'", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Aligned_cells_carry_a_class_and_never_a_style()
    {
        Body body = Expect.Body("| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |\n");

        Assert.Equal(["", "midden", "rechts", "", "midden", "rechts"], Expect.Parsed(body).QuerySelectorAll("th, td")
            .Select(static cell => cell.ClassName ?? ""));
        Assert.DoesNotContain("style", body.Html.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("align", body.Html.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_corner_of_a_table_is_no_heading()
    {
        IElement table = Expect.Parsed(Expect.Body("| | b |\n| --- | --- |\n| 1 | 2 |\n")).QuerySelector("table")!;

        Assert.Equal("td th", string.Join(' ', table.QuerySelectorAll("thead tr > *").Select(static cell => cell.LocalName)));
        Assert.Equal("1 2", string.Join(' ', table.QuerySelectorAll("tbody td").Select(static cell => cell.TextContent)));
    }

    [Fact]
    public void A_task_list_is_drawn_and_has_no_controls()
    {
        Body body = Expect.Body("- [x] klaar\n- [ ] nog niet\n");

        Assert.Empty(Expect.Parsed(body).QuerySelectorAll("input"));
        Assert.Equal(2, Expect.Parsed(body).QuerySelectorAll("span.vakje").Length);
        Assert.Single(Expect.Parsed(body).QuerySelectorAll("span.vakje.aan"));
    }

    [Fact]
    public void A_footnote_leads_there_and_back()
    {
        AngleSharp.Html.Dom.IHtmlDocument page = Expect.Parsed(Expect.Body("Tekst[^a]\n\n[^a]: Noot\n"));

        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal(2, page.QuerySelectorAll("a").Length);
    }

    [Fact]
    public void A_definition_list_is_one() =>
        Assert.NotNull(Expect.Parsed(Expect.Body("Woord\n:   Uitleg\n")).QuerySelector("dl > dt + dd"));

    [Theory]
    [InlineData("{.klasse #id onclick=x}")]
    [InlineData("![video](a.md){onclick=alert(1)}")]
    [InlineData("## Kop {#eigen onclick=x}")]
    public void Generic_attributes_are_text(string markdown)
    {
        Body body = Expect.Body(markdown + "\n");

        Assert.Contains('{', body.Html.ToString());
        Assert.Empty(Expect.Parsed(body).QuerySelectorAll("[onclick], #eigen, .klasse"));
    }

    [Fact]
    public void Thousands_of_equal_headings_are_read_in_time()
    {
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        Body body = Expect.Body(string.Concat(Enumerable.Repeat("## Kop\n\n", 40_000)));

        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Equal(["kop", "kop-2", "kop-40000"], [body.Headings[0].Id, body.Headings[1].Id, body.Headings[^1].Id]);
    }

    [Theory]
    [InlineData("a\n=\n\n")]
    [InlineData("a\n---\n\n")]
    public void Headings_that_are_underlined_are_few(string heading)
    {
        TestItem item = TestItem.Of("uitleg/een").WithBody(string.Concat(Enumerable.Repeat(heading, 6_000)));
        Assert.Equal(["KB2001"], Expect.Read(item).Diagnostics.Select(static problem => problem.Code.Id));

        Assert.Equal(2_000, Expect.Read(item.WithBody(string.Concat(Enumerable.Repeat("a\n---\n\n---\n\n", 2_000)))).Value!.Body.Headings.Count);
    }

    [Fact]
    public void Numbered_ids_step_over_headings_that_have_such_a_name() => Assert.Equal(
        ["kop-2", "kop", "kop-3", "kop-2-2", "kop-4"],
        Expect.Body("## Kop 2\n\n## Kop\n\n## Kop\n\n## Kop 2\n\n## Kop\n").Headings.Select(static heading => heading.Id));

    /// <summary>A block without end is refused before Markdig sees it, also when the data above it end untidily.</summary>
    [Theory]
    [InlineData("---")]
    [InlineData("---  ")]
    public void A_block_that_is_too_long_is_refused_whatever_stands_behind_the_dashes(string fence)
    {
        TestItem item = TestItem.Of("uitleg/een").WithBody(string.Concat(Enumerable.Repeat("[a](", 20_000)) + "\n");
        string text = item.Text.Replace("\n---\n", $"\n{fence}\n", StringComparison.Ordinal);
        long start = System.Diagnostics.Stopwatch.GetTimestamp();

        Assert.Contains("KB2001", Expect.Read(item.Path, text).Diagnostics.Select(static problem => problem.Code.Id));
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}
