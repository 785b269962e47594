using System.Text;
using IctKennisbank.Content;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Planning.Pages;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Planning;

/// <summary>What a chart draws, and what the table beside it says.</summary>
public sealed class ChartsTests
{
    [Theory]
    [InlineData("{label: A, waarde: 16}", "16%")]
    [InlineData("{label: A, waarde: 16, ongeveer: ja}", "ongeveer 16%")]
    [InlineData("{label: A, waarde: 33, ongeveer: ja, woorden: ongeveer een derde}", "ongeveer een derde")]
    [InlineData("{label: A, waarde: 60, tot: 80}", "60 tot 80%")]
    [InlineData("{label: A, waarde: 93, jaar: 2014-2015, eerder: 61, eerder-jaar: 2012-2013}", "61% (2012-2013), daarna 93% (2014-2015)")]
    [InlineData("{label: A, waarde: \"9,3\"}", "9,3%")]
    [InlineData("{label: A, waarde: 9.30}", "9,3%")]
    public void The_table_says_the_figure_in_words(string point, string words) =>
        Assert.Equal(words, Charts.InWords(Chart("procent", point).Points[0], "procent"));

    [Fact]
    public void A_figure_stands_where_it_is_on_the_line()
    {
        string svg = Charts.Of(Chart("procent", "{label: A, waarde: 0}", "{label: B, waarde: 50}", "{label: C, waarde: 100}")).Value;

        Assert.Contains("cx=\"3%\"", svg, StringComparison.Ordinal);
        Assert.Contains("cx=\"48.5%\"", svg, StringComparison.Ordinal);
        Assert.Contains("cx=\"94%\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_is_a_thick_line_and_two_years_are_two_rings()
    {
        string range = Charts.Of(Chart("procent", "{label: A, waarde: 60, tot: 80}")).Value;
        string years = Charts.Of(Chart("procent", "{label: A, waarde: 93, jaar: \"2015\", eerder: 61, eerder-jaar: \"2012\"}")).Value;

        Assert.Contains("class=\"bereik\" x1=\"57.6%\"", range, StringComparison.Ordinal);
        Assert.DoesNotContain("<circle", range, StringComparison.Ordinal);
        Assert.Equal(2, years.Split("<circle").Length - 1);
        Assert.Contains("class=\"weg\"", years, StringComparison.Ordinal);
    }

    [Fact]
    public void The_drawing_has_a_name_and_escapes_what_people_write()
    {
        Chart chart = Chart("procent", "{label: \"<b> & meer\", waarde: 5}");
        string svg = Charts.Of(chart).Value;

        Assert.Contains("role=\"img\" aria-label=\"Grafiek van 0 tot 100%, met dezelfde cijfers als de tabel erbij: Proef\"", svg, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt; &amp; meer", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", svg, StringComparison.Ordinal);
        Assert.Equal(svg, Charts.Of(chart).Value);
    }

    [Theory]
    [InlineData("procent", "12", 100)]
    [InlineData("uur", "1.5", 2)]
    [InlineData("uur", "10.5", 20)]
    [InlineData("uur", "0", 1)]
    [InlineData("mensen", "437", 500)]
    public void A_line_ends_at_a_round_number(string unit, string value, int end) =>
        Assert.Equal(end, Chart(unit, $"{{label: A, waarde: {value}}}").End);

    [Fact]
    public void The_legend_explains_the_marks_that_are_there_and_no_other()
    {
        Assert.Equal("Dicht rondje: het cijfer.", Charts.Legend(Chart("procent", "{label: A, waarde: 5}")));
        Assert.Equal(
            "Open rondje: de bron geeft het in woorden. Dikke streep: ergens tussen die twee cijfers.",
            Charts.Legend(Chart("procent", "{label: A, waarde: 5, ongeveer: ja}", "{label: B, waarde: 5, tot: 6}")));
    }

    [Fact]
    public void Every_measurement_of_the_site_has_a_year_a_group_and_its_number_or_says_that_nobody_knows() => Assert.All(
        Repo.Pages.Where(static page => page.Path.StartsWith("metingen/", StringComparison.Ordinal) && !page.Path.EndsWith("index.html", StringComparison.Ordinal)),
        static page =>
        {
            string facts = page.Document.QuerySelector(".feitenstrook")!.TextContent;
            Assert.Matches("Jaar(20[0-9]{2}|onbekend)", facts);
            Assert.Matches("AantalN (= [0-9]+|niet vermeld)", facts);
            Assert.Contains("Bij wie", facts, StringComparison.Ordinal);
            Assert.Equal(page.Document.QuerySelectorAll("svg.grafiek[role=img][aria-label]").Length, page.Document.QuerySelectorAll("table.cijfers").Length);
            Assert.Equal(page.Document.QuerySelectorAll("svg.grafiek .baan").Length, page.Document.QuerySelectorAll("table.cijfers tbody tr").Length);
            Assert.NotEmpty(page.Document.QuerySelectorAll("table.cijfers tbody tr"));
        });

    private static Chart Chart(string unit, params string[] points)
    {
        string text = $"titel: Proef\nomschrijving: Proef.\njaar: 2026\npopulatie: wij\naantal: onbekend\nsector: [mbo]\ngrafieken:\n  - titel: Proef\n    eenheid: {unit}\n    cijfers:\n"
            + string.Concat(points.Select(static point => $"      - {point}\n"));
        Outcome<Measurement?> read = DataReader.Measurement(new("content/metingen/proef.yml", Encoding.UTF8.GetBytes(text)));
        Assert.Empty(read.Diagnostics);
        return read.Value!.Charts[0];
    }
}
