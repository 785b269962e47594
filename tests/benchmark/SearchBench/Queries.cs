using IctKennisbank.Model;
using IctKennisbank.Search;

namespace SearchBench;

/// <summary>
/// Makes sessions of five queries as teachers type them, from the items themselves. In a session two queries follow from
/// the one before (a word added, a typing error mended: in logs of search engines four in ten queries do) and three are
/// new: words of a title, half a word, words out of the text. Deterministic.
/// </summary>
internal static class Queries
{
    public static List<string> Make(ValueList<SearchDocument> documents, int count)
    {
        List<string> queries = [];
        for (int i = 0; queries.Count < count; i++)
        {
            Words first = new(documents[(int)((i * 2654435761L) % documents.Count)]);
            Words second = new(documents[(int)(((i + 1_000_003) * 2654435761L) % documents.Count)]);
            if (first.AreEnough && second.AreEnough)
            {
                queries.Add(i % 3 == 0 ? first.Long[..Math.Min(first.Long.Length, 5)] : first.Title[i % 2 == 0 ? 0 : ^1]);
                queries.Add($"{first.Title[^1]} {first.Labels[i % first.Labels.Count]}");
                queries.Add(i % 2 == 0 ? second.Long.Remove(second.Long.Length / 2, 1) : $"{second.Title[0]} {second.Labels[0]}");
                queries.Add(i % 2 == 0 ? second.Long : $"{second.Title[0]} {second.Long}");
                queries.Add(i % 2 == 0 ? $"{first.Text[3]} {first.Text[7]} {first.Text[11]}" : $"{first.Text[5]} {second.Text[9]}");
            }
        }

        return queries;
    }

    private sealed record Words(SearchDocument Document)
    {
        public List<string> Title { get; } = Telling(Document.Title);

        public List<string> Labels { get; } = Telling(string.Join(' ', Document.Labels));

        public List<string> Text { get; } = Telling(Document.Sections.Count > 1 ? Document.Sections[1].Text : Document.Summary);

        public string Long => Title.MaxBy(word => word.Length)!;

        public bool AreEnough => Title.Count > 1 && Labels.Count > 0 && Text.Count > 11 && Long.Length > 5;
    }

    private static List<string> Telling(string text) => [.. DutchText.WordList(text).Where(word => word.Length > 3)];
}
