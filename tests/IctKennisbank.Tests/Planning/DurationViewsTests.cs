using IctKennisbank.Model;
using IctKennisbank.Planning;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Planning;

public sealed class DurationViewsTests
{
    private static readonly TestItem Format = TestItem.Of("werkvormen/voorbeeld");

    [Theory]
    [InlineData("5 min", "5 min", "m5:5 min")]
    [InlineData("29 min", "29 min", "m29:29 min")]
    [InlineData("30 min", "30 min", "in m30:30 min")]
    [InlineData("60 min", "1 uur", "in m60:1 uur")]
    [InlineData("61 min", "1 uur 1 min", "m60: m1:1 uur 1 min")]
    [InlineData("90 min", "1 uur 30 min", "m60: in m30:1 uur 30 min")]
    [InlineData("2 uur", "2 uur", "m60: in m60:2 uur")]
    public void A_duration_is_one_bar_an_hour_and_the_last_says_it(string yaml, string text, string bars)
    {
        DurationView view = DurationViews.Of(Item(Format.With("duur", yaml)));

        Assert.Equal(text, view.Text);
        Assert.False(view.IsUnknown);
        Assert.Equal(bars, string.Join(' ', view.Bars.Select(static bar => bar.Class + ":" + bar.Text)));
    }

    [Fact]
    public void An_unknown_duration_has_no_bar()
    {
        DurationView view = DurationViews.Of(Item(Format.With("duur", "onbekend")));

        Assert.True(view.IsUnknown);
        Assert.Empty(view.Bars);
        Assert.Equal("duur nog onbekend", view.Text);
    }

    [Fact]
    public void A_long_series_has_at_most_eight_bars() =>
        Assert.Equal(8, DurationViews.Of(Item(Format.With("duur", "10 dagdelen"))).Bars.Count);

    [Theory]
    [InlineData("1 dagdeel", "", "", "1 dagdeel")]
    [InlineData("2 dagdelen", "", "", "2 dagdelen")]
    [InlineData("45 min", "3", "", "3 bijeenkomsten, 45 min")]
    [InlineData("45 min", "1", "", "45 min")]
    [InlineData("onbekend", "3", "", "3 bijeenkomsten, duur nog onbekend")]
    [InlineData("5 min", "", "deelnemer", "5 min per deelnemer")]
    public void Words_say_how_the_author_counted(string duration, string meetings, string per, string words)
    {
        TestItem item = Format.With("duur", duration);
        item = meetings.Length > 0 ? item.With("bijeenkomsten", meetings) : item;
        item = per.Length > 0 ? item.With("duur-per", per) : item;

        Assert.Equal(words, DurationViews.InWords(Item(item)));
    }

    private static Item Item(TestItem item) => Expect.Read(item).Value!;
}
