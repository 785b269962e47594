using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IctKennisbank.Forms;

/// <summary>Writes texts as YAML that reads back as the same texts.</summary>
public static partial class YamlText
{
    private const int Width = 100;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text as a scalar: plain when nothing in it has a meaning in YAML, otherwise between double quotes.</summary>
    public static string Scalar(string text)
    {
        if (Plain().IsMatch(text) && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
            && text[^1] is not (':' or ' '))
        {
            return text;
        }

        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => " ",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Texts as a list on one line.</summary>
    public static string List(IEnumerable<string> texts) =>
        "[" + string.Join(", ", texts.Select(static text => InFlow().IsMatch(text) ? Scalar(text) : Quoted(text))) + "]";

    /// <summary>A sentence as lines of comment.</summary>
    public static IEnumerable<string> Comment(string text, string indent)
    {
        StringBuilder line = new();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && indent.Length + 2 + line.Length + 1 + word.Length > Width)
            {
                yield return indent + "# " + line;
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return indent + "# " + line;
    }

    /// <summary>
    /// A document of mappings, lists and scalars. Every text stands between double quotes, so that no reader takes a date
    /// or a word such as 'no' for something else.
    /// </summary>
    public static string Document(JsonObject root)
    {
        StringBuilder text = new();
        Write(text, root, "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode node, string indent)
    {
        string lead = "";
        IEnumerable<(string Before, JsonNode Value)> parts = node is JsonArray list
            ? list.Select(static value => ("-", value!))
            : node.AsObject().Select(static pair => (pair.Key + ":", pair.Value!));
        foreach ((string before, JsonNode value) in parts)
        {
            text.Append(lead).Append(before);
            lead = indent;
            if (value is JsonValue scalar)
            {
                text.Append(' ').Append(scalar.GetValueKind() == JsonValueKind.String ? Scalar(scalar) : scalar.ToJsonString()).Append('\n');
            }
            else
            {
                string deeper = indent + "  ";
                text.Append(node is JsonArray ? " " : "\n" + deeper);
                Write(text, value, deeper);
            }
        }
    }

    /// <summary>A text of JSON is a text of YAML.</summary>
    private static string Scalar(JsonValue text) => text.ToJsonString(Readable);

    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    /// <summary>Begins with a letter or a digit and has no control characters.</summary>
    [GeneratedRegex(@"^[\p{L}\p{N}(][^\p{Cc}]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    /// <summary>Between brackets a comma, a bracket and a brace mean something too.</summary>
    [GeneratedRegex(@"^[\p{L}\p{N}][^\p{Cc},\[\]{}]*$", RegexOptions.CultureInvariant)]
    private static partial Regex InFlow();
}
