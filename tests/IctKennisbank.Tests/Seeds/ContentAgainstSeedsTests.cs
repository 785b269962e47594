using System.Text;
using IctKennisbank.Content;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Seeds;

/// <summary>
/// Every file of the content beside the publications that its facts come from: no sentence is taken over, and nobody who
/// is named there is named here.
/// </summary>
public sealed class ContentAgainstSeedsTests
{
    private static readonly string Folder = Path.Combine(Repo.Root, "tests/IctKennisbank.Tests/Seeds");

    [SeedFact]
    public void The_publications_are_there_in_full()
    {
        Assert.Equal(SeedTexts.Count, SeedTexts.All().Count);
        Assert.True(new SharedWords(SeedTexts.All(), []).Length > 100_000);
    }

    [SeedFact]
    public void No_eight_words_in_a_row_come_from_a_publication()
    {
        SharedWords words = new(SeedTexts.All(), Names());

        Assert.Empty(Texts().SelectMany(file => words.In(file.Text).Select(run => $"{file.Path}: {run}")));
    }

    [SeedFact]
    public void Nobody_whom_a_publication_names_is_named_in_the_content()
    {
        KnownPeople people = new(People());

        Assert.Empty(Texts().SelectMany(file => people.In(file.Text).Select(_ => $"{file.Path}: a name from the publications")));
    }

    [SeedFact]
    public void Everything_in_the_publications_that_looks_like_a_name_was_looked_at()
    {
        KnownPeople people = new(People());
        HashSet<string> others = [.. File.ReadAllLines(Path.Combine(Folder, "not-people.txt"))];
        List<string> candidates = [.. SeedTexts.All().SelectMany(KnownPeople.Candidates).Distinct(StringComparer.Ordinal)];

        List<string> wrong =
        [
            .. candidates.Where(candidate => !others.Contains(candidate) && !people.In(candidate).Any()).Select(static found => "new: " + found),
            .. others.Except(candidates, StringComparer.Ordinal).Select(static gone => "no longer there: " + gone),
            .. others.Where(other => people.In(other).Any()).Select(static both => "in both lists: " + both),
        ];

        Assert.Empty(wrong);
    }

    [SeedFact]
    public void Every_hash_is_of_a_name_in_the_publications() => Assert.Empty(new KnownPeople(People()).NotIn(SeedTexts.All()));

    private static HashSet<string> People() => [.. File.ReadAllLines(Path.Combine(Folder, "people.txt"))];

    private static IEnumerable<(string Path, string Text)> Texts()
    {
        List<SourceFile> files = [.. Repo.Tree.Below("content").Where(static file =>
            file.Path.EndsWith(".md", StringComparison.Ordinal) || file.Path.EndsWith(".yml", StringComparison.Ordinal))];
        Assert.True(files.Count > 100);
        return files.Select(static file => (file.Path, Encoding.UTF8.GetString(file.Bytes.Span)));
    }

    /// <summary>Labels of competences and areas, and titles of publications that are cited.</summary>
    private static IEnumerable<string> Names()
    {
        List<Framework> frameworks = [.. Repo.Tree.Below("content/kaders")
            .Where(static file => !file.Path.Contains("/verwant", StringComparison.Ordinal))
            .Select(static file => DataReader.Framework(file).Value!)];
        return frameworks.SelectMany(static framework => framework.All.SelectMany(static competence => competence.Aliases.Append(competence.Label)))
            .Concat(frameworks.SelectMany(static framework => framework.Citations.Select(static citation => citation.Title).Append(framework.Title)));
    }
}
