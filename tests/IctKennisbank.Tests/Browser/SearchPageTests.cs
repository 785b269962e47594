using System.Globalization;
using IctKennisbank.Build;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>The search page as readers use it, wherever the site stands.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class SearchPageTests(BrowserSite site)
{
    private const string Hostile = "'\"><img src=x onerror=window.kwaad=1><script>window.kwaad=1</script>{{kwaad}}";

    private IEnumerable<string> Places => [site.Root, site.Subfolder, site.FileRoot];

    [Fact]
    public async Task Results_are_the_same_on_a_server_in_a_subfolder_and_from_disk_and_with_the_network_off()
    {
        List<string> answers = [];
        foreach (string place in Places)
        {
            await using OpenPage open = await OpenPage.At(site.Browser, place + "zoeken.html");
            await open.Answered();
            open.Page.RequestFailed += (_, request) => open.Complaints.Add(request.Url);
            await open.Page.Context.SetOfflineAsync(true);
            List<string> answer = [];
            foreach (string query in (string[])["privacy", "mediawijshied", "filmpje in de les", "bpv feedb"])
            {
                await open.Ask(query);
                IReadOnlyList<string> titles = await open.Titles();
                Assert.NotEmpty(titles);
                answer.AddRange(titles);
            }

            answers.Add(string.Join('\n', answer));
            // Chromium asks for the icon again when the address changes, and says that it could not.
            Assert.DoesNotContain(open.Complaints, static complaint =>
                !complaint.Contains("favicon", StringComparison.Ordinal) && !complaint.StartsWith("Failed to load", StringComparison.Ordinal));
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task The_box_on_every_page_leads_to_the_results_and_a_result_leads_to_its_page()
    {
        foreach (string place in Places)
        {
            await using OpenPage open = await OpenPage.At(site.Browser, place + "werkvormen/index.html");
            await open.Page.Keyboard.PressAsync("/");
            await open.Page.Keyboard.TypeAsync("privacy & cloud");
            await open.Page.Keyboard.PressAsync("Enter");
            await open.Page.WaitForFunctionAsync("() => location.search.startsWith('?q=')");
            await open.Answered();

            Assert.Equal("privacy & cloud", await open.Page.Locator("#deel-q").InputValueAsync());
            string title = (await open.Titles())[0];
            await open.Page.Locator("#deel-treffers h3 a").First.ClickAsync();
            Assert.Equal(title, await open.Page.Locator("main h1").First.InnerTextAsync());
            Assert.Empty(open.Complaints);
        }
    }

    [Fact]
    public async Task The_keyboard_is_enough()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + "zoeken.html");
        await open.Answered();
        async Task<string> Focused() => await open.Page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.textContent");
        await open.Page.Keyboard.PressAsync("/");
        Assert.Equal("deel-q", await Focused());
        await open.Page.Keyboard.TypeAsync("feedback");
        await open.Answered();
        IReadOnlyList<string> titles = await open.Titles();

        await open.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(titles[0], await Focused());
        await open.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(titles[1], await Focused());
        await open.Page.Keyboard.PressAsync("ArrowUp");
        await open.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("deel-q", await Focused());
        await open.Page.Keyboard.PressAsync("ArrowDown");
        await open.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("deel-q", await Focused());
        await open.Page.Keyboard.PressAsync("ArrowDown");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.WaitForFunctionAsync("() => !location.pathname.endsWith('zoeken.html')");
    }

    [Fact]
    public async Task Every_state_has_an_address_and_the_back_button_leads_through_them()
    {
        foreach (string place in Places)
        {
            await using OpenPage open = await OpenPage.At(site.Browser, place + "zoeken.html");
            await open.Answered();
            await open.Ask("les");
            string all = await open.Page.Locator("#deel-uit").InnerTextAsync();
            await open.Choice("Niveau", "Uitbreiding").ClickAsync();
            await open.Answered();
            string some = await open.Page.Locator("#deel-uit").InnerTextAsync();
            Assert.Equal("q=les&niveau=uitbreiding", open.Hash);
            Assert.NotEqual(all, some);

            await open.Page.ReloadAsync();
            await open.Answered();
            Assert.Equal(some, await open.Page.Locator("#deel-uit").InnerTextAsync());
            Assert.True(await open.Choice("Niveau", "Uitbreiding").Locator("input").IsCheckedAsync());

            await open.Page.GoBackAsync();
            await open.Page.WaitForFunctionAsync("text => document.querySelector('#deel-uit').textContent === text", all);
            await open.Answered();
            Assert.False(await open.Choice("Niveau", "Uitbreiding").Locator("input").IsCheckedAsync());
            await open.Page.GoForwardAsync();
            await open.Page.WaitForFunctionAsync("text => document.querySelector('#deel-uit').textContent === text", some);
            await open.Answered();

            await open.Page.Locator(".kaartje").ClickAsync();
            await open.Page.WaitForFunctionAsync("text => document.querySelector('#deel-uit').textContent === text", all);
            Assert.Equal("q=les", open.Hash);
        }
    }

    [Fact]
    public async Task Facets_count_before_typing_and_the_number_of_each_is_what_choosing_it_gives()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + "zoeken.html");
        await open.Answered();
        foreach ((string query, string facet, string value) in ((string, string, string)[])
            [("", "Soort", "Werkvorm"), ("video", "Soort", "Les"), ("video", "Tijd", "tot 60 min"), ("privacy", "Thema", "Privacy en veiligheid"), ("team", "Groep", "tot 6")])
        {
            await open.Ask(query);
            ILocator choice = open.Choice(facet, value);
            int promised = int.Parse(await choice.Locator(".n").InnerTextAsync(), CultureInfo.InvariantCulture);
            await choice.ClickAsync();
            await open.Answered();
            Assert.True(promised > 0);
            Assert.Equal($"{promised} gevonden", await open.Page.Locator("#deel-uit").InnerTextAsync());
            await choice.ClickAsync();
            await open.Answered();
        }

        await open.Page.Locator("#deel-facetten .onder > summary").First.ClickAsync();
        await open.Choice("Kader", "PD 3").ClickAsync();
        await open.Answered();
        Assert.StartsWith("q=team&kader=kl.pd.3", open.Hash, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("de het een")]
    [InlineData("😀🎉")]
    [InlineData("\"")]
    [InlineData("constructor __proto__")]
    [InlineData("%E0%A4%A")]
    [InlineData(Hostile)]
    public async Task Odd_queries_are_answered_typed_and_in_the_address(string query)
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.FileRoot + "zoeken.html");
        await open.Answered();
        await open.Ask(query);
        string typed = await open.Page.Locator("#deel-uit").InnerTextAsync();
        await open.Page.ReloadAsync();
        await open.Answered();

        Assert.Equal(query, await open.Page.Locator("#deel-q").InputValueAsync());
        Assert.Equal(typed, await open.Page.Locator("#deel-uit").InnerTextAsync());
        await open.Page.GotoAsync(site.FileRoot + "zoeken.html?q=" + Uri.EscapeDataString(query));
        await open.Answered();
        Assert.Equal(typed, await open.Page.Locator("#deel-uit").InnerTextAsync());
        Assert.False(await open.Page.EvaluateAsync<bool>("() => 'kwaad' in window"));
        Assert.Equal(0, await open.Page.Locator("main img, main script").CountAsync());
        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData("#q=%&niveau=%zz&thema=bestaat-niet,feedback&__proto__=x")]
    [InlineData("#niveau=<img src=x onerror=window.kwaad=1>")]
    public async Task A_broken_address_is_no_problem(string hash)
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + "zoeken.html" + hash);
        await open.Answered();

        Assert.Empty(open.Complaints);
        Assert.True(await open.Page.Locator("#deel-q").IsVisibleAsync());
    }

    [Fact]
    public async Task Two_thousand_characters_fit_and_more_are_cut()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + "zoeken.html",
            new() { ViewportSize = new() { Width = 320, Height = 700 } });
        await open.Answered();
        await open.Ask(new string('z', 3_000));

        Assert.Equal(2_000, (await open.Page.Locator("#deel-q").InputValueAsync()).Length);
        Assert.Equal("Niets gevonden", await open.Page.Locator("#deel-uit").InnerTextAsync());
        Assert.True(await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Hostile_titles_are_shown_as_they_are_written()
    {
        string folder = Directory.CreateTempSubdirectory("kennisbank-kwaad-").FullName;
        string title = Hostile[..70];
        BuildResult built = TestSite.WithEachType
            .With(TestItem.Of("lessen/kwaad").With("titel", TestItem.Quoted(title)).With("samenvatting", TestItem.Quoted(Hostile)).WithBody("## " + "Kop `<img src=x onerror=window.kwaad=1>`\n\nTekst `</script><script>window.kwaad=1</script>` zonderling.\n"))
            .Build(new());
        Disk.Write(folder, built.Files);
        await using OpenPage open = await OpenPage.At(site.Browser, new Uri(folder + "/").AbsoluteUri + "zoeken.html#q=zonderling");
        await open.Answered();

        Assert.Equal([title], await open.Titles());
        Assert.False(await open.Page.EvaluateAsync<bool>("() => 'kwaad' in window"));
        Assert.Equal(0, await open.Page.Locator("main img, main script").CountAsync());
        Assert.Empty(open.Complaints);
        await open.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_empty_answer_helps_further()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + "zoeken.html#q=xqzzkwv&niveau=basis");
        await open.Answered();

        Assert.Contains("xqzzkwv", await open.Page.Locator("#deel-leeg").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await open.Page.Locator("#deel-leeg a[href*='deel-je-praktijk']").IsVisibleAsync());
        await open.Page.Locator(".leegthema a").First.ClickAsync();
        await open.Page.WaitForFunctionAsync("() => document.querySelectorAll('#deel-treffers h3').length > 0");
        Assert.StartsWith("thema=", open.Hash, StringComparison.Ordinal);

        await open.Ask("mediawijshied");
        await open.Page.Locator("#deel-anders a").ClickAsync();
        await open.Answered();
        Assert.Equal("mediawijsheid", await open.Page.Locator("#deel-q").InputValueAsync());
    }

    [Fact]
    public async Task Screen_readers_hear_how_many_there_are_and_more_come_on_request()
    {
        await using OpenPage open = await OpenPage.At(site.Browser, site.Root + "zoeken.html#q=docent");
        await open.Answered();
        await open.Page.WaitForFunctionAsync("() => /\\d+ gevonden voor docent/.test(document.querySelector('[role=status]').textContent)");
        int before = (await open.Titles()).Count;
        await open.Page.Locator("#deel-meer").ClickAsync();
        await open.Page.WaitForFunctionAsync("n => document.querySelectorAll('#deel-treffers h3').length > n", before);

        IReadOnlyList<string> titles = await open.Titles();
        Assert.Equal(titles.Count, titles.Distinct().Count());
        Assert.Equal(titles[before], await open.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));
    }
}
