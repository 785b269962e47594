using System.Text.Json.Nodes;
using IctKennisbank.Content;
using IctKennisbank.Files;
using IctKennisbank.Forms;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Authoring;

/// <summary>
/// A form per content type for who has an account on the forge but no file: GitHub and Forgejo show them at 'new issue'.
/// Made from the declarations, so that a new field is asked here too. An editor makes the file from the answers.
/// </summary>
internal static class IssueForms
{
    /// <summary>Where GitHub and Forgejo look for them.</summary>
    public const string Folder = ".github/ISSUE_TEMPLATE";

    /// <summary>Identity of the field for the text of the page.</summary>
    public const string Body = "tekst";

    /// <summary>Identity of the promises at the end.</summary>
    public const string Promises = "beloften";

    /// <summary>A text of at most this many characters is asked on one line.</summary>
    private const int LongestLine = 120;

    /// <summary>What the editor fills in, and what only means something in a file.</summary>
    private static readonly Field[] NotAsked =
        [Fields.Date, Fields.ReviewDate, Fields.Change, Fields.Draft, Fields.Exemptions, Fields.NotOnPath, Fields.Order, Fields.InFooter];

    /// <summary>The types that have a form: what is listed, and learning paths.</summary>
    public static IEnumerable<ContentType> Types => IctKennisbank.Types.All.Types.Where(static type => type.IsListed || type.IsPath);

    /// <summary>The fields that a form asks: first what is needed.</summary>
    public static IReadOnlyList<FieldUse> FieldsOf(ContentType type) =>
        [.. type.Uses.Where(static use => !NotAsked.Contains(use.Field)).OrderByDescending(static use => use.Required)];

    /// <summary>The forms, with paths from the root of the repository.</summary>
    public static IEnumerable<OutputFile> Files(Catalogue catalogue) => Types.Select((type, i) =>
        OutputFile.Text($"{Folder}/{i + 1}-{type.Id}.yml", YamlText.Document(Form(type, catalogue))));

    private static JsonObject Form(ContentType type, Catalogue catalogue)
    {
        IReadOnlyList<FieldUse> uses = FieldsOf(type);
        // Nodes, not objects: adding an object to a list would ask for a serialiser.
        JsonNode[] body =
        [
            Note(Text.Get("inzending.begin")),
            .. uses.Where(static use => use.Required).Select(use => Ask(use, catalogue)),
            Block("textarea", Body, Text.Get("inzending.tekst"), Text.Get("inzending.tekst.hulp"), isRequired: false),
            Note(Text.Get("inzending.mag").Replace("\\n", "\n", StringComparison.Ordinal)),
            .. uses.Where(static use => !use.Required).Select(use => Ask(use, catalogue)),
            Promise(),
        ];
        return new()
        {
            ["name"] = type.Label,
            ["description"] = Text.Get(Text.Has("lijst." + type.Id) ? "lijst." + type.Id : "nieuw.soort." + type.Id),
            ["title"] = type.Label + ": ",
            ["labels"] = new JsonArray(Text.Get("inzending.etiket")),
            ["body"] = new JsonArray(body),
        };
    }

    private static JsonObject Ask(FieldUse use, Catalogue catalogue)
    {
        Field field = use.Field;
        JsonObject block;
        if (field.Kind is FieldKind.Term or FieldKind.Terms)
        {
            block = Block("dropdown", field.Key, field.Label, field.Help, use.Required);
            IEnumerable<string> words = catalogue.Terms(field.Vocabulary!).Select(static term => term.Label);
            block["attributes"]!["multiple"] = field.Kind == FieldKind.Terms;
            block["attributes"]!["options"] = new JsonArray([.. words.Append(FieldReader.NotKnown).Select(static word => (JsonNode)word)]);
            return block;
        }

        if (field.Kind == FieldKind.Flag)
        {
            block = Block("dropdown", field.Key, field.Label, field.Help, use.Required);
            block["attributes"]!["options"] = new JsonArray("ja", "nee");
            return block;
        }

        string help = field.Kind switch
        {
            FieldKind.Texts => field.Help + " " + Text.Get("inzending.regels"),
            FieldKind.Competences => field.Help + " " + Text.Get("inzending.weet-ik-niet"),
            _ => field.Help,
        };
        bool isLong = field.Kind == FieldKind.Texts || DataShapes.Of(field.Kind) is not null
            || (field.Kind == FieldKind.Text && field.MaxLength is null or > LongestLine);
        block = Block(isLong ? "textarea" : "input", field.Key, field.Label, help, use.Required);
        block["attributes"]!["placeholder"] = DataShapes.Of(field.Kind) is { } shape ? Groups(field.Kind, shape) : Example(field);
        return block;
    }

    /// <summary>An example as people write it, without the brackets of a file.</summary>
    private static string Example(Field field) => field.Example.Trim('[', ']');

    /// <summary>Groups as they stand in a file, which every author can follow.</summary>
    private static string Groups(FieldKind kind, MappingShape shape)
    {
        string owner = Explanations.OwnerOf(kind);
        return string.Join('\n', shape.Keys.OrderByDescending(static part => part.IsRequired)
            .Select((part, i) => $"{(i == 0 ? "- " : "  ")}{part.Key}: {Explanations.Example(owner, part.Key)}"));
    }

    private static JsonObject Block(string kind, string id, string label, string help, bool isRequired) => new()
    {
        ["type"] = kind,
        ["id"] = id,
        ["attributes"] = new JsonObject { ["label"] = label, ["description"] = help },
        ["validations"] = new JsonObject { ["required"] = isRequired },
    };

    private static JsonObject Note(string text) => new()
    {
        ["type"] = "markdown",
        ["attributes"] = new JsonObject { ["value"] = text },
    };

    private static JsonObject Promise() => new()
    {
        ["type"] = "checkboxes",
        ["id"] = Promises,
        ["attributes"] = new JsonObject
        {
            ["label"] = Text.Get("inzending.beloften"),
            ["options"] = new JsonArray(
                [.. ((string[])["inzending.eigen-werk", "inzending.geen-namen"])
                    .Select(static key => (JsonNode)new JsonObject { ["label"] = Text.Get(key), ["required"] = true })]),
        },
    };
}
