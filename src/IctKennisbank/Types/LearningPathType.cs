using IctKennisbank.Model;

namespace IctKennisbank.Types;

/// <summary>Learning path that is written by hand (leerpad).</summary>
internal static class LearningPathType
{
    private static readonly ValueList<FieldUse> Own =
    [
        new(Fields.Title, Required: true),
        new(Fields.Summary, Required: true),
        new(Fields.Competences, Required: true),
        new(Fields.Audiences, Required: true),
        new(Fields.Sectors, Required: true),
        new(Fields.Level, Required: true),
        Fields.ForWhom,
        Fields.Afterwards,
        new(Fields.PathSteps, Required: true),
        Fields.Assignment,
        Fields.Next,
        Fields.Citations,
        new(Fields.Origin, Required: true),
        new(Fields.Licence, Required: true),
        new(Fields.Authors, Required: true),
        new(Fields.Date, Required: true),
        new(Fields.ReviewDate, Required: true),
        Fields.Change,
        Fields.Draft,
        Fields.Exemptions,
    ];

    /// <summary>The declaration.</summary>
    public static readonly ContentType Type = new("leerpad", "leerpaden", [.. Own])
    {
        Template = "leerpad",
        IsListed = false,
        IsInMatrix = false,
        IsInMenu = true,
    };
}
