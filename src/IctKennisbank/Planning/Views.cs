using IctKennisbank.Model;

namespace IctKennisbank.Planning;

/// <summary>What every template gets besides its own content: <c>page.…</c> in templates.</summary>
/// <param name="Title">Title of the page, without the name of the site.</param>
/// <param name="Description">One or two sentences for search engines and previews.</param>
/// <param name="Site">What is the same on every page of one depth.</param>
public sealed record PageFrame(string Title, string Description, SiteFrame Site)
{
    /// <summary>Classes of the body.</summary>
    public string BodyClass { get; init; } = "";

    /// <summary>The head of the page: shared by all pages of one depth and one menu entry.</summary>
    public ChromeView Chrome { get; init; } = new(Site, default, false);

    /// <summary>Complete address; empty without a base URL.</summary>
    public string Canonical { get; init; } = "";

    /// <summary>Whether search engines leave it out: a page to print sends people to the page itself.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>Feeds that belong to the page.</summary>
    public ValueList<LinkView> Feeds { get; init; }

    /// <summary>Structured data for machines, as the content of a script element; empty when none.</summary>
    public Html JsonLd { get; init; } = Html.None;

    /// <summary>Whether there is structured data.</summary>
    public bool HasJsonLd => JsonLd.Value.Length > 0;

    /// <summary>Style sheets of this kind of page, as addresses; they come before those of every page.</summary>
    public ValueList<string> Styles { get; init; }

    /// <summary>Scripts of this page, as addresses.</summary>
    public ValueList<string> Scripts { get; init; }
}

/// <summary>What is the same on every page of one depth.</summary>
/// <param name="Title">Name of the site.</param>
/// <param name="Language">Language code.</param>
/// <param name="Root">Empty or <c>../</c>.</param>
/// <param name="HomeUrl">Address of the home page.</param>
/// <param name="SearchUrl">Address of the search page.</param>
/// <param name="GapsUrl">Address of the page with what is missing.</param>
/// <param name="ContributeUrl">Address of the page that says how to contribute.</param>
/// <param name="ShareUrl">Address of the form to write something; the same where there is no form.</param>
/// <param name="Styles">Style sheets in order.</param>
/// <param name="Footer">Links in the footer.</param>
public sealed record SiteFrame(
    string Title,
    string Language,
    string Root,
    string HomeUrl,
    string SearchUrl,
    string GapsUrl,
    string ContributeUrl,
    string ShareUrl,
    ValueList<string> Styles,
    ValueList<LinkView> Footer)
{
    /// <summary>Fonts to load first.</summary>
    public ValueList<string> Preloads { get; init; }

    /// <summary>Address of the icon.</summary>
    public string Icon { get; init; } = "";

    /// <summary>Whether the site has a search index.</summary>
    public bool HasSearch { get; init; }

    /// <summary>Address of the school's logo; empty for the mark of the house.</summary>
    public string Logo { get; init; } = "";
}

/// <summary>The head of a page.</summary>
/// <param name="Site">What is the same on every page of one depth.</param>
/// <param name="Links">The menu with the current entry marked.</param>
/// <param name="IsSearch">Whether the page is the search page.</param>
public sealed record ChromeView(SiteFrame Site, ValueList<NavLink> Links, bool IsSearch)
{
    /// <summary>Whether the head has a search box; the search page has a larger one of its own.</summary>
    public bool HasBox => Site.HasSearch && !IsSearch;
}

/// <summary>A link.</summary>
public sealed record LinkView(string Url, string Label);

/// <summary>An entry of the menu.</summary>
/// <param name="Url">Address.</param>
/// <param name="Label">Label.</param>
/// <param name="Shape">Id of the shape before it; empty when none.</param>
/// <param name="IsCurrent">Whether the page belongs to it.</param>
public sealed record NavLink(string Url, string Label, string Shape, bool IsCurrent);

/// <summary>A code label, drawn like a route number.</summary>
/// <param name="Url">Address; empty when the code is no link.</param>
/// <param name="Text">Visible text, <c>PD 3</c>.</param>
/// <param name="Label">Full label for screen readers.</param>
/// <param name="Shape">Silhouette: <c>kl</c>, <c>ig</c>, …; empty for a plain outline.</param>
public sealed record CodeView(string Url, string Text, string Label, string Shape);

/// <summary>A link to something with a code.</summary>
public sealed record CodedLink(CodeView Code, string Url, string Label, string Note);

/// <summary>A duration drawn on the ruler. Never a bar that is not a duration.</summary>
/// <param name="Text">In words: <c>45 min</c>, or 'duur nog onbekend'.</param>
/// <param name="IsUnknown">Whether the duration is unknown.</param>
/// <param name="Bars">One bar an hour.</param>
public sealed record DurationView(string Text, bool IsUnknown, ValueList<BarView> Bars)
{
    /// <summary>Whether it takes more than one bar: longer than an hour.</summary>
    public bool IsLong => Bars.Count > 1;

    /// <summary>Whether the bars are thin with the words above them: over three hours, or words that no bar can hold.</summary>
    public bool IsDense => Bars.Count > 3 || (IsLong && Text.Length > 14);

    /// <summary>The bars after the first hour.</summary>
    public ValueList<BarView> LaterBars => Bars.Skip(1).ToValueList();
}

/// <summary>A bar of at most an hour.</summary>
/// <param name="Class"><c>m45</c>, with <c>in</c> when the text fits in it.</param>
/// <param name="Text">Text in or behind the bar; only the last bar has one.</param>
public sealed record BarView(string Class, string Text);

/// <summary>An item in a list.</summary>
/// <param name="Type">Id of the type, for class and shape.</param>
/// <param name="TypeLabel">Type in words.</param>
/// <param name="Url">Address.</param>
/// <param name="Title">Title.</param>
/// <param name="Duration">Duration.</param>
/// <param name="Codes">Competences.</param>
/// <param name="Summary">Summary.</param>
/// <param name="Facts">Level, sector, group in one line.</param>
public sealed record RowView(
    string Type,
    string TypeLabel,
    string Url,
    string Title,
    DurationView Duration,
    ValueList<CodeView> Codes,
    string Summary,
    string Facts);

/// <summary>A group of rows under a heading.</summary>
/// <param name="Id">Fragment id.</param>
/// <param name="Heading">Heading; empty for none.</param>
/// <param name="Count">Number in words.</param>
/// <param name="Rows">The rows.</param>
public sealed record RowGroup(string Id, string Heading, string Count, ValueList<RowView> Rows)
{
    /// <summary>
    /// For the script of a listing, a row each, separated by <c>;</c>: minutes or 0, date, and facets as
    /// <c>thema:feedback</c>. Empty where nothing is filtered.
    /// </summary>
    public string Facts { get; init; } = "";

    /// <summary>Whether the list is so long that rows show a title and a duration only.</summary>
    public bool IsShort { get; init; }

    /// <summary>Whether the group has a heading.</summary>
    public bool HasHeading => Heading.Length > 0;
}

/// <summary>A fact with its label.</summary>
public sealed record FactView(string Label, string Value)
{
    /// <summary>Whether the value is a sentence, which needs the whole width.</summary>
    public bool IsWide => Value.Length > 40;
}

/// <summary>A step of a run sheet.</summary>
/// <param name="Class"><c>m15</c>; with <c>buiten</c> for what is before or after.</param>
/// <param name="Time">Minutes from the start as <c>0.15</c>, or 'vooraf', 'na afloop', or empty.</param>
/// <param name="Offset">Minutes from the start; -1 for a step outside or without known minutes.</param>
/// <param name="Minutes">Minutes as a number; empty when unknown.</param>
/// <param name="Title">Title.</param>
/// <param name="Explanation">Explanation; may be empty.</param>
/// <param name="Role">Who; may be empty.</param>
/// <param name="Meeting">Heading of a new meeting before this step; empty otherwise.</param>
public sealed record StepView(
    string Class, string Time, int Offset, string Minutes, string Title, string Explanation, string Role, string Meeting)
{
    /// <summary>Whether the time is a time on the clock, and not a word or nothing.</summary>
    public bool IsTimed => Offset >= 0;

    /// <summary>Whether the step is before or after the meeting.</summary>
    public bool IsOutside => Class.EndsWith("buiten", StringComparison.Ordinal);
}

/// <summary>The run sheet.</summary>
/// <param name="Heading">Heading.</param>
/// <param name="Steps">Steps in order.</param>
/// <param name="Total">Total in words; empty when unknown.</param>
/// <param name="End">Time of the end as <c>0.45</c>; empty when unknown.</param>
/// <param name="TotalMinutes">Total in minutes; 0 when unknown.</param>
public sealed record RunSheetView(string Heading, ValueList<StepView> Steps, string Total, string End, int TotalMinutes)
{
    /// <summary>The steps up to the end of the last meeting.</summary>
    public ValueList<StepView> Main => Steps.Take(MainCount).ToValueList();

    /// <summary>The steps after the end; they stand below the row that says the end time.</summary>
    public ValueList<StepView> After => Steps.Skip(MainCount).ToValueList();

    private int MainCount
    {
        get
        {
            int count = Steps.Count;
            while (count > 0 && Steps[count - 1].IsOutside)
            {
                count--;
            }

            // Nothing but preparation: there is no end to stand below.
            return count == 0 ? Steps.Count : count;
        }
    }
}

/// <summary>Where an item stands on a learning path.</summary>
/// <param name="Path">The path.</param>
/// <param name="Code">Code of its competence.</param>
/// <param name="Place">'station 4 van 6'.</param>
/// <param name="LineClass">Class of the line.</param>
/// <param name="Stops">The station before, this one and the one after.</param>
public sealed record PathPlaceView(
    LinkView Path, CodeView Code, string Place, string LineClass, ValueList<StopView> Stops);

/// <summary>A stop on a short line.</summary>
public sealed record StopView(string Url, string Label, bool IsCurrent)
{
    /// <summary>'Hiervoor:' or 'Hierna:', for readers who do not see the line; may be empty.</summary>
    public string Role { get; init; } = "";
}

/// <summary>A cited source as text with an optional link.</summary>
public sealed record CitationView(string Title, string Url, string Rest);

/// <summary>Something that has to be in order.</summary>
public sealed record ConditionView(CodeView Code, string Label, string Explanation);

/// <summary>A related item and why it is related.</summary>
public sealed record RelatedView(RowView Row, string Reason);
