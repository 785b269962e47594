using System.Text;
using IctKennisbank.Content;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Content;

public sealed class ProseScanTests
{
    private static readonly string[] Pieces =
    [
        "a", "de", "Student", " leerlinge", "stagiair", " ", " ", " ", "Jan", "É", "é", "ë", "-", "'", "’", ".", ". ", "! ", ": ", ";", "… ", "\n",
        "bijv. ", "(o.a. ", "12", "½", "²", "🙂", "\u0301", "ǅ", "(", ")", "\"", "”", "student Jan", "Leerling Sanne", "min.", "1.5", "e", "?",
    ];

    [Theory]
    [InlineData("", 0, 0, false)]
    [InlineData("Een student leert.", 3, 3, false)]
    [InlineData("Dat is zo'n foto-album: mooi. Of niet, bijv. hier", 9, 4, false)]
    [InlineData("Vraag student Jan of Piet.", 5, 5, true)]
    [InlineData("Vraag studenten Jan of Piet.", 5, 5, false)]
    [InlineData("De stagiaire Élise komt", 4, 4, true)]
    [InlineData("één.twee drie…vier", 4, 4, false)]
    public void Words_sentences_and_names_are_seen_in_one_look(string text, int words, int longest, bool mayName) =>
        Assert.Equal(new ProseScan(words, longest, mayName), ProseScan.Of(text));

    [Fact]
    public void It_counts_the_words_that_Dutch_counts()
    {
        Dice dice = new(1);
        for (int round = 0; round < 20_000; round++)
        {
            StringBuilder text = new();
            for (int i = dice.Next(30); i >= 0; i--)
            {
                text.Append(dice.Pick(Pieces));
            }

            Assert.Equal(Dutch.WordCount(text.ToString()), ProseScan.Of(text.ToString()).Words);
        }
    }

    [Fact]
    public void It_never_misses_what_is_to_be_reported()
    {
        Dice dice = new(2);
        ProseScan suspicious = new(0, int.MaxValue, true);
        int reported = 0;
        for (int round = 0; round < 20_000; round++)
        {
            StringBuilder text = new();
            for (int i = dice.Next(90); i >= 0; i--)
            {
                text.Append(dice.Chance(70) ? dice.Pick(["woord ", "a ", "student "]) : dice.Pick(Pieces));
            }

            if (Prose.IsSuspect(text.ToString(), suspicious))
            {
                reported++;
                Assert.True(Prose.IsSuspect(text.ToString(), ProseScan.Of(text.ToString())), text.ToString());
            }
        }

        Assert.InRange(reported, 1_000, 19_000);
    }
}
