using IctKennisbank.Model;

namespace IctKennisbank.Types;

/// <summary>Workshopformat (werkvorm): something that a team does together.</summary>
internal static class WorkshopFormat
{
    private static readonly ValueList<FieldUse> Own =
    [
        new(Fields.Steps, Required: true),
        Fields.TrainingThemes,
        Fields.Expertise,
        Fields.Environment,
    ];

    /// <summary>The declaration.</summary>
    public static readonly ContentType Type = new("werkvorm", "werkvormen", [.. CommonFields.Head, .. Own, .. CommonFields.Triad, .. CommonFields.Tail])
    {
        Purpose = Purpose.LearnTogether,
        IsInMenu = true,
        StepsField = Fields.Steps,
    };
}
