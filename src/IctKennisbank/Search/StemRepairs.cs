using System.Buffers;

namespace IctKennisbank.Search;

/// <summary>
/// Rules of our own around the stemmer, each with the words that asked for it. Patterns, not words: they must hold for
/// texts that nobody here has seen. The same list stands in <c>js/zoek/1-taal.js</c>.
/// </summary>
internal static class StemRepairs
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["kinderen"] = "kind",
        ["leden"] = "lid",
        ["steden"] = "stad",
    };

    /// <summary>Before the stemmer: plurals, diminutives and verb forms that it does not see.</summary>
    public static string Before(string word)
    {
        if (Irregular.TryGetValue(word, out string? one))
        {
            return one;
        }

        if (Ends(word, "ieen") || Ends(word, "eeen"))
        {
            return word[..^2]; // categorieen, ideeen: plurals that had a diaeresis
        }

        if (Ends(word, "lden") || Ends(word, "rden"))
        {
            return word[..^2]; // beelden, woorden keep their d
        }

        if (word.Length > 5 && Ends(word, "ssen") && IsVowel(word[^5]))
        {
            return word[..^3]; // processen, cursussen: plurals of words in -s
        }

        if (Ends(word, "je") || Ends(word, "jes"))
        {
            return Diminutive(word, word[^1] == 's' ? 3 : 2);
        }

        if (word.Length >= 8 && Ends(word, "eerd"))
        {
            return word[..^1]; // gekwalificeerd
        }

        if (Ends(word, "eert") || Ends(word, "dt") || (Ends(word, "elt") && word[^4] != 's'))
        {
            word = word[..^1]; // motiveert, leidt, wandelt, but not smelt
        }

        return word.Length >= 8 && Ends(word, "eld") && !"aeiouvrg".Contains(word[^4], StringComparison.Ordinal)
            ? word[..^1] // ontwikkeld, behandeld, but not wereld, werkveld, schoolgeld
            : word;
    }

    /// <summary>After the stemmer: what forms of one word still differ in.</summary>
    public static string After(string stem, bool light)
    {
        if (stem.Length > 3 && Ends(stem, "ts"))
        {
            stem = stem[..^1]; // toets and toetsen, tablets
        }

        if (!light && (Length(stem, "isch") >= 4 || Length(stem, "iek") >= 4))
        {
            stem = stem[..(Length(stem, "isch") >= 4 ? ^4 : ^3)]; // didactisch and didactiek
        }

        if (stem.Length > 4 && stem[^1] == 'e' && !IsVowel(stem[^2]))
        {
            stem = stem[..^1]; // methode, stage, device
        }

        return HasLongVowel(stem) ? string.Concat(stem.AsSpan(0, stem.Length - 2), stem.AsSpan(stem.Length - 1)) : stem;
    }

    /// <summary>
    /// materiaal and material, organiseer and organiser: a long vowel before the last consonant, after an earlier
    /// syllable or after i or u. Words of one syllable keep it: boom is not bom.
    /// </summary>
    private static bool HasLongVowel(string stem)
    {
        int n = stem.Length;
        if (n < 4 || IsVowel(stem[^1]) || stem[^2] != stem[^3] || stem[^2] is not ('a' or 'e' or 'o' or 'u'))
        {
            return false;
        }

        char before = stem[n - 4];
        return before is 'i' or 'u' || (!IsVowel(before) && stem.AsSpan(0, n - 4).ContainsAny(Vowels));
    }

    /// <summary>lijstje, projectjes.</summary>
    private static string Diminutive(string word, int ending)
    {
        string rest = word[..^ending];
        return Ends(rest, "st") || Ends(rest, "cht") || Ends(rest, "kt") || Ends(rest, "pt") || Ends(rest, "ft") ? rest : word;
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    /// <summary>How many letters are left without this ending; -1 if the word does not have it.</summary>
    private static int Length(string word, string ending) => Ends(word, ending) ? word.Length - ending.Length : -1;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
