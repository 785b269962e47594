using System.Globalization;
using System.Text;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>
/// Charts of figures: a ruled line for each, with a mark where the figure stands. No bars, since on this site a bar is a
/// duration. Across, everything is in percents of the width, so that letters keep their size on a phone.
/// </summary>
internal static class Charts
{
    private const int LineHeight = 20;

    private const int TrackHeight = 30;

    private const int Gap = 12;

    private const int LongestLine = 36;

    /// <summary>Where the line begins and how long it is, in percents of the width.</summary>
    private const decimal Left = 3, Width = 91;

    /// <summary>The narrowest width that a figure beside its mark must fit in, and the size of a letter there.</summary>
    private const decimal NarrowWidth = 300, Letter = 9, Margin = 14;

    /// <summary>The drawing. Its name says what it is; the table beside it says the figures.</summary>
    public static Html Of(Chart chart)
    {
        StringBuilder marks = new();
        int y = 0;
        foreach (ChartPoint point in chart.Points)
        {
            foreach (string line in Lines(point.Label))
            {
                y += LineHeight;
                marks.Append(CultureInfo.InvariantCulture, $"<text class=\"naam\" x=\"{Left}%\" y=\"{y - 5}\">").Append(Html.Escape(line)).Append("</text>");
            }

            Mark(marks, chart, point, y + (TrackHeight / 2));
            y += TrackHeight + Gap;
        }

        int bottom = y - Gap + 6;
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"grafiek\" width=\"100%\" height=\"{bottom + 24}\" role=\"img\" aria-label=\"")
            .Append(Html.Escape(Text.Get("grafiek.naam", chart.Title, Number(chart.End, chart.Unit))))
            .Append("\">");
        foreach (decimal tick in Ticks(chart.End))
        {
            string x = X(tick, chart.End);
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"schaal\" x1=\"{x}\" y1=\"0\" x2=\"{x}\" y2=\"{bottom}\"/><text class=\"getal\" x=\"{x}\" y=\"{bottom + 18}\">")
                .Append(Html.Escape(chart.Unit == Chart.Percent ? Number(tick, chart.Unit) : Digits(tick))).Append("</text>");
        }

        return new(svg.Append(marks).Append("</svg>").ToString());
    }

    /// <summary>What the marks mean, as far as they are in this drawing.</summary>
    public static string Legend(Chart chart)
    {
        List<string> parts = [];
        void Add(bool isThere, string key)
        {
            if (isThere)
            {
                parts.Add(Text.Get(key));
            }
        }

        Add(chart.Points.Any(static point => point is { Earlier: null, To: null, IsAbout: false }), "grafiek.stip");
        Add(chart.Points.Any(static point => point is { IsAbout: true, To: null }), "grafiek.open");
        Add(chart.Points.Any(static point => point.To is not null), "grafiek.bereik");
        Add(chart.Points.Any(static point => point.Earlier is not null), "grafiek.eerder");
        return string.Join(" ", parts);
    }

    /// <summary>A figure as the table says it: <c>61% (2012-2013), later 93% (2014-2015)</c>.</summary>
    public static string InWords(ChartPoint point, string unit)
    {
        string now = point.Words.Length > 0 ? point.Words
            : point.To is { } to ? Text.Get("grafiek.tussen", Digits(point.Value), Number(to, unit))
            : point.IsAbout ? Text.Get("grafiek.ongeveer", Number(point.Value, unit))
            : Number(point.Value, unit);
        string dated = point.Year.Length > 0 ? Text.Get("grafiek.in-jaar", now, point.Year) : now;
        return point.Earlier is { } earlier
            ? Text.Get("grafiek.van-naar", Text.Get("grafiek.in-jaar", Number(earlier, unit), point.EarlierYear), dated)
            : dated;
    }

    private static void Mark(StringBuilder svg, Chart chart, ChartPoint point, int y)
    {
        string from = X(point.Value, chart.End);
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"baan\" x1=\"{Left}%\" y1=\"{y}\" x2=\"{Left + Width}%\" y2=\"{y}\"/>");
        if (point.To is { } to)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"bereik\" x1=\"{from}\" y1=\"{y}\" x2=\"{X(to, chart.End)}\" y2=\"{y}\"/>");
            Beside(svg, chart, point.Value, to, Digits(point.Value) + "–" + Short(to, chart.Unit), y);
            return;
        }

        if (point.Earlier is { } earlier)
        {
            string then = X(earlier, chart.End);
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"weg\" x1=\"{then}\" y1=\"{y}\" x2=\"{from}\" y2=\"{y}\"/><circle class=\"open\" cx=\"{then}\" cy=\"{y}\" r=\"6\"/>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"{(point.IsAbout ? "open" : "stip")}\" cx=\"{from}\" cy=\"{y}\" r=\"8\"/>");
        Beside(
            svg,
            chart,
            Math.Min(point.Value, point.Earlier ?? point.Value),
            Math.Max(point.Value, point.Earlier ?? point.Value),
            point.Earlier is { } old
                ? Short(old, chart.Unit) + " → " + Short(point.Value, chart.Unit)
                : (point.IsAbout ? "± " : "") + Short(point.Value, chart.Unit),
            y);
    }

    /// <summary>Right of the mark where it fits, else left of it.</summary>
    private static void Beside(StringBuilder svg, Chart chart, decimal low, decimal high, string text, int y)
    {
        decimal needed = Margin + (text.Length * Letter);
        bool isRight = (100 - Place(high, chart.End)) / 100 * NarrowWidth >= needed
            || Place(low, chart.End) / 100 * NarrowWidth < needed;
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"waarde{(isRight ? "" : " links")}\" x=\"{X(isRight ? high : low, chart.End)}\" y=\"{y + 6}\" dx=\"{(isRight ? Margin : -Margin)}\">")
            .Append(Html.Escape(text)).Append("</text>");
    }

    private static decimal Place(decimal value, decimal end) => Left + (Width * value / end);

    private static string X(decimal value, decimal end) => Place(value, end).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>From nought to the end in four or five equal steps, or one for each whole number when there are few.</summary>
    private static IEnumerable<decimal> Ticks(decimal end)
    {
        decimal steps = end <= 6 && end == decimal.Truncate(end) ? end : end % 4 == 0 ? 4 : end % 5 == 0 ? 5 : 4;
        for (int i = 0; i <= steps; i++)
        {
            yield return end * i / steps;
        }
    }

    private static string Short(decimal value, string unit) => unit == Chart.Percent ? Number(value, unit) : Digits(value);

    private static string Number(decimal value, string unit) =>
        unit == Chart.Percent ? Digits(value) + "%" : Digits(value) + " " + unit;

    private static string Digits(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>A label in lines that fit on a phone.</summary>
    private static List<string> Lines(string label)
    {
        List<string> lines = [];
        foreach (string word in label.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= LongestLine)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
