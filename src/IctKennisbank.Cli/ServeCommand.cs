using System.CommandLine;
using System.Diagnostics;
using IctKennisbank.Build;
using IctKennisbank.Cli.Printing;
using IctKennisbank.Cli.Serving;
using IctKennisbank.Files;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli;

/// <summary>
/// <c>kennisbank serve</c>: reads, builds, swaps the site in memory, tells browsers; again on every change. Has no build
/// logic of its own. A changed page is shown with the search index that was there; the new index follows in the background.
/// </summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output)
    {
        SiteOptions options = new();
        Option<int> port = new("--port") { Description = Text.Get("cli.port"), HelpName = "NUMMER", DefaultValueFactory = static _ => 4321 };
        Option<bool> open = new("--open") { Description = Text.Get("cli.open") };
        Command command = new("serve", Text.Get("cli.serve")) { options.Site, port, open };
        command.SetAction(async (parsed, cancellation) =>
        {
            await Run(parsed.GetValue(options.Site)!, parsed.GetValue(port), parsed.GetValue(open), output, cancellation)
                .ConfigureAwait(false);
            return 0;
        });
        return command;
    }

    private static async Task Run(string site, int port, bool open, TextWriter output, CancellationToken cancellation)
    {
        using Watcher watcher = SiteOptions.Watch(site);
        SourceTree tree = SiteOptions.Read(site);
        BuildRequest request = new(WithDrafts: true, BaseUrl: "");
        BuildResult result = Builder.Build(tree, request with { BaseUrl = null }, Memo.Empty);
        Printer.Write("text", result.Diagnostics, tree, output);
        using PreviewServer server = PreviewServer.Start(port);
        server.Show(new(result, tree));
        output.WriteLine(Text.Get("cli.kijk", server.Address));
        if (open)
        {
            OpenBrowser(server.Address);
        }

        Memo memo = result.Memo;
        Task<bool> changed = watcher.Changed(cancellation);
        Task<BuildResult>? indexing = null;
        while (true)
        {
            if (indexing is not null && await Task.WhenAny(changed, indexing).ConfigureAwait(false) == indexing)
            {
                result = await indexing.ConfigureAwait(false);
                memo = result.Memo;
                indexing = null;
                server.Replace(new(result, tree));
                continue;
            }

            if (!await changed.ConfigureAwait(false))
            {
                break;
            }

            long start = Stopwatch.GetTimestamp();
            if (SiteOptions.ReadAgain(site, output) is not { } now)
            {
                changed = watcher.Changed(cancellation);
                continue;
            }

            tree = now;
            result = Builder.Build(tree, request with { BaseUrl = null, Search = SearchIndexing.LastKnown }, memo);
            memo = result.Memo;
            changed = watcher.Changed(cancellation);
            indexing = result.HasErrors ? null : Index(indexing, tree, request with { BaseUrl = null }, memo);
            server.Show(new(result, tree));
            Printer.Write("text", [.. result.Diagnostics.Where(static p => p.Severity == Diagnostics.Severity.Error)], tree, output);
            output.WriteLine(result.HasErrors
                ? Text.Get("cli.niet-opnieuw")
                : Text.Get("cli.opnieuw", result.Reuse.Rendered, (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }
    }

    /// <summary>The same build with a new index; after one that still runs, so that a fast writer does not start many.</summary>
    private static Task<BuildResult> Index(Task<BuildResult>? running, SourceTree tree, BuildRequest request, Memo memo) => Task.Run(async () =>
    {
        if (running is not null)
        {
            await running.ConfigureAwait(false);
        }

        return Builder.Build(tree, request, memo);
    });

    private static void OpenBrowser(string address)
    {
        try
        {
            using Process? browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            // No browser to open: the address is on the screen.
        }
    }
}
