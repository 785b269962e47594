using System.Collections.Frozen;

namespace IctKennisbank.Model;

/// <summary>
/// Counts the syllables of a Dutch word by its vowels: letters that are one sound together count once, a trema begins a
/// new one, and words that Dutch took from English or reads letter by letter stand in a short list. Right for nearly all
/// running text, and wrong by one now and then; a mean over hundreds of words does not notice.
/// </summary>
public static class Syllables
{
    private static readonly string[] Sounds =
    [
        "aai", "ooi", "oei", "eeu", "ieu", "eau",
        "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "au", "ou", "ai", "oi",
    ];

    /// <summary>Words that are read letter by letter, and others that no rule gets right.</summary>
    private static readonly FrozenDictionary<string, int> Whole = new (string Word, int Count)[]
    {
        ("ict", 3), ("mbo", 3), ("hbo", 3), ("vmbo", 4), ("po", 2), ("vo", 2), ("avg", 3), ("url", 3), ("usb", 3),
        ("museum", 3), ("live", 1), ("site", 1), ("sites", 1), ("game", 1), ("games", 1),
    }.ToFrozenDictionary(static word => word.Word, static word => word.Count, StringComparer.Ordinal);

    /// <summary>Parts of words from English and how many syllables the rules see too many in them.</summary>
    private static readonly (string Part, int TooMany)[] Loans =
    [
        ("team", 1), ("teach", 1), ("leader", 1), ("learn", 1), ("beamer", 1), ("stream", 1), ("coach", 1), ("online", 1),
        ("offline", 1), ("timeline", 2), ("deadline", 2), ("website", 1), ("sharepoint", 1), ("template", 1), ("youtube", 1),
        ("phone", 1), ("interface", 1), ("software", 1), ("hardware", 1),
    ];

    /// <summary>The number of syllables of one word; 1 for a number, since it is one thing to read.</summary>
    public static int Of(string word)
    {
        int total = 0;
        foreach (string part in word.Split('-', StringSplitOptions.RemoveEmptyEntries))
        {
            total += OfPart(part);
        }

        return Math.Max(1, total);
    }

    private static int OfPart(string part)
    {
        // Apostrophes say nothing; a trema must still be seen, so folding waits.
        string lower = string.Concat(part.Where(static c => char.IsLetterOrDigit(c))).ToLowerInvariant();
        string folded = Dutch.Fold(lower);
        if (Whole.TryGetValue(folded, out int known))
        {
            return known;
        }

        int count = 0;
        bool hasVowel = false;
        for (int i = 0; i < lower.Length;)
        {
            if (!IsVowel(folded, i, lower.Length == folded.Length))
            {
                i++;
                continue;
            }

            hasVowel = true;
            count++;
            i += Length(lower, folded, i);
        }

        if (!hasVowel)
        {
            return lower.Length > 0 && char.IsLetter(lower[0]) ? lower.Length : lower.Length > 0 ? 1 : 0;
        }

        foreach ((string loan, int tooMany) in Loans)
        {
            if (folded.Contains(loan, StringComparison.Ordinal))
            {
                count -= tooMany;
                break;
            }
        }

        return Math.Max(1, count);
    }

    /// <summary>How many letters from here are one sound.</summary>
    private static int Length(string lower, string folded, int at)
    {
        foreach (string sound in Sounds)
        {
            if (string.CompareOrdinal(folded, at, sound, 0, sound.Length) == 0 && !HasTrema(lower, at + 1, sound.Length - 1))
            {
                return sound.Length;
            }
        }

        return 1;
    }

    private static bool HasTrema(string text, int from, int length) =>
        text.AsSpan(Math.Min(from, text.Length), Math.Min(length, Math.Max(0, text.Length - from))).IndexOfAny("äëïöü") >= 0;

    private static bool IsVowel(string text, int at, bool isWhole) => isWhole && at < text.Length && text[at] switch
    {
        'a' or 'e' or 'i' or 'o' => true,
        'u' => at == 0 || text[at - 1] != 'q',
        'y' => at + 1 >= text.Length || text[at + 1] is not ('a' or 'e' or 'i' or 'o' or 'u'),
        _ => false,
    };
}
