using IctKennisbank.Model;

namespace IctKennisbank.Types;

/// <summary>Page about the site itself (pagina): stands in the root.</summary>
internal static class TextPage
{
    private static readonly ValueList<FieldUse> Own =
    [
        new(Fields.Title, Required: true),
        new(Fields.Summary, Required: true),
        Fields.Order,
        Fields.InFooter,
        Fields.Authors,
        Fields.Licence,
        Fields.Origin,
        Fields.Date,
        Fields.ReviewDate,
        Fields.Draft,
        Fields.Exemptions,
    ];

    /// <summary>The declaration.</summary>
    public static readonly ContentType Type = new("pagina", "", [.. Own])
    {
        Template = "pagina",
        IsListed = false,
        IsInMatrix = false,
        SourceFolder = "paginas",
    };
}
