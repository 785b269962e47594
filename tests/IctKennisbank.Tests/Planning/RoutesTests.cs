using IctKennisbank.Model;
using IctKennisbank.Planning;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Planning;

public sealed class RoutesTests
{
    private static readonly Routes Addresses = new(TestSite.WithEachType.Knowledge());

    [Theory]
    [InlineData(PageKind.Item, "uitleg/een", "uitleg/een.html")]
    [InlineData(PageKind.Item, "paginas/voorbeeld", "voorbeeld.html")]
    [InlineData(PageKind.Item, "leerpaden/voorbeeld", "leerpaden/voorbeeld.html")]
    [InlineData(PageKind.Path, "tk-b", "leerpaden/tk-b.html")]
    [InlineData(PageKind.Competence, "tk.a.1", "competenties/tk-a-1.html")]
    [InlineData(PageKind.Framework, "tk", "kaders/tk.html")]
    [InlineData(PageKind.Frameworks, "", "kaders/index.html")]
    [InlineData(PageKind.Theme, "feedback", "themas/feedback.html")]
    [InlineData(PageKind.Themes, "", "themas/index.html")]
    [InlineData(PageKind.Glossary, "", "begrippen.html")]
    [InlineData(PageKind.Listing, "lessen", "lessen/index.html")]
    [InlineData(PageKind.Attachment, "uitleg/beeld.png", "uitleg/beeld.png")]
    [InlineData(PageKind.Special, "zoeken", "zoeken.html")]
    public void Every_page_is_a_named_file(PageKind kind, string id, string path)
    {
        Assert.Equal(path, Addresses.PathOf(new(kind, id)));
        Assert.Equal(path, Addresses.Link("index.html", new(kind, id)));
        Assert.Equal("../" + path, Addresses.Link("uitleg/twee.html", new(kind, id)));
    }

    [Theory]
    [InlineData("github", "https://forge.example/bank/edit/werk/mijn%20%231/onze%20site/content/uitleg/een.md")]
    [InlineData("gitlab", "https://forge.example/bank/-/edit/werk/mijn%20%231/onze%20site/content/uitleg/een.md")]
    [InlineData("forgejo", "https://forge.example/bank/_edit/werk/mijn%20%231/onze%20site/content/uitleg/een.md")]
    [InlineData("azure", "https://forge.example/bank?path=/onze%20site/content/uitleg/een.md")]
    public void The_link_to_edit_holds_whatever_the_branch_is_called(string kind, string expected)
    {
        TestSite site = TestSite.WithEachType.With("site.yml", $$"""
            titel: Testbank
            omschrijving: Een kennisbank om mee te testen.
            bewerken: {soort: {{kind}}, url: "https://forge.example/bank", tak: "werk/mijn #1", map: onze site}
            """);

        Assert.Contains($"href=\"{expected}\"", Expect.TextOf(site.Build(), "uitleg/een.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_on_the_same_page_is_only_a_fragment()
    {
        PageId heading = new(PageKind.Item, "uitleg/een", "aan-de-slag");

        Assert.Equal("#aan-de-slag", Addresses.Link("uitleg/een.html", heading));
        Assert.Equal("../uitleg/een.html#aan-de-slag", Addresses.Link("uitleg/twee.html", heading));
        Assert.Equal("uitleg/een.html#aan-de-slag", Addresses.Link("index.html", heading));
    }

    [Fact]
    public void A_strange_fragment_is_encoded() =>
        Assert.Equal("begrippen.html#%22%3E%3Cx", Addresses.Link("index.html", new(PageKind.Glossary, "", "\"><x")));

    [Fact]
    public void Nothing_leads_nowhere() => Assert.Equal("#", Addresses.Link("index.html", default));

    [Theory]
    [InlineData("index.html", "")]
    [InlineData("a/b.html", "../")]
    [InlineData("a/b/c.html", "../../")]
    public void The_way_to_the_root_is_one_step_for_each_folder(string from, string root) => Assert.Equal(root, Routes.RootOf(from));

    [Fact]
    public void The_path_made_by_hand_is_the_path_of_its_main_competence()
    {
        Assert.Equal(new PageId(PageKind.Path, "voorbeeld"), Addresses.PathFor("tk.a.1"));
        Assert.Equal(new PageId(PageKind.Path, "tk-b"), Addresses.PathFor("tk.b"));
        Assert.Null(Addresses.PathFor("tk.z"));
    }
}
