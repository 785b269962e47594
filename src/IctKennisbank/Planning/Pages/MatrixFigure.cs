using System.Globalization;
using System.Text;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>
/// Four fields between two axes, with numbered points in them. The numbers are those of the list of points below the
/// figure. A point on a border stands on the line between its two fields.
/// </summary>
internal static class MatrixFigure
{
    private const int Field = 190;

    private const int FieldHeight = 176;

    /// <summary>Room for the words along an axis.</summary>
    private const int Axis = 34;

    private const int Radius = 15;

    private const int PointsPerRow = 4;

    private static readonly (int X, int Y)[] Corners =
        [(Axis, 2), (Axis + Field, 2), (Axis, 2 + FieldHeight), (Axis + Field, 2 + FieldHeight)];

    /// <summary>Draws it.</summary>
    public static Html Draw(Framework framework, List<Region> fields)
    {
        int width = Axis + (2 * Field) + 2;
        int height = (2 * FieldHeight) + Axis + 4;
        StringBuilder svg = Figures.Begin("kruis", width, height, Text.Get("kader.matrix", framework.ShortTitle));
        StringBuilder words = new();
        for (int i = 0; i < fields.Count; i++)
        {
            (int x, int y) = Corners[i];
            Figures.BeginRegion(svg, fields[i]);
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"vul\" x=\"{x}\" y=\"{y}\" width=\"{Field}\" height=\"{FieldHeight}\"/>");
            Figures.EndRegion(svg);
            Figures.Write(words, fields[i].Competence.Label, x + (Field / 2), y + 36, 24, Field - 16);
            Figures.Write(words, Figures.Number(fields[i]), x + (Field / 2), y + 76, fields[i].Count == 0 ? 20 : 34);
        }

        AddAxis(words, framework.Geometry.Upward, $"translate(24 {2 + FieldHeight}) rotate(-90)", 2 * FieldHeight);
        AddAxis(words, framework.Geometry.Rightward, $"translate({Axis + Field} {height - 8})", 2 * Field);
        AddPoints(words, framework, fields);
        return Figures.End(svg, words);
    }

    private static void AddAxis(StringBuilder words, string label, string transform, int length)
    {
        if (label.Length > 0)
        {
            words.Append("<g transform=\"").Append(transform).Append("\">");
            Figures.Write(words, label + " →", 0, 0, 19, length);
            words.Append("</g>");
        }
    }

    private static void AddPoints(StringBuilder words, Framework framework, List<Region> fields)
    {
        int[] used = new int[fields.Count];
        int number = 0;
        foreach (MatrixPoint point in framework.Points)
        {
            number++;
            int field = fields.FindIndex(region => region.Competence.Id == point.Quadrant.Value);
            int border = fields.FindIndex(region => region.Competence.Id == point.Border);
            if (field < 0)
            {
                continue;
            }

            (int x, int y) = border >= 0 ? Between(Corners[field], Corners[border]) : Inside(Corners[field], used[field]++);
            words.Append(CultureInfo.InvariantCulture, $"<circle class=\"stip\" cx=\"{x}\" cy=\"{y}\" r=\"{Radius}\"/>");
            Figures.Write(words, number.ToString(CultureInfo.InvariantCulture), x, y + 7, 20, 2 * Radius, "op-stip");
        }
    }

    private static (int X, int Y) Inside((int X, int Y) corner, int index) => (
        corner.X + (Field / 2) + (((index % PointsPerRow) - 1) * 42) - 21,
        corner.Y + 112 + (index / PointsPerRow * 38));

    private static (int X, int Y) Between((int X, int Y) a, (int X, int Y) b) =>
        (((a.X + b.X) / 2) + (Field / 2), ((a.Y + b.Y) / 2) + 112 - (a.X == b.X ? 112 - (FieldHeight / 2) : 0));
}
