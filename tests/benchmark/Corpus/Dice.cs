namespace IctKennisbank.Benchmark;

/// <summary>
/// The only source of chance: SplitMix64. <c>System.Random</c> may change between runtimes, and then equal N would no
/// longer give equal bytes.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The dice of one purpose for one item: what one part draws never moves what another part draws.</summary>
    public static Dice For(int index, Purpose purpose) =>
        new(((ulong)index * 0xD1342543DE82EF95UL) ^ ((ulong)purpose * 0xAF251AF3B0F025B5UL) ^ 0x2545F4914F6CDD1DUL);

    /// <summary>A number from 0 up to and not including <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>A number in the range, both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in <paramref name="percent"/> of the cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>A fraction from 0 up to and not including 1, exact on every machine.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>One of the entries, each as likely as the others.</summary>
    public T Pick<T>(IReadOnlyList<T> entries) => entries[Below(entries.Count)];

    /// <summary>At most <paramref name="count"/> different entries, in random order.</summary>
    public IReadOnlyList<T> PickDifferent<T>(IReadOnlyList<T> entries, int count)
    {
        var rest = entries.ToArray();
        var taken = Math.Min(count, rest.Length);
        for (var i = 0; i < taken; i++)
        {
            var other = i + Below(rest.Length - i);
            (rest[i], rest[other]) = (rest[other], rest[i]);
        }

        return rest[..taken];
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}

/// <summary>What a stream of numbers is drawn for.</summary>
internal enum Purpose
{
    Plan = 1,
    FrontMatter = 2,
    Body = 3,
    Path = 4,
    Page = 5,
}
