using System.Globalization;
using IctKennisbank.Search;

namespace SearchBench;

/// <summary>Makes <c>src/IctKennisbank/Search/Data/woorden.br</c> from Debian's Dutch word list (package wdutch, OpenTaal).</summary>
internal static class Words
{
    public static void Write(string list, string target)
    {
        HashSet<string> simple = new(StringComparer.Ordinal);
        CompoundSplitter splitter = new(simple, []);
        int compounds = 0;
        foreach (string word in Candidates(list))
        {
            if (simple.Contains(word) || IsInflection(word, simple))
            {
                continue;
            }

            if (splitter.Split(word).Count > 0)
            {
                compounds++;
            }
            else if (word.Length <= 20)
            {
                simple.Add(word);
            }
        }

        File.WriteAllBytes(target, SimpleWords.Pack(simple));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{simple.Count} words, {compounds} compounds left out, {new FileInfo(target).Length} bytes"));
    }

    private static readonly string[] Endings = ["en", "s", "e", "je", "jes", "tje", "tjes", "de", "den", "te", "ten", "t"];

    /// <summary>
    /// 'boeken' after 'boek', which the splitter finds by itself; but not 'vorming' after 'vorm' or 'sollicitatie' after
    /// 'solliciteer', which can be parts of their own.
    /// </summary>
    private static bool IsInflection(string word, HashSet<string> simple)
    {
        string stem = DutchStemmer.Stem(word);
        return Endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= 4
            && simple.Contains(word[..^ending.Length]) && DutchStemmer.Stem(word[..^ending.Length]) == stem);
    }

    /// <summary>Lower-case words, folded, short before long, so that compounds meet their parts.</summary>
    private static IEnumerable<string> Candidates(string list) => File.ReadLines(list)
        .Where(line => line.Length is >= 3 and <= 24 && line.All(c => char.IsLower(c)))
        .Select(line => DutchText.WordList(line).FirstOrDefault() ?? "")
        .Where(word => word.Length >= 3)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(word => word.Length).ThenBy(word => word, StringComparer.Ordinal);
}
