namespace IctKennisbank.Search;

/// <summary>A posting in one number: the stem or the document above, the impact (1 to <see cref="Weights.Levels"/>) below.</summary>
internal static class Posting
{
    private const int Bits = 6;
    private const int Mask = (1 << Bits) - 1;

    /// <summary>A posting of this stem or document.</summary>
    public static int Of(int number, int impact) => (number << Bits) | impact;

    /// <summary>The stem or document.</summary>
    public static int Number(int posting) => posting >> Bits;

    /// <summary>The impact.</summary>
    public static int Impact(int posting) => posting & Mask;
}
