using System.Text;

namespace IctKennisbank.Search;

/// <summary>A piece of the index and a beginning of the first key in it, as short as tells it from the piece before.</summary>
internal sealed record Shard(string First, string Text);

/// <summary>
/// Writes stems with their postings, and words, in ranges. A shard is a list of keys, each front-coded against the one
/// before. In a shard of terms every key is followed by its document frequency, the gaps between its documents, and their
/// impacts, one or, if there are few levels, two to a character: gaps and impacts apart compress a fifth better than together (measured).
/// </summary>
internal static class TermShards
{
    /// <summary>Shards of stems with postings, of about this many characters, with <see cref="Weights.Levels"/> or fewer levels.</summary>
    public static List<Shard> Terms(TermIndex index, int size, int levels)
    {
        string[] postings = new string[index.Stems.Length];
        Parallel.For(0, postings.Length, stem => postings[stem] = Postings(index, stem, levels));
        return Cut(index.Stems, size, stem => postings[stem].Length == 0 ? null : postings[stem]);
    }

    /// <summary>
    /// Shards of words, for prefixes and typing errors. Beside all stems in one file only the words that stems stand for
    /// are needed, one for each stem that is not a word itself, so that 'Bedoelde je' never shows a stem.
    /// </summary>
    public static List<Shard> Words(TermIndex index, int size, bool besideStems)
    {
        if (!besideStems)
        {
            return Cut(index.Words, size, _ => "");
        }

        HashSet<string> covered = new(index.Words.Where(word => DutchStemmer.LightStem(word) == word), StringComparer.Ordinal);
        return Cut(index.Words, size, word => covered.Add(DutchStemmer.LightStem(index.Words[word])) ? "" : null);
    }

    private static string Postings(TermIndex index, int stem, int levels)
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

        Impacts(text, index.Postings.AsSpan(start, end - start), levels);

        return text.ToString();
    }

    private static void Impacts(StringBuilder text, ReadOnlySpan<int> postings, int levels)
    {
        int step = levels == Weights.Levels ? 1 : 2;
        for (int i = 0; i < postings.Length; i += step)
        {
            int first = Level(postings[i], levels);
            int second = i + 1 < postings.Length ? Level(postings[i + 1], levels) : 0;
            text.Append(ShardText.Alphabet[step == 1 ? first : (first * levels) + second]);
        }
    }

    private static int Level(int posting, int levels) =>
        Math.Max(0, (((Posting.Impact(posting) * levels) + (Weights.Levels / 2)) / Weights.Levels) - 1);

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
