using System.Text;
using AngleSharp.Html.Dom;
using IctKennisbank.Build;
using IctKennisbank.Files;

namespace IctKennisbank.Tests.Support;

/// <summary>This repository on disk, and its own site built once for all tests that look at it.</summary>
internal static class Repo
{
    /// <summary>The folder with the solution.</summary>
    public static readonly string Root = FindRoot();

    private static readonly Lazy<SourceTree> LazyTree = new(static () => Disk.Read(Root));

    private static readonly Lazy<BuildResult> LazySite = new(static () =>
        Builder.Build(Tree, new BuildRequest(WithDrafts: true, CheckOutput: true), Memo.Empty));

    private static readonly Lazy<IReadOnlyList<(string Path, IHtmlDocument Document)>> LazyPages = new(static () =>
        [.. Site.Files.Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal))
            .Select(static file => (file.Path, Expect.Parsed(Encoding.UTF8.GetString(file.Bytes.Span))))]);

    /// <summary>The source files of the repository's site.</summary>
    public static SourceTree Tree => LazyTree.Value;

    /// <summary>The repository's site.</summary>
    public static BuildResult Site => LazySite.Value;

    /// <summary>The pages of the repository's site as a browser reads them.</summary>
    public static IReadOnlyList<(string Path, IHtmlDocument Document)> Pages => LazyPages.Value;

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "IctKennisbank.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not stand in the repository.");
    }
}
