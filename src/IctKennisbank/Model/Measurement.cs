using IctKennisbank.Diagnostics;

namespace IctKennisbank.Model;

/// <summary>
/// What was measured once, among whom, read from one file in <c>content/metingen/</c>. A figure without its year and its
/// group says nothing, so both are part of it; the number of people may be unknown, and then the page says that.
/// </summary>
/// <param name="File">File name without extension, which is the address of its page.</param>
/// <param name="Title">Title.</param>
/// <param name="ShortTitle">Title for lists.</param>
/// <param name="Description">What was measured, and how.</param>
/// <param name="Year">Year; empty when unknown.</param>
/// <param name="Population">Who were asked.</param>
/// <param name="Count">How many answered; null when unknown.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Measurement(
    string File, string Title, string ShortTitle, string Description, string Year, string Population, int? Count, SourceSpan Span)
{
    /// <summary>Part of the group that answered, in words; may be empty.</summary>
    public string Response { get; init; } = "";

    /// <summary>Sectors, as vocabulary ids.</summary>
    public ValueList<string> Sectors { get; init; }

    /// <summary>The framework that it belongs to, or null.</summary>
    public Located<string>? Framework { get; init; }

    /// <summary>What a reader must know before the figures are used.</summary>
    public ValueList<string> Notes { get; init; }

    /// <summary>Sources.</summary>
    public ValueList<Citation> Citations { get; init; }

    /// <summary>The figures, in charts.</summary>
    public ValueList<Chart> Charts { get; init; }

    /// <summary>The words from vocabularies that the file uses, for the linker to check.</summary>
    public ValueList<TermUse> Terms { get; init; }
}

/// <summary>Figures that stand on one line of numbers.</summary>
/// <param name="Title">Title.</param>
/// <param name="Unit">Unit: <c>procent</c>, or what stands behind a number.</param>
/// <param name="End">Last number of the line; it begins at 0.</param>
/// <param name="Points">The figures in order.</param>
public sealed record Chart(string Title, string Unit, decimal End, ValueList<ChartPoint> Points)
{
    /// <summary>The unit that is written as a sign.</summary>
    public const string Percent = "procent";

    /// <summary>What to make of it, and what not; may be empty.</summary>
    public string Explanation { get; init; } = "";
}

/// <summary>One figure.</summary>
/// <param name="Label">What was measured.</param>
/// <param name="Value">The figure, or the lower end of a range.</param>
public sealed record ChartPoint(string Label, decimal Value)
{
    /// <summary>The upper end of a range; null when there is one figure.</summary>
    public decimal? To { get; init; }

    /// <summary>Whether the source gives it in words, such as 'about a third'.</summary>
    public bool IsAbout { get; init; }

    /// <summary>The words of the source, shown instead of the number; may be empty.</summary>
    public string Words { get; init; } = "";

    /// <summary>The same figure of an earlier year; null when there is none.</summary>
    public decimal? Earlier { get; init; }

    /// <summary>The earlier year.</summary>
    public string EarlierYear { get; init; } = "";

    /// <summary>The year, when it is not that of the measurement.</summary>
    public string Year { get; init; } = "";

    /// <summary>Who and how many, when not the whole group; may be empty.</summary>
    public string Group { get; init; } = "";

    /// <summary>The competence that it is about, or null.</summary>
    public Located<string>? Competence { get; init; }
}
