namespace IctKennisbank.Tests.Seeds;

/// <summary>Names are found by rule and by hash, in made-up texts with made-up people.</summary>
public sealed class KnownPeopleTests
{
    private static readonly KnownPeople People = new(
        new HashSet<string> { KnownPeople.HashOf("Tiemen van der Zwaluw"), KnownPeople.HashOf("Zwaluw"), KnownPeople.HashOf("Aafke Bovenkamp-Ruyterse") });

    [Theory]
    [InlineData("Dat zegt Tiemen van der Zwaluw, teammanager.", 2)]
    [InlineData("(Zwaluw, 2014)", 1)]
    [InlineData("volgens tiemen van der zwaluw", 1)]
    [InlineData("Aäfke\nBovenkamp-Ruyterse deed mee.", 1)]
    [InlineData("Een zwaluwstaart is een verbinding; Tiemen van Zwal kent niemand.", 0)]
    [InlineData("", 0)]
    public void A_known_name_is_found_however_it_is_written(string text, int finds) => Assert.Equal(finds, People.In(text).Count());

    [Fact]
    public void A_hash_without_a_name_in_the_texts_is_reported() => Assert.Equal(
        [KnownPeople.HashOf("Aafke Bovenkamp-Ruyterse")], People.NotIn(["Hier staat Tiemen van der Zwaluw."]));

    [Theory]
    [InlineData("door Tiemen van der Zwaluw gemaakt", "Tiemen van der Zwaluw")]
    [InlineData("Aafke\nBovenkamp", "Aafke Bovenkamp")]
    [InlineData("(o.a. Bovenkamp & Zwaluw, 2008)", "Bovenkamp Zwaluw")]
    [InlineData("zoals Bovenkamp et al., 2004 schrijven", "Bovenkamp")]
    [InlineData("een onderzoek (Zwaluw, 2015)", "Zwaluw")]
    [InlineData("’, aldus Tiemen.", "Tiemen")]
    public void What_looks_like_a_name_is_a_candidate(string text, string candidate) =>
        Assert.Contains(candidate, KnownPeople.Candidates(text));

    [Theory]
    [InlineData("De docent gaf les. Daarna ging het goed.")]
    [InlineData("zie www.voorbeeld.nl/Tiemen/Zwaluw")]
    [InlineData("Eén woord met een Hoofdletter is geen naam.")]
    public void Other_words_are_none(string text) => Assert.Empty(KnownPeople.Candidates(text));
}
