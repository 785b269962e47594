using System.Text;
using IctKennisbank.Build;
using IctKennisbank.Files;

namespace IctKennisbank.Tests.Files;

/// <summary>The numbers by which a build knows what it made, and of what.</summary>
public sealed class SiteStampTests
{
    [Fact]
    public void A_change_of_one_byte_gives_another_number_wherever_it_is()
    {
        byte[] bytes = [.. Enumerable.Range(0, 101).Select(static i => (byte)i)];
        ulong right = SiteStamp.NumberOf("index.html", bytes);
        HashSet<ulong> seen = [right];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 0x80;
            Assert.True(seen.Add(SiteStamp.NumberOf("index.html", bytes)), $"byte {i}");
            bytes[i] ^= 0x80;
        }

        Assert.Equal(right, SiteStamp.NumberOf("index.html", bytes));
    }

    [Fact]
    public void Length_path_and_who_has_which_bytes_count()
    {
        byte[] one = Encoding.UTF8.GetBytes("een");
        byte[] two = Encoding.UTF8.GetBytes("twee");

        Assert.NotEqual(SiteStamp.NumberOf("a", []), SiteStamp.NumberOf("a", [0]));
        Assert.NotEqual(SiteStamp.NumberOf("a", one), SiteStamp.NumberOf("b", one));
        Assert.NotEqual(
            SiteStamp.NumberOf("a", one) + SiteStamp.NumberOf("b", two), SiteStamp.NumberOf("a", two) + SiteStamp.NumberOf("b", one));
    }

    [Fact]
    public void Every_file_layer_and_wish_counts_among_what_a_site_is_made_from()
    {
        SourceTree own = Tree(("site.yml", "titel: Een"), ("content/a.md", "x"));
        SourceTree lower = Tree(("site.yml", "titel: Onder"), ("content/b.md", "y"));
        string[] hashes =
        [
            Inputs.HashOf(own, new()),
            Inputs.HashOf(Tree(("site.yml", "titel: Een"), ("content/a.md", "z")), new()),
            Inputs.HashOf(Tree(("site.yml", "titel: Een"), ("content/b.md", "x")), new()),
            Inputs.HashOf(Tree(("site.yml", "titel: Een"), ("content/a.md", "x"), ("content/b.md", "y")), new()),
            Inputs.HashOf(own.Over(lower, "onder"), new()),
            Inputs.HashOf(own.Over(lower, "elders"), new()),
            Inputs.HashOf(own.Over(Tree(("site.yml", "titel: Anders"), ("content/b.md", "y")), "onder"), new()),
            Inputs.HashOf(own.Over(Tree(("site.yml", "titel: Onder"), ("content/a.md", "w"), ("content/b.md", "y")), "onder"), new()),
            Inputs.HashOf(own, new(WithDrafts: true)),
            Inputs.HashOf(own, new(BaseUrl: "https://voorbeeld.nl/")),
            Inputs.HashOf(own, new(Search: SearchIndexing.None)),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(hashes[0], Inputs.HashOf(own, new(WithReading: true)));
    }

    private static SourceTree Tree(params (string Path, string Text)[] files) =>
        new(files.Select(static file => new SourceFile(file.Path, Encoding.UTF8.GetBytes(file.Text))));
}
