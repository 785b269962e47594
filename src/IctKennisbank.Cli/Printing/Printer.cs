using IctKennisbank.Diagnostics;
using IctKennisbank.Files;

namespace IctKennisbank.Cli.Printing;

/// <summary>Writes problems for people and for machines, all from one record.</summary>
public static class Printer
{
    private static readonly Dictionary<string, Action<IReadOnlyList<Diagnostic>, SourceTree, TextWriter, string>> Writers =
        new(StringComparer.Ordinal)
        {
            ["text"] = TextPrinter.Write,
            ["github"] = static (problems, _, output, siteUrl) => GithubPrinter.Write(problems, output, siteUrl),
            ["gitlab"] = static (problems, _, output, siteUrl) => GitlabPrinter.Write(problems, output, siteUrl),
            ["azure"] = static (problems, _, output, siteUrl) => AzurePrinter.Write(problems, output, siteUrl),
            ["sarif"] = static (problems, _, output, siteUrl) => SarifPrinter.Write(problems, output, siteUrl),
            ["json"] = static (problems, _, output, _) => JsonPrinter.Write(problems, output),
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
    /// <param name="siteUrl">Address of the site, where the codes are explained; empty when it is not known.</param>
    public static void Write(
        string format, IReadOnlyList<Diagnostic> problems, SourceTree tree, TextWriter output, string folder = "", string siteUrl = "")
    {
        // The text shows the line, which it finds by the path in the tree; it names the real place itself.
        Places places = new(tree, folder);
        Writers[format](format == "text" ? problems : [.. problems.Select(places.Of)], tree, output, siteUrl);
    }

    /// <summary>The severity as editors and forges write it.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>The sentence of a problem, followed by where it is explained when that is known.</summary>
    public static string WithAddress(Diagnostic problem, string siteUrl, string between = " ") => siteUrl.Length == 0
        ? problem.Message
        : problem.Message + between + Texts.Text.Get("melding.uitleg", problem.Code.UrlOn(siteUrl));

    /// <summary>The worst first, and within a kind in the order of the files.</summary>
    public static IEnumerable<Diagnostic> WorstFirst(IEnumerable<Diagnostic> problems) =>
        problems.OrderByDescending(static problem => problem.Severity);
}
