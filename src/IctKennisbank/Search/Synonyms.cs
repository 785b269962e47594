namespace IctKennisbank.Search;

/// <summary>
/// The synonym groups of the vocabulary, ready for the index: a word or phrase of the text also counts, for less, as the
/// other members of its groups. Done at build time, so the browser needs no list and loads nothing more for it.
/// </summary>
internal sealed class Synonyms
{
    private readonly Dictionary<string, List<Member>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _phrasesByFirst = new(StringComparer.Ordinal);

    public Synonyms(SearchVocabulary vocabulary)
    {
        foreach (var group in vocabulary.Groups)
        {
            List<Member> members = [.. group.Select(m => Read(m)).Where(m => m.Stems.Length > 0)];
            foreach (Member member in members)
            {
                Add(member, [.. members.Where(other => !other.Stems.SequenceEqual(member.Stems))]);
            }
        }
    }

    /// <summary>Phrases of two or more stems, in the order of the vocabulary.</summary>
    public List<Phrase> Phrases { get; } = [];

    /// <summary>Phrases that begin with this stem, by index in <see cref="Phrases"/>; null if none.</summary>
    public List<int>? StartingWith(string stem) => _phrasesByFirst.GetValueOrDefault(stem);

    /// <summary>What else a single stem counts as; null if nothing.</summary>
    public List<Member>? Of(string stem) => _words.GetValueOrDefault(stem);

    private void Add(Member member, List<Member> others)
    {
        if (others.Count == 0)
        {
            return;
        }

        if (member.Stems.Length == 1)
        {
            if (!_words.TryGetValue(member.Stems[0], out List<Member>? known))
            {
                _words[member.Stems[0]] = known = [];
            }

            known.AddRange(others);
            return;
        }

        if (!_phrasesByFirst.TryGetValue(member.Stems[0], out List<int>? starting))
        {
            _phrasesByFirst[member.Stems[0]] = starting = [];
        }

        starting.Add(Phrases.Count);
        Phrases.Add(new(member.Stems, others));
    }

    private static Member Read(string text)
    {
        List<string> words = DutchText.WordList(text);
        List<string> telling = words.Where(w => !StopWords.Set.Contains(w)).ToList();
        words = telling.Count > 0 ? telling : words;
        return new([.. words.Select(w => DutchStemmer.Stem(w.Replace("-", "", StringComparison.Ordinal)))], [.. words]);
    }

    /// <summary>A word or phrase: the stems of its telling words, and the words as they are written, folded.</summary>
    internal sealed record Member(string[] Stems, string[] Words);

    /// <summary>A phrase to look for in the text, and what it counts as.</summary>
    internal sealed record Phrase(string[] Stems, List<Member> Others);
}
