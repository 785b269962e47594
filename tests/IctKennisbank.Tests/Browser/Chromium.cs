using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>The system's own Chromium: nothing is downloaded by the tests.</summary>
internal static class Chromium
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/snap/bin/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>Starts it. The variable <c>CHROMIUM</c> names another program.</summary>
    public static Task<IBrowser> Launch(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Program(),
        Headless = true,

        // Without these a closed network sees many look-ups of hosts that have nothing to do with the site.
        Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"],
    });

    private static string Program()
    {
        string? own = Environment.GetEnvironmentVariable("CHROMIUM");
        return (string.IsNullOrEmpty(own) ? Array.Find(Places, File.Exists) : own)
            ?? throw new FileNotFoundException("No Chromium: run 'bash tests/run.sh', or set CHROMIUM to its program.");
    }
}
