using IctKennisbank.Model;

namespace IctKennisbank.Types;

/// <summary>Instrument: a scan, game, matrix or conversation sheet.</summary>
internal static class Instrument
{
    private static readonly ValueList<FieldUse> Own =
    [
        Fields.InstrumentKind,
        Fields.Steps,
    ];

    /// <summary>The declaration.</summary>
    public static readonly ContentType Type = new("instrument", "instrumenten", [.. CommonFields.Head, .. Own, .. CommonFields.Triad, .. CommonFields.Tail])
    {
        Purpose = Purpose.Try,
        StepsField = Fields.Steps,
    };
}
