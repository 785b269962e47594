using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using IctKennisbank.Authoring;
using IctKennisbank.Cli;
using IctKennisbank.Tests.Support;
using IctKennisbank.Texts;

namespace IctKennisbank.Tests.Cli;

/// <summary>Checking again and again while an author writes, and mending.</summary>
public sealed class CheckCommandTests
{
    private const string Wrong = "---\ntitel: Proef\nsamenvating: Een proef.\ndatum: 22-11-2026\n---\n# Kop\n";

    private const string Right = "---\ntitel: Proef\nsamenvatting: Een proef.\ndatum: 2026-11-22\n---\n## Kop\n";

    [Fact]
    public void Fix_mends_the_file_says_what_it_did_and_leaves_the_rest_to_the_author()
    {
        using TemporarySite site = new(TestSites.Base);
        site.Write("site/content/paginas/proef.md", Encoding.UTF8.GetBytes(Wrong + "[weg](weg.md)\n"));
        using StringWriter output = new() { NewLine = "\n" };

        Assert.Equal(1, CommandLine.Run(["check", "--fix", "--site", site.Folder], output, TextWriter.Null));

        Assert.Equal(Right + "[weg](weg.md)\n", File.ReadAllText(Path.Combine(site.Folder, "content/paginas/proef.md")));
        Assert.Contains("content/paginas/proef.md(4,8): hersteld (KB1010): '2026-11-22'", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("3 meldingen hersteld.", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("1 fout, 0 waarschuwingen.\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_fix_nothing_is_written_and_the_program_says_that_it_can()
    {
        using TemporarySite site = new(TestSites.Base);
        site.Write("site/content/paginas/proef.md", Encoding.UTF8.GetBytes(Wrong));
        using StringWriter output = new() { NewLine = "\n" };

        Assert.Equal(1, CommandLine.Run(["check", "--site", site.Folder], output, TextWriter.Null));

        Assert.Equal(Wrong, File.ReadAllText(Path.Combine(site.Folder, "content/paginas/proef.md")));
        Assert.Contains("check --fix", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_answers_each_change_with_the_problems_that_are_there_now_in_the_form_that_editors_read()
    {
        using TemporarySite site = new(TestSites.Base);
        using Process process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "kennisbank.dll"), "check", "--watch", "--site", site.Folder },
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        try
        {
            Assert.DoesNotContain(await NextCheck(process), static line => line.Contains(": error", StringComparison.Ordinal));

            site.Write("site/content/paginas/proef.md", Encoding.UTF8.GetBytes(Wrong));
            List<string> lines = await NextCheck(process);
            MatchCollection found = Regex.Matches(string.Join('\n', lines), EditorFiles.ProblemPattern, RegexOptions.Multiline);

            Assert.Equal(
                [("content/paginas/proef.md", "3", "1", "error", "KB1004"), ("content/paginas/proef.md", "4", "8", "error", "KB1010"), ("content/paginas/proef.md", "6", "1", "error", "KB2004")],
                found.Select(static match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value, match.Groups[5].Value)));

            site.Write("site/content/paginas/proef.md", Encoding.UTF8.GetBytes(Right));
            Assert.DoesNotContain(await NextCheck(process), static line => line.Contains(": error", StringComparison.Ordinal));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    /// <summary>The lines of the next check; a change that the disk reports twice gives two equal ones.</summary>
    private static async Task<List<string>> NextCheck(Process process)
    {
        List<string> lines = [];
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            lines.Add(line);
            if (line.StartsWith(Text.Get("cli.controle-klaar"), StringComparison.Ordinal))
            {
                return lines;
            }
        }

        throw new InvalidOperationException("The program ended.");
    }
}
