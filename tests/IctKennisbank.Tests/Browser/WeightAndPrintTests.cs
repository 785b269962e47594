using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using IctKennisbank.Files;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>The budget of an item page (design.md section 8), and its other shape: paper.</summary>
[Collection(EveryPageCollection.Name)]
[Trait("Category", "Browser")]
public sealed partial class WeightAndPrintTests(BrowserSite site)
{
    private const int MostBytes = 25 * 1024;

    private const int MostSheets = 14;

    [Fact]
    public void An_item_page_with_its_style_and_scripts_weighs_at_most_25_KB()
    {
        Dictionary<string, OutputFile> files = site.Files.ToDictionary(static file => file.Path, StringComparer.Ordinal);
        Dictionary<string, int> weights = new(StringComparer.Ordinal);
        List<string> heavy = [];
        foreach (OutputFile page in site.Files.Where(static file => ItemPage().IsMatch(file.Path)))
        {
            string html = Encoding.UTF8.GetString(page.Bytes.Span);
            int total = Zipped(page.Bytes) + Loaded().Matches(html)
                .Select(static match => match.Groups["path"].Value)
                .Distinct()
                .Sum(path => weights.TryGetValue(path, out int known) ? known : weights[path] = Zipped(files[path].Bytes));
            if (total > MostBytes)
            {
                heavy.Add($"{page.Path}: {total} bytes");
            }
        }

        Assert.NotEmpty(weights);
        Findings.None(heavy);
    }

    [Fact]
    public async Task Every_kind_of_item_prints_on_a_few_sheets()
    {
        Findings.None(await site.ReportOnKinds(new(), static async (page, kind) =>
        {
            if (!PageKind.Items.Contains(kind.Name))
            {
                return [];
            }

            byte[] pdf = await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
            int sheets = PdfPage().Count(Encoding.Latin1.GetString(pdf));
            return sheets is > 0 and <= MostSheets ? [] : [$"{sheets} sheets"];
        }));
    }

    private static int Zipped(ReadOnlyMemory<byte> bytes)
    {
        using MemoryStream zipped = new();
        using (GZipStream gzip = new(zipped, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes.Span);
        }

        return (int)zipped.Length;
    }

    [GeneratedRegex(@"^(werkvormen|lessen|praktijken|instrumenten|uitleg)/(?!index\.html)[^/]+\.html$")]
    private static partial Regex ItemPage();

    [GeneratedRegex("(?:<link rel=\"stylesheet\" href|<script src)=\"(?:\\.\\./)?(?<path>[^\"]+)\"")]
    private static partial Regex Loaded();

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PdfPage();
}
