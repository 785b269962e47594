using System.Runtime.InteropServices;
using IctKennisbank.Model;

namespace IctKennisbank.Search;

/// <summary>
/// Counts the words of a run of documents; one counter per thread, with its own vocabulary. Words are numbered in order
/// of appearance, so numbers mean nothing outside this counter.
/// </summary>
internal sealed class TextCounter(Synonyms synonyms)
{
    private readonly Dictionary<string, int> _numbers = new(4096, StringComparer.Ordinal);
    private readonly List<bool> _stop = [];
    private readonly List<string> _stems = [];
    private readonly List<int> _touched = [];
    private readonly List<(int Phrase, int Next)> _open = [];
    private int[] _counts = new int[4096];
    private int _fieldWords;
    private bool _isTitle;

    /// <summary>The words met so far, by number; a phrase of the synonyms is a line feed and its index.</summary>
    public List<string> Words { get; } = [];

    /// <summary>Counts one document.</summary>
    public CountedDocument Count(SearchDocument document)
    {
        List<Entry> entries = [];
        int[] lengths = new int[Weights.Field.Length];
        CountField(SearchField.Title, [document.Title], entries, lengths);
        CountField(SearchField.Labels, document.Labels, entries, lengths);
        CountField(SearchField.Headings, document.Sections.Select(s => s.Heading), entries, lengths);
        CountField(SearchField.Summary, [document.Summary], entries, lengths);
        CountField(SearchField.Body, document.Sections.Select(s => s.Text), entries, lengths);
        return new([.. entries], lengths);
    }

    private void CountField(SearchField field, IEnumerable<string> texts, List<Entry> entries, int[] lengths)
    {
        Span<char> buffer = stackalloc char[DutchText.LongestWord + 2];
        _isTitle = field == SearchField.Title;
        _fieldWords = 0;
        foreach (string text in texts)
        {
            _open.Clear();
            DutchText.Words(text, buffer, CountWord);
        }

        lengths[(int)field] = _fieldWords;
        foreach (int number in _touched)
        {
            entries.Add(new(number, (byte)field, (ushort)Math.Min(_counts[number], ushort.MaxValue)));
            _counts[number] = 0;
        }

        _touched.Clear();
    }

    private void CountWord(ReadOnlySpan<char> word)
    {
        int number = Number(word);
        _fieldWords++;
        if (_stop[number] && !_isTitle)
        {
            return;
        }

        Touch(number);
        if (synonyms.Phrases.Count > 0 && !_stop[number])
        {
            FollowPhrases(_stems[number]);
        }
    }

    private void Touch(int number)
    {
        if (_counts[number]++ == 0)
        {
            _touched.Add(number);
        }
    }

    private void FollowPhrases(string stem)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            (int phrase, int next) = _open[i];
            string[] stems = synonyms.Phrases[phrase].Stems;
            _open.RemoveAt(i);
            if (stems[next] != stem)
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

        foreach (int phrase in CollectionsMarshal.AsSpan(synonyms.StartingWith(stem)))
        {
            _open.Add((phrase, 1));
        }
    }

    private int Number(ReadOnlySpan<char> word)
    {
        var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out int number))
        {
            return number;
        }

        string text = word.ToString();
        number = Words.Count;
        _numbers[text] = number;
        Words.Add(text);
        _stop.Add(StopWords.Set.Contains(text));
        _stems.Add(synonyms.Phrases.Count > 0 ? DutchStemmer.Stem(text) : "");
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
internal sealed record CountedDocument(Entry[] Entries, int[] Lengths);
