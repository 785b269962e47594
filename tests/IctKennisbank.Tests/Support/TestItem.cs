using System.Collections.Immutable;
using System.Text;

namespace IctKennisbank.Tests.Support;

/// <summary>A Markdown file that passes every check, of which a test changes what it is about.</summary>
/// <param name="Key">Key of the item: <c>uitleg/een</c>.</param>
/// <param name="Fields">Front matter in order: the key, and what stands behind it, in YAML.</param>
/// <param name="Body">The body.</param>
internal sealed record TestItem(string Key, ImmutableList<(string Key, string Yaml)> Fields, string Body)
{
    /// <summary>The types of which <see cref="Of"/> makes items.</summary>
    public static readonly IReadOnlyList<string> Folders =
        ["werkvormen", "lessen", "praktijken", "instrumenten", "uitleg", "leerpaden", "paginas"];

    /// <summary>Path of the file.</summary>
    public string Path => "content/" + Key + ".md";

    /// <summary>The file.</summary>
    public string Text
    {
        get
        {
            StringBuilder text = new("---\n");
            foreach ((string key, string yaml) in Fields)
            {
                text.Append(key).Append(':').Append(yaml.StartsWith('\n') ? "" : " ").Append(yaml).Append('\n');
            }

            return text.Append("---\n").Append(Body).ToString();
        }
    }

    /// <summary>A valid item: the folder decides the type.</summary>
    public static TestItem Of(string key)
    {
        string[] parts = key.Split('/');
        List<(string, string)> fields =
        [
            ("titel", "Titel van " + parts[1]),
            ("samenvatting", "Je leest wat " + parts[1] + " je oplevert."),
        ];
        if (parts[0] == "paginas")
        {
            return new(key, [.. fields], "Een pagina over de site.\n");
        }

        fields.AddRange(
        [
            ("sector", "[mbo]"),
            ("doelgroep", "[docent]"),
            ("competenties", "[tk.a.1]"),
            ("niveau", "basis"),
        ]);
        fields.AddRange(Own(parts[0]));
        fields.AddRange(
        [
            ("bron", "\n  - {titel: Een bron, jaar: 2020}"),
            ("herkomst", "eigen ontwerp"),
            ("licentie", "CC-BY-4.0"),
            ("auteurs", "[Redactie]"),
            ("datum", "2026-11-22"),
            ("herzien-op", "2027-11-22"),
        ]);
        return new(key, [.. fields], "Dit is de tekst.\n\n## Aan de slag\n\nEn nog een alinea.\n");
    }

    /// <summary>The item with another value for a key; a new key comes at the end.</summary>
    public TestItem With(string key, string yaml)
    {
        int index = Fields.FindIndex(field => field.Key == key);
        return this with { Fields = index < 0 ? Fields.Add((key, yaml)) : Fields.SetItem(index, (key, yaml)) };
    }

    /// <summary>The item without a key.</summary>
    public TestItem Without(string key) => this with { Fields = Fields.RemoveAll(field => field.Key == key) };

    /// <summary>The item with another body.</summary>
    public TestItem WithBody(string body) => this with { Body = body };

    /// <summary>A text as a YAML scalar in single quotes, whatever is in it.</summary>
    public static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static List<(string, string)> Own(string folder)
    {
        List<(string, string)> listed = [("thema", "[feedback]"), ("duur", "15 min"), .. folder == "uitleg" ? (IEnumerable<(string, string)>)[] : [("valkuil", "['1']")]];
        const string Steps = "\n  - {titel: Eerst, minuten: 5}\n  - {titel: Dan, minuten: 10}";
        return folder switch
        {
            "werkvormen" => [.. listed, ("stappen", Steps)],
            "lessen" => [.. listed, ("leerdoelen", "[Je kunt iets]"), ("lesfasen", Steps)],
            "praktijken" =>
            [
                .. listed, ("inhoud", "Rekenen"), ("didactiek", "Samen oefenen"), ("techniek", "Een spreadsheet"),
                ("meerwaarde", "Je ziet meteen wat er gebeurt"),
            ],
            "leerpaden" => [("stappen", "\n  - {item: uitleg/een, waarom: Hier begint het}"), ("opdracht", "Maak iets en vertel waarom.")],
            _ => listed,
        };
    }
}
