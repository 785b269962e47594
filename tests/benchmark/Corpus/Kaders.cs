using System.Text.RegularExpressions;

namespace IctKennisbank.Benchmark;

/// <summary>A competence or area of a framework, with the file and the area that it is in; no area for an area.</summary>
internal sealed record Competence(string Id, string Code, string Label, string File, string Area);

/// <summary>A framework: what may be chosen for an item, and for whom.</summary>
internal sealed record Kader(
    string Id, IReadOnlyList<string> Sectors, bool IsLocal, bool IsOptional, bool HasPaths, IReadOnlyList<Competence> Competences)
{
    public bool IsPublic => !IsLocal && !IsOptional;
}

/// <summary>A theme by id and label.</summary>
internal sealed record Theme(string Id, string Label);

/// <summary>
/// Reads ids and labels from the framework and theme files by their lines. A YAML parser would be a package for a tool
/// that needs three keys of files of which we know the shape.
/// </summary>
internal static partial class Kaders
{
    /// <summary>The framework in one file: areas and competences, not levels, connections or points.</summary>
    public static Kader Read(string fileName, string text)
    {
        var lines = text.Split('\n');
        var entries = lines.Where(InCompetences(lines)).ToArray();
        return new(
            Value(lines, "id") ?? Path.GetFileNameWithoutExtension(fileName),
            [.. (Value(lines, "sector") ?? "").Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Value(lines, "lokaal") == "ja",
            Value(lines, "optioneel") == "ja",
            Value(lines, "leerpaden") != "nee",
            [.. Entries(entries).Where(entry => entry.Id.Contains('.', StringComparison.Ordinal))
                .Select(entry => new Competence(entry.Id, entry.Code, entry.Label, fileName, entry.Area))]);
    }

    /// <summary>The themes of <c>themas.yml</c>.</summary>
    public static IReadOnlyList<Theme> ReadThemes(string text) =>
        [.. Entries(text.Split('\n')).Select(entry => new Theme(entry.Id, entry.Label))];

    /// <summary>
    /// The glossary without its <c>zie:</c> lists: they point at items of the real site that are not in the corpus.
    /// </summary>
    public static string WithoutSeeAlso(string text) =>
        BlockSeeAlso().Replace(FlowSeeAlso().Replace(text, ""), "");

    private static Func<string, int, bool> InCompetences(string[] lines)
    {
        var inside = new bool[lines.Length];
        var current = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > 0 && char.IsAsciiLetter(lines[i][0]))
                current = lines[i].StartsWith("gebieden:", StringComparison.Ordinal) || lines[i].StartsWith("competenties:", StringComparison.Ordinal);
            inside[i] = current;
        }

        return (_, index) => inside[index];
    }

    private static string? Value(string[] lines, string key) => lines
        .Where(line => line.StartsWith(key + ":", StringComparison.Ordinal))
        .Select(line => Unquote(line[(key.Length + 1)..].Split(" #")[0].Trim()))
        .FirstOrDefault();

    // What stands deeper than the first entry belongs to the last one above it that does not.
    private static IEnumerable<(string Id, string Code, string Label, string Area)> Entries(IEnumerable<string> lines)
    {
        var found = new List<(string Id, string Code, string Label, string Area)>();
        var depth = 0;
        var area = "";
        foreach (var line in lines)
        {
            if (Key("id", line) is { } id)
            {
                var indent = line.Length - line.TrimStart().Length;
                depth = found.Count == 0 ? indent : depth;
                area = indent > depth ? area : id;
                found.Add((id, "", "", indent > depth ? area : ""));
            }

            if (found.Count == 0)
                continue;
            var last = found[^1];
            if (last.Code.Length == 0 && Key("code", line) is { } code)
                last.Code = code;
            if (last.Label.Length == 0 && Key("label", line) is { } label)
                last.Label = label;
            found[^1] = last;
        }

        return found.Select(entry => (
            entry.Id, Code: entry.Code.Length > 0 ? entry.Code : entry.Id, Label: entry.Label.Length > 0 ? entry.Label : entry.Id, entry.Area));
    }

    private static string? Key(string key, string line)
    {
        var pattern = line.Contains('{', StringComparison.Ordinal) ? KeyInFlow() : KeyInBlock();
        var match = pattern.Matches(line).FirstOrDefault(match => match.Groups["key"].Value == key);
        return match is null ? null : Unquote(match.Groups["value"].Value.Trim());
    }

    private static string Unquote(string text) =>
        text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : text;

    [GeneratedRegex("""^\s*(?:- )?(?<key>id|code|label):\s+(?<value>.+)$""", RegexOptions.ExplicitCapture)]
    private static partial Regex KeyInBlock();

    [GeneratedRegex("""[{,]\s*(?<key>id|code|label):\s+(?<value>"[^"]*"|'[^']*'|[^,}]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex KeyInFlow();

    [GeneratedRegex(""",\s*zie:\s*\[[^\]]*\]""")]
    private static partial Regex FlowSeeAlso();

    [GeneratedRegex("""(?m)^(?<indent> +)zie:(?:[ ]*\[[^\]]*\])?[ ]*\n(?:\k<indent>[ ]*- [^\n:]*\n)*""", RegexOptions.ExplicitCapture)]
    private static partial Regex BlockSeeAlso();
}
