using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>A page in a browser of its own, with everything that its console said.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private OpenPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) => Complaints.Add(message.Text);
        page.PageError += (_, error) => Complaints.Add(error);
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What the browser complained about: errors, and what the policy refused.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>The titles of the results.</summary>
    public async Task<IReadOnlyList<string>> Titles() => await Page.Locator("#deel-treffers h3").AllInnerTextsAsync();

    /// <summary>The part after the # in the address.</summary>
    public string Hash => Page.Url.Contains('#', StringComparison.Ordinal) ? Page.Url[(Page.Url.IndexOf('#', StringComparison.Ordinal) + 1)..] : "";

    /// <summary>Opens an address.</summary>
    public static async Task<OpenPage> At(IBrowser browser, string address, BrowserNewContextOptions? options = null)
    {
        IBrowserContext context = await browser.NewContextAsync(options);
        OpenPage open = new(await context.NewPageAsync());
        await open.Page.GotoAsync(address);
        return open;
    }

    /// <summary>Waits until the search page has answered and counted.</summary>
    public async Task Answered() => await Page.WaitForSelectorAsync("#deel-zoeken:not([aria-busy])");

    /// <summary>Fills the box as a reader does who pastes, and waits for the answer.</summary>
    public async Task Ask(string query)
    {
        await Page.Locator("#deel-q").FillAsync(query);
        await Answered();
    }

    /// <summary>The box of a value in the panel.</summary>
    public ILocator Choice(string facet, string value) => Page.Locator("#deel-facetten fieldset")
        .Filter(new() { Has = Page.Locator("legend", new() { HasTextString = facet }) })
        .Locator("label").Filter(new() { Has = Page.Locator(".naam", new() { HasTextString = value }) }).First;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
