namespace IctKennisbank.Tests.Seeds;

/// <summary>The comparison with made-up sources: what it finds, and what it lets pass.</summary>
public sealed class SharedWordsTests
{
    private const string Source = """
        De kapitein schreef elke avond in het logboek hoe ver het schip die dag
        was gevaren. Daarna las de stuurman het ver-
        slag hardop voor in de kajuit, tot ieders genoegen en profi eltekening.
        De commis
        sie zag dat het goed was.
        """;

    private static readonly SharedWords Words = new([Source], ["Schrijven in het logboek van het schip elke avond opnieuw"]);

    [Fact]
    public void A_run_of_eight_words_is_found_and_shown() => Assert.Equal(
        ["schreef elke avond in het logboek hoe ver"],
        Words.In("Iemand schreef elke avond in het logboek hoe ver weg de haven lag."));

    [Fact]
    public void A_longer_run_is_shown_once() => Assert.Equal(
        ["de kapitein schreef elke avond in het logboek hoe ver het schip"],
        Words.In("De kapitein schreef elke avond in het logboek hoe ver het schip nog moest."));

    [Fact]
    public void Two_runs_are_two_finds() => Assert.Equal(2, Words.In(
        "De kapitein schreef elke avond in het logboek. En verder niets bijzonders. Daarna las de stuurman het verslag hardop voor.").Count());

    [Theory]
    [InlineData("Iemand schreef elke avond in het logboek hoe laat het was.")]
    [InlineData("Hoe ver het schip voer, schreef de kapitein elke avond in het logboek.")]
    [InlineData("")]
    public void Seven_words_and_another_order_are_ours(string text) => Assert.Empty(Words.In(text));

    [Theory]
    [InlineData("Daarna las de stuurman het verslag hardop voor.")]
    [InlineData("DAARNA LAS DE STUURMAN: ‘HET VERSLAG’, HARDOP VÓÓR!")]
    [InlineData("daarna\nlas - de stuur\u00adman | het **verslag** hardop\tvoor")]
    public void Case_accents_marks_and_broken_words_make_no_difference(string text) => Assert.Single(Words.In(text));

    [Theory]
    [InlineData("in de kajuit, tot ieders genoegen en profieltekening")]
    [InlineData("en profieltekening. De commissie zag dat het goed")]
    public void A_word_that_came_apart_in_the_source_is_whole(string text) => Assert.Single(Words.In(text));

    [Fact]
    public void A_name_is_one_word()
    {
        SharedWords words = new(["Wij noemen schrijven in het logboek van het schip elke avond opnieuw een taak."], ["Schrijven in het logboek van het schip elke avond opnieuw"]);

        Assert.Empty(words.In("Wij noemen schrijven in het logboek van het schip elke avond opnieuw een plicht."));
        Assert.Empty(words.In("Kerntaak: Schrijven in het logboek van het schip, elke avond opnieuw."));
        Assert.Single(new SharedWords(["Wij noemen schrijven in het logboek van het schip elke avond opnieuw een taak."], [])
            .In("Wij noemen schrijven in het logboek van het schip elke avond opnieuw een plicht."));
    }
}
