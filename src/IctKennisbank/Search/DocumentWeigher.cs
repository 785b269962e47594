namespace IctKennisbank.Search;

/// <summary>A stem that a word counts as, by number, with its weight.</summary>
internal readonly record struct Expansion(int Stem, float Weight, bool IsSynonym);

/// <summary>
/// Weighs the words of one document after another (BM25F); one per thread, for its arrays are used again.
/// </summary>
/// <param name="stems">Number of stems.</param>
/// <param name="starts">Per word of the whole vocabulary where its expansions begin.</param>
/// <param name="expansions">What each word counts as.</param>
/// <param name="numbers">From the numbers of this thread's counter to words of the whole vocabulary.</param>
/// <param name="usual">Mean length per field, in words.</param>
internal sealed class DocumentWeigher(int stems, int[] starts, Expansion[] expansions, int[] numbers, float[] usual)
{
    private const int KeepFlag = 1 << 30;

    private readonly float[] _sums = new float[stems];
    private readonly float[] _synonyms = new float[stems];
    private readonly bool[] _keep = new bool[stems];
    private readonly List<int> _touched = [];

    /// <summary>Per stem in how many of the documents it stands itself, not by a synonym.</summary>
    public int[] Frequencies { get; } = new int[stems];

    /// <summary>Per stem in how many of the documents it stands, itself or by a synonym.</summary>
    public int[] Spread { get; } = new int[stems];

    /// <summary>How many postings <see cref="Prune"/> must keep, over all documents.</summary>
    public long Kept { get; private set; }

    /// <summary><see cref="Posting"/>s of stems, with a flag on what <see cref="Prune"/> must keep.</summary>
    public int[] Weigh(CountedDocument document)
    {
        Span<float> occurrence = stackalloc float[usual.Length];
        for (int field = 0; field < usual.Length; field++)
        {
            float norm = Weights.LengthNorm[field];
            occurrence[field] = Weights.Field[field] / (1 - norm + (norm * document.Lengths[field] / usual[field]));
        }

        foreach (Entry entry in document.Entries)
        {
            Add(numbers[entry.Word], occurrence[entry.Field] * entry.Count, (SearchField)entry.Field);
        }

        int[] weighed = new int[_touched.Count];
        for (int i = 0; i < weighed.Length; i++)
        {
            weighed[i] = Take(_touched[i], document.Weight);
        }

        _touched.Clear();
        return weighed;
    }

    /// <summary>
    /// Keeps of the running text the words that tell most about this document (document-centric pruning: Büttcher and
    /// Clarke, 2006). A word that all share and that this document hardly uses is what goes.
    /// </summary>
    /// <param name="terms">Made by <see cref="Weigh"/>.</param>
    /// <param name="rarity">Per stem how rare it is, above 0.</param>
    /// <param name="most">How many words of the running text stay.</param>
    public static int[] Prune(int[] terms, float[] rarity, int most)
    {
        List<int> kept = new(terms.Length);
        List<long> body = new(terms.Length);
        foreach (int term in terms)
        {
            int posting = Unflagged(term);
            if (posting != term)
            {
                kept.Add(posting);
            }
            else
            {
                // The bits of a positive number sort as the number does; the posting beneath them makes the order fixed.
                body.Add(((long)BitConverter.SingleToInt32Bits(Posting.Impact(posting) * rarity[Posting.Number(posting)]) << 32) | (uint)posting);
            }
        }

        if (body.Count > most)
        {
            body.Sort();
            body.RemoveRange(0, body.Count - most);
        }

        foreach (long term in body)
        {
            kept.Add((int)(term & uint.MaxValue));
        }

        return [.. kept];
    }

    /// <summary>What <see cref="Weigh"/> made, without the flag.</summary>
    public static int Unflagged(int term) => term & ~KeepFlag;

    private void Add(int word, float weight, SearchField field)
    {
        for (int i = starts[word]; i < starts[word + 1]; i++)
        {
            ref readonly Expansion to = ref expansions[i];
            if (_sums[to.Stem] == 0 && _synonyms[to.Stem] == 0)
            {
                _touched.Add(to.Stem);
            }

            (to.IsSynonym ? _synonyms : _sums)[to.Stem] += weight * to.Weight;
            _keep[to.Stem] |= field == SearchField.Title || (field == SearchField.Labels && to.Weight == 1 && !to.IsSynonym);
        }
    }

    private int Take(int stem, float importance)
    {
        float direct = _sums[stem] / (_sums[stem] + Weights.Saturation);
        float synonym = Weights.Synonym * _synonyms[stem] / (_synonyms[stem] + Weights.Saturation);
        int impact = Math.Clamp((int)MathF.Round(MathF.Max(direct, synonym) * importance * Weights.Levels), 1, Weights.Levels);
        int posting = Posting.Of(stem, impact) | (_keep[stem] ? KeepFlag : 0);
        Kept += _keep[stem] ? 1 : 0;
        Frequencies[stem] += _sums[stem] > 0 ? 1 : 0;
        Spread[stem]++;
        _sums[stem] = 0;
        _synonyms[stem] = 0;
        _keep[stem] = false;
        return posting;
    }
}
