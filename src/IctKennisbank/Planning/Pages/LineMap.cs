using System.Globalization;
using System.Text;
using IctKennisbank.Model;

namespace IctKennisbank.Planning.Pages;

/// <summary>
/// The map of lines on the home page: one line per area, one ring per station, a long ring where lines share a station,
/// a black square for the own assignment at the end. Drawn from the paths, so that it never promises a station that is
/// not there.
/// </summary>
internal static class LineMap
{
    private const int Width = 1088;

    private const int RowHeight = 64;

    private const int Margin = 28;

    /// <summary>More stations than this are drawn as this many.</summary>
    private const int MostStations = 12;

    /// <summary>The map as SVG; no HTML when there are no lines.</summary>
    public static Html Draw(IReadOnlyList<LearningPath> paths, KnowledgeBase knowledge)
    {
        if (paths.Count == 0)
        {
            return Html.None;
        }

        int height = (paths.Count * RowHeight) + 8;
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"kaart\" viewBox=\"0 0 {Width} {height}\" aria-hidden=\"true\" fill=\"none\" stroke-linejoin=\"round\"><g stroke-width=\"13\">");
        for (int row = 0; row < paths.Count; row++)
        {
            string line = Lines.ClassOf(knowledge, paths[row])["l-".Length..];
            int y = Y(row);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"lk-{line}\" d=\"M{Margin} {y}H{Width - Margin}\"/>");
            if (line == "sc")
            {
                svg.Append(CultureInfo.InvariantCulture, $"<path class=\"lk-sc-wit\" d=\"M{Margin} {y}H{Width - Margin}\"/>");
            }
        }

        svg.Append("</g><g class=\"lk-halte\" stroke-width=\"5\">");
        for (int row = 0; row < paths.Count; row++)
        {
            AppendStations(svg, paths, row);
        }

        svg.Append("</g><path class=\"lk-eind\" d=\"");
        for (int row = 0; row < paths.Count; row++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"M{Width - Margin - 14} {Y(row) - 14}h28v28h-28z");
        }

        return new(svg.Append("\"/></svg>").ToString());
    }

    private static void AppendStations(StringBuilder svg, IReadOnlyList<LearningPath> paths, int row)
    {
        int count = Math.Min(MostStations, paths[row].Stations.Count);
        for (int i = 0; i < count; i++)
        {
            int x = Margin + (i * (Width - (2 * Margin)) / count);
            string key = paths[row].Stations[i].Item.Item.Key;
            bool isShared = paths.Where((_, other) => other != row)
                .Any(other => other.Stations.Any(station => station.Item.Item.Key == key));
            _ = isShared
                ? svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x - 12}\" y=\"{Y(row) - 20}\" width=\"24\" height=\"40\" rx=\"12\"/>")
                : svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x}\" cy=\"{Y(row)}\" r=\"10\"/>");
        }
    }

    private static int Y(int row) => (row * RowHeight) + 36;
}
