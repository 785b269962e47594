using System.Globalization;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Content;

/// <summary>Reads a measurement from its mapping.</summary>
internal static class MeasurementReader
{
    private const string Unknown = "onbekend";

    private const int MostPeople = 10_000_000;

    private const int LargestFigure = 1_000_000;

    /// <summary>Reads the measurement; what is missing is empty and has been reported.</summary>
    public static Measurement Read(MappingReader reader, SourceFile file)
    {
        string name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        string title = reader.Text("titel", required: true, maxLength: 200);
        string shortTitle = reader.Text("kort", maxLength: 90);
        ValueList<Located<string>> sectors = reader.List("sector", required: true);
        return new(
            name[..name.LastIndexOf('.')],
            title,
            shortTitle.Length > 0 ? shortTitle : title,
            reader.Text("omschrijving", required: true),
            NumberOrUnknown(reader, "jaar", 1900, 2199)?.ToString(CultureInfo.InvariantCulture) ?? "",
            reader.Text("populatie", required: true, maxLength: 200),
            NumberOrUnknown(reader, "aantal", 1, MostPeople),
            reader.SpanOf("titel"))
        {
            Response = reader.Text("respons", maxLength: 200),
            Sectors = sectors.Select(static word => word.Value).ToValueList(),
            Terms = sectors.Select(static word => new TermUse("sector", "sector", word)).ToValueList(),
            Framework = reader.Located("kader"),
            Notes = reader.Texts("aantekeningen"),
            Citations = reader.Each("bron", FieldReader.Citation),
            Charts = reader.Each("grafieken", Chart),
        };
    }

    private static Chart? Chart(MappingReader reader)
    {
        string title = reader.Text("titel", required: true, maxLength: 120);
        string unit = reader.Text("eenheid", required: true, maxLength: 40);
        decimal limit = unit == Model.Chart.Percent ? 100 : LargestFigure;
        decimal? end = reader.Decimal("as-tot", 0, limit);
        string explanation = reader.Text("toelichting", maxLength: 600);
        ValueList<ChartPoint> points = reader.Each("cijfers", point => Point(point, end ?? limit));
        if (points.IsEmpty)
        {
            if (reader.Node("cijfers") is null && !reader.IsRecording)
            {
                reader.Problems.Add(Diagnostic.Of(Codes.MissingKey, reader.Span, "cijfers"));
            }

            return null;
        }

        return new(title, unit, end ?? EndOf(unit, points), points) { Explanation = explanation };
    }

    /// <summary>A hundred for percentages; else the first round number at or above the largest figure.</summary>
    private static decimal EndOf(string unit, ValueList<ChartPoint> points)
    {
        if (unit == Model.Chart.Percent)
        {
            return 100;
        }

        decimal largest = points.Max(static point => Math.Max(Math.Max(point.Value, point.To ?? 0), point.Earlier ?? 0));
        decimal step = 1;
        while (step * 10 < largest)
        {
            step *= 10;
        }

        return largest == 0 ? 1 : Math.Ceiling(largest / step) * step;
    }

    private static ChartPoint? Point(MappingReader reader, decimal limit)
    {
        string label = reader.Text("label", required: true, maxLength: 90);
        decimal? value = reader.Decimal("waarde", 0, limit, required: true);
        decimal? to = reader.Decimal("tot", value ?? 0, limit);
        bool isAbout = reader.Flag("ongeveer");
        string words = reader.Text("woorden", maxLength: 60);
        decimal? earlier = reader.Decimal("eerder", 0, limit);
        string earlierYear = reader.Text("eerder-jaar", required: earlier is not null, maxLength: 20);
        string year = reader.Text("jaar", required: earlier is not null, maxLength: 20);
        string group = reader.Text("groep", maxLength: 120);
        Located<string>? competence = reader.Located("competentie");
        return label.Length > 0 && value is { } figure
            ? new(label, figure)
            {
                To = to,
                IsAbout = isAbout,
                Words = words,
                Earlier = earlier,
                EarlierYear = earlierYear,
                Year = year,
                Group = group,
                Competence = competence,
            }
            : null;
    }

    /// <summary>A whole number that has to be there, or 'onbekend' when nobody knows; then null. Reports KB1005, KB1012.</summary>
    private static int? NumberOrUnknown(MappingReader reader, string key, int min, int max)
    {
        if (reader.Located(key, required: true, maxLength: 40) is not { } text || text.Value == Unknown)
        {
            return null;
        }

        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= min && number <= max)
        {
            return number;
        }

        reader.Problems.Add(Diagnostic.Of(Codes.BadNumber, text.Span, key, text.Value, min, max).WithHint(Text.Get("hint.onbekend")));
        return null;
    }
}
