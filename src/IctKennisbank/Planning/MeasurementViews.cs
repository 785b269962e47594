using IctKennisbank.Model;

namespace IctKennisbank.Planning;

/// <summary>View of the overview of measurements.</summary>
public sealed record MeasurementsView(PageFrame Page, ValueList<MeasurementCard> Cards);

/// <summary>A measurement in the overview.</summary>
public sealed record MeasurementCard(LinkView Link, string Description, string Facts);

/// <summary>View of a measurement.</summary>
/// <param name="Page">Frame.</param>
/// <param name="Title">Title.</param>
/// <param name="Description">Description.</param>
/// <param name="Facts">Year, group and number of people.</param>
/// <param name="Charts">The charts.</param>
public sealed record MeasurementView(
    PageFrame Page, string Title, string Description, ValueList<FactView> Facts, ValueList<ChartView> Charts)
{
    /// <summary>The framework that it belongs to; null when none.</summary>
    public LinkView? Framework { get; init; }

    /// <summary>What a reader must know first.</summary>
    public ValueList<string> Notes { get; init; }

    /// <summary>Sources.</summary>
    public ValueList<CitationView> Citations { get; init; }
}

/// <summary>A chart and the table that says the same.</summary>
/// <param name="Id">Fragment id.</param>
/// <param name="Title">Title.</param>
/// <param name="Svg">The drawing.</param>
/// <param name="Legend">What the marks in this drawing mean.</param>
/// <param name="Rows">The rows of the table.</param>
public sealed record ChartView(string Id, string Title, Html Svg, string Legend, ValueList<ChartRow> Rows)
{
    /// <summary>What to make of it; may be empty.</summary>
    public string Explanation { get; init; } = "";
}

/// <summary>A row of the table.</summary>
/// <param name="Label">What was measured.</param>
/// <param name="Value">The figure in words, with its years.</param>
/// <param name="Group">Who and how many, when not the whole group.</param>
/// <param name="Code">The competence; null when none.</param>
public sealed record ChartRow(string Label, string Value, string Group, CodeView? Code);
