using System.Globalization;
using System.Text;

namespace IctKennisbank.Search;

/// <summary>
/// How numbers, word lists and strings are written in the index: as plain ASCII inside JavaScript strings, because a page
/// opened from disk may load nothing but scripts.
/// </summary>
internal static class ShardText
{
    /// <summary>Digits: all printable ASCII but the quotes, the backslash and what means something in HTML.</summary>
    public const string Alphabet =
        "!#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    /// <summary>Digits below this end a number; those above it say that more follows.</summary>
    public const int Last = 62;

    private static readonly int More = Alphabet.Length - Last;

    /// <summary>Writes a whole number of at least 0; small ones take one character.</summary>
    public static void Number(StringBuilder text, int value)
    {
        while (value >= Last)
        {
            value -= Last;
            text.Append(Alphabet[Last + (value % More)]);
            value /= More;
        }

        text.Append(Alphabet[value]);
    }

    /// <summary>Writes a word as the number of letters it shares with the one before, and the rest.</summary>
    public static void Front(StringBuilder text, string before, string word)
    {
        int shared = Math.Min(word.AsSpan().CommonPrefixLength(before), Last - 1);
        text.Append(Alphabet[shared]).Append(word, shared, word.Length - shared);
    }

    /// <summary>
    /// Writes a JavaScript string. What could end the script or start markup is escaped (reference.md C 7), so that
    /// a hostile title stays a string wherever the file ends up.
    /// </summary>
    public static void Quoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            if (c < ' ' || c is '"' or '\\' or '<' or '>' or '&' or '\u007F' or '\u2028' or '\u2029' || char.IsSurrogate(c))
            {
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(c);
            }
        }

        text.Append('"');
    }

    /// <inheritdoc cref="Quoted(StringBuilder, string)"/>
    public static string Quoted(string value)
    {
        StringBuilder text = new(value.Length + 2);
        Quoted(text, value);
        return text.ToString();
    }

    /// <summary>Writes strings as an array.</summary>
    public static string Array(IEnumerable<string> values) => $"[{string.Join(',', values.Select(Quoted))}]";
}
