using IctKennisbank.Model;

namespace IctKennisbank.Types;

/// <summary>The content types, in the order of the menu. A new type is a file in this room and its line here.</summary>
public static class All
{
    /// <summary>All content types.</summary>
    public static ValueList<ContentType> Types { get; } =
    [
        WorkshopFormat.Type,
        Lesson.Type,
        GoodPractice.Type,
        Instrument.Type,
        Explainer.Type,
        LearningPathType.Type,
        TextPage.Type,
    ];
}
