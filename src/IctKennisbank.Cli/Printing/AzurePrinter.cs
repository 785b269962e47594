using IctKennisbank.Diagnostics;

namespace IctKennisbank.Cli.Printing;

/// <summary>Logging commands of Azure DevOps. It knows errors and warnings only, so notes stay out.</summary>
internal static class AzurePrinter
{
    /// <summary>Writes all errors and warnings, the worst first.</summary>
    public static void Write(IReadOnlyList<Diagnostic> problems, TextWriter output, string siteUrl)
    {
        foreach (Diagnostic problem in Printer.WorstFirst(problems).Where(static problem => problem.Severity > Severity.Note))
        {
            output.WriteLine(
                $"##vso[task.logissue type={Printer.Name(problem.Severity)};sourcepath={Property(problem.Span.Path)};"
                + $"linenumber={problem.Span.Line};columnnumber={problem.Span.Column};code={problem.Code.Id}]{Message(Printer.WithAddress(problem, siteUrl))}");
        }
    }

    private static string Message(string text) => text
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Message(text)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal);
}
