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
            .Select(static pair => (Item: pair.Key, pair.Value.Score, pair.Value.Reason))
            .OrderByDescending(static entry => entry.Score)
            .ThenBy(static entry => entry.Item.SortKey, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Item.Item.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(entry => (entry.Item, Reason(entry.Reason)));
    }

    /// <summary>'gaat ook over …', with the label of a competence or a theme.</summary>
    private string Reason(string id) => knowledge.FindCompetence(id) is { } competence
        ? Text.Get("verwant.competentie", competence.Label)
        : Text.Get("verwant.thema", PlanContext.Lower(knowledge.LabelOf("thema", id)));

    private readonly record struct Candidate(double Score, string Reason, double Best);

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
            entry = new(entry.Score + score, score > entry.Best ? reason : entry.Reason, Math.Max(score, entry.Best));
        }
    }
}
