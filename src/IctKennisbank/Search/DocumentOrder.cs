using IctKennisbank.Model;

namespace IctKennisbank.Search;

/// <summary>
/// Puts documents that are found together next to each other, so that the ten results of a query share files: documents
/// whose titles have the same telling word. Telling is a word of about as many titles as fit in a few files; of a rarer
/// word all results come together anyhow, a commoner one finds its place under the others. Recursive graph bisection
/// (Dhulipala and others, 2016), which optimises gaps, was tried and read more files.
/// </summary>
internal static class DocumentOrder
{
    private const double UsefulTitles = 80;

    /// <summary>The documents in index order; the same for any order in which they are given.</summary>
    public static SearchDocument[] Sort(ValueList<SearchDocument> documents)
    {
        string[][] titles = [.. documents.Select(document => DutchText.WordList(document.Title)
            .Where(word => !StopWords.Set.Contains(word)).Select(DutchStemmer.LightStem).Distinct(StringComparer.Ordinal).ToArray())];
        Dictionary<string, int> frequencies = [];
        foreach (string stem in titles.SelectMany(stems => stems))
        {
            frequencies[stem] = frequencies.GetValueOrDefault(stem) + 1;
        }

        return [.. documents.Select((document, i) => (Document: document, Keys: Keys(titles[i], frequencies)))
            .OrderBy(pair => pair.Keys.First, StringComparer.Ordinal)
            .ThenBy(pair => pair.Keys.Second, StringComparer.Ordinal)
            .ThenBy(pair => pair.Document.Title, StringComparer.Ordinal)
            .ThenBy(pair => pair.Document.Id, StringComparer.Ordinal)
            .Select(pair => pair.Document)];
    }

    private static (string First, string Second) Keys(string[] stems, Dictionary<string, int> frequencies)
    {
        string[] best = [.. stems.OrderBy(stem => Math.Abs(Math.Log(frequencies[stem] / UsefulTitles)))
            .ThenBy(stem => stem, StringComparer.Ordinal).Take(2)];
        return (best.Length > 0 ? best[0] : "", best.Length > 1 ? best[1] : "");
    }
}
