using IctKennisbank.Model;

namespace IctKennisbank.Content;

/// <summary>
/// What one look at each character of a text tells: how many words there are, and whether <see cref="Prose"/> may have
/// something to report. Most texts have nothing, so that look is all that they cost.
/// </summary>
/// <param name="Words">Number of words, as <see cref="Dutch.WordCount"/> counts them.</param>
/// <param name="LongestSentence">Words of the longest sentence.</param>
/// <param name="MayName">Whether somebody with a capital follows the word for a student.</param>
internal readonly record struct ProseScan(int Words, int LongestSentence, bool MayName)
{
    private enum Sign : byte
    {
        Other,
        Letter,
        Capital,
        Joiner,
        End,
    }

    private static readonly Sign[] OfAscii = [.. Enumerable.Range(0, 128).Select(static c => Of((char)c))];

    /// <summary>Looks at a text.</summary>
    public static ProseScan Of(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<Sign> ofAscii = OfAscii;
        int words = 0;
        int before = 0;
        int longest = 0;
        bool inWord = false;
        bool mayName = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c < ofAscii.Length ? ofAscii[c] : Of(c))
            {
                case Sign.Letter:
                    words += inWord ? 0 : 1;
                    inWord = true;
                    break;
                case Sign.Capital:
                    words += inWord ? 0 : 1;
                    mayName |= !inWord && i > 0 && text[i - 1] == ' ' && EndsWithPerson(text[..(i - 1)]);
                    inWord = true;
                    break;
                case Sign.Joiner:
                    // A hyphen or an apostrophe within a word is part of it.
                    break;
                case Sign.End:
                    inWord = false;
                    if (Sentences.IsEnd(text, i))
                    {
                        longest = Math.Max(longest, words - before);
                        before = words;
                    }

                    break;
                default:
                    inWord = false;
                    break;
            }
        }

        return new(words, Math.Max(longest, words - before), mayName);
    }

    /// <summary>The words that <see cref="Prose"/> looks for, without the letter that may be a capital.</summary>
    private static bool EndsWithPerson(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> stem = text.EndsWith('e') ? text[..^1] : text;
        return stem.EndsWith("tudent") || stem.EndsWith("eerling") || stem.EndsWith("tagiair");
    }

    private static Sign Of(char c) => c switch
    {
        '-' or '\'' or '’' => Sign.Joiner,
        '\n' or '.' or '!' or '?' or ':' or ';' or '…' => Sign.End,
        _ => char.IsUpper(c) ? Sign.Capital : char.IsLetterOrDigit(c) ? Sign.Letter : Sign.Other,
    };
}
