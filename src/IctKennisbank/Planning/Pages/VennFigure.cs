using System.Globalization;
using System.Text;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>Three circles that overlap: seven regions.</summary>
internal static class VennFigure
{
    /// <summary>Regions in order: three circles, the overlaps of first and second, first and third, second and third, the middle.</summary>
    public const int Places = 7;

    private const int Circles = 3;

    private const int WidestName = 110;

    /// <summary>A shape a region, and where its number stands. Later shapes lie on earlier ones.</summary>
    private static readonly (string Shape, int X, int Y, int Size)[] Shapes =
    [
        ("<circle class=\"vul\" cx=\"220\" cy=\"150\" r=\"138\"/>", 220, 98, 34),
        ("<circle class=\"vul\" cx=\"145\" cy=\"275\" r=\"138\"/>", 78, 354, 34),
        ("<circle class=\"vul\" cx=\"295\" cy=\"275\" r=\"138\"/>", 362, 354, 34),
        ("<path class=\"vul\" d=\"M82.0 152.2A138 138 0 0 1 283.0 272.8A138 138 0 0 1 82.0 152.2z\"/>", 128, 215, 34),
        ("<path class=\"vul\" d=\"M358.0 152.2A138 138 0 0 1 157.0 272.8A138 138 0 0 1 358.0 152.2z\"/>", 312, 215, 34),
        ("<path class=\"vul\" d=\"M220.0 390.8A138 138 0 0 1 220.0 159.2A138 138 0 0 1 220.0 390.8z\"/>", 220, 352, 34),
        ("<path class=\"vul midden\" d=\"M283.0 272.8A138 138 0 0 1 157.0 272.8A138 138 0 0 1 220.0 159.2A138 138 0 0 1 283.0 272.8z\"/>", 220, 256, 46),
    ];

    /// <summary>Where the names of the circles stand; the overlaps have their codes.</summary>
    private static readonly (int X, int Y)[] Names = [(220, 62), (78, 318), (362, 318), (128, 182), (312, 182), (220, 318), (220, 212)];

    /// <summary>Draws it.</summary>
    public static Html Draw(Framework framework, List<Region> regions)
    {
        StringBuilder svg = Figures.Begin("groot-venn", 440, 430, Text.Get("kader.venn", framework.ShortTitle));
        StringBuilder words = new();
        for (int i = 0; i < Places; i++)
        {
            Region region = regions[i];
            Figures.BeginRegion(svg, region);
            svg.Append(Shapes[i].Shape);
            Figures.EndRegion(svg);
            bool isCircle = i < Circles;
            string css = i == Places - 1 && region.Count > 0 ? "op-geel" : "";
            Figures.Write(
                words,
                isCircle ? region.Competence.Label : region.Competence.Code,
                Names[i].X,
                Names[i].Y,
                isCircle ? 24 : 19,
                isCircle ? WidestName : 64,
                css);
            Figures.Write(words, Figures.Number(region), Shapes[i].X, Shapes[i].Y, region.Count == 0 ? 20 : Shapes[i].Size, 1000, css);
        }

        // The outlines once more: an overlap lies on the lines of its circles.
        foreach ((int x, int y) in ((int, int)[])[(220, 150), (145, 275), (295, 275)])
        {
            words.Append(CultureInfo.InvariantCulture, $"<circle class=\"ring\" cx=\"{x}\" cy=\"{y}\" r=\"138\"/>");
        }

        return Figures.End(svg, words);
    }
}
