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
            if (simple.Contains(word) || simple.Contains(stem))
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

    /// <summary>Lower-case words, folded, short before long, so that compounds meet their parts.</summary>
    private static IEnumerable<string> Candidates(string list) => File.ReadLines(list)
        .Where(line => line.Length is >= 3 and <= 24 && line.All(c => char.IsLower(c)))
        .Select(line => DutchText.WordList(line).FirstOrDefault() ?? "")
        .Where(word => word.Length >= 3)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(word => word.Length).ThenBy(word => word, StringComparer.Ordinal);
}
