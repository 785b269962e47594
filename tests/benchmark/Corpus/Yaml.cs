using System.Text;
using System.Text.RegularExpressions;

namespace IctKennisbank.Benchmark;

/// <summary>Writes the small part of YAML that front matter needs; quotes a text when plain would mean something else.</summary>
internal sealed partial class Yaml
{
    private readonly StringBuilder _text = new();

    /// <summary>A text as a plain or double-quoted scalar.</summary>
    public static string Scalar(string text) =>
        Plain().IsMatch(text) ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    public Yaml Key(string key, string value) => Raw($"{key}: {Scalar(value)}");

    /// <summary>A list on one line; nothing when it is empty.</summary>
    public Yaml Flow(string key, IEnumerable<string> values)
    {
        var list = string.Join(", ", values.Select(Scalar));
        return list.Length == 0 ? this : Raw($"{key}: [{list}]");
    }

    /// <summary>A list with an entry a line; nothing when it is empty.</summary>
    public Yaml List(string key, IEnumerable<string> values) =>
        Maps(key, values.Select(value => (IReadOnlyList<(string, string)>)[("", value)]));

    /// <summary>A list of maps; an empty key writes the value alone, an empty value leaves the key out.</summary>
    public Yaml Maps(string key, IEnumerable<IReadOnlyList<(string Key, string Value)>> maps)
    {
        var isFirstMap = true;
        foreach (var map in maps)
        {
            if (isFirstMap)
                Raw($"{key}:");
            isFirstMap = false;
            var lead = "  - ";
            foreach (var (name, value) in map.Where(pair => pair.Value.Length > 0))
            {
                Raw(name.Length == 0 ? lead + Scalar(value) : $"{lead}{name}: {Scalar(value)}");
                lead = "    ";
            }
        }

        return this;
    }

    public Yaml Raw(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();

    // Starts with a letter or a digit, has nothing that YAML reads, and does not end in a space.
    [GeneratedRegex("""^[\p{L}\d](?:[\p{L}\d .;?!()/+-]*[\p{L}\d.?!)-])?$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();
}
