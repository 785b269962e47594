using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>
/// Not a test of anything: takes pictures of each kind of page for people to look at. Run by
/// <c>bash tests/plaatjes.sh</c>, which names the folder in <c>KENNISBANK_PLAATJES</c>.
/// </summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Screenshots")]
public sealed class Screenshots(BrowserSite site)
{
    private const int PieceHeight = 2000;

    private const int MostPieces = 5;

    private static readonly int[] Widths = [360, 768, 1440];

    [PictureFact]
    public async Task Take()
    {
        string folder = Directory.CreateDirectory(Environment.GetEnvironmentVariable(PictureFactAttribute.Variable)!).FullName;
        foreach (int width in Widths)
        {
            foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                BrowserNewContextOptions options = new()
                {
                    ViewportSize = new() { Width = width, Height = width < 1000 ? 800 : 900 },
                    ColorScheme = scheme,
                };
                await site.ReportOnKinds(options, async (page, kind) =>
                {
                    // Letters that come late wait for the next page: after a reload they are there.
                    await page.ReloadAsync();
                    await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
                    string name = $"{kind.Name}-{width:0000}-{(scheme == ColorScheme.Dark ? "donker" : "licht")}";
                    await TakePieces(page, width, Path.Combine(folder, name));
                    if (kind.Name == "home" && width == 1440 && scheme == ColorScheme.Light)
                    {
                        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "readme.png") });
                    }

                    return [];
                });
            }
        }

        await site.ReportOnKinds(new(), async (page, kind) =>
        {
            await page.PdfAsync(new() { Path = Path.Combine(folder, $"druk-{kind.Name}.pdf"), Format = "A4", PreferCSSPageSize = true });
            return [];
        });
    }

    /// <summary>A long page in pieces: as one picture it would be too small to see.</summary>
    private static async Task TakePieces(IPage page, int width, string path)
    {
        int height = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        for (int piece = 0; piece < MostPieces && piece * PieceHeight < height; piece++)
        {
            int top = piece * PieceHeight;
            await page.ScreenshotAsync(new()
            {
                Path = $"{path}-{piece + 1}.png",
                FullPage = true,
                Clip = new() { X = 0, Y = top, Width = width, Height = Math.Min(PieceHeight, height - top) },
            });
        }
    }
}

/// <summary>A fact that runs only when somebody asks for pictures.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PictureFactAttribute : FactAttribute
{
    public const string Variable = "KENNISBANK_PLAATJES";

    public PictureFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
        {
            Skip = "Pictures are taken by 'bash tests/plaatjes.sh'.";
        }
    }
}
