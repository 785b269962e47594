namespace IctKennisbank.Diagnostics;

/// <summary>Finds what an author probably meant.</summary>
public static class Nearest
{
    /// <summary>
    /// The candidate with the fewest edits from <paramref name="word"/>, or null when none is near: at most one edit per
    /// three letters, at least one. Ties go to the first in ordinal order. When none is near, one that begins the word or
    /// that the word begins will do (<c>jaartal</c> for <c>jaar</c>), from four letters and with three more at most.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        int limit = Math.Max(1, word.Length / 3);
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) > limit)
            {
                continue;
            }

            int distance = Distance(word, candidate);
            if (distance > limit || distance > bestDistance)
            {
                continue;
            }

            if (distance < bestDistance || string.CompareOrdinal(candidate, best) < 0)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best ?? candidates
            .Where(candidate => candidate.Length >= ShortestStart && word.Length >= ShortestStart
                && Math.Abs(candidate.Length - word.Length) <= LongestRest
                && (word.StartsWith(candidate, StringComparison.OrdinalIgnoreCase)
                    || candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(candidate => Math.Abs(candidate.Length - word.Length))
            .ThenBy(static candidate => candidate, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>
    /// What was meant, when there is no doubt: at most two edits away, no other candidate as near, and more than half of
    /// the word right. Null otherwise. For mending without asking.
    /// </summary>
    public static string? Only(string word, IEnumerable<string> candidates)
    {
        List<(string Word, int Distance)> near = [.. candidates.Distinct(StringComparer.Ordinal)
            .Select(candidate => (candidate, Distance(word, candidate)))
            .Where(pair => pair.Item2 <= MostEdits && pair.Item2 * 2 < pair.candidate.Length)
            .OrderBy(static pair => pair.Item2)
            .Take(2)];
        return near.Count == 1 || (near.Count == 2 && near[0].Distance < near[1].Distance) ? near[0].Word : null;
    }

    private const int MostEdits = 2;

    private const int ShortestStart = 4;

    private const int LongestRest = 3;

    /// <summary>
    /// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each counting
    /// one; letters are compared without case.
    /// </summary>
    public static int Distance(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1];
        int[] last = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                int value = Math.Min(Math.Min(current[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    value = Math.Min(value, beforeLast[j - 2] + 1);
                }

                current[j] = value;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
