namespace IctKennisbank.Search;

/// <summary>
/// Folding and cutting of text into words, the first step of both index and query. The browser script <c>js/zoek/1-taal.js</c>
/// holds the same rules; a test feeds both the same texts. Folding comes before stemming, because readers type without
/// diacritics. .NET's own normalisation does nothing here: the program runs with invariant globalisation.
/// </summary>
public static class DutchText
{
    /// <summary>Longest word in characters; longer ones are cut, so that a hostile text cannot bloat the index.</summary>
    public const int LongestWord = 40;

    /// <summary>U+00C0 to U+017F, folded; capitals stand for two letters, see <see cref="Pair"/>.</summary>
    private const string LatinFolded =
        "aaaaaaEceeeeiiiidnooooo ouuuuyTSaaaaaaEceeeeiiiidnooooo ouuuuyTyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii"
        + "JJjjkkkllllllllllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Code points below U+0180 to folded letter; a space for what is not part of a word.</summary>
    private static readonly char[] Table = MakeTable();

    /// <summary>
    /// The folded words of a text, in reading order. A hyphenated word comes whole, with <c>-</c> between its parts; an
    /// <c>'s</c> at the end is dropped, other apostrophes are left out.
    /// </summary>
    public static List<string> WordList(string text)
    {
        List<string> words = [];
        WordReader reader = new(text, stackalloc char[LongestWord]);
        while (reader.Read())
        {
            words.Add(reader.Word.ToString());
        }

        return words;
    }

    /// <summary>The folded letter or digit; a space when it is not part of a word; a capital for a pair of letters.</summary>
    internal static char Fold(char c) => c < Table.Length
        ? Table[c]
        : c >= '\u0370' && char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ';

    /// <summary>The two letters that a capital in the table stands for.</summary>
    internal static string Pair(char folded) => folded switch
    {
        'E' => "ae",
        'S' => "ss",
        'O' => "oe",
        'J' => "ij",
        _ => "th",
    };

    private static char[] MakeTable()
    {
        char[] table = new char[0x180];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = i >= 0xC0 ? LatinFolded[i - 0xC0] : char.IsAsciiLetterOrDigit((char)i) ? char.ToLowerInvariant((char)i) : ' ';
        }

        return table;
    }
}
