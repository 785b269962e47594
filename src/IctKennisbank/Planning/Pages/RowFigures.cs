using System.Globalization;
using System.Text;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>
/// Figures whose regions stand in a row: pillars, pillars on a foundation, a curve in parts, rows of squares. Numbers
/// come from the framework's file, under <c>meetkunde</c>.
/// </summary>
internal static class RowFigures
{
    private const int Left = 10;

    private const int Width = 500;

    private const int Gap = 12;

    /// <summary>
    /// Pillars under a beam. The first region is the foundation below them when the figure has one: then there is no beam,
    /// since nothing rests on the others.
    /// </summary>
    public static Html Pillars(Framework framework, List<Region> regions)
    {
        bool hasFoundation = framework.Geometry.Kind == Geometry.Foundation;
        List<Region> pillars = hasFoundation ? regions[1..] : regions;
        StringBuilder svg = Begin(framework, "kader.pijlers", pillars.Count, 400);
        StringBuilder words = new();
        int width = (Width - (Gap * (pillars.Count - 1))) / pillars.Count;
        for (int i = 0; i < pillars.Count; i++)
        {
            int x = Left + (i * (width + Gap));
            Draw(svg, words, pillars[i], new(x, hasFoundation ? 20 : 70, width, hasFoundation ? 250 : 270));
        }

        if (hasFoundation)
        {
            Draw(svg, words, regions[0], new(Left, 290, Width, 100));
        }
        else
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"ring\" d=\"M{Left} 30h{Width}v28h-{Width}zM{Left} 352h{Width}v28h-{Width}z\"/>");
        }

        return Figures.End(svg, words);
    }

    /// <summary>A row of squares for each region: as many as its part says, the last ones dashed up to the end of a range.</summary>
    public static Html Squares(Framework framework, List<Region> regions)
    {
        const int Row = 100;
        StringBuilder svg = Begin(framework, "kader.hokjes", regions.Count, (regions.Count * Row) + 10);
        StringBuilder words = new();
        for (int i = 0; i < regions.Count; i++)
        {
            (int from, int to) = Geometry.RangeOf(framework.Geometry.Parts[i])!.Value;
            int size = Math.Min(30, (Width / Math.Max(to, 1)) - 4);
            StringBuilder squares = new();
            for (int n = 0; n < to; n++)
            {
                squares.Append(CultureInfo.InvariantCulture, $"<rect class=\"vul{(n >= from ? " leegvlak" : "")}\" x=\"{Left + (n * (size + 4))}\" y=\"{(i * Row) + 46}\" width=\"{size}\" height=\"{size}\"/>");
            }

            Append(svg, regions[i], squares.ToString());
            words.Append(CultureInfo.InvariantCulture, $"<text class=\"begin\" x=\"{Left}\" y=\"{(i * Row) + 34}\" font-size=\"22\">")
                .Append(Html.Escape(Text.Get("kader.deel", regions[i].Competence.Label, framework.Geometry.Parts[i]))).Append("</text>");
        }

        return Figures.End(svg, words);
    }

    /// <summary>The area under a normal curve, cut where each region has its part in percents.</summary>
    public static Html Curve(Framework framework, List<Region> regions)
    {
        const int Steps = 240;
        StringBuilder svg = Begin(framework, "kader.curve", regions.Count, 330);
        StringBuilder words = new();
        double[] heights = [.. Enumerable.Range(0, Steps + 1).Select(static i => Math.Exp(-Math.Pow(((i * 6.0) / Steps) - 3, 2) / 2))];
        double total = heights.Sum();
        int at = 0;
        double below = 0;
        double wanted = 0;
        for (int i = 0; i < regions.Count; i++)
        {
            wanted += Geometry.PercentageOf(framework.Geometry.Parts[i])!.Value / 100 * total;
            int first = at;
            while (at < Steps && (i == regions.Count - 1 || below + (heights[at] / 2) < wanted))
            {
                below += heights[at++];
            }

            StringBuilder shape = new();
            shape.Append(CultureInfo.InvariantCulture, $"<path class=\"vul\" d=\"M{X(first):0.#} 270");
            for (int n = first; n <= at; n++)
            {
                shape.Append(CultureInfo.InvariantCulture, $"L{X(n):0.#} {270 - (230 * heights[n]):0.#}");
            }

            shape.Append(CultureInfo.InvariantCulture, $"L{X(at):0.#} 270z\"/>");
            Append(svg, regions[i], shape.ToString());
            double middle = i == 0 ? X(at) - 30 : i == regions.Count - 1 ? X(first) + 50 : (X(first) + X(at)) / 2;
            words.Append(CultureInfo.InvariantCulture, $"<text x=\"{middle:0.#}\" y=\"294\" font-size=\"18\">").Append(Html.Escape(regions[i].Competence.Code)).Append("</text>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{middle:0.#}\" y=\"318\" font-size=\"20\">").Append(Html.Escape(framework.Geometry.Parts[i] + "%")).Append("</text>");
        }

        return Figures.End(svg, words);

        static double X(int step) => Left + ((double)Width * step / Steps);
    }

    private static void Append(StringBuilder svg, Region region, string shape)
    {
        Figures.BeginRegion(svg, region);
        svg.Append(shape);
        Figures.EndRegion(svg);
    }

    private static void Draw(StringBuilder svg, StringBuilder words, Region region, (int X, int Y, int Width, int Height) at)
    {
        Append(svg, region, string.Create(CultureInfo.InvariantCulture, $"<rect class=\"vul\" x=\"{at.X}\" y=\"{at.Y}\" width=\"{at.Width}\" height=\"{at.Height}\"/>"));
        List<string> lines = Lines(region.Competence.Label, at.Width / 8);
        int x = at.X + (at.Width / 2);
        int y = at.Y + (at.Height / 2) - (lines.Count * 11) - 8;
        foreach (string line in lines)
        {
            y += 22;
            words.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" font-size=\"18\">").Append(Html.Escape(line)).Append("</text>");
        }

        words.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y + 36}\" font-size=\"{(region.Count == 0 ? 20 : 30)}\">")
            .Append(Html.Escape(Figures.Number(region))).Append("</text>");
    }

    /// <summary>A label in lines of at most so many letters, broken at spaces and after hyphens.</summary>
    private static List<string> Lines(string label, int most)
    {
        List<string> lines = [""];
        foreach (string word in label.Replace("-", "- ", StringComparison.Ordinal).Split(' '))
        {
            string glued = lines[^1].Length == 0 || lines[^1].EndsWith('-') ? lines[^1] + word : lines[^1] + " " + word;
            if (glued.Length <= most || lines[^1].Length == 0)
            {
                lines[^1] = glued;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private static StringBuilder Begin(Framework framework, string name, int count, int height) =>
        Figures.Begin("rijfiguur", 520, height, Text.Get(name, framework.ShortTitle, count));
}
