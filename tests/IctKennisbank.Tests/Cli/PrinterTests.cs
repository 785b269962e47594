using System.Text.Json;
using IctKennisbank.Cli.Printing;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Cli;

/// <summary>The ways in which problems are written, all from one record.</summary>
public sealed class PrinterTests
{
    [Fact]
    public void The_text_shows_the_line_with_a_marker_under_the_value() => Assert.Equal(
        "a.md(2,8): error KB1010: x\n    datum: gisteren\n           ^^^^^^^^\n",
        Text("titel: x\ndatum: gisteren\n", new("a.md", 2, 8, 2, 16)));

    [Fact]
    public void A_problem_of_a_whole_file_shows_no_line() =>
        Assert.Equal("a.md(1,1): error KB1010: x\n", Text("titel\n", SourceSpan.StartOf("a.md")));

    [Fact]
    public void A_place_of_no_width_still_gets_a_marker() =>
        Assert.Equal("a.md(1,6): error KB1010: x\n    duur:\n         ^\n", Text("duur:\n", new("a.md", 1, 6, 1, 6)));

    [Fact]
    public void A_place_below_the_end_of_the_file_shows_no_line() =>
        Assert.Equal("a.md(9,1): error KB1010: x\n", Text("titel\n", new("a.md", 9, 1, 9, 4)));

    [Fact]
    public void A_place_over_more_lines_is_marked_to_the_end_of_the_first() =>
        Assert.Equal("a.md(1,3): error KB1010: x\n    abcd\n      ^^\n", Text("abcd\nefgh\n", new("a.md", 1, 3, 2, 2)));

    [Fact]
    public void A_long_line_is_cut_around_the_value()
    {
        string line = new string('a', 300) + "FOUT" + new string('b', 300);
        string[] lines = Text(line, new("a.md", 1, 301, 1, 305)).Split('\n');

        Assert.Equal($"    …{new string('a', 40)}FOUT{new string('b', 116)}…", lines[1]);
        Assert.Equal(new string(' ', 45) + "^^^^", lines[2]);
    }

    [Fact]
    public void The_start_of_a_long_line_is_not_cut_off()
    {
        string[] lines = Text("FOUT" + new string('b', 300), new("a.md", 1, 1, 1, 5)).Split('\n');

        Assert.StartsWith("    FOUTbbb", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("b…", lines[1], StringComparison.Ordinal);
        Assert.Equal("    ^^^^", lines[2]);
    }

    [Fact]
    public void A_pair_of_surrogates_is_never_cut()
    {
        string[] lines = Text(string.Concat(Enumerable.Repeat("a🎲", 200)), new("a.md", 1, 301, 1, 303)).Split('\n');

        Assert.DoesNotContain('\ufffd', lines[1]);
        Assert.All(lines[1].EnumerateRunes(), static rune => Assert.NotEqual(0xfffd, rune.Value));
    }

    [Theory]
    [InlineData("🎲🎲 fout", 6, 4, "         ^^^^")]
    [InlineData("日本 fout", 4, 4, "         ^^^^")]
    [InlineData("e\u0301e\u0301 fout", 6, 4, "       ^^^^")]
    [InlineData("\t fout", 3, 4, "      ^^^^")]
    [InlineData("日本", 1, 2, "    ^^^^")]
    public void The_marker_stands_under_wide_and_combined_characters(string line, int column, int length, string marker) =>
        Assert.Equal(marker, Text(line, SourceSpan.InLine("a.md", 1, column, length)).Split('\n')[2]);

    [Fact]
    public void A_file_cannot_steer_the_terminal_or_turn_the_line()
    {
        string text = Text("a\u001b[31mrood\u202eb\n", SourceSpan.InLine("a.md", 1, 2, 1), "ken \u001b]0;x\u0007 niet");

        Assert.DoesNotContain(text, static c => (char.IsControl(c) && c != '\n') || c == '\u202e');
        Assert.Equal("a.md(1,2): error KB1010: ken ·]0;x· niet\n    a·[31mrood·b\n     ^\n", text);
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_do_not_move_the_marker() => Assert.Equal(
        "a.md(2,1): error KB1010: x\n    fout\n    ^^^^\n", Text("\ufefftitel: x\r\nfout\r\n", new("a.md", 2, 1, 2, 5)));

    [Fact]
    public void GitHub_gets_an_annotation_with_its_own_escapes() => Assert.Equal(
        "::error file=content/a%2Cb%3A%25.md,line=2,endLine=2,col=3,endColumn=5,title=KB1010 Datum bestaat niet::100%25 fout: een, twee%0Adrie%0D\n",
        Print("github", Problem(Codes.BadDate, new("content/a,b:%.md", 2, 3, 2, 5), "100% fout: een, twee\ndrie\r")));

    [Fact]
    public void GitHub_gets_the_worst_first_at_most_ten_of_a_kind_and_a_count_of_the_rest()
    {
        IEnumerable<Diagnostic> problems = Enumerable.Range(1, 12).SelectMany(static line => new[]
        {
            Problem(Codes.EmptyCompetences, new("a.md", line, 1, line, 2)),
            Problem(Codes.LongSummary, new("a.md", line, 2, line, 3)),
            Problem(Codes.BadDate, new("a.md", line, 3, line, 4)),
        });

        string[] lines = Print("github", [.. problems]).Split('\n');

        Assert.Equal(
            [
                .. Enumerable.Repeat("::error", 10), "En nog 2 van deze soort.",
                .. Enumerable.Repeat("::warning", 10), "En nog 2 van deze soort.",
                .. Enumerable.Repeat("::notice", 10), "En nog 2 van deze soort.", "",
            ],
            lines.Select(static line => line.StartsWith("::", StringComparison.Ordinal) ? line.Split(' ')[0] : line));
        Assert.Contains("line=1,", lines[0], StringComparison.Ordinal);
        Assert.Contains("line=10,", lines[9], StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_has_every_problem_with_its_place()
    {
        using JsonDocument document = JsonDocument.Parse(Print(
            "json",
            Problem(Codes.BadDate, new("content/a.md", 2, 3, 4, 5), "Zeg \"ja\" & <b>\\ café 🎲\u2028"),
            Problem(Codes.LongSummary, SourceSpan.StartOf("b.md"))));

        Assert.Equal(2, document.RootElement.GetArrayLength());
        JsonElement first = document.RootElement[0];
        Assert.Equal("KB1010", first.GetProperty("code").GetString());
        Assert.Equal("error", first.GetProperty("severity").GetString());
        Assert.Equal("content/a.md", first.GetProperty("file").GetString());
        Assert.Equal(
            [2, 3, 4, 5],
            new[] { "line", "column", "endLine", "endColumn" }.Select(name => first.GetProperty(name).GetInt32()));
        Assert.Equal("Zeg \"ja\" & <b>\\ café 🎲\u2028", first.GetProperty("message").GetString());
        Assert.Equal("warning", document.RootElement[1].GetProperty("severity").GetString());
    }

    [Fact]
    public void Nothing_wrong_is_an_empty_list_in_JSON_and_nothing_elsewhere()
    {
        Assert.Equal("[]\n", Print("json"));
        Assert.Equal("", Print("text"));
        Assert.Equal("", Print("github"));
    }

    private static Diagnostic Problem(DiagnosticCode code, SourceSpan span, string message = "x") => new(code, span, message);

    private static string Text(string file, SourceSpan span, string message = "x") =>
        Print("text", TestSites.Of(("a.md", file)), Problem(Codes.BadDate, span, message));

    private static string Print(string format, params Diagnostic[] problems) => Print(format, TestSites.Of(), problems);

    private static string Print(string format, SourceTree tree, params Diagnostic[] problems)
    {
        using StringWriter output = new() { NewLine = "\n" };
        Printer.Write(format, problems, tree, output);
        return output.ToString();
    }
}
