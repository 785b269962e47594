using IctKennisbank.Diagnostics;

namespace IctKennisbank.Cli.Printing;

/// <summary>
/// Workflow commands of GitHub. It keeps ten of a kind per step and drops the rest without a word (reference.md A.4), so
/// the worst come first and a last line says how many there are.
/// </summary>
internal static class GithubPrinter
{
    private const int MostOfAKind = 10;

    /// <summary>Writes at most ten problems of each severity.</summary>
    public static void Write(IReadOnlyList<Diagnostic> problems, TextWriter output, string siteUrl)
    {
        foreach (IGrouping<Severity, Diagnostic> group in problems.GroupBy(static problem => problem.Severity)
            .OrderByDescending(static group => group.Key))
        {
            string command = group.Key switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            };
            foreach (Diagnostic problem in group.Take(MostOfAKind))
            {
                SourceSpan span = problem.Span;
                output.WriteLine(
                    $"::{command} file={Property(span.Path)},line={span.Line},endLine={span.EndLine},col={span.Column},"
                    + $"endColumn={span.EndColumn},title={Property(problem.Code.Id + " " + problem.Code.Title)}::{Message(Printer.WithAddress(problem, siteUrl, "\n"))}");
            }

            int rest = group.Count() - MostOfAKind;
            if (rest > 0)
            {
                output.WriteLine(Texts.Text.Get("cli.en-nog", rest));
            }
        }
    }

    private static string Message(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Message(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
