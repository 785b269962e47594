using IctKennisbank.Model;

namespace IctKennisbank.Build;

/// <summary>How easy the texts of a site read: for the figures of a build, and only made when somebody asks for them.</summary>
/// <param name="ByType">For each type of content the lowest, middle and highest score of its texts.</param>
/// <param name="Hardest">The texts with the lowest scores, the lowest first.</param>
public sealed record ReadingReport(ValueList<ReadingSpread> ByType, ValueList<ReadingLine> Hardest)
{
    private const int MostHardest = 10;

    /// <summary>A score that rests on fewer words says more about those words than about the text.</summary>
    private const int FewestWords = 60;

    /// <summary>Measures every item, path and page.</summary>
    public static ReadingReport Of(KnowledgeBase knowledge)
    {
        List<(ContentType Type, ReadingLine Line)> lines = [.. knowledge.Items
            .Select(static linked => (linked.Item.Type, Line: new ReadingLine(linked.Item.Path, Measure(linked.Item))))
            .Where(static measured => measured.Line.Ease.Words >= FewestWords)
            .OrderBy(static measured => measured.Line.Ease.Score)
            .ThenBy(static measured => measured.Line.Path, StringComparer.Ordinal)];
        return new(
            Types.All.Types
                .Select(type => Spread(type.PluralLabel, [.. lines.Where(line => line.Type == type).Select(static line => line.Line.Ease)]))
                .OfType<ReadingSpread>()
                .ToValueList(),
            lines.Take(MostHardest).Select(static line => line.Line).ToValueList());
    }

    /// <summary>The running text of an item: summary, why, what happens in each step, and the text below it.</summary>
    public static ReadingEase Measure(Item item) => item.Body.Sections.Select(static section => section.Text)
        .Concat(item.Get(Fields.Steps).Select(static step => step.Explanation))
        .Concat(item.Get(Fields.PathSteps).Select(static step => step.Reason))
        .Concat(item.Get(Fields.Warnings))
        .Concat(new[] { Fields.Summary, Fields.AddedValue, Fields.ContentKnowledge, Fields.Pedagogy, Fields.Technology, Fields.Assignment }
            .Select(field => item.Get(field) ?? ""))
        .Aggregate(ReadingEase.None, static (sum, text) => sum + ReadingEase.Of(text));

    private static ReadingSpread? Spread(string label, List<ReadingEase> sorted) => sorted.Count == 0
        ? null
        : new(label, sorted.Count, sorted[0].Score!.Value, Median(sorted), sorted[^1].Score!.Value);

    private static double Median(List<ReadingEase> sorted) =>
        (sorted[(sorted.Count - 1) / 2].Score!.Value + sorted[sorted.Count / 2].Score!.Value) / 2;
}

/// <summary>The scores of the texts of one type.</summary>
/// <param name="Label">The type.</param>
/// <param name="Count">Number of texts that are long enough.</param>
/// <param name="Lowest">The hardest.</param>
/// <param name="Median">Half is easier.</param>
/// <param name="Highest">The easiest.</param>
public sealed record ReadingSpread(string Label, int Count, double Lowest, double Median, double Highest);

/// <summary>One text.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Ease">What was counted.</param>
public sealed record ReadingLine(string Path, ReadingEase Ease);
