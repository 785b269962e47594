using IctKennisbank.Model;

namespace IctKennisbank.Planning;

/// <summary>View of the overview of learning paths.</summary>
public sealed record PathsView(PageFrame Page, ValueList<PathCard> HandMade, ValueList<PathCardGroup> Derived);

/// <summary>A learning path in an overview.</summary>
public sealed record PathCard(CodeView? Code, LinkView Link, string Summary, string Facts, string LineClass);

/// <summary>The paths of one framework.</summary>
public sealed record PathCardGroup(string Heading, LinkView Framework, ValueList<PathCard> Cards);

/// <summary>View of a learning path.</summary>
/// <param name="Page">Frame.</param>
/// <param name="Code">Code of the main competence; null when it has none.</param>
/// <param name="Title">Title.</param>
/// <param name="Lead">Lead.</param>
/// <param name="LineClass">Class of the line.</param>
/// <param name="Stations">Stations.</param>
public sealed record PathView(
    PageFrame Page, CodeView? Code, string Title, string Lead, string LineClass, ValueList<StationView> Stations)
{
    /// <summary>Names of the stations on the strip map; empty when there are too many to draw.</summary>
    public ValueList<StopView> Strip { get; init; }

    /// <summary>'In het kort'.</summary>
    public ValueList<FactView> Facts { get; init; }

    /// <summary>Introduction.</summary>
    public BodyHtml Body { get; init; } = BodyHtml.None;

    /// <summary>Whether there is an introduction.</summary>
    public bool HasBody => !Body.IsEmpty;

    /// <summary>What is missing, in words.</summary>
    public ValueList<string> Missing { get; init; }

    /// <summary>The practical assignment.</summary>
    public string Assignment { get; init; } = "";

    /// <summary>What you can do after it.</summary>
    public ValueList<string> Afterwards { get; init; }

    /// <summary>Where to go next.</summary>
    public ValueList<CodedLink> Next { get; init; }

    /// <summary>Links to the sheets to print.</summary>
    public ValueList<LinkView> Prints { get; init; }

    /// <summary>How the path was made, in words.</summary>
    public string Made { get; init; } = "";

    /// <summary>Address to edit; empty for a derived path.</summary>
    public string EditUrl { get; init; } = "";
}

/// <summary>A station.</summary>
/// <param name="Row">The item.</param>
/// <param name="Phase">What it is for, and its level.</param>
/// <param name="Reason">What it adds, or the summary.</param>
/// <param name="Transfers">Other lines that stop here.</param>
/// <param name="Class">Class of the list item.</param>
/// <param name="Support">Said when the station is only here because a later one needs it; empty otherwise.</param>
public sealed record StationView(
    RowView Row, string Phase, string Reason, ValueList<CodedLink> Transfers, string Class, string Support);

/// <summary>View of the overview of themes.</summary>
public sealed record ThemesView(PageFrame Page, ValueList<CountedLink> Themes);

/// <summary>A link with a number and a sentence.</summary>
public sealed record CountedLink(LinkView Link, int Count, string Note);

/// <summary>View of the glossary.</summary>
public sealed record GlossaryView(PageFrame Page, ValueList<GlossaryLetter> Letters);

/// <summary>Words under one letter.</summary>
public sealed record GlossaryLetter(string Id, string Letter, ValueList<GlossaryWord> Words);

/// <summary>A word with its meaning.</summary>
public sealed record GlossaryWord(string Id, string Word, string Synonyms, string Explanation, ValueList<LinkView> SeeAlso);

/// <summary>View of the home page.</summary>
public sealed record HomeView(PageFrame Page, ValueList<TimeLink> Times, ValueList<LinkView> LongTimes)
{
    /// <summary>Some items that fit in a lesson hour.</summary>
    public ValueList<RowView> Fitting { get; init; }

    /// <summary>Link to all of them.</summary>
    public LinkView AllFitting { get; init; } = new("", "");

    /// <summary>Three doors.</summary>
    public ValueList<DoorView> Doors { get; init; }

    /// <summary>Lines on the map.</summary>
    public ValueList<PathCard> Lines { get; init; }

    /// <summary>The map; drawn from the lines.</summary>
    public Html Map { get; init; } = Html.None;

    /// <summary>Link to all paths.</summary>
    public LinkView AllPaths { get; init; } = new("", "");

    /// <summary>Themes with counts.</summary>
    public ValueList<CountedLink> Themes { get; init; }

    /// <summary>Recently revised.</summary>
    public ValueList<RecentView> Recent { get; init; }
}

/// <summary>An amount of time on the home page.</summary>
/// <param name="Url">List of what fits.</param>
/// <param name="Minutes">Number.</param>
/// <param name="Class">Width.</param>
/// <param name="Label">In words for screen readers.</param>
public sealed record TimeLink(string Url, int Minutes, string Class, string Label);

/// <summary>A door on the home page.</summary>
public sealed record DoorView(string Type, string Url, string Title, string Text, string Count);

/// <summary>A recently revised item.</summary>
public sealed record RecentView(string Type, LinkView Link, string Date, string IsoDate);

/// <summary>View of the page with what is missing.</summary>
public sealed record GapsView(PageFrame Page, ValueList<GapGroup> Groups, string Total)
{
    /// <summary>The page that explains the messages of the check.</summary>
    public required LinkView Handbook { get; init; }
}

/// <summary>What is missing in one framework.</summary>
public sealed record GapGroup(LinkView Framework, string Count, ValueList<GapRow> Rows);

/// <summary>A competence for which something is missing.</summary>
public sealed record GapRow(CodedLink Competence, string Missing, string ShareUrl);

/// <summary>View of the search page.</summary>
public sealed record SearchView(PageFrame Page, ValueList<LinkView> Listings)
{
    /// <summary>The themes that have items: a way in without words.</summary>
    public ValueList<LinkView> Themes { get; init; }

    /// <summary>Ids of the types whose items can be put in a studiedag or a comparison.</summary>
    public string Choosable { get; init; } = "";

    /// <summary>Address of the first file of the search index; empty when the site has none.</summary>
    public string DataUrl { get; init; } = "";
}

/// <summary>View of a page that the reader fills: studiedag, comparison.</summary>
/// <param name="Page">Frame.</param>
/// <param name="DataUrls">Addresses of the scripts with items, in order, with spaces between them.</param>
/// <param name="Listings">Where there is something to choose.</param>
public sealed record ToolView(PageFrame Page, string DataUrls, ValueList<LinkView> Listings);

/// <summary>View of the page with all components.</summary>
/// <param name="Page">Frame.</param>
/// <param name="Types">Types with their shapes.</param>
public sealed record StyleGuideView(PageFrame Page, ValueList<ColumnView> Types)
{
    /// <summary>A code of each framework.</summary>
    public ValueList<CodeView> Codes { get; init; }

    /// <summary>Durations from short to long, and an unknown one.</summary>
    public ValueList<DurationView> Durations { get; init; }

    /// <summary>An item of each type.</summary>
    public ValueList<RowView> Rows { get; init; }

    /// <summary>A run sheet with every kind of row.</summary>
    public RunSheetView? RunSheet { get; init; }

    /// <summary>Classes of lines.</summary>
    public ValueList<string> Lines { get; init; }

    /// <summary>A cell with items and one without.</summary>
    public ValueList<MatrixCell> Cells { get; init; }
}

/// <summary>View of the page for an address that does not exist.</summary>
public sealed record NotFoundView(PageFrame Page, ValueList<LinkView> Listings);
