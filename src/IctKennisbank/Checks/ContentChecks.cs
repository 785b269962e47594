using IctKennisbank.Diagnostics;
using IctKennisbank.Model;

namespace IctKennisbank.Checks;

/// <summary>A rule over one item.</summary>
internal delegate void ItemRule(KnowledgeBase knowledge, Item item, ICollection<Diagnostic> problems);

/// <summary>The rules over content, in a list: a new rule is a file in this room and its line here.</summary>
public static class ContentChecks
{
    private const int Threads = 2;

    private static readonly ItemRule[] Rules =
    [
        MinutesRule.Check,
        AudienceRule.Check,
        WordingRules.Check,
        DateRule.Check,
        SourceRules.Check,
        PitfallRule.Check,
    ];

    /// <summary>Runs all rules. Reports KB4 codes.</summary>
    public static IReadOnlyList<Diagnostic> Check(KnowledgeBase knowledge)
    {
        // Each item has a place of its own, so that problems come in the order of items.
        List<Diagnostic>[] ofItems = new List<Diagnostic>[knowledge.Items.Count];
        Parallel.For(0, ofItems.Length, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i =>
            ofItems[i] = Check(knowledge, knowledge.Items[i].Item));
        List<Diagnostic> problems = [.. ofItems.SelectMany(static ofItem => ofItem)];
        EmptyCompetences.Check(knowledge, problems);
        FigureRule.Check(knowledge, problems);
        return problems;
    }

    private static List<Diagnostic> Check(KnowledgeBase knowledge, Item item)
    {
        List<Diagnostic> problems = [];
        foreach (ItemRule rule in Rules)
        {
            rule(knowledge, item, problems);
        }

        return problems;
    }
}
