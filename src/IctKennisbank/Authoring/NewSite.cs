using System.Text;
using IctKennisbank.Content;
using IctKennisbank.Files;
using IctKennisbank.Forms;
using IctKennisbank.Texts;

namespace IctKennisbank.Authoring;

/// <summary>
/// The folder of a new site: alone, with our frameworks and word lists and one page to begin with; or laid over an
/// existing knowledge base, with nothing but its own settings.
/// </summary>
public static class NewSite
{
    /// <summary>The files, with paths in the new folder.</summary>
    /// <param name="title">Name of the site.</param>
    /// <param name="lower">The knowledge base under it, as a path from the new folder; null for a site of its own.</param>
    public static IReadOnlyList<OutputFile> Files(string title, string? lower)
    {
        List<OutputFile> files =
        [
            OutputFile.Text("site.yml", Settings(title, lower)),
            OutputFile.Text("LEESMIJ.md", Text.Get("site.leesmij", title).Replace("\\n", "\n", StringComparison.Ordinal)),
            OutputFile.Text(".gitignore", "_site*\n"),
            OutputFile.Text("content/paginas/over-deze-site.md", FirstPage(title)),
        ];
        if (lower is null)
        {
            files.AddRange(EmbeddedTemplates.Start().Files.Select(static file => new OutputFile(file.Path, file.Bytes)));
        }

        return files;
    }

    /// <summary>Every setting with its explanation; what is not used stands behind a hash.</summary>
    private static string Settings(string title, string? lower)
    {
        StringBuilder text = new();
        Write(text, Explanations.Site, DataShapes.Site(), "", key => key switch
        {
            "titel" => YamlText.Scalar(title),
            "omschrijving" => YamlText.Scalar(Text.Get("site.omschrijving", title)),
            "lagen" when lower is not null => YamlText.List([lower]),
            _ => null,
        });
        return text.ToString();
    }

    private static void Write(StringBuilder text, string owner, MappingShape shape, string indent, Func<string, string?> answer)
    {
        foreach (KeyShape key in shape.Keys)
        {
            if (indent.Length == 0 && text.Length > 0)
            {
                text.Append('\n');
            }

            foreach (string line in YamlText.Comment(Explanations.Of(owner, key.Key), indent))
            {
                text.Append(line).Append('\n');
            }

            if (key.Child is { } child)
            {
                text.Append('#').Append(key.Key).Append(":\n");
                Write(text, Explanations.OwnerOf(key.Key), child, "#  ", static _ => null);
            }
            else
            {
                string? value = answer(key.Key);
                text.Append(indent).Append(value is null && indent.Length == 0 ? "#" : "").Append(key.Key).Append(": ")
                    .Append(value ?? Explanations.Example(owner, key.Key)).Append('\n');
            }
        }
    }

    private static string FirstPage(string title) =>
        "---\n"
        + $"titel: {Text.Get("site.pagina.titel")}\n"
        + $"samenvatting: {YamlText.Scalar(Text.Get("site.pagina.samenvatting", title))}\n"
        + "volgorde: 1\nvoet: ja\n---\n"
        + Text.Get("site.pagina.tekst") + "\n";
}
