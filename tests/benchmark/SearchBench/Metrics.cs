namespace SearchBench;

/// <summary>A judged query: passage id to grade 1 (useful) or 2 (just what was asked).</summary>
internal sealed record Query(string Id, string Kind, string Text, IReadOnlyDictionary<string, int> Grades);

/// <summary>Means over a number of queries.</summary>
internal sealed record Score(int Queries, double Ndcg, double Mrr, double Recall, double Zero);

/// <summary>The usual measures over the first ten results; nDCG with gain 2^grade-1, recall of all that was judged useful.</summary>
internal static class Metrics
{
    private const int Depth = 10;

    public static Score Mean(IReadOnlyList<Query> queries, IReadOnlyList<string[]> rankings, string? kind)
    {
        int[] chosen = [.. Enumerable.Range(0, queries.Count).Where(i => kind is null || queries[i].Kind == kind)];
        return new(
            chosen.Length,
            chosen.Average(i => Ndcg(queries[i], rankings[i])),
            chosen.Average(i => Mrr(queries[i], rankings[i])),
            chosen.Average(i => Recall(queries[i], rankings[i])),
            chosen.Average(i => rankings[i].Length == 0 ? 1.0 : 0.0));
    }

    private static double Ndcg(Query query, string[] ranking)
    {
        double found = ranking.Take(Depth).Select((id, rank) => Gain(query.Grades.GetValueOrDefault(id), rank)).Sum();
        double ideal = query.Grades.Values.OrderDescending().Take(Depth).Select(Gain).Sum();
        return ideal == 0 ? 0 : found / ideal;
    }

    private static double Gain(int grade, int rank) => (Math.Pow(2, grade) - 1) / Math.Log2(rank + 2);

    private static double Mrr(Query query, string[] ranking)
    {
        int first = Array.FindIndex(ranking, query.Grades.ContainsKey);
        return first is >= 0 and < Depth ? 1.0 / (first + 1) : 0;
    }

    private static double Recall(Query query, string[] ranking) =>
        query.Grades.Count == 0 ? 0 : (double)ranking.Take(Depth).Count(query.Grades.ContainsKey) / query.Grades.Count;
}
