using System.Text.RegularExpressions;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;

namespace IctKennisbank.Checks;

/// <summary>
/// Words that fit the sector (domain.md section 2), summaries that fit a list, figures with a year. Reports KB4004,
/// KB4005, KB4006, KB4010.
/// </summary>
internal static partial class WordingRules
{
    /// <summary>The most characters of a summary that fits a list.</summary>
    public const int LongestSummary = 220;

    /// <summary>Words that are not used in vocational education, with those that are.</summary>
    public static readonly (string Wrong, string Right)[] ForMbo =
    [
        ("leerling", "student"), ("leerlingen", "studenten"), ("leerkracht", "docent"), ("leerkrachten", "docenten"),
    ];

    /// <summary>Words that are not used in primary and secondary education, with those that are.</summary>
    public static readonly (string Wrong, string Right)[] ForSchool =
    [
        ("student", "leerling"), ("studenten", "leerlingen"),
    ];

    /// <summary>A figure with a percent sign or word; '40%-grens' is a name and '45% of' a figure. Browsers read it too.</summary>
    public const string PercentagePattern = @"[0-9]+(?:[.,][0-9]+)? ?(?:%(?!-)|procent\b)";

    [GeneratedRegex(PercentagePattern, RegexOptions.CultureInvariant)]
    private static partial Regex Percentage();

    /// <summary>Checks one item.</summary>
    public static void Check(KnowledgeBase knowledge, Item item, ICollection<Diagnostic> problems)
    {
        if (item.Summary.Length > LongestSummary && item.Summary.Length <= Fields.Summary.MaxLength)
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
            && item.Body.Sections.Where(MayHavePercentage).Select(static section => section.Text).Append(item.Summary)
                .Select(static text => Percentage().Match(text)).FirstOrDefault(static match => match.Success) is { } found)
        {
            problems.Add(Diagnostic.Of(
                Codes.PercentageWithoutYear, item.SpanOf(Fields.Title), found.Value));
        }
    }

    /// <summary>Whether a text is worth making a string of: most have neither the sign nor the word.</summary>
    private static bool MayHavePercentage(TextSection section) =>
        section.Content.Contains("%"u8) || section.Content.Contains("procent"u8);

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
            foreach (Field<string> field in (ReadOnlySpan<Field<string>>)[Fields.Title, Fields.Summary])
            {
                string text = item.Get(field) ?? "";
                int at = Find(text, wrong);
                if (at < 0)
                {
                    continue;
                }

                SourceSpan span = Within(item.SpanOf(field), text, at, wrong.Length);
                bool isExact = span.Line == span.EndLine && span.EndColumn - span.Column == wrong.Length;
                problems.Add(Diagnostic.Of(
                    Codes.SectorWord,
                    span,
                    string.Join(" en ", sectors.Select(id => knowledge.FindTerm("sector", id)?.ShortLabel ?? id)),
                    wrong,
                    right).WithFix(!isExact ? null : char.IsUpper(text[at]) ? char.ToUpperInvariant(right[0]) + right[1..] : right));
            }
        }
    }

    /// <summary>The place of a word in a value, when the value stands on one line as it is, with or without quotes.</summary>
    private static SourceSpan Within(SourceSpan span, string text, int at, int length)
    {
        int marks = span.EndColumn - span.Column - text.Length;
        return span.Line == span.EndLine && marks is 0 or 2
            ? SourceSpan.InLine(span.Path, span.Line, span.Column + (marks / 2) + at, length)
            : span;
    }

    /// <summary>Where the word stands, or -1.</summary>
    private static int Find(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            bool starts = at == 0 || !char.IsLetter(text[at - 1]);
            bool ends = at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]);
            if (starts && ends)
            {
                return at;
            }
        }

        return -1;
    }
}
