using System.Text;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;

namespace IctKennisbank.Cli.Printing;

/// <summary>
/// For people and editors: place, code and sentence on one line, then the line of the file with a marker under the value.
/// </summary>
internal static class TextPrinter
{
    private const int LongestLine = 160;

    /// <summary>Writes all problems.</summary>
    public static void Write(IReadOnlyList<Diagnostic> problems, SourceTree tree, TextWriter output)
    {
        string path = "";
        string[] lines = [];
        foreach (Diagnostic problem in problems)
        {
            SourceSpan span = problem.Span;
            output.WriteLine($"{span}: {Printer.Name(problem.Severity)} {problem.Code.Id}: {problem.Message}");
            if (span.Path != path)
            {
                path = span.Path;
                lines = Lines(tree.Find(path));
            }

            if (span.EndColumn > span.Column || span.EndLine > span.Line)
            {
                WriteMarker(span, lines, output);
            }
        }
    }

    private static void WriteMarker(SourceSpan span, string[] lines, TextWriter output)
    {
        if (span.Line > lines.Length)
        {
            return;
        }

        string line = lines[span.Line - 1];
        int start = Math.Min(span.Column - 1, line.Length);
        int end = span.EndLine > span.Line ? line.Length : Math.Clamp(span.EndColumn - 1, start, line.Length);
        // A long line is cut around the value, so that the marker stays under it.
        int from = line.Length <= LongestLine ? 0 : Math.Max(0, start - 40);
        int to = Math.Min(line.Length, from + LongestLine);
        int length = Math.Max(1, Math.Min(end, to) - start);
        output.WriteLine("    " + (from > 0 ? "…" : "") + line[from..to]);
        output.WriteLine("    " + new string(' ', start - from + (from > 0 ? 1 : 0)) + new string('^', length));
    }

    private static string[] Lines(SourceFile? file) => file is null
        ? []
        : Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\ufeff')
            .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\t', ' ').Split('\n');
}
