using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IctKennisbank.Diagnostics;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests;

/// <summary>The site of this repository, built once, every page looked at.</summary>
public sealed partial class RealSiteTests
{
    private static readonly Lazy<List<(string Path, IHtmlDocument Page)>> Pages = new(static () =>
        [.. Repo.Site.Files.Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal))
            .Select(static file => (file.Path, Expect.Parsed(Encoding.UTF8.GetString(file.Bytes.Span))))]);

    [Fact]
    public void It_builds_and_every_page_passes_every_check() => Expect.Clean(Repo.Site);

    [Fact]
    public void Every_page_has_its_own_title() => Assert.Empty(
        Pages.Value.GroupBy(static page => page.Page.Title).Where(static group => group.Count() > 1)
            .Select(static group => $"{group.Key}: {string.Join(", ", group.Select(static page => page.Path))}"));

    [Fact]
    public void Every_page_has_a_description_of_its_own_length()
    {
        Assert.All(Pages.Value, static page =>
            Assert.False(string.IsNullOrWhiteSpace(page.Page.QuerySelector("meta[name=description]")?.GetAttribute("content")), page.Path));
    }

    [Fact]
    public void The_first_link_of_every_page_leads_to_the_content() => Assert.All(Pages.Value, static page =>
    {
        string target = page.Page.QuerySelector("body a")?.GetAttribute("href") ?? "";
        Assert.True(target.Length > 1 && target[0] == '#' && page.Page.GetElementById(target[1..])?.LocalName == "main", page.Path);
    });

    [Fact]
    public void Every_page_carries_the_same_strict_policy_or_needs_none() => Assert.All(Pages.Value, static page =>
    {
        Assert.Empty(page.Page.QuerySelectorAll("style, [style], base, iframe, object, embed, script:not([src]):not([type='application/ld+json'])"));
        Assert.All(page.Page.QuerySelectorAll("script[src], img, link[rel=stylesheet], link[rel=preload]"), element =>
            Assert.DoesNotContain(":", element.GetAttribute("src") ?? element.GetAttribute("href")!, StringComparison.Ordinal));
    });

    [Fact]
    public void Every_page_says_that_it_is_Dutch() =>
        Assert.All(Pages.Value, static page => Assert.Equal("nl", page.Page.DocumentElement.GetAttribute("lang")));

    [Fact]
    public void No_page_shows_what_was_not_filled_in() => Assert.All(Pages.Value, static page =>
    {
        string text = string.Concat(page.Page.Body!.GetDescendants().OfType<IText>()
            .Where(static node => node.ParentElement?.Closest("code, pre, script") is null).Select(static node => node.Data + " "));
        Assert.False(Unfilled().IsMatch(text), $"{page.Path}: {Unfilled().Match(text).Value}");
        Assert.Empty(page.Page.QuerySelectorAll("a[href='']"));
    });

    [Fact]
    public void No_link_or_heading_is_without_a_name() => Assert.All(Pages.Value, static page =>
        Assert.All(page.Page.QuerySelectorAll("a, h1, h2, h3, h4, button, summary"), element => Assert.False(
            string.IsNullOrWhiteSpace(element.TextContent) && !element.HasAttribute("aria-label") && element.QuerySelector("img[alt], title") is null,
            $"{page.Path}: {element.OuterHtml}")));

    [Fact]
    public void Every_listed_item_is_on_its_list_and_in_the_feed_of_its_type()
    {
        foreach (string folder in (string[])["werkvormen", "lessen", "praktijken", "instrumenten", "uitleg"])
        {
            IHtmlDocument listing = Pages.Value.Single(page => page.Path == folder + "/index.html").Page;
            List<string> items = [.. Pages.Value.Select(static page => page.Path)
                .Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && !path.EndsWith("/index.html", StringComparison.Ordinal))];

            Assert.NotEmpty(items);
            Assert.All(items, path => Assert.NotNull(listing.QuerySelector($"main a[href$='{path}']")));
            Assert.Contains(Repo.Site.Files, file => file.Path == $"feeds/{folder}.xml");
        }
    }

    [Fact]
    public void There_are_at_least_as_many_items_as_promised()
    {
        Dictionary<string, int> counts = Repo.Site.Counts.ItemsByType.ToDictionary(static count => count.Label, static count => count.Count);

        Assert.InRange(counts.Values.Sum(), 16, int.MaxValue);
        Assert.All(counts, static count => Assert.InRange(count.Value, 2, int.MaxValue));
    }

    [Fact]
    public void Its_problems_are_notes_only() =>
        Assert.All(Repo.Site.Diagnostics, static problem => Assert.Equal(Severity.Note, problem.Severity));

    [GeneratedRegex(@"\{[0-9]\}|\{\{|\}\}|\bSystem\.|IctKennisbank\.|ValueList|\bnull\b|undefined|NaN\b")]
    private static partial Regex Unfilled();
}
