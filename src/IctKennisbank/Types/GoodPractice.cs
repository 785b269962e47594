using IctKennisbank.Model;

namespace IctKennisbank.Types;

/// <summary>Good practice or school case (praktijk): what colleagues did, and what it gave.</summary>
internal static class GoodPractice
{
    private static readonly ValueList<FieldUse> Own =
    [
        Fields.PracticeKind,
        Fields.School,
        Fields.Course,
        Fields.Occupation,
        new(Fields.ContentKnowledge, Required: true),
        new(Fields.Pedagogy, Required: true),
        new(Fields.Technology, Required: true),
        new(Fields.AddedValue, Required: true),
        Fields.Conditions,
        Fields.Steps,
    ];

    /// <summary>The declaration.</summary>
    public static readonly ContentType Type = new("praktijk", "praktijken", [.. CommonFields.Head, .. Own, .. CommonFields.Tail])
    {
        Purpose = Purpose.Orient,
        IsInMenu = true,
        StepsField = Fields.Steps,
    };
}
