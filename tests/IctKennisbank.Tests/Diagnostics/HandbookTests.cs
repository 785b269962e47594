using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using IctKennisbank.Build;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Diagnostics;

/// <summary>
/// The examples of the handbook are true: a wrong piece gives its code at its place and nothing else, and a right piece
/// gives nothing. <c>UPDATE_EXPECTED=1</c> writes the messages again into the file with the examples.
/// </summary>
public sealed partial class HandbookTests
{
    private const string Above = "{{#> layout}}\n<h1>{{title}}</h1>\n";

    private static readonly string DataFile =
        Path.Combine(Repo.Root, "src", "IctKennisbank", "Diagnostics", "Data", "voorbeelden.txt");

    private static readonly BuildRequest Request = new(WithDrafts: true, CheckOutput: true);

    /// <summary>
    /// What a build of the base leaves: pages that a piece does not change are not made again, as in a preview. The same
    /// problems in a build from nothing: <see cref="InvalidSiteTests"/>.
    /// </summary>
    private static readonly Lazy<Memo> Known = new(static () => Builder.Build(TestSites.Base, Request, Compiled.Memo).Memo);

    public static TheoryData<string> WithExample => [.. Codes.All.Where(static code => code != Codes.Internal).Select(static code => code.Id)];

    [Theory]
    [MemberData(nameof(WithExample))]
    public void The_wrong_piece_gives_its_code_at_its_place_and_the_right_piece_gives_nothing(string id)
    {
        DiagnosticCode code = Codes.All.Single(code => code.Id == id);
        CodeExample example = CodeExample.Of(code)!;
        (SourceTree wrong, int first, int last) = Lay(example, example.Wrong, isWrong: true);
        IReadOnlyList<Diagnostic> found = Problems(wrong);

        Assert.NotEmpty(found);
        Assert.All(found, problem => Assert.Equal(id, problem.Code.Id));
        string[] names = example.How == "namen" ? example.Wrong.Split('\n') : [example.Path];
        Assert.Contains(found, problem =>
            wrong.Find(problem.Span.Path) is null || (names.Contains(problem.Span.Path)
                && ((problem.Span.Line >= first && problem.Span.Line <= last) || problem.Span.Line == 1)));
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
        {
            Update(id, found[0].Message);
        }
        else
        {
            Assert.Equal(found[0].Message, example.Message);
        }

        if (code.Severity == Severity.Note)
        {
            Assert.Empty(example.Right);
            return;
        }

        Assert.NotEmpty(example.Right);
        Assert.DoesNotContain(Problems(Lay(example, example.Right, isWrong: false).Tree), static problem => problem.Severity > Severity.Note);
    }

    [Fact]
    public void Every_code_is_explained_on_its_page_and_the_overview_leads_to_it()
    {
        Dictionary<string, IHtmlDocument> pages = Repo.Pages.Where(static page => page.Path.StartsWith("handboek/", StringComparison.Ordinal))
            .ToDictionary(static page => page.Path, static page => page.Document);
        IHtmlDocument overview = pages["handboek/fouten.html"];

        Assert.All(Codes.All, code =>
        {
            string text = pages[code.Page + ".html"].GetElementById(code.Anchor)!.Closest("section")!.TextContent;
            Assert.Contains(code.Why, text, StringComparison.Ordinal);
            Assert.Contains(code.Cure, text, StringComparison.Ordinal);
            Assert.Contains(code.Id, text, StringComparison.Ordinal);
            Assert.True(overview.QuerySelector($"main a[href='../{code.Page}.html#{code.Anchor}']") is not null, code.Id);
        });
        Assert.NotNull(Repo.Pages.Single(static page => page.Path == "meedoen.html").Document.QuerySelector("main a[href='handboek/fouten.html']"));
        Assert.NotNull(Repo.Pages.Single(static page => page.Path == "gaten.html").Document.QuerySelector("main a[href='handboek/fouten.html']"));
    }

    [Fact]
    public void The_sentences_of_the_handbook_are_short() => Assert.All(Codes.All, static code => Assert.All(
        (code.Why + " " + code.Cure).Split(". "), sentence => Assert.True(sentence.Split(' ').Length <= 25, $"{code.Id}: {sentence}")));

    [Fact]
    public void A_problem_is_explained_on_the_site_whose_address_is_known()
    {
        Assert.Equal("", Codes.BadDate.UrlOn(""));
        Assert.Equal("https://www.school.nl/x/handboek/kb1.html#kb1010", Codes.BadDate.UrlOn("https://www.school.nl/x/"));
        Assert.Equal("https://www.school.nl/kennisbank/", Builder.Build(TestSites.Base, new(), Compiled.Memo).SiteUrl);
    }

    private static IReadOnlyList<Diagnostic> Problems(SourceTree tree) =>
        Builder.Build(tree, Request, Known.Value).Diagnostics;

    /// <summary>The base with the piece on it, and the lines where the piece stands.</summary>
    private static (SourceTree Tree, int First, int Last) Lay(CodeExample example, string piece, bool isWrong)
    {
        SourceTree tree = new(TestSites.Base.Files.Concat(
        [
            new SourceFile("content/paginas/foto.png", "x"u8.ToArray()),
            new SourceFile("templates/assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray()),
        ]));
        switch (example.How)
        {
            case "namen":
                return (new(tree.Files.Concat(piece.Split('\n').Select(path => new SourceFile(path, Model(tree, path))))), 0, 0);
            case "weg":
                return (isWrong ? new(tree.Files.Where(file => file.Path != example.Path)) : tree, 0, 0);
        }

        string was = tree.Find(example.Path) is { } file ? Encoding.UTF8.GetString(file.Bytes.Span) : "";
        (string before, string after) = example.How switch
        {
            "kop" => Around(was, example, piece),
            "tekst" => (was + "\n", "\n"),
            "sjabloon" => (Above, "\n{{/layout}}\n"),
            "bestand" => ("", "\n"),
            _ => throw new InvalidDataException(example.How),
        };
        string expanded = Expand(piece);
        int first = before.Count(static c => c == '\n') + 1;
        tree = new(tree.Files.Where(other => other.Path != example.Path).Append(new(example.Path, Bytes(before + expanded + after))));
        if (piece.Contains("[../kennisbank]", StringComparison.Ordinal))
        {
            tree = tree.Over(TestSites.Base, "../kennisbank");
        }

        return (tree, first, first + expanded.Count(static c => c == '\n'));
    }

    /// <summary>What stands before and after the piece when it takes the place of its keys.</summary>
    private static (string Before, string After) Around(string was, CodeExample example, string piece)
    {
        bool isItem = was.StartsWith("---\n", StringComparison.Ordinal);
        int end = isItem ? was.IndexOf("\n---\n", 4, StringComparison.Ordinal) + 1 : was.Length;
        string[] blocks = Key().Split(was[(isItem ? 4 : 0)..end]).Where(static block => block.Length > 0).ToArray();
        HashSet<string> keys = [.. Key().Split(piece).Select(NameOf), example.Without];
        int place = Math.Max(0, Array.FindIndex(blocks, block => keys.Contains(NameOf(block))));
        string head = isItem ? "---\n" : "";
        return (
            head + string.Concat(blocks.Take(place).Where(block => !keys.Contains(NameOf(block)))),
            "\n" + string.Concat(blocks.Skip(place).Where(block => !keys.Contains(NameOf(block)))) + was[end..]);
    }

    private static string NameOf(string block) => Name().Match(block).Value;

    /// <summary>What a file with such a name holds: a copy of one that is there.</summary>
    private static ReadOnlyMemory<byte> Model(SourceTree tree, string path) => path.EndsWith(".md", StringComparison.Ordinal)
        ? tree.Find(path.Contains("werkvorm", StringComparison.Ordinal) ? "content/werkvormen/spel.md" : "content/paginas/over.md")!.Bytes
        : "x"u8.ToArray();

    private static string Expand(string piece)
    {
        piece = Times().Replace(piece, static match =>
            string.Concat(Enumerable.Repeat(match.Groups[1].Value, int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture))));
        piece = Sign().Replace(piece, static match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
        // A byte that is no text travels as a sign that no text has.
        piece = Raw().Replace(piece, static match => ((char)(0xE000 + Convert.ToInt32(match.Groups[1].Value, 16))).ToString());
        return piece.Replace("⟦tab⟧", "\t", StringComparison.Ordinal);
    }

    private static byte[] Bytes(string text) =>
        [.. text.EnumerateRunes().SelectMany(static rune => rune.Value is > 0xE000 and < 0xE100
            ? [(byte)(rune.Value - 0xE000)]
            : Encoding.UTF8.GetBytes(rune.ToString()))];

    private static void Update(string id, string message)
    {
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "UPDATE_EXPECTED is for people, not for CI.");
        string[] sections = File.ReadAllText(DataFile).Split("\n== ");
        int index = Array.FindIndex(sections, section => section.StartsWith(id + " ", StringComparison.Ordinal));
        string[] parts = [.. sections[index].TrimEnd('\n').Split("\n-- ").Where(static part => !part.StartsWith("melding\n", StringComparison.Ordinal))];
        sections[index] = string.Join("\n-- ", [.. parts.Take(2), "melding\n" + message, .. parts.Skip(2)]);
        File.WriteAllText(DataFile, string.Join("\n== ", sections.Select(static section => section.TrimEnd('\n'))) + "\n");
    }

    [GeneratedRegex(@"(?m)^(?=[\p{L}])")]
    private static partial Regex Key();

    [GeneratedRegex(@"^[\p{L}-]+")]
    private static partial Regex Name();

    [GeneratedRegex(@"⟦(.*) ([0-9]+) keer⟧")]
    private static partial Regex Times();

    [GeneratedRegex("⟦teken ([0-9A-F]{4})⟧")]
    private static partial Regex Sign();

    [GeneratedRegex("⟦byte ([0-9A-F]{2})⟧")]
    private static partial Regex Raw();
}
