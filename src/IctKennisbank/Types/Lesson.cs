using IctKennisbank.Model;

namespace IctKennisbank.Types;

/// <summary>Media literacy lesson (les): something that a teacher does with students.</summary>
internal static class Lesson
{
    private static readonly ValueList<FieldUse> Own =
    [
        new(Fields.Goals, Required: true),
        new(Fields.LessonPhases, Required: true),
        Fields.Occupation,
        Fields.Subject,
    ];

    /// <summary>The declaration.</summary>
    public static readonly ContentType Type = new("les", "lessen", [.. CommonFields.Head, .. Own, .. CommonFields.Triad, .. CommonFields.Tail])
    {
        Purpose = Purpose.Try,
        IsInMenu = true,
        StepsField = Fields.LessonPhases,
    };
}
