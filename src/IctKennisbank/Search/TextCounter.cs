namespace IctKennisbank.Search;

/// <summary>
/// Counts the words of a run of documents; one counter per thread, with its own vocabulary. Words are numbered in order
/// of appearance, so numbers mean nothing outside this counter.
/// </summary>
internal sealed class TextCounter(Synonyms synonyms)
{
    private readonly WordTable _table = new();
    private readonly List<bool> _stop = [];
    private readonly List<string> _stems = [];
    private readonly List<List<int>?> _starts = [];
    private readonly List<int> _touched = [];
    private readonly List<Entry> _entries = [];
    private readonly List<(int Phrase, int Next)> _open = [];
    private readonly char[] _buffer = new char[DutchText.LongestWord];
    private int[] _counts = new int[4096];

    /// <summary>The words met so far, by number; a phrase of the synonyms is a line feed and its index.</summary>
    public IReadOnlyList<string> Words => _table.Words;

    /// <summary>Counts one document.</summary>
    public CountedDocument Count(SearchDocument document)
    {
        int[] lengths = new int[Weights.Field.Length];
        _entries.Clear();
        lengths[(int)SearchField.Title] = CountText(document.Title, isTitle: true);
        Flush(SearchField.Title);
        foreach (string label in document.Labels)
        {
            lengths[(int)SearchField.Labels] += CountText(label, isTitle: false);
        }

        Flush(SearchField.Labels);
        foreach (SearchSection section in document.Sections)
        {
            lengths[(int)SearchField.Headings] += CountText(section.Heading, isTitle: false);
        }

        Flush(SearchField.Headings);
        lengths[(int)SearchField.Summary] = CountText(document.Summary, isTitle: false);
        Flush(SearchField.Summary);
        foreach (SearchSection section in document.Sections)
        {
            lengths[(int)SearchField.Body] += CountText(section.Text, isTitle: false);
        }

        Flush(SearchField.Body);
        return new([.. _entries], lengths, document.Weight);
    }

    private void Flush(SearchField field)
    {
        foreach (int number in _touched)
        {
            _entries.Add(new(number, (byte)field, (ushort)Math.Min(_counts[number], ushort.MaxValue)));
            _counts[number] = 0;
        }

        _touched.Clear();
    }

    /// <summary>Counts the words of one text; gives how many there are. Stop words are counted in titles only.</summary>
    private int CountText(string text, bool isTitle)
    {
        int words = 0;
        _open.Clear();
        WordReader reader = new(text, _buffer);
        while (reader.Read())
        {
            int number = Number(reader.Word);
            words++;
            if (!_stop[number] || isTitle)
            {
                Touch(number);
            }

            if ((_open.Count > 0 || _starts[number] is not null) && !_stop[number])
            {
                FollowPhrases(number);
            }
        }

        return words;
    }

    private void Touch(int number)
    {
        if (_counts[number]++ == 0)
        {
            _touched.Add(number);
        }
    }

    private void FollowPhrases(int number)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            (int phrase, int next) = _open[i];
            string[] stems = synonyms.Phrases[phrase].Stems;
            _open.RemoveAt(i);
            if (stems[next] != _stems[number])
            {
                continue;
            }

            if (next + 1 == stems.Length)
            {
                Touch(Number($"\n{phrase}"));
            }
            else
            {
                _open.Add((phrase, next + 1));
            }
        }

        foreach (int phrase in _starts[number] ?? [])
        {
            _open.Add((phrase, 1));
        }
    }

    private int Number(ReadOnlySpan<char> word)
    {
        int number = _table.Number(word);
        if (number < _stop.Count)
        {
            return number;
        }

        string text = _table.Words[number];
        _stop.Add(StopWords.Set.Contains(text));
        _stems.Add(synonyms.Phrases.Count > 0 ? DutchStemmer.Stem(text) : "");
        _starts.Add(synonyms.StartingWith(_stems[number]));
        if (number >= _counts.Length)
        {
            Array.Resize(ref _counts, _counts.Length * 2);
        }

        return number;
    }
}

/// <summary>How often a word stands in a field of a document.</summary>
/// <param name="Word">Number in the counter's vocabulary.</param>
/// <param name="Field">A <see cref="SearchField"/>.</param>
/// <param name="Count">Occurrences.</param>
internal readonly record struct Entry(int Word, byte Field, ushort Count);

/// <summary>A counted document.</summary>
/// <param name="Entries">Its words per field.</param>
/// <param name="Lengths">Words per field.</param>
/// <param name="Weight">What a match in it counts for.</param>
internal sealed record CountedDocument(Entry[] Entries, int[] Lengths, float Weight);
