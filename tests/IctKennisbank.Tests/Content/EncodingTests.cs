using System.Text;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Content;

public sealed class EncodingTests
{
    private static readonly TestItem Plain = TestItem.Of("uitleg/een").With("titel", "Eén ‘mooie’ titel");

    [Fact]
    public void A_byte_order_mark_changes_nothing()
    {
        Outcome<Item?> expected = Expect.Read(Plain);
        Outcome<Item?> actual = Expect.Read(Plain.Path, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Plain.Text)]);

        Assert.Empty(actual.Diagnostics);
        Assert.Equal(expected.Value, actual.Value);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void The_line_ends_of_Windows_and_old_Macs_change_nothing(string lineEnd)
    {
        Outcome<Item?> expected = Expect.Read(Plain);
        Outcome<Item?> actual = Expect.Read(Plain.Path, Plain.Text.Replace("\n", lineEnd, StringComparison.Ordinal));

        Assert.Empty(actual.Diagnostics);
        Assert.Equal(expected.Value, actual.Value);
    }

    [Fact]
    public void Places_are_the_same_with_Windows_line_ends()
    {
        TestItem wrong = Plain.WithBody("Regel\n\nZie [x](javascript:x)\n");
        Outcome<Item?> expected = Expect.Read(wrong);
        Outcome<Item?> actual = Expect.Read(wrong.Path, wrong.Text.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal("KB2002", Expect.Codes(actual.Diagnostics));
        Assert.Equal(expected.Diagnostics, actual.Diagnostics);
    }

    [Fact]
    public void Windows_1252_is_refused_at_its_first_strange_byte()
    {
        byte[] bytes = Encoding.Latin1.GetBytes(TestItem.Of("uitleg/een").With("titel", "Eén titel").Text);
        Outcome<Item?> outcome = Expect.Read(Plain.Path, bytes);

        // Read all the same, so that the other problems of the file are reported too.
        Assert.Equal("Eén titel", outcome.Value!.Title);
        Assert.Equal("KB1018", Expect.Codes(outcome.Diagnostics));
        Assert.Equal((2, 9), (outcome.Diagnostics[0].Span.Line, outcome.Diagnostics[0].Span.Column));
    }

    [Fact]
    public void UTF_16_is_refused() => Assert.Equal(
        "KB1018", Expect.Codes(Expect.Read(Plain.Path, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Plain.Text)]).Diagnostics));

    [Theory]
    [InlineData('\0')]
    [InlineData('\u0007')]
    [InlineData('\u001b')]
    [InlineData('\u007f')]
    [InlineData('\u2028')]
    [InlineData('\u202e')]
    [InlineData('\u2066')]
    [InlineData('\ufeff')]
    [InlineData('\uffff')]
    public void A_control_character_is_refused_where_it_stands(char control)
    {
        TestItem inTitle = Plain.With("titel", "Een" + control + "titel");
        TestItem inBody = Plain.WithBody("Een" + control + "tekst\n");

        Expect.OneProblem(Expect.Read(inTitle).Diagnostics, "KB1022", inTitle.Text, control.ToString());
        Expect.OneProblem(Expect.Read(inBody).Diagnostics, "KB1022", inBody.Text, control.ToString());
    }

    [Theory]
    [InlineData("\"a\\0b\"")]
    [InlineData("\"a\\eb\"")]
    [InlineData("\"a\\u202Eb\"")]
    [InlineData("\"a\\x07b\"")]
    public void A_control_character_cannot_come_in_through_an_escape_of_YAML(string yaml) =>
        Assert.Equal("KB1022", Expect.Codes(Expect.Read(Plain.With("titel", yaml)).Diagnostics));

    [Theory]
    [InlineData("&#27;")]
    [InlineData("&#8232;")]
    [InlineData("&#x202E;")]
    public void A_control_character_cannot_come_in_through_an_entity_of_Markdown(string entity)
    {
        foreach (string markdown in (string[])["Een{0}tekst", "## Een{0}kop", "[een](https://a.nl \"Een{0}titel\")", "![een{0}beeld](a.png)"])
        {
            TestItem item = Plain.WithBody(markdown.Replace("{0}", entity, StringComparison.Ordinal) + "\n");
            Assert.Equal("KB1022", Expect.Codes(Expect.Read(item).Diagnostics));
        }
    }

    [Fact]
    public void The_entity_of_nothing_is_the_sign_for_an_unknown_character() =>
        Assert.Equal("<p>a\ufffdb</p>\n", Expect.Body("a&#0;b\n").Html.ToString());

    [Fact]
    public void An_emoji_counts_as_an_editor_counts_it()
    {
        TestItem item = Plain.WithBody("🙂 [x](javascript:x)\n");

        Expect.OneProblem(Expect.Read(item).Diagnostics, "KB2002", item.Text, "javascript:x");
    }

    [Theory]
    [InlineData("", "KB1001")]
    [InlineData("Tekst zonder kop", "KB1001")]
    [InlineData("\n---\ntitel: x\n---\n", "KB1001")]
    [InlineData("—\ntitel: x\n—\n", "KB1001")]
    [InlineData("+++\ntitel: x\n+++\n", "KB1001")]
    [InlineData("---\ntitel: x\n", "KB1002")]
    [InlineData("---", "KB1002")]
    public void A_file_without_front_matter_says_so(string text, string code) =>
        Assert.Equal(code, Expect.Codes(Expect.Read(Plain.Path, text).Diagnostics));

    [Fact]
    public void Spaces_behind_the_dashes_do_no_harm()
    {
        string text = "---  " + Plain.Text[3..].Replace("\n---\n", "\n--- \n", StringComparison.Ordinal);
        Outcome<Item?> outcome = Expect.Read(Plain.Path, text);

        Assert.Empty(outcome.Diagnostics);
        Assert.DoesNotContain("titel", outcome.Value!.Body.Html.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_may_be_the_whole_file()
    {
        TestItem item = Plain.WithBody("");

        Assert.Empty(Expect.Read(item.Path, item.Text.TrimEnd('\n')).Diagnostics);
    }

    [Theory]
    [InlineData("content/uitleg/Een.md")]
    [InlineData("content/uitleg/een_twee.md")]
    [InlineData("content/uitleg/een twee.md")]
    [InlineData("content/uitleg/één.md")]
    [InlineData("content/uitleg/-een.md")]
    [InlineData("content/uitleg/een--twee.md")]
    [InlineData("content/uitleg/bin.md")]
    [InlineData("content/uitleg/.md")]
    public void A_file_name_that_cannot_be_an_address_is_refused(string path) =>
        Assert.Equal("KB1020", Expect.Codes(Expect.Read(path, Plain.Text).Diagnostics));

    [Fact]
    public void A_folder_with_an_index_gives_its_name() =>
        Assert.Equal("mijn-les", Expect.Read("content/uitleg/mijn-les/index.md", Plain.Text).Value!.Id);
}
