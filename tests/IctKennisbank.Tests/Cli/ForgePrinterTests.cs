using System.Text.Json;
using IctKennisbank.Cli;
using IctKennisbank.Cli.Printing;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Cli;

/// <summary>Problems as forges want them, all from one record.</summary>
public sealed class ForgePrinterTests
{
    [Fact]
    public void GitLab_gets_a_fingerprint_that_does_not_change_when_a_line_is_put_in_above()
    {
        Diagnostic problem = new(Codes.BadDate, new("a.md", 4, 1, 4, 5), "Op regel 4 staat iets.");
        Diagnostic lower = problem with { Span = new("a.md", 9, 1, 9, 5), Message = "Op regel 9 staat iets." };

        Assert.Equal(Fingerprints(problem), Fingerprints(lower));
        Assert.NotEqual(Fingerprints(problem), Fingerprints(problem with { Span = problem.Span with { Path = "b.md" } }));
    }

    [Fact]
    public void GitLab_gets_a_fingerprint_of_its_own_for_every_problem()
    {
        string[] fingerprints = Fingerprints([.. Enumerable.Range(1, 50).Select(static line =>
            new Diagnostic(Codes.BadDate, new("a.md", line, 1, line, 5), "Hetzelfde."))]);

        Assert.Equal(50, fingerprints.Distinct().Count());
    }

    [Fact]
    public void GitLab_gets_the_fields_that_it_asks_for()
    {
        using JsonDocument report = JsonDocument.Parse(Print("gitlab", new Diagnostic(Codes.LongSummary, new("content/a.md", 3, 1, 3, 9), "Lang \"woord\".")));
        JsonElement found = Assert.Single(report.RootElement.EnumerateArray());

        Assert.Equal("KB4005: Lang \"woord\".", found.GetProperty("description").GetString());
        Assert.Equal("KB4005", found.GetProperty("check_name").GetString());
        Assert.Equal("minor", found.GetProperty("severity").GetString());
        Assert.Equal("content/a.md", found.GetProperty("location").GetProperty("path").GetString());
        Assert.Equal(3, found.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
    }

    [Fact]
    public void Azure_gets_logging_commands_with_its_own_escapes_and_no_notes() => Assert.Equal(
        "##vso[task.logissue type=error;sourcepath=a%3B%5Db.md;linenumber=2;columnnumber=3;code=KB1010]100%AZP25 fout%0Atwee; drie]\n"
        + "##vso[task.logissue type=warning;sourcepath=a.md;linenumber=1;columnnumber=1;code=KB4005]lang\n",
        Print(
            "azure",
            new Diagnostic(Codes.EmptyCompetences, new("a.md", 1, 1, 1, 1), "niets"),
            new Diagnostic(Codes.LongSummary, new("a.md", 1, 1, 1, 1), "lang"),
            new Diagnostic(Codes.BadDate, new("a;]b.md", 2, 3, 2, 9), "100% fout\ntwee; drie]")));

    [Fact]
    public void SARIF_names_its_rules_the_place_and_the_fix()
    {
        Diagnostic problem = new Diagnostic(Codes.BadDate, new("content/een map/a.md", 2, 8, 2, 18), "Fout.").WithFix("2026-11-22");
        using JsonDocument log = JsonDocument.Parse(Print("sarif", new Diagnostic(Codes.EmptyCompetences, default, "Leeg."), problem));
        JsonElement run = log.RootElement.GetProperty("runs")[0];
        JsonElement result = run.GetProperty("results")[0];
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal(["KB1010", "KB4009"], run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(static rule => rule.GetProperty("id").GetString()!));
        Assert.Equal(("KB1010", 0, "error"), (result.GetProperty("ruleId").GetString(), result.GetProperty("ruleIndex").GetInt32(), result.GetProperty("level").GetString()));
        Assert.Equal("content/een%20map/a.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal([2, 8, 2, 18], new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(name => place.GetProperty("region").GetProperty(name).GetInt32()));
        Assert.Equal("2026-11-22", result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal("note", run.GetProperty("results")[1].GetProperty("level").GetString());
        Assert.False(run.GetProperty("results")[1].TryGetProperty("locations", out _));
    }

    [Theory]
    [InlineData("github", "file=school/kennisbank/a.md")]
    [InlineData("azure", "sourcepath=school/kennisbank/a.md")]
    [InlineData("gitlab", "\"path\": \"school/kennisbank/a.md\"")]
    [InlineData("sarif", "\"uri\": \"school/kennisbank/a.md\"")]
    public void Forges_get_paths_from_the_root_of_the_repository(string format, string expected)
    {
        using StringWriter output = new();
        Printer.Write(format, [new(Codes.BadDate, new("a.md", 1, 1, 1, 2), "x")], TestSites.Of(), output, "school/kennisbank");

        Assert.Contains(expected, output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github", "::x%0AUitleg: https://www.school.nl/handboek/kb1.html#kb1010")]
    [InlineData("azure", "]x Uitleg: https://www.school.nl/handboek/kb1.html#kb1010")]
    [InlineData("gitlab", "\"description\": \"KB1010: x Uitleg: https://www.school.nl/handboek/kb1.html#kb1010\"")]
    [InlineData("sarif", "\"helpUri\": \"https://www.school.nl/handboek/kb1.html#kb1010\"")]
    [InlineData("text", "https://www.school.nl/handboek/fouten.html")]
    public void A_problem_leads_to_the_handbook_when_the_address_of_the_site_is_known(string format, string expected)
    {
        Diagnostic problem = new(Codes.BadDate, new("a.md", 1, 1, 1, 2), "x");
        using StringWriter output = new();
        Printer.Write(format, [problem], TestSites.Of(), output, siteUrl: "https://www.school.nl/");

        Assert.Contains(expected, output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("handboek", Print(format, problem), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_a_layer_is_named_where_it_stands()
    {
        SourceTree tree = TestSites.Of(("site.yml", "")).Over(TestSites.Of(("content/a.md", "titel: x\n")), "../onder");
        Diagnostic problem = new(Codes.BadDate, new("content/a.md", 1, 1, 1, 6), "x");
        using StringWriter text = new() { NewLine = "\n" };
        using StringWriter github = new();
        Printer.Write("text", [problem], tree, text);
        Printer.Write("github", [problem], tree, github, "school");

        Assert.Equal("../onder/content/a.md(1,1): error KB1010: x\n    titel: x\n    ^^^^^\n", text.ToString());
        Assert.Contains("file=onder/content/a.md,", github.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_on_GitHub_has_every_problem_in_a_table_with_a_link_to_its_line()
    {
        string summary = Path.GetTempFileName();
        using TemporarySite site = new(TestSites.Invalid("KB3003-links"));
        Dictionary<string, string?> values = new()
        {
            ["GITHUB_STEP_SUMMARY"] = summary,
            ["GITHUB_SERVER_URL"] = "https://github.com",
            ["GITHUB_REPOSITORY"] = "school/bank",
            ["GITHUB_SHA"] = "abc",
        };
        Dictionary<string, string?> before = values.Keys.ToDictionary(static name => name, Environment.GetEnvironmentVariable);
        foreach ((string name, string? value) in values)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        try
        {
            using StringWriter output = new();
            Assert.Equal(1, CommandLine.Run(["check", "--site", site.Folder, "--format", "github"], output, TextWriter.Null));
            string[] rows = [.. File.ReadAllLines(summary).Where(static line => line.StartsWith("| fout |", StringComparison.Ordinal))];

            Assert.Equal(File.ReadAllLines(Path.Combine(TestSites.InvalidFolder, "KB3003-links", TestSites.Expected)).Count(static line => line.Contains(": error KB", StringComparison.Ordinal)), rows.Length);
            Assert.Contains("](https://github.com/school/bank/blob/abc/content/", rows[0], StringComparison.Ordinal);
            Assert.All(rows, static row => Assert.Equal(5, row.Replace("\\|", "", StringComparison.Ordinal).Count(static c => c == '|')));
        }
        finally
        {
            foreach ((string name, string? value) in before)
            {
                Environment.SetEnvironmentVariable(name, value);
            }

            File.Delete(summary);
        }
    }

    private static string[] Fingerprints(params Diagnostic[] problems)
    {
        using JsonDocument report = JsonDocument.Parse(Print("gitlab", problems));
        return [.. report.RootElement.EnumerateArray().Select(static found => found.GetProperty("fingerprint").GetString()!)];
    }

    private static string Print(string format, params Diagnostic[] problems)
    {
        using StringWriter output = new() { NewLine = "\n" };
        Printer.Write(format, problems, TestSites.Of(), output);
        return output.ToString();
    }
}
