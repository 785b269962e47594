using IctKennisbank.Diagnostics;
using IctKennisbank.Files;

namespace IctKennisbank.Cli.Printing;

/// <summary>Writes problems for people and for machines, all from one record.</summary>
public static class Printer
{
    private static readonly Dictionary<string, Action<IReadOnlyList<Diagnostic>, SourceTree, TextWriter>> Writers =
        new(StringComparer.Ordinal)
        {
            ["text"] = TextPrinter.Write,
            ["github"] = static (problems, _, output) => GithubPrinter.Write(problems, output),
            ["gitlab"] = static (problems, _, output) => GitlabPrinter.Write(problems, output),
            ["azure"] = static (problems, _, output) => AzurePrinter.Write(problems, output),
            ["sarif"] = static (problems, _, output) => SarifPrinter.Write(problems, output),
            ["json"] = static (problems, _, output) => JsonPrinter.Write(problems, output),
        };

    /// <summary>Names of the formats.</summary>
    public static IReadOnlyCollection<string> Formats => Writers.Keys;

    /// <summary>Whether a format is a document, in which no other line may stand.</summary>
    public static bool IsDocument(string format) => format is "gitlab" or "sarif" or "json";

    /// <summary>Writes all problems.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="problems">The problems, sorted.</param>
    /// <param name="tree">The sources, for showing the line.</param>
    /// <param name="output">Where to.</param>
    /// <param name="folder">Folder of the site seen from the root of the repository; forges want paths from there.</param>
    public static void Write(
        string format, IReadOnlyList<Diagnostic> problems, SourceTree tree, TextWriter output, string folder = "")
    {
        // The text shows the line, which it finds by the path in the tree; it names the real place itself.
        Places places = new(tree, folder);
        Writers[format](format == "text" ? problems : [.. problems.Select(places.Of)], tree, output);
    }

    /// <summary>The severity as editors and forges write it.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>The worst first, and within a kind in the order of the files.</summary>
    public static IEnumerable<Diagnostic> WorstFirst(IEnumerable<Diagnostic> problems) =>
        problems.OrderByDescending(static problem => problem.Severity);
}
