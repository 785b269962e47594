using System.CommandLine;
using IctKennisbank.Build;
using IctKennisbank.Cli.Printing;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli;

/// <summary><c>kennisbank check</c>: all checks, finished pages included; writes nothing.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output)
    {
        SiteOptions options = new();
        Command command = new("check", Text.Get("cli.check")) { options.Site, options.BaseUrl, options.Format };
        command.SetAction(parsed =>
        {
            SourceTree tree = SiteOptions.Read(parsed.GetValue(options.Site)!);
            BuildRequest request = new(WithDrafts: true, parsed.GetValue(options.BaseUrl), CheckOutput: true);
            BuildResult result = Builder.Build(tree, request, Memo.Empty);
            SiteOptions.RefuseWrongBaseUrl(result);
            return Report(result, tree, parsed.GetValue(options.Format)!, output);
        });
        return command;
    }

    private static int Report(BuildResult result, SourceTree tree, string format, TextWriter output)
    {
        Printer.Write(format, result.Diagnostics, tree, output);
        if (format == "text")
        {
            int errors = result.Diagnostics.Count(static problem => problem.Severity == Severity.Error);
            int warnings = result.Diagnostics.Count(static problem => problem.Severity == Severity.Warning);
            output.WriteLine(errors + warnings == 0
                ? Text.Get("cli.alles-goed")
                : Text.Get("cli.samenvatting", Text.Count("aantal.fout", errors), Text.Count("aantal.waarschuwing", warnings)));
        }

        return result.HasErrors ? 1 : 0;
    }
}
