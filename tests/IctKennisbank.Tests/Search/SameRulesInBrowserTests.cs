using System.Text.RegularExpressions;
using IctKennisbank.Search;
using IctKennisbank.Tests.Support;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Search;

/// <summary>The script's stemmer and folding beside those of the index, over a whole Dutch word list and the site's own words.</summary>
public sealed partial class SameRulesInBrowserTests(SearchPage site) : IClassFixture<SearchPage>
{
    private const string WordList = "/usr/share/dict/dutch";

    [Fact]
    public async Task Both_stemmers_agree_on_every_word()
    {
        (IPage page, _) = await site.Open(site.Places[0], "klein");
        string[] words = [.. Words().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        List<string> differences = [];
        foreach (string[] chunk in words.Chunk(20_000))
        {
            string joined = string.Join(' ', chunk);
            string[] stems = (await page.EvaluateAsync<string>(
                "words => words.split(' ').map(w => IctZoek.stem(w) + '/' + IctZoek.lightStem(w)).join(' ')", joined)).Split(' ');
            differences.AddRange(chunk.Zip(stems, (word, stem) => (word, stem))
                .Where(pair => pair.stem != $"{DutchStemmer.Stem(pair.word)}/{DutchStemmer.LightStem(pair.word)}")
                .Select(pair => $"{pair.word}: {pair.stem}, {DutchStemmer.Stem(pair.word)}/{DutchStemmer.LightStem(pair.word)}"));
        }

        Assert.True(words.Length > 90_000);
        Assert.Empty(differences);
    }

    [Fact]
    public async Task Both_cut_and_fold_texts_alike()
    {
        (IPage page, _) = await site.Open(site.Places[0], "klein");
        string[] texts =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repo.Root, "content"), "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText),
            string.Concat(Enumerable.Range(0x20, 0x400).Select(c => $"a{(char)c}b {(char)c}x x{(char)c} ")),
            "d’r 's avonds auto’s zo’n -a-b--c één-op-één x\u00ADy e\u0301 Привет Ελλάδα ſ ĳ",
        ];
        foreach (string text in texts)
        {
            string words = await page.EvaluateAsync<string>("text => IctZoek.words(text).map(w => w.word).join(' ')", text);

            Assert.Equal(string.Join(' ', DutchText.WordList(text)), words);
        }
    }

    /// <summary>Debian's word list (package wdutch) where it is installed; the simple words and those of the site always.</summary>
    private static IEnumerable<string> Words()
    {
        IEnumerable<string> dictionary = File.Exists(WordList) ? File.ReadLines(WordList).SelectMany(DutchText.WordList) : [];
        IEnumerable<string> site = Directory.EnumerateFiles(Path.Combine(Repo.Root, "content"), "*.*", SearchOption.AllDirectories)
            .SelectMany(file => DutchText.WordList(File.ReadAllText(file)));
        return dictionary.Concat(site).SelectMany(word => word.Split('-', StringSplitOptions.RemoveEmptyEntries))
            .Concat(SimpleWords.All).Where(word => AsciiWord().IsMatch(word));
    }

    [GeneratedRegex("^[a-z0-9]+$")]
    private static partial Regex AsciiWord();
}
