using System.CommandLine;
using IctKennisbank.Build;
using IctKennisbank.Cli.Serving;
using IctKennisbank.Files;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli;

/// <summary>Options that several commands share.</summary>
internal sealed class SiteOptions
{
    /// <summary>The folders with the sources of a site.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["content", "templates"];

    /// <summary>Folder of the site.</summary>
    public Option<string> Site { get; } = new("--site")
    {
        Description = Text.Get("cli.site"),
        HelpName = "MAP",
        DefaultValueFactory = static _ => ".",
    };

    /// <summary>Whether drafts are shown.</summary>
    public Option<bool> Drafts { get; } = new("--drafts") { Description = Text.Get("cli.drafts") };

    /// <summary>Address of the site.</summary>
    public Option<string?> BaseUrl { get; } = new("--base-url") { Description = Text.Get("cli.base-url"), HelpName = "URL" };

    /// <summary>Leaves search out: for the benchmark, so hidden from help.</summary>
    public Option<bool> NoSearch { get; } = new("--no-search") { Hidden = true };

    /// <summary>How problems are written.</summary>
    public Option<string> Format { get; } = FormatOption();

    /// <summary>Reads a site with its layers. Fails when there is no <c>site.yml</c> only later, with KB7001.</summary>
    public static SourceTree Read(string folder)
    {
        RefuseMissing(folder);
        SourceTree tree = Disk.Read(folder);
        string FullPath(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        foreach (string layer in IctKennisbank.Build.Layers.FoldersOf(tree))
        {
            string lower = Path.Combine(folder, layer);
            if (File.Exists(Path.Combine(lower, "site.yml")) && FullPath(lower) != FullPath(folder))
            {
                tree = tree.Over(Disk.Read(lower), layer);
            }
        }

        return tree;
    }

    /// <summary>Reads a site again after a change; null when that fails, since a file may be gone or locked for a moment.</summary>
    public static SourceTree? ReadAgain(string folder, TextWriter output)
    {
        try
        {
            return Read(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or UsageException)
        {
            output.WriteLine(exception is UsageException ? exception.Message : DiskProblem.Of(exception));
            return null;
        }
    }

    /// <summary>The folders of the layers of a site.</summary>
    public static IReadOnlyList<string> Layers(string folder) => !Directory.Exists(folder)
        ? []
        : [.. IctKennisbank.Build.Layers.FoldersOf(Disk.ReadSettings(folder)).Select(layer => Path.Combine(folder, layer)).Where(Directory.Exists)];

    /// <summary>Watches a site with its layers. Begin before the first read, or a change in between is never seen.</summary>
    public static Watcher Watch(string folder)
    {
        RefuseMissing(folder);
        return new(folder, Layers(folder));
    }

    private static void RefuseMissing(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException(Text.Get("cli.geen-map", folder));
        }
    }

    /// <summary>A wrong address on the command line is wrong usage, not a mistake in a file.</summary>
    public static void RefuseWrongBaseUrl(BuildResult result)
    {
        if (result.Diagnostics.FirstOrDefault(static problem => problem.Span.Path == "--base-url") is { } problem)
        {
            throw new UsageException("--base-url: " + problem.Message);
        }
    }

    /// <summary>What to ask of the builder.</summary>
    public BuildRequest Request(ParseResult parsed, bool checkOutput = false) =>
        new(
        parsed.GetValue(Drafts),
        parsed.GetValue(BaseUrl),
        checkOutput,
        parsed.GetValue(NoSearch) ? SearchIndexing.None : SearchIndexing.Fresh);

    private static Option<string> FormatOption()
    {
        Option<string> option = new("--format")
        {
            Description = Text.Get("cli.format"),
            HelpName = string.Join('|', Printing.Printer.Formats),
            DefaultValueFactory = static _ => "text",
        };
        option.AcceptOnlyFromAmong([.. Printing.Printer.Formats]);
        return option;
    }
}
