namespace IctKennisbank.Search;

/// <summary>
/// What one word of the text counts as in the index: its stem in full, and for less the parts of a compound or of a
/// hyphenated word, and synonyms. Made once for every distinct word.
/// </summary>
internal sealed class TermExpander(CompoundSplitter splitter, Synonyms synonyms, HashSet<string> siteWords)
{
    /// <summary>The terms of a word with their weights, the largest weight once.</summary>
    public List<Term> Expand(string word)
    {
        List<Term> terms = [];
        AddWord(terms, word, 1f);
        return terms;
    }

    /// <summary>The terms that a phrase of the synonyms counts as.</summary>
    public static List<Term> Expand(Synonyms.Phrase phrase)
    {
        List<Term> terms = [];
        foreach (Synonyms.Member other in phrase.Others)
        {
            AddMember(terms, other, 1f);
        }

        return terms;
    }

    private void AddWord(List<Term> terms, string word, float weight)
    {
        if (word.Contains('-', StringComparison.Ordinal))
        {
            AddHyphenated(terms, word, weight);
            return;
        }

        AddStem(terms, word, weight);
        IReadOnlyList<string> parts = splitter.Split(word);
        for (int i = 0; i < parts.Count; i++)
        {
            AddStem(terms, parts[i], weight * (i == parts.Count - 1 ? Weights.Head : Weights.Modifier));
        }

        AddInnerCompounds(terms, parts, weight);
        if (parts.Count == 0 && splitter.Head(word) is { Length: > 0 } head)
        {
            AddStem(terms, head, weight * Weights.UnsureHead);
        }
    }

    private void AddHyphenated(List<Term> terms, string word, float weight)
    {
        string[] parts = word.Split('-', StringSplitOptions.RemoveEmptyEntries);
        if (word.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            AddStem(terms, string.Concat(parts), weight);
        }

        foreach (string part in parts)
        {
            if (!StopWords.Set.Contains(part))
            {
                AddWord(terms, part, weight * Weights.HyphenPart);
            }
        }
    }

    /// <summary>Of 'leerdoelformulering', 'leerdoel', if the site uses that word.</summary>
    private void AddInnerCompounds(List<Term> terms, IReadOnlyList<string> parts, float weight)
    {
        for (int start = 0; start < parts.Count && parts.Count > 2; start++)
        {
            string inner = parts[start];
            for (int end = start + 1; end < parts.Count && end - start < parts.Count - 1; end++)
            {
                inner += parts[end];
                if (siteWords.Contains(inner))
                {
                    AddStem(terms, inner, weight * Weights.InnerCompound);
                }
            }
        }
    }

    private void AddStem(List<Term> terms, string word, float weight)
    {
        string stem = DutchStemmer.Stem(word);
        string light = DutchStemmer.LightStem(word);
        Add(terms, new(light, word, weight, false));
        if (light != stem)
        {
            Add(terms, new(stem, word, weight * Weights.Related, false));
        }

        foreach (Synonyms.Member other in synonyms.Of(stem) ?? [])
        {
            AddMember(terms, other, weight);
        }
    }

    private static void AddMember(List<Term> terms, Synonyms.Member member, float weight)
    {
        float each = member.Stems.Length == 1 ? 1f : Weights.SynonymPhraseWord;
        for (int i = 0; i < member.Stems.Length; i++)
        {
            string word = member.Words[i].Replace("-", "", StringComparison.Ordinal);
            Add(terms, new(member.Stems[i], word, weight * each, true));
        }
    }

    private static void Add(List<Term> terms, Term term)
    {
        int at = terms.FindIndex(t => t.Stem == term.Stem);
        if (at < 0)
        {
            terms.Add(term);
        }
        else if (terms[at].IsSynonym == term.IsSynonym ? terms[at].Weight < term.Weight : terms[at].IsSynonym)
        {
            terms[at] = term;
        }
    }

    /// <summary>A stem, a word that has it, how much one occurrence counts, and whether it comes from a synonym.</summary>
    internal readonly record struct Term(string Stem, string Word, float Weight, bool IsSynonym);
}
