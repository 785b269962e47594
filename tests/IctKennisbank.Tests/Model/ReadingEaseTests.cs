using IctKennisbank.Model;

namespace IctKennisbank.Tests.Model;

/// <summary>The formula and what it counts, on texts counted by hand.</summary>
public sealed class ReadingEaseTests
{
    [Theory]
    [InlineData("De kat zit op de mat.", 6, 1, 6)]
    [InlineData("De kat zit. De hond loopt!", 6, 2, 6)]
    [InlineData("Doe dit: open de map; kies een les.", 8, 3, 9)]
    [InlineData("Neem bijv. een mbo-les (bijv. van 40 min. lang).", 9, 1, 12)]
    [InlineData("‘Kom je?’ vroeg hij.", 4, 2, 4)]
    [InlineData("Kop zonder punt\nEen zin met een punt.\ncel | cel", 5, 1, 5)]
    [InlineData("De student(e) leest 3,5 uur.", 7, 1, 8)]
    [InlineData("", 0, 0, 0)]
    [InlineData("...", 0, 0, 0)]
    public void Words_sentences_and_syllables_are_counted(string text, int words, int sentences, int syllables) =>
        Assert.Equal(new ReadingEase(words, sentences, syllables), ReadingEase.Of(text));

    [Fact]
    public void The_score_is_that_of_the_formula()
    {
        // 100 words, 10 sentences, 150 syllables: 206.84 - 77 * 1.5 - 0.93 * 10.
        Assert.Equal(82.04, new ReadingEase(100, 10, 150).Score!.Value, 2);
        Assert.Equal(40.40, new ReadingEase(200, 10, 384).Score!.Value, 2);
        Assert.Null(ReadingEase.None.Score);
    }

    [Fact]
    public void A_text_for_children_is_easier_than_one_for_officials()
    {
        double child = ReadingEase.Of("De zon schijnt. De kinderen spelen op het plein. Ze rennen en lachen. Dan gaat de bel.").Score!.Value;
        double official = ReadingEase.Of("De onderwijsinstelling inventariseert de professionaliseringsbehoeften van medewerkers overeenkomstig de vastgestelde beleidsuitgangspunten.").Score!.Value;

        Assert.InRange(child, 85, 120);
        Assert.InRange(official, double.MinValue, 20);
    }

    [Fact]
    public void Texts_add_up() => Assert.Equal(
        ReadingEase.Of("De kat zit op de mat.\nDe hond loopt weg."), ReadingEase.Of("De kat zit op de mat.") + ReadingEase.Of("De hond loopt weg."));
}
