using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IctKennisbank.Diagnostics;

namespace IctKennisbank.Cli.Printing;

/// <summary>One JSON array, for other programs.</summary>
internal static class JsonPrinter
{
    /// <summary>Indented, with line feeds, and letters as they are.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes all problems.</summary>
    public static void Write(IReadOnlyList<Diagnostic> problems, TextWriter output)
    {
        JsonArray array = new([.. problems.Select(static problem => (JsonNode)new JsonObject
        {
            ["code"] = problem.Code.Id,
            ["severity"] = Printer.Name(problem.Severity),
            ["file"] = problem.Span.Path,
            ["line"] = problem.Span.Line,
            ["column"] = problem.Span.Column,
            ["endLine"] = problem.Span.EndLine,
            ["endColumn"] = problem.Span.EndColumn,
            ["message"] = problem.Message,
            ["fix"] = problem.Fix is { } fix
                ? new JsonObject
                {
                    ["line"] = fix.Span.Line,
                    ["column"] = fix.Span.Column,
                    ["endLine"] = fix.Span.EndLine,
                    ["endColumn"] = fix.Span.EndColumn,
                    ["text"] = fix.Text,
                }
                : null,
        })]);
        output.WriteLine(array.ToJsonString(Options));
    }
}
