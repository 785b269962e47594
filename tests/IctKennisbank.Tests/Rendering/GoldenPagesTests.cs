using System.Text;
using System.Text.RegularExpressions;
using IctKennisbank.Build;
using IctKennisbank.Files;
using IctKennisbank.Forms;
using IctKennisbank.Model;
using IctKennisbank.Planning;
using IctKennisbank.Tests.Support;
using IctKennisbank.Types;

namespace IctKennisbank.Tests.Rendering;

/// <summary>
/// Small sites in <c>tests/sites/valid</c> whose pages are compared with <c>expected/</c>, byte by byte but for the hash in
/// the name of an asset: a changed colour is no changed page. <c>UPDATE_EXPECTED=1</c> writes the pages that
/// <c>pages.txt</c> names; the diff is reviewed.
/// </summary>
public sealed partial class GoldenPagesTests
{
    private static readonly string Folder = Path.Combine(Repo.Root, "tests", "sites", "valid");

    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1";

    public static TheoryData<string> Cases() =>
        [.. Directory.GetDirectories(Folder).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Expectations_are_never_rewritten_where_nobody_reviews_them() =>
        Assert.False(IsUpdate && Environment.GetEnvironmentVariable("CI") == "true");

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_pages_are_as_expected(string name)
    {
        string expected = Path.Combine(Folder, name, "expected");
        string[] pages = File.ReadAllLines(Path.Combine(Folder, name, "pages.txt"));
        BuildResult result = Builder.Build(Disk.Read(Path.Combine(Folder, name)), new(CheckOutput: true), Memo.Empty);
        Assert.Empty(Expect.Errors(result.Diagnostics));
        if (IsUpdate)
        {
            Update(expected, pages, result);
        }

        Assert.Equal(pages.Order(StringComparer.Ordinal), Directory.EnumerateFiles(expected, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(expected, path).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.Equal(File.ReadAllText(Path.Combine(expected, page)), WithoutHashes(Expect.TextOf(result, page))));
    }

    [Fact]
    public void Every_template_and_every_content_type_has_a_page()
    {
        SourceTree tree = Disk.Read(Path.Combine(Folder, "kleine-school"));
        HashSet<string> pinned = [.. File.ReadAllLines(Path.Combine(Folder, "kleine-school", "pages.txt"))];
        KnowledgeBase knowledge = Linker.Link(Parsing.Of(tree, new(), Memo.Empty).Input!).Value;
        SitePlan plan = Planner.Plan(knowledge, All.Types, tree, default, ContributionForm.Files(knowledge)).Value;
        IEnumerable<string> templates = EmbeddedTemplates.Tree().Files
            .Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal) && file.Path.Count(static c => c == '/') == 1)
            .Select(static file => Path.GetFileNameWithoutExtension(file.Path));
        Routes routes = new(knowledge);

        Assert.Equal(
            templates.Order(StringComparer.Ordinal),
            plan.Pages.Where(page => pinned.Contains(page.Path)).Select(static page => page.Template).Distinct().Order(StringComparer.Ordinal));
        Assert.All(All.Types, type => Assert.Contains(
            knowledge.Items.Where(item => item.Item.Type == type), item => pinned.Contains(routes.PathOf(new(PageKind.Item, item.Item.Key)))));
    }

    private static void Update(string expected, string[] pages, BuildResult result)
    {
        if (Directory.Exists(expected))
        {
            Directory.Delete(expected, recursive: true);
        }

        foreach (string page in pages)
        {
            string path = Path.Combine(expected, page);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, WithoutHashes(Expect.TextOf(result, page)), new UTF8Encoding(false));
        }
    }

    private static string WithoutHashes(string text) => AssetHash().Replace(text, "$1.HASH.$2");

    [GeneratedRegex(@"(assets/[a-zA-Z0-9/_-]+)\.[0-9a-f]{10}\.([a-z0-9]+)")]
    private static partial Regex AssetHash();
}
