using System.Text;
using System.Text.Json;
using IctKennisbank.Build;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>The page with the form of a small site that has every word list, in a folder and on a server.</summary>
public sealed class ShareForm : IDisposable
{
    private const string Pedagogy = "kl.pd.1";

    private readonly StaticServer _server;
    private readonly string _folder = Directory.CreateTempSubdirectory("kennisbank-deel-").FullName;

    public ShareForm()
        : this("")
    {
    }

    private ShareForm(string settings)
    {
        Site = EmbeddedTemplates.Start().Files.Aggregate(
            TestSite.Minimal.Without("content/kaders/tk.yml").With("site.yml", "titel: Testbank\nomschrijving: Om te proberen.\n" + settings),
            static (site, file) => site.With(file.Path, file.Bytes.ToArray()));
        Site = Site.With(TestItem.Of("uitleg/een").With("competenties", "[" + Pedagogy + "]").With("titel", "Eerst dit"));
        BuildResult result = Site.Build();
        Assert.Empty(Expect.Errors(result.Diagnostics));
        Disk.Write(_folder, result.Files);
        _server = StaticServer.Start(_folder);
    }

    /// <summary>The site from which it was built.</summary>
    internal TestSite Site { get; }

    /// <summary>The same site kept on a forge.</summary>
    public static ShareForm On(string kind, string mail = "") => new(
        $"bewerken:\n  soort: {kind}\n  url: https://forge.example/school/bank\n{(mail.Length > 0 ? $"mail: {mail}\n" : "")}");

    /// <summary>The address of the page.</summary>
    public string Address(bool isFile) => (isFile ? new Uri(_folder + "/").AbsoluteUri : _server.Address + "a/b/") + "deel-je-praktijk.html";

    /// <summary>Opens the page.</summary>
    internal async Task<OpenPage> Open(IBrowser browser, bool isFile = false, string hash = "", BrowserNewContextOptions? options = null) =>
        await OpenPage.At(browser, Address(isFile) + hash, options);

    /// <summary>Fills in every question of a type with something that fits, in the way a reader does.</summary>
    /// <param name="page">The page.</param>
    /// <param name="type">Type of item.</param>
    /// <param name="text">A text for a field; must fit into the length.</param>
    internal static async Task FillIn(IPage page, string type, Func<string, int, string> text)
    {
        await page.CheckAsync($"#deel-soort-{type}");
        await page.EvaluateAsync("() => document.querySelectorAll('#deel-formulier details').forEach(d => { d.open = true; })");
        JsonElement uses = (await page.EvaluateAsync(
            "type => IctDeel.uses({ soort: type, velden: {} }).map(use => use.field)", type))!.Value;
        foreach (JsonElement field in uses.EnumerateArray().OrderBy(static field => field.GetProperty("soort").GetString() == "Competences"))
        {
            string name = field.GetProperty("naam").GetString()!;
            string id = "#deel-f-" + name;
            switch (field.GetProperty("soort").GetString())
            {
                case "Text":
                    await page.FillAsync(id, text(name, field.GetProperty("max").GetInt32()));
                    break;
                case "Texts":
                    await page.FillAsync(id, text(name, 80) + "\n" + text(name, 60));
                    break;
                case "Duration":
                    await page.FillAsync(id, name == "duur" ? "45 min" : "10 min");
                    break;
                case "Group":
                    await page.FillAsync(id, "6-24");
                    break;
                case "Year" or "Number":
                    await page.FillAsync(id, name == "bijeenkomsten" ? "1" : "2024");
                    break;
                case "Competences":
                    await page.FillAsync(id, Pedagogy);
                    await page.CheckAsync($"#deel-v-{name} [value=\"{Pedagogy}\"]");
                    break;
                case "Term" or "Framework" or "Items":
                    await Choose(page, name, name == "licentie" ? "" : name == "herkomst" ? "eigen ontwerp" : name == "duur-per" ? "-" : "");
                    break;
                case "Terms":
                    await page.Locator($"#deel-v-{name} input[type=checkbox]").First.CheckAsync();
                    break;
                case "Steps" or "Citations" or "Conditions":
                    await FillRows(page, field, name, text);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Presses the button that downloads, and reads the file.</summary>
    internal static async Task<(string Name, string Text)> Download(IPage page)
    {
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".wegen button", new() { HasTextString = "Download" }).ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllTextAsync(await download.PathAsync(), Encoding.UTF8));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task Choose(IPage page, string name, string wanted)
    {
        if (wanted == "-")
        {
            return;
        }

        if (await page.Locator($"select#deel-f-{name}").CountAsync() > 0)
        {
            await page.SelectOptionAsync($"#deel-f-{name}", new SelectOptionValue { Index = 1 });
        }
        else
        {
            await page.Locator($"#deel-v-{name} input[type=radio]" + (wanted.Length > 0 ? $"[value=\"{wanted}\"]" : "")).First.CheckAsync();
        }
    }

    private static async Task FillRows(IPage page, JsonElement field, string name, Func<string, int, string> text)
    {
        int rows = await page.Locator($"#deel-v-{name} .rijtjes > li").CountAsync();
        for (; rows < 2; rows++)
        {
            await page.Locator($"#deel-v-{name} .stapeltje > p > button").ClickAsync();
        }

        for (int row = 0; row < rows; row++)
        {
            foreach (JsonElement part in field.GetProperty("delen").EnumerateArray())
            {
                string key = part.GetProperty("key").GetString()!;
                string id = $"#deel-f-{name}-{row}-{key}";
                string? value = key switch
                {
                    "minuten" => row == 0 ? "20" : "25",
                    "fase" or "bijeenkomst" => null,
                    "voorwaarde" => "vib.2",
                    "url" => "https://voorbeeld.nl/een?a=1&b=%20",
                    "jaar" => "2019",
                    "licentie" => "CC BY 4.0",
                    _ => text(name + row + key, Math.Min(150, part.GetProperty("max").GetInt32())),
                };
                if (value is not null)
                {
                    await page.EvaluateAsync("id => { const fold = document.querySelector(id).closest('details'); if (fold) fold.open = true; }", id);
                    await page.FillAsync(id, value);
                }
            }
        }
    }
}
