using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Search;
using Microsoft.Playwright;

namespace SearchBench;

/// <summary>
/// Measures what search costs on a folder of the corpus generator: size of the index, time to make it, bytes that a
/// browser reads before the first result and for each further query, and time per keystroke.
/// </summary>
internal static class Cost
{
    private const int PerSession = 5;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static async Task Run(IReadOnlyDictionary<string, string> options)
    {
        var (documents, facets) = CorpusReader.Read(options["corpus"]);
        SearchVocabulary vocabulary = Sets.Vocabulary(options["terms"]);
        ValueList<OutputFile> index = SearchIndex.Build(documents, facets, vocabulary);
        List<(double Wall, double Cpu)> times = [.. Enumerable.Range(0, 3).Select(_ => Time(() => SearchIndex.Build(documents, facets, vocabulary)))];
        string work = Directory.CreateTempSubdirectory("search-cost-").FullName;
        Browser.WritePage(index, options["root"], work);
        List<string> queries = Queries.Make(documents, int.Parse(options.GetValueOrDefault("count", "200"), CultureInfo.InvariantCulture));
        await using Browser browser = await Browser.Start();
        using StaticServer server = new(work);
        (List<long> first, List<long> further) = await Bytes(browser, server, work, queries, 6);
        (List<long> firstTen, List<long> furtherTen) = await Bytes(browser, server, work, queries, 10);
        (List<double> keys, double longest) = await Keystrokes(browser, server, queries);
        Dictionary<string, object> report = new()
        {
            ["items"] = documents.Count,
            ["files"] = index.Count,
            ["indexRawBytes"] = index.Sum(file => (long)file.Bytes.Length),
            ["indexGzipBytes"] = index.Sum(file => Gzip(file.Bytes.ToArray())),
            ["codeGzipBytes"] = Gzip(File.ReadAllBytes(Path.Combine(work, "zoek.js"))),
            ["buildWallMs"] = times.Min(t => t.Wall),
            ["buildCpuMs"] = times.Min(t => t.Cpu),
            ["firstQuerySixResultsGzipP50"] = Percentile(first, 0.5),
            ["firstQuerySixResultsGzipP95"] = Percentile(first, 0.95),
            ["nextQuerySixResultsGzipP50"] = Percentile(further, 0.5),
            ["nextQuerySixResultsGzipP95"] = Percentile(further, 0.95),
            ["firstQueryTenResultsGzipP50"] = Percentile(firstTen, 0.5),
            ["firstQueryTenResultsGzipP95"] = Percentile(firstTen, 0.95),
            ["nextQueryTenResultsGzipP50"] = Percentile(furtherTen, 0.5),
            ["nextQueryTenResultsGzipP95"] = Percentile(furtherTen, 0.95),
            ["keystrokeMsP50"] = Percentile(keys, 0.5),
            ["keystrokeMsP95"] = Percentile(keys, 0.95),
            ["longestTaskMs"] = longest,
        };
        string json = JsonSerializer.Serialize(report, Indented);
        Console.WriteLine(json);
        if (options.TryGetValue("json", out string? target))
        {
            File.WriteAllText(target, json);
        }

        Directory.Delete(work, recursive: true);
    }

    /// <summary>
    /// Sessions of five queries, each in a new page with an empty cache: the first pays for code and manifest. Six
    /// results are what a page shows at once; it asks for the others when the reader comes near them.
    /// </summary>
    private static async Task<(List<long> First, List<long> Further)> Bytes(
        Browser browser, StaticServer server, string work, List<string> queries, int limit)
    {
        List<long> first = [];
        List<long> further = [];
        Dictionary<string, long> sizes = [];
        foreach (string[] session in queries.Chunk(PerSession))
        {
            await using IBrowserContext context = await browser.Chromium.NewContextAsync();
            IPage page = await context.NewPageAsync();
            long read = 0;
            page.Request += (_, request) =>
            {
                string path = Path.Combine(work, new Uri(request.Url).AbsolutePath.TrimStart('/'));
                if (Path.GetExtension(path) == ".js")
                {
                    sizes.TryAdd(path, Gzip(File.ReadAllBytes(path)));
                    read += sizes[path];
                }
            };
            await page.GotoAsync(server.Address + "zoeken.html");
            await page.EvaluateAsync("() => { window.zoek = IctZoek.open(); }");
            for (int i = 0; i < session.Length; i++)
            {
                await page.EvaluateAsync($"q => zoek({{q, limit: {limit}, facets: []}}).then(a => a.total)", session[i]);
                (i == 0 ? first : further).Add(read);
                read = 0;
            }
        }

        return (first, further);
    }

    /// <summary>Types every query letter by letter, waiting for each answer; the longest task is what Chromium itself reports.</summary>
    private static async Task<(List<double> Times, double LongestTask)> Keystrokes(Browser browser, StaticServer server, List<string> queries)
    {
        IPage page = await browser.Chromium.NewPageAsync();
        await page.GotoAsync(server.Address + "zoeken.html");
        await page.EvaluateAsync("""
            () => {
              window.zoek = IctZoek.open();
              window.longest = 0;
              new PerformanceObserver(list => list.getEntries().forEach(e => { longest = Math.max(longest, e.duration); }))
                .observe({ entryTypes: ['longtask'] });
            }
            """);
        List<double> times = [];
        foreach (string query in queries)
        {
            times.AddRange(await page.EvaluateAsync<double[]>("""
                async q => {
                  const times = [];
                  for (let n = 2; n <= q.length; n++) {
                    const start = performance.now();
                    await zoek({ q: q.slice(0, n), limit: 10, facets: [] });
                    times.push(performance.now() - start);
                    await new Promise(resolve => setTimeout(resolve, 0));
                  }
                  return times;
                }
                """, query));
        }

        return (times, await page.EvaluateAsync<double>("() => longest"));
    }

    private static (double Wall, double Cpu) Time(Action action)
    {
        using Process process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        Stopwatch watch = Stopwatch.StartNew();
        action();
        process.Refresh();
        return (watch.Elapsed.TotalMilliseconds, (process.TotalProcessorTime - before).TotalMilliseconds);
    }

    private static long Gzip(byte[] bytes)
    {
        using MemoryStream target = new();
        using (GZipStream gzip = new(target, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return target.Length;
    }

    private static T Percentile<T>(List<T> values, double share) =>
        values.Order().ElementAt(Math.Min(values.Count - 1, (int)(values.Count * share)));
}
