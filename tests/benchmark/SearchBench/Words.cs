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
            string stem = DutchStemmer.Stem(word);
            if (simple.Contains(word) || IsInflection(word, stem, simple))
            {
                continue;
            }

            if (splitter.Split(word).Count > 0)
            {
                compounds++;
            }
            else if (word.Length <= 15)
            {
                simple.Add(word);
                simple.Add(stem);
            }
        }

        File.WriteAllBytes(target, SimpleWords.Pack(simple));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{simple.Count} words and stems, {compounds} compounds left out, {new FileInfo(target).Length} bytes"));
    }

    /// <summary>
    /// 'lessen' after 'les', but not 'sollicitatie' after 'solliciteer': the first part of a compound is looked up as it
    /// stands, so each form that is not an earlier one with an ending is kept.
    /// </summary>
    private static bool IsInflection(string word, string stem, HashSet<string> simple)
    {
        for (int length = word.Length - 1; length >= 3 && simple.Contains(stem); length--)
        {
            if (simple.Contains(word[..length]) && DutchStemmer.Stem(word[..length]) == stem)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Lower-case words, folded, short before long, so that compounds meet their parts.</summary>
    private static IEnumerable<string> Candidates(string list) => File.ReadLines(list)
        .Where(line => line.Length is >= 3 and <= 24 && line.All(c => char.IsLower(c)))
        .Select(line => DutchText.WordList(line).FirstOrDefault() ?? "")
        .Where(word => word.Length >= 3)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(word => word.Length).ThenBy(word => word, StringComparer.Ordinal);
}
