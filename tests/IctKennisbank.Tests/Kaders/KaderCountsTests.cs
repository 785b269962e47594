using System.Text;
using IctKennisbank.Content;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Kaders;

/// <summary>Every count of domain.md section 12, held against the data in <c>content/kaders</c>.</summary>
public sealed class KaderCountsTests
{
    private static readonly Dictionary<string, Framework> Frameworks = Repo.Tree.Below("content/kaders")
        .Where(static file => !file.Path.Contains("/verwant", StringComparison.Ordinal))
        .Select(Framework)
        .ToDictionary(static framework => framework.File, StringComparer.Ordinal);

    private static readonly Crosswalk Crosswalk = DataReader.Crosswalk(Repo.Tree.Find("content/kaders/verwant.yml")!).Value!;

    [Fact]
    public void These_frameworks_are_there_and_no_other() => Assert.Equal(
        ["ap", "dce", "del", "dg", "ds", "dv", "gr", "ig", "kl", "km", "ml", "mw-2012", "mw-2021", "mx", "nova", "np", "rg", "tpack", "vib"],
        Frameworks.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("kl", 4, 13, 0, 17)]
    [InlineData("km", 4, 11, 0, 15)]
    [InlineData("ig", 4, 11, 4, 19)]
    [InlineData("ml", 6, 14, 0, 20)]
    [InlineData("mx", 4, 0, 0, 4)]
    [InlineData("dv", 0, 4, 0, 4)]
    [InlineData("ap", 0, 24, 0, 24)]
    [InlineData("vib", 0, 4, 0, 4)]
    [InlineData("gr", 0, 3, 0, 3)]
    [InlineData("rg", 0, 5, 0, 5)]
    [InlineData("tpack", 0, 7, 0, 7)]
    [InlineData("mw-2012", 4, 10, 0, 14)]
    [InlineData("mw-2021", 0, 8, 0, 8)]
    [InlineData("np", 0, 10, 0, 10)]
    [InlineData("nova", 0, 4, 0, 4)]
    [InlineData("del", 0, 5, 0, 5)]
    [InlineData("ds", 4, 20, 0, 24)]
    [InlineData("dg", 0, 43, 0, 43)]
    [InlineData("dce", 6, 22, 0, 28)]
    public void A_framework_has_its_areas_competences_and_other_ids(string file, int areas, int competences, int others, int total)
    {
        Framework framework = Frameworks[file];

        Assert.Equal(
            (areas, competences, others, total),
            (Count(framework, CompetenceKind.Area), Count(framework, CompetenceKind.Competence), Count(framework, CompetenceKind.Connection), framework.All.Count()));
        Assert.Equal(total, framework.All.Select(static competence => competence.Id).Distinct().Count());
        Assert.All(framework.All, competence => Assert.StartsWith(framework.Id + ".", competence.Id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kl", "4 4 3 2")]
    [InlineData("km", "3 3 3 2")]
    [InlineData("ig", "4 4 0 3 4")]
    [InlineData("mx", "0 0 0 0")]
    [InlineData("dv", "2 2")]
    [InlineData("ap", "12 5 7")]
    [InlineData("mw-2012", "3 2 3 2")]
    [InlineData("ds", "6 7 4 3")]
    [InlineData("dg", "7 9 10 8 9")]
    [InlineData("dce", "4 3 4 3 3 5")]
    public void Areas_and_groups_have_their_numbers_in_order(string file, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', Frameworks[file].Areas.Select(static area => area.Competences.Count)));

    [Theory]
    [InlineData("ml.1", 3)]
    [InlineData("ml.2", 3)]
    [InlineData("ml.3", 2)]
    [InlineData("ml.4", 2)]
    [InlineData("ml.p.met", 4)]
    [InlineData("ml.p.over", 0)]
    public void A_domain_of_the_monitor_has_its_aspects(string area, int aspects) =>
        Assert.Equal(aspects, Frameworks["ml"].All.Count(competence => competence.AreaId == area));

    [Theory]
    [InlineData("kl", "basis pd sc po")]
    [InlineData("km", "a b c d")]
    [InlineData("mw-2012", "b g c s")]
    [InlineData("mx", "aanpakken benutten aandacht bewaken")]
    public void Areas_have_these_ids_in_this_order(string file, string ids) => Assert.Equal(
        ids,
        string.Join(' ', Frameworks[file].All.Where(static competence => competence.Kind == CompetenceKind.Area).Select(static area => area.Id.Split('.')[1])));

    [Theory]
    [InlineData("1", 4, 2, "ap.diff.1 ap.diff.2 ap.instr.1 ap.instr.2 ap.la.1 ap.la.2")]
    [InlineData("2", 2, 2, "ap.kd.1 ap.kd.2 ap.kd.3 ap.exc.1")]
    [InlineData("3", 1, 1, "ap.instr.3 ap.exc.2")]
    public void Action_points_of_a_domain_have_their_levels(string domain, int basic, int further, string ids)
    {
        List<Competence> points = [.. ids.Split(' ').Select(id => Frameworks["ap"].All.Single(competence => competence.Id == id))];

        Assert.True(
            (basic, further) == (points.Count(static point => point.Level == "basis"), points.Count(static point => point.Level == "uitbreiding")),
            $"Domain {domain}: {string.Join(' ', points.Select(static point => point.Id + "=" + point.Level))}");
    }

    [Fact]
    public void The_matrix_has_seven_points() => Assert.Equal(7, Frameworks["mx"].Points.Count);

    [Fact]
    public void A_connection_joins_two_areas_and_there_are_no_diagonals()
    {
        List<Competence> connections = [.. Frameworks["ig"].All.Where(static competence => competence.Kind == CompetenceKind.Connection)];

        Assert.Equal(["ig.v1", "ig.v2", "ig.v3", "ig.v4"], connections.Select(static connection => connection.Id));
        Assert.Equal(
            ["ig.1 ig.4", "ig.1 ig.2", "ig.2 ig.3", "ig.3 ig.4"],
            connections.Select(static connection => string.Join(' ', connection.Between.Select(static id => id.Value).Order(StringComparer.Ordinal))));
    }

    [Fact]
    public void The_crosswalk_has_49_rows_with_81_pairs_and_2_rows_about_facets()
    {
        Assert.Equal(49, Crosswalk.Rows.Count);
        Assert.Equal(81, Crosswalk.Rows.Sum(static row => row.To.Count));
        Assert.Equal(2, Crosswalk.FacetRows.Count);
    }

    [Theory]
    [InlineData("close", 42)]
    [InlineData("related", 32)]
    [InlineData("broad", 5)]
    [InlineData("narrow", 2)]
    [InlineData("exact", 0)]
    public void Pairs_are_counted_by_relation(string relation, int pairs) =>
        Assert.Equal(pairs, Crosswalk.Rows.Where(row => row.Relation == relation).Sum(static row => row.To.Count));

    [Fact]
    public void Rows_and_pairs_of_the_crosswalk_are_unique()
    {
        List<string> pairs = [.. Crosswalk.Rows.SelectMany(static row => row.To.Select(to => row.From.Value + " " + to.Value))];

        Assert.Equal(pairs.Distinct(), pairs);
        Assert.All(Crosswalk.Rows, static row => Assert.DoesNotContain(row.From.Value, row.To.Select(static to => to.Value)));
    }

    [Fact]
    public void Sets_of_one_school_are_local_and_the_European_framework_is_optional()
    {
        Assert.Subset(Frameworks.Values.Where(static f => f.IsLocal).Select(static f => f.File).ToHashSet(), new HashSet<string>(["del", "nova"]));
        Assert.Equal(["dce"], Frameworks.Values.Where(static f => f.IsOptional).Select(static f => f.File));
    }

    [Fact]
    public void Every_framework_says_its_version_source_and_audience()
    {
        Assert.All(Frameworks.Values, static framework =>
        {
            Assert.NotEmpty(framework.Version);
            Assert.NotEmpty(framework.Citations);
            Assert.NotEmpty(framework.Audiences);
            Assert.NotEmpty(framework.Description);
        });
    }

    [Fact]
    public void What_is_not_verified_is_not_in_the_site()
    {
        List<string> unverified = [];
        foreach (SourceFile file in Repo.Tree.Below("content/kaders"))
        {
            foreach (string line in Encoding.UTF8.GetString(file.Bytes.Span).Split('\n'))
            {
                if (line.Contains("geverifieerd: nee", StringComparison.Ordinal) && line.Split("tekst: ") is [_, string text])
                {
                    unverified.Add(text[..text.LastIndexOf(", geverifieerd", StringComparison.Ordinal)].Trim('"', '\''));
                }
            }
        }

        string site = string.Join('\n', Repo.Pages.Select(static page => page.Document.DocumentElement.TextContent));
        Assert.All(unverified, text => Assert.DoesNotContain(text, site, StringComparison.Ordinal));
        Assert.DoesNotContain("[GK]", site, StringComparison.Ordinal);
        Assert.DoesNotContain("[verified", site, StringComparison.Ordinal);
    }

    private static int Count(Framework framework, CompetenceKind kind) => framework.All.Count(competence => competence.Kind == kind);

    private static Framework Framework(SourceFile file)
    {
        IctKennisbank.Diagnostics.Outcome<Framework?> outcome = DataReader.Framework(file);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value!;
    }
}
