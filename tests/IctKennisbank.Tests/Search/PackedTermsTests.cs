using System.Text.Json;
using IctKennisbank.Search;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Search;

/// <summary>What the index packs bit by bit, the browser unpacks: one wrong bit would spoil all that follow.</summary>
public sealed class PackedTermsTests(SearchPage site) : IClassFixture<SearchPage>
{
    private const int Documents = 480;

    [Theory]
    [InlineData(9)]
    [InlineData(45)]
    public async Task What_is_packed_is_what_is_unpacked(int levels)
    {
        TermIndex index = Index();
        (IPage page, List<string> complaints) = await site.Open(site.Places[0], "klein");

        string unpacked = await page.EvaluateAsync<string>(
            """
            ([text, n, levels]) => IctZoek.unpack(text, n, levels).then(all => JSON.stringify({
              terms: Array.from(all.terms).map(([key, list]) => [key, list.frequency, Array.from(list.documents), Array.from(list.impacts)]),
              words: all.words.slice(all.terms.size)
            }))
            """,
            new object[] { PackedTerms.Write(index, Documents, levels), Documents, levels });

        object[] expected = [.. Enumerable.Range(0, index.Stems.Length).Where(i => index.Starts[i + 1] > index.Starts[i]).Select(i =>
        {
            int[] postings = index.Postings[index.Starts[i]..index.Starts[i + 1]];
            return (object)new object[] { index.Stems[i], index.Frequencies[i], postings.Select(Posting.Number), postings.Select(p => TermShards.Level(p, levels) + 1) };
        })];
        Assert.Equal(JsonSerializer.Serialize(new { terms = expected, words = (string[])["lessen", "scholen"] }, Readable), unpacked);
        Assert.Empty(complaints);
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Keys of every kind and lists of every length, the same each time.</summary>
    private static TermIndex Index()
    {
        string[] stems = [.. Enumerable.Range(0, 700).Select(i => "woord" + i)
            .Concat(["a", "0", "2026", "лес", "σχολή", "les", "school", "zonderlijst", new string('x', 40), new string('x', 39) + "y"])
            .Order(StringComparer.Ordinal)];
        List<int> starts = [0];
        List<int> postings = [];
        int[] frequencies = new int[stems.Length];
        for (int i = 0; i < stems.Length; i++)
        {
            int step = 1 + ((i * 37) % Documents);
            for (int document = i % step; document < Documents && stems[i] != "zonderlijst"; document += step)
            {
                postings.Add(Posting.Of(document, 1 + ((document + i) % Weights.Levels)));
            }

            starts.Add(postings.Count);
            frequencies[i] = (i * 11) % (Documents + 1);
        }

        return new(stems, ["a", "lessen", "scholen"], frequencies, [.. starts], [.. postings]);
    }
}
