using System.Globalization;
using System.Text;
using IctKennisbank.Texts;

namespace IctKennisbank.Model;

/// <summary>
/// Dutch spelling, dates and durations. The program runs without the culture data of the machine, so that every machine
/// gives the same bytes; then <c>Normalize</c> does not strip accents and sorting is ordinal (measured), so this class
/// owns folding, sort keys and month names.
/// </summary>
public static class Dutch
{
    /// <summary>Letters with a mark.</summary>
    internal const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ";

    /// <summary>The same letters without.</summary>
    internal const string Plain = "aaaaaaceeeeiiiinoooooouuuuyy";

    /// <summary>Lower case without diacritics; ligatures in full. Other characters stay.</summary>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in text)
        {
            char lower = char.ToLowerInvariant(c);
            int index = lower < 'à' ? -1 : Accented.IndexOf(lower, StringComparison.Ordinal);
            _ = index >= 0 ? folded.Append(Plain[index])
                : lower switch
                {
                    'æ' => folded.Append("ae"),
                    'œ' => folded.Append("oe"),
                    'ß' => folded.Append("ss"),
                    'ĳ' => folded.Append("ij"),
                    >= '\u0300' and <= '\u036f' => folded,
                    _ => folded.Append(lower),
                };
        }

        return folded.ToString();
    }

    /// <summary>
    /// A key that sorts as Dutch readers expect: without case, diacritics and leading articles or punctuation.
    /// </summary>
    public static string SortKey(string text)
    {
        string folded = Fold(text).TrimStart('\'', '"', '‘', '“', '(', ' ');
        foreach (string article in (ReadOnlySpan<string>)["de ", "het ", "een "])
        {
            if (folded.StartsWith(article, StringComparison.Ordinal))
            {
                return folded[article.Length..];
            }
        }

        return folded;
    }

    /// <summary>
    /// An id for an address: lower-case ASCII letters, digits and single hyphens; empty when nothing is left.
    /// </summary>
    public static string Slug(string text)
    {
        StringBuilder slug = new(text.Length);
        foreach (char c in Fold(text))
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                slug.Append(c);
            }
            else if (c is '\'' or '’' or '‘')
            {
                // zo's becomes zos, as Dutch readers would type it.
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>Whether the text is an id as <see cref="Slug"/> makes them.</summary>
    public static bool IsSlug(string text) => text.Length > 0 && Slug(text) == text;

    /// <summary>Number of words; hyphens and apostrophes within a word do not divide it.</summary>
    public static int WordCount(string text)
    {
        int words = 0;
        bool inWord = false;
        foreach (char c in text)
        {
            bool letter = char.IsLetterOrDigit(c) || (inWord && c is '-' or '\'' or '’');
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }

        return words;
    }

    /// <summary>A duration: <c>45 min</c>, <c>1 uur 30 min</c>, <c>2 uur</c>.</summary>
    public static string Minutes(int minutes)
    {
        int hours = minutes / 60;
        int rest = minutes % 60;
        return (hours, rest) switch
        {
            (0, _) => Text.Get("duur.min", rest),
            (_, 0) => Text.Get("duur.uur", hours),
            _ => Text.Get("duur.uur", hours) + " " + Text.Get("duur.min", rest),
        };
    }

    /// <summary>A date in full: <c>22 november 2026</c>.</summary>
    public static string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Text.Get("maand." + date.Month)} {date.Year}");

    /// <summary>A date without year: <c>22 nov</c>.</summary>
    public static string ShortDate(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Text.Get("maand.kort." + date.Month)}");

    /// <summary>Items in a sentence: <c>po, vo en mbo</c>.</summary>
    public static string Enumeration(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " " + Text.Get("en") + " " + items[^1],
    };
}
