using IctKennisbank.Model;

namespace IctKennisbank.Planning;

/// <summary>View of the page that leads to the explanation of every message.</summary>
public sealed record CodesView(PageFrame Page, ValueList<CodeGroupView> Groups);

/// <summary>Codes that are explained on one page.</summary>
/// <param name="Id">Name of the group: <c>kb1</c>.</param>
/// <param name="Link">Its page.</param>
/// <param name="Codes">The codes.</param>
public sealed record CodeGroupView(string Id, LinkView Link, ValueList<CodeLinkView> Codes);

/// <summary>A code in a list.</summary>
/// <param name="Code">The code: <c>KB1009</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Url">Where it is explained.</param>
/// <param name="Kind">Must, advice or note.</param>
public sealed record CodeLinkView(string Code, string Title, string Url, string Kind);

/// <summary>View of a page that explains a group of codes.</summary>
public sealed record CodeGroupPageView(PageFrame Page, LinkView Overview, ValueList<CodeEntryView> Codes);

/// <summary>A code with its explanation.</summary>
/// <param name="Id">Name of its place on the page.</param>
/// <param name="Code">The code.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Kind">Must, advice or note.</param>
/// <param name="Why">Why there is such a rule.</param>
/// <param name="Cure">What to do.</param>
public sealed record CodeEntryView(string Id, string Code, string Title, string Kind, string Why, string Cure)
{
    /// <summary>What the program says about the wrong piece.</summary>
    public string Message { get; init; } = "";

    /// <summary>Heading above the wrong piece.</summary>
    public string WrongHeading { get; init; } = "";

    /// <summary>The wrong piece; empty for a bug of ours.</summary>
    public string Wrong { get; init; } = "";

    /// <summary>The right piece; empty when nothing has to be done.</summary>
    public string Right { get; init; } = "";

    /// <summary>The file it stands in, in words; may be empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>Whether something in the pieces stands for what cannot be seen.</summary>
    public bool HasMarks { get; init; }

    /// <summary>Whether a file may depart from the rule with a reason.</summary>
    public bool MayBeExempt { get; init; }
}
