using System.Runtime.InteropServices;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>
/// What goes well with an item: of another type, or another step in the same direction. Counts what two items share: a
/// competence weighs more than a theme, and a rare one more than a common one (inverse of the number of items).
/// </summary>
internal sealed class RelatedItems(KnowledgeBase knowledge)
{
    private const int Most = 3;

    /// <summary>A group this large says nothing about two of its members, and would cost time at ten thousand items.</summary>
    private const int LargestGroup = 150;

    private const double CompetenceWeight = 3;

    /// <summary>A dagdeel: nobody plans more in one go.</summary>
    private const int LongestTogether = 240;

    /// <summary>At most three related items with the reason, best first.</summary>
    public ValueList<(LinkedItem Item, string Reason)> Of(LinkedItem linked)
    {
        Dictionary<LinkedItem, Candidate> scores = new(ReferenceEqualityComparer.Instance);
        foreach (Located<string> id in linked.Item.Competences)
        {
            Add(scores, linked, knowledge.ItemsOf(id.Value), CompetenceWeight, id.Value);
        }

        foreach (string theme in linked.Item.Get(Fields.Themes))
        {
            Add(scores, linked, knowledge.ItemsOfTheme(theme), 1, theme);
        }

        foreach (Located<string> first in linked.Item.Prerequisites)
        {
            if (knowledge.Find(first.Value) is { } earlier)
            {
                scores.Remove(earlier);
            }
        }

        scores.Remove(linked);
        return Best(scores).Select(best => (best, Reason(linked.Item, best.Item, scores[best]))).ToValueList();
    }

    /// <summary>The best few, found in one pass: the whole is never sorted.</summary>
    private static List<LinkedItem> Best(Dictionary<LinkedItem, Candidate> scores)
    {
        List<(LinkedItem Item, double Score)> best = new(Most + 1);
        foreach ((LinkedItem item, Candidate candidate) in scores)
        {
            int at = best.Count;
            while (at > 0 && IsBefore(item, candidate.Score, best[at - 1]))
            {
                at--;
            }

            if (at < Most)
            {
                best.Insert(at, (item, candidate.Score));
                best.RemoveRange(Math.Min(Most, best.Count), Math.Max(0, best.Count - Most));
            }
        }

        return best.ConvertAll(static entry => entry.Item);
    }

    private static bool IsBefore(LinkedItem item, double score, (LinkedItem Item, double Score) other)
    {
        if (score != other.Score)
        {
            return score > other.Score;
        }

        int bySortKey = string.CompareOrdinal(item.SortKey, other.Item.SortKey);
        return bySortKey != 0 ? bySortKey < 0 : string.CompareOrdinal(item.Item.Key, other.Item.Item.Key) < 0;
    }

    /// <summary>'gaat ook over tools koppelen en samenwerken, samen 1 uur 15 min': what they share, and what both take.</summary>
    private string Reason(Item item, Item other, Candidate shared)
    {
        string[] labels = [.. new[] { shared.Reason, shared.Second }.Where(static id => id.Length > 0).Select(Label).Distinct(StringComparer.Ordinal)];
        string reason = Text.Get("verwant.over", Dutch.Enumeration(labels));
        return item.Minutes is { } minutes && other.Minutes is { } more && minutes + more <= LongestTogether
            ? $"{reason}, {Text.Get("verwant.samen", Dutch.Minutes(minutes + more))}"
            : reason;
    }

    private string Label(string id) =>
        PlanContext.Lower(knowledge.FindCompetence(id)?.Label ?? knowledge.LabelOf("thema", id));

    /// <param name="Score">Sum over all that is shared.</param>
    /// <param name="Reason">What counts most.</param>
    /// <param name="Best">How much that counts.</param>
    /// <param name="Second">What counts next; may be empty.</param>
    /// <param name="Next">How much that counts.</param>
    private readonly record struct Candidate(double Score, string Reason, double Best, string Second, double Next)
    {
        public Candidate With(double score, string reason) => score > Best
            ? new(Score + score, reason, score, Reason ?? "", Best)
            : score > Next ? new(Score + score, Reason, Best, reason, score) : this with { Score = Score + score };
    }

    private static void Add(
        Dictionary<LinkedItem, Candidate> scores,
        LinkedItem linked,
        ValueList<LinkedItem> group,
        double weight,
        string reason)
    {
        if (group.Count > LargestGroup)
        {
            return;
        }

        foreach (LinkedItem other in group)
        {
            // The other type of the pair is what a reader does not have yet: a lesson beside a format.
            double score = weight / group.Count * (other.Item.Type == linked.Item.Type ? 1 : 1.5);
            ref Candidate entry = ref CollectionsMarshal.GetValueRefOrAddDefault(scores, other, out _);
            entry = entry.With(score, reason);
        }
    }
}
