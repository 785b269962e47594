using IctKennisbank.Model;

namespace IctKennisbank.Planning;

/// <summary>View of an item's page.</summary>
public sealed record ItemView(PageFrame Page, RowView Row, LinkView Listing)
{
    /// <summary>Minutes class of the coloured field: <c>m45</c>; <c>m60</c> for an hour and more, or unknown.</summary>
    public string HeaderClass { get; init; } = "";

    /// <summary>'In het kort'.</summary>
    public ValueList<FactView> Facts { get; init; }

    /// <summary>TPACK; empty when not filled in.</summary>
    public ValueList<FactView> Triad { get; init; }

    /// <summary>Why ict here; may be empty.</summary>
    public string AddedValue { get; init; } = "";

    /// <summary>Whether the section on ict has anything to say.</summary>
    public bool HasWhy => !Triad.IsEmpty || AddedValue.Length > 0;

    /// <summary>Whether all three parts of TPACK are there, so that the figure is right.</summary>
    public bool HasTriad => Triad.Count == 3;

    /// <summary>Learning goals.</summary>
    public ValueList<string> Goals { get; init; }

    /// <summary>Things to have ready.</summary>
    public ValueList<string> Materials { get; init; }

    /// <summary>Run sheet; null when there are no steps.</summary>
    public RunSheetView? RunSheet { get; init; }

    /// <summary>Links to the sheets to print.</summary>
    public ValueList<LinkView> Prints { get; init; }

    /// <summary>Address of the script of the timer.</summary>
    public string TimerUrl { get; init; } = "";

    /// <summary>Address of the style of the timer.</summary>
    public string TimerStyleUrl { get; init; } = "";

    /// <summary>The text.</summary>
    public BodyHtml Body { get; init; } = BodyHtml.None;

    /// <summary>Whether there is text.</summary>
    public bool HasBody => !Body.IsEmpty;

    /// <summary>What goes wrong here.</summary>
    public ValueList<string> Warnings { get; init; }

    /// <summary>The known pitfalls that apply.</summary>
    public ValueList<LinkView> Pitfalls { get; init; }

    /// <summary>Whether there is a section on what goes wrong.</summary>
    public bool HasWarnings => !Warnings.IsEmpty || !Pitfalls.IsEmpty;

    /// <summary>What has to be in order.</summary>
    public ValueList<ConditionView> Conditions { get; init; }

    /// <summary>What the trainer needs.</summary>
    public ValueList<FactView> TrainerNotes { get; init; }

    /// <summary>Items that come first.</summary>
    public ValueList<RowView> Prerequisites { get; init; }

    /// <summary>Competences with their labels.</summary>
    public ValueList<CodedLink> Competences { get; init; }

    /// <summary>Themes.</summary>
    public ValueList<LinkView> Themes { get; init; }

    /// <summary>Places on learning paths.</summary>
    public ValueList<PathPlaceView> Places { get; init; }

    /// <summary>Why the item is on no path; empty when it is on one or nothing was said.</summary>
    public string NotOnPath { get; init; } = "";

    /// <summary>Whether there is something to say on its place on paths.</summary>
    public bool HasLine => !Places.IsEmpty || NotOnPath.Length > 0;

    /// <summary>Items that go well with it.</summary>
    public ValueList<RelatedView> Related { get; init; }

    /// <summary>Sources.</summary>
    public ValueList<CitationView> Citations { get; init; }

    /// <summary>Origin in words, <c>Bewerkt naar</c>.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Licence.</summary>
    public LinkView Licence { get; init; } = new("", "");

    /// <summary>A line to copy when somebody uses the item.</summary>
    public string Attribution { get; init; } = "";

    /// <summary>Date of the last change.</summary>
    public string Date { get; init; } = "";

    /// <summary>Date in ISO form.</summary>
    public string IsoDate { get; init; } = "";

    /// <summary>When somebody looks at it again; may be empty.</summary>
    public string ReviewDate { get; init; } = "";

    /// <summary>The year of the facts, when that is so long before the text that readers should know; may be empty.</summary>
    public string DatedSince { get; init; } = "";

    /// <summary>From when the facts are, in words; may be empty.</summary>
    public string FactYear { get; init; } = "";

    /// <summary>Review date in ISO form; may be empty.</summary>
    public string IsoReviewDate { get; init; } = "";

    /// <summary>What changed last; may be empty.</summary>
    public string Change { get; init; } = "";

    /// <summary>Address to edit the file; empty when the site has no repository.</summary>
    public string EditUrl { get; init; } = "";

    /// <summary>Whether it is a draft.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Name of the layer it comes from; empty for the base.</summary>
    public string Layer { get; init; } = "";
}

/// <summary>View of a plain page.</summary>
public sealed record TextPageView(PageFrame Page, string Title, string Summary, BodyHtml Body, string EditUrl)
{
    /// <summary>Address of the form, on the page that explains how to contribute; empty elsewhere.</summary>
    public string FormUrl { get; init; } = "";

    /// <summary>A page to go on to; null for none.</summary>
    public LinkView? More { get; init; }
}

/// <summary>View of the page with the form.</summary>
/// <param name="Page">Frame.</param>
/// <param name="Blanks">An empty file of each type.</param>
/// <param name="Mail">Mail address of the editors; empty when none.</param>
/// <param name="HelpUrl">Address of the page that explains how to contribute.</param>
public sealed record ShareView(PageFrame Page, ValueList<LinkView> Blanks, string Mail, string HelpUrl)
{
    /// <summary>Address to write a mail; empty when none.</summary>
    public string MailUrl => Mail.Length > 0 ? "mailto:" + Mail : "";
}

/// <summary>View of a list of items: a type, a theme, an amount of time.</summary>
/// <param name="Page">Frame.</param>
/// <param name="Type">Type id for class and shape; empty when mixed.</param>
/// <param name="Kicker">Small heading in the margin.</param>
/// <param name="Title">Title.</param>
/// <param name="Lead">Lead; may be empty.</param>
/// <param name="Count">Number of items in words.</param>
/// <param name="Groups">Rows in groups.</param>
public sealed record ListingView(
    PageFrame Page, string Type, string Kicker, string Title, string Lead, string Count, ValueList<RowGroup> Groups)
{
    /// <summary>Twelve columns of five minutes: how many items end there.</summary>
    public ValueList<StackView> Stacks { get; init; }

    /// <summary>Said when a shape stands for more than one item; empty otherwise.</summary>
    public string StackNote { get; init; } = "";

    /// <summary>Links to the groups on the page.</summary>
    public ValueList<LinkView> Jumps { get; init; }

    /// <summary>Competences that go with the list.</summary>
    public ValueList<CodedLink> Competences { get; init; }

    /// <summary>Other lists of the same kind.</summary>
    public ValueList<LinkView> Others { get; init; }

    /// <summary>Whether nothing is in the list.</summary>
    public bool IsEmpty => Groups.IsEmpty;
}

/// <summary>A column of five minutes in the header of a list.</summary>
/// <param name="Url">Where the items stand; empty for an empty column.</param>
/// <param name="Label">Number of items in words.</param>
/// <param name="Shapes">One entry per shape to draw.</param>
public sealed record StackView(string Url, string Label, ValueList<string> Shapes);
