using System.Diagnostics;
using AngleSharp.Dom;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Content;

/// <summary>Mutated front matter and Markdown: reading never throws, never takes long, and gives harmless HTML only.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 2000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private static readonly string[] Pieces =
    [
        "---\n", "\n---\n", "---", "[", "]", "(", ")", "{", "}", "<", ">", "&", "|", "*", "_", "`", "```\n", "~~~", "::: tip\n", ":::\n",
        "::: antwoord\n", "#", "## ", "### Kop\n", "> ", "- ", "1. ", "- [ ] ", "![", "](", "[^1]", "[^1]: ", "[a]: ", ": ", "\n:   ",
        "<script>", "</p>", "<a href=x onclick=y>", "<!--", "-->", "<![CDATA[", "<?php", "javascript:", "data:", "&#106;", "&colon;", "\\",
        "\t", "\r\n", "\r", "\u00a0", "é", "🙂", "\ud800", "\0", "\u202e", "%", "%0A", "%zz", "\"", "'", "? ", "!!str ", "&a ", "*a ",
        "<<: ", "|\n", ">-\n", "titel:", "stappen:", "null", "~", "  ", "\n\n", "{{", "}}", "{{{x}}}", "| --- | :-: |\n", "$", "^^", "++",
        "https://voorbeeld.nl", "a.md#b", "../../../../x", "//x", "http://[", "<https://[>", "[x](%)", "[x](#%E0%A4%A)", "[x](a%)",
    ];

    private static readonly HashSet<string> Elements = new(
        [
            "html", "head", "body", "p", "a", "img", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "h1", "h2", "h3", "h4",
            "h5", "h6", "hr", "br", "table", "thead", "tbody", "tr", "th", "td", "div", "span", "details", "summary", "dl", "dt", "dd", "sup",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Attributes = new(
        [
            "href", "src", "alt", "title", "rel", "class", "id", "loading", "tabindex", "role", "aria-label", "aria-hidden", "scope", "start",
            "type",
        ],
        StringComparer.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Mutated_items_never_throw_and_give_harmless_HTML_only(int seed)
    {
        Dice dice = new((ulong)seed);
        List<TestItem> corpus = [.. TestItem.Folders.Select(static folder => TestItem.Of(folder + "/fuzz"))];
        List<string> real = [.. Repo.Tree.Below("content").Where(static file => file.Path.EndsWith(".md", StringComparison.Ordinal))
            .Select(static file => System.Text.Encoding.UTF8.GetString(file.Bytes.Span))];
        for (int round = 0; round < Rounds; round++)
        {
            TestItem item = dice.Pick(corpus);
            string text = Mutated(dice.Chance(30) ? dice.Pick(real) : item.Text, dice);
            long start = Stopwatch.GetTimestamp();
            Outcome<Item?> outcome;
            try
            {
                outcome = Expect.Read(item.Path, text);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                Assert.Fail($"Round {round} of seed {seed}: {exception}\n{text}");
                return;
            }

            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Longest);
            AssertPlaces(outcome.Diagnostics, text);
            if (outcome.Value is { } read)
            {
                AssertHarmless(read.Body, text);
            }
        }
    }

    [Fact]
    public void Mutated_data_files_never_throw()
    {
        Dice dice = new(3);
        TestSite start = TestSite.WithEachType.With(
            "content/kaders/verwant.yml", "rijen:\n  - {van: tk.a.1, naar: [tk.b, tk], relatie: close, zekerheid: hoog, reden: Daarom.}\n");
        List<string> paths = ["site.yml", "content/themas.yml", "content/woordenlijsten.yml", "content/begrippen.yml", "content/kaders/tk.yml", "content/kaders/verwant.yml"];
        for (int round = 0; round < 600; round++)
        {
            string path = dice.Pick(paths);
            TestSite site = start.With(path, Mutated(start.Read(path), dice));
            try
            {
                _ = site.Problems();
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                Assert.Fail($"Round {round}, {path}: {exception}\n{site.Read(path)}");
            }
        }
    }

    private static void AssertPlaces(IReadOnlyList<Diagnostic> problems, string text)
    {
        string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        foreach (Diagnostic problem in problems)
        {
            // One past the end is fine: what is missing is missing there.
            Assert.InRange(problem.Span.Line, 1, lines.Length + 1);
            Assert.InRange(problem.Span.EndLine, problem.Span.Line, lines.Length + 1);
            int length = problem.Span.Line <= lines.Length ? lines[problem.Span.Line - 1].Length : 0;
            Assert.InRange(problem.Span.Column, 1, Math.Max(length, 4) + 1);
            Assert.False(string.IsNullOrWhiteSpace(problem.Message));
        }
    }

    private static void AssertHarmless(Body body, string text)
    {
        Assert.All(body.Holes, hole => Assert.InRange(hole.Offset, 0, body.Html.Length));
        foreach (IElement element in Expect.Parsed(body).All)
        {
            Assert.True(Elements.Contains(element.LocalName), $"<{element.LocalName}> from:\n{text}");
            foreach (IAttr attribute in element.Attributes)
            {
                Assert.True(Attributes.Contains(attribute.Name), $"{attribute.Name}= from:\n{text}");
            }
        }
    }

    private static string Mutated(string text, Dice dice)
    {
        int mutations = 1 + dice.Next(6);
        for (int i = 0; i < mutations; i++)
        {
            int at = dice.Next(text.Length + 1);
            int length = Math.Min(dice.Next(40), text.Length - at);
            text = dice.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text[..at],
                3 => text.Insert(at, string.Concat(Enumerable.Repeat(dice.Pick(Pieces), 1 + dice.Next(dice.Chance(5) ? 200 : 4)))),
                _ => text.Insert(at, dice.Pick(Pieces) + dice.Pick(Pieces) + dice.Pick(Pieces)),
            };
        }

        return text;
    }
}
