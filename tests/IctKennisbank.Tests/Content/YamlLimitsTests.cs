using System.Diagnostics;
using IctKennisbank.Content;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Content;

public sealed class YamlLimitsTests
{
    /// <summary>Generous: other work may share the machine. What these limits prevent takes minutes, or ends the process.</summary>
    private static readonly TimeSpan Quickly = TimeSpan.FromSeconds(10);

    /// <summary>The stack of the main thread on Windows; what fits in it fits everywhere.</summary>
    private const int SmallStack = 1024 * 1024;

    private static readonly TestItem Explainer = TestItem.Of("uitleg/een");

    [Theory]
    [InlineData("&a [x]", "&a")]
    [InlineData("*a", "*a")]
    [InlineData("!!str x", "!!str")]
    [InlineData("!eigen x", "!eigen")]
    [InlineData("!!python/object:os.system x", "!!python/object:os.system")]
    [InlineData("{<<: {a: b}}", "<<")]
    [InlineData("{? [a] : b}", "[")]
    public void Anchors_aliases_tags_merge_keys_and_complex_keys_are_refused(string yaml, string named)
    {
        Outcome<Item?> outcome = Expect.Read(Explainer.With("materialen", yaml));

        Assert.Equal("KB1014", Expect.Codes(outcome.Diagnostics));
        Assert.Contains($"'{named}'", outcome.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_document_is_refused() => Assert.Equal(
        "KB1014", Expect.Codes(DataReader.Glossary(new("content/begrippen.yml", "begrippen: []\n---\nbegrippen: []\n"u8.ToArray())).Diagnostics));

    [Fact]
    public void The_same_key_twice_is_refused_at_the_second()
    {
        string text = Explainer.Text.Replace("thema:", "titel: Nog een\nthema:", StringComparison.Ordinal);
        Outcome<Item?> outcome = Expect.Read(Explainer.Path, text);

        Diagnostic problem = Assert.Single(outcome.Diagnostics);
        Assert.Equal("KB1006", problem.Code.Id);
        Assert.Equal("titel: Nog een", text.Split('\n')[problem.Span.Line - 1]);
        Assert.Equal("Titel van een", outcome.Value!.Title);
    }

    [Fact]
    public void A_tab_in_the_indentation_is_pointed_at()
    {
        string text = Explainer.Text.Replace("  - {titel: Een bron, jaar", "\t- {titel: Een bron, jaar", StringComparison.Ordinal);

        Expect.OneProblem(Expect.Read(Explainer.Path, text).Diagnostics, "KB1019", text, "\t");
    }

    [Theory]
    [InlineData(13, "")]
    [InlineData(40, "KB1015")]
    public void Nesting_stops_at_the_limit(int depth, string code)
    {
        string yaml = new string('[', depth) + new string(']', depth);
        string codes = Expect.Codes(Expect.Read(Explainer.With("materialen", yaml)).Diagnostics);

        Assert.Equal(code, codes.Replace("KB1007", "", StringComparison.Ordinal).Trim());
    }

    [Fact]
    public void Two_thousand_values_stop_at_the_limit()
    {
        string yaml = "[" + string.Join(',', Enumerable.Repeat("a", 2_000)) + "]";

        Assert.Equal("KB1015", Expect.Codes(Expect.Read(Explainer.With("materialen", yaml)).Diagnostics));
    }

    [Fact]
    public void Front_matter_over_32_kB_is_refused_before_it_is_read()
    {
        TestItem item = Explainer.With("materialen", "[" + new string('a', 33 * 1024) + "]");

        Assert.Equal("KB1015", Expect.Codes(Expect.Read(item).Diagnostics));
    }

    [Fact]
    public void A_file_over_512_kB_is_refused()
    {
        TestItem item = Explainer.WithBody(new string('a', 513 * 1024));

        Assert.Equal("KB1017", Expect.Codes(Expect.Read(item).Diagnostics));
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Sixteen_kB_of_nesting_does_not_end_the_process(char bracket)
    {
        TestItem item = Explainer.With("materialen", new string(bracket, 16 * 1024));

        Assert.Null(OnSmallStack(() => Expect.Read(item).Value));
    }

    [Theory]
    [InlineData("content/begrippen.yml")]
    [InlineData("content/themas.yml")]
    [InlineData("content/kaders/tk.yml")]
    [InlineData("site.yml")]
    public void No_data_file_can_end_the_process_with_nesting(string path)
    {
        foreach (string part in (string[])["[", "{a: ", "- ", "? ", "a: [", "\"", "'", "{[", "!!a ", "&a "])
        {
            string text = "begrippen: " + string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));
            TestSite site = TestSite.Minimal.With(path, text);
            Assert.NotEmpty(OnSmallStack(site.Problems));
        }
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a ")]
    [InlineData("**a")]
    [InlineData("_a")]
    [InlineData("`")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("[a](")]
    [InlineData("[a](<")]
    [InlineData("[^a]")]
    [InlineData("|")]
    [InlineData("| a ")]
    [InlineData("::: tip\n")]
    [InlineData(":::: tip\n")]
    [InlineData("~~~\n")]
    [InlineData("&amp;")]
    [InlineData("\\")]
    [InlineData("- [ ] ")]
    [InlineData("a\n: ")]
    [InlineData("[a]: b\n")]
    [InlineData("[^1]: b\n")]
    [InlineData("> - ")]
    [InlineData("[a][b")]
    [InlineData("\u0660")]
    public void A_hundred_thousand_characters_of_Markdown_nesting_return_quickly(string part)
    {
        TestItem item = Explainer.WithBody(string.Concat(Enumerable.Repeat(part, 100_000 / part.Length)));
        long start = Stopwatch.GetTimestamp();

        OnSmallStack(() => Expect.Read(item));

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Quickly);
    }

    [Fact]
    public void A_block_may_be_long_but_not_endless()
    {
        Assert.Empty(Expect.Read(Explainer.WithBody(new string('a', 15_000) + "\n\n" + new string('a', 15_000))).Diagnostics);
        Assert.Equal("KB2001", Expect.Codes(Expect.Read(Explainer.WithBody("Tekst\n\n" + new string('a', 17_000))).Diagnostics));
    }

    [Fact]
    public void Deep_Markdown_is_reported_and_gives_no_body()
    {
        Outcome<Item?> outcome = Expect.Read(Explainer.WithBody(string.Concat(Enumerable.Repeat("> ", 150)) + "tekst\n"));

        Assert.Equal("KB2001", Expect.Codes(outcome.Diagnostics));
        Assert.Equal(0, outcome.Value!.Body.Html.Length);
    }

    private static T OnSmallStack<T>(Func<T> work)
    {
        T result = default!;
        Exception? problem = null;
        Thread thread = new(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    problem = exception;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        return problem is null ? result : throw new InvalidOperationException("The work failed.", problem);
    }
}
