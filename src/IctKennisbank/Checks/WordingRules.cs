using System.Buffers;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;

namespace IctKennisbank.Checks;

/// <summary>
/// Words that fit the sector (domain.md section 2), summaries that fit a list, figures with a year. Reports KB4004,
/// KB4005, KB4006, KB4010.
/// </summary>
internal static class WordingRules
{
    private const int LongestSummary = 220;

    private static readonly (string Wrong, string Right)[] ForMbo =
    [
        ("leerling", "student"), ("leerlingen", "studenten"), ("leerkracht", "docent"), ("leerkrachten", "docenten"),
    ];

    private static readonly (string Wrong, string Right)[] ForSchool =
    [
        ("student", "leerling"), ("studenten", "leerlingen"),
    ];

    private static readonly SearchValues<string> Percentages = SearchValues.Create(["%", " procent"], StringComparison.Ordinal);

    /// <summary>Checks one item.</summary>
    public static void Check(KnowledgeBase knowledge, Item item, ICollection<Diagnostic> problems)
    {
        if (item.Summary.Length > LongestSummary)
        {
            problems.Add(Diagnostic.Of(
                Codes.LongSummary, item.SpanOf(Fields.Summary), item.Summary.Length, LongestSummary));
        }

        if (item.Type.IsPath && !item.Has(Fields.Assignment))
        {
            problems.Add(Diagnostic.Of(Codes.PathWithoutAssignment, item.SpanOf(Fields.Title)));
        }

        if (!item.Type.IsListed)
        {
            return;
        }

        CheckSector(knowledge, item, problems);
        if (!item.Has(Fields.FactYear)
            && (item.Body.Sections.Any(static section => section.Text.AsSpan().ContainsAny(Percentages))
                || item.Summary.AsSpan().ContainsAny(Percentages)))
        {
            problems.Add(Diagnostic.Of(Codes.PercentageWithoutYear, item.SpanOf(Fields.Title)));
        }
    }

    private static void CheckSector(KnowledgeBase knowledge, Item item, ICollection<Diagnostic> problems)
    {
        if (item.Get(Fields.Sectors) is not { Count: > 0 } sectors)
        {
            return;
        }

        bool isMbo = sectors.Contains("mbo");
        if (isMbo && sectors.Count > 1)
        {
            return;
        }

        foreach ((string wrong, string right) in isMbo ? ForMbo : ForSchool)
        {
            if (HasWord(item.Title, wrong) || HasWord(item.Summary, wrong))
            {
                problems.Add(Diagnostic.Of(
                    Codes.SectorWord,
                    item.SpanOf(HasWord(item.Title, wrong) ? Fields.Title : Fields.Summary),
                    string.Join(" en ", sectors.Select(id => knowledge.FindTerm("sector", id)?.ShortLabel ?? id)),
                    wrong,
                    right));
            }
        }
    }

    private static bool HasWord(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            bool starts = at == 0 || !char.IsLetter(text[at - 1]);
            bool ends = at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]);
            if (starts && ends)
            {
                return true;
            }
        }

        return false;
    }
}
