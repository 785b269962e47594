using System.Collections.Concurrent;
using System.Net;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>
/// Opens every page of a site in a browser and gives all that is wrong: links, anchors and assets that lead nowhere,
/// console messages, requests that failed or left the site, pages that no other page links to.
/// </summary>
internal sealed class Crawler : IDisposable
{
    /// <summary>Every address on the page, as the browser resolves it, and every id.</summary>
    private const string ReadPage = """
        () => {
          const links = new Set();
          for (const element of document.querySelectorAll('[href],[src],[action],[poster],[data]')) {
            for (const name of ['href', 'src', 'action', 'poster', 'data']) {
              if (!element.hasAttribute(name)) continue;
              const follows = element.localName === 'a' || element.rel === 'canonical';
              const url = new URL(element.getAttribute(name), document.baseURI).href;
              links.add((follows ? 'follow ' : 'load ') + url);
            }
          }
          for (const element of document.querySelectorAll('[srcset]')) {
            for (const part of element.srcset.split(',')) {
              links.add('load ' + new URL(part.trim().split(/\s+/)[0], document.baseURI).href);
            }
          }
          return { links: [...links], ids: Array.from(document.querySelectorAll('[id]'), element => element.id) };
        }
        """;

    private readonly IBrowser _browser;
    private readonly string _root;
    private readonly string _host;
    private readonly HttpClient _client = new();
    private readonly ConcurrentBag<string> _problems = [];
    private readonly ConcurrentDictionary<string, PageFacts> _pages = new(StringComparer.Ordinal);

    private Crawler(IBrowser browser, string root)
    {
        _browser = browser;
        _root = root;
        _host = new Uri(root).IsFile ? "file://" : new Uri(root).GetLeftPart(UriPartial.Authority) + "/";
    }

    /// <summary>Crawls a site.</summary>
    /// <param name="browser">The browser to open the pages in.</param>
    /// <param name="root">Address of the site, with a slash at the end.</param>
    /// <param name="files">Paths of all its files.</param>
    /// <returns>Everything that is wrong, sorted; empty when all is well.</returns>
    public static async Task<IReadOnlyList<string>> Crawl(IBrowser browser, string root, IEnumerable<string> files)
    {
        using Crawler crawler = new(browser, root);
        List<string> pages = [.. files.Where(static file => file.EndsWith(".html", StringComparison.Ordinal))];
        await crawler.OpenAll(pages);
        await crawler.FollowLinks();
        crawler.FindOrphans(pages);
        return [.. crawler._problems.Distinct().Order(StringComparer.Ordinal)];
    }

    public void Dispose() => _client.Dispose();

    private async Task OpenAll(List<string> pages)
    {
        ConcurrentQueue<string> left = new(pages);

        // The usual width, so that pages are laid out as always, and low: nobody looks, so little need be painted.
        await using IBrowserContext context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 64 } });
        await Task.WhenAll(Enumerable.Range(0, BrowserSite.Tabs).Select(_ => OpenSome(context, left)));
    }

    private async Task OpenSome(IBrowserContext context, ConcurrentQueue<string> left)
    {
        IPage page = await context.NewPageAsync();
        string path = "";
        void Report(string what) => _problems.Add($"{path}: {what}");
        page.Console += (_, message) => Report($"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => Report($"script error: {error}");
        page.RequestFailed += (_, request) => Report($"request failed: {Short(request.Url)} {request.Failure}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_root, StringComparison.Ordinal))
            {
                Report($"request outside the site: {request.Url}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                Report($"answer {response.Status}: {Short(response.Url)}");
            }
        };
        while (left.TryDequeue(out string? next))
        {
            path = next;
            await page.GotoAsync(_root + path, new() { WaitUntil = WaitUntilState.Load });
            _pages[path] = await page.EvaluateAsync<PageFacts>(ReadPage);
        }

        await page.CloseAsync();
    }

    private async Task FollowLinks()
    {
        HashSet<string> others = new(StringComparer.Ordinal);
        foreach ((string path, PageFacts facts) in _pages)
        {
            foreach (string link in facts.Links)
            {
                int space = link.IndexOf(' ', StringComparison.Ordinal);
                if (CheckLink(link[(space + 1)..], isLoaded: link[..space] == "load", facts) is { } problem)
                {
                    _problems.Add($"{path}: {problem}");
                }

                string target = Target(link[(space + 1)..]);
                if (target.Length > 0 && !_pages.ContainsKey(target))
                {
                    others.Add(target);
                }
            }
        }

        foreach (string target in others)
        {
            if (!await Exists(target))
            {
                IEnumerable<string> pages = _pages
                    .Where(page => page.Value.Links.Any(link => Target(link[(link.IndexOf(' ', StringComparison.Ordinal) + 1)..]) == target))
                    .Select(static page => page.Key);
                _problems.Add($"{string.Join(", ", pages.Order(StringComparer.Ordinal).Take(3))}: leads nowhere: {target}");
            }
        }
    }

    /// <summary>What is wrong with a link apart from the existence of its file; null when nothing.</summary>
    private string? CheckLink(string url, bool isLoaded, PageFacts from)
    {
        if (!url.StartsWith(_root, StringComparison.Ordinal))
        {
            bool isOwnHost = url.StartsWith(_host, StringComparison.Ordinal);
            bool isFollowable = url.StartsWith("https:", StringComparison.Ordinal)
                || url.StartsWith("http:", StringComparison.Ordinal)
                || url.StartsWith("mailto:", StringComparison.Ordinal);
            return isLoaded || isOwnHost || !isFollowable ? $"leads out of the site: {url}" : null;
        }

        int hash = url.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0)
        {
            return null;
        }

        string fragment = Uri.UnescapeDataString(url[(hash + 1)..]);
        PageFacts? target = _pages.GetValueOrDefault(Target(url), from);
        // A state of a list or of the search page, which its script reads; ids have no equals sign.
        bool isState = fragment.Contains('=', StringComparison.Ordinal);
        return isState || target.Ids.Contains(fragment) ? null : $"no such anchor: {Short(url)}";
    }

    private void FindOrphans(List<string> pages)
    {
        HashSet<string> linked = [.. _pages
            .SelectMany(page => page.Value.Links.Select(link => (page.Key, Target: Target(link[(link.IndexOf(' ', StringComparison.Ordinal) + 1)..]))))
            .Where(static link => link.Key != link.Target)
            .Select(static link => link.Target)];
        foreach (string page in pages.Where(page => page is not ("index.html" or "404.html" or "stijlblad.html") && !linked.Contains(page)))
        {
            _problems.Add($"{page}: no page links here");
        }
    }

    /// <summary>The file of the site that an address names; empty when it names none.</summary>
    private string Target(string url)
    {
        if (!url.StartsWith(_root, StringComparison.Ordinal))
        {
            return "";
        }

        string path = Uri.UnescapeDataString(url[_root.Length..].Split('#', '?')[0]);
        return path.Length == 0 && !new Uri(_root).IsFile ? "index.html" : path;
    }

    private async Task<bool> Exists(string path)
    {
        if (new Uri(_root).IsFile)
        {
            return File.Exists(new Uri(_root + path).LocalPath);
        }

        using HttpResponseMessage answer = await _client.GetAsync(new Uri(_root + path));
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private string Short(string url) => url.StartsWith(_root, StringComparison.Ordinal) ? url[_root.Length..] : url;

    /// <summary>What the script in the page gives.</summary>
    internal sealed record PageFacts
    {
        public string[] Links { get; init; } = [];

        public string[] Ids { get; init; } = [];
    }
}
