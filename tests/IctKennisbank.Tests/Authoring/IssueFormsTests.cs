using System.Text;
using IctKennisbank.Authoring;
using IctKennisbank.Content;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;
using IctKennisbank.Types;
using YamlDotNet.RepresentationModel;

namespace IctKennisbank.Tests.Authoring;

/// <summary>
/// The forms ask what the declarations say, and keep the rules that a forge has for them (the schema of issue forms): it
/// shows no form that breaks one. <see cref="EditorFilesTests"/> holds the committed files to what is made.
/// </summary>
public sealed class IssueFormsTests
{
    private static readonly Lazy<Catalogue> Words = new(static () => Catalogue.Of(Repo.Tree));

    private static readonly Lazy<Dictionary<string, YamlMappingNode>> Forms = new(static () => IssueForms.Files(Words.Value)
        .ToDictionary(static file => Path.GetFileNameWithoutExtension(file.Path)[2..], static file => Parse(Encoding.UTF8.GetString(file.Bytes.Span))));

    [Fact]
    public void There_is_a_form_for_every_type_that_people_contribute() => Assert.Equal(
        All.Types.Where(static type => type.Id != "pagina").Select(static type => type.Id).Order(StringComparer.Ordinal),
        Forms.Value.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_form_asks_every_field_of_its_type_but_those_of_the_editor_and_says_which_are_needed()
    {
        string[] editors = ["datum", "herzien-op", "wijziging", "concept", "uitzonderingen", "niet-op-leerpad", "volgorde", "voet"];
        foreach (ContentType type in IssueForms.Types)
        {
            Dictionary<string, YamlMappingNode> questions = Questions(type);

            Assert.Equal(
                type.Uses.Select(static use => use.Field.Key).Except(editors).Concat([IssueForms.Body, IssueForms.Promises]).Order(StringComparer.Ordinal),
                questions.Keys.Order(StringComparer.Ordinal));
            Assert.All(type.Uses.Where(use => questions.ContainsKey(use.Field.Key)), use =>
            {
                YamlMappingNode question = questions[use.Field.Key];
                Assert.Equal(use.Required ? "true" : "false", Value(Map(question, "validations"), "required"));
                Assert.Equal(use.Field.Label, Value(Map(question, "attributes"), "label"));
                Assert.StartsWith(use.Field.Help, Value(Map(question, "attributes"), "description"), StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public void The_choices_of_a_form_are_the_words_of_the_schema()
    {
        int lists = 0;
        foreach (ContentType type in IssueForms.Types)
        {
            Dictionary<string, YamlMappingNode> questions = Questions(type);
            foreach (Field field in type.Uses.Select(static use => use.Field).Where(field => field.Vocabulary is not null && questions.ContainsKey(field.Key)))
            {
                YamlMappingNode attributes = Map(questions[field.Key], "attributes");
                string[] options = [.. ((YamlSequenceNode)attributes["options"]).Select(static option => option.ToString())];

                Assert.Equal(
                    Words.Value.Terms(field.Vocabulary!).Select(static term => term.Id).Append(FieldReader.NotKnown),
                    options.Select(option => Words.Value.Resolve(field, option)));
                Assert.Equal(options.Distinct(StringComparer.OrdinalIgnoreCase), options);
                Assert.Equal(field.Kind == FieldKind.Terms ? "true" : "false", Value(attributes, "multiple"));
                lists++;
            }
        }

        Assert.True(lists > 20);
    }

    [Fact]
    public void A_form_keeps_the_rules_of_the_forge()
    {
        Assert.Equal(Forms.Value.Count, Forms.Value.Values.Select(static form => Value(form, "name")).Distinct().Count());
        foreach (YamlMappingNode form in Forms.Value.Values)
        {
            Assert.Equal(["name", "description", "title", "labels", "body"], Keys(form));
            YamlMappingNode[] blocks = Blocks(form);
            Assert.Equal(blocks.Length, blocks.Select(static block => Find(block, "id")?.ToString() ?? Guid.NewGuid().ToString()).Distinct().Count());
            string[] labels = [.. blocks.Select(static block => Find(Map(block, "attributes"), "label")?.ToString()).OfType<string>()];
            Assert.Equal(labels.Distinct(StringComparer.OrdinalIgnoreCase), labels);
            Assert.All(blocks, static block =>
            {
                string[] attributes = Value(block, "type") switch
                {
                    "markdown" => ["value"],
                    "dropdown" => ["label", "description", "multiple", "options"],
                    "checkboxes" => ["label", "description", "options"],
                    "input" or "textarea" => ["label", "description", "placeholder", "value"],
                    string other => throw new InvalidOperationException(other),
                };
                Assert.Empty(Keys(Map(block, "attributes")).Except(attributes));
                Assert.Empty(Keys(block).Except(["type", "id", "attributes", "validations"]));
                Assert.Matches("^[a-z-]*$", Find(block, "id")?.ToString() ?? "");
                Assert.All(Map(block, "attributes").Children.Values.OfType<YamlScalarNode>(), static text => Assert.NotEmpty(text.Value!));
            });
        }
    }

    private static Dictionary<string, YamlMappingNode> Questions(ContentType type) => Blocks(Forms.Value[type.Id])
        .Where(static block => Find(block, "id") is not null).ToDictionary(static block => Value(block, "id"), StringComparer.Ordinal);

    private static YamlMappingNode[] Blocks(YamlMappingNode form) => [.. ((YamlSequenceNode)form["body"]).Cast<YamlMappingNode>()];

    private static YamlMappingNode Parse(string text)
    {
        YamlStream yaml = [];
        yaml.Load(new StringReader(text));
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    private static IEnumerable<string> Keys(YamlMappingNode map) => map.Children.Keys.Select(static key => key.ToString());

    private static YamlDotNet.RepresentationModel.YamlNode? Find(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out YamlDotNet.RepresentationModel.YamlNode? value) ? value : null;

    private static YamlMappingNode Map(YamlMappingNode map, string key) => Assert.IsType<YamlMappingNode>(map[key]);

    private static string Value(YamlMappingNode map, string key) => map[key].ToString();
}
