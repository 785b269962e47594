namespace IctKennisbank.Model;

/// <summary>Kinds of pages and files that content can refer to.</summary>
public enum PageKind
{
    /// <summary>Nothing: a reference that could not be resolved and has been reported.</summary>
    None,

    /// <summary>An item, by key.</summary>
    Item,

    /// <summary>A learning path, by id.</summary>
    Path,

    /// <summary>A competence or area, by id.</summary>
    Competence,

    /// <summary>A framework, by file.</summary>
    Framework,

    /// <summary>All frameworks.</summary>
    Frameworks,

    /// <summary>A measurement, by file.</summary>
    Measurement,

    /// <summary>All measurements.</summary>
    Measurements,

    /// <summary>A theme, by id.</summary>
    Theme,

    /// <summary>All themes.</summary>
    Themes,

    /// <summary>The glossary.</summary>
    Glossary,

    /// <summary>The list of one type, by the type's folder.</summary>
    Listing,

    /// <summary>A file beside an item, by its path in the site.</summary>
    Attachment,

    /// <summary>A page that the generator makes, by name: <c>index</c>, <c>zoeken</c>, <c>404</c>.</summary>
    Special,
}

/// <summary>
/// Something with an address. The model knows what is meant; <c>Routes</c> alone knows where it stands.
/// </summary>
/// <param name="Kind">Kind of page.</param>
/// <param name="Id">Which one.</param>
/// <param name="Fragment">Fragment on the page without <c>#</c>; empty when none.</param>
public readonly record struct PageId(PageKind Kind, string Id, string Fragment = "");
