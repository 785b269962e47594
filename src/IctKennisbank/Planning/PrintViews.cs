using IctKennisbank.Model;

namespace IctKennisbank.Planning;

/// <summary>View of the sheets to print of one item.</summary>
/// <param name="Page">Frame.</param>
/// <param name="Back">The page of the item.</param>
/// <param name="Sheets">Links that choose a sheet, in the order of the sheets.</param>
/// <param name="Card">The card, which is also the poster.</param>
/// <param name="Foot">What stands below every sheet.</param>
public sealed record PrintView(PageFrame Page, LinkView Back, ValueList<LinkView> Sheets, CardView Card, SheetFoot Foot)
{
    /// <summary>Run sheet; null when there are no steps.</summary>
    public RunSheetView? RunSheet { get; init; }

    /// <summary>Classes that make the run sheet fill one A4 and no more.</summary>
    public string Fit { get; init; } = "";

    /// <summary>Duration, group and the like.</summary>
    public ValueList<FactView> Facts { get; init; }

    /// <summary>Things to have ready, to tick.</summary>
    public ValueList<string> Materials { get; init; }

    /// <summary>Learning goals, for participants.</summary>
    public ValueList<string> Goals { get; init; }

    /// <summary>What goes wrong here, for the trainer.</summary>
    public ValueList<string> Warnings { get; init; }

    /// <summary>What the trainer needs to know.</summary>
    public Html Trainer { get; init; } = Html.None;

    /// <summary>Steps whose explanation did not fit on the run sheet.</summary>
    public ValueList<StepView> Explained { get; init; }

    /// <summary>Whether there is a sheet with notes for the trainer.</summary>
    public bool HasTrainer => Trainer.Value.Length > 0 || !Warnings.IsEmpty || !Explained.IsEmpty;

    /// <summary>What participants get, answers included.</summary>
    public Html Participants { get; init; } = Html.None;

    /// <summary>Whether there is a sheet for participants.</summary>
    public bool HasParticipants => Participants.Value.Length > 0;

    /// <summary>Whether there are answers on it.</summary>
    public bool HasAnswers { get; init; }
}

/// <summary>A card: title and one line in front; time, group, steps and a code to scan behind.</summary>
/// <param name="Type">Id of the type.</param>
/// <param name="TypeLabel">Type in words.</param>
/// <param name="Title">Title.</param>
/// <param name="Line">One sentence.</param>
/// <param name="Duration">Duration.</param>
/// <param name="Facts">Group, level and sector in one line.</param>
/// <param name="Steps">Steps between start and end.</param>
/// <param name="Address">Address in words; may be empty.</param>
/// <param name="Code">Code to scan; none without a complete address.</param>
public sealed record CardView(
    string Type,
    string TypeLabel,
    string Title,
    string Line,
    DurationView Duration,
    string Facts,
    ValueList<CardStep> Steps,
    string Address,
    Html Code)
{
    /// <summary>By whom, from where, and with which licence: a card goes from hand to hand.</summary>
    public string Credit { get; init; } = "";

    /// <summary>The code once more, drawn with the lines of the first; nothing where there is one card for each item.</summary>
    public Html CodeAgain { get; init; } = Html.None;

    /// <summary>Whether there is a code to scan.</summary>
    public bool HasCode => Code.Value.Length > 0;

    /// <summary>Whether the duration is more than a number and a unit.</summary>
    public bool IsLongDuration => Duration.Text.Length > 13;

    /// <summary>Whether there are so many steps that they need smaller letters.</summary>
    public bool HasManySteps => Steps.Count > 8;

    /// <summary>Whether the title is so long that it needs smaller letters.</summary>
    public bool IsLongTitle => Title.Length > 42;
}

/// <summary>A step on a card.</summary>
public sealed record CardStep(string Class, string Minutes, string Title);

/// <summary>What stands below every sheet: whose it is, what one may do with it, and where it comes from.</summary>
/// <param name="Attribution">The line to copy, with the licence in words.</param>
/// <param name="LicenceUrl">Address of the licence, spelled out; may be empty.</param>
/// <param name="Checked">When somebody looked at it, in words; may be empty.</param>
public sealed record SheetFoot(string Attribution, string LicenceUrl, string Checked);

/// <summary>View of the sheets to print of a learning path.</summary>
/// <param name="Page">Frame.</param>
/// <param name="Back">The page of the path.</param>
/// <param name="Sheets">Links that choose a sheet.</param>
/// <param name="Title">Title of the path.</param>
/// <param name="Lead">For whom.</param>
/// <param name="Facts">Stations and duration in words.</param>
/// <param name="Stations">Stations.</param>
/// <param name="CardSheets">Cards, four on a sheet.</param>
/// <param name="Foot">What stands below every sheet.</param>
public sealed record PathPrintView(
    PageFrame Page,
    LinkView Back,
    ValueList<LinkView> Sheets,
    string Title,
    string Lead,
    string Facts,
    ValueList<PrintStation> Stations,
    ValueList<CardSheet> CardSheets,
    SheetFoot Foot)
{
    /// <summary>The practical assignment.</summary>
    public string Assignment { get; init; } = "";

    /// <summary>What you can do after it.</summary>
    public ValueList<string> Afterwards { get; init; }
}

/// <summary>A station on paper.</summary>
/// <param name="Number">Number.</param>
/// <param name="Type">Id of the type.</param>
/// <param name="TypeLabel">Type in words.</param>
/// <param name="Title">Title.</param>
/// <param name="Duration">Duration in words.</param>
/// <param name="Reason">What it adds.</param>
/// <param name="Address">Address in words; may be empty.</param>
public sealed record PrintStation(
    int Number, string Type, string TypeLabel, string Title, string Duration, string Reason, string Address);

/// <summary>Four cards on an A4; the backs are mirrored, for two-sided printing over the long edge.</summary>
public sealed record CardSheet(ValueList<CardView> Fronts)
{
    private const int Columns = 2;

    /// <summary>The backs, left and right changed; an empty place stays empty.</summary>
    public ValueList<CardBack> Backs => Enumerable.Range(0, (Fronts.Count + 1) / Columns * Columns)
        .Select(i => i ^ 1)
        .Select(i => new CardBack(i < Fronts.Count ? Fronts[i] : null))
        .ToValueList();
}

/// <summary>The back of a card, or an empty place.</summary>
public sealed record CardBack(CardView? Card);
