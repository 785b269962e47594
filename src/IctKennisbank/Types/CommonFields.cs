using IctKennisbank.Model;

namespace IctKennisbank.Types;

/// <summary>Fields that all items in lists share, in two parts: types put their own between them.</summary>
internal static class CommonFields
{
    /// <summary>What it is and for whom.</summary>
    public static readonly ValueList<FieldUse> Head =
    [
        new(Fields.Title, Required: true),
        new(Fields.Summary, Required: true),
        new(Fields.Sectors, Required: true),
        new(Fields.Audiences, Required: true),
        new(Fields.Competences, Required: true),
        new(Fields.Level, Required: true),
        new(Fields.Themes, Required: true),
        new(Fields.Duration, Required: true),
        Fields.DurationKind,
        Fields.DurationPer,
        Fields.Meetings,
        Fields.Group,
        Fields.Arrangement,
        Fields.Preparation,
        Fields.Materials,
    ];

    /// <summary>TPACK, optional.</summary>
    public static readonly ValueList<FieldUse> Triad =
    [
        Fields.ContentKnowledge, Fields.Pedagogy, Fields.Technology, Fields.AddedValue, Fields.Conditions,
    ];

    /// <summary>Where it comes from and how it is kept.</summary>
    public static readonly ValueList<FieldUse> Tail =
    [
        Fields.Methods,
        Fields.Approach,
        Fields.IctFunctions,
        Fields.LearningAbout,
        Fields.Purposes,
        Fields.Prerequisites,
        Fields.Pitfalls,
        Fields.Warnings,
        new(Fields.Citations, Required: true),
        Fields.FactYear,
        new(Fields.Origin, Required: true),
        new(Fields.Licence, Required: true),
        new(Fields.Authors, Required: true),
        new(Fields.Date, Required: true),
        new(Fields.ReviewDate, Required: true),
        Fields.Change,
        Fields.Draft,
        Fields.Exemptions,
        Fields.NotOnPath,
    ];
}
