using System.Text;
using System.Text.RegularExpressions;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Architecture;

/// <summary>A C# file of the product or the tests, as the architecture tests read it.</summary>
/// <param name="Path">Path from the repository's root, with forward slashes.</param>
/// <param name="Text">The text as it is.</param>
/// <param name="Code">The text without comments and without the contents of plain strings and characters.</param>
internal sealed partial record SourceCode(string Path, string Text, string Code)
{
    private static readonly Lazy<IReadOnlyList<SourceCode>> LazyLibrary = new(static () => Read("src/IctKennisbank"));

    private static readonly Lazy<IReadOnlyList<SourceCode>> LazyProgram = new(static () => Read("src/IctKennisbank.Cli"));

    private static readonly Lazy<IReadOnlyList<SourceCode>> LazyTests = new(static () => Read("tests/IctKennisbank.Tests"));

    /// <summary>The files of the library.</summary>
    public static IReadOnlyList<SourceCode> Library => LazyLibrary.Value;

    /// <summary>The files of the program.</summary>
    public static IReadOnlyList<SourceCode> Program => LazyProgram.Value;

    /// <summary>The files of the tests.</summary>
    public static IReadOnlyList<SourceCode> Tests => LazyTests.Value;

    /// <summary>The room: first folder below the project; for the program <c>Cli</c>.</summary>
    public string Room => Path.StartsWith("src/IctKennisbank.Cli/", StringComparison.Ordinal) ? "Cli" : Path.Split('/')[2];

    /// <summary>File name.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Number of lines.</summary>
    public int LineCount => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary>The namespaces that the file names in <c>using</c> lines.</summary>
    public IEnumerable<string> Usings => Using().Matches(Code).Select(static match => match.Groups["name"].Value);

    /// <summary>Whether the code has this pattern.</summary>
    public bool Has(string pattern) => Regex.IsMatch(Code, pattern);

    private static List<SourceCode> Read(string folder) =>
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(Repo.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(static path => System.IO.Path.GetRelativePath(Repo.Root, path).Replace('\\', '/'))
            .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static path =>
            {
                string text = File.ReadAllText(System.IO.Path.Combine(Repo.Root, path));
                return new SourceCode(path, text, Stripped(text));
            })];

    /// <summary>Interpolated strings stay as they are: there is code in their holes.</summary>
    private static string Stripped(string text)
    {
        StringBuilder code = new(text.Length);
        int at = 0;
        foreach (Match match in Strippable().Matches(text))
        {
            code.Append(text, at, match.Index - at);
            code.Append(match.Value[0] == '/' ? "" : match.Value[0] == '$' ? match.Value : "\"\"");
            at = match.Index + match.Length;
        }

        return code.Append(text, at, text.Length - at).ToString();
    }

    [GeneratedRegex("""^(?:global )?using (?:static )?(?:\w+ = )?(?<name>[\w.]+);""", RegexOptions.Multiline)]
    private static partial Regex Using();

    // Comments, interpolated strings, raw strings, verbatim strings, strings, characters: whichever begins first.
    [GeneratedRegex(
        """"
        //[^\n]*|/\*.*?\*/|\$+("{3,}).*?\1|\$@?"(?:\\.|[^"\\])*"|("{3,}).*?\2|@"(?:""|[^"])*"|"(?:\\.|[^"\\\n])*"|'(?:\\.[^']*|[^'\\])'
        """",
        RegexOptions.Singleline)]
    private static partial Regex Strippable();
}
