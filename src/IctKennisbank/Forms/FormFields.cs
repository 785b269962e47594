using System.Text.Json.Nodes;
using IctKennisbank.Content;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Forms;

/// <summary>The fields and content types as the script of the form reads them.</summary>
internal static class FormFields
{
    /// <summary>Adds <c>velden</c> and <c>soorten</c>. A field that types share stands there once.</summary>
    public static void AddTo(JsonObject data, IReadOnlyList<ContentType> types)
    {
        List<Field> fields = [.. types.SelectMany(static type => type.Uses).Select(static use => use.Field).Distinct()
            .Where(static field => !FormLayout.ForEditors.Contains(field))];
        data["velden"] = new JsonArray([.. fields.Select(field => (JsonNode)Of(field, fields))]);
        data["soorten"] = new JsonArray([.. types.Select(type => (JsonNode)new JsonObject
        {
            ["id"] = type.Id,
            ["label"] = type.Label,
            ["uitleg"] = Text.Get("lijst." + type.Id),
            ["map"] = type.SourceFolder,
            ["stappen"] = type.StepsField?.Key ?? "",
            // In the order of the declarations, which is the order in the file; 2 is required, 1 is asked first.
            ["velden"] = new JsonArray([.. type.Uses.Where(use => fields.Contains(use.Field)).Select(use => (JsonNode)new JsonArray(
                fields.IndexOf(use.Field), (use.Required ? 2 : 0) + (FormLayout.IsFirst(use) ? 1 : 0)))]),
        })]);
    }

    private static JsonObject Of(Field field, List<Field> all)
    {
        bool isTwin = all.Exists(other => other.Key == field.Key && other != field);
        JsonObject json = new()
        {
            ["naam"] = isTwin ? field.Key + "-" + field.Vocabulary : field.Key,
            ["key"] = field.Key,
            ["soort"] = field.Kind.ToString(),
            ["label"] = field.Label,
            ["hulp"] = field.Help,
            ["sectie"] = FormLayout.SectionOf(field),
        };
        if (DataShapes.Of(field.Kind) is { } shape)
        {
            string owner = Explanations.OwnerOf(field.Kind);
            json["delen"] = new JsonArray([.. shape.Keys.OrderByDescending(static part => part.IsRequired)
                .Select(part => (JsonNode)Part(field.Kind, owner, part))]);
            return json;
        }

        json["voorbeeld"] = Bare(field.Example);
        json["max"] = field.MaxLength ?? 200;
        if (field.Vocabulary is { } vocabulary)
        {
            json["lijst"] = vocabulary;
        }

        if (FormLayout.MayBeUnknown(field))
        {
            json["weetNiet"] = true;
        }

        return json;
    }

    private static JsonObject Part(FieldKind kind, string owner, KeyShape part)
    {
        JsonObject json = new()
        {
            ["key"] = part.Key,
            ["vorm"] = part.Value.ToString(),
            ["label"] = char.ToUpperInvariant(part.Key[0]) + part.Key[1..],
            ["hulp"] = Explanations.Of(owner, part.Key),
            ["voorbeeld"] = Explanations.Example(owner, part.Key),
            ["verplicht"] = part.IsRequired,
            ["eerst"] = part.IsRequired || FormLayout.IsAskedFirst(kind, part),
        };
        if (part.MaxLength is { } length)
        {
            json["max"] = length;
        }

        if (part.Value == ValueShape.Number)
        {
            json["van"] = part.Min;
            json["tot"] = part.Max;
        }

        if (part.Choices.Count > 0)
        {
            json["keuzes"] = new JsonArray([.. part.Choices.Select(static choice => (JsonNode)choice)]);
        }

        return json;
    }

    /// <summary>An example without the signs of YAML around it.</summary>
    private static string Bare(string example) => example.Trim('[', ']', '"');
}
