using System.CommandLine;
using IctKennisbank.Build;
using IctKennisbank.Files;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli;

/// <summary>Options that several commands share.</summary>
internal sealed class SiteOptions
{
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
        if (!Directory.Exists(folder))
        {
            throw new UsageException(Text.Get("cli.geen-map", folder));
        }

        SourceTree tree = Disk.Read(folder);
        foreach (string layer in IctKennisbank.Build.Layers.FoldersOf(tree))
        {
            string lower = Path.Combine(folder, layer);
            if (File.Exists(Path.Combine(lower, "site.yml")))
            {
                tree = tree.Over(Disk.Read(lower), layer.Replace('\\', '/').TrimEnd('/'));
            }
        }

        return tree;
    }

    /// <summary>The folders of the layers of a site, for a watcher.</summary>
    public static IReadOnlyList<string> Layers(string folder) =>
        [.. IctKennisbank.Build.Layers.FoldersOf(Disk.Read(folder)).Select(layer => Path.Combine(folder, layer)).Where(Directory.Exists)];

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
