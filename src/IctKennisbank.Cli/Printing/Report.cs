using IctKennisbank.Diagnostics;
using IctKennisbank.Files;

namespace IctKennisbank.Cli.Printing;

/// <summary>Writes the problems of a run where they are read: on the screen, and on a forge also in its summary.</summary>
internal static class Report
{
    /// <summary>Writes the problems.</summary>
    public static void Write(
        string format, string site, IReadOnlyList<Diagnostic> problems, SourceTree tree, TextWriter output, string siteUrl)
    {
        string folder = FolderInRepository(site);
        Printer.Write(format, problems, tree, output, folder, siteUrl);
        if (format == "text" && problems.Where(static problem => problem.Severity > Severity.Note).MaxBy(static problem => problem.Severity) is { } worst)
        {
            output.WriteLine(Texts.Text.Get("cli.uitleg-vraag", worst.Code.Id));
        }

        if (format == "github" && Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary)
        {
            Places places = new(tree, folder);
            File.AppendAllText(summary, GithubSummary.Of([.. problems.Select(places.Of)], FilesOnGithub(), siteUrl));
        }
    }

    /// <summary>A workflow runs in the root of the repository; forges want paths from there.</summary>
    private static string FolderInRepository(string site)
    {
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(site)).Replace('\\', '/');
        return relative == "." || Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) ? "" : relative;
    }

    private static string FilesOnGithub() =>
        Environment.GetEnvironmentVariable("GITHUB_SERVER_URL") is { Length: > 0 } server
        && Environment.GetEnvironmentVariable("GITHUB_REPOSITORY") is { Length: > 0 } repository
        && Environment.GetEnvironmentVariable("GITHUB_SHA") is { Length: > 0 } commit
            ? $"{server}/{repository}/blob/{commit}/"
            : "";
}
