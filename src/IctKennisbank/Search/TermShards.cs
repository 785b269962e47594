using System.Text;

namespace IctKennisbank.Search;

/// <summary>A piece of the index and a beginning of the first key in it, as short as tells it from the piece before.</summary>
internal sealed record Shard(string First, string Text);

/// <summary>
/// Writes stems with their postings, and words, in ranges. A shard is a list of keys, each front-coded against the one
/// before. In a shard of terms every key is followed by its document frequency, the gaps between its documents, and their
/// impacts, two to a character: gaps and impacts apart compress a fifth better than together (measured).
/// </summary>
internal static class TermShards
{
    /// <summary>Shards of stems with postings, of about this many characters, with <see cref="Weights.FewLevels"/> levels.</summary>
    public static List<Shard> Terms(TermIndex index, int size)
    {
        string[] postings = new string[index.Stems.Length];
        Parallel.For(0, postings.Length, stem => postings[stem] = Postings(index, stem));
        return Cut(index.Stems, size, stem => postings[stem].Length == 0 ? null : postings[stem]);
    }

    /// <summary>Shards of words, for prefixes and typing errors.</summary>
    public static List<Shard> Words(TermIndex index, int size) => Cut(index.Words, size, _ => "");

    /// <summary>The impact of a posting in so many levels, from 0.</summary>
    public static int Level(int posting, int levels) =>
        Math.Max(0, (((Posting.Impact(posting) * levels) + (Weights.Levels / 2)) / Weights.Levels) - 1);

    private static string Postings(TermIndex index, int stem)
    {
        int start = index.Starts[stem];
        int end = index.Starts[stem + 1];
        if (start == end)
        {
            return "";
        }

        StringBuilder text = new((end - start) * 2);
        ShardText.Number(text, index.Frequencies[stem]);
        int before = -1;
        for (int i = start; i < end; i++)
        {
            int document = Posting.Number(index.Postings[i]);
            ShardText.Number(text, document - before - 1);
            before = document;
        }

        Impacts(text, index.Postings.AsSpan(start, end - start));

        return text.ToString();
    }

    private static void Impacts(StringBuilder text, ReadOnlySpan<int> postings)
    {
        for (int i = 0; i < postings.Length; i += 2)
        {
            int second = i + 1 < postings.Length ? Level(postings[i + 1], Weights.FewLevels) : 0;
            text.Append(ShardText.Alphabet[(Level(postings[i], Weights.FewLevels) * Weights.FewLevels) + second]);
        }
    }

    private static List<Shard> Cut(string[] keys, int size, Func<int, string?> payload)
    {
        List<Shard> shards = [];
        StringBuilder text = new();
        string first = "";
        string before = "";
        string last = "";
        for (int i = 0; i < keys.Length; i++)
        {
            if (payload(i) is not string content)
            {
                continue;
            }

            if (text.Length > 0 && text.Length + content.Length > size)
            {
                shards.Add(new(first, text.ToString()));
                text.Clear();
                before = "";
            }

            first = text.Length == 0 ? Shortest(last, keys[i]) : first;
            text.Append(text.Length == 0 ? "" : " ");
            ShardText.Front(text, before, keys[i]);
            text.Append(content.Length == 0 ? "" : " ").Append(content);
            before = keys[i];
            last = keys[i];
        }

        if (text.Length > 0)
        {
            shards.Add(new(first, text.ToString()));
        }

        return shards;
    }

    /// <summary>As much of the key as still comes after the last key of the shard before: that is all the browser needs.</summary>
    private static string Shortest(string last, string key) => key[..Math.Min(key.Length, key.AsSpan().CommonPrefixLength(last) + 1)];
}
