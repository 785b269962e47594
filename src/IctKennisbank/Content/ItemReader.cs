using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Content;

/// <summary>Makes an <see cref="Item"/> from one Markdown file. Depends on nothing but the file and its type.</summary>
public static class ItemReader
{
    /// <summary>
    /// Reads front matter and body. Reports KB1 and KB2 codes; the item is null when the front matter cannot be read.
    /// </summary>
    public static Outcome<Item?> Read(SourceFile file, ContentType type)
    {
        List<Diagnostic> problems = [];
        SourceText source = SourceText.Read(file, problems);
        string id = IdOf(file.Path);
        ReportFileName(file.Path, id, problems);
        if (problems.Count > 0 && source.Text.Length == 0)
        {
            return new(null, problems);
        }

        if (FrontMatter(source, problems) is not { } frontMatter)
        {
            return new(null, problems);
        }

        YamlMapping? mapping = YamlReader.Read(
            source, frontMatter.Yaml, lineOffset: 1, YamlReader.MaxFrontMatterNodes, problems);
        ValueList<FieldValue> values = mapping is null ? default : Values(mapping, source.Path, type, problems);
        Body body = MarkdownReader.Read(source, problems);
        return new(mapping is null ? null : new Item(type, id, file.Path, values, body) { Layer = file.Layer }, problems);
    }

    /// <summary>The id that a file gives: its name, or that of its folder when it is <c>index.md</c>.</summary>
    public static string IdOf(string path)
    {
        string[] parts = path.Split('/');
        string name = parts[^1];
        return name == "index.md" ? parts[^2] : name[..^".md".Length];
    }

    private static void ReportFileName(string path, string id, List<Diagnostic> problems)
    {
        if (!Dutch.IsSlug(id) || id is "index" or "bin" || id.Length > 70)
        {
            string better = Dutch.Slug(id);
            if (better.Length is 0 or > 70 || better is "index" or "bin")
            {
                better = "mijn-item";
            }

            problems.Add(Diagnostic.Of(Codes.BadFileName, SourceSpan.StartOf(path), id, better));
        }
    }

    private static (string Yaml, int End)? FrontMatter(SourceText source, List<Diagnostic> problems)
    {
        string text = source.Text;
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            problems.Add(Diagnostic.Of(Codes.NoFrontMatter, SourceSpan.StartOf(source.Path)));
            return null;
        }

        int end = text.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        if (end < 0 && text.EndsWith("\n---", StringComparison.Ordinal))
        {
            end = text.Length - 4;
        }

        if (end < 0)
        {
            problems.Add(Diagnostic.Of(Codes.UnclosedFrontMatter, source.Span(0, 3)));
            return null;
        }

        string yaml = end < 4 ? "" : text[4..(end + 1)];
        if (yaml.Length > YamlReader.MaxFrontMatterLength)
        {
            problems.Add(Diagnostic.Of(
                Codes.YamlLimit,
                SourceSpan.StartOf(source.Path),
                Text.Get("grens.lang"),
                Text.Get("grens.kb", YamlReader.MaxFrontMatterLength / 1024)));
            return null;
        }

        return (yaml, end);
    }

    private static ValueList<FieldValue> Values(
        YamlMapping mapping, string path, ContentType type, List<Diagnostic> problems)
    {
        List<FieldValue> values = [];
        foreach (YamlEntry entry in mapping.Entries)
        {
            Field? field = null;
            foreach (FieldUse use in type.Uses)
            {
                if (use.Field.Key == entry.Key.Value)
                {
                    field = use.Field;
                    break;
                }
            }

            if (field is null)
            {
                problems.Add(MappingReader.UnknownKey(
                    entry.Key, [.. type.Uses.Select(static use => use.Field.Key)]));
            }
            else if (FieldReader.Read(field, entry.Value, problems) is { } value)
            {
                values.Add(value);
            }
        }

        foreach (FieldUse use in type.Uses)
        {
            if (use.Required && !mapping.Entries.Any(entry => entry.Key.Value == use.Field.Key))
            {
                problems.Add(Diagnostic.Of(
                    Codes.MissingKey,
                    SourceSpan.InLine(path, 1, 1, 3),
                    use.Field.Key,
                    Text.Get("hint.schrijf", use.Field.Key, use.Field.Example)));
            }
        }

        return values.ToValueList();
    }
}
