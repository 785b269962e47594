using IctKennisbank.Search;

namespace IctKennisbank.Tests.Search;

public sealed class CompoundSplitterTests
{
    private static readonly CompoundSplitter Splitter = new(SimpleWords.All, ["tpack", "gamification"]);

    [Theory]
    [InlineData("vakdidactiek", "vak+didactiek")]
    [InlineData("leerdoelformulering", "leer+doel+formulering")]
    [InlineData("stageverslag", "stage+verslag")]
    [InlineData("onderwijsvernieuwing", "onderwijs+vernieuwing")]
    [InlineData("professionaliseringstraject", "professionaliserings+traject")]
    [InlineData("docententeams", "docenten+teams")]
    [InlineData("privacywetgeving", "privacy+wetgeving")]
    [InlineData("gamificationles", "gamification+les")]
    [InlineData("oefentoetsen", "oefen+toetsen")]
    public void A_compound_falls_apart(string word, string parts) => Assert.Equal(parts, string.Join('+', Splitter.Split(word)));

    [Theory]
    [InlineData("materiaal")]
    [InlineData("bekwaamheid")]
    [InlineData("verschillen")]
    [InlineData("portfolio")]
    [InlineData("digitale")]
    [InlineData("leerlingen")]
    [InlineData("ontwikkeling")]
    [InlineData("qqqqwwwweeee")]
    public void Other_words_stay_whole(string word) => Assert.Empty(Splitter.Split(word));

    [Fact]
    public void Of_a_word_with_an_unknown_beginning_the_head_is_found() => Assert.Equal("kapitalisme", Splitter.Head("xyzzykapitalisme"));

    [Fact]
    public void The_list_of_simple_words_is_of_a_useful_size() => Assert.InRange(SimpleWords.All.Count, 50_000, 150_000);
}
