using System.Collections.Concurrent;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>
/// What goes well with an item: of another type, or another step in the same direction. Counts what two items share: a
/// competence weighs more than a theme, and a rare one more than a common one (inverse of the number of items).
/// </summary>
internal sealed class RelatedItems
{
    private const int Most = 3;

    /// <summary>A group this large says nothing about two of its members, and would cost time at ten thousand items.</summary>
    private const int LargestGroup = 150;

    private const double CompetenceWeight = 3;

    /// <summary>A dagdeel: nobody plans more in one go.</summary>
    private const int LongestTogether = 240;

    private readonly KnowledgeBase _knowledge;
    private readonly ContentType[] _types;
    private readonly Dictionary<LinkedItem, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, int[]> _competences = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]> _themes = new(StringComparer.Ordinal);

    /// <summary>Sheets to count on, one for each thread: an item by its number needs no looking up.</summary>
    private readonly ConcurrentBag<Tally> _tallies = [];

    public RelatedItems(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        _types = [.. knowledge.Listed.Select(static linked => linked.Item.Type)];
        _numbers.EnsureCapacity(knowledge.Listed.Count);
        for (int i = 0; i < knowledge.Listed.Count; i++)
        {
            _numbers.Add(knowledge.Listed[i], i);
        }
    }

    /// <summary>At most three related items with the reason, best first.</summary>
    public ValueList<(LinkedItem Item, string Reason)> Of(LinkedItem linked)
    {
        Tally tally = _tallies.TryTake(out Tally? used) ? used : new(_numbers.Count);
        foreach (Located<string> id in linked.Item.Competences)
        {
            Add(tally, linked, _competences.GetOrAdd(id.Value, id => Numbers(_knowledge.ItemsOf(id))), CompetenceWeight, id.Value);
        }

        foreach (string theme in linked.Item.Get(Fields.Themes))
        {
            Add(tally, linked, _themes.GetOrAdd(theme, id => Numbers(_knowledge.ItemsOfTheme(id))), 1, theme);
        }

        foreach (Located<string> first in linked.Item.Prerequisites)
        {
            if (_knowledge.Find(first.Value) is { } earlier)
            {
                Leave(tally, earlier);
            }
        }

        Leave(tally, linked);
        List<(LinkedItem Item, double Score)> best = Best(tally);
        (LinkedItem, string)[] related = new (LinkedItem, string)[best.Count];
        for (int i = 0; i < related.Length; i++)
        {
            LinkedItem item = best[i].Item;
            related[i] = (item, Reason(linked.Item, item.Item, tally.Candidates[_numbers[item]]));
        }

        tally.Clear();
        _tallies.Add(tally);
        return related.Length == 0 ? default : new(related);
    }

    private int[] Numbers(ValueList<LinkedItem> group)
    {
        if (group.Count > LargestGroup)
        {
            return [];
        }

        int[] numbers = new int[group.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = _numbers[group[i]];
        }

        return numbers;
    }

    private void Leave(Tally tally, LinkedItem item)
    {
        if (_numbers.TryGetValue(item, out int number))
        {
            tally.Candidates[number] = default;
        }
    }

    /// <summary>The best few, found in one pass: the whole is never sorted.</summary>
    private List<(LinkedItem Item, double Score)> Best(Tally tally)
    {
        List<(LinkedItem Item, double Score)> best = new(Most + 1);
        foreach (int number in tally.Touched)
        {
            double score = tally.Candidates[number].Score;
            if (score == 0 || (best.Count == Most && score < best[^1].Score))
            {
                continue;
            }

            LinkedItem item = _knowledge.Listed[number];
            int at = best.Count;
            while (at > 0 && IsBefore(item, score, best[at - 1]))
            {
                at--;
            }

            if (at < Most)
            {
                best.Insert(at, (item, score));
                best.RemoveRange(Math.Min(Most, best.Count), Math.Max(0, best.Count - Most));
            }
        }

        return best;
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
        PlanContext.Lower(_knowledge.FindCompetence(id)?.Label ?? _knowledge.LabelOf("thema", id));

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

    private void Add(Tally tally, LinkedItem linked, int[] group, double weight, string reason)
    {
        // The other type of the pair is what a reader does not have yet: a lesson beside a format.
        double same = weight / group.Length * 1;
        double other = weight / group.Length * 1.5;
        foreach (int number in group)
        {
            ref Candidate entry = ref tally.Candidates[number];
            if (entry.Score == 0)
            {
                tally.Touched.Add(number);
            }

            entry = entry.With(ReferenceEquals(_types[number], linked.Item.Type) ? same : other, reason);
        }
    }

    /// <param name="items">Number of items.</param>
    private sealed class Tally(int items)
    {
        public Candidate[] Candidates { get; } = new Candidate[items];

        /// <summary>The numbers of the candidates that are not empty.</summary>
        public List<int> Touched { get; } = [];

        public void Clear()
        {
            foreach (int number in Touched)
            {
                Candidates[number] = default;
            }

            Touched.Clear();
        }
    }
}
