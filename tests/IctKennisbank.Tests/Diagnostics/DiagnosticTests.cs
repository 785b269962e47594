using IctKennisbank.Diagnostics;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    [Fact]
    public void Codes_are_unique_and_stand_in_their_ranges()
    {
        List<string> ids = [.. Codes.All.Select(static code => code.Id)];

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, static id => Assert.Matches("^KB[1-79][0-9]{3}$", id));
    }

    [Fact]
    public void Problems_are_sorted_by_file_line_column_and_code_whatever_their_order()
    {
        Diagnostic[] sorted =
        [
            new(Codes.BadDate, new("a.md", 1, 1, 1, 1), "x"),
            new(Codes.BadDate, new("a.md", 2, 1, 2, 1), "a"),
            new(Codes.BadDate, new("a.md", 2, 1, 2, 1), "b"),
            new(Codes.BadGroup, new("a.md", 2, 1, 2, 1), "a"),
            new(Codes.BadDate, new("a.md", 2, 3, 2, 3), "x"),
            new(Codes.BadDate, new("a.md", 10, 1, 10, 1), "x"),
            new(Codes.BadDate, new("b.md", 1, 1, 1, 1), "x"),
        ];
        Dice dice = new(7);
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(sorted, Diagnostic.Sorted(dice.Shuffled(sorted.Concat(sorted))));
        }
    }

    [Fact]
    public void A_hundred_wrong_files_give_all_their_problems_in_one_run_and_no_site()
    {
        TestSite site = TestSite.WithEachType;
        for (int i = 0; i < 100; i++)
        {
            TestItem item = TestItem.Of($"uitleg/fout-{i}");
            site = site.With((i % 4) switch
            {
                0 => item.With("duur", "lang"),
                1 => item.With("competenties", "[tk.z.9]"),
                2 => item.WithBody("[x](weg.md)\n"),
                _ => item.With("thema", "[onbekend]").With("datum", "gisteren"),
            });
        }

        IctKennisbank.Build.BuildResult result = site.Build();

        Assert.Empty(result.Files);
        Assert.Equal(125, result.Diagnostics.Count(static problem => problem.Severity == Severity.Error));
        Assert.Equal(100, result.Diagnostics.Where(static problem => problem.Severity == Severity.Error)
            .Select(static problem => problem.Span.Path).Distinct().Count());
    }
}
