using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Planning.Outputs;
using Microsoft.Playwright;

namespace SearchBench;

/// <summary>Chromium, and the page with the shipped script in it.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private readonly IPlaywright _playwright;

    private Browser(IPlaywright playwright, IBrowser chromium)
    {
        _playwright = playwright;
        Chromium = chromium;
    }

    public IBrowser Chromium { get; }

    public static async Task<Browser> Start()
    {
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--allow-file-access-from-files",
            ],
        });
        return new(playwright, chromium);
    }

    /// <summary>Writes the index, the script of the repository in <paramref name="root"/> and a page that holds them; gives the path of the page.</summary>
    public static string WritePage(ValueList<OutputFile> index, string root, string folder)
    {
        Sets.Write(index, folder);
        IEnumerable<string> parts = Directory.EnumerateFiles(Path.Combine(root, "templates/assets/js/zoek"), "*.js").Order(StringComparer.Ordinal);
        File.WriteAllText(Path.Combine(folder, "zoek.js"), ScriptText.Shorter(string.Join('\n', parts.Select(File.ReadAllText))));
        string page = Path.Combine(folder, "zoeken.html");
        File.WriteAllText(page, $"""
            <!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Zoeken</title>
            <meta http-equiv="Content-Security-Policy" content="default-src 'self'; object-src 'none'; base-uri 'none'">
            <script src="zoek.js" data-index="{index[0].Path}"></script></head><body></body></html>
            """);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        _playwright.Dispose();
    }

    private static string Executable()
    {
        string? given = Environment.GetEnvironmentVariable("CHROMIUM");
        IEnumerable<string> folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return given ?? folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("No Chromium: install the Debian package chromium or set CHROMIUM.");
    }
}
