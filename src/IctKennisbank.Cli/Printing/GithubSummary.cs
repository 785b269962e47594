using System.Text;
using IctKennisbank.Diagnostics;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli.Printing;

/// <summary>
/// The summary of a step on GitHub: all problems in a table, since annotations stop at ten of a kind. GitHub refuses a
/// summary over 1 MiB as a whole, so this one stops before.
/// </summary>
internal static class GithubSummary
{
    private const int MostBytes = 900_000;

    /// <summary>The summary in Markdown.</summary>
    /// <param name="problems">The problems with places from the root of the repository.</param>
    /// <param name="files">Address below which the files are shown; empty when not known.</param>
    /// <param name="siteUrl">Address of the site, where the codes are explained; empty when it is not known.</param>
    public static string Of(IReadOnlyList<Diagnostic> problems, string files, string siteUrl = "")
    {
        StringBuilder text = new();
        int errors = problems.Count(static problem => problem.Severity == Severity.Error);
        int warnings = problems.Count(static problem => problem.Severity == Severity.Warning);
        text.Append("## ").Append(Text.Get("samenvatting.titel")).Append("\n\n");
        text.Append(errors + warnings == 0
            ? Text.Get("cli.alles-goed")
            : Text.Get("cli.samenvatting", Text.Count("aantal.fout", errors), Text.Count("aantal.waarschuwing", warnings)))
            .Append('\n');
        List<Diagnostic> shown = [.. Printer.WorstFirst(problems).Where(static problem => problem.Severity > Severity.Note)];
        if (shown.Count == 0)
        {
            return text.ToString();
        }

        text.Append('\n').Append(Text.Get("samenvatting.kop")).Append("\n|---|---|---|---|\n");
        int bytes = Encoding.UTF8.GetByteCount(text.ToString());
        for (int i = 0; i < shown.Count; i++)
        {
            string row = Row(shown[i], files, siteUrl);
            bytes += Encoding.UTF8.GetByteCount(row);
            if (bytes > MostBytes)
            {
                text.Append('\n').Append(Text.Get("samenvatting.rest", shown.Count - i)).Append('\n');
                break;
            }

            text.Append(row);
        }

        return text.ToString();
    }

    private static string Row(Diagnostic problem, string files, string siteUrl)
    {
        string place = $"{problem.Span.Path}:{problem.Span.Line}";
        string link = files.Length == 0 || problem.Span.Path.Length == 0
            ? Cell(place)
            : $"[{Cell(place)}]({files}{string.Join('/', problem.Span.Path.Split('/').Select(Uri.EscapeDataString))}#L{problem.Span.Line})";
        string kind = Text.Get(problem.Severity == Severity.Error ? "samenvatting.fout" : "samenvatting.waarschuwing");
        string code = siteUrl.Length > 0 ? $"[{problem.Code.Id}]({problem.Code.UrlOn(siteUrl)})" : problem.Code.Id;
        return $"| {kind} | {code} | {link} | {Cell(problem.Message)} |\n";
    }

    /// <summary>Text of authors in a cell: no markup, no end of the row.</summary>
    private static string Cell(string text)
    {
        StringBuilder cell = new();
        foreach (char c in text)
        {
            cell.Append(c is '|' or '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '~' or '@' ? "\\" : "")
                .Append(c is '\n' or '\r' ? ' ' : c);
        }

        return cell.ToString();
    }
}
