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
    public IEnumerable<(LinkedItem Item, string Reason)> Of(LinkedItem linked)
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

        return scores
            .Select(static pair => (Item: pair.Key, Candidate: pair.Value))
            .OrderByDescending(static entry => entry.Candidate.Score)
            .ThenBy(static entry => entry.Item.SortKey, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Item.Item.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(entry => (entry.Item, Reason(linked.Item, entry.Item.Item, entry.Candidate)));
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
            if (ReferenceEquals(other, linked) || linked.Item.Prerequisites.Any(first => first.Value == other.Item.Key))
            {
                continue;
            }

            // The other type of the pair is what a reader does not have yet: a lesson beside a format.
            double score = weight / group.Count * (other.Item.Type == linked.Item.Type ? 1 : 1.5);
            ref Candidate entry = ref CollectionsMarshal.GetValueRefOrAddDefault(scores, other, out _);
            entry = entry.With(score, reason);
        }
    }
}
