using AngleSharp.Dom;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Planning;

/// <summary>The figures of frameworks on the pages of this site: every region is a link, and a list says the same.</summary>
public sealed class FiguresTests
{
    [Theory]
    [InlineData("tpack", 7)]
    [InlineData("ig", 8)]
    [InlineData("mx", 4)]
    [InlineData("kl", 4)]
    [InlineData("vib", 4)]
    [InlineData("gr", 3)]
    [InlineData("rg", 5)]
    public void Every_region_is_a_link_with_a_name(string framework, int regions)
    {
        IElement figure = Figure(framework);

        Assert.Equal(regions, figure.QuerySelectorAll("a").Length);
        Assert.All(figure.QuerySelectorAll("a"), static link => Assert.False(string.IsNullOrWhiteSpace(link.QuerySelector("title")?.TextContent)));
        Assert.False(string.IsNullOrWhiteSpace(figure.GetAttribute("aria-label")));
        Assert.NotEmpty(figure.ParentElement!.QuerySelectorAll(".tellijst li"));
    }

    [Fact]
    public void Squares_are_counted_and_a_range_ends_in_dashes()
    {
        IElement figure = Figure("gr");

        Assert.Equal(
            [(14, 1), (7, 1), (1, 0)],
            figure.QuerySelectorAll("a").Select(static link => (link.QuerySelectorAll("rect").Length, link.QuerySelectorAll("rect.leegvlak").Length)));
        Assert.Contains("13-14 toepassingen", figure.ParentElement!.QuerySelector(".tellijst")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_the_curve_have_their_share_of_its_area()
    {
        double[] areas = [.. Figure("rg").QuerySelectorAll("path.vul").Select(static path => Area(path.GetAttribute("d")!))];
        double total = areas.Sum();

        Assert.Equal(5, areas.Length);
        Assert.All(areas.Zip([2.5, 13.5, 34, 34, 16]), part => Assert.InRange(part.First / total * 100, part.Second - 1, part.Second + 1));
    }

    [Fact]
    public void A_foundation_lies_under_the_others_as_wide_as_all()
    {
        List<IElement> shapes = [.. Figure("kl").QuerySelectorAll("rect.vul")];
        IElement foundation = shapes.MaxBy(static shape => double.Parse(shape.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture))!;

        Assert.Equal("500", foundation.GetAttribute("width"));
        Assert.All(shapes.Where(shape => shape != foundation), shape => Assert.True(Number(shape, "y") + Number(shape, "height") < Number(foundation, "y")));
    }

    private static IElement Figure(string framework) =>
        Repo.Pages.Single(page => page.Path == $"kaders/{framework}.html").Document.QuerySelector("svg.venn[role=group]")!;

    private static double Number(IElement element, string name) =>
        double.Parse(element.GetAttribute(name)!, System.Globalization.CultureInfo.InvariantCulture);

    private static double Area(string path)
    {
        List<(double X, double Y)> points = [.. path.Trim('M', 'z').Split('L').Select(static point => point.Split(' '))
            .Select(static point => (double.Parse(point[0], System.Globalization.CultureInfo.InvariantCulture), double.Parse(point[1], System.Globalization.CultureInfo.InvariantCulture)))];
        return Math.Abs(points.Zip([.. points.Skip(1), points[0]], static (a, b) => (a.X * b.Y) - (b.X * a.Y)).Sum() / 2);
    }
}
