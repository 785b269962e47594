namespace IctKennisbank.Search;

/// <summary>
/// Writes all stems with their words and postings for an index in one file, where every byte is read before the first
/// result: two thirds of the size of the same in <see cref="TermShards"/> after gzip (measured). Read by
/// <c>js/zoek/2-uitpakken.js</c>, in the same order and with the same contexts.
/// </summary>
internal static class PackedTerms
{
    private const int MostShared = 31;
    private const int OtherLetter = 31;

    /// <summary>What a bit belongs to: the contexts of one kind never mix with those of another.</summary>
    private enum Kind
    {
        Stems,
        Shared,
        Letter,
        WordLetter,
        Other,
        HasWord,
        Lost,
        Count,
        Frequency,
        Gap,
        Impact,
    }

    /// <summary>The stems with postings, in order, each with its word if it is none itself.</summary>
    public static string Write(TermIndex index, int documents, int levels)
    {
        BitPacker packer = new();
        Dictionary<string, string> words = WordsBesideStems(index);
        int[] stems = [.. Enumerable.Range(0, index.Stems.Length).Where(stem => index.Starts[stem + 1] > index.Starts[stem])];
        packer.Number(stems.Length, 20, Of(Kind.Stems));
        string before = "";
        foreach (int stem in stems)
        {
            string key = index.Stems[stem];
            Key(packer, before, key);
            Word(packer, key, words.GetValueOrDefault(key));
            Postings(packer, index, stem, documents, levels);
            before = key;
        }

        return packer.Text();
    }

    /// <summary>A word for each stem that is not a word itself, so that 'Bedoelde je' never shows a stem.</summary>
    private static Dictionary<string, string> WordsBesideStems(TermIndex index)
    {
        Dictionary<string, string> words = new(StringComparer.Ordinal);
        foreach (string word in index.Words)
        {
            words.TryAdd(DutchStemmer.LightStem(word), word);
        }

        foreach (string word in index.Words.Where(word => DutchStemmer.LightStem(word) == word))
        {
            words.Remove(word);
        }

        return words;
    }

    private static void Key(BitPacker packer, string before, string key)
    {
        int shared = Math.Min(key.AsSpan().CommonPrefixLength(before), MostShared);
        packer.Number(shared, 5, Of(Kind.Shared), BitPacker.Context(Of(Kind.Shared), Math.Min(before.Length, 15)));
        Letters(packer, Kind.Letter, key, shared, shared < before.Length ? before[shared] : 0);
    }

    private static void Word(BitPacker packer, string key, string? word)
    {
        packer.Number(word is null ? 0 : 1, 1, Tail(Kind.HasWord, key, 1), Tail(Kind.HasWord, key, 2), Tail(Kind.HasWord, key, 3));
        if (word is not null)
        {
            int shared = word.AsSpan().CommonPrefixLength(key);
            packer.Number(key.Length - shared, 6, Tail(Kind.Lost, key, 1), Tail(Kind.Lost, key, 2));
            Letters(packer, Kind.WordLetter, word, shared, 0);
        }
    }

    /// <summary>The letters of a word from a place on, and its end.</summary>
    private static void Letters(BitPacker packer, Kind kind, string word, int from, int above)
    {
        for (int i = from; i <= word.Length; i++)
        {
            ReadOnlySpan<char> before = word.AsSpan(0, i);
            int letter = i == word.Length ? 0 : word[i] is >= 'a' and <= 'z' ? word[i] - 'a' + 1 : OtherLetter;
            packer.Number(
                letter, 5, BitPacker.Context(Tail(kind, before, 1), i == from ? above : 0),
                Tail(kind, before, 2), Tail(kind, before, 3), Tail(kind, before, 4));
            if (letter == OtherLetter)
            {
                packer.Number(word[i], 16, Of(Kind.Other));
            }
        }
    }

    private static void Postings(BitPacker packer, TermIndex index, int stem, int documents, int levels)
    {
        ReadOnlySpan<int> postings = index.Postings.AsSpan(index.Starts[stem]..index.Starts[stem + 1]);
        int more = index.Frequencies[stem] - postings.Length;
        int size = 31 - int.LeadingZeroCount(postings.Length);
        packer.Length(postings.Length - 1, Of(Kind.Count), 0);
        packer.Length(more < 0 ? (-2 * more) - 1 : 2 * more, Of(Kind.Frequency), size);
        int before = -1;
        int left = postings.Length;
        foreach (int posting in postings)
        {
            int room = (documents - before - 1) / left--;
            packer.Length(Posting.Number(posting) - before - 1, Of(Kind.Gap), RoomClass(room));
            before = Posting.Number(posting);
        }

        int last = 0;
        foreach (int posting in postings)
        {
            int level = TermShards.Level(posting, levels);
            packer.Number(level, LevelBits(levels), Of(Kind.Impact, Math.Min(size, 6)), BitPacker.Context(Of(Kind.Impact, Math.Min(size, 6)), last));
            last = level + 1;
        }
    }

    private static int LevelBits(int levels) => 32 - int.LeadingZeroCount(levels - 1);

    /// <summary>Twice the logarithm of the mean gap: where the next document is likely to be.</summary>
    private static int RoomClass(int room)
    {
        int length = 31 - int.LeadingZeroCount(room + 1);
        return (2 * length) + (length == 0 ? 0 : (room + 1 >> (length - 1)) & 1);
    }

    private static int Of(Kind kind, int with = 0) => BitPacker.Context((int)kind, with);

    private static int Tail(Kind kind, ReadOnlySpan<char> word, int length)
    {
        int context = Of(kind, 64 + length);
        for (int i = Math.Max(0, word.Length - length); i < word.Length; i++)
        {
            context = BitPacker.Context(context, word[i]);
        }

        return context;
    }
}
