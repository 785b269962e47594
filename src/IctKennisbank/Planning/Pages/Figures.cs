using System.Globalization;
using System.Text;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>
/// Figures of frameworks as SVG with links. Each has the same facts in a list beside it. A figure is chosen by the
/// geometry in the framework's file and placed by the order of its entries, so no framework is named here.
/// </summary>
internal static class Figures
{
    /// <summary>Whether there is a figure for this framework.</summary>
    public static bool HasFigure(Framework framework) => framework.Geometry switch
    {
        "venn" => framework.All.Count() == 7,
        "vierkant" or "matrix" => Regions(framework).Count == 4,
        "pijlers" => Regions(framework).Count is >= 2 and <= 5,
        "fundament" => Regions(framework).Count is >= 3 and <= 5,
        "hokjes" => framework.FigureParts.Count == Regions(framework).Count && framework.FigureParts.All(RowFigures.IsRange),
        "curve" => framework.FigureParts.Count == Regions(framework).Count && framework.FigureParts.All(RowFigures.IsNumber),
        _ => false,
    };

    /// <summary>The figure; no HTML when there is none.</summary>
    public static Html Of(PlanContext context, string path, Framework framework) => !HasFigure(framework)
        ? Html.None
        : framework.Geometry switch
        {
            "venn" => Venn(context, path, framework),
            "pijlers" => RowFigures.Pillars(context, path, framework, Regions(framework), hasFoundation: false),
            "fundament" => RowFigures.Pillars(context, path, framework, Regions(framework), hasFoundation: true),
            "hokjes" => RowFigures.Squares(context, path, framework, Regions(framework)),
            "curve" => RowFigures.Curve(context, path, framework, Regions(framework)),
            _ => Square(context, path, framework),
        };

    /// <summary>The same as a list: each region with its number of items, and its part of the figure when it has one.</summary>
    public static ValueList<CodedLink> List(PlanContext context, string path, Framework framework)
    {
        if (!HasFigure(framework))
        {
            return default;
        }

        List<Competence> regions = Regions(framework);
        string Note(int index)
        {
            string items = Text.Count("aantal.item", context.Knowledge.ItemsOf(regions[index].Id).Count);
            return framework.Geometry switch
            {
                "hokjes" => Text.Get("kader.deel-hokjes", framework.FigureParts[index], items),
                "curve" => Text.Get("kader.deel-curve", framework.FigureParts[index], items),
                _ => items,
            };
        }

        return Enumerable.Range(0, regions.Count).Select(i => context.Coded(path, regions[i].Id, Note(i))).ToValueList();
    }

    /// <summary>What stands in the figure: areas, or everything when there are none or when the circles hold all.</summary>
    private static List<Competence> Regions(Framework framework)
    {
        List<Competence> areas = [.. framework.All.Where(static c => c.Kind == CompetenceKind.Area)];
        return framework.Geometry == "venn" || (areas.Count == 0 && framework.Geometry is not ("vierkant" or "matrix"))
            ? [.. framework.All.Where(static c => c.Kind != CompetenceKind.Connection)]
            : areas;
    }

    /// <summary>
    /// Three circles of radius 138 that overlap; entries in the file stand in the order: three circles, the overlaps of
    /// first and second, first and third, second and third, and the middle.
    /// </summary>
    private static Html Venn(PlanContext context, string path, Framework framework)
    {
        (string Shape, int X, int Y, int Size)[] places =
        [
            ("<circle class=\"vul{0}\" cx=\"220\" cy=\"150\" r=\"138\"/>", 220, 98, 34),
            ("<circle class=\"vul{0}\" cx=\"145\" cy=\"275\" r=\"138\"/>", 78, 354, 34),
            ("<circle class=\"vul{0}\" cx=\"295\" cy=\"275\" r=\"138\"/>", 362, 354, 34),
            ("<path class=\"vul{0}\" d=\"M82.0 152.2A138 138 0 0 1 283.0 272.8A138 138 0 0 1 82.0 152.2z\"/>", 130, 215, 34),
            ("<path class=\"vul{0}\" d=\"M358.0 152.2A138 138 0 0 1 157.0 272.8A138 138 0 0 1 358.0 152.2z\"/>", 310, 215, 34),
            ("<path class=\"vul{0}\" d=\"M220.0 390.8A138 138 0 0 1 220.0 159.2A138 138 0 0 1 220.0 390.8z\"/>", 220, 350, 34),
            ("<path class=\"vul{0} midden\" d=\"M283.0 272.8A138 138 0 0 1 157.0 272.8A138 138 0 0 1 220.0 159.2A138 138 0 0 1 283.0 272.8z\"/>", 220, 256, 46),
        ];
        (int X, int Y)[] names = [(220, 62), (78, 318), (362, 318)];
        List<Competence> regions = [.. framework.All];
        StringBuilder svg = new();
        svg.Append("<svg class=\"venn groot-venn\" viewBox=\"0 0 440 430\" role=\"group\" aria-label=\"")
            .Append(Html.Escape(Text.Get("kader.venn", framework.ShortTitle))).Append("\">");
        StringBuilder words = new();
        for (int i = 0; i < places.Length; i++)
        {
            int count = context.Knowledge.ItemsOf(regions[i].Id).Count;
            AppendRegion(
                svg,
                context,
                path,
                regions[i],
                string.Format(CultureInfo.InvariantCulture, places[i].Shape, count == 0 ? " leegvlak" : ""),
                count);
            if (i < names.Length)
            {
                words.Append(CultureInfo.InvariantCulture, $"<text x=\"{names[i].X}\" y=\"{names[i].Y}\" font-size=\"24\">")
                    .Append(Html.Escape(regions[i].Label)).Append("</text>");
            }

            string css = i == places.Length - 1 ? " class=\"op-geel\"" : "";
            int size = count == 0 ? 20 : places[i].Size;
            words.Append(CultureInfo.InvariantCulture, $"<text{css} x=\"{places[i].X}\" y=\"{places[i].Y}\" font-size=\"{size}\">")
                .Append(count == 0 ? Html.Escape(Text.Get("kader.leeg-kort")) : count.ToString(CultureInfo.InvariantCulture))
                .Append("</text>");
        }

        return new(svg.Append("<g aria-hidden=\"true\" pointer-events=\"none\">").Append(words).Append("</g></svg>").ToString());
    }

    /// <summary>
    /// Four areas in a square. With connections in the file, the areas stand on the corners (first two on the left, as
    /// the source of the framework says) and the connections are its sides; without, the areas are quadrants.
    /// </summary>
    private static Html Square(PlanContext context, string path, Framework framework)
    {
        List<Competence> areas = [.. framework.All.Where(static c => c.Kind == CompetenceKind.Area)];
        List<Competence> sides = [.. framework.All.Where(static c => c.Kind == CompetenceKind.Connection)];
        Dictionary<string, (int X, int Y)> corners = Corners(areas, sides);
        StringBuilder svg = new();
        svg.Append("<svg class=\"venn vierkant\" viewBox=\"0 0 520 440\" role=\"group\" aria-label=\"")
            .Append(Html.Escape(Text.Get("kader.vierkant", framework.ShortTitle))).Append("\">");
        StringBuilder words = new();
        foreach (Competence side in sides.Where(static side => side.Between.Count == 2))
        {
            if (!corners.TryGetValue(side.Between[0].Value, out (int X, int Y) a)
                || !corners.TryGetValue(side.Between[1].Value, out (int X, int Y) b))
            {
                continue;
            }

            int count = context.Knowledge.ItemsOf(side.Id).Count;
            bool isFlat = a.Y == b.Y;
            (int x, int y) = ((a.X + b.X) / 2, (a.Y + b.Y) / 2);
            (int width, int height) = isFlat ? (110, 40) : (60, 90);
            AppendRegion(svg, context, path, side, string.Create(CultureInfo.InvariantCulture, $"<rect class=\"vul{(count == 0 ? " leegvlak" : "")}\" x=\"{x - (width / 2)}\" y=\"{y - (height / 2)}\" width=\"{width}\" height=\"{height}\"/>"), count);
            words.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y + 7}\" font-size=\"20\">").Append(Html.Escape(side.Code)).Append("</text>");
        }

        foreach (Competence area in areas)
        {
            (int x, int y) = corners[area.Id];
            int count = context.Knowledge.ItemsOf(area.Id).Count;
            AppendRegion(svg, context, path, area, string.Create(CultureInfo.InvariantCulture, $"<rect class=\"vul{(count == 0 ? " leegvlak" : "")}\" x=\"{x - 98}\" y=\"{y - 72}\" width=\"196\" height=\"144\"/>"), count);
            words.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y - 10}\" font-size=\"20\">").Append(Html.Escape(area.Label)).Append("</text>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y + 34}\" font-size=\"34\">{count}</text>");
        }

        return new(svg.Append("<g aria-hidden=\"true\" pointer-events=\"none\">").Append(words).Append("</g></svg>").ToString());
    }

    /// <summary>
    /// Areas that a connection joins stand beside or above each other; diagonals do not exist. The first area goes top
    /// left, its two neighbours beside and below it, the fourth opposite.
    /// </summary>
    private static Dictionary<string, (int X, int Y)> Corners(List<Competence> areas, List<Competence> sides)
    {
        (int X, int Y)[] places = [(110, 80), (410, 80), (110, 360), (410, 360)];
        List<Competence> ordered = areas;
        if (sides.Count == 4)
        {
            HashSet<string> neighbours = new(
                sides.Where(side => side.Between.Any(id => id.Value == areas[0].Id))
                    .SelectMany(static side => side.Between.Select(static id => id.Value)),
                StringComparer.Ordinal);
            List<Competence> beside = [.. areas.Skip(1).Where(area => neighbours.Contains(area.Id))];
            List<Competence> opposite = [.. areas.Skip(1).Where(area => !neighbours.Contains(area.Id))];
            ordered = [areas[0], .. beside, .. opposite];
        }

        Dictionary<string, (int X, int Y)> corners = new(StringComparer.Ordinal);
        for (int i = 0; i < ordered.Count; i++)
        {
            corners[ordered[i].Id] = places[i];
        }

        return corners;
    }

    /// <summary>A link around a shape, with a title that says what it is and how many items there are.</summary>
    public static void AppendRegion(
        StringBuilder svg, PlanContext context, string path, Competence region, string shape, int count)
    {
        string label = count == 0
            ? Text.Get("kader.vlak-leeg", region.Label)
            : Text.Get("kader.vlak", region.Label, Text.Count("aantal.item", count));
        svg.Append("<a href=\"").Append(Html.Escape(context.Link(path, new(PageKind.Competence, region.Id))))
            .Append("\"><title>").Append(Html.Escape(label)).Append("</title>").Append(shape).Append("</a>");
    }
}
