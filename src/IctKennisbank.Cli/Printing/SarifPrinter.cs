using System.Text.Json.Nodes;
using IctKennisbank.Diagnostics;

namespace IctKennisbank.Cli.Printing;

/// <summary>SARIF 2.1.0, the exchange format of checking tools (OASIS). GitHub takes at most 25,000 results.</summary>
internal static class SarifPrinter
{
    private const int MostResults = 25_000;

    /// <summary>Writes the worst problems first.</summary>
    public static void Write(IReadOnlyList<Diagnostic> problems, TextWriter output, string siteUrl)
    {
        List<DiagnosticCode> codes = [.. problems.Select(static problem => problem.Code).Distinct().OrderBy(static code => code.Id, StringComparer.Ordinal)];
        JsonObject run = new()
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "kennisbank",
                    ["language"] = "nl",
                    ["rules"] = new JsonArray([.. codes.Select(code => (JsonNode)Rule(code, siteUrl))]),
                },
            },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. Printer.WorstFirst(problems).Take(MostResults).Select(problem => (JsonNode)Result(problem, codes))]),
        };
        JsonObject log = new()
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(run),
        };
        output.WriteLine(log.ToJsonString(JsonPrinter.Options));
    }

    private static JsonObject Rule(DiagnosticCode code, string siteUrl)
    {
        JsonObject rule = new()
        {
            ["id"] = code.Id,
            ["shortDescription"] = Message(code.Title),
            ["fullDescription"] = Message(code.Why),
            ["help"] = Message(code.Cure),
            ["defaultConfiguration"] = new JsonObject { ["level"] = Level(code.Severity) },
        };
        if (siteUrl.Length > 0)
        {
            rule["helpUri"] = code.UrlOn(siteUrl);
        }

        return rule;
    }

    private static JsonObject Result(Diagnostic problem, List<DiagnosticCode> codes)
    {
        JsonObject result = new()
        {
            ["ruleId"] = problem.Code.Id,
            ["ruleIndex"] = codes.IndexOf(problem.Code),
            ["level"] = Level(problem.Severity),
            ["message"] = Message(problem.Message),
        };
        // A problem of the site as a whole has no file.
        if (problem.Span.Path.Length > 0)
        {
            result["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject
                {
                    ["artifactLocation"] = Artifact(problem.Span.Path),
                    ["region"] = Region(problem.Span),
                },
            });
        }

        if (problem.Fix is { } fix)
        {
            result["fixes"] = new JsonArray(new JsonObject
            {
                ["artifactChanges"] = new JsonArray(new JsonObject
                {
                    ["artifactLocation"] = Artifact(problem.Span.Path),
                    ["replacements"] = new JsonArray(new JsonObject
                    {
                        ["deletedRegion"] = Region(fix.Span),
                        ["insertedContent"] = new JsonObject { ["text"] = fix.Text },
                    }),
                }),
            });
        }

        return result;
    }

    private static JsonObject Message(string text) => new() { ["text"] = text };

    /// <summary>A reference to a file is a URI, so signs that mean something there are written out.</summary>
    private static JsonObject Artifact(string path) => new()
    {
        ["uri"] = string.Join('/', path.Split('/').Select(static part => part == ".." ? part : Uri.EscapeDataString(part))),
    };

    private static JsonObject Region(SourceSpan span) => new()
    {
        ["startLine"] = Math.Max(1, span.Line),
        ["startColumn"] = Math.Max(1, span.Column),
        ["endLine"] = Math.Max(1, span.EndLine),
        ["endColumn"] = Math.Max(1, span.EndColumn),
    };

    private static string Level(Severity severity) => severity == Severity.Note ? "note" : Printer.Name(severity);
}
