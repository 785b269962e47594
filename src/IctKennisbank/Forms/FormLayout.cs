using IctKennisbank.Content;
using IctKennisbank.Model;

namespace IctKennisbank.Forms;

/// <summary>
/// Where a field stands in the form, and what is asked first. Only fields that are already there are named: a new one
/// finds its place by its kind, so that it is in the form as soon as it is declared.
/// </summary>
internal static class FormLayout
{
    /// <summary>What it is.</summary>
    public const string Brief = "kort";

    /// <summary>For whom.</summary>
    public const string Audience = "wie";

    /// <summary>How it goes.</summary>
    public const string Steps = "stappen";

    /// <summary>Where it comes from and what others may do with it.</summary>
    public const string Source = "bron";

    /// <summary>The sections in order; before them the type, after them the preview.</summary>
    public static readonly string[] Sections = [Brief, Audience, Steps, Source];

    private static readonly Dictionary<Field, string> Places = InSections(
        (Brief, [Fields.Duration, Fields.PracticeKind, Fields.InstrumentKind, Fields.Framework]),
        (Steps,
        [
            Fields.Materials, Fields.Preparation, Fields.Warnings, Fields.DurationKind, Fields.DurationPer, Fields.Meetings, Fields.Pitfalls,
            Fields.Expertise, Fields.Environment, Fields.Methods, Fields.Approach, Fields.IctFunctions, Fields.LearningAbout, Fields.Purposes,
        ]),
        (Audience, [Fields.Occupation, Fields.Subject]),
        (Source,
        [
            Fields.FactYear, Fields.Origin, Fields.Licence, Fields.Authors, Fields.Date, Fields.ReviewDate, Fields.Draft,
        ]));

    /// <summary>What only editors fill in, when an item is there already.</summary>
    public static readonly ValueList<Field> ForEditors = [Fields.Exemptions, Fields.NotOnPath, Fields.Change];

    /// <summary>Fields that are asked for although an item can do without: readers miss them most.</summary>
    private static readonly Field[] AskedFirst = [Fields.Warnings, Fields.Materials, Fields.Group];

    /// <summary>The section of a field.</summary>
    public static string SectionOf(Field field) => Places.TryGetValue(field, out string? place) ? place : field.Kind switch
    {
        FieldKind.Text or FieldKind.Texts => Brief,
        FieldKind.Steps or FieldKind.Conditions => Steps,
        FieldKind.Citations or FieldKind.Date or FieldKind.Year or FieldKind.Exemptions => Source,
        _ => Audience,
    };

    /// <summary>Whether a field is asked at once; the others stand under 'meer'. Dates are filled in already.</summary>
    public static bool IsFirst(FieldUse use) => use.Field.Kind switch
    {
        FieldKind.Date => false,
        FieldKind.Steps => true,
        _ => use.Required || AskedFirst.Contains(use.Field),
    };

    /// <summary>Whether a part of a group is asked although it is not required.</summary>
    public static bool IsAskedFirst(FieldKind kind, KeyShape part) => kind switch
    {
        FieldKind.Steps => part.Key is "toelichting" or "minuten",
        FieldKind.Citations => part.Key == "jaar",
        FieldKind.PathSteps => part.Key == "waarom",
        _ => false,
    };

    /// <summary>Whether 'weet ik niet' is an answer. A licence cannot be given by somebody else.</summary>
    public static bool MayBeUnknown(Field field) => !ReferenceEquals(field, Fields.Licence)
        && field.Kind is FieldKind.Term or FieldKind.Terms or FieldKind.Competences;

    private static Dictionary<Field, string> InSections(params (string Section, Field[] Fields)[] sections) => sections
        .SelectMany(static section => section.Fields.Select(field => (field, section.Section)))
        .ToDictionary(static place => place.field, static place => place.Section);
}
