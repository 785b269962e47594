using IctKennisbank.Files;

namespace IctKennisbank.Tests.Files;

public sealed class SourceTreeTests
{
    [Fact]
    public void Files_stand_in_ordinal_order_whatever_their_order_on_disk()
    {
        SourceTree tree = new([File("b"), File("a/b"), File("a-b"), File("B")]);

        Assert.Equal(["B", "a-b", "a/b", "b"], tree.Files.Select(static file => file.Path));
    }

    [Fact]
    public void A_tree_over_another_wins_and_the_other_says_where_it_came_from()
    {
        SourceTree tree = new SourceTree([File("content/b.md", "eigen"), File("content/c.md"), File("site.yml", "eigen")])
            .Over(new([File("content/a.md"), File("content/b.md"), File("site.yml")]), "../onder");

        Assert.Equal(
            [("content/a.md", "../onder"), ("content/b.md", ""), ("content/c.md", ""), ("site.yml", "")],
            tree.Files.Select(static file => (file.Path, file.Layer)));
        Assert.Equal("eigen"u8.ToArray(), tree.Find("content/b.md")!.Bytes.ToArray());
        SourceLayer layer = Assert.Single(tree.Layers);
        Assert.Equal(("../onder", "site.yml"), (layer.Folder, layer.Settings?.Path));
        Assert.Equal(["content/b.md"], layer.Replaced);
    }

    [Fact]
    public void Of_two_layers_the_upper_one_wins()
    {
        SourceTree tree = new SourceTree([File("a")]).Over(new([File("b", "hoog")]), "hoog").Over(new([File("b", "laag"), File("c")]), "laag");

        Assert.Equal([("a", ""), ("b", "hoog"), ("c", "laag")], tree.Files.Select(static file => (file.Path, file.Layer)));
        Assert.Equal(["hoog", "laag"], tree.Layers.Select(static layer => layer.Folder));
    }

    [Fact]
    public void Below_a_folder_is_not_beside_it() =>
        Assert.Equal(["a/b"], new SourceTree([File("a/b"), File("ab/c"), File("a")]).Below("a").Select(static file => file.Path));

    [Fact]
    public void Files_compare_by_their_bytes()
    {
        Assert.Equal(File("a", "x"), File("a", "x"));
        Assert.NotEqual(File("a", "x"), File("a", "y"));
        Assert.NotEqual(File("a", "x"), File("b", "x"));
        Assert.Equal(OutputFile.Text("a", "x"), OutputFile.Text("a", "x"));
    }

    private static SourceFile File(string path, string text = "") => new(path, System.Text.Encoding.UTF8.GetBytes(text));
}
