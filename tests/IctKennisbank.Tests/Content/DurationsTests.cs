using IctKennisbank.Content;
using IctKennisbank.Model;

namespace IctKennisbank.Tests.Content;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("45 min", 45)]
    [InlineData("45 min.", 45)]
    [InlineData("45min", 45)]
    [InlineData("45 minuten", 45)]
    [InlineData("1 minuut", 1)]
    [InlineData("45 m", 45)]
    [InlineData(" 45 min ", 45)]
    [InlineData("1 uur", 60)]
    [InlineData("2 u", 120)]
    [InlineData("2u", 120)]
    [InlineData("1,5 uur", 90)]
    [InlineData("1.5 uur", 90)]
    [InlineData("1 uur 30 min", 90)]
    [InlineData("1 uur en 30 minuten", 90)]
    [InlineData("2u30m", 150)]
    [InlineData("PT45M", 45)]
    [InlineData("PT1H", 60)]
    [InlineData("PT1H30M", 90)]
    [InlineData("10000 min", 10_000)]
    public void A_duration_is_read_to_minutes(string text, int minutes) =>
        Assert.Equal(new Duration(minutes), Durations.Parse(text));

    [Theory]
    [InlineData("1 dagdeel", 1)]
    [InlineData("2 dagdelen", 2)]
    public void A_dagdeel_is_four_hours_and_keeps_its_count(string text, int count) =>
        Assert.Equal(new Duration(count * 240, count), Durations.Parse(text));

    [Fact]
    public void Unknown_is_a_duration_without_minutes() => Assert.Equal(new Duration(null), Durations.Parse("onbekend"));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("45")]
    [InlineData("min")]
    [InlineData("uur")]
    [InlineData("0 min")]
    [InlineData("0 uur")]
    [InlineData("0 dagdelen")]
    [InlineData("-5 min")]
    [InlineData("45 mins")]
    [InlineData("45 min 1 uur")]
    [InlineData("een uur")]
    [InlineData("1,25 uur")]
    [InlineData("10001 min")]
    [InlineData("999 uur")]
    [InlineData("99 dagdelen")]
    [InlineData("99999999999999999999 min")]
    [InlineData("PT")]
    [InlineData("PT45S")]
    [InlineData("P1D")]
    [InlineData("pt45m")]
    [InlineData("Onbekend")]
    [InlineData("45 min\n45 min")]
    [InlineData("٤٥ min")]
    public void Nonsense_is_no_duration(string text) => Assert.Null(Durations.Parse(text));
}
