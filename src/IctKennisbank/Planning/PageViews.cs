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
    /// <summary>A page to go on to; null for none.</summary>
    public LinkView? More { get; init; }
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

/// <summary>View of the overview of frameworks.</summary>
public sealed record FrameworksView(PageFrame Page, ValueList<FrameworkCard> Cards, ValueList<FrameworkCard> LocalCards);

/// <summary>A framework in the overview.</summary>
public sealed record FrameworkCard(LinkView Link, string Code, string Shape, string Description, string Facts);

/// <summary>View of a framework.</summary>
/// <param name="Page">Frame.</param>
/// <param name="Title">Title.</param>
/// <param name="Description">Description.</param>
/// <param name="Columns">Types that have a column.</param>
/// <param name="Rows">Areas and competences.</param>
/// <param name="Legend">How many cells are empty, in words.</param>
public sealed record FrameworkView(
    PageFrame Page, string Title, string Description, ValueList<ColumnView> Columns, ValueList<MatrixRow> Rows, string Legend)
{
    /// <summary>What it is used for.</summary>
    public ValueList<string> Uses { get; init; }

    /// <summary>Facts: version, audience, sector.</summary>
    public ValueList<FactView> Facts { get; init; }

    /// <summary>Notes.</summary>
    public ValueList<string> Notes { get; init; }

    /// <summary>Sources.</summary>
    public ValueList<CitationView> Citations { get; init; }

    /// <summary>Figure; empty when the framework has none.</summary>
    public Html Figure { get; init; } = Html.None;

    /// <summary>Whether there is a figure.</summary>
    public bool HasFigure => Figure.Value.Length > 0;

    /// <summary>The same figure as a list with counts.</summary>
    public ValueList<CodedLink> FigureList { get; init; }

    /// <summary>Points in a matrix with quadrants.</summary>
    public ValueList<FactView> Points { get; init; }

    /// <summary>Rows of the crosswalk.</summary>
    public ValueList<RelationView> Relations { get; init; }

    /// <summary>Whether there is something to say on the framework itself.</summary>
    public bool HasAbout => !Uses.IsEmpty || !Facts.IsEmpty || !Notes.IsEmpty || !Citations.IsEmpty;

    /// <summary>Whether there are codes that need a wider column, such as <c>TPACK</c>.</summary>
    public bool HasLongCodes => Rows.Any(static row => row.Code?.Text.Length > 4);

    /// <summary>Number of columns with the heading column, for spanning cells.</summary>
    public int ColumnCount => Columns.Count + 1;
}

/// <summary>A column of the matrix.</summary>
public sealed record ColumnView(string Type, string Label);

/// <summary>A row of the matrix: an area or a competence.</summary>
/// <param name="IsArea">Whether it is a heading over the rows below.</param>
/// <param name="Code">Code; null for a group without an id.</param>
/// <param name="Label">Label.</param>
/// <param name="Url">Address of the page; empty for a group without an id.</param>
/// <param name="Cells">One cell a column; none for an area.</param>
public sealed record MatrixRow(bool IsArea, CodeView? Code, string Label, string Url, ValueList<MatrixCell> Cells);

/// <summary>A cell of the matrix.</summary>
/// <param name="Type">Type of the column.</param>
/// <param name="Count">Number of items.</param>
/// <param name="Url">Where they stand, or where to contribute one.</param>
/// <param name="Basis">A shape per item for everybody.</param>
/// <param name="Advanced">A shape per item for those who want more.</param>
/// <param name="Label">In words, for screen readers.</param>
public sealed record MatrixCell(
    string Type, int Count, string Url, ValueList<string> Basis, ValueList<string> Advanced, string Label)
{
    /// <summary>Whether nothing is there yet.</summary>
    public bool IsEmpty => Count == 0;
}

/// <summary>A relation of the crosswalk in words.</summary>
public sealed record RelationView(CodeView From, string Relation, CodeView To, string Reason, string Confidence);

/// <summary>View of a competence or area.</summary>
public sealed record CompetenceView(
    PageFrame Page, CodeView Code, string Title, string Explanation, LinkView Framework, ValueList<RowGroup> Groups)
{
    /// <summary>Examples.</summary>
    public ValueList<string> Examples { get; init; }

    /// <summary>Area it belongs to, or competences that belong to it.</summary>
    public ValueList<CodedLink> Family { get; init; }

    /// <summary>Heading above the family.</summary>
    public string FamilyHeading { get; init; } = "";

    /// <summary>Note on wording and other names; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Learning path; null when none.</summary>
    public LinkView? Path { get; init; }

    /// <summary>Stations and duration of the path.</summary>
    public string PathFacts { get; init; } = "";

    /// <summary>Relations to other frameworks.</summary>
    public ValueList<RelationView> Relations { get; init; }

    /// <summary>What is missing, in words.</summary>
    public ValueList<string> Missing { get; init; }

    /// <summary>Number of items in words.</summary>
    public string Count { get; init; } = "";
}
