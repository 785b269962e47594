using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using IctKennisbank.Search;
using Microsoft.Playwright;

namespace SearchBench;

/// <summary>
/// Measures how good the results are: the shipped script from disk in Chromium, Pagefind from a web server in the same
/// Chromium, MiniSearch in Node, on the same passages and queries.
/// </summary>
internal static class Quality
{
    public static async Task Run(IReadOnlyDictionary<string, string> options)
    {
        string root = options["root"];
        string work = Directory.CreateTempSubdirectory("search-quality-").FullName;
        List<Query> queries = Queries(options["queries"]);
        var passages = Sets.Passages(options["passages"]);
        var index = SearchIndex.Build(passages, [], Sets.Vocabulary(options["terms"]));
        string page = Browser.WritePage(index, root, Path.Combine(work, "ours"));
        Peers(root, options, work);
        await using Browser browser = await Browser.Start();
        Dictionary<string, List<string[]>> rankings = new()
        {
            ["IctKennisbank"] = await Ours(browser, page, queries),
            ["Pagefind"] = await Pagefind(browser, work, queries),
            ["MiniSearch"] = JsonSerializer.Deserialize<List<string[]>>(File.ReadAllText(Path.Combine(work, "minisearch.json")))!,
        };
        Report(queries, rankings, options.GetValueOrDefault("json", ""));
        Directory.Delete(work, recursive: true);
    }

    private static List<Query> Queries(string path)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(path));
        return [.. json.RootElement.EnumerateArray().Select(query => new Query(
            query.GetProperty("id").GetString()!,
            query.GetProperty("kind").GetString()!,
            (query.TryGetProperty("q", out JsonElement text) ? text : query.GetProperty("query")).GetString()!,
            query.GetProperty("rel").EnumerateObject().ToDictionary(grade => grade.Name, grade => grade.Value.GetInt32())))];
    }

    private static void Peers(string root, IReadOnlyDictionary<string, string> options, string work)
    {
        using Process node = Process.Start("node",
            [Path.Combine(root, "tests/benchmark/peers.mjs"), options["passages"], options["queries"], work]);
        node.WaitForExit();
        if (node.ExitCode != 0)
        {
            throw new InvalidOperationException("peers.mjs failed");
        }
    }

    private static async Task<List<string[]>> Ours(Browser browser, string page, List<Query> queries)
    {
        IPage tab = await browser.Chromium.NewPageAsync();
        await tab.GotoAsync(new Uri(page).AbsoluteUri);
        await tab.EvaluateAsync("() => { window.zoek = IctZoek.open(); }");
        List<string[]> rankings = [];
        foreach (Query query in queries)
        {
            rankings.Add(await tab.EvaluateAsync<string[]>(
                "q => zoek({q, limit: 10, facets: []}).then(a => a.results.map(r => r.id))", query.Text));
        }

        await tab.CloseAsync();
        return rankings;
    }

    private static async Task<List<string[]>> Pagefind(Browser browser, string work, List<Query> queries)
    {
        using StaticServer server = new(work);
        File.WriteAllText(Path.Combine(work, "pagefind.html"), "<!doctype html><html lang=\"nl\"><title>Pagefind</title></html>");
        IPage tab = await browser.Chromium.NewPageAsync();
        await tab.GotoAsync(server.Address + "pagefind.html");
        await tab.EvaluateAsync("() => import('/pagefind/pagefind.js').then(async p => { window.pf = p; await p.init(); })");
        List<string[]> rankings = [];
        foreach (Query query in queries)
        {
            rankings.Add(await tab.EvaluateAsync<string[]>("""
                q => pf.search(q)
                    .then(s => Promise.all(s.results.slice(0, 10).map(r => r.data())))
                    .then(rs => rs.map(r => decodeURIComponent(/\/p\/(.*)\.html$/.exec(r.raw_url || r.url)[1])))
                """, query.Text));
        }

        await tab.CloseAsync();
        return rankings;
    }

    private static void Report(List<Query> queries, Dictionary<string, List<string[]>> rankings, string target)
    {
        string?[] kinds = [.. queries.Select(q => q.Kind).Distinct().Order(StringComparer.Ordinal), null];
        Console.WriteLine($"{"kind",-16}{"n",4}  {string.Join("  ", rankings.Keys.Select(name => $"{name,-27}"))}");
        Console.WriteLine($"{"",-20}  {string.Join("  ", rankings.Keys.Select(_ => $"{"nDCG",-7}{"MRR",-7}{"rec",-7}{"zero",-6}"))}");
        Dictionary<string, object> json = [];
        foreach (string? kind in kinds)
        {
            var scores = rankings.ToDictionary(pair => pair.Key, pair => Metrics.Mean(queries, pair.Value, kind));
            json[kind ?? "all"] = scores;
            string cells = string.Join("  ", scores.Values.Select(s => string.Create(
                CultureInfo.InvariantCulture, $"{s.Ndcg,-7:0.000}{s.Mrr,-7:0.000}{s.Recall,-7:0.000}{s.Zero,-6:0.000}")));
            Console.WriteLine($"{kind ?? "all",-16}{scores.Values.First().Queries,4}  {cells}");
        }

        if (target.Length > 0)
        {
            var perQuery = queries.Select((q, i) => new { q.Id, q.Kind, q.Text, rankings = rankings.ToDictionary(p => p.Key, p => p.Value[i]) });
            File.WriteAllText(target, JsonSerializer.Serialize(new { scores = json, queries = perQuery }, Indented));
        }
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
}
