using IctKennisbank.Build;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Build;

/// <summary>The reading level of a whole site.</summary>
public sealed class ReadingReportTests
{
    /// <summary>Where in the table of Flesch and Douma 'normal' begins.</summary>
    private const double Normal = 60;

    private static readonly Lazy<ReadingReport> LazyReport = new(static () =>
        ReadingReport.Of(Linker.Link(Parsing.Of(Repo.Tree, new(), Memo.Empty).Input!).Value));

    [Fact]
    public void A_build_measures_only_when_somebody_asks()
    {
        Assert.Null(Builder.Build(TestSites.Base, new(), Memo.Empty).Reading);
        Assert.NotNull(Builder.Build(TestSites.Base, new(WithReading: true), Memo.Empty).Reading);
    }

    [Fact]
    public void The_ten_hardest_texts_come_hardest_first()
    {
        double[] scores = [.. LazyReport.Value.Hardest.Select(static line => line.Ease.Score!.Value)];

        Assert.Equal(10, scores.Length);
        Assert.Equal(scores.Order(), scores);
        Assert.Equal(scores[0], LazyReport.Value.ByType.Min(static type => type.Lowest));
        Assert.All(LazyReport.Value.ByType, static type => Assert.True(type.Count > 0 && type.Lowest <= type.Median && type.Median <= type.Highest));
    }

    [Fact]
    public void No_text_of_this_site_is_harder_than_normal() => Assert.Empty(
        LazyReport.Value.Hardest.Where(static line => line.Ease.Score < Normal).Select(static line => $"{line.Path}: {line.Ease.Score:0}"));
}
