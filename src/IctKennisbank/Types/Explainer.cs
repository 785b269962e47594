using IctKennisbank.Model;

namespace IctKennisbank.Types;

/// <summary>Concept page (uitleg).</summary>
internal static class Explainer
{
    private static readonly ValueList<FieldUse> Own =
    [
        Fields.Framework,
    ];

    /// <summary>The declaration.</summary>
    public static readonly ContentType Type = new("uitleg", "uitleg", [.. CommonFields.Head, .. Own, .. CommonFields.Tail])
    {
        Purpose = Purpose.Orient,
    };
}
