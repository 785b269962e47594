using System.CommandLine;
using System.Diagnostics;
using IctKennisbank.Build;
using IctKennisbank.Cli.Printing;
using IctKennisbank.Cli.Serving;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli;

/// <summary>
/// <c>kennisbank check</c>: all checks; writes nothing. Finished pages are among them with <c>--pages</c>, or when the site
/// has templates of its own. With <c>--watch</c> again on each change, with <c>--fix</c> it mends what has one right answer.
/// </summary>
internal static class CheckCommand
{
    /// <summary>A fix may show what stood behind it; more rounds than this is a bug of ours.</summary>
    private const int MostRounds = 20;

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output)
    {
        SiteOptions options = new();
        Option<bool> watch = new("--watch") { Description = Text.Get("cli.watch") };
        Option<bool> fix = new("--fix") { Description = Text.Get("cli.fix") };
        Option<bool> pages = new("--pages") { Description = Text.Get("cli.pages") };
        Command command = new("check", Text.Get("cli.check")) { options.Site, options.BaseUrl, options.Format, watch, fix, pages };
        command.SetAction(async (parsed, cancellation) =>
        {
            string site = parsed.GetValue(options.Site)!;
            string format = parsed.GetValue(options.Format)!;
            BuildRequest request = new(WithDrafts: true, parsed.GetValue(options.BaseUrl), CheckOutput: true)
            {
                OnlyOwnTemplates = !parsed.GetValue(pages),
                Search = SearchIndexing.None,
            };
            if (parsed.GetValue(watch))
            {
                await Watch(site, request, output, cancellation).ConfigureAwait(false);
                return 0;
            }

            if (parsed.GetValue(fix))
            {
                Fix(site, request, format, output);
            }

            SourceTree tree = SiteOptions.Read(site);
            BuildResult result = Builder.Build(tree, request, Memo.Empty);
            SiteOptions.RefuseWrongBaseUrl(result);
            Printing.Report.Write(format, site, result.Diagnostics, tree, output, result.SiteUrl);
            Conclude(result, format, output);
            return result.HasErrors ? 1 : 0;
        });
        return command;
    }

    private static void Conclude(BuildResult result, string format, TextWriter output)
    {
        if (format != "text")
        {
            return;
        }

        int errors = result.Diagnostics.Count(static problem => problem.Severity == Severity.Error);
        int warnings = result.Diagnostics.Count(static problem => problem.Severity == Severity.Warning);
        output.WriteLine(errors + warnings == 0
            ? Text.Get("cli.alles-goed")
            : Text.Get("cli.samenvatting", Text.Count("aantal.fout", errors), Text.Count("aantal.waarschuwing", warnings)));
        if (result.Diagnostics.Any(static problem => problem.Fix is not null))
        {
            output.WriteLine(Text.Get("cli.fix-kan", result.Diagnostics.Count(static problem => problem.Fix is not null)));
        }
    }

    /// <summary>
    /// Answers first with what the rules over content say, which is there before an author looks up, and again when the
    /// finished pages say something else.
    /// </summary>
    private static async Task Watch(string site, BuildRequest request, TextWriter output, CancellationToken cancellation)
    {
        Memo memo = Memo.Empty;
        using Watcher watcher = SiteOptions.Watch(site);
        do
        {
            long start = Stopwatch.GetTimestamp();
            if (SiteOptions.ReadAgain(site, output) is not { } tree)
            {
                continue;
            }

            BuildResult first = Builder.Build(tree, request with { ContentOnly = true }, memo);
            memo = first.Memo;
            Show(first, tree, start, output);
            if (first.HasErrors)
            {
                continue;
            }

            BuildResult whole = Builder.Build(tree, request, memo);
            memo = whole.Memo;
            if (!Shown(whole).SequenceEqual(Shown(first)))
            {
                Show(whole, tree, start, output);
            }
        }
        while (await watcher.Changed(cancellation).ConfigureAwait(false));
    }

    /// <summary>The lines around the problems are what the problem matcher of an editor waits for.</summary>
    private static void Show(BuildResult result, SourceTree tree, long start, TextWriter output)
    {
        output.WriteLine(Text.Get("cli.controle-begint"));
        Printer.Write("text", [.. Shown(result)], tree, output);
        Conclude(result, "text", output);
        output.WriteLine(
            Text.Get("cli.controle-klaar") + " " + Text.Get("cli.in-ms", (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        output.Flush();
    }

    private static IEnumerable<Diagnostic> Shown(BuildResult result) =>
        result.Diagnostics.Where(static problem => problem.Severity > Severity.Note);

    private static void Fix(string site, BuildRequest request, string format, TextWriter output)
    {
        int count = 0;
        for (int round = 0; round < MostRounds; round++)
        {
            SourceTree tree = SiteOptions.Read(site);
            IReadOnlyList<RepairedFile> repaired = Repairs.Of(tree, Builder.Build(tree, request, Memo.Empty).Diagnostics);
            if (repaired.Count == 0)
            {
                break;
            }

            foreach (RepairedFile file in repaired)
            {
                Disk.Replace(site, new(file.File.Path, file.File.Bytes));
                count += file.Mended.Count;
                if (!Printer.IsDocument(format))
                {
                    foreach (Diagnostic problem in file.Mended)
                    {
                        output.WriteLine(Text.Get("cli.hersteld", problem.Span, problem.Code.Id, problem.Fix?.Text ?? "UTF-8"));
                    }
                }
            }
        }

        if (!Printer.IsDocument(format))
        {
            output.WriteLine(Text.Count("aantal.hersteld", count));
        }
    }
}
