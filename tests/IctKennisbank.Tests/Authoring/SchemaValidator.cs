using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using IctKennisbank.Content;

namespace IctKennisbank.Tests.Authoring;

/// <summary>
/// The part of JSON Schema that our schemas use, over YAML as our reader reads it. A keyword that it does not know is an
/// error, so that a new one in the schemas is not passed over.
/// </summary>
internal sealed class SchemaValidator(IReadOnlyDictionary<string, JsonElement> schemas)
{
    private static readonly string[] Annotations = ["$schema", "title", "description", "definitions", "enumDescriptions"];

    /// <summary>What is wrong, as paths with a word.</summary>
    public IEnumerable<string> Check(string schema, YamlNode node) => Check(schemas[schema], schema, node, "");

    private IEnumerable<string> Check(JsonElement schema, string file, YamlNode node, string path) =>
        schema.EnumerateObject().SelectMany(keyword => Check(keyword, schema, file, node, path));

    private IEnumerable<string> Check(JsonProperty keyword, JsonElement schema, string file, YamlNode node, string path)
    {
        JsonElement value = keyword.Value;
        switch (keyword.Name)
        {
            case "$ref":
                string[] parts = value.GetString()!.Split("#/definitions/");
                return Check(schemas[parts[0]].GetProperty("definitions").GetProperty(parts[1]), parts[0], node, path);
            case "anyOf":
                return value.EnumerateArray().Any(option => !Check(option, file, node, path).Any()) ? [] : [path + ": anyOf"];
            case "type":
                IEnumerable<string> types = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(static t => t.GetString()!) : [value.GetString()!];
                return types.Any(type => IsOf(type, node)) ? [] : [$"{path}: {value}"];
            case "enum":
                return node is YamlScalar scalar && value.EnumerateArray().Any(option => string.Equals(option.ToString(), scalar.Value, option.ValueKind is JsonValueKind.True or JsonValueKind.False ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
                    ? [] : [path + ": enum"];
            case "properties" when node is YamlMapping mapping:
                return mapping.Entries.Where(entry => value.TryGetProperty(entry.Key.Value, out _))
                    .SelectMany(entry => Check(value.GetProperty(entry.Key.Value), file, entry.Value, $"{path}/{entry.Key.Value}"));
            case "required" when node is YamlMapping mapping:
                return value.EnumerateArray().Where(key => mapping.Entries.All(entry => entry.Key.Value != key.GetString())).Select(key => $"{path}: {key}");
            case "additionalProperties" when node is YamlMapping mapping:
                return mapping.Entries.Where(entry => !schema.GetProperty("properties").TryGetProperty(entry.Key.Value, out _)).Select(entry => $"{path}: {entry.Key.Value}?");
            case "items" when node is YamlSequence sequence:
                return sequence.Items.SelectMany((item, i) => Check(value, file, item, $"{path}/{i}"));
            case "minItems" when node is YamlSequence sequence:
                return sequence.Items.Count >= value.GetInt32() ? [] : [path + ": minItems"];
            case "maxLength" when node is YamlScalar text:
                return text.Value.Length <= value.GetInt32() ? [] : [path + ": maxLength"];
            case "pattern" when node is YamlScalar patterned:
                return Regex.IsMatch(patterned.Value, value.GetString()!) ? [] : [path + ": pattern"];
            case "minimum" when node is YamlScalar low:
                return int.Parse(low.Value, CultureInfo.InvariantCulture) >= value.GetInt32() ? [] : [path + ": minimum"];
            case "maximum" when node is YamlScalar high:
                return int.Parse(high.Value, CultureInfo.InvariantCulture) <= value.GetInt32() ? [] : [path + ": maximum"];
            case "properties" or "required" or "additionalProperties" or "items" or "minItems" or "maxLength" or "pattern" or "minimum" or "maximum":
                return [];
            default:
                return Annotations.Contains(keyword.Name) ? [] : [$"{path}: unknown keyword {keyword.Name}"];
        }
    }

    private static bool IsOf(string type, YamlNode node) => type switch
    {
        "object" => node is YamlMapping,
        "array" => node is YamlSequence,
        "integer" => node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        "string" or "number" => node is YamlScalar,
        _ => false,
    };
}
