namespace IctKennisbank.Model;

/// <summary>What a reader does with an item; the order in which learning paths put items of one level.</summary>
public enum Purpose
{
    /// <summary>Find out what it is.</summary>
    Orient,

    /// <summary>Try it out.</summary>
    Try,

    /// <summary>Learn with colleagues.</summary>
    LearnTogether,

    /// <summary>Has no place on a path.</summary>
    None,
}

/// <summary>
/// A kind of content: declared in <c>Types/</c>, one file each; everything else asks this record.
/// </summary>
/// <param name="Id">Dutch singular, used in classes and data: <c>werkvorm</c>.</param>
/// <param name="Folder">Folder in <c>content/</c> and in the site: <c>werkvormen</c>; empty for the root.</param>
/// <param name="Uses">The fields in the order of the reference.</param>
public sealed record ContentType(string Id, string Folder, ValueList<FieldUse> Uses)
{
    /// <summary>Folder in <c>content/</c>, which for pages differs from the folder in the site.</summary>
    public string SourceFolder { get; init; } = Folder;

    /// <summary>Place on a derived learning path.</summary>
    public Purpose Purpose { get; init; } = Purpose.None;

    /// <summary>Name of the page template, without <c>.html</c>.</summary>
    public string Template { get; init; } = "item";

    /// <summary>Whether items have competences, themes and a place in lists, search and feeds.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>Whether the type stands in the main menu; otherwise it stands in the footer.</summary>
    public bool IsInMenu { get; init; }

    /// <summary>Whether the type has a column in the matrix of a framework.</summary>
    public bool IsInMatrix { get; init; } = true;

    /// <summary>Whether an item of this type is a learning path.</summary>
    public bool IsPath { get; } = Uses.Any(static use => ReferenceEquals(use.Field, Fields.PathSteps));

    /// <summary>Key of the field with the run sheet, if the type has one.</summary>
    public Field<ValueList<Step>>? StepsField { get; init; }

    /// <summary>Label for one.</summary>
    public string Label { get; } = Texts.Text.Get("soort." + Id);

    /// <summary>Label for more.</summary>
    public string PluralLabel { get; } = Texts.Text.Get("soort." + Id + ".meer");
}
