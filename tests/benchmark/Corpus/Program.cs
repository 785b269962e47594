using System.Globalization;
using System.Text;

namespace IctKennisbank.Benchmark;

/// <summary>Writes the corpus: the only place that reads or writes files.</summary>
internal static class Program
{
    private const string Usage = """
        usage: Corpus N OUTDIR [--hugo OUTDIR2] [--hugo-same OUTDIR3] [--kaders DIR]
          N              number of items, at least 10
          OUTDIR         new or empty folder for our format: site.yml and content/
          --hugo DIR     also write Hugo's content/ of the same items there
          --hugo-same DIR  the same with what templates that make our pages need: content/ and data/
          --kaders DIR   content folder with kaders/ and the vocabularies (default: that of this repository)
        """;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private sealed record Options(int Count, string Output, string? Hugo, string? HugoSame, string? Content);

    public static int Main(string[] arguments)
    {
        if (Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var content = options.Content ?? RepositoryContent();
        if (content is null || !Directory.Exists(Path.Combine(content, "kaders")))
        {
            Console.Error.WriteLine($"No folder 'kaders' in '{content ?? "content"}'; name the content folder with --kaders.");
            return 2;
        }

        if (Directory.Exists(options.Output) && Directory.EnumerateFileSystemEntries(options.Output).Any())
        {
            Console.Error.WriteLine($"'{options.Output}' is not empty.");
            return 2;
        }

        var copies = Copies(content).ToArray();
        var vocabulary = Vocabulary(copies);
        if (vocabulary.Of(["mbo"], "kl").Count == 0 || vocabulary.Of(["mbo"], "km").Count == 0 || vocabulary.Themes.Count == 0)
        {
            Console.Error.WriteLine("The content folder lacks the frameworks kl and km, or themas.yml.");
            return 2;
        }

        var lexicon = new Lexicon();
        var items = Planner.Plan(options.Count, vocabulary, lexicon);
        Write(options.Output, copies);
        Write(options.Output, Sites.Kennisbank(items, vocabulary, lexicon));
        if (options.Hugo is { } hugo)
            Write(hugo, Sites.Hugo(items, vocabulary, lexicon));
        if (options.HugoSame is { } same)
            Write(same, SamePages.Of(items, vocabulary, lexicon, copies));
        Console.WriteLine($"{items.Count} items in {options.Output}");
        return 0;
    }

    private static Options? Parse(string[] arguments)
    {
        var rest = new Queue<string>(arguments);
        var plain = new List<string>();
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        while (rest.TryDequeue(out var argument))
        {
            if (argument is not ("--hugo" or "--hugo-same" or "--kaders"))
                plain.Add(argument);
            else if (rest.TryDequeue(out var value))
                named[argument] = value;
            else
                return null;
        }

        return plain.Count == 2 && int.TryParse(plain[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 10
            ? new(count, plain[1], named.GetValueOrDefault("--hugo"), named.GetValueOrDefault("--hugo-same"), named.GetValueOrDefault("--kaders"))
            : null;
    }

    private static string? RepositoryContent()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "IctKennisbank.sln")))
                return Path.Combine(folder.FullName, "content");
        }

        return null;
    }

    private static IEnumerable<TextFile> Copies(string content)
    {
        foreach (var path in Directory.GetFiles(Path.Combine(content, "kaders"), "*.yml").Order(StringComparer.Ordinal))
            yield return new($"content/kaders/{Path.GetFileName(path)}", File.ReadAllText(path));
        foreach (var name in (string[])["themas.yml", "woordenlijsten.yml", "begrippen.yml"])
        {
            var path = Path.Combine(content, name);
            if (File.Exists(path))
                yield return new($"content/{name}", name == "begrippen.yml" ? Kaders.WithoutSeeAlso(File.ReadAllText(path)) : File.ReadAllText(path));
        }
    }

    private static Vocabulary Vocabulary(IReadOnlyList<TextFile> copies) => new(
        [.. copies.Where(copy => copy.Path.StartsWith("content/kaders/", StringComparison.Ordinal))
            .Select(copy => Kaders.Read(Path.GetFileName(copy.Path), copy.Text))
            .Where(kader => kader.Competences.Count > 0)],
        copies.Where(copy => copy.Path == "content/themas.yml").Select(copy => Kaders.ReadThemes(copy.Text)).FirstOrDefault() ?? []);

    private static void Write(string folder, IEnumerable<TextFile> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text, Utf8);
        }
    }
}
