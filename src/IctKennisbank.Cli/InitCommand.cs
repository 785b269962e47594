using System.CommandLine;
using IctKennisbank.Authoring;
using IctKennisbank.Files;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli;

/// <summary><c>kennisbank init</c>: a new folder with a site for a school, alone or laid over an existing knowledge base.</summary>
internal static class InitCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextReader? input)
    {
        SiteOptions options = new();
        Argument<string> folder = new("map") { HelpName = "MAP" };
        Option<bool> overlay = new("--overlay") { Description = Text.Get("cli.overlay") };
        Option<string?> title = new("--titel") { Description = Text.Get("cli.titel"), HelpName = Text.Get("nieuw.titel") };
        options.Site.Description = Text.Get("cli.onder");
        Command command = new("init", Text.Get("cli.init")) { folder, overlay, options.Site, title };
        command.SetAction(parsed => Run(
            parsed.GetValue(folder)!,
            parsed.GetValue(overlay) ? parsed.GetValue(options.Site) : null,
            parsed.GetValue(title),
            output,
            input is null ? null : new Dialogue(input, output)));
        return command;
    }

    private static int Run(string folder, string? lower, string? title, TextWriter output, Dialogue? dialogue)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new UsageException(Text.Get("init.niet-leeg", folder));
        }

        if (lower is not null && !File.Exists(Path.Combine(lower, "site.yml")))
        {
            throw new UsageException(Text.Get("init.geen-site", lower));
        }

        string relative = lower is null ? "" : Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(lower)).Replace('\\', '/');
        if (lower is not null && (relative == "." || Path.IsPathRooted(relative)))
        {
            throw new UsageException(Text.Get("init.andere-schijf"));
        }

        if (title is null && dialogue is not null)
        {
            output.WriteLine(Text.Get("init.vraag.titel"));
            title = dialogue.ReadLine();
        }

        string name = string.IsNullOrWhiteSpace(title) ? Text.Get("init.titel") : title.Trim();
        IReadOnlyList<string> written = Disk.Add(folder, NewSite.Files(name, lower is null ? null : relative));
        Disk.Add(folder, EditorFiles.All(Catalogue.Of(SiteOptions.Read(folder)), EditorCommand.Program));
        output.WriteLine(Text.Get("init.klaar", folder, written.Count));
        return 0;
    }
}
