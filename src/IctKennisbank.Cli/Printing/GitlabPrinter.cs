using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using IctKennisbank.Diagnostics;

namespace IctKennisbank.Cli.Printing;

/// <summary>
/// The code quality report of GitLab. A problem has a fingerprint by which GitLab sees whether it is new: unique in the
/// report, and without the line number, or every line that is put in above makes it new (reference.md A.4).
/// </summary>
internal static class GitlabPrinter
{
    /// <summary>Writes all problems.</summary>
    public static void Write(IReadOnlyList<Diagnostic> problems, TextWriter output, string siteUrl)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        JsonArray report = [];
        foreach (Diagnostic problem in Printer.WorstFirst(problems))
        {
            // Some sentences name a line, so the words of the problem without its digits.
            string words = string.Concat(problem.Message.Where(static c => !char.IsAsciiDigit(c)));
            string key = $"{problem.Code.Id}|{problem.Span.Path}|{words}";
            int number = seen[key] = seen.GetValueOrDefault(key) + 1;
            report.Add((JsonNode)new JsonObject
            {
                ["description"] = $"{problem.Code.Id}: {Printer.WithAddress(problem, siteUrl)}",
                ["check_name"] = problem.Code.Id,
                ["fingerprint"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}|{number}")))[..40],
                ["severity"] = problem.Severity switch
                {
                    Severity.Error => "major",
                    Severity.Warning => "minor",
                    _ => "info",
                },
                ["location"] = new JsonObject
                {
                    ["path"] = problem.Span.Path,
                    ["lines"] = new JsonObject { ["begin"] = Math.Max(1, problem.Span.Line) },
                },
            });
        }

        output.WriteLine(report.ToJsonString(JsonPrinter.Options));
    }
}
