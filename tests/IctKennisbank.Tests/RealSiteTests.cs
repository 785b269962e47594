using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests;

/// <summary>The site of this repository, built once, every page looked at.</summary>
public sealed partial class RealSiteTests
{
    [Fact]
    public void It_builds_and_every_page_passes_every_check() => Assert.Empty(Expect.Errors(Repo.Site.Diagnostics));

    [Fact]
    public void Every_page_has_its_own_title() => Assert.Empty(
        Repo.Pages.GroupBy(static page => page.Document.Title).Where(static group => group.Count() > 1)
            .Select(static group => $"{group.Key}: {string.Join(", ", group.Select(static page => page.Path))}"));

    [Fact]
    public void Every_page_has_a_description_of_its_own_length()
    {
        Assert.All(Repo.Pages, static page =>
            Assert.False(string.IsNullOrWhiteSpace(page.Document.QuerySelector("meta[name=description]")?.GetAttribute("content")), page.Path));
    }

    [Fact]
    public void The_first_link_of_every_page_leads_to_the_content() => Assert.All(Repo.Pages, static page =>
    {
        string target = page.Document.QuerySelector("body a")?.GetAttribute("href") ?? "";
        Assert.True(target.Length > 1 && target[0] == '#' && page.Document.GetElementById(target[1..])?.LocalName == "main", page.Path);
    });

    [Fact]
    public void Every_page_carries_the_same_strict_policy_or_needs_none() => Assert.All(Repo.Pages, static page =>
    {
        Assert.Empty(page.Document.QuerySelectorAll("style, [style], base, iframe, object, embed, script:not([src]):not([type='application/ld+json'])"));
        Assert.All(page.Document.QuerySelectorAll("script[src], img, link[rel=stylesheet], link[rel=preload]"), element =>
            Assert.DoesNotContain(":", element.GetAttribute("src") ?? element.GetAttribute("href")!, StringComparison.Ordinal));
    });

    [Fact]
    public void Every_page_says_that_it_is_Dutch() =>
        Assert.All(Repo.Pages, static page => Assert.Equal("nl", page.Document.DocumentElement.GetAttribute("lang")));

    [Fact]
    public void No_page_shows_what_was_not_filled_in() => Assert.All(Repo.Pages, static page =>
    {
        string text = string.Concat(page.Document.Body!.GetDescendants().OfType<IText>()
            .Where(static node => node.ParentElement?.Closest("code, samp, pre, script, [hidden]") is null).Select(static node => node.Data + " "));
        Assert.False(Unfilled().IsMatch(text), $"{page.Path}: {Unfilled().Match(text).Value}");
        Assert.Empty(page.Document.QuerySelectorAll("a[href='']"));
    });

    [Fact]
    public void No_link_or_heading_is_without_a_name() => Assert.All(Repo.Pages, static page => Assert.All(
        // What a script fills when there is something to say is hidden until then.
        page.Document.QuerySelectorAll("a, h1, h2, h3, h4, button, summary").Where(static element => element.Closest("[hidden]") is null),
        element => Assert.False(
            string.IsNullOrWhiteSpace(element.TextContent) && !element.HasAttribute("aria-label") && element.QuerySelector("img[alt], title") is null,
            $"{page.Path}: {element.OuterHtml}")));

    [Fact]
    public void Every_listed_item_is_on_its_list_and_in_the_feed_of_its_type()
    {
        foreach (string folder in (string[])["werkvormen", "lessen", "praktijken", "instrumenten", "uitleg"])
        {
            IHtmlDocument listing = Repo.Pages.Single(page => page.Path == folder + "/index.html").Document;
            List<string> items = [.. Repo.Pages.Select(static page => page.Path)
                .Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && !path.EndsWith("/index.html", StringComparison.Ordinal)
                    && !path.Contains("/druk/", StringComparison.Ordinal))];

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

    [GeneratedRegex(@"\{[0-9]\}|\{\{|\}\}|\bSystem\.|IctKennisbank\.|ValueList|\bnull\b|undefined|NaN\b")]
    private static partial Regex Unfilled();
}
