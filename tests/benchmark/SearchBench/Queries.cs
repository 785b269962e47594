using IctKennisbank.Model;
using IctKennisbank.Search;

namespace SearchBench;

/// <summary>
/// Makes queries as teachers type them, from the items themselves: one or two words of a title, half a word, a typing
/// error, a word out of a label with one of the title, words out of the text. Deterministic.
/// </summary>
internal static class Queries
{
    public static List<string> Make(ValueList<SearchDocument> documents, int count)
    {
        List<string> queries = [];
        for (int i = 0; queries.Count < count; i++)
        {
            SearchDocument document = documents[(int)((i * 2654435761L) % documents.Count)];
            List<string> title = Telling(document.Title);
            List<string> labels = Telling(string.Join(' ', document.Labels));
            List<string> text = Telling(document.Sections.Count > 1 ? document.Sections[1].Text : document.Summary);
            if (title.Count < 2 || labels.Count == 0 || text.Count < 12)
            {
                continue;
            }

            string longest = title.MaxBy(word => word.Length)!;
            queries.Add((i % 7) switch
            {
                0 => title[0],
                1 => title[^1],
                2 => $"{title[0]} {title[^1]}",
                3 => longest[..Math.Min(longest.Length, 5)],
                4 => longest.Length > 5 ? longest.Remove(longest.Length / 2, 1) : longest,
                5 => $"{labels[i % labels.Count]} {longest}",
                _ => $"{text[3]} {text[7]} {text[11]}",
            });
        }

        return queries;
    }

    private static List<string> Telling(string text) => [.. DutchText.WordList(text).Where(word => word.Length > 3)];
}
