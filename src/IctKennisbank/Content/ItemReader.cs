using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Content;

/// <summary>
/// Makes an <see cref="Item"/> from one Markdown file. Depends on nothing but the file and its type; a reader is kept for
/// many files because of its buffers, and belongs to one thread.
/// </summary>
public sealed class ItemReader
{
    private readonly EverydayYaml _yaml = new();
    private readonly MarkdownReader _markdown = new();

    /// <summary>Leaves room for a folder and an extension within the path that every disk and archive takes.</summary>
    public const int LongestId = 70;

    /// <summary>
    /// Reads front matter and body. Reports KB1 and KB2 codes; the item is null when the front matter cannot be read.
    /// </summary>
    public Outcome<Item?> Read(SourceFile file, ContentType type)
    {
        List<Diagnostic> problems = [];
        SourceText source = SourceText.Read(file, problems);
        string? id = GoodId(file.Path, problems);
        if (!source.IsReadable || FrontMatter.Find(source, problems) is not { } frontMatter)
        {
            return new(null, problems);
        }

        YamlMapping? mapping = _yaml.Read(
            source, frontMatter.Start, frontMatter.Length, YamlReader.MaxFrontMatterNodes, problems);
        ValueList<FieldValue> values = mapping is null ? default : Values(mapping, source.Path, type, problems);
        if (mapping is not null && IsDraft(mapping))
        {
            problems = [.. problems.Select(static problem => problem.Code == Codes.Placeholder
                ? Diagnostic.Of(Codes.PlaceholderInDraft, problem.Span, problem.Message)
                : problem)];
        }

        Body body = frontMatter.IsClosed ? _markdown.Read(frontMatter.BodyOf(source), problems) : Body.Empty;
        return new(mapping is null || id is null ? null : new Item(type, id, file.Path, values, body), problems);
    }

    /// <summary>A draft may have gaps: its author wants to see it first.</summary>
    private static bool IsDraft(YamlMapping mapping) => mapping.Entries.Any(static entry =>
        entry.Key.Value == Fields.Draft.Key && entry.Value is YamlScalar { Value: "ja" or "true" });

    /// <summary>The id that a file gives: its name, or that of its folder when it is <c>index.md</c>.</summary>
    public static string IdOf(string path)
    {
        int slash = path.LastIndexOf('/');
        ReadOnlySpan<char> name = path.AsSpan(slash + 1);
        if (name is not "index.md" || path.AsSpan().Count('/') < 3)
        {
            return name[..^".md".Length].ToString();
        }

        ReadOnlySpan<char> folder = path.AsSpan(0, slash);
        return folder[(folder.LastIndexOf('/') + 1)..].ToString();
    }

    /// <summary>
    /// The id of a file; for a bad file name (KB1020) the id that is proposed, so that nothing after it has to cope with
    /// addresses that cannot exist; null when nothing of the name is left.
    /// </summary>
    private static string? GoodId(string path, List<Diagnostic> problems)
    {
        string id = IdOf(path);
        if (IsGoodId(id))
        {
            return id;
        }

        string? proposed = ProposedId(id);
        problems.Add(Diagnostic.Of(Codes.BadFileName, SourceSpan.StartOf(path), id, proposed ?? "mijn-item"));
        return proposed;
    }

    /// <summary>The id that fits a title or a wrong name; null when nothing of it is left.</summary>
    public static string? ProposedId(string name)
    {
        string better = Dutch.Slug(name);
        better = better.Length > LongestId ? better[..LongestId].TrimEnd('-') : better;
        return IsGoodId(better) ? better : IsGoodId("over-" + better) ? "over-" + better : null;
    }

    private static bool IsGoodId(string id) =>
        Dutch.IsSlug(id) && id != "index" && id.Length <= LongestId && !FileNames.IsReserved(id);

    private static ValueList<FieldValue> Values(
        YamlMapping mapping, string path, ContentType type, List<Diagnostic> problems)
    {
        List<FieldValue> values = new(mapping.Entries.Count);
        HashSet<string>? misspelled = null;
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
                Diagnostic unknown = MappingReader.UnknownKey(entry.Key, [.. type.Uses.Select(static use => use.Field.Key)], mapping);
                (misspelled ??= new(StringComparer.Ordinal)).Add(unknown.Fix?.Text ?? "");
                problems.Add(unknown
                    .WithHint(entry.Key.Value.Contains(' ', StringComparison.Ordinal) ? Text.Get("hint.tekst-in-kop") : null));
            }
            else if (FieldReader.Read(field, entry.Value, problems) is { } value)
            {
                values.Add(value);
                if (field.Kind != FieldKind.Citations)
                {
                    // The titles of others are as they are.
                    Prose.Check(entry.Value, problems);
                }
            }
        }

        foreach (FieldUse use in type.Uses)
        {
            // One mistake, one message: what was misspelled is not missing as well.
            if (use.Required && mapping.Find(use.Field.Key) is null && misspelled?.Contains(use.Field.Key) != true)
            {
                problems.Add(Diagnostic.Of(
                    Codes.MissingKey,
                    SourceSpan.InLine(path, 1, 1, 3),
                    use.Field.Key).WithHint(HowToWrite(use.Field)));
            }
        }

        return values.ToValueList();
    }

    /// <summary>A line to copy; a list of groups takes more than one line, so that is told instead.</summary>
    private static string HowToWrite(Field field) => field.Kind switch
    {
        FieldKind.PathSteps => Text.Get("hint.schrijf-lijst", field.Key, Text.Get("hint.stations")),
        FieldKind.Steps or FieldKind.Citations or FieldKind.Conditions or FieldKind.Exemptions =>
            Text.Get("hint.schrijf-lijst", field.Key, field.Example),
        _ => Text.Get("hint.schrijf", field.Key, field.Example),
    };
}
