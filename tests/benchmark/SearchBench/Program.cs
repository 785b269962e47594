using System.Diagnostics;
using System.Globalization;
using IctKennisbank.Search;
using SearchBench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Dictionary<string, string> options = [];
for (int i = 1; i + 1 < args.Length; i += 2)
{
    options[args[i].TrimStart('-')] = args[i + 1];
}

options["root"] = Root();
options.TryAdd("terms", Path.Combine(options["root"], "content/begrippen.yml"));
switch (args.FirstOrDefault())
{
    case "words":
        Words.Write(options["list"], options["out"]);
        break;
    case "split":
        CompoundSplitter splitter = new(SimpleWords.All, []);
        foreach (string word in options["words"].Split(' '))
        {
            Console.WriteLine($"{word}: {DutchStemmer.Stem(word)} {string.Join('+', splitter.Split(word))}");
        }

        break;
    case "index":
        var documents = Sets.Passages(options["passages"]);
        Stopwatch watch = Stopwatch.StartNew();
        var files = SearchIndex.Build(documents, [], Sets.Vocabulary(options["terms"]), new SearchOptions { SingleFileDocuments = int.Parse(options.GetValueOrDefault("single", "480"), CultureInfo.InvariantCulture), DocumentShards = int.Parse(options.GetValueOrDefault("shards", "770"), CultureInfo.InvariantCulture), SingleFileBytes = int.Parse(options.GetValueOrDefault("bytes", "59000"), CultureInfo.InvariantCulture), FineLevelCharacters = int.Parse(options.GetValueOrDefault("fine", "80000"), CultureInfo.InvariantCulture) });
        Console.WriteLine($"{watch.ElapsedMilliseconds} ms, {files.Count} files, {files.Sum(f => f.Bytes.Length)} bytes");
        Sets.Write(files, options["out"]);
        break;
    case "corpus":
        var (corpus, groups) = CorpusReader.Read(options["corpus"]);
        for (int run = 0; run < 4; run++)
        {
            Stopwatch time = Stopwatch.StartNew();
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            var index = SearchIndex.Build(corpus, groups, Sets.Vocabulary(options["terms"]));
            TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime - before;
            Console.WriteLine($"{time.ElapsedMilliseconds} ms, cpu {cpu.TotalMilliseconds} ms, {index.Count} files, {index.Sum(f => f.Bytes.Length)} bytes");
            foreach (var kind in index.GroupBy(f => Path.GetFileName(f.Path)[0]))
            {
                if (run == 3)
                {
                    Console.WriteLine($"  {kind.Key} {kind.Count()} files {kind.Sum(f => f.Bytes.Length)} bytes");
                }
            }

            if (run == 3)
            {
                Sets.Write(index, options["out"]);
            }
        }

        break;
    case "quality":
        await Quality.Run(options);
        break;
    case "cost":
        await Cost.Run(options);
        break;
    case "queries":
        Console.WriteLine(string.Join('\n', Queries.Make(CorpusReader.Read(options["corpus"]).Documents, 200)));
        break;
    default:
        Console.Error.WriteLine("words | split | index | quality | cost; see tests/benchmark/README.md");
        return 2;
}

return 0;

// The repository: the folder above that holds the solution.
static string Root()
{
    string folder = AppContext.BaseDirectory;
    while (!File.Exists(Path.Combine(folder, "IctKennisbank.sln")))
    {
        folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run this inside the repository.");
    }

    return folder;
}
