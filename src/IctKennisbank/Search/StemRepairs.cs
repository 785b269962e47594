using System.Text.RegularExpressions;

namespace IctKennisbank.Search;

/// <summary>
/// Rules of our own around the stemmer, each with the words that asked for it. Patterns, not words: they must hold for
/// texts that nobody here has seen. The same list stands in <c>zoek.js</c>.
/// </summary>
internal static partial class StemRepairs
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["kinderen"] = "kind",
        ["leden"] = "lid",
        ["steden"] = "stad",
    };

    public static string Before(string word)
    {
        if (Irregular.TryGetValue(word, out string? one))
        {
            return one;
        }

        string result = word;
        if (word.EndsWith("een", StringComparison.Ordinal))
        {
            result = FoldedPlural().Replace(result, "$1");
        }
        else if (word.EndsWith("den", StringComparison.Ordinal))
        {
            result = DenPlural().Replace(result, "$1d");
        }
        else if (word.EndsWith("je", StringComparison.Ordinal) || word.EndsWith("jes", StringComparison.Ordinal))
        {
            result = Diminutive().Replace(result, "$1");
        }
        else if (word[^1] is 'd' or 't')
        {
            result = VerbT().Replace(ParticipleEerd().Replace(result, "$1eer"), "$1");
            result = ParticipleEld().Replace(result, "$1el");
        }

        return result;
    }

    public static string After(string stem, bool light)
    {
        string result = stem;
        if (result.Length > 3 && result.EndsWith("ts", StringComparison.Ordinal))
        {
            result = result[..^1];
        }

        result = light ? result : IschIek().Replace(result, "$1");
        result = FinalE().Replace(result, "$1");
        return LongVowel().Replace(result, "$1$2$3");
    }

    /// <summary>categorieen, ideeen: plurals that had a diaeresis.</summary>
    [GeneratedRegex("(ie|ee)en$")]
    private static partial Regex FoldedPlural();

    /// <summary>beelden, woorden keep their d.</summary>
    [GeneratedRegex("([lr])den$")]
    private static partial Regex DenPlural();

    /// <summary>lijstje, projectjes.</summary>
    [GeneratedRegex("(st|cht|kt|pt|ft)jes?$")]
    private static partial Regex Diminutive();

    /// <summary>gekwalificeerd.</summary>
    [GeneratedRegex("(.{4})eerd$")]
    private static partial Regex ParticipleEerd();

    /// <summary>motiveert, wandelt, leidt.</summary>
    [GeneratedRegex("(eer|[^s]el|d)t$")]
    private static partial Regex VerbT();

    /// <summary>ontwikkeld, behandeld, but not wereld, werkveld, schoolgeld.</summary>
    [GeneratedRegex("(.{4}[^aeiouvrg])eld$")]
    private static partial Regex ParticipleEld();

    /// <summary>didactisch and didactiek, technisch and techniek.</summary>
    [GeneratedRegex("(.{4})(?:isch|iek)$")]
    private static partial Regex IschIek();

    /// <summary>methode, stage, device.</summary>
    [GeneratedRegex("(.{3}[^aeiou])e$")]
    private static partial Regex FinalE();

    /// <summary>materiaal and material, organiseer and organiser, methood and method.</summary>
    [GeneratedRegex("^(.*[aeiouy].*[^aeiou]|.*[iu])([aeou])\\2([^aeiou])$")]
    private static partial Regex LongVowel();
}
