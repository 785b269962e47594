using System.CommandLine;
using IctKennisbank.Authoring;
using IctKennisbank.Files;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli;

/// <summary>
/// <c>kennisbank editor</c>: writes the schemas, snippets and tasks for VS Code, again when the words of the site changed.
/// Settings and tasks that are there already stay as their owner made them.
/// </summary>
internal static class EditorCommand
{
    /// <summary>How the program is started, once it is installed.</summary>
    public const string Program = "kennisbank";

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output)
    {
        SiteOptions options = new();
        Option<string> program = new("--programma")
        {
            Description = Text.Get("cli.programma"),
            HelpName = "OPDRACHT",
            DefaultValueFactory = static _ => Program,
        };
        Command command = new("editor", Text.Get("cli.editor")) { options.Site, program };
        command.SetAction(parsed =>
        {
            string site = parsed.GetValue(options.Site)!;
            IReadOnlyList<OutputFile> files = EditorFiles.All(Catalogue.Of(SiteOptions.Read(site)), parsed.GetValue(program)!);
            Disk.Add(site, [.. files.Where(static file => EditorFiles.IsOwn(file.Path))]);
            foreach (OutputFile file in files.Where(static file => !EditorFiles.IsOwn(file.Path)))
            {
                Disk.Replace(site, file);
            }

            output.WriteLine(Text.Get("editor.klaar", Path.Combine(site, EditorFiles.Folder)));
            return 0;
        });
        return command;
    }
}
