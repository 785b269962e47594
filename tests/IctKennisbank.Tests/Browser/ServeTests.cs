using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using IctKennisbank.Tests.Cli;
using IctKennisbank.Tests.Support;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>The program `serve` beside a browser, as somebody who writes has them: save, look, mend.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed partial class ServeTests(BrowserSite site)
{
    private const string ItemPath = "site/content/werkvormen/proef.md";

    private static readonly TestItem Proof = TestItem.Of("werkvormen/proef")
        .WithBody(string.Concat(Enumerable.Range(1, 40).Select(static n => $"Alinea {n} van een lange tekst.\n\n")));

    [Fact]
    public async Task A_page_reloads_at_its_place_shows_errors_until_they_are_mended_and_marks_drafts()
    {
        TestSite content = TestSite.Minimal.With(Proof);
        using TemporarySite folder = new(content.Tree());
        using Process program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "kennisbank.dll"), "serve", "--site", folder.Folder, "--port", "4700"])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        try
        {
            string address = await AddressOf(program);
            await using OpenPage open = await OpenPage.At(site.Browser, address + "werkvormen/proef.html");
            IPage page = open.Page;
            await page.EvaluateAsync("() => scrollTo(0, 700)");
            ILocator errors = page.Locator("#kennisbank-melding");

            folder.Write(ItemPath, Encoding.UTF8.GetBytes(Proof.With("titel", "Een nieuwe titel").Text));
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Een nieuwe titel");
            Assert.Equal(700, await page.EvaluateAsync<int>("() => Math.round(scrollY)"));
            await Assertions.Expect(errors).ToHaveCountAsync(0);

            folder.Write(ItemPath, Encoding.UTF8.GetBytes(Proof.With("niveau", "gevorderd").With("titel", "Fout").Text));
            await Assertions.Expect(errors).ToContainTextAsync("KB1008: 'gevorderd' is geen bekende waarde voor 'niveau'.");
            await Assertions.Expect(errors).ToContainTextAsync("content/werkvormen/proef.md(7,9)");
            await Assertions.Expect(errors).ToBeInViewportAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Een nieuwe titel");
            Assert.Equal(700, await page.EvaluateAsync<int>("() => Math.round(scrollY)"));
            Assert.Equal("fixed", await errors.EvaluateAsync<string>("panel => getComputedStyle(panel).position"));

            folder.Write(ItemPath, Encoding.UTF8.GetBytes(Proof.With("concept", "ja").Text));
            await Assertions.Expect(errors).ToHaveCountAsync(0);
            await Assertions.Expect(page.Locator(".stempel").First).ToHaveTextAsync("Concept: nog niet nagekeken");
            Assert.Equal(700, await page.EvaluateAsync<int>("() => Math.round(scrollY)"));
            Assert.Empty(open.Complaints);
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    private static async Task<string> AddressOf(Process program)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        while (await program.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (Address().Match(line) is { Success: true } found)
            {
                return found.Value;
            }
        }

        throw new InvalidOperationException("The program did not say where to look.");
    }

    [GeneratedRegex("http://localhost:[0-9]+/")]
    private static partial Regex Address();
}
