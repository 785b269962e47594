using System.Collections.Concurrent;
using System.Text;
using IctKennisbank.Build;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Build;

public sealed class BuilderTests
{
    private static readonly Lazy<BuildResult> Full = new(static () => TestSite.WithEachType.With("content/uitleg/foto.png", "x").Build());

    [Fact]
    public void A_site_with_one_item_of_each_type_has_no_problems() => Expect.Clean(Full.Value);

    [Fact]
    public void A_site_without_items_has_no_problems() => Expect.Clean(TestSite.Minimal.Build());

    [Fact]
    public void A_site_with_only_its_settings_has_no_problems()
    {
        TestSite site = TestSite.Minimal.Paths.Where(static path => path != "site.yml")
            .Aggregate(TestSite.Minimal, static (left, path) => left.Without(path));

        Expect.Clean(site.Build());
    }

    [Fact]
    public void Every_kind_of_page_is_there() => Assert.Superset(
        new HashSet<string>(
        [
            "index.html", "404.html", "zoeken.html", "gaten.html", "begrippen.html", "voorbeeld.html", "werkvormen/index.html",
            "werkvormen/voorbeeld.html", "lessen/voorbeeld.html", "praktijken/voorbeeld.html", "instrumenten/voorbeeld.html",
            "uitleg/een.html", "leerpaden/index.html", "leerpaden/voorbeeld.html", "leerpaden/tk-b.html", "kaders/index.html",
            "kaders/tk.html", "competenties/tk-a.html", "competenties/tk-a-1.html", "themas/index.html", "themas/feedback.html",
            "feeds/alles.xml", "feeds/lessen.xml", "feeds/thema-feedback.xml", "feeds/tk-a-1.xml", "uitleg/foto.png",
        ]),
        Full.Value.Files.Select(static file => file.Path).ToHashSet());

    [Fact]
    public void Pages_that_are_handed_over_are_the_same_bytes_and_not_kept()
    {
        ConcurrentDictionary<string, byte[]> taken = new();
        BuildResult result = Builder.Build(
            TestSite.WithEachType.With("content/uitleg/foto.png", "x").Tree(), new(), Compiled.Memo, onPage: page => Assert.True(taken.TryAdd(page.Path, page.Bytes.ToArray())));

        Assert.DoesNotContain(result.Files, static file => file.Path.EndsWith(".html", StringComparison.Ordinal));
        Expect.SameBytes(
            Full.Value,
            result with { Files = [.. result.Files.Concat(taken.Select(static page => new OutputFile(page.Key, page.Value))).OrderBy(static file => file.Path, StringComparer.Ordinal)] });
        Assert.Equal(Full.Value.Counts, result.Counts);
    }

    [Fact]
    public void Who_only_wants_problems_gets_pages_only_of_templates_of_the_sites_own()
    {
        BuildRequest problems = new(CheckOutput: true) { OnlyOwnTemplates = true };
        string own = Encoding.UTF8.GetString(EmbeddedTemplates.Tree().Find("templates/404.html")!.Bytes.Span);

        Assert.Equal(0, TestSite.WithEachType.Build(problems).Reuse.Rendered);
        Assert.Equal(0, TestSite.WithEachType.With("templates/404.html", own).Build(problems).Reuse.Rendered);
        BuildResult changed = TestSite.WithEachType.With("templates/404.html", own + "<iframe></iframe>").Build(problems);
        Assert.True(changed.Reuse.Rendered > 0);
        Assert.Contains(changed.Diagnostics, static problem => problem.Code == Codes.ForbiddenHtml);
    }

    [Fact]
    public void Files_are_sorted_and_of_types_that_every_server_knows()
    {
        List<string> paths = [.. Full.Value.Files.Select(static file => file.Path)];

        Assert.Equal(paths.Order(StringComparer.Ordinal), paths);
        Assert.All(paths, static path => Assert.Matches("[.](html|css|js|png|jpg|svg|xml|txt|ico|woff2|pdf)$", path));
    }

    [Fact]
    public void A_sitemap_needs_an_address_and_lists_every_page_but_the_404_the_style_page_and_those_to_print()
    {
        Assert.DoesNotContain(Full.Value.Files, static file => file.Path == "sitemap.xml");
        BuildResult result = TestSite.WithEachType.Build(new(BaseUrl: "https://school.nl/ict"));
        string sitemap = Expect.TextOf(result, "sitemap.xml");

        Assert.Contains("<loc>https://school.nl/ict/uitleg/een.html</loc>", sitemap, StringComparison.Ordinal);
        Assert.Contains("<loc>https://school.nl/ict/</loc>", sitemap, StringComparison.Ordinal);
        Assert.DoesNotContain("404", sitemap, StringComparison.Ordinal);
        Assert.DoesNotContain("stijlblad", sitemap, StringComparison.Ordinal);
        int toPrint = result.Files.Count(static file => file.Path.Contains("/druk/", StringComparison.Ordinal));
        Assert.Equal(result.Counts.Pages - 2 - toPrint, sitemap.Split("<loc>").Length - 1);
        Assert.Equal(
            "https://school.nl/ict/uitleg/een.html",
            Expect.Page(result, "uitleg/een.html").QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public void A_draft_is_in_the_site_only_when_asked_for()
    {
        TestSite site = TestSite.WithEachType.With(TestItem.Of("uitleg/concept").With("concept", "ja"));

        Assert.DoesNotContain(site.Build().Files, static file => file.Path == "uitleg/concept.html");
        Assert.Contains(site.Build(new(WithDrafts: true)).Files, static file => file.Path == "uitleg/concept.html");
    }

    [Fact]
    public void A_template_of_the_school_replaces_ours_of_the_same_name()
    {
        BuildResult result = TestSite.WithEachType
            .With("templates/404.html", "{{#> layout}}<h1>Eigen {{page.title}}</h1>{{/layout}}\n").Build();

        Expect.Clean(result);
        Assert.StartsWith("Eigen ", Expect.Page(result, "404.html").QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "KB7001")]
    [InlineData("titel: X\n", "KB1005")]
    [InlineData("titel: X\nomschrijving: Y\nbasis-url: ftp://x\n", "KB7002")]
    [InlineData("titel: X\nomschrijving: Y\nkaders: [zz]\n", "KB7005")]
    [InlineData("titel: X\nomschrijving: Y\nhuisstijl: {merk: rood}\n", "KB7003")]
    [InlineData("titel: X\nomschrijving: Y\nhuisstijl: {inkt: '#BBBBBB'}\n", "KB7004")]
    [InlineData("titel: X\nomschrijving: Y\nhuisstijl: {logo: weg.svg}\n", "KB7006")]
    public void A_wrong_site_file_stops_the_build(string settings, string code)
    {
        TestSite site = settings.Length == 0 ? TestSite.WithEachType.Without("site.yml") : TestSite.WithEachType.With("site.yml", settings);
        BuildResult result = site.Build();

        Assert.Empty(result.Files);
        Assert.Contains(code, Expect.Codes(result.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unverified_note_of_a_framework_is_not_published()
    {
        TestSite site = TestSite.WithEachType;
        site = site.With(
            "content/kaders/tk.yml",
            site.Read("content/kaders/tk.yml")
            + "aantekeningen:\n  - {tekst: Dit is nagegaan., geverifieerd: ja}\n  - {tekst: Dit zegt men., geverifieerd: nee}\n  - {tekst: Dit zegt niemand.}\n");
        string page = Expect.TextOf(site.Build(), "kaders/tk.html");

        Assert.Contains("Dit is nagegaan.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Dit zegt", page, StringComparison.Ordinal);
    }
}
