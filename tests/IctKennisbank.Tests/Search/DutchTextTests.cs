using IctKennisbank.Search;

namespace IctKennisbank.Tests.Search;

public sealed class DutchTextTests
{
    [Theory]
    [InlineData("Coördinatoren én enquêtes", "coordinatoren en enquetes")]
    [InlineData("ict-bekwaamheid, één-op-één", "ict-bekwaamheid een-op-een")]
    [InlineData("foto's van pc’s en auto's", "foto van pc en auto")]
    [InlineData("zo'n 40% (2020)", "zon 40 2020")]
    [InlineData("ĳs, Œuvre, straße", "ijs oeuvre strasse")]
    [InlineData("- los - streepje -", "los streepje")]
    [InlineData("e\u0301e\u0301n co\u00ADach", "een coach")]
    [InlineData("😀 <b>x</b>", "b x b")]
    [InlineData("", "")]
    public void A_text_falls_apart_into_folded_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', DutchText.WordList(text)));

    [Fact]
    public void A_very_long_word_is_cut() =>
        Assert.Equal([new string('a', DutchText.LongestWord)], DutchText.WordList(new string('A', 5_000)));
}
