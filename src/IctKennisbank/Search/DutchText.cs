namespace IctKennisbank.Search;

/// <summary>
/// Folding and cutting of text into words, the first step of both index and query. The browser script <c>zoek.js</c>
/// holds the same rules; a test feeds both the same texts. Folding comes before stemming, because readers type without
/// diacritics. .NET's own normalisation does nothing here: the program runs with invariant globalisation.
/// </summary>
public static class DutchText
{
    /// <summary>Longest word in characters; longer ones are cut, so that a hostile text cannot bloat the index.</summary>
    public const int LongestWord = 40;

    /// <summary>U+00C0 to U+017F, folded; capitals stand for two letters, see <see cref="Pair"/>.</summary>
    internal const string Folded =
        "aaaaaaEceeeeiiiidnooooo ouuuuyTSaaaaaaEceeeeiiiidnooooo ouuuuyTyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii"
        + "JJjjkkkllllllllllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>
    /// Calls <paramref name="word"/> for every word of the text, in reading order. A hyphenated word arrives whole, with
    /// <c>-</c> between its parts; an <c>'s</c> at the end is dropped, other apostrophes are left out.
    /// </summary>
    public static void Words(ReadOnlySpan<char> text, Span<char> buffer, WordAction word)
    {
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            char folded = FoldOne(c);
            if (folded != ' ')
            {
                length = Append(buffer, length, folded);
            }
            else if (IsIgnored(c) && length > 0)
            {
                i += IsApostrophe(c) && IsGenitive(text, i) ? 1 : 0;
            }
            else if (IsHyphen(c) && length > 0 && i + 1 < text.Length && FoldOne(text[i + 1]) != ' ')
            {
                length = Append(buffer, length, '-');
            }
            else if (length > 0)
            {
                word(buffer[..length]);
                length = 0;
            }
        }

        if (length > 0)
        {
            word(buffer[..length]);
        }
    }

    /// <summary>The words of a text as strings; for queries, vocabularies and tests.</summary>
    public static List<string> WordList(string text)
    {
        List<string> words = [];
        Words(text, stackalloc char[LongestWord + 2], word => words.Add(word.ToString()));
        return words;
    }

    /// <summary>Receives one folded word.</summary>
    public delegate void WordAction(ReadOnlySpan<char> word);

    /// <summary>The folded letter or digit; a space when it is not part of a word; a capital for a pair of letters.</summary>
    private static char FoldOne(char c)
    {
        if (c < 0x80)
        {
            return char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ';
        }

        if (c is >= '\u00C0' and < '\u0180')
        {
            return Folded[c - 0xC0];
        }

        return c >= '\u0370' && char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ';
    }

    private static string Pair(char folded) => folded switch
    {
        'E' => "ae",
        'S' => "ss",
        'O' => "oe",
        'J' => "ij",
        'T' => "th",
        _ => "",
    };

    private static int Append(Span<char> buffer, int length, char folded)
    {
        if (folded is >= 'A' and <= 'Z')
        {
            string pair = Pair(folded);
            return Append(buffer, Append(buffer, length, pair[0]), pair[1]);
        }

        if (length < LongestWord)
        {
            buffer[length] = folded;
            return length + 1;
        }

        return length;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC';

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Apostrophes, combining marks, soft hyphens and zero-width spaces do not end a word.</summary>
    private static bool IsIgnored(char c) => IsApostrophe(c) || c is >= '\u0300' and < '\u0370' or '\u00AD' or '\u200B';

    private static bool IsGenitive(ReadOnlySpan<char> text, int apostrophe) =>
        apostrophe + 1 < text.Length && text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 >= text.Length || FoldOne(text[apostrophe + 2]) == ' ');
}
