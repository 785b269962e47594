using IctKennisbank.Model;

namespace IctKennisbank.Search;

/// <summary>
/// Makes the <see cref="TermIndex"/>: counts the words of all documents, looks up once per distinct word what it counts
/// as, weighs, prunes and inverts. Work is shared over threads by document and by word; the result does not depend on
/// how many there are.
/// </summary>
internal sealed class TermIndexer
{
    private readonly SearchOptions _options;
    private readonly Synonyms _synonyms;
    private readonly TextCounter[] _counters;
    private readonly CountedDocument[] _counted;
    private readonly int _chunk;
    private string[] _words = [];
    private string[] _stems = [];
    private int[] _expansionStarts = [];
    private Expansion[] _expansions = [];
    private HashSet<string> _typed = [];

    private TermIndexer(IReadOnlyList<SearchDocument> documents, SearchVocabulary vocabulary, SearchOptions options)
    {
        _options = options;
        _synonyms = new(vocabulary);
        const int threads = 4;
        _chunk = Math.Max(1, (documents.Count + threads - 1) / threads);
        _counters = new TextCounter[threads];
        _counted = new CountedDocument[documents.Count];
        Parallel.For(0, threads, thread =>
        {
            TextCounter counter = _counters[thread] = new(_synonyms);
            for (int i = thread * _chunk; i < Math.Min(documents.Count, (thread + 1) * _chunk); i++)
            {
                _counted[i] = counter.Count(documents[i]);
            }
        });
    }

    /// <summary>The index of these documents, which are numbered in the order given.</summary>
    public static TermIndex Build(
        IReadOnlyList<SearchDocument> documents, SearchVocabulary vocabulary, SearchOptions options)
    {
        TermIndexer indexer = new(documents, vocabulary, options);
        int[][] numbers = indexer.MergeVocabularies();
        indexer.ExpandWords();
        return indexer.Invert(indexer.Weigh(numbers));
    }

    /// <summary>Per counter, from its numbers to the place of the word in <see cref="_words"/>.</summary>
    private int[][] MergeVocabularies()
    {
        HashSet<string> all = new(StringComparer.Ordinal);
        foreach (TextCounter counter in _counters)
        {
            all.UnionWith(counter.Words);
        }

        _words = [.. all];
        Array.Sort(_words, StringComparer.Ordinal);
        Dictionary<string, int> places = new(_words.Length, StringComparer.Ordinal);
        for (int i = 0; i < _words.Length; i++)
        {
            places[_words[i]] = i;
        }

        return [.. _counters.Select(counter => counter.Words.Select(word => places[word]).ToArray())];
    }

    private void ExpandWords()
    {
        HashSet<string> site = new(_words.Where(IsSiteWord), StringComparer.Ordinal);
        CompoundSplitter splitter = new(SimpleWords.All, site);
        TermExpander expander = new(splitter, _synonyms, site);
        var expanded = new List<TermExpander.Term>[_words.Length];
        Parallel.For(0, _words.Length, i => expanded[i] = _words[i][0] == '\n'
            ? TermExpander.Expand(_synonyms.Phrases[int.Parse(_words[i].AsSpan(1), provider: null)])
            : expander.Expand(_words[i]));
        Dictionary<string, int> places = [];
        _typed = new(_words.Where(w => w[0] != '\n' && !w.Contains('-', StringComparison.Ordinal)), StringComparer.Ordinal);
        foreach (TermExpander.Term term in expanded.SelectMany(terms => terms))
        {
            places.TryAdd(term.Stem, 0);
            _typed.Add(term.Word);
        }

        _stems = [.. places.Keys];
        Array.Sort(_stems, StringComparer.Ordinal);
        for (int i = 0; i < _stems.Length; i++)
        {
            places[_stems[i]] = i;
        }

        _expansionStarts = new int[_words.Length + 1];
        for (int i = 0; i < _words.Length; i++)
        {
            _expansionStarts[i + 1] = _expansionStarts[i] + expanded[i].Count;
        }

        _expansions = [.. expanded.SelectMany(terms => terms).Select(term => new Expansion(places[term.Stem], term.Weight, term.IsSynonym))];
    }

    private static bool IsSiteWord(string word) =>
        word.Length is >= 4 and <= 14 && !word.AsSpan().ContainsAnyExceptInRange('a', 'z') && !StopWords.Set.Contains(word);

    /// <summary>Per document its postings, as <see cref="Posting"/>s of stems, in no order.</summary>
    private int[][] Weigh(int[][] numbers)
    {
        float[] usual = UsualLengths();
        var scales = new DocumentWeigher[_counters.Length];
        int[][] weighed = new int[_counted.Length][];
        Parallel.For(0, _counters.Length, thread =>
        {
            DocumentWeigher scale = scales[thread] = new(_stems.Length, _expansionStarts, _expansions, numbers[thread], usual);
            for (int i = thread * _chunk; i < Math.Min(_counted.Length, (thread + 1) * _chunk); i++)
            {
                weighed[i] = scale.Weigh(_counted[i]);
            }
        });
        _frequencies = new int[_stems.Length];
        int[] spread = new int[_stems.Length];
        foreach (DocumentWeigher scale in scales)
        {
            for (int stem = 0; stem < _stems.Length; stem++)
            {
                _frequencies[stem] += scale.Frequencies[stem];
                spread[stem] += scale.Spread[stem];
            }
        }

        int kept = (int)(scales.Sum(scale => scale.Kept) / Math.Max(1, _counted.Length));
        int body = Math.Max(_options.LeastBodyTerms, PostingsPerDocument() - kept);
        // A synonym of a word that all have tells nothing, however rare it is itself: 'onderwijzer' wherever it says 'docent'.
        float[] rarity = [.. spread.Select(n => MathF.Log(1f + ((float)_counted.Length / Math.Max(1, n))))];
        int[][] pruned = new int[weighed.Length][];
        Parallel.For(0, weighed.Length, i => pruned[i] = DocumentWeigher.Prune(weighed[i], rarity, body));
        KeepBest(weighed, pruned, spread);
        return pruned;
    }

    private int PostingsPerDocument()
    {
        const float bytesPerStem = 2.5f;
        const float bytesPerPosting = 1.1f;
        const float bytesPerResult = 75f;
        return _counted.Length > _options.SingleFileDocuments
            ? _options.PostingsPerDocument
            : (int)((_options.SingleFileBytes - (bytesPerResult * _counted.Length) - (bytesPerStem * _stems.Length))
                / (bytesPerPosting * Math.Max(1, _counted.Length)));
    }

    /// <summary>
    /// Gives back to every stem the documents where it weighs most, up to ten of thousands: a word that all documents have and none is
    /// about would otherwise be unknown to a reader who types it. So would one that no document has: it is found by its
    /// synonyms alone, which weigh so little that all of them can go.
    /// </summary>
    private void KeepBest(int[][] weighed, int[][] pruned, int[] spread)
    {
        const int leastBySynonym = 8;
        int least = Math.Clamp(weighed.Length / 250, 2, 10);
        int[] kept = new int[_stems.Length];
        foreach (int term in pruned.SelectMany(terms => terms))
        {
            kept[Posting.Number(term)]++;
        }

        Dictionary<int, List<(int Impact, int Document)>> lost = [];
        for (int document = 0; document < weighed.Length; document++)
        {
            foreach (int term in weighed[document])
            {
                int stem = Posting.Number(DocumentWeigher.Unflagged(term));
                bool bySynonym = _frequencies[stem] == 0;
                if (kept[stem] < (bySynonym ? leastBySynonym : least) && kept[stem] < (bySynonym ? spread : _frequencies)[stem])
                {
                    (lost.TryGetValue(stem, out var list) ? list : lost[stem] = []).Add((-Posting.Impact(term), document));
                }
            }
        }

        foreach ((int stem, List<(int Impact, int Document)> list) in lost)
        {
            foreach ((int impact, int document) in list.Order().Take(_frequencies[stem] == 0 ? leastBySynonym : least))
            {
                int posting = Posting.Of(stem, -impact);
                pruned[document] = Array.IndexOf(pruned[document], posting) < 0 ? [.. pruned[document], posting] : pruned[document];
            }
        }
    }

    private int[] _frequencies = [];

    private float[] UsualLengths()
    {
        float[] usual = new float[Weights.Field.Length];
        for (int field = 0; field < usual.Length; field++)
        {
            long sum = 0;
            int filled = 0;
            foreach (CountedDocument document in _counted)
            {
                sum += document.Lengths[field];
                filled += document.Lengths[field] > 0 ? 1 : 0;
            }

            usual[field] = filled == 0 ? 1 : (float)sum / filled;
        }

        return usual;
    }

    private TermIndex Invert(int[][] documents)
    {
        int[] starts = new int[_stems.Length + 1];
        foreach (int[] terms in documents)
        {
            foreach (int term in terms)
            {
                starts[Posting.Number(term) + 1]++;
            }
        }

        for (int i = 0; i < _stems.Length; i++)
        {
            starts[i + 1] += starts[i];
        }

        int[] next = starts[..^1];
        int[] postings = new int[starts[^1]];
        for (int document = 0; document < documents.Length; document++)
        {
            foreach (int term in documents[document])
            {
                postings[next[Posting.Number(term)]++] = Posting.Of(document, Posting.Impact(term));
            }
        }

        string[] typed = [.. _typed];
        Array.Sort(typed, StringComparer.Ordinal);
        return new(_stems, typed, _frequencies, starts, postings);
    }
}
