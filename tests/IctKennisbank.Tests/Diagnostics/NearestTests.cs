using IctKennisbank.Diagnostics;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Diagnostics;

public sealed class NearestTests
{
    [Theory]
    [InlineData("mw.b11", "mw.b1")]
    [InlineData("tital", "titel")]
    [InlineData("TITEL", "titel")]
    [InlineData("title", "titel")]
    [InlineData("ttiel", "titel")]
    [InlineData("samenvating", "samenvatting")]
    [InlineData("x", "a")]
    public void The_nearest_word_is_what_was_meant(string word, string meant) =>
        Assert.Equal(meant, Nearest.To(word, ["samenvatting", "titel", "mw.b2", "mw.b1", "b", "a"]));

    [Theory]
    [InlineData("iets heel anders")]
    [InlineData("titelpagina")]
    [InlineData("xxxxx")]
    public void What_is_far_from_everything_has_no_hint(string word) =>
        Assert.Null(Nearest.To(word, ["titel", "samenvatting"]));

    [Fact]
    public void The_hint_does_not_depend_on_the_order_of_the_words()
    {
        Dice dice = new(5);
        List<string> words = ["kl.pd.1", "kl.pd.2", "kl.pd.3", "kl.sc.1", "kl.po.1"];
        for (int i = 0; i < 50; i++)
        {
            Assert.Equal("kl.pd.1", Nearest.To("kl.pd.9", dice.Shuffled(words)));
        }
    }

    [Fact]
    public void A_distance_is_the_same_both_ways_and_zero_for_equal_words()
    {
        Dice dice = new(6);
        for (int i = 0; i < 500; i++)
        {
            string one = Word(dice);
            string other = Word(dice);
            Assert.Equal(Nearest.Distance(one, other), Nearest.Distance(other, one));
            Assert.Equal(0, Nearest.Distance(one, one));
            Assert.InRange(Nearest.Distance(one, other), Math.Abs(one.Length - other.Length), Math.Max(one.Length, other.Length));
        }
    }

    private static string Word(Dice dice) => string.Concat(Enumerable.Range(0, dice.Next(8)).Select(_ => dice.Pick(["a", "b", "c"])));
}
