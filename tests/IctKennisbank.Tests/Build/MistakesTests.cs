using IctKennisbank.Model;
using IctKennisbank.Tests.Support;
using IctKennisbank.Types;

namespace IctKennisbank.Tests.Build;

/// <summary>A mistake of an author is a value, and never an exception: in any field, of any type, in any data file.</summary>
public sealed class MistakesTests
{
    private static readonly string[] Nonsense = ["onzin", "[onzin, '<&>']", "{onzin: ja}", "''", "[]", "'-1'", "[{onzin: ja}]"];

    [Fact]
    public void Nonsense_in_any_field_is_reported_and_never_an_exception()
    {
        foreach (ContentType type in All.Types)
        {
            TestSite site = TestSite.WithEachType;
            int count = 0;
            foreach (Field field in type.Uses.Select(static use => use.Field))
            {
                foreach (string value in Nonsense)
                {
                    site = site.With(TestItem.Of($"{type.SourceFolder}/fout-{count++}").With(field.Key, value));
                }
            }

            Exception? problem = Record.Exception(() => site.Problems());
            Assert.True(problem is null, $"{type.Id}: {problem}");
        }
    }

    [Theory]
    [InlineData("werkvormen", "herkomst", "verzonnen", "KB1008")]
    [InlineData("werkvormen", "licentie", "mag wel", "KB1008")]
    [InlineData("leerpaden", "niveau", "gemiddeld", "KB1008")]
    [InlineData("werkvormen", "niveau", "gemiddeld", "KB1008")]
    [InlineData("instrumenten", "soort", "ding", "KB1008")]
    [InlineData("praktijken", "valkuil", "[9]", "KB1008")]
    [InlineData("leerpaden", "daarna", "[uitleg/weg, tk.z]", "KB3002 KB3001")]
    public void A_word_that_does_not_exist_is_one_problem(string folder, string key, string yaml, string codes) => Assert.Equal(
        codes,
        Expect.Codes(Expect.Errors(TestSite.WithEachType.With(TestItem.Of(folder + "/voorbeeld").With(key, yaml)).Problems())));

    [Theory]
    [InlineData("relatie: close", "relatie: gelijk")]
    [InlineData("zekerheid: hoog", "zekerheid: heel zeker")]
    public void A_row_of_the_crosswalk_with_an_unknown_word_is_reported(string right, string wrong)
    {
        const string Row = "rijen:\n  - {van: tk.a.1, naar: [tk.b], relatie: close, zekerheid: hoog, reden: Daarom.}\n";
        TestSite site = TestSite.WithEachType.With("content/kaders/verwant.yml", Row);

        Assert.Empty(Expect.Errors(site.Problems()));
        string text = Row.Replace(right, wrong, StringComparison.Ordinal);
        Expect.OneProblem(
            Expect.Errors(site.With("content/kaders/verwant.yml", text).Problems()),
            "KB1008",
            text,
            wrong.Split(": ")[1]);
    }

    [Fact]
    public void A_level_of_a_competence_that_does_not_exist_is_reported()
    {
        string text = TestSite.Minimal.Read("content/kaders/tk.yml")
            .Replace("label: Tools maken", "label: Tools maken, niveau: gemiddeld", StringComparison.Ordinal);
        TestSite site = TestSite.WithEachType.With("content/kaders/tk.yml", text)
            .With(TestItem.Of("uitleg/maken").With("competenties", "[tk.a.2]"));

        Expect.OneProblem(
            Expect.Errors(site.Problems()), "KB1008", text, "gemiddeld");
    }

    [Fact]
    public void A_word_that_a_school_adds_to_a_list_can_be_used()
    {
        TestSite site = TestSite.WithEachType
            .With("content/woordenlijsten.yml", TestSite.Minimal.Read("content/woordenlijsten.yml")
                .Replace("herkomst:\n", "herkomst:\n  - {id: les van een collega, label: Van een collega}\n", StringComparison.Ordinal))
            .With(TestItem.Of("uitleg/een").With("herkomst", "les van een collega"));

        Assert.Empty(Expect.Errors(site.Problems()));
    }
}
