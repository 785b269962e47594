using System.Text;
using System.Text.Json;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Search;
using IctKennisbank.Tests.Browser;
using IctKennisbank.Tests.Support;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Search;

/// <summary>One Chromium and one folder with two indexes, in one file and in many, with a bare page for each.</summary>
public sealed class SearchPage : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoek-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private StaticServer? _server;

    /// <summary>Addresses of the folder: from disk, from a server, and from a subfolder of that server.</summary>
    public IReadOnlyList<string> Places => [new Uri(_folder + "/").AbsoluteUri, _server!.Address, _server.Address + "a/b/"];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        SearchOptions sharded = new() { SingleFileDocuments = 0, TermShardBytes = 800, WordShardBytes = 400, DocumentShards = 40 };
        Write("klein", SearchIndex.Build(SearchSamples.Documents, SearchSamples.Facets, SearchSamples.Vocabulary));
        Write("groot", SearchIndex.Build(SearchSamples.Many(400), SearchSamples.Facets, SearchSamples.Vocabulary, sharded));
        Write("heel", SearchIndex.Build(SearchSamples.Many(400), SearchSamples.Facets, SearchSamples.Vocabulary,
            new SearchOptions { SingleFileDocuments = 1_000, SingleFileBytes = 1_000_000, FineLevelCharacters = 0 }));
        File.WriteAllText(Path.Combine(_folder, "zoek.js"), string.Join('\n', Repo.Tree.Below("templates/assets/js/zoek").Select(static part => Encoding.UTF8.GetString(part.Bytes.Span))));
        File.WriteAllBytes(Path.Combine(_folder, "favicon.ico"), []);
        _server = StaticServer.Start(_folder);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.Launch(_playwright);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await _browser!.DisposeAsync();
        _playwright!.Dispose();
        _server!.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Opens one of the pages in a new tab; what it complains about comes in the list.</summary>
    internal async Task<(IPage Page, List<string> Complaints)> Open(string place, string name)
    {
        IPage page = await (await _browser!.NewContextAsync()).NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync($"{place}{name}.html");
        await page.EvaluateAsync("() => { window.zoek = IctZoek.open(); }");
        return (page, complaints);
    }

    /// <summary>Asks and gives the answer as JSON.</summary>
    internal static async Task<JsonElement> Ask(IPage page, string query, string more = "{}") =>
        JsonDocument.Parse(await page.EvaluateAsync<string>(
            "([q, more]) => zoek(Object.assign({ q }, JSON.parse(more))).then(JSON.stringify)", new[] { query, more })).RootElement;

    /// <summary>The ids of the results.</summary>
    internal static async Task<string[]> Ids(IPage page, string query, string more = "{}") =>
        [.. (await Ask(page, query, more)).GetProperty("results").EnumerateArray().Select(result => result.GetProperty("id").GetString()!)];

    private void Write(string name, ValueList<OutputFile> index)
    {
        Disk.Write(Path.Combine(_folder, name), index);
        File.WriteAllText(Path.Combine(_folder, name + ".html"), $"""
            <!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{name}</title>
            <meta http-equiv="Content-Security-Policy" content="{StaticServer.Policy.Replace("; form-action 'self'", "", StringComparison.Ordinal)}">
            <script src="zoek.js" data-index="{name}/{index[0].Path}" data-root="{name}/"></script></head><body></body></html>
            """);
    }
}
