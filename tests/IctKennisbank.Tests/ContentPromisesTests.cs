using System.Text.RegularExpressions;
using IctKennisbank.Build;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests;

/// <summary>What this knowledge base promises its readers about the items themselves.</summary>
public sealed partial class ContentPromisesTests
{
    private static readonly Lazy<KnowledgeBase> LazyKnowledge = new(static () =>
        Linker.Link(Parsing.Of(Repo.Tree, new(WithDrafts: true), Memo.Empty).Input!).Value);

    private static KnowledgeBase Knowledge => LazyKnowledge.Value;

    [Fact]
    public void Practices_and_lessons_have_between_300_and_900_words() => Assert.Empty(
        Knowledge.Listed.Select(static linked => linked.Item)
            .Where(static item => item.Type.Id is "praktijk" or "les" && item.Body.WordCount is < 300 or > 900)
            .Select(static item => $"{item.Path}: {item.Body.WordCount}"));

    [Fact]
    public void Every_item_is_on_a_learning_path_or_says_why_not()
    {
        HashSet<string> onPath = [.. Knowledge.Paths.SelectMany(static path => path.Stations).Select(static station => station.Item.Item.Key)];

        Assert.Empty(Knowledge.Listed.Select(static linked => linked.Item)
            .Where(item => !onPath.Contains(item.Key) && string.IsNullOrEmpty(item.Get(Fields.NotOnPath)))
            .Select(static item => item.Path));
    }

    [Theory]
    [InlineData("kl")]
    [InlineData("km")]
    [InlineData("mw")]
    public void Every_competence_has_an_item_or_stands_on_the_page_with_gaps(string framework)
    {
        string gaps = Repo.Pages.Single(static page => page.Path == "gaten.html").Document.QuerySelector("main")!.InnerHtml;

        Assert.All(Knowledge.FindFramework(framework)!.All, competence => Assert.True(
            !Knowledge.ItemsOf(competence.Id).IsEmpty || gaps.Contains($"competenties/{competence.Id.Replace('.', '-')}.html", StringComparison.Ordinal),
            competence.Id));
    }

    [Fact]
    public void There_are_79_items_and_eight_lessons_with_everything_a_teacher_needs()
    {
        Assert.InRange(Knowledge.Listed.Count, 79, int.MaxValue);
        List<Item> lessons = [.. Knowledge.Listed.Select(static linked => linked.Item).Where(static item => item.Type.Id == "les")];
        Assert.InRange(lessons.Count, 8, int.MaxValue);
        Assert.All(lessons, static lesson =>
        {
            string body = lesson.Body.Html.ToString();
            Assert.True(lesson.Steps.Count >= 3 && lesson.Steps.All(static step => step.Minutes is not null), lesson.Path);
            Assert.False(lesson.Get(Fields.Goals).IsEmpty, lesson.Path);
            Assert.Contains("<div class=\"blok deelnemer\">", body, StringComparison.Ordinal);
            Assert.Contains("<details class=\"antwoord\">", body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_deck_has_at_least_twelve_cards_of_each_kind_and_the_sheet_twenty_statements()
    {
        string deck = BodyOf("werkvormen/tpack-spel");
        string sheet = BodyOf("instrumenten/discussiestarter");
        string scan = BodyOf("instrumenten/scan-tien-onderwerpen");

        Assert.All((string[])["I", "D", "T"], kind => Assert.InRange(Regex.Count(deck, $"<td>{kind}[0-9]+</td>"), 12, 30));
        Assert.Equal(20, StatementNumber().Count(sheet));
        Assert.Contains("<th scope=\"col\">nu</th>", sheet, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">gewenst</th>", sheet, StringComparison.Ordinal);
        Assert.Equal(10, ScanNumber().Count(scan));
    }

    [Fact]
    public void The_glossary_has_sixty_words_with_synonyms() =>
        Assert.InRange(Knowledge.Glossary.Entries.Count(static entry => !entry.Synonyms.IsEmpty || entry.Explanation.Length > 0), 60, int.MaxValue);

    private static string BodyOf(string key) => Knowledge.Find(key)!.Item.Body.Html.ToString();

    [GeneratedRegex("<td>[1-4]\\.[1-9]</td>")]
    private static partial Regex StatementNumber();

    [GeneratedRegex("<td>(?:[1-9]|10)</td>")]
    private static partial Regex ScanNumber();
}
