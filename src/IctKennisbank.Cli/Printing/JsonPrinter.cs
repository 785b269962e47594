using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;

namespace IctKennisbank.Cli.Printing;

/// <summary>One JSON array, for other programs.</summary>
internal static class JsonPrinter
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes all problems.</summary>
    public static void Write(IReadOnlyList<Diagnostic> problems, SourceTree tree, TextWriter output)
    {
        JsonArray array = [.. problems.Select(static problem => new JsonObject
        {
            ["code"] = problem.Code.Id,
            ["severity"] = Printer.Name(problem.Severity),
            ["file"] = problem.Span.Path,
            ["line"] = problem.Span.Line,
            ["column"] = problem.Span.Column,
            ["endLine"] = problem.Span.EndLine,
            ["endColumn"] = problem.Span.EndColumn,
            ["message"] = problem.Message,
        })];
        output.WriteLine(array.ToJsonString(Options));
    }
}
