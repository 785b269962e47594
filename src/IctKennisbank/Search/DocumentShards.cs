using System.Globalization;
using System.Text;
using IctKennisbank.Model;

namespace IctKennisbank.Search;

/// <summary>
/// Writes what a result shows: id, title, type, level, duration, summary and passages. Passages are the beginnings of
/// the sections, as far as the room goes: the whole text of ten thousand items would be some forty megabytes.
/// </summary>
internal static class DocumentShards
{
    private const int ShortestPassage = 90;

    /// <summary>One array of arrays per shard.</summary>
    public static string[] Write(IReadOnlyList<SearchDocument> documents, List<string> types, int perShard, SearchOptions options)
    {
        string[] shards = new string[(documents.Count + perShard - 1) / perShard];
        Parallel.For(0, shards.Length, shard =>
        {
            StringBuilder text = new("[");
            for (int i = shard * perShard; i < Math.Min(documents.Count, (shard + 1) * perShard); i++)
            {
                text.Append(i % perShard == 0 ? "" : ",");
                Document(text, documents[i], types, options);
            }

            shards[shard] = text.Append(']').ToString();
        });
        return shards;
    }

    private static void Document(StringBuilder text, SearchDocument document, List<string> types, SearchOptions options)
    {
        text.Append('[');
        ShardText.Quoted(text, Address(document));
        text.Append(',');
        ShardText.Quoted(text, document.Title);
        text.Append(',').Append(types.IndexOf(document.Type)).Append(',');
        ShardText.Quoted(text, document.Level);
        text.Append(',');
        Duration(text, document);
        text.Append(',');
        ShardText.Quoted(text, Cut(document.Summary.AsSpan().Trim(), options.SummaryCharacters));
        Passages(text, document.Sections, options.PassageCharacters);
        text.Append(']');
    }

    /// <summary>Minutes as a number when that says it all: <c>45 min</c>; otherwise before the words: <c>90|1 uur 30 min</c>.</summary>
    private static void Duration(StringBuilder text, SearchDocument document)
    {
        if (document.Minutes is not { } minutes)
        {
            ShardText.Quoted(text, document.Duration);
        }
        else if (document.Duration == string.Create(CultureInfo.InvariantCulture, $"{minutes} min"))
        {
            text.Append(minutes);
        }
        else
        {
            ShardText.Quoted(text, string.Create(CultureInfo.InvariantCulture, $"{minutes}|{document.Duration}"));
        }
    }

    /// <summary>Id and, if it is not the usual one, address; of an id made from the title only the folder.</summary>
    private static string Address(SearchDocument document)
    {
        if (document.Url != document.Id + ".html")
        {
            return $"{document.Id} {document.Url}";
        }

        int slash = document.Id.LastIndexOf('/') + 1;
        string slug = Slug(document.Title);
        return slug.Length > 0 && document.Id.AsSpan(slash).SequenceEqual(slug) ? document.Id[..slash] : document.Id;
    }

    private static string Slug(string text) => string.Join('-', DutchText.WordList(text));

    private static void Passages(StringBuilder text, ValueList<SearchSection> sections, int room)
    {
        int wanted = sections.Count(section => section.Text.Length > 0);
        int most = Math.Max(1, room / ShortestPassage);
        int left = Math.Min(wanted, most);
        foreach (SearchSection section in sections)
        {
            if (left == 0 || section.Text.Length == 0)
            {
                continue;
            }

            string passage = Cut(section.Text.AsSpan().Trim(), room / left);
            room -= passage.Length;
            left--;
            text.Append(',');
            ShardText.Quoted(text, section.Heading);
            text.Append(',');
            if (section.Anchor == Slug(section.Heading))
            {
                text.Append('0');
            }
            else
            {
                ShardText.Quoted(text, section.Anchor);
            }

            text.Append(',');
            ShardText.Quoted(text, passage);
        }
    }

    /// <summary>At most so many characters, cut after a sentence or else a word, with an ellipsis when a sentence is cut.</summary>
    internal static string Cut(ReadOnlySpan<char> text, int length)
    {
        if (text.Length <= length)
        {
            return text.ToString();
        }

        ReadOnlySpan<char> room = text[..Math.Max(1, length)];
        int sentence = room.LastIndexOf(". ", StringComparison.Ordinal);
        if (sentence > length / 2)
        {
            return room[..(sentence + 1)].ToString();
        }

        int word = room.LastIndexOf(' ');
        return string.Concat(word > 0 ? room[..word] : room, "…");
    }
}
