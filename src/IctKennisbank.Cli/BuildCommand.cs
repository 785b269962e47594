using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using IctKennisbank.Build;
using IctKennisbank.Cli.Printing;
using IctKennisbank.Files;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli;

/// <summary><c>kennisbank build</c>: writes the site.</summary>
internal static class BuildCommand
{
    private const string DefaultFolder = "_site";

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output)
    {
        SiteOptions options = new();
        Option<string?> folder = new("--out") { Description = Text.Get("cli.out"), HelpName = "MAP" };
        Option<bool> stats = new("--stats") { Description = Text.Get("cli.stats") };
        Command command = new("build", Text.Get("cli.build"))
        {
            options.Site, folder, options.BaseUrl, options.Drafts, options.Format, stats, options.NoSearch,
        };
        command.SetAction(parsed =>
        {
            string site = parsed.GetValue(options.Site)!;
            return Run(
                site,
                parsed.GetValue(folder) ?? Path.Combine(site, DefaultFolder),
                options.Request(parsed) with { WithReading = parsed.GetValue(stats) },
                parsed.GetValue(options.Format)!,
                parsed.GetValue(stats),
                output);
        });
        return command;
    }

    private static int Run(
        string site, string folder, BuildRequest request, string format, bool withStats, TextWriter output)
    {
        RefuseFolder(site, folder);
        StageTimes times = new();
        times.Begin(Text.Get("stap.lezen"));
        SourceTree tree = SiteOptions.Read(site);
        string inputs = Inputs.HashOf(tree, request);
        using SiteWriter writer = new(folder);
        // Who asks for the figures of a build wants a build.
        if (!withStats && writer.Standing(inputs) is { } stamp)
        {
            Printing.Report.Write(format, site, [], tree, output, stamp.SiteUrl);
            times.End();
            Say("cli.niets-veranderd", stamp.Pages, folder, format, times, output);
            return 0;
        }

        // What the program's own templates make is held by its tests; pages of others are looked at before they go out.
        bool areOwn = EmbeddedTemplates.AreReplacedIn(tree);
        BuildResult result = Builder.Build(
            tree,
            request with { CheckOutput = areOwn },
            Memo.Empty,
            stage => times.Begin(Text.Get("stap." + stage)),
            areOwn ? null : writer.Add);
        SiteOptions.RefuseWrongBaseUrl(result);
        IEnumerable<Diagnostics.Diagnostic> shown = withStats
            ? result.Diagnostics
            : result.Diagnostics.Where(static problem => problem.Severity != Diagnostics.Severity.Note);
        Printing.Report.Write(format, site, [.. shown], tree, output, result.SiteUrl);
        if (result.HasErrors)
        {
            if (format == "text")
            {
                int errors = result.Diagnostics.Count(static p => p.Severity == Diagnostics.Severity.Error);
                output.WriteLine(Text.Get("cli.niets-geschreven", Text.Count("aantal.fout", errors))
                    + (Directory.Exists(folder) ? " " + Text.Get("cli.oude-site") : ""));
            }

            return 1;
        }

        times.Begin(Text.Get("stap.schrijven"));
        writer.AddAll(result.Files);
        if (result.Diagnostics.All(static problem => problem.Severity == Diagnostics.Severity.Note))
        {
            // A site with warnings is made anew, so that nobody stops hearing them.
            writer.AddStamp(inputs, result.Counts.Pages, result.SiteUrl);
        }

        WriteReport report = Finish(writer, format == "text" ? output : TextWriter.Null);
        times.End();
        Say("cli.klaar", result.Counts.Pages, folder, format, times, output);
        if (withStats)
        {
            Stats.Write(result, report, times, output);
        }

        return 0;
    }

    /// <summary>Moves the new site into place. Who stops the program then gets a whole site first, not half of two.</summary>
    private static WriteReport Finish(SiteWriter writer, TextWriter output)
    {
        void FirstFinish(PosixSignalContext context)
        {
            context.Cancel = true;
            output.WriteLine(Text.Get("cli.maakt-af"));
        }

        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, FirstFinish);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, FirstFinish);
        return writer.Finish();
    }

    private static void Say(string key, int pages, string folder, string format, StageTimes times, TextWriter output)
    {
        if (format == "text")
        {
            output.WriteLine(Text.Get(
                key, pages, folder, times.Total.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',')));
        }
    }

    /// <summary>Fails for a folder with files of others, and for one within the sources: those would become a part of themselves.</summary>
    private static void RefuseFolder(string site, string folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            throw new UsageException(Text.Get("cli.geen-waarde", "--out", "--out MAP"));
        }

        string full = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        foreach (string root in SiteOptions.Layers(site).Prepend(site))
        {
            foreach (string sources in SiteOptions.Folders)
            {
                if (full.StartsWith(Path.GetFullPath(Path.Combine(root, sources)) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase))
                {
                    throw new UsageException(Text.Get("cli.in-de-bron", folder, sources));
                }
            }
        }

        foreach (string path in (string[])[folder, Disk.StagingOf(folder)])
        {
            if (!Disk.MayWrite(path))
            {
                throw new UsageException(Text.Get("cli.niet-van-ons", path));
            }
        }
    }
}

/// <summary>Wall time and processor time per stage.</summary>
internal sealed class StageTimes
{
    private readonly List<(string Name, long Start, TimeSpan Cpu)> _stages = [];
    private long _end;
    private TimeSpan _endCpu;

    /// <summary>Time from the first stage to the end.</summary>
    public TimeSpan Total => _stages.Count == 0 ? default : Stopwatch.GetElapsedTime(_stages[0].Start, _end);

    /// <summary>Name, wall time and processor time of each stage.</summary>
    public IEnumerable<(string Name, TimeSpan Time, TimeSpan Cpu)> Stages => _stages.Select((stage, i) => (
        stage.Name,
        Stopwatch.GetElapsedTime(stage.Start, i + 1 < _stages.Count ? _stages[i + 1].Start : _end),
        (i + 1 < _stages.Count ? _stages[i + 1].Cpu : _endCpu) - stage.Cpu));

    /// <summary>A stage begins, and the one before it ends.</summary>
    public void Begin(string name)
    {
        _stages.Add((name, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime));
        End();
    }

    /// <summary>The last stage ends.</summary>
    public void End()
    {
        _end = Stopwatch.GetTimestamp();
        _endCpu = Environment.CpuUsage.TotalTime;
    }
}
