using IctKennisbank.Search;

namespace IctKennisbank.Tests.Search;

public sealed class DutchStemmerTests
{
    [Theory]
    [InlineData("school scholen")]
    [InlineData("les lessen lesje lesjes")]
    [InlineData("leraar leraren")]
    [InlineData("toets toetsen")]
    [InlineData("proces processen")]
    [InlineData("vaardigheid vaardigheden")]
    [InlineData("materiaal materialen")]
    [InlineData("motivatie motiveren motiveert gemotiveerd")]
    [InlineData("differentiatie differentieren gedifferentieerd")]
    [InlineData("didactisch didactische didactiek")]
    [InlineData("gebruik gebruikt gebruiken gebruikte")]
    [InlineData("ontwikkelen ontwikkeld ontwikkeling")]
    [InlineData("categorie categorieen")]
    [InlineData("beeld beelden")]
    [InlineData("lijst lijstje lijstjes")]
    [InlineData("uitvoeren uitgevoerd")]
    [InlineData("tablet tablets")]
    public void Words_that_belong_together_have_one_stem(string words) =>
        Assert.Single(words.Split(' ').Select(DutchStemmer.Stem).Distinct());

    [Theory]
    [InlineData("beleid", "begeleiding")]
    [InlineData("geval", "vallen")]
    [InlineData("boom", "bom")]
    [InlineData("wereld", "werelden-x")]
    public void Words_that_do_not_belong_together_keep_apart(string one, string other) =>
        Assert.NotEqual(DutchStemmer.Stem(one), DutchStemmer.Stem(other));

    [Theory]
    [InlineData("organisaties", "organisatie")]
    [InlineData("lessen", "les")]
    [InlineData("mediawijsheid", "mediawijsheid")]
    public void The_light_stem_only_takes_forms_of_one_word_together(string word, string stem) =>
        Assert.Equal(stem, DutchStemmer.LightStem(word));

    [Theory]
    [InlineData("ict")]
    [InlineData("4ict")]
    [InlineData("наука")]
    [InlineData("")]
    public void Short_and_foreign_words_stay_as_they_are(string word) => Assert.Equal(word, DutchStemmer.Stem(word));
}
