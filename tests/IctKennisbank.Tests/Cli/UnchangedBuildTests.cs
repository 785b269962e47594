using System.Text;
using IctKennisbank.Cli;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Cli;

/// <summary>A build that would make the same site once more makes nothing, and is never wrong about that.</summary>
public sealed class UnchangedBuildTests
{
    private const string Unchanged = "Er is niets veranderd: ";

    [Fact]
    public void An_unchanged_site_is_not_made_again()
    {
        using TemporarySite site = new(TestSites.Base);
        Assert.StartsWith("Klaar: ", Build(site), StringComparison.Ordinal);
        Dictionary<string, (string, DateTime)> first = site.OutputFiles();
        Assert.Contains(SiteStamp.Name, first.Keys);

        Assert.StartsWith(Unchanged, Build(site), StringComparison.Ordinal);
        Assert.Equal(first, site.OutputFiles());
        Assert.Equal("[]\n", Build(site, "--format", "json"));
    }

    [Fact]
    public void A_stamp_stands_in_the_list_of_files_and_is_the_same_for_the_same_site()
    {
        using TemporarySite one = new(TestSites.Base);
        using TemporarySite other = new(TestSites.Base);
        Build(one);
        Build(other);

        Assert.Contains(SiteStamp.Name, File.ReadAllLines(Path.Combine(one.Output, Disk.Marker)));
        Assert.Equal(
            File.ReadAllText(Path.Combine(one.Output, SiteStamp.Name)), File.ReadAllText(Path.Combine(other.Output, SiteStamp.Name)));
    }

    [Fact]
    public void What_was_changed_or_removed_by_hand_is_mended_even_when_the_clock_was_set_back()
    {
        using TemporarySite site = new(TestSites.Base);
        Build(site);
        Dictionary<string, string> right = Hashes(site);
        string[] names = [.. right.Keys.Where(static name => name is not (Disk.Marker or SiteStamp.Name)).Order(StringComparer.Ordinal)];
        foreach (string name in (string[])[names[0], names[names.Length / 2], names[^1], SiteStamp.Name])
        {
            string path = Path.Combine(site.Output, name);
            DateTime written = File.GetLastWriteTimeUtc(path);
            byte[] bytes = File.ReadAllBytes(path);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(path, bytes);
            File.SetLastWriteTimeUtc(path, written);

            Assert.StartsWith("Klaar: ", Build(site), StringComparison.Ordinal);
            Assert.Equal(right, Hashes(site));

            File.Delete(path);
            Assert.StartsWith("Klaar: ", Build(site), StringComparison.Ordinal);
            Assert.Equal(right, Hashes(site));
        }
    }

    [Theory]
    [InlineData("site/content/paginas/extra.md", "---\ntitel: Extra\nsamenvatting: Een pagina erbij.\n---\nTekst.\n")]
    [InlineData("site/content/uitleg/beeld.png", "beeld")]
    [InlineData("site/templates/assets/css/extra.css", "p { color: red }")]
    public void Another_file_makes_another_site(string path, string text)
    {
        using TemporarySite site = new(TestSites.Base);
        Build(site);
        site.Write(path, Encoding.UTF8.GetBytes(text));

        Assert.DoesNotContain(Unchanged, Build(site), StringComparison.Ordinal);
        Assert.StartsWith(Unchanged, Build(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--drafts")]
    [InlineData("--base-url", "https://voorbeeld.nl/elders/")]
    [InlineData("--no-search")]
    [InlineData("--stats")]
    public void Other_wishes_make_another_site(params string[] wishes)
    {
        using TemporarySite site = new(TestSites.Base);
        Build(site);

        Assert.DoesNotContain(Unchanged, Build(site, wishes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_with_warnings_says_them_every_time_and_has_no_stamp()
    {
        using TemporarySite site = new(TestSites.Invalid("KB4006-procent"));
        string first = Build(site, "--format", "json");

        Assert.Contains("KB4006", first, StringComparison.Ordinal);
        Assert.Equal(first, Build(site, "--format", "json"));
        Assert.DoesNotContain(SiteStamp.Name, site.OutputFiles().Keys);
    }

    [Fact]
    public void Mistakes_leave_the_old_site_with_its_stamp_and_without_them_it_is_still_good()
    {
        using TemporarySite site = new(TestSites.Base);
        Build(site);
        Dictionary<string, (string, DateTime)> before = site.OutputFiles();
        string wrong = Path.Combine(site.Folder, "content/paginas/fout.md");
        File.WriteAllText(wrong, "Geen kop.\n");
        Assert.Contains("Niets geschreven", Build(site, 1), StringComparison.Ordinal);
        Assert.Equal(before, site.OutputFiles());

        File.Delete(wrong);
        Assert.StartsWith(Unchanged, Build(site), StringComparison.Ordinal);
    }

    private static string Build(TemporarySite site, params string[] more) => Build(site, 0, more);

    private static string Build(TemporarySite site, int code, params string[] more)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter errors = new() { NewLine = "\n" };
        Assert.Equal(code, CommandLine.Run(["build", "--site", site.Folder, "--out", site.Output, .. more], output, errors));
        Assert.Equal("", errors.ToString());
        return output.ToString();
    }

    private static Dictionary<string, string> Hashes(TemporarySite site) =>
        site.OutputFiles().ToDictionary(static file => file.Key, static file => file.Value.Hash);
}
