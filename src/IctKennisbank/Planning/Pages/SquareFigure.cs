using System.Globalization;
using System.Text;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>Four areas on the corners of a square, and the connections between them on its sides.</summary>
internal static class SquareFigure
{
    /// <summary>Areas: top left, top right, bottom left, bottom right.</summary>
    public const int Places = 4;

    private const int Width = 420;

    private const int Height = 360;

    private const int BoxWidth = 172;

    private const int BoxHeight = 132;

    /// <summary>A connection is so wide across the way it runs.</summary>
    private const int Band = 72;

    private const int MostLetters = 17;

    private static readonly (int X, int Y)[] Corners =
        [(2, 2), (Width - BoxWidth - 2, 2), (2, Height - BoxHeight - 2), (Width - BoxWidth - 2, Height - BoxHeight - 2)];

    /// <summary>Draws it. A connection between opposite corners is not on a side, so it stands in the list only.</summary>
    public static Html Draw(Framework framework, List<Region> areas, List<Region> sides)
    {
        StringBuilder svg = Figures.Begin("vierkant", Width, Height, Text.Get("kader.vierkant", framework.ShortTitle));
        StringBuilder words = new();
        Dictionary<string, (int X, int Y)> corners = areas.Zip(Corners)
            .ToDictionary(static pair => pair.First.Competence.Id, static pair => pair.Second, StringComparer.Ordinal);
        foreach (Region side in sides.Where(static side => side.Competence.Between.Count == 2))
        {
            if (corners.TryGetValue(side.Competence.Between[0].Value, out (int X, int Y) a)
                && corners.TryGetValue(side.Competence.Between[1].Value, out (int X, int Y) b)
                && (a.X == b.X) != (a.Y == b.Y))
            {
                AddSide(svg, words, side, a, b);
            }
        }

        foreach (Region area in areas)
        {
            (int x, int y) = corners[area.Competence.Id];
            AddBox(svg, area, x, y, BoxWidth, BoxHeight);
            ValueList<string> lines = Figures.Lines(area.Competence.Label, MostLetters);
            int top = y + (lines.Count == 1 ? 50 : 40);
            for (int i = 0; i < lines.Count; i++)
            {
                Figures.Write(words, lines[i], x + (BoxWidth / 2), top + (i * 24), 22, BoxWidth - 16);
            }

            Figures.Write(words, Figures.Number(area), x + (BoxWidth / 2), y + 106, area.Count == 0 ? 20 : 36);
        }

        return Figures.End(svg, words);
    }

    /// <summary>A band from edge to edge of two boxes, with its code and its number.</summary>
    private static void AddSide(StringBuilder svg, StringBuilder words, Region side, (int X, int Y) a, (int X, int Y) b)
    {
        bool isFlat = a.Y == b.Y;
        int x = isFlat ? Math.Min(a.X, b.X) + BoxWidth : a.X + ((BoxWidth - Band) / 2);
        int y = isFlat ? a.Y + ((BoxHeight - Band) / 2) : Math.Min(a.Y, b.Y) + BoxHeight;
        int width = isFlat ? Math.Abs(a.X - b.X) - BoxWidth : Band;
        int height = isFlat ? Band : Math.Abs(a.Y - b.Y) - BoxHeight;
        AddBox(svg, side, x, y, width, height);
        Figures.Write(words, side.Competence.Code, x + (width / 2), y + (height / 2) - 6, 19, width - 8);
        Figures.Write(words, Figures.Number(side), x + (width / 2), y + (height / 2) + 20, side.Count == 0 ? 18 : 24);
    }

    private static void AddBox(StringBuilder svg, Region region, int x, int y, int width, int height)
    {
        Figures.BeginRegion(svg, region);
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"vul\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>");
        Figures.EndRegion(svg);
    }
}
