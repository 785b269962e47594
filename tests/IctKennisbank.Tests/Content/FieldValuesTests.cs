using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Content;

public sealed class FieldValuesTests
{
    private static readonly TestItem Format = TestItem.Of("werkvormen/voorbeeld");

    [Theory]
    [InlineData("12", 12, 12)]
    [InlineData("6-24", 6, 24)]
    [InlineData("6 - 24", 6, 24)]
    [InlineData("6–24", 6, 24)]
    public void A_group_is_a_number_or_a_range(string text, int min, int max) =>
        Assert.Equal(new GroupSize(min, max), Value(Fields.Group, text));

    [Fact]
    public void A_group_may_be_without_an_end() => Assert.Equal(new GroupSize(4, null), Value(Fields.Group, "4-"));

    [Theory]
    [InlineData("groep", "24-6", "KB1011")]
    [InlineData("groep", "veel", "KB1011")]
    [InlineData("groep", "0", "KB1011")]
    [InlineData("groep", "'-4'", "KB1011")]
    [InlineData("duur", "lang", "KB1009")]
    [InlineData("datum", "2026-02-30", "KB1010")]
    [InlineData("datum", "22-11-2026", "KB1010")]
    [InlineData("peiljaar", "1899", "KB1012")]
    [InlineData("peiljaar", "vorig jaar", "KB1012")]
    [InlineData("bijeenkomsten", "drie", "KB1012")]
    [InlineData("bijeenkomsten", "'-1'", "KB1012")]
    [InlineData("bijeenkomsten", "99999999999", "KB1012")]
    [InlineData("concept", "misschien", "KB1007")]
    [InlineData("titel", "[een, twee]", "KB1007")]
    [InlineData("titel", "", "KB1016")]
    [InlineData("titel", "'   '", "KB1016")]
    [InlineData("materialen", "{a: b}", "KB1007")]
    [InlineData("stappen", "tekst", "KB1007")]
    [InlineData("stappen", "[tekst]", "KB1007")]
    public void What_cannot_be_read_is_reported_with_its_own_code(string key, string yaml, string code) =>
        Assert.Equal(code, Expect.Codes(Expect.Read(Format.With(key, yaml)).Diagnostics));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://voorbeeld.nl")]
    [InlineData("voorbeeld.nl")]
    [InlineData("https://naam:wachtwoord@voorbeeld.nl")]
    [InlineData("//voorbeeld.nl")]
    [InlineData("https:")]
    [InlineData("mailto:iemand@voorbeeld.nl")]
    public void The_address_of_a_source_is_a_web_address_or_nothing(string url)
    {
        Outcome<Item?> outcome = Expect.Read(Format.With("bron", $"\n  - {{titel: Bron, url: \"{url}\"}}"));

        Assert.Equal("KB1021", Expect.Codes(outcome.Diagnostics));
        Assert.Equal("", outcome.Value!.Get(Fields.Citations)[0].Url);
    }

    [Fact]
    public void One_text_counts_as_a_list_of_one() =>
        Assert.Equal(["whiteboard"], Value(Fields.Materials, "whiteboard"));

    [Fact]
    public void Words_that_YAML_takes_for_booleans_or_numbers_stay_text()
    {
        Item item = Expect.Read(Format.With("titel", "no").With("materialen", "[yes, 01, 1e3, null, 12:30]")).Value!;

        Assert.Equal("no", item.Title);
        Assert.Equal(["yes", "01", "1e3", "null", "12:30"], item.Get(Fields.Materials));
    }

    [Fact]
    public void A_text_may_be_as_long_as_its_field_says_and_no_longer()
    {
        Assert.Empty(Expect.Read(Format.With("titel", new string('a', 90))).Diagnostics);
        Assert.Equal("KB1013", Expect.Codes(Expect.Read(Format.With("titel", new string('a', 91))).Diagnostics));
    }

    [Fact]
    public void An_unknown_key_is_an_error_with_the_nearest_key_as_a_hint()
    {
        TestItem item = Format.With("samenvating", "Tekst");
        IReadOnlyList<Diagnostic> problems = Expect.Read(item).Diagnostics;

        Expect.OneProblem(problems, "KB1004", item.Text, "samenvating");
        Assert.Contains("'samenvatting'", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_required_key_that_is_missing_is_named()
    {
        IEnumerable<string> required = Expect.TypeOf("werkvormen").Uses
            .Where(static use => use.Required).Select(static use => use.Field.Key);
        foreach (string key in required)
        {
            Diagnostic problem = Assert.Single(Expect.Read(Format.Without(key)).Diagnostics);
            Assert.Equal("KB1005", problem.Code.Id);
            Assert.Contains($"'{key}'", problem.Message, StringComparison.Ordinal);
        }
    }

    private static T? Value<T>(Field<T> field, string yaml)
    {
        Outcome<Item?> outcome = Expect.Read(Format.With(field.Key, yaml));
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value!.Get(field);
    }
}
