using System.Text.Json;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Search;

/// <summary>The shipped script in Chromium: from disk, from a server and from a subfolder, under the content security policy.</summary>
public sealed class SearchInBrowserTests(SearchPage site) : IClassFixture<SearchPage>
{
    [Theory]
    [InlineData("mediawijsheid", "lessen/mediawijsheid")]
    [InlineData("mediawijshied", "lessen/mediawijsheid")]
    [InlineData("mediaw", "lessen/mediawijsheid")]
    [InlineData("kezien", "uitleg/leerdoelen")]
    [InlineData("video", "lessen/instructievideo")]
    [InlineData("instructiefilm video", "lessen/instructievideo")]
    [InlineData("leraar", "praktijken/vragenlijst")]
    [InlineData("enquete", "praktijken/vragenlijst")]
    [InlineData("leerdoelformulering", "uitleg/leerdoelen")]
    [InlineData("ictbekwaamheid", "uitleg/ict-bekwaamheid")]
    [InlineData("ict bekwaamheid meten", "uitleg/ict-bekwaamheid")]
    [InlineData("coordinator", "uitleg/ict-bekwaamheid")]
    [InlineData("good practice", "uitleg/ict-bekwaamheid")]
    [InlineData("\"leerdoelen\" media", "uitleg/leerdoelen")]
    public async Task It_finds_what_is_meant(string query, string first)
    {
        foreach (string place in site.Places)
        {
            (IPage page, List<string> complaints) = await site.Open(place, "klein");

            Assert.Equal(first, (await SearchPage.Ids(page, query)).FirstOrDefault());
            Assert.Empty(complaints);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Results_are_the_same_from_disk_and_from_a_server_and_with_the_network_off()
    {
        string[] queries = ["stageplan", "leslijst taal", "mediakaart nummer7", "toetsverlsag", "videomat", "schoolcoachgesprek", "taal", ""];
        List<string> answers = [];
        foreach (string place in site.Places)
        {
            (IPage page, List<string> complaints) = await site.Open(place, "groot");
            List<string> answer = [];
            foreach (string query in queries)
            {
                answer.Add(string.Join(' ', await SearchPage.Ids(page, query)));
            }

            await page.Context.SetOfflineAsync(true);
            answer.Add(string.Join(' ', await SearchPage.Ids(page, "stageplan")));
            answers.Add(string.Join('\n', answer));
            Assert.Empty(complaints);
            await page.Context.CloseAsync();
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Many_files_find_the_same_documents_as_one()
    {
        (IPage many, _) = await site.Open(site.Places[0], "groot");
        (IPage one, _) = await site.Open(site.Places[0], "heel");
        foreach (string query in new[] { "stageplan", "leslijst", "nummer123", "taalkaarten" })
        {
            int inMany = (await SearchPage.Ask(many, query)).GetProperty("total").GetInt32();

            Assert.True(inMany > 0, query);
            Assert.Equal((await SearchPage.Ask(one, query)).GetProperty("total").GetInt32(), inMany);
        }
    }

    [Fact]
    public async Task Facets_count_any_of_within_and_all_of_across_before_typing_too()
    {
        (IPage page, _) = await site.Open(site.Places[0], "klein");

        JsonElement all = await SearchPage.Ask(page, "");
        JsonElement basis = await SearchPage.Ask(page, "", """{"filters":{"niveau":["basis"]}}""");
        JsonElement both = await SearchPage.Ask(page, "", """{"filters":{"niveau":["basis"],"thema":["video","feedback"]}}""");
        JsonElement asked = await SearchPage.Ask(page, "les", """{"facets":["niveau"]}""");

        Assert.Equal(6, all.GetProperty("total").GetInt32());
        Assert.Equal("""{"niveau":{"basis":4,"uitbreiding":2},"thema":{"video":3,"feedback":3,"niets":0}}""", Sorted(all));
        Assert.Equal(4, basis.GetProperty("total").GetInt32());
        Assert.Equal("""{"niveau":{"basis":4,"uitbreiding":2},"thema":{"video":2,"feedback":1,"niets":0}}""", Sorted(basis));
        Assert.Equal(3, both.GetProperty("total").GetInt32());
        Assert.Equal(asked.GetProperty("total").GetInt32(), asked.GetProperty("facets").GetProperty("niveau").EnumerateObject().Sum(v => v.Value.GetInt32()));
        Assert.False(asked.GetProperty("facets").TryGetProperty("thema", out _));
    }

    [Fact]
    public async Task Filters_narrow_a_query_and_a_second_page_goes_on_where_the_first_ends()
    {
        (IPage page, _) = await site.Open(site.Places[0], "groot");

        string[] first = await SearchPage.Ids(page, "taal", """{"limit":5,"filters":{"niveau":["basis"]}}""");
        string[] next = await SearchPage.Ids(page, "taal", """{"limit":5,"offset":5,"filters":{"niveau":["basis"]}}""");

        Assert.Equal(5, first.Length);
        Assert.Equal(10, first.Concat(next).Distinct().Count());
        Assert.All(first.Concat(next), id => Assert.Equal(0, int.Parse(id.Split('-')[1], null) % 2));
    }

    [Fact]
    public async Task Hostile_text_comes_back_as_text_and_nothing_runs()
    {
        (IPage page, List<string> complaints) = await site.Open(site.Places[1], "klein");

        JsonElement answer = await SearchPage.Ask(page, SearchSamples.Hostile);

        Assert.Equal(SearchSamples.Hostile, answer.GetProperty("results")[0].GetProperty("title").GetString());
        Assert.False(await page.EvaluateAsync<bool>("() => 'hacked' in window"));
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("de het een")]
    [InlineData("😀🎉")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("constructor __proto__ toString hasOwnProperty")]
    [InlineData("-- -a- ' ’")]
    [InlineData("0")]
    public async Task Odd_queries_are_answered(string query)
    {
        foreach (string name in new[] { "klein", "groot" })
        {
            (IPage page, List<string> complaints) = await site.Open(site.Places[0], name);

            Assert.True((await SearchPage.Ask(page, query)).GetProperty("total").GetInt32() >= 0);
            Assert.Empty(complaints);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task A_query_of_two_thousand_characters_is_answered_soon()
    {
        (IPage page, _) = await site.Open(site.Places[0], "groot");
        string query = string.Concat(Enumerable.Range(0, 400).Select(i => $"woord{i} "))[..2_000] + new string('z', 10_000);

        double milliseconds = await page.EvaluateAsync<double>(
            "async q => { const start = performance.now(); await zoek({ q }); return performance.now() - start; }", query);

        Assert.InRange(milliseconds, 0, 5_000);
    }

    [Fact]
    public async Task A_typing_error_and_a_hint_give_a_better_query_and_passages_say_where_the_words_are()
    {
        (IPage page, _) = await site.Open(site.Places[0], "klein");

        JsonElement answer = await SearchPage.Ask(page, "mediawijshied");
        JsonElement result = answer.GetProperty("results")[0];
        JsonElement passage = result.GetProperty("passages")[0];
        int[] range = [.. passage.GetProperty("ranges")[0].EnumerateArray().Select(n => n.GetInt32())];

        Assert.Equal("mediawijsheid", answer.GetProperty("didYouMean").GetString());
        Assert.Equal("didactiek", (await SearchPage.Ask(page, "Didactisch")).GetProperty("didYouMean").GetString());
        Assert.Equal("Mediawijsheid", passage.GetProperty("text").GetString()![range[0]..range[1]]);
        Assert.Equal("kern", passage.GetProperty("anchor").GetString());
        Assert.Equal("klein/lessen/mediawijsheid.html", result.GetProperty("url").GetString());
        Assert.Equal("45 min", result.GetProperty("duration").GetString());
    }

    [Fact]
    public async Task A_missing_file_rejects_and_a_later_call_tries_again()
    {
        (IPage page, _) = await site.Open(site.Places[1], "groot");
        await page.RouteAsync("**/t*.js", route => route.AbortAsync());

        string error = await page.EvaluateAsync<string>("() => zoek({ q: 'stageplan' }).then(() => '', e => e.message)");
        await page.UnrouteAllAsync();

        Assert.Contains("Zoekbestand", error, StringComparison.Ordinal);
        Assert.NotEmpty(await SearchPage.Ids(page, "stageplan"));
    }

    private static string Sorted(JsonElement answer) => answer.GetProperty("facets").GetRawText();
}
