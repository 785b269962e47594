using IctKennisbank.Model;

namespace IctKennisbank.Planning;

/// <summary>View of the overview of frameworks.</summary>
public sealed record FrameworksView(PageFrame Page, ValueList<FrameworkCard> Cards, ValueList<FrameworkCard> LocalCards)
{
    /// <summary>Where the figures stand; null when nothing was measured.</summary>
    public LinkView? Measurements { get; init; }
}

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
    public ValueList<FigureRow> FigureList { get; init; }

    /// <summary>Points in a matrix with quadrants, in the order of their numbers.</summary>
    public ValueList<PointView> Points { get; init; }

    /// <summary>Rows of the crosswalk.</summary>
    public ValueList<RelationView> Relations { get; init; }

    /// <summary>What was measured with it.</summary>
    public ValueList<LinkView> Measurements { get; init; }

    /// <summary>Whether there is something to say on the framework itself.</summary>
    public bool HasAbout => !Uses.IsEmpty || !Facts.IsEmpty || !Notes.IsEmpty || !Citations.IsEmpty;

    /// <summary>Whether there are codes that need a wider column, such as <c>TPACK</c>.</summary>
    public bool HasLongCodes => Rows.Any(static row => row.Code?.Text.Length > 4);

    /// <summary>Number of columns with the heading column, for spanning cells.</summary>
    public int ColumnCount => Columns.Count + 1;
}

/// <summary>A region of the figure in words.</summary>
/// <param name="Link">What it stands for, and its page.</param>
/// <param name="Count">Number of items in words; empty when there are none.</param>
/// <param name="FillUrl">Where to contribute one.</param>
public sealed record FigureRow(CodedLink Link, string Count, string FillUrl);

/// <summary>A point in a matrix.</summary>
/// <param name="Label">Label.</param>
/// <param name="Field">Name of the field in which it stands.</param>
/// <param name="Explanation">Explanation; may be empty.</param>
/// <param name="Codes">Competences that it is about.</param>
public sealed record PointView(string Label, string Field, string Explanation, ValueList<CodeView> Codes);

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

    /// <summary>Where to write something for it.</summary>
    public string ShareUrl { get; init; } = "";

    /// <summary>Number of items in words.</summary>
    public string Count { get; init; } = "";
}
