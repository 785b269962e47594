using System.Text;
using IctKennisbank.Cli;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Cli;

/// <summary>A new site for a school: alone, and laid over a knowledge base that is there.</summary>
public sealed class InitCommandTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("kennisbank-");

    private string School => Path.Combine(_root.FullName, "school");

    [Fact]
    public void A_site_of_its_own_passes_the_check_and_builds()
    {
        Assert.Equal(0, Run("init", School, "--titel", "School: \"De Brug\"").Code);
        Assert.Equal((0, "Alles klopt."), LastLine("check", "--site", School));
        Assert.Equal(0, Run("build", "--site", School, "--out", Path.Combine(_root.FullName, "uit")).Code);
        Assert.Contains("School: &quot;De Brug&quot;", File.ReadAllText(Path.Combine(_root.FullName, "uit", "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_on_a_knowledge_base_shows_its_own_items_beside_the_others_and_its_own_logo()
    {
        using TemporarySite lower = new(TestSites.Base.With("site.yml", "titel: Onder\nomschrijving: De site eronder.\nbewerken: {soort: github, url: \"https://github.com/onder/bank\"}\n"));
        Assert.Equal(0, Run("init", School, "--overlay", "--site", lower.Folder, "--titel", "De Brug").Code);
        Write("templates/assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        File.AppendAllText(Path.Combine(School, "site.yml"), "huisstijl: {logo: templates/assets/logo.svg}\n");
        Write("content/uitleg/van-ons.md", TestItem.Of("uitleg/van-ons").With("competenties", "[kl.pd.1]").Text);
        string output = Path.Combine(_root.FullName, "uit");

        Assert.Equal((0, "Alles klopt."), LastLine("check", "--site", School));
        Assert.Equal(0, Run("build", "--site", School, "--out", output).Code);

        string own = File.ReadAllText(Path.Combine(output, "uitleg/van-ons.html"));
        string theirs = File.ReadAllText(Path.Combine(output, "werkvormen", Path.GetFileName(Directory.EnumerateFiles(Path.Combine(output, "werkvormen"), "*.html").First(static path => !path.EndsWith("index.html", StringComparison.Ordinal)))));
        Assert.Contains("De Brug", own, StringComparison.Ordinal);
        Assert.Contains("logo.", own, StringComparison.Ordinal);
        Assert.Contains("Toegevoegd door", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Toegevoegd door", theirs, StringComparison.Ordinal);
        Assert.Contains("https://github.com/onder/bank/edit/main/content/", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("https://github.com/onder/bank/edit/main/content/", own, StringComparison.Ordinal);
    }

    [Fact]
    public void An_own_file_replaces_one_below_and_the_check_says_which()
    {
        using TemporarySite lower = new(TestSites.Base);
        Assert.Equal(0, Run("init", School, "--overlay", "--site", lower.Folder).Code);
        string replaced = Directory.EnumerateFiles(Path.Combine(lower.Folder, "content/uitleg"), "*.md").Select(static path => Path.GetFileName(path)!).First();
        Write("content/uitleg/" + replaced, TestItem.Of("uitleg/x").With("titel", "Onze eigen uitleg").With("competenties", "[kl.pd.1]").Text);

        (int code, string output, _) = Run("check", "--site", School);

        Assert.Equal(0, code);
        Assert.Contains($"1 in de plaats van een ander. content/uitleg/{replaced}.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_layer_names_the_file_where_it_stands()
    {
        using TemporarySite lower = new(TestSites.Invalid("KB3003-links"));
        Assert.Equal(0, Run("init", School, "--overlay", "--site", lower.Folder).Code);

        string[] places = [.. Run("check", "--site", School).Output.Split('\n')
            .Where(static line => line.Contains(": error KB3003", StringComparison.Ordinal)).Select(static line => line.Split('(')[0])];

        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.True(File.Exists(Path.Combine(School, place)), place));
    }

    [Fact]
    public void A_folder_with_files_in_it_is_left_alone()
    {
        Write("brief.txt", "van mij");

        (int code, _, string error) = Run("init", School);

        Assert.Equal(2, code);
        Assert.Contains("is niet leeg", error, StringComparison.Ordinal);
        Assert.Equal(["brief.txt"], Directory.EnumerateFileSystemEntries(School).Select(static path => Path.GetFileName(path)!));
    }

    [Fact]
    public void Under_an_overlay_there_has_to_be_a_site()
    {
        (int code, _, string error) = Run("init", School, "--overlay", "--site", _root.FullName);

        Assert.Equal(2, code);
        Assert.Contains("geen site.yml", error, StringComparison.Ordinal);
    }

    public void Dispose() => _root.Delete(recursive: true);

    private void Write(string path, string text)
    {
        string full = Path.Combine(School, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, new UTF8Encoding(false));
    }

    private static (int Code, string Line) LastLine(params string[] arguments)
    {
        (int code, string output, _) = Run(arguments);
        return (code, output.TrimEnd('\n').Split('\n')[^1]);
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = CommandLine.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
