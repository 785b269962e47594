using System.Text;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>What the tests of the studiedag share.</summary>
internal static class StudyDay
{
    /// <summary>The page.</summary>
    public const string Path = "studiedag.html";

    /// <summary>An item of 45 minutes for 6 to 24 people.</summary>
    public const string Game = "werkvormen/tpack-spel";

    /// <summary>The titles of the lines.</summary>
    public const string Titles = ".dagregel h3";

    /// <summary>Three items with a break, from nine o'clock.</summary>
    public const string Programme = "#title=Studiedag%20ict&date=27-11-2026&begin=9.00&dag=" + Game + ",!Pauze*15,uitleg/tpack,werkvormen/zoek-elkaar-op*40";

    /// <summary>Waits until the programme is there.</summary>
    public static async Task Drawn(IPage page)
    {
        await page.WaitForSelectorAsync("#deel-dag .einde", new() { State = WaitForSelectorState.Attached });
        await page.WaitForSelectorAsync("#deel-dag:not([aria-busy])");
    }

    /// <summary>Nothing ran, and nothing became an element.</summary>
    public static async Task Harmless(OpenPage open)
    {
        Assert.True(await open.Page.EvaluateAsync<bool>("() => !('boos' in window) && !({}).rows && !({}).pause"));
        Assert.Equal(0, await open.Page.Locator("main img, main script, main [onerror], main a[href^='javascript' i]").CountAsync());
        Assert.Empty(open.Complaints);
    }

    /// <summary>Opens a file as the reader does.</summary>
    public static Task OpenFile(IPage page, string text) => page.SetInputFilesAsync(
        "#deel-dag input[type=file]", new FilePayload { Name = "dag.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(text) });

    /// <summary>Everything that the browser keeps.</summary>
    public static Task<string> Stored(IPage page) => page.EvaluateAsync<string>("() => JSON.stringify(Object.entries(localStorage))");

    /// <summary>What stands on the clipboard.</summary>
    public static async Task<string> Pasted(IPage page)
    {
        await page.EvaluateAsync("() => { const box = document.createElement('textarea'); box.id = 'hier'; document.body.append(box); box.focus(); }");
        await page.Keyboard.PressAsync("Control+V");
        return await page.InputValueAsync("#hier");
    }

    /// <summary>The file that a button gives.</summary>
    public static async Task<(string Name, string Text)> Download(IPage page, string button)
    {
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(button));
        return (download.SuggestedFilename, await File.ReadAllTextAsync((await download.PathAsync())!));
    }
}
