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

    /// <summary>Characters of a long line that are shown before the value.</summary>
    private const int Before = 40;

    private const string Indent = "    ";

    /// <summary>Writes all problems.</summary>
    public static void Write(IReadOnlyList<Diagnostic> problems, SourceTree tree, TextWriter output, string siteUrl)
    {
        string path = "";
        string[] lines = [];
        Places places = new(tree, "");
        foreach (Diagnostic problem in problems)
        {
            SourceSpan span = problem.Span;
            output.WriteLine(TerminalText.Safe($"{span with { Path = places.Of(span.Path) }}: {Printer.Name(problem.Severity)} {problem.Code.Id}: {problem.Message}"));
            if (span.Path != path)
            {
                path = span.Path;
                lines = Lines(tree.Find(path));
            }

            if (span != SourceSpan.StartOf(span.Path))
            {
                WriteMarker(span, lines, output);
            }
        }

        if (siteUrl.Length > 0 && problems.Any(static problem => problem.Severity > Severity.Note))
        {
            output.WriteLine(Texts.Text.Get("cli.uitleg-staat", $"{siteUrl}{DiagnosticCode.Handbook}fouten.html"));
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
        int from = line.Length <= LongestLine ? 0 : Whole(line, Math.Max(0, start - Before));
        int to = Whole(line, Math.Min(line.Length, from + LongestLine));
        string head = (from > 0 ? "…" : "") + TerminalText.Safe(line[from..start]);
        string value = TerminalText.Safe(line[start..Math.Max(start, Math.Min(end, to))]);
        string tail = TerminalText.Safe(line[Math.Min(to, start + value.Length)..to]) + (to < line.Length ? "…" : "");
        output.WriteLine((Indent + head + value + tail).TrimEnd());
        output.WriteLine(
            Indent + new string(' ', TerminalText.Width(head)) + new string('^', Math.Max(1, TerminalText.Width(value))));
    }

    /// <summary>This offset, or the one before it when it would cut a pair of surrogates.</summary>
    private static int Whole(string line, int offset) =>
        offset > 0 && offset < line.Length && char.IsLowSurrogate(line[offset]) ? offset - 1 : offset;

    private static string[] Lines(SourceFile? file) => file is null
        ? []
        : Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\ufeff')
            .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
}
