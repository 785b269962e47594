using System.Text.RegularExpressions;
using IctKennisbank.Texts;

namespace IctKennisbank.Content;

/// <summary>
/// Says in Dutch what the YAML package says in English. The package names the place where it got stuck; an author looks
/// for the place where it went wrong, so the lines themselves decide between the causes that it cannot tell apart.
/// </summary>
internal static partial class YamlMessages
{
    /// <summary>Messages of the package that say enough by themselves, the first that fits wins.</summary>
    private static readonly (string Part, string Key)[] Known =
    [
        ("invalid tab", "yaml.tab"),
        ("tab character", "yaml.tab"),
        ("cannot start any token", "yaml.teken"),
        ("anchor", "yaml.teken"),
        ("tag", "yaml.teken"),
        ("block sequence entries are not allowed", "yaml.streepje"),
        ("expected '-' indicator", "yaml.streepje"),
    ];

    /// <summary>What is wrong, and where: line and column in the YAML, both from 1.</summary>
    /// <param name="message">The message of the package.</param>
    /// <param name="lines">The lines of the YAML.</param>
    /// <param name="line">Line where the package stopped.</param>
    /// <param name="column">Column where the package stopped.</param>
    public static YamlProblem Explain(string message, string[] lines, int line, int column)
    {
        line = Math.Clamp(line, 1, lines.Length);
        string text = lines[line - 1];
        column = Math.Clamp(column, 1, text.Length + 1);
        if (message.Contains("escape", StringComparison.Ordinal) || message.Contains("hexadecimal", StringComparison.Ordinal))
        {
            int slash = text.IndexOf('\\', column - 1);
            return new("yaml.ontsnapping", line, slash < 0 ? column : slash + 1);
        }

        if (message.Contains("quoted scalar", StringComparison.Ordinal))
        {
            return new("yaml.aanhalingsteken", line, column);
        }

        foreach ((string part, string key) in Known)
        {
            if (message.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                // A line that begins with no dash is a key that does not stand under the keys above it.
                return key == "yaml.streepje" && !text.Contains('-', StringComparison.Ordinal)
                    ? new("yaml.sleutel", line, Indent(text) + 1)
                    : new(key, line, column);
            }
        }

        return OfMapping(message, lines, line, column);
    }

    private static YamlProblem OfMapping(string message, string[] lines, int line, int column)
    {
        string text = lines[line - 1];
        int before = line - 2;
        while (before >= 0 && string.IsNullOrWhiteSpace(lines[before]))
        {
            before--;
        }

        string last = before < 0 ? "" : lines[before];
        if (WithoutSpace().Match(last) is { Success: true } joined)
        {
            return new("yaml.spatie", before + 1, joined.Groups["colon"].Index + 1);
        }

        if (WithoutSpace().Match(text) is { Success: true } own)
        {
            return new("yaml.spatie", line, own.Groups["colon"].Index + 1);
        }

        int indent = Indent(text);
        if (text.TrimStart().StartsWith("- ", StringComparison.Ordinal) && message.Contains("expected key", StringComparison.Ordinal))
        {
            return new("yaml.sleutel", line, text.IndexOf('-', StringComparison.Ordinal) + 1);
        }

        if (!text.Contains(':', StringComparison.Ordinal))
        {
            return new("yaml.geen-dubbele-punt", line, indent + 1);
        }

        if (text[..(column - 1)].TrimEnd().EndsWith('"') || text[..(column - 1)].TrimEnd().EndsWith('\''))
        {
            return new("yaml.na-aanhalingsteken", line, column);
        }

        if (last.Length > 0 && indent != Indent(last) && column - 1 <= text.IndexOf(':', StringComparison.Ordinal))
        {
            return new("yaml.sleutel", line, indent + 1);
        }

        int second = text.IndexOf(": ", StringComparison.Ordinal) is var first && first >= 0
            ? text.IndexOf(':', first + 1)
            : -1;
        return second >= 0 ? new("yaml.dubbele-punt", line, second + 1) : new("yaml.anders", line, column);
    }

    /// <summary>Where the text of a line begins, behind spaces and the dashes of lists.</summary>
    private static int Indent(string text)
    {
        int at = 0;
        while (at < text.Length && (text[at] == ' ' || (text[at] == '-' && at + 1 < text.Length && text[at + 1] == ' ')))
        {
            at++;
        }

        return at;
    }

    /// <summary>A key with its colon glued to its value; not an address such as <c>https://</c>.</summary>
    [GeneratedRegex(@"^[ -]*[\w-]+(?<colon>:)(?!//)[^\s:][^:]*$")]
    private static partial Regex WithoutSpace();
}

/// <summary>What is wrong with YAML.</summary>
/// <param name="Key">Key of the sentence.</param>
/// <param name="Line">Line in the YAML, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal sealed record YamlProblem(string Key, int Line, int Column)
{
    /// <summary>The sentence.</summary>
    public string Sentence => Text.Get(Key);
}
