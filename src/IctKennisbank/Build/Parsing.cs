using IctKennisbank.Checks;
using IctKennisbank.Content;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Planning.Outputs;

namespace IctKennisbank.Build;

/// <summary>Sorts the source files by what they are, and reads them.</summary>
internal sealed record Parsing(
    LinkerInput? Input,
    List<Diagnostic> Problems,
    Memo.Files Parsed,
    int ParsedCount,
    int SameCount)
{
    private const int Threads = 2;

    /// <summary>The keys of <c>woordenlijsten.yml</c> and the vocabularies that they hold.</summary>
    private static readonly string[] VocabularyNames =
    [
        "sector", "doelgroep", "niveau", "duur-soort", "duur-per", "werkwijze", "fase", "werkvormen", "aanpak",
        "ictfunctie", "lerenover", "doel", "valkuil", "scholingsthema", "praktijksoort", "instrumentsoort", "herkomst",
        "licentie", "relatie", "zekerheid",
    ];

    /// <summary>Reads everything; the input for the linker is null when <c>site.yml</c> cannot be used.</summary>
    public static Parsing Of(SourceTree tree, BuildRequest request, Memo memo, IReadOnlyList<SourceLayer>? layers = null)
    {
        List<Diagnostic> problems = [];
        HashSet<string> unread = new(StringComparer.Ordinal);
        T? Take<T>(Outcome<T?> outcome, string path = SiteReader.FileName)
            where T : class
        {
            problems.AddRange(outcome.Diagnostics);
            if (outcome.Value is null)
            {
                unread.Add(path);
            }

            return outcome.Value;
        }

        Dictionary<string, Memo.ParsedData> data = new(StringComparer.Ordinal);
        Outcome<T?> Known<T>(SourceFile file, Func<SourceFile, Outcome<T?>> read)
            where T : class
        {
            Memo.ParsedData known = memo.Parsed.Data.TryGetValue(file.Path, out Memo.ParsedData? old) && old.File.Equals(file)
                ? old
                : new(file, read(file));
            data[file.Path] = known;
            return (Outcome<T?>)known.Outcome;
        }

        SiteSettings? site = Take(tree.Find(SiteReader.FileName) is { } settings ? Known(settings, SiteReader.Read) : SiteReader.Read(null));
        if (site is not null && request.BaseUrl is { } baseUrl)
        {
            site = site with
            {
                BaseUrl = SiteReader.BaseUrl(new(baseUrl, SourceSpan.StartOf("--base-url")), problems),
            };
        }

        site = site is null ? null : Layers.Named(site, layers ?? tree.Layers);
        List<(SourceFile File, ContentType Type)> sources = ItemFiles(tree);
        Memo.ParsedFile[] parsed = ParseAll(sources, memo, out int same);
        problems.AddRange(parsed.SelectMany(static file => file.Outcome.Diagnostics));
        ValueList<Framework> frameworks = Below(tree, "content/kaders", static name => !name.StartsWith("verwant", StringComparison.Ordinal))
            .Select(file => Take(Known(file, DataReader.Framework), file.Path)).OfType<Framework>().ToValueList();
        ValueList<CrosswalkRow> crosswalk = Below(tree, "content/kaders", static name => name.StartsWith("verwant", StringComparison.Ordinal))
            .Select(file => Take(Known(file, DataReader.Crosswalk), file.Path)).OfType<Crosswalk>()
            .SelectMany(static file => file.Rows).ToValueList();
        ValueList<Measurement> measurements = Below(tree, "content/metingen", static _ => true)
            .Select(file => Take(Known(file, DataReader.Measurement), file.Path)).OfType<Measurement>().ToValueList();
        ValueList<Vocabulary> vocabularies = Vocabularies(tree, (file, names) => Take(Known(file, found => DataReader.Vocabularies(found, names)), file.Path));
        Glossary glossary = tree.Find("content/begrippen.yml") is { } words
            ? Take(Known(words, DataReader.Glossary), words.Path) ?? new(default, default, default)
            : new(default, default, default);
        Dictionary<string, Memo.ParsedFile> byPath = parsed.ToDictionary(static file => file.File.Path, StringComparer.Ordinal);
        unread.UnionWith(parsed.Where(static file => file.Outcome.Value is null).Select(static file => file.File.Path));
        ILookup<bool, Item> items = parsed.Select(file => Layers.Marked(file, site)).OfType<Item>()
            .ToLookup(item => request.WithDrafts || !item.IsDraft);
        problems.AddRange(StrayFiles.Of(tree, byPath.ContainsKey));
        problems.AddRange(DrawingRule.Of(tree.Below("content").Where(static file => Assets.IsAttachment(file.Path))));
        HashSet<string> attachments = tree.Below("content").Select(static file => file.Path)
            .Where(Assets.IsAttachment).ToHashSet(StringComparer.Ordinal);
        LinkerInput? input = site is null
            ? null
            : new(
                site,
                items[true].ToValueList(),
                frameworks,
                crosswalk,
                vocabularies,
                glossary,
                attachments)
            {
                Measurements = measurements,
                Unread = unread,
                Unserved = tree.Below("content").Select(static file => file.Path)
                    .Where(static path => !path.EndsWith(".md", StringComparison.Ordinal) && !path.EndsWith(".yml", StringComparison.Ordinal))
                    .Where(path => !attachments.Contains(path)).ToHashSet(StringComparer.Ordinal),
                Drafts = items[false].Select(static item => item.Key).ToHashSet(StringComparer.Ordinal),
            };
        return new(input, problems, new(byPath, data), parsed.Length - same, same);
    }

    private static List<(SourceFile File, ContentType Type)> ItemFiles(SourceTree tree)
    {
        List<(SourceFile, ContentType)> files = [];
        foreach (ContentType type in Types.All.Types)
        {
            string folder = "content/" + type.SourceFolder;
            foreach (SourceFile file in tree.Below(folder))
            {
                int depth = file.Path.Count(static c => c == '/');
                bool isItem = file.Path.EndsWith(".md", StringComparison.Ordinal)
                    && (depth == 2 || (depth == 3 && file.Path.EndsWith("/index.md", StringComparison.Ordinal)));
                if (isItem)
                {
                    files.Add((file, type));
                }
            }
        }

        return files;
    }

    private static Memo.ParsedFile[] ParseAll(List<(SourceFile File, ContentType Type)> sources, Memo memo, out int same)
    {
        Memo.ParsedFile[] parsed = new Memo.ParsedFile[sources.Count];
        int reused = 0;
        Parallel.For(
            0,
            sources.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            static () => new ItemReader(),
            (i, _, reader) =>
            {
                (SourceFile file, ContentType type) = sources[i];
                if (memo.Parsed.Items.TryGetValue(file.Path, out Memo.ParsedFile? old) && old.File.Equals(file))
                {
                    parsed[i] = old;
                    Interlocked.Increment(ref reused);
                }
                else
                {
                    parsed[i] = new(file, reader.Read(file, type));
                }

                return reader;
            },
            static _ => { });
        same = reused;
        return parsed;
    }

    private static IEnumerable<SourceFile> Below(SourceTree tree, string folder, Func<string, bool> isWanted) => tree
        .Below(folder)
        .Where(file => file.Path.EndsWith(".yml", StringComparison.Ordinal)
            && isWanted(file.Path[(file.Path.LastIndexOf('/') + 1)..]));

    private static ValueList<Vocabulary> Vocabularies(
        SourceTree tree, Func<SourceFile, IReadOnlyList<(string, string)>, VocabularyFile?> take)
    {
        List<Vocabulary> vocabularies = [];
        void Read(string path, IReadOnlyList<(string, string)> names)
        {
            if (tree.Find(path) is { } file)
            {
                vocabularies.AddRange(take(file, names)?.Vocabularies ?? default);
            }
        }

        Read("content/themas.yml", [("themas", "thema")]);
        Read("content/woordenlijsten.yml", [.. VocabularyNames.Select(static name => (name, name))]);
        return vocabularies.ToValueList();
    }
}
