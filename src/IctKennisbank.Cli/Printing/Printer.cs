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
            ["github"] = GithubPrinter.Write,
            ["json"] = JsonPrinter.Write,
        };

    /// <summary>Names of the formats.</summary>
    public static IReadOnlyCollection<string> Formats => Writers.Keys;

    /// <summary>Writes all problems.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="problems">The problems, sorted.</param>
    /// <param name="tree">The sources, for showing the line.</param>
    /// <param name="output">Where to.</param>
    public static void Write(string format, IReadOnlyList<Diagnostic> problems, SourceTree tree, TextWriter output) =>
        Writers[format](problems, tree, output);

    /// <summary>The severity as editors and forges write it.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
