using System.Globalization;
using System.Text;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>
/// Figures of frameworks as SVG in which every region is a link. Each has the same facts in a list beside it. The
/// framework's file says which figure it has and what stands where, so no framework is named here.
/// </summary>
internal static class Figures
{
    /// <summary>Letters of this width, as a part of their height, are the widest that the narrow headings have on average.</summary>
    private const double LetterWidth = 0.48;

    /// <summary>The figure of a framework; no HTML when it has none, or when it cannot be drawn (KB4017).</summary>
    public static Html Of(PlanContext context, string path, Framework framework)
    {
        if (RegionsOf(context, path, framework) is not { } regions)
        {
            return Html.None;
        }

        return framework.Geometry.Kind switch
        {
            Geometry.Venn => VennFigure.Draw(framework, regions),
            Geometry.Square => SquareFigure.Draw(framework, regions, Sides(context, path, framework)),
            Geometry.Pillars or Geometry.Foundation => RowFigures.Pillars(framework, regions),
            Geometry.Squares => RowFigures.Squares(framework, regions),
            Geometry.Curve => RowFigures.Curve(framework, regions),
            _ => MatrixFigure.Draw(framework, regions),
        };
    }

    /// <summary>The same as a list: each region with its items, or with an invitation.</summary>
    public static ValueList<FigureRow> List(PlanContext context, string path, Framework framework) =>
        RegionsOf(context, path, framework) is { } regions
            ? regions
                .Concat(framework.Geometry.Kind == Geometry.Square ? Sides(context, path, framework) : [])
                .Select((region, index) => new FigureRow(
                    Row(context, path, framework.Geometry, region, index),
                    region.Count == 0 ? "" : Text.Count("aantal.item", region.Count),
                    context.ContributeUrl(path)))
                .ToValueList()
            : default;

    /// <summary>
    /// Opens the link of a region: its name and number for who does not see it. What is drawn until
    /// <see cref="EndRegion"/> belongs to it.
    /// </summary>
    public static void BeginRegion(StringBuilder svg, Region region)
    {
        string label = region.Count == 0
            ? Text.Get("kader.vlak-leeg", region.Competence.Label)
            : Text.Get("kader.vlak", region.Competence.Label, Text.Count("aantal.item", region.Count));
        svg.Append("<a href=\"").Append(Html.Escape(region.Url)).Append('"')
            .Append(region.Count == 0 ? " class=\"leegvlak\"" : "")
            .Append("><title>").Append(Html.Escape(label)).Append("</title>");
    }

    /// <summary>Closes the link of a region.</summary>
    public static void EndRegion(StringBuilder svg) => svg.Append("</a>");

    /// <summary>Opens the drawing.</summary>
    public static StringBuilder Begin(string cssClass, int width, int height, string label) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"<svg class=\"venn {cssClass}\" viewBox=\"0 0 {width} {height}\" role=\"group\" aria-label=\"")
        .Append(Html.Escape(label)).Append("\">");

    /// <summary>Closes the drawing, with the words that stand on top of it and are no part of any link.</summary>
    public static Html End(StringBuilder svg, StringBuilder words) =>
        new(svg.Append("<g aria-hidden=\"true\" pointer-events=\"none\">").Append(words).Append("</g></svg>").ToString());

    /// <summary>A word or number; smaller when it is wider than it may be.</summary>
    public static void Write(StringBuilder target, string text, int x, int y, int size, int mostWidth = 1000, string cssClass = "")
    {
        int fitting = Math.Min(size, (int)(mostWidth / (Math.Max(1, text.Length) * LetterWidth)));
        target.Append("<text").Append(cssClass.Length > 0 ? $" class=\"{cssClass}\"" : "")
            .Append(CultureInfo.InvariantCulture, $" x=\"{x}\" y=\"{y}\" font-size=\"{fitting}\">")
            .Append(Html.Escape(text)).Append("</text>");
    }

    /// <summary>A label on at most two lines, broken at the space that leaves them most alike.</summary>
    public static ValueList<string> Lines(string label, int mostLetters)
    {
        if (label.Length <= mostLetters || !label.Contains(' ', StringComparison.Ordinal))
        {
            return [label];
        }

        int best = Enumerable.Range(0, label.Length).Where(i => label[i] == ' ')
            .MinBy(i => Math.Abs((label.Length / 2) - i));
        return [label[..best], label[(best + 1)..]];
    }

    /// <summary>What stands in a region: the number of items, or that there are none.</summary>
    public static string Number(Region region) =>
        region.Count == 0 ? Text.Get("kader.leeg-kort") : region.Count.ToString(CultureInfo.InvariantCulture);

    /// <summary>The link of a region in the list, with what it counts for in the figure.</summary>
    private static CodedLink Row(PlanContext context, string path, Geometry geometry, Region region, int index)
    {
        CodedLink link = context.Coded(path, region.Competence.Id);
        return geometry.Kind switch
        {
            Geometry.Squares => link with { Label = Text.Get("kader.deel", link.Label, geometry.Parts[index]) },
            Geometry.Curve => link with { Label = Text.Get("kader.deel-curve", link.Label, geometry.Parts[index]) },
            _ => link,
        };
    }

    private static Region RegionOf(PlanContext context, string path, Competence competence) => new(
        competence,
        context.Knowledge.ItemsOf(competence.Id).Count,
        context.Link(path, new(PageKind.Competence, competence.Id)));

    private static List<Region>? RegionsOf(PlanContext context, string path, Framework framework)
    {
        Geometry geometry = framework.Geometry;
        if (geometry.Kind.Length == 0 || geometry.Misfit(framework) is not null)
        {
            return null;
        }

        // A place may be of a framework that this site does not show.
        ValueList<string> ids = geometry.PlacesIn(framework);
        List<Competence> places = [.. ids.Select(context.Knowledge.FindCompetence).OfType<Competence>()];
        return places.Count == ids.Count ? [.. places.Select(place => RegionOf(context, path, place))] : null;
    }

    private static List<Region> Sides(PlanContext context, string path, Framework framework) =>
        [.. framework.All.Where(static c => c.Kind == CompetenceKind.Connection).Select(side => RegionOf(context, path, side))];
}

/// <summary>A region of a figure.</summary>
/// <param name="Competence">What it stands for.</param>
/// <param name="Count">Number of items.</param>
/// <param name="Url">Page with the items.</param>
internal sealed record Region(Competence Competence, int Count, string Url);
