using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IctKennisbank.Content;
using IctKennisbank.Files;
using IctKennisbank.Forms;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Authoring;

/// <summary>
/// JSON Schemas (draft 7, which editors know best) for front matter per type, frameworks, crosswalks and <c>site.yml</c>,
/// made from the declarations and from what the readers ask. Closed lists stand once, in <c>woorden.json</c>.
/// </summary>
internal static class Schemas
{
    private const string Words = "woorden.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>All schemas, by file name.</summary>
    public static IEnumerable<OutputFile> Files(Catalogue catalogue)
    {
        yield return File(Words, Vocabularies(catalogue));
        foreach (ContentType type in IctKennisbank.Types.All.Types)
        {
            yield return File(type.Id + ".json", FrontMatter(type));
        }

        yield return File("site.json", Root(Of(DataShapes.Site(), Explanations.Site), "site.yml"));
        yield return File("kader.json", Root(Of(DataShapes.Framework(), Explanations.Framework), Text.Get("schema.kader")));
        yield return File("meting.json", Root(Of(DataShapes.Measurement(), Explanations.Measurement), Text.Get("schema.meting")));
        yield return File("verwant.json", Root(Of(DataShapes.Crosswalk(), Explanations.Crosswalk), Text.Get("schema.verwant")));
    }

    /// <summary>An object as it stands in a file.</summary>
    public static string Write(JsonNode node) => node.ToJsonString(Options) + "\n";

    private static OutputFile File(string name, JsonObject schema) => OutputFile.Text(name, Write(schema));

    private static JsonObject Root(JsonObject schema, string title)
    {
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", title);
        return schema;
    }

    private static JsonObject Vocabularies(Catalogue catalogue)
    {
        JsonObject definitions = [];
        foreach (string name in IctKennisbank.Types.All.Types.SelectMany(static type => type.Uses)
            .Select(static use => use.Field.Vocabulary).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            definitions[name] = Enumeration(catalogue.Terms(name), withUnknown: true);
        }

        definitions["competentie"] = Enumeration(catalogue.Competences(), withUnknown: true);
        definitions["kader"] = Enumeration(catalogue.Frameworks(), withUnknown: false);
        return Root(new() { ["definitions"] = definitions }, Text.Get("schema.woorden"));
    }

    private static JsonObject Enumeration(IReadOnlyList<Choice> choices, bool withUnknown)
    {
        IEnumerable<Choice> all = withUnknown
            ? choices.Append(new(FieldReader.NotKnown, Text.Get("nieuw.weet-ik-niet"), ""))
            : choices;
        // An editor reads 4 as a number and "4" as a text; we take both.
        List<(JsonNode Id, string Label)> values = [];
        foreach (Choice choice in all)
        {
            string label = choice.Explanation.Length > 0 ? $"{choice.Label}: {choice.Explanation}" : choice.Label;
            values.Add((choice.Id, label));
            if (int.TryParse(choice.Id, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                values.Add((number, label));
            }
        }

        return new()
        {
            ["enum"] = new JsonArray([.. values.Select(static value => value.Id)]),
            ["enumDescriptions"] = new JsonArray([.. values.Select(static value => (JsonNode)value.Label)]),
        };
    }

    private static JsonObject FrontMatter(ContentType type)
    {
        JsonObject properties = [];
        foreach (FieldUse use in type.Uses)
        {
            JsonObject property = Property(use.Field);
            property.Insert(0, "title", use.Field.Label);
            property.Insert(1, "description", use.Field.Help);
            properties[use.Field.Key] = property;
        }

        return Root(
            Closed(properties, type.Uses.Where(static use => use.Required).Select(static use => use.Field.Key)), type.Label);
    }

    private static JsonObject Closed(JsonObject properties, IEnumerable<string> required)
    {
        JsonObject schema = new() { ["type"] = "object", ["properties"] = properties };
        JsonArray keys = [.. required.Select(static key => (JsonNode)key)];
        if (keys.Count > 0)
        {
            schema["required"] = keys;
        }

        schema["additionalProperties"] = false;
        return schema;
    }

    private static JsonObject Property(Field field)
    {
        if (DataShapes.Of(field.Kind) is { } shape)
        {
            return ListOf(Of(shape, Explanations.OwnerOf(field.Kind)));
        }

        return field.Kind switch
        {
            FieldKind.Text => String(field.MaxLength),
            FieldKind.Texts => OneOrMore(String(field.MaxLength)),
            FieldKind.Term => Word(field.Vocabulary!),
            FieldKind.Terms => OneOrMore(Word(field.Vocabulary!)),
            FieldKind.Competences => OneOrMore(Word("competentie")),
            FieldKind.Framework => Word("kader"),
            FieldKind.Items or FieldKind.Destinations => OneOrMore(String(null)),
            FieldKind.Number => new() { ["type"] = "integer", ["minimum"] = 0 },
            FieldKind.Flag => Flag(),
            FieldKind.Date => new() { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            FieldKind.Year or FieldKind.Group or FieldKind.Duration => new() { ["type"] = new JsonArray("string", "integer") },
            _ => throw new InvalidOperationException($"No schema for {field.Kind}."),
        };
    }

    private static JsonObject Of(MappingShape shape, string owner)
    {
        JsonObject properties = [];
        foreach (KeyShape key in shape.Keys)
        {
            JsonObject property = key.Value switch
            {
                ValueShape.Text => new() { ["type"] = new JsonArray("string", "number"), ["maxLength"] = key.MaxLength },
                ValueShape.Texts => OneOrMore(new() { ["type"] = new JsonArray("string", "number"), ["maxLength"] = key.MaxLength }),
                ValueShape.Choice => new() { ["enum"] = new JsonArray([.. key.Choices.Select(static choice => (JsonNode)choice)]) },
                ValueShape.Number => new() { ["type"] = "integer", ["minimum"] = key.Min, ["maximum"] = key.Max },
                ValueShape.Decimal => new() { ["type"] = new JsonArray("number", "string") },
                ValueShape.Flag => Flag(),
                ValueShape.Group => Of(key.Child!, Explanations.OwnerOf(key.Key)),
                _ => ListOf(Of(key.Child!, Explanations.OwnerOf(key.Key)), mayBeEmpty: true),
            };
            property.Insert(0, "description", Explanations.Of(owner, key.Key));
            properties[key.Key] = property;
        }

        return Closed(properties, shape.Keys.Where(static key => key.IsRequired).Select(static key => key.Key));
    }

    private static JsonObject String(int? maxLength) => maxLength is { } length
        ? new() { ["type"] = "string", ["maxLength"] = length }
        : new() { ["type"] = "string" };

    private static JsonObject Word(string vocabulary) => new() { ["$ref"] = $"{Words}#/definitions/{vocabulary}" };

    /// <summary>The reader takes one value where a list fits.</summary>
    private static JsonObject OneOrMore(JsonObject item) => new()
    {
        ["anyOf"] = new JsonArray(ListOf((JsonObject)item.DeepClone()), item),
    };

    private static JsonObject ListOf(JsonObject item, bool mayBeEmpty = false) => mayBeEmpty
        ? new() { ["type"] = "array", ["items"] = item }
        : new() { ["type"] = "array", ["items"] = item, ["minItems"] = 1 };

    private static JsonObject Flag() => new() { ["enum"] = new JsonArray("ja", "nee", true, false) };
}
