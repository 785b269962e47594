using System.Globalization;
using IctKennisbank.Diagnostics;
using IctKennisbank.Texts;

namespace IctKennisbank.Model;

/// <summary>The figure of a framework, as its file declares it.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>; empty for none.</param>
/// <param name="Places">Ids in the order of the places of the figure; none when the file has them in that order.</param>
/// <param name="Upward">In a matrix, what grows from the bottom to the top; may be empty.</param>
/// <param name="Rightward">In a matrix, what grows from left to right; may be empty.</param>
/// <param name="Parts">What the places count for, in their order; for squares and a curve.</param>
public sealed record Geometry(string Kind, ValueList<Located<string>> Places, string Upward, string Rightward, ValueList<string> Parts)
{
    /// <summary>Circles with their overlaps.</summary>
    public const string Venn = "venn";

    /// <summary>Four areas on the corners, connections on the sides.</summary>
    public const string Square = "vierkant";

    /// <summary>Four fields between two axes.</summary>
    public const string Matrix = "matrix";

    /// <summary>Pillars under a beam.</summary>
    public const string Pillars = "pijlers";

    /// <summary>Pillars on a foundation, which is the first place.</summary>
    public const string Foundation = "fundament";

    /// <summary>Rows of as many squares as each part says.</summary>
    public const string Squares = "hokjes";

    /// <summary>A normal curve in parts of so many percent.</summary>
    public const string Curve = "curve";

    /// <summary>All kinds.</summary>
    public static ValueList<string> Kinds { get; } = [Square, Venn, Matrix, Pillars, Foundation, Squares, Curve];

    /// <summary>No figure.</summary>
    public static Geometry None { get; } = new("", default, "", "", default);

    private const int VennPlaces = 7;

    private const int Corners = 4;

    private const int MostPillars = 5;

    /// <summary>More squares than this do not fit in a row.</summary>
    private const int MostSquares = 30;

    /// <summary>Where its places, its parts or its kind stand.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>Ids in the order of the places: as declared, or else as the framework has them.</summary>
    public ValueList<string> PlacesIn(Framework framework)
    {
        if (!Places.IsEmpty)
        {
            return Places.Select(static place => place.Value).ToValueList();
        }

        List<string> areas = [.. framework.All.Where(static c => c.Kind == CompetenceKind.Area).Select(static c => c.Id)];
        return Kind == Venn || (areas.Count == 0 && Kind is not (Square or Matrix))
            ? framework.All.Where(static c => c.Kind != CompetenceKind.Connection).Select(static c => c.Id).ToValueList()
            : areas.ToValueList();
    }

    /// <summary>Why the figure cannot be drawn, as a sentence without a full stop; null when it can, or when there is none.</summary>
    public string? Misfit(Framework framework)
    {
        ValueList<string> places = PlacesIn(framework);
        if (places.GroupBy(static id => id, StringComparer.Ordinal).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            return Text.Get("figuur.dubbel", twice.Key);
        }

        return Kind switch
        {
            Venn => Within(places.Count, VennPlaces, VennPlaces),
            Square or Matrix => Within(places.Count, Corners, Corners),
            Pillars => Within(places.Count, 2, MostPillars),
            Foundation => Within(places.Count, 3, MostPillars),
            Squares => PartsMisfit(places.Count, static part => RangeOf(part) is not null, "figuur.geen-aantal"),
            Curve => PartsMisfit(places.Count, static part => PercentageOf(part) is not null, "figuur.geen-procent"),
            _ => null,
        };
    }

    /// <summary>The whole number or the range with which a part begins; null when it has none that can be drawn.</summary>
    public static (int From, int To)? RangeOf(string part)
    {
        string[] ends = part.Split(' ')[0].Split('-');
        return ends.Length <= 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int from)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int to)
            && from > 0 && to >= from && to <= MostSquares
            ? (from, to)
            : null;
    }

    /// <summary>The percentage that a part of a curve stands for; null when it is none.</summary>
    public static double? PercentageOf(string part) => double.TryParse(
        part.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number <= 100
        ? number
        : null;

    private static string? Within(int count, int least, int most) => count >= least && count <= most
        ? null
        : least == most ? Text.Get("figuur.plaatsen", least, count) : Text.Get("figuur.plaatsen-tussen", least, most, count);

    private string? PartsMisfit(int places, Func<string, bool> isGood, string reason) =>
        Parts.Count != places || places == 0
            ? Text.Get("figuur.delen", places, Parts.Count)
            : Parts.FirstOrDefault(part => !isGood(part)) is { } wrong ? Text.Get(reason, wrong) : null;
}
