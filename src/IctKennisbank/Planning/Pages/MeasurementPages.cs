using System.Globalization;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>Measurements: an overview and a page each, with charts and the same figures in tables.</summary>
internal static class MeasurementPages
{
    private const string Style = "css/metingen.css";

    /// <summary>All pages; none when nothing was measured.</summary>
    public static IEnumerable<PagePlan> Plan(PlanContext context)
    {
        if (context.Knowledge.Measurements.IsEmpty)
        {
            yield break;
        }

        yield return Overview(context);
        foreach (Measurement measurement in context.Knowledge.Measurements)
        {
            yield return Of(context, measurement);
        }
    }

    /// <summary>Links to the measurements of one framework.</summary>
    public static ValueList<LinkView> OfFramework(PlanContext context, string path, Framework framework) => context.Knowledge.Measurements
        .Where(measurement => measurement.Framework?.Value == framework.Id)
        .Select(measurement => new LinkView(context.Link(path, new(PageKind.Measurement, measurement.File)), measurement.ShortTitle))
        .ToValueList();

    private static PagePlan Overview(PlanContext context)
    {
        string path = context.Routes.PathOf(new(PageKind.Measurements, ""));
        return new(path, "metingen", new MeasurementsView(
            context.Frame(path, Text.Get("metingen.titel"), Text.Get("metingen.inleiding"), "kader"),
            context.Knowledge.Measurements.Select(measurement => new MeasurementCard(
                new(context.Link(path, new(PageKind.Measurement, measurement.File)), measurement.Title),
                measurement.Description,
                Text.Get("meting.feiten", measurement.Population, People(measurement)))).ToValueList()));
    }

    private static PagePlan Of(PlanContext context, Measurement measurement)
    {
        string path = context.Routes.PathOf(new(PageKind.Measurement, measurement.File));
        Framework? framework = measurement.Framework is { } id ? context.Knowledge.FindFramework(id.Value) : null;
        return new(path, "meting", new MeasurementView(
            context.Frame(path, measurement.Title, measurement.Description, "kader", Style),
            measurement.Title,
            measurement.Description,
            Facts(context, measurement),
            measurement.Charts.Select((chart, i) => View(context, path, chart, i + 1)).ToValueList())
        {
            Framework = framework is null ? null : new(context.Link(path, new(PageKind.Framework, framework.File)), framework.Title),
            Notes = measurement.Notes,
            Citations = Sources.Of(measurement.Citations),
        });
    }

    private static ChartView View(PlanContext context, string path, Chart chart, int number) => new(
        "deel-grafiek-" + number.ToString(CultureInfo.InvariantCulture),
        chart.Title,
        Charts.Of(chart),
        Charts.Legend(chart),
        chart.Points.Select(point => new ChartRow(
            point.Label,
            Charts.InWords(point, chart.Unit),
            point.Group,
            point.Competence is { } id ? context.Code(path, id.Value) : null)).ToValueList())
    {
        Explanation = chart.Explanation,
    };

    private static ValueList<FactView> Facts(PlanContext context, Measurement measurement)
    {
        List<FactView> facts =
        [
            new(Text.Get("meting.jaar"), measurement.Year.Length > 0 ? measurement.Year : Text.Get("meting.jaar-onbekend")),
            new(Text.Get("meting.aantal"), People(measurement)),
            new(Text.Get("meting.populatie"), measurement.Population),
        ];
        if (measurement.Response.Length > 0)
        {
            facts.Add(new(Text.Get("meting.respons"), measurement.Response));
        }

        facts.Add(new(Fields.Sectors.Label, context.Labels("sector", measurement.Sectors)));
        return facts.ToValueList();
    }

    private static string People(Measurement measurement) => measurement.Count is { } count
        ? Text.Get("meting.n", count.ToString(CultureInfo.InvariantCulture))
        : Text.Get("meting.n-onbekend");
}
