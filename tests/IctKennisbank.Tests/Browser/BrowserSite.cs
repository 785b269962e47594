using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using IctKennisbank.Build;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>
/// The repository's real site, built once for all browser tests. Each collection of tests has it in a folder of its own,
/// served by a <see cref="StaticServer"/> of its own, and a Chromium of its own.
/// </summary>
public sealed class BrowserSite : IAsyncLifetime
{
    /// <summary>Two cores: one page is drawn while another is fetched and read.</summary>
    public const int Tabs = 3;

    private static readonly Lazy<BuildResult> Built = new(static () => Builder.Build(Repo.Tree, new(), Memo.Empty));

    private IPlaywright? _playwright;
    private StaticServer? _server;

    /// <summary>Folder that holds the built site.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("kennisbank-").FullName;

    /// <summary>The files of the site, as they came from the builder.</summary>
    public IReadOnlyList<OutputFile> Files { get; private set; } = [];

    /// <summary>Chromium.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Address of the site at the root of a server, with a slash at the end.</summary>
    public string Root => _server!.Address;

    /// <summary>Address of the site in a subfolder of a server, with a slash at the end.</summary>
    public string Subfolder => _server!.Address + "a/b/";

    /// <summary>Address of the site as files, with a slash at the end.</summary>
    public string FileRoot => new Uri(Folder + "/").AbsoluteUri;

    /// <summary>One page of each kind.</summary>
    public IReadOnlyList<PageKind> Kinds { get; private set; } = [];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Findings.None([.. Built.Value.Diagnostics
            .Where(static problem => problem.Severity == Severity.Error)
            .Select(static problem => $"{problem.Span}: {problem.Code.Id} {problem.Message}")]);
        Files = Built.Value.Files;
        Kinds = PageKind.Choose(Files);
        Disk.Write(Folder, Files);
        _server = StaticServer.Start(Folder);
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.Launch(_playwright);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _server?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Does something with one page of each kind, a few at a time, and gives everything that was reported.</summary>
    /// <param name="options">How the browser is set.</param>
    /// <param name="report">Gives what is wrong with the page that is open.</param>
    /// <param name="prepare">Done once, before any page is opened; may be null.</param>
    public async Task<IReadOnlyList<string>> ReportOnKinds(
        BrowserNewContextOptions options,
        Func<IPage, PageKind, Task<IEnumerable<string>>> report,
        Func<IBrowserContext, Task>? prepare = null)
    {
        ConcurrentQueue<PageKind> left = new(Kinds);
        ConcurrentBag<string> problems = [];
        await using IBrowserContext context = await Browser.NewContextAsync(options);
        await (prepare?.Invoke(context) ?? Task.CompletedTask);
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(async _ =>
        {
            IPage page = await context.NewPageAsync();
            while (left.TryDequeue(out PageKind? kind))
            {
                await page.GotoAsync(Root + kind.Path);
                foreach (string problem in await report(page, kind))
                {
                    problems.Add($"{kind.Name} ({kind.Path}): {problem}");
                }
            }
        }));
        return [.. problems.Order(StringComparer.Ordinal)];
    }
}

/// <summary>
/// What holds for every page: nothing is dead, axe finds nothing, sheets fit. It runs beside <see cref="BrowserCollection"/>
/// and takes about as long.
/// </summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "Xunit's own word.")]
public sealed class EveryPageCollection : ICollectionFixture<BrowserSite>
{
    public const string Name = "Every page in a browser";
}

/// <summary>What readers and writers do on a page.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "Xunit's own word.")]
public sealed class BrowserCollection : ICollectionFixture<BrowserSite>
{
    public const string Name = "Browser";
}
