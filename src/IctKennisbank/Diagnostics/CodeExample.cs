using System.Collections.Frozen;

namespace IctKennisbank.Diagnostics;

/// <summary>
/// A wrong piece of a file, what the program says about it, and a right piece: the example of a code in the handbook.
/// They stand in <c>Diagnostics/Data/voorbeelden.txt</c>; a test lays both on a small site.
/// </summary>
/// <param name="How">Where the piece goes: <c>kop</c>, <c>tekst</c>, <c>bestand</c>, <c>sjabloon</c>, <c>namen</c>, <c>weg</c>.</param>
/// <param name="Path">The file; empty for names of files.</param>
/// <param name="Without">A key that the file must not have for this example; empty for none.</param>
/// <param name="Wrong">The wrong piece.</param>
/// <param name="Right">The right piece; empty when nothing has to be done.</param>
/// <param name="Message">What the program says.</param>
public sealed record CodeExample(string How, string Path, string Without, string Wrong, string Right, string Message)
{
    /// <summary>Name of the resource.</summary>
    public const string Resource = "diagnostics-data/voorbeelden.txt";

    private static readonly FrozenDictionary<string, CodeExample> Examples = Load();

    /// <summary>Whether something in the pieces stands for what cannot be seen.</summary>
    public bool HasMarks => Wrong.Contains('⟦', StringComparison.Ordinal);

    /// <summary>The example of a code; null for a bug of ours, which nobody can write.</summary>
    public static CodeExample? Of(DiagnosticCode code) => Examples.GetValueOrDefault(code.Id);

    private static FrozenDictionary<string, CodeExample> Load()
    {
        using StreamReader reader = new(typeof(CodeExample).Assembly.GetManifestResourceStream(Resource)!);
        Dictionary<string, CodeExample> examples = new(StringComparer.Ordinal);
        foreach (string section in reader.ReadToEnd().Split("\n== ").Skip(1))
        {
            string[] parts = section.Split("\n-- ");
            string[] head = parts[0].Split(' ');
            Dictionary<string, string> pieces = parts.Skip(1).ToDictionary(
                static part => part[..part.IndexOf('\n', StringComparison.Ordinal)],
                static part => part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimEnd('\n'));
            examples.Add(head[0], new(
                head[1],
                head.Length > 2 ? head[2] : "",
                head.Length > 4 ? head[4] : "",
                pieces["fout"],
                pieces.GetValueOrDefault("goed", ""),
                pieces.GetValueOrDefault("melding", "")));
        }

        return examples.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
