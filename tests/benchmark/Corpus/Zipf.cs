namespace IctKennisbank.Benchmark;

/// <summary>
/// A list whose first entries are drawn far more often than its last, as words are in real text: the weight of rank k is
/// 1 / (k + 2.7). Only additions and divisions of doubles, so every machine draws the same.
/// </summary>
internal sealed class Zipf<T>
{
    private readonly IReadOnlyList<T> _entries;
    private readonly double[] _cumulative;

    public Zipf(IReadOnlyList<T> entries)
    {
        _entries = entries;
        _cumulative = new double[entries.Count];
        var sum = 0.0;
        for (var rank = 0; rank < entries.Count; rank++)
        {
            sum += 1.0 / (rank + 2.7);
            _cumulative[rank] = sum;
        }
    }

    public int Count => _entries.Count;

    public T Pick(Dice dice)
    {
        var found = Array.BinarySearch(_cumulative, dice.Fraction() * _cumulative[^1]);
        return _entries[Math.Min(found < 0 ? ~found : found + 1, _entries.Count - 1)];
    }
}
