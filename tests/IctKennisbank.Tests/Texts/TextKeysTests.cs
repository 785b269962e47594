using System.Text.RegularExpressions;
using IctKennisbank.Authoring;
using IctKennisbank.Build;
using IctKennisbank.Content;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Forms;
using IctKennisbank.Model;
using IctKennisbank.Planning.Pages;
using IctKennisbank.Tests.Architecture;
using IctKennisbank.Tests.Support;
using IctKennisbank.Texts;
using IctKennisbank.Types;

namespace IctKennisbank.Tests.Texts;

/// <summary>No key is missing and none is left over.</summary>
public sealed partial class TextKeysTests
{
    private static readonly List<SourceCode> Product = [.. SourceCode.Library, .. SourceCode.Program];

    private static readonly List<string> Templates = [.. EmbeddedTemplates.Tree().Files
        .Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal))
        .Select(static file => System.Text.Encoding.UTF8.GetString(file.Bytes.Span))];

    private static readonly Lazy<ValueList<Vocabulary>> Vocabularies = new(static () =>
        Parsing.Of(Repo.Tree, new(), Memo.Empty).Input!.Vocabularies);

    [Fact]
    public void Every_key_in_code_exists() => Assert.Empty(
        from file in Product
        from Match match in LiteralKey().Matches(file.Text)
        let key = match.Groups["key"].Value
        from needed in match.Groups["call"].Value == "Count" ? (string[])[key + ".een", key + ".meer"] : [key]
        where match.Groups["end"].Value != "+" && !Text.Has(needed)
        select $"{file.Path}: {needed}");

    [Fact]
    public void Every_key_in_templates_exists() => Assert.All(TemplateKeys(), static key => Assert.True(Text.Has(key), key));

    [Fact]
    public void Every_key_that_code_computes_exists() => Assert.All(Computed(), static key => Assert.True(Text.Has(key), key));

    [Fact]
    public void Every_key_is_used()
    {
        HashSet<string> used = [.. Computed(), .. TemplateKeys()];
        foreach (Match match in Product.SelectMany(static file => AnyLiteral().Matches(file.Text)))
        {
            string literal = match.Groups["text"].Value;
            used.UnionWith([literal, literal + ".een", literal + ".meer"]);
        }

        Assert.Empty(Text.Keys.Where(key => !used.Contains(key)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_has_a_title_and_a_sentence_that_says_what_to_do() => Assert.All(Codes.All, static code =>
    {
        Assert.True(Text.Has(code.Id), code.Id);
        Assert.True(Text.Has(code.Id + ".titel"), code.Id);
        Assert.True(code.Title.Length is > 3 and <= 60, code.Id);
        Assert.Matches("[.)}]$", Text.Get(code.Id));
    });

    [Fact]
    public void Every_field_of_every_type_has_a_label_help_and_an_example() => Assert.All(AllFields(), static field =>
    {
        Assert.NotEmpty(field.Label);
        Assert.EndsWith(".", field.Help.Replace("?", ".", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotEmpty(field.Example);
    });

    [Fact]
    public void The_example_of_a_field_can_be_read_as_its_value()
    {
        FieldKind[] structured = [FieldKind.Steps, FieldKind.Citations, FieldKind.Conditions, FieldKind.PathSteps, FieldKind.Exemptions];
        foreach (ContentType type in All.Types)
        {
            foreach (Field field in type.Uses.Select(static use => use.Field).Where(field => !structured.Contains(field.Kind)))
            {
                TestItem item = TestItem.Of(type.SourceFolder + "/een").With(field.Key, field.Example);
                Assert.True(
                    Expect.Read(item).Diagnostics.Count == 0, $"{field.Key}: {field.Example}: {string.Join(' ', Expect.Read(item).Diagnostics)}");
            }
        }
    }

    [Fact]
    public void No_sentence_is_empty_or_has_loose_white_space() =>
        Assert.All(Text.Keys, static key => Assert.True(Text.Get(key).Trim() == Text.Get(key) && Text.Get(key).Length > 0, key));

    [Fact]
    public void Sentences_do_not_use_the_marks_that_the_house_avoids() =>
        Assert.All(
            Text.Keys.Where(static key => !key.EndsWith(".voorbeeld", StringComparison.Ordinal)),
            static key => Assert.DoesNotContain(Text.Get(key), static c => c is '—' or '\t'));

    /// <summary>Keys made from a prefix and something that is known: each line says from what.</summary>
    private static IEnumerable<string> Computed()
    {
        IEnumerable<string> codes = Codes.All.SelectMany(static code => (string[])[code.Id, code.Id + ".titel", code.Id + ".waarom", code.Id + ".doen", "handboek." + code.Group, $"handboek.{code.Group}.inleiding"]);
        IEnumerable<string> fields = AllFields().SelectMany(static field =>
            (string[])["veld." + field.Key, $"veld.{field.Key}.hulp", $"veld.{field.Key}.voorbeeld"]);
        IEnumerable<string> types = All.Types.SelectMany(static type => (string[])["soort." + type.Id, $"soort.{type.Id}.meer"]);
        IEnumerable<string> listed = All.Types.Where(static type => type.IsListed).SelectMany(static type =>
            (string[])["lijst." + type.Id, $"lijst.{type.Id}.voor", $"aantal.{type.Id}.een", $"aantal.{type.Id}.meer"]);
        // The doors on the home page: the types in the menu that are lists.
        IEnumerable<string> doors = All.Types.Where(static type => type.IsInMenu && type.IsListed).Select(static type => "home.deur." + type.Id);
        IEnumerable<string> months = Enumerable.Range(1, 12).SelectMany(static month => (string[])["maand." + month, "maand.kort." + month]);
        IEnumerable<string> stages = Enum.GetNames<Stage>().Select(static stage => "stap." + stage);
        IEnumerable<string> levels = LearningPaths.Levels.Select(static level => "gat.niveau." + level);
        IEnumerable<string> purposes = Enum.GetNames<Purpose>().Select(static purpose => "fase." + purpose);
        IEnumerable<string> origins = Terms("herkomst").Append("onbekend").Select(static id => "herkomst." + Dutch.Slug(id));
        // SKOS relations as they read from the other side too: broad from there is narrow from here.
        IEnumerable<string> relations = Terms("relatie").Select(static id => "verwant." + id);
        IEnumerable<string> confidence = Terms("zekerheid").Select(static id => "zekerheid." + id);
        IEnumerable<string> written = All.Types.Where(static type => !type.IsListed).Select(static type => "nieuw.soort." + type.Id)
            .Concat(AuthoringKeys());
        IEnumerable<string> times = Listings.LongTimeLists().SelectMany(static list =>
            (string[])[$"tijd.{list.Name}.titel", $"tijd.{list.Name}.inleiding"]);
        IEnumerable<string> sheets = PrintPages.Sheets.Concat(PathPrintPages.Sheets).Select(static sheet => "druk." + sheet);
        return [.. codes, .. fields, .. types, .. listed, .. doors, .. months, .. stages, .. levels, .. purposes, .. origins, .. relations, .. confidence, .. times, .. written, .. sheets];
    }

    /// <summary>What keys of groups and data files mean, from what the readers ask; a new file shows examples of most.</summary>
    private static List<string> AuthoringKeys()
    {
        List<string> keys = [];
        void Add(string owner, MappingShape shape, bool withExample)
        {
            foreach (KeyShape key in shape.Keys)
            {
                keys.Add($"deel.{owner}.{key.Key}");
                if (withExample && key.Child is null)
                {
                    keys.Add($"deel.{owner}.{key.Key}.voorbeeld");
                }

                if (key.Child is { } child)
                {
                    Add(Explanations.OwnerOf(key.Key), child, withExample || key.Key == "bron");
                }
            }
        }

        foreach (FieldKind kind in Enum.GetValues<FieldKind>().Where(static kind => DataShapes.Of(kind) is not null))
        {
            Add(Explanations.OwnerOf(kind), DataShapes.Of(kind)!, withExample: true);
        }

        Add(Explanations.Site, DataShapes.Site(), withExample: true);
        Add(Explanations.Framework, DataShapes.Framework(), withExample: false);
        Add(Explanations.Measurement, DataShapes.Measurement(), withExample: false);
        Add(Explanations.Crosswalk, DataShapes.Crosswalk(), withExample: false);
        return keys;
    }

    private static IEnumerable<string> Terms(string vocabulary) => Vocabularies.Value
        .Single(candidate => candidate.Name == vocabulary).Terms.Select(static term => term.Id);

    private static IEnumerable<Field> AllFields() =>
        All.Types.SelectMany(static type => type.Uses).Select(static use => use.Field).Distinct();

    private static IEnumerable<string> TemplateKeys() =>
        Templates.SelectMany(static template => TemplateKey().Matches(template)).Select(static match => match.Groups["key"].Value);

    [GeneratedRegex("""Text\.(?<call>Get|Count|Has)\(\s*"(?<key>[^"]+)"\s*(?<end>[+,)])""")]
    private static partial Regex LiteralKey();

    [GeneratedRegex("""(?<!\$)"(?<text>[a-zA-Z0-9.-]+)"(?!\s*\+)""")]
    private static partial Regex AnyLiteral();

    [GeneratedRegex("""\{\{t "(?<key>[^"]+)"\}\}""")]
    private static partial Regex TemplateKey();
}
