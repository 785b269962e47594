using System.Text.RegularExpressions;

namespace IctKennisbank.Tests.Browser;

/// <summary>The promise of design.md section 5: the same bytes at the root, under <c>/a/b/</c> and by double-click.</summary>
[Collection(EveryPageCollection.Name)]
[Trait("Category", "Browser")]
public sealed partial class CrawlTests(BrowserSite site)
{
    [Fact]
    public Task Every_page_is_whole_at_the_root_of_a_server() => Whole(site.Root);

    [Fact]
    public Task Every_page_is_whole_in_a_subfolder_of_a_server() => Whole(site.Subfolder);

    [Fact]
    public Task Every_page_is_whole_by_double_click() => Whole(site.FileRoot);

    [Fact]
    public void Every_address_in_a_style_sheet_leads_to_a_file()
    {
        HashSet<string> paths = [.. site.Files.Select(static file => file.Path)];
        IEnumerable<string> dead = site.Files
            .Where(static file => file.Path.EndsWith(".css", StringComparison.Ordinal))
            .SelectMany(file => StyleAddress().Matches(System.Text.Encoding.UTF8.GetString(file.Bytes.Span))
                .Select(match => (file.Path, Address: match.Groups["address"].Value)))
            .Where(style => !paths.Contains(new Uri(new Uri("http://site/" + style.Path), style.Address).AbsolutePath[1..]))
            .Select(static style => $"{style.Path}: {style.Address}");
        Assert.Empty(dead);
    }

    [Theory]
    [InlineData("<a href=\"nergens.html\">weg</a>", "leads nowhere: nergens.html")]
    [InlineData("<a href=\"#nergens\">weg</a>", "no such anchor: index.html#nergens")]
    [InlineData("<a href=\"/\">wortel</a>", "leads out of the site")]
    [InlineData("<img src=\"geen.png\" alt=\"\">", "answer 404: geen.png")]
    [InlineData("<p style=\"color:red\">rood</p>", "console error")]
    [InlineData("<script>console.log('hallo')</script>", "console error")]
    [InlineData("<img src=\"http://127.0.0.2:9/x.png\" alt=\"\">", "request outside the site")]
    [InlineData("<a href=\"javascript:void(0)\">klik</a>", "leads out of the site")]
    public async Task The_crawler_notices(string html, string expected)
    {
        string folder = Directory.CreateTempSubdirectory("kennisbank-").FullName;
        try
        {
            string page = $"<!DOCTYPE html><html lang=\"nl\"><head><link rel=\"icon\" href=\"data:,\"><title>x</title></head><body>{html}</body></html>";
            await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), page);
            using StaticServer server = StaticServer.Start(folder);
            IReadOnlyList<string> problems = await Crawler.Crawl(site.Browser, server.Address + "a/b/", ["index.html"]);
            Assert.Contains(problems, problem => problem.Contains(expected, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task Whole(string root) =>
        Findings.None(await Crawler.Crawl(site.Browser, root, site.Files.Select(static file => file.Path)));

    [GeneratedRegex("""url\(["']?(?!data:)(?<address>[^"')]+)["']?\)""")]
    private static partial Regex StyleAddress();
}
