using System.Text;
using IctKennisbank.Content;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Content;

/// <summary>
/// The quick reader of YAML against the package: for real files, and for thousands that were broken or made at random, it
/// gives up or gives node for node the same.
/// </summary>
public sealed class EverydayYamlTests
{
    private static readonly string[] Pieces =
    [
        ":", "-", "#", "'", "\"", "[", "]", "{", "}", ",", "&", "*", "!", "|", ">", "%", "@", "\\", "`", "?", " ", "\t", "\n", "  ", "    ",
        ": ", " #", "- ", "? ", "\n- ", "\n  - ", "\n  ", "\n\n", ":\n", "---\n", "...\n", "\\\"", "''", "[]", "{}", "~", "<<: ", "a: b", "é",
        "\u00a0", "🙂", "titel", "{a: b}", "[a, b]", "\\\\", "- - ", "\n # x", "a:b", ",,", "://", "\\n", "\\'", " : ", "x\n", "=", "-1", "|\n",
    ];

    private static readonly SourceFile[] Files =
    [
        .. Repo.Tree.Files.Where(static file => file.Path == "site.yml" || file.Path.StartsWith("content/", StringComparison.Ordinal)),
        .. TestSites.InvalidNames.SelectMany(static name => TestSites.Invalid(name).Files),
    ];

    private static readonly string[] Corpus =
    [
        .. Files.Where(static file => file.Path.EndsWith(".md", StringComparison.Ordinal) || file.Path.EndsWith(".yml", StringComparison.Ordinal))
            .Select(Yaml).OfType<string>().Distinct(),
    ];

    private readonly EverydayYaml _everyday = new();

    [Fact]
    public void Every_file_of_this_site_is_of_every_day()
    {
        SourceFile[] own = [.. Repo.Tree.Below("content").Where(static file => Yaml(file) is not null)];

        Assert.True(own.Length > 100);
        Assert.Equal([], own.Where(file => !IsSame(Yaml(file)!)).Select(static file => file.Path));
    }

    [Fact]
    public void Real_files_right_or_wrong_read_the_same()
    {
        Assert.True(Corpus.Length > 200);
        Assert.True(Corpus.Count(IsSame) > 180);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Broken_files_read_the_same_or_are_given_up(int seed)
    {
        Dice dice = new((ulong)seed);
        string[] small = [.. Corpus.Where(static yaml => yaml.Length < 4_000)];
        int quick = 0;
        for (int round = 0; round < 5_000; round++)
        {
            quick += IsSame(Mutated(dice.Pick(small), dice)) ? 1 : 0;
        }

        Assert.InRange(quick, 500, 4_500);
    }

    [Fact]
    public void Small_texts_of_every_sign_read_the_same_or_are_given_up()
    {
        Dice dice = new(3);
        int quick = 0;
        for (int round = 0; round < 40_000; round++)
        {
            StringBuilder yaml = new(dice.Pick(["a: ", "a:\n  - ", "a:\n- b: ", "a:\n  b: ", "a: [", "a: {b: ", "- a: ", "a: \"", "a: '", ""]));
            int pieces = dice.Next(7);
            for (int i = 0; i < pieces; i++)
            {
                yaml.Append(dice.Chance(60) ? dice.Pick(Pieces) : dice.Pick(["a", "b", "cd", "e f", "1", "]", "}", "\"", "'", "\n"]));
            }

            quick += IsSame(yaml.ToString()) ? 1 : 0;
        }

        Assert.InRange(quick, 1_500, 30_000);
    }

    [Theory]
    [InlineData("a: x\n")]
    [InlineData("a: x")]
    [InlineData("a:\nb: x\n")]
    [InlineData("a: # niets\n")]
    [InlineData("# kop\n\na:\n\n  # een\n  - x # y\n  - \"y: z\"\n  # twee\nb: 'd''e'\n")]
    [InlineData("a:\n- b: c\n  d: [e, {f: g, h: []}, \"i, j\"]\n- b: {}\n")]
    [InlineData("a: http://b.nl/#c:d\nb: {url: http://b.nl/?x=1#c, e: 'f g'}\n")]
    [InlineData("a: \"een \\\"twee\\\" \\\\ drie\"\n")]
    [InlineData("a:\n  b:\n    c:\n      - d\n  e: f\n")]
    [InlineData("a: []\nb: [  ]\nc: { }\nd: [a] # e\n")]
    [InlineData("a: \"\"\nb: ''\n")]
    public void What_authors_write_is_of_every_day(string yaml) => Assert.True(IsSame(yaml));

    [Theory]
    [InlineData("a: b\n  c\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: |\n  b\n")]
    [InlineData("a:\tb\n")]
    [InlineData("a: b\na: c\n")]
    [InlineData("a: [b\n  , c]\n")]
    [InlineData("a: \"b\n  c\"\n")]
    [InlineData("a: &x b\n")]
    [InlineData("? a\n: b\n")]
    [InlineData("\"a\": b\n")]
    [InlineData("a: b\n---\nc: d\n")]
    [InlineData("a: b\n...\n")]
    [InlineData("a: \"\\n\"\n")]
    [InlineData("a: [b: c]\n")]
    [InlineData("a: {b}\n")]
    [InlineData(" a: b\n")]
    [InlineData("- a\n")]
    [InlineData("a\n")]
    [InlineData("")]
    [InlineData("a:\n  - b\n c: d\n")]
    [InlineData("a:\n    b: c\n  d: e\n")]
    [InlineData("a: \"b\"c\n")]
    [InlineData("a: \"b\"#c\n")]
    public void Anything_else_is_given_up(string yaml) => Assert.False(IsSame(yaml));

    [Fact]
    public void More_values_or_deeper_ones_than_allowed_are_given_up()
    {
        string many = "a: [" + string.Join(", ", Enumerable.Repeat("b", 97)) + "]\n";
        Assert.NotNull(_everyday.TryRead("a.md", many, 0, many.Length, 0, 100));
        Assert.Null(_everyday.TryRead("a.md", many, 0, many.Length, 0, 99));
        Assert.True(IsSame("a: " + new string('[', 15) + "b" + new string(']', 15) + "\n"));
        Assert.False(IsSame("a: " + new string('[', 16) + "b" + new string(']', 16) + "\n"));
    }

    /// <summary>False when the quick reader gives up; fails when it says something else than the package.</summary>
    private bool IsSame(string yaml)
    {
        // As a file is read: without carriage returns and control characters.
        SourceText source = SourceText.Read(new("content/uitleg/a.md", Encoding.UTF8.GetBytes("---\n" + yaml)), []);
        yaml = source.Text[4..];
        if (_everyday.TryRead(source.Path, source.Text, 4, yaml.Length, 1, YamlReader.MaxDataNodes) is not { } quick)
        {
            return false;
        }

        List<Diagnostic> problems = [];
        YamlMapping? slow = YamlReader.Read(source, yaml, 1, YamlReader.MaxDataNodes, problems);
        string expected = slow is null ? "nothing" : Shown(slow);
        if (problems.Count > 0 || expected != Shown(quick))
        {
            Assert.Fail($"{yaml}\n{string.Join('\n', problems)}\nThe package:\n{expected}\nThe quick reader:\n{Shown(quick)}");
        }

        return true;
    }

    private static string Shown(YamlNode node) => node switch
    {
        YamlScalar scalar => $"<{scalar.Value}>{Shown(scalar.Span)}",
        YamlSequence list => $"[{string.Join('\n', list.Items.Select(Shown))}]{Shown(list.Span)}",
        YamlMapping mapping => $"{{{string.Join('\n', mapping.Entries.Select(static entry => $"{Shown(entry.Key)}={Shown(entry.Value)}"))}}}{Shown(mapping.Span)}",
        _ => throw new InvalidOperationException("No node."),
    };

    private static string Shown(SourceSpan span) => $"@{span.Path}({span.Line},{span.Column})-({span.EndLine},{span.EndColumn})";

    /// <summary>The front matter of an item, or a whole data file.</summary>
    private static string? Yaml(SourceFile file)
    {
        List<Diagnostic> problems = [];
        SourceText source = SourceText.Read(file, problems);
        return file.Path.EndsWith(".yml", StringComparison.Ordinal) ? source.Text
            : file.Path.EndsWith(".md", StringComparison.Ordinal) && FrontMatter.Find(source, problems) is { } found
                ? source.Text.Substring(found.Start, found.Length)
                : null;
    }

    private static string Mutated(string yaml, Dice dice)
    {
        int mutations = 1 + dice.Next(dice.Chance(50) ? 1 : 4);
        for (int i = 0; i < mutations; i++)
        {
            int at = dice.Next(yaml.Length + 1);
            int line = yaml.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
            int length = Math.Min(dice.Next(6), yaml.Length - at);
            yaml = dice.Next(7) switch
            {
                0 => yaml.Remove(at, length),
                1 => yaml.Insert(at, yaml.Substring(at, length)),
                2 => yaml.Insert(line, new string(' ', 1 + dice.Next(4))),
                3 => yaml[line..].StartsWith(' ') ? yaml.Remove(line, 1) : yaml.Insert(line, "- "),
                4 => yaml.Insert(line, dice.Pick(["# x\n", "\n", "   \n", "x: y\n", "  x: y\n", "- x\n", "    - x\n", "x:\n"])),
                _ => yaml.Insert(at, dice.Pick(Pieces)),
            };
        }

        return yaml;
    }
}
