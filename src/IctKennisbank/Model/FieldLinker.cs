using IctKennisbank.Diagnostics;
using IctKennisbank.Texts;

namespace IctKennisbank.Model;

/// <summary>Checks every field that names something: a word from a vocabulary, a competence, an item, a framework.</summary>
internal static class FieldLinker
{
    /// <summary>Reports KB1008, KB3001, KB3002 and KB7005's sister for items.</summary>
    public static void Check(KnowledgeBase knowledge, ICollection<Diagnostic> problems)
    {
        foreach (LinkedItem linked in knowledge.Items)
        {
            foreach (FieldValue value in linked.Item.Values)
            {
                CheckValue(knowledge, linked.Item, value, problems);
            }
        }
    }

    /// <summary>Reports KB3001 when there is no such competence.</summary>
    public static void CheckCompetence(
        KnowledgeBase knowledge, Located<string> id, bool allowFramework, ICollection<Diagnostic> problems)
    {
        if (knowledge.FindCompetence(id.Value) is not null
            || (allowFramework && knowledge.FindFramework(id.Value) is not null)
            || IsInUnread(knowledge, id.Value))
        {
            return;
        }

        string prefix = id.Value.Split('.')[0];
        // Readers see the short code, so that is what they write: 'PD 1' means kl.pd.1.
        string folded = Dutch.Fold(id.Value);
        string? meant = knowledge.Frameworks.SelectMany(static framework => framework.All)
            .FirstOrDefault(competence => Dutch.Fold(competence.Code) == folded || Dutch.Fold(competence.Label) == folded)?.Id;
        string? hint = knowledge.HiddenFrameworks.Contains(prefix)
            ? Text.Get("hint.kader-verborgen", prefix)
            : meant is not null
                ? Text.Get("hint.bedoel-je", meant)
                : Linker.Hint(id.Value, knowledge.CompetenceIds);
        // A code or a label names one competence; a number that is one off may be any.
        problems.Add(Diagnostic.Of(Codes.UnknownCompetence, id.Span, id.Value).WithHint(hint).WithFix(meant));
    }

    /// <summary>Reports KB3002 when there is no such item.</summary>
    public static void CheckItem(KnowledgeBase knowledge, Located<string> key, ICollection<Diagnostic> problems)
    {
        if (knowledge.Find(key.Value) is not null
            || knowledge.Unread.Contains($"content/{key.Value}.md")
            || knowledge.Unread.Contains($"content/{key.Value}/index.md"))
        {
            return;
        }

        IEnumerable<string> keys = knowledge.Items.Select(static item => item.Item.Key);
        string bare = key.Value.EndsWith(".md", StringComparison.Ordinal) ? key.Value[..^3] : key.Value;
        string end = "/" + bare[(bare.LastIndexOf('/') + 1)..];
        List<string> sameName = [.. keys.Where(known => known.EndsWith(end, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        string? meant = sameName.FirstOrDefault();
        problems.Add(Diagnostic.Of(Codes.UnknownItem, key.Span, key.Value).WithHint(
            knowledge.Drafts.Contains(key.Value) ? Text.Get("hint.concept")
            : meant is not null ? Text.Get("hint.bedoel-je", meant)
            : Linker.Hint(key.Value, keys)).WithFix(sameName.Count == 1 ? meant : null));
    }

    /// <summary>Whether an id may well stand in a framework that could not be read.</summary>
    private static bool IsInUnread(KnowledgeBase knowledge, string id)
    {
        string prefix = id.Split('.')[0];
        return knowledge.FindFramework(prefix) is null
            && knowledge.Unread.Any(path => path.StartsWith("content/kaders/" + prefix, StringComparison.Ordinal));
    }

    private static void CheckValue(
        KnowledgeBase knowledge, Item item, FieldValue value, ICollection<Diagnostic> problems)
    {
        switch (value.Value)
        {
            case string text when value.Field.Vocabulary is { } vocabulary:
                CheckTerm(knowledge, vocabulary, value.Field.Key, new(text, value.Span), problems);
                break;
            case ValueList<string> texts when value.Field.Vocabulary is { } vocabulary:
                for (int i = 0; i < texts.Count; i++)
                {
                    CheckTerm(knowledge, vocabulary, value.Field.Key, new(texts[i], value.ElementSpans[i]), problems);
                }

                break;
            case ValueList<Located<string>> ids:
                foreach (Located<string> id in ids)
                {
                    CheckReference(knowledge, value.Field.Kind, id, problems);
                }

                break;
            case ValueList<Condition> conditions:
                foreach (Condition condition in conditions)
                {
                    CheckCompetence(knowledge, condition.Competence, allowFramework: false, problems);
                }

                break;
            case Located<string> framework when value.Field.Kind == FieldKind.Framework:
                if (knowledge.FindFramework(framework.Value) is null && !IsInUnread(knowledge, framework.Value))
                {
                    problems.Add(Diagnostic.Of(Codes.UnknownFramework, framework.Span, framework.Value)
                        .WithHint(Linker.Hint(framework.Value, knowledge.Frameworks.Select(static f => f.Id))));
                }

                break;
            default:
                _ = item;
                break;
        }
    }

    private static void CheckReference(
        KnowledgeBase knowledge, FieldKind kind, Located<string> id, ICollection<Diagnostic> problems)
    {
        if (kind == FieldKind.Competences || (kind == FieldKind.Destinations && !id.Value.Contains('/', StringComparison.Ordinal)))
        {
            CheckCompetence(knowledge, id, allowFramework: false, problems);
        }
        else
        {
            CheckItem(knowledge, id, problems);
        }
    }

    /// <summary>Reports KB1008 when the vocabulary does not have this word.</summary>
    public static void CheckTerm(
        KnowledgeBase knowledge, string vocabulary, string key, Located<string> id, ICollection<Diagnostic> problems)
    {
        if (knowledge.FindTerm(vocabulary, id.Value) is not null)
        {
            return;
        }

        ValueList<Term> terms = knowledge.TermsOf(vocabulary);
        string file = vocabulary == "thema" ? "content/themas.yml" : "content/woordenlijsten.yml";
        if (terms.IsEmpty && knowledge.Unread.Contains(file))
        {
            return;
        }

        // A synonym or a label is as good a hint as a near id: 'AVG' means privacy-en-veiligheid.
        string folded = Dutch.Fold(id.Value);
        string? meant = terms.FirstOrDefault(term =>
            Dutch.Fold(term.Label) == folded || term.Synonyms.Any(word => Dutch.Fold(word) == folded))?.Id;
        string[] parts = id.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        bool isList = parts.Length > 1 && parts.All(part => knowledge.FindTerm(vocabulary, part) is not null);
        string? hint = isList ? Text.Get("hint.lijst", string.Join(", ", parts))
            : terms.IsEmpty ? Text.Get("hint.geen-lijst", file, vocabulary)
            : meant is not null ? Text.Get("hint.bedoel-je", meant)
            : Linker.Hint(id.Value, terms.Select(static term => term.Id))
                ?? (terms.Count <= 24 ? Text.Get("hint.kies-uit", string.Join(", ", terms.Select(static t => t.Id))) : null);
        string? fix = isList || terms.IsEmpty ? null : meant ?? Nearest.Only(id.Value, terms.Select(static term => term.Id));
        problems.Add(Diagnostic.Of(Codes.UnknownTerm, id.Span, key, id.Value).WithHint(hint).WithFix(fix));
    }
}
