using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Cli;

/// <summary>The program `serve` without a browser: to whom it answers, and that nothing on disk makes it stop.</summary>
public sealed partial class PreviewTests
{
    private const string Page = "uitleg/tpack.html";

    [Fact]
    public async Task It_answers_to_the_names_of_this_machine_and_to_no_other()
    {
        using TemporarySite site = new(TestSites.Base);
        using Process program = Start(site);
        using HttpClient client = new();
        try
        {
            Uri address = await AddressOf(program);
            Assert.Equal(HttpStatusCode.OK, await Status(client, address, $"localhost:{address.Port}"));
            Assert.Equal(HttpStatusCode.OK, await Status(client, address, $"LOCALHOST:{address.Port}"));
            Assert.Equal(HttpStatusCode.OK, await Status(client, new($"http://127.0.0.1:{address.Port}/"), $"127.0.0.1:{address.Port}"));
            foreach (string host in (string[])["school.nl", "localhost", $"localhost.school.nl:{address.Port}", $"127.0.0.2:{address.Port}", $"localhost:{address.Port + 1}"])
            {
                Assert.NotEqual((host, HttpStatusCode.OK), (host, await Status(client, address, host)));
            }
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task It_goes_on_when_the_folder_of_the_site_goes_and_comes_back()
    {
        using TemporarySite site = new(TestSites.Base);
        using Process program = Start(site);
        using HttpClient client = new();
        try
        {
            Uri address = await AddressOf(program);
            string content = Path.Combine(site.Folder, "content");
            Directory.Move(content, content + "-weg");
            await Until(async () => (await client.GetAsync(new Uri(address, Page))).StatusCode == HttpStatusCode.NotFound);
            Directory.Move(content + "-weg", content);
            await Until(async () => (await client.GetAsync(new Uri(address, Page))).StatusCode == HttpStatusCode.OK);
            site.Write("site/content/uitleg/tpack.md", Encoding.UTF8.GetBytes(
                await File.ReadAllTextAsync(Path.Combine(content, "uitleg/tpack.md")) + "\nNet erbij.\n"));
            await Until(async () => (await client.GetStringAsync(new Uri(address, Page))).Contains("Net erbij.", StringComparison.Ordinal));
            site.Write("site/templates/404.html", "Hier is niets van de school."u8.ToArray());
            await Until(async () => (await (await client.GetAsync(new Uri(address, "weg"))).Content.ReadAsStringAsync())
                .Contains("van de school", StringComparison.Ordinal));
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    private static Process Start(TemporarySite site) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "kennisbank.dll"), "serve", "--site", site.Folder, "--port", "4740"])
    {
        RedirectStandardOutput = true,
        StandardOutputEncoding = Encoding.UTF8,
    })!;

    private static async Task<Uri> AddressOf(Process program)
    {
        for (string? line = await program.StandardOutput.ReadLineAsync(); line is not null; line = await program.StandardOutput.ReadLineAsync())
        {
            if (Address().Match(line) is { Success: true } match)
            {
                return new(match.Value);
            }
        }

        throw new InvalidOperationException("The program stopped.");
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, Uri address, string host)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Host = host;
        using HttpResponseMessage response = await client.SendAsync(request);
        return response.StatusCode;
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        for (long start = Stopwatch.GetTimestamp(); !await isSo(); await Task.Delay(100))
        {
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(30));
        }
    }

    [GeneratedRegex("http://localhost:[0-9]+/")]
    private static partial Regex Address();
}
