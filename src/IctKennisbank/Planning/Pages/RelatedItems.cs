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
    private const int LargestGroup = 300;

    private const double CompetenceWeight = 3;

    /// <summary>At most three related items with the reason, best first.</summary>
    public IEnumerable<(LinkedItem Item, string Reason)> Of(LinkedItem linked)
    {
        Dictionary<string, (LinkedItem Item, double Score, string Reason, double Best)> scores = new(StringComparer.Ordinal);
        foreach (Located<string> id in linked.Item.Competences)
        {
            string label = knowledge.FindCompetence(id.Value)?.Label ?? id.Value;
            Add(scores, linked, knowledge.ItemsOf(id.Value), CompetenceWeight, Text.Get("verwant.competentie", label));
        }

        foreach (string theme in linked.Item.Get(Fields.Themes))
        {
            string label = PlanContext.Lower(knowledge.LabelOf("thema", theme));
            Add(scores, linked, knowledge.ItemsOfTheme(theme), 1, Text.Get("verwant.thema", label));
        }

        return scores.Values
            .OrderByDescending(static entry => entry.Score)
            .ThenBy(static entry => entry.Item.SortKey, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Item.Item.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(static entry => (entry.Item, entry.Reason));
    }

    private static void Add(
        Dictionary<string, (LinkedItem Item, double Score, string Reason, double Best)> scores,
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
            if (scores.TryGetValue(other.Item.Key, out (LinkedItem Item, double Score, string Reason, double Best) entry))
            {
                entry = (other, entry.Score + score, score > entry.Best ? reason : entry.Reason, Math.Max(score, entry.Best));
            }
            else
            {
                entry = (other, score, reason, score);
            }

            scores[other.Item.Key] = entry;
        }
    }
}
