using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Forms;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;
using IctKennisbank.Texts;
using IctKennisbank.Types;

namespace IctKennisbank.Tests.Forms;

/// <summary>What the form knows is what the declarations say.</summary>
public sealed partial class ContributionFormTests
{
    private static readonly string Scripts = string.Concat(EmbeddedTemplates.Tree().Below("templates/assets/js/deel")
        .Select(static file => Encoding.UTF8.GetString(file.Bytes.Span)));

    private static readonly JsonElement Data = DataOf(TestSite.Minimal);

    [Fact]
    public void Every_field_of_every_type_is_in_the_form_but_what_editors_fill_in() => Assert.All(
        All.Types.Where(static type => type.IsListed),
        static type =>
        {
            JsonElement[] fields = [.. Data.GetProperty("velden").EnumerateArray()];
            JsonElement own = Data.GetProperty("soorten").EnumerateArray().Single(other => other.GetProperty("id").GetString() == type.Id);

            Assert.Equal(
                type.Uses.Where(static use => !FormLayout.ForEditors.Contains(use.Field)).Select(static use => $"{use.Field.Key} {use.Required}"),
                own.GetProperty("velden").EnumerateArray().Select(use => $"{fields[use[0].GetInt32()].GetProperty("key").GetString()} {use[1].GetInt32() >= 2}"));
        });

    [Fact]
    public void A_new_field_has_a_place_by_its_kind() => Assert.All(Enum.GetValues<FieldKind>(), static kind =>
        Assert.Contains(FormLayout.SectionOf(new Field<string>("nieuw", kind)), FormLayout.Sections));

    [Fact]
    public void A_required_field_is_asked_first_unless_the_browser_fills_it_in() => Assert.All(
        All.Types.Where(static type => type.IsListed).SelectMany(static type => type.Uses).Where(static use => use.Required),
        static use => Assert.Equal(use.Field.Kind != FieldKind.Date, FormLayout.IsFirst(use)));

    [Fact]
    public void Fields_with_one_key_have_names_of_their_own()
    {
        string[] names = [.. Data.GetProperty("velden").EnumerateArray().Select(static field => field.GetProperty("naam").GetString()!)];

        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void The_script_says_every_sentence_that_it_gets_and_gets_every_sentence_that_it_says()
    {
        string[] known = [.. Data.GetProperty("zinnen").EnumerateObject().Select(static sentence => sentence.Name)];
        string[] sections = [.. FormLayout.Sections.Append("soort").Append("verstuur")];
        string[] computed = [.. sections.SelectMany(static name => (string[])[$"formulier.{name}", $"formulier.{name}.uitleg"])];

        string[] unsaid = [.. known.Where(key => !Scripts.Contains($"'{key}'", StringComparison.Ordinal)).Except(computed)];
        string[] missing = [.. Said().Matches(Scripts).Select(static match => match.Groups["key"].Value).Except(known)];
        Assert.Empty(unsaid);
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_code_that_the_script_reports_has_its_sentence()
    {
        string[] known = [.. Data.GetProperty("codes").EnumerateObject().Select(static code => code.Name)];
        string[] reported = [.. Reported().Matches(Scripts).Select(static match => match.Value).Distinct()];

        Assert.Empty(reported.Except(known));
        Assert.All(known.Intersect(reported), code => Assert.Equal(
            Text.Get(code == Codes.MissingKey.Id ? "formulier.ontbreekt" : code),
            Data.GetProperty("codes").GetProperty(code)[0].GetString()));
    }

    [Fact]
    public void There_is_no_Dutch_in_the_scripts()
    {
        string[] strings = [.. Literal().Matches(Comment().Replace(Scripts, "")).Select(static match => match.Value)];

        Assert.Contains("'formulier.meer'", strings);
        Assert.DoesNotContain(strings, static text => Dutch().IsMatch(text));
    }

    [Theory]
    [InlineData("github", "https://github.com/school/bank/new/main/kennisbank/content/werkvormen", "filename", true)]
    [InlineData("forgejo", "https://github.com/school/bank/_new/main/kennisbank/content/werkvormen", "filename", true)]
    [InlineData("gitlab", "https://github.com/school/bank/-/new/main", "file_name", false)]
    [InlineData("azure", "https://github.com/school/bank?path=/kennisbank/content/werkvormen&version=GBmain", "", false)]
    [InlineData("anders", "https://github.com/school/bank", "", false)]
    public void Every_forge_has_its_own_address_for_a_new_file(string kind, string url, string name, bool takesText)
    {
        JsonElement forge = DataOf(WithForge(kind)).GetProperty("forge");

        Assert.Equal(url, forge.GetProperty("mappen").GetProperty("werkvorm").GetProperty("url").GetString());
        Assert.Equal(name, forge.GetProperty("naamsleutel").GetString());
        Assert.Equal(takesText, forge.GetProperty("neemtTekst").GetBoolean());
    }

    [Fact]
    public void A_site_without_a_forge_says_so() => Assert.Equal(JsonValueKind.Null, Data.GetProperty("forge").ValueKind);

    [Fact]
    public void An_empty_file_has_only_gaps_to_fill()
    {
        foreach (OutputFile blank in ContributionForm.Files(TestSite.Minimal.Knowledge()).Skip(1))
        {
            string id = Path.GetFileNameWithoutExtension(blank.Path);
            ContentType type = All.Types.First(other => other.Id == id);
            TestSite site = TestSite.Minimal.With($"content/{type.SourceFolder}/nieuw.md", blank.Bytes.ToArray());

            Assert.All(
                site.Problems().Where(static problem => problem.Span.Path.EndsWith("nieuw.md", StringComparison.Ordinal)),
                static problem => Assert.Contains(problem.Code, (DiagnosticCode[])[Codes.PlaceholderInDraft, Codes.NotKnown]));
        }
    }

    /// <summary>The minimal site, kept on a forge.</summary>
    internal static TestSite WithForge(string kind, string mail = "") => TestSite.Minimal.With("site.yml", $"""
        titel: Testbank
        omschrijving: Een kennisbank om mee te testen.
        bewerken:
          soort: {kind}
          url: https://github.com/school/bank
          map: kennisbank
        {(mail.Length > 0 ? "mail: " + mail : "")}
        """);

    private static JsonElement DataOf(TestSite site)
    {
        string script = Encoding.UTF8.GetString(ContributionForm.Files(site.Knowledge())[0].Bytes.Span);
        string json = script[script.IndexOf(": ", StringComparison.Ordinal)..].TrimStart(':', ' ').TrimEnd('\n', ';');
        return JsonDocument.Parse(json[..^2]).RootElement;
    }

    [GeneratedRegex(@"\bsay\((?:[a-zA-Z]+ \? )?'(?<key>[a-z0-9.-]+)'[,)]")]
    private static partial Regex Said();

    [GeneratedRegex(@"/\*.*?\*/|^\s*//[^\n]*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"'(?:\\.|[^'\\\n])*'")]
    private static partial Regex Literal();

    [GeneratedRegex(@" (?:het|een|niet|je|kies|geen|de)\b|\b(?:Het|Een|Kies|Je|De|Geen) ")]
    private static partial Regex Dutch();

    [GeneratedRegex(@"\bKB\d{4}\b")]
    private static partial Regex Reported();
}
