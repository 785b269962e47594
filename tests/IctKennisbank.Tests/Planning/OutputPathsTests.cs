using IctKennisbank.Diagnostics;
using IctKennisbank.Planning;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Planning;

public sealed class OutputPathsTests
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("werkvormen/tpack-spel.html")]
    [InlineData("assets/css/stijl.0123456789.css")]
    [InlineData("uitleg/een/foto_1.JPG")]
    [InlineData("console.html")]
    public void A_plain_path_is_fine(string path) => Assert.Equal("", Codes(path));

    [Theory]
    [InlineData("con.html")]
    [InlineData("uitleg/CON/x.png")]
    [InlineData("uitleg/aux.tar.png")]
    [InlineData("lpt1.png")]
    [InlineData("bin/x.png")]
    [InlineData("web.config")]
    [InlineData("x_files/y.png")]
    [InlineData("x_bestanden/y.png")]
    [InlineData(".htaccess")]
    [InlineData("_x.png")]
    [InlineData("x./y.png")]
    [InlineData("x .png")]
    [InlineData("x:y.png")]
    [InlineData("x\\y.png")]
    [InlineData("x%20y.png")]
    [InlineData("één.png")]
    [InlineData("a//b.png")]
    [InlineData("/a.png")]
    [InlineData("../a.png")]
    [InlineData("")]
    public void A_path_that_some_server_or_disk_refuses_is_refused(string path) => Assert.Equal("KB6002", Codes(path));

    [Fact]
    public void A_path_may_not_be_too_long_as_a_whole_or_in_a_part()
    {
        Assert.Equal("", Codes(new string('a', 80)));
        Assert.Equal("KB6002", Codes(new string('a', 81)));
        Assert.Equal("KB6002", Codes(string.Join('/', Enumerable.Repeat("abcdefghi", 13))));
    }

    [Theory]
    [InlineData("a.html", "A.html")]
    [InlineData("a.html", "a.html")]
    public void Two_paths_that_differ_in_case_only_are_one_on_some_disks(string one, string other) =>
        Assert.Equal("KB6001", Codes(one, other));

    [Fact]
    public void Two_paths_that_differ_in_Unicode_form_only_are_one_on_some_disks() =>
        Assert.Contains("KB6001", Codes("cafe\u0301.png", "caf\u00e9.png"), StringComparison.Ordinal);

    [Fact]
    public void An_attachment_with_a_name_that_Windows_refuses_stops_the_build()
    {
        Outcome<SitePlan> plan = Planner.Plan(
            TestSite.WithEachType.Knowledge(), IctKennisbank.Types.All.Types, TestSite.WithEachType.With("content/uitleg/een/nul.png", "x").Tree());

        Assert.Equal("KB6002", Expect.Codes(plan.Diagnostics));
    }

    private static string Codes(params string[] paths)
    {
        List<Diagnostic> problems = [];
        OutputPaths.Check(paths, static () => new Dictionary<string, string>(), problems);
        return Expect.Codes(problems);
    }
}
