using IctKennisbank.Diagnostics;

namespace IctKennisbank.Model;

/// <summary>Finds items that wait for each other.</summary>
internal static class Prerequisites
{
    /// <summary>Reports KB3007 once for each circle, at the reference of its first item that closes it.</summary>
    public static void ReportCycles(KnowledgeBase knowledge, ICollection<Diagnostic> problems)
    {
        HashSet<string> done = new(StringComparer.Ordinal);
        foreach (LinkedItem start in knowledge.Items.OrderBy(static item => item.Item.Type.IsPath))
        {
            // Most items need nothing, and are on no circle.
            if (!Needs(start.Item).IsEmpty && !done.Contains(start.Item.Key))
            {
                Walk(knowledge, start, done, problems);
            }
        }
    }

    /// <summary>What an item needs first; a learning path needs its stations.</summary>
    private static ValueList<Located<string>> Needs(Item item) => item.Type.IsPath
        ? item.Get(Fields.PathSteps).Select(static step => step.Item).ToValueList()
        : item.Prerequisites;

    /// <summary>Walks in depth with a stack of our own: a chain of ten thousand items must not end the process.</summary>
    private static void Walk(
        KnowledgeBase knowledge, LinkedItem start, HashSet<string> done, ICollection<Diagnostic> problems)
    {
        List<(LinkedItem Item, int Next)> trail = [(start, 0)];
        HashSet<string> onTrail = new(StringComparer.Ordinal) { start.Item.Key };
        while (trail.Count > 0)
        {
            (LinkedItem item, int next) = trail[^1];
            ValueList<Located<string>> needs = Needs(item.Item);
            if (next >= needs.Count)
            {
                trail.RemoveAt(trail.Count - 1);
                onTrail.Remove(item.Item.Key);
                done.Add(item.Item.Key);
                continue;
            }

            trail[^1] = (item, next + 1);
            Located<string> reference = needs[next];
            if (knowledge.Find(reference.Value) is not { } first || done.Contains(reference.Value))
            {
                continue;
            }

            if (onTrail.Add(reference.Value))
            {
                trail.Add((first, 0));
                continue;
            }

            IEnumerable<string> circle = trail.Select(static step => step.Item.Item.Key)
                .SkipWhile(key => key != reference.Value).Append(reference.Value);
            problems.Add(Diagnostic.Of(Codes.PrerequisiteCycle, reference.Span, string.Join(" → ", circle)));
        }
    }
}
