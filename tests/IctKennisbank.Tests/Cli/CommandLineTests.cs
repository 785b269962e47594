using System.Text;
using System.Text.Json;
using IctKennisbank.Cli;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Cli;

/// <summary>What the program answers, and its exit codes: 0 good, 1 mistakes in content, 2 wrong usage, 3 a bug of ours.</summary>
public sealed class CommandLineTests
{
    private const int WrongFiles = 100;

    /// <summary>Five kinds of wrong files, with the number of problems in each.</summary>
    private static readonly (string Text, int Problems)[] Kinds =
    [
        ("---\ntitel: Proef\nsamenvatting: Een proef.\n---\n[weg](weg.md) en ![](weg.png)\n", 3),
        ("---\ntitel: Spel: kort\nsamenvatting: Een proef.\n---\n# Kop\n", 2),
        ("---\ntitle: Proef\nsamenvatting: Een proef.\ndatum: 2026-02-30\n---\nTekst.\n", 2),
        ("Tekst zonder kop.\n", 1),
        ("---\ntitel: [Proef]\nsamenvatting:\nvolgorde: veel\nvoet: misschien\n---\n::: blok\nTekst.\n:::\n", 5),
    ];

    [Fact]
    public void A_good_site_is_checked_built_and_built_again()
    {
        using TemporarySite site = new(TestSites.Base);

        Assert.Equal((0, "Alles klopt.\n", ""), Run("check", "--site", site.Folder));
        Assert.Equal(0, Run("build", "--site", site.Folder, "--out", site.Output).Code);
        Dictionary<string, (string, DateTime)> first = site.OutputFiles();
        Assert.Contains("index.html", first.Keys);
        Assert.Equal(0, Run("build", "--site", site.Folder, "--out", site.Output).Code);
        Assert.Equal(first, site.OutputFiles());
    }

    [Fact]
    public void Pages_of_the_sites_own_templates_are_checked_before_they_go_out_and_a_mistake_of_all_is_said_once()
    {
        using TemporarySite site = new(TestSites.Base.With("templates/partials/voet.html", "<footer><p onclick=\"weg()\">Onze school</p></footer>\n"));

        (int code, string output, _) = Run("build", "--site", site.Folder, "--out", site.Output);
        Assert.Equal(1, code);
        string line = Assert.Single(output.Split('\n'), static line => line.Contains(": error KB", StringComparison.Ordinal));
        Assert.Contains("andere pagina's. Het komt waarschijnlijk uit een eigen sjabloon: templates/partials/voet.html.", line, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));

        site.Write("site/templates/partials/voet.html", Encoding.UTF8.GetBytes("<footer><p>Onze school</p></footer>\n"));
        Assert.Equal(0, Run("build", "--site", site.Folder, "--out", site.Output).Code);
        Assert.Contains("<footer><p>Onze school</p></footer>", File.ReadAllText(Path.Combine(site.Output, "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_alone_do_not_stop_a_build()
    {
        using TemporarySite site = new(TestSites.Invalid("KB4006-procent"));

        (int code, string output, _) = Run("check", "--site", site.Folder);
        Assert.Equal(0, code);
        Assert.EndsWith("0 fouten, 1 waarschuwing.\n", output, StringComparison.Ordinal);
        Assert.Equal(0, Run("build", "--site", site.Folder, "--out", site.Output).Code);
    }

    [Fact]
    public void A_hundred_wrong_files_give_all_their_problems_at_once_and_leave_the_old_site_as_it_was()
    {
        using TemporarySite site = new(TestSites.Base);
        Assert.Equal(0, Run("build", "--site", site.Folder, "--out", site.Output).Code);
        Dictionary<string, (string, DateTime)> before = site.OutputFiles();
        int expected = 0;
        for (int i = 0; i < WrongFiles; i++)
        {
            (string text, int problems) = Kinds[i % Kinds.Length];
            site.Write($"site/content/paginas/fout-{i:000}.md", Encoding.UTF8.GetBytes(text));
            expected += problems;
        }

        (int code, string output, string error) = Run("build", "--site", site.Folder, "--out", site.Output);

        Assert.Equal((1, ""), (code, error));
        string[] lines = [.. output.Split('\n').Where(static line => line.Contains(": error KB", StringComparison.Ordinal))];
        Assert.Equal(expected, lines.Length);
        Assert.Equal(WrongFiles, lines.Select(static line => line.Split('(')[0]).Distinct().Count());
        Assert.EndsWith($"Niets geschreven: los eerst de fouten op ({expected} fouten). De oude site staat er nog.\n", output, StringComparison.Ordinal);
        Assert.Equal(before, site.OutputFiles());
        Assert.Equal(1, Run("check", "--site", site.Folder).Code);
    }

    [Fact]
    public void A_build_with_mistakes_makes_no_folder()
    {
        using TemporarySite site = new(TestSites.Invalid("KB3003-links"));

        (int code, string output, _) = Run("build", "--site", site.Folder, "--out", site.Output);

        Assert.Equal(1, code);
        Assert.DoesNotContain("oude site", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
        Assert.Equal(["site"], new DirectoryInfo(site.Folder).Parent!.EnumerateFileSystemInfos().Select(static entry => entry.Name));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("azure")]
    [InlineData("sarif")]
    [InlineData("json")]
    public void Every_format_ends_with_the_same_exit_code(string format)
    {
        using TemporarySite site = new(TestSites.Invalid("KB3003-links"));

        (int code, string output, _) = Run("check", "--site", site.Folder, "--format", format);

        Assert.Equal(1, code);
        Assert.Contains("KB3003", output, StringComparison.Ordinal);
        if (format is "json" or "gitlab" or "sarif")
        {
            using JsonDocument document = JsonDocument.Parse(output);
            JsonElement found = format == "sarif"
                ? document.RootElement.GetProperty("runs")[0].GetProperty("results")
                : document.RootElement;
            Assert.NotEqual(0, found.GetArrayLength());
        }
    }

    [Theory]
    [InlineData("biuld", "'biuld' ken ik niet. Bedoel je 'build'?\nTyp 'kennisbank --help' voor uitleg.\n")]
    [InlineData("CHECK --site x", "'CHECK' ken ik niet. Bedoel je 'check'?\nTyp 'kennisbank --help' voor uitleg.\n")]
    [InlineData("iets-heel-anders", "'iets-heel-anders' ken ik niet.\nTyp 'kennisbank --help' voor uitleg.\n")]
    [InlineData("build --fromat text", "'--fromat' ken ik niet. Bedoel je '--format'?\nTyp 'kennisbank build --help' voor uitleg.\n")]
    [InlineData("check los", "'los' ken ik niet.\nTyp 'kennisbank check --help' voor uitleg.\n")]
    [InlineData("check --format xml", "'xml' kan niet bij --format. Schrijf: --format text|github|gitlab|azure|sarif|json\nTyp 'kennisbank check --help' voor uitleg.\n")]
    [InlineData("build --out", "Bij --out ontbreekt de waarde. Schrijf: --out MAP\nTyp 'kennisbank build --help' voor uitleg.\n")]
    [InlineData("serve --port veel", "'veel' kan niet bij --port. Schrijf: --port NUMMER\nTyp 'kennisbank serve --help' voor uitleg.\n")]
    [InlineData("check --site /map/die/er/niet/is", "De map '/map/die/er/niet/is' bestaat niet.\n")]
    public void Wrong_usage_is_told_in_Dutch_with_what_was_probably_meant(string arguments, string expected) =>
        Assert.Equal((2, "", expected), Run(arguments.Split(' ')));

    [Fact]
    public void Without_a_command_the_program_says_what_it_can_do()
    {
        (int code, string output, string error) = Run();

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("Gebruik: kennisbank COMMANDO", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("build --help")]
    [InlineData("--version")]
    public void Help_and_version_are_good(string arguments)
    {
        (int code, string output, string error) = Run(arguments.Split(' '));

        Assert.Equal((0, ""), (code, error));
        Assert.NotEmpty(output);
    }

    [Fact]
    public void A_wrong_address_on_the_command_line_is_wrong_usage()
    {
        using TemporarySite site = new(TestSites.Base);

        (int code, _, string error) = Run("build", "--site", site.Folder, "--out", site.Output, "--base-url", "school");

        Assert.Equal(2, code);
        Assert.StartsWith("--base-url: 'school' is geen volledig webadres.", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void A_folder_with_files_of_somebody_else_is_wrong_usage()
    {
        using TemporarySite site = new(TestSites.Base);
        site.Write("uit/vakantie.jpg", [1, 2, 3]);

        (int code, _, string error) = Run("build", "--site", site.Folder, "--out", site.Output);

        Assert.Equal(2, code);
        Assert.Contains("niet van dit programma", error, StringComparison.Ordinal);
        Assert.Equal(["vakantie.jpg"], site.OutputFiles().Keys);
    }

    /// <summary>KB9001 has no wrong example, since no file can make it; a writer that breaks can.</summary>
    [Fact]
    public void A_bug_of_ours_is_exit_code_3_and_says_that_it_is_not_your_fault()
    {
        using TemporarySite site = new(TestSites.Base);
        using StringWriter error = new() { NewLine = "\n" };

        int code = CommandLine.Run(["check", "--site", site.Folder], new BrokenWriter(), error);

        Assert.Equal(3, code);
        Assert.StartsWith("error KB9001: Er ging iets mis in het programma zelf: De printer brandt.", error.ToString(), StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = CommandLine.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new InvalidOperationException("De printer brandt.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("content")]
    [InlineData("content/uitleg/uit")]
    [InlineData("templates")]
    [InlineData("templates/../Content/uit/")]
    public void A_site_is_not_written_among_its_own_sources(string folder)
    {
        using TemporarySite site = new(TestSites.Base);
        string output = folder.Length == 0 ? "" : Path.Combine(site.Folder, folder);

        (int code, string said, string error) = Run("build", "--site", site.Folder, "--out", output);

        Assert.Equal((2, ""), (code, said));
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(site.Folder, "kennisbank.txt", SearchOption.AllDirectories));
    }

    [Fact]
    public void What_others_keep_beside_the_site_stays()
    {
        using TemporarySite site = new(TestSites.Base);
        site.Write("uit.nieuw/scriptie.docx", [1]);

        (int code, _, string error) = Run("build", "--site", site.Folder, "--out", site.Output);

        Assert.Equal(2, code);
        Assert.Contains("uit.nieuw", error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Output + ".nieuw", "scriptie.docx")));
    }

    [Fact]
    public void A_layer_may_be_written_with_a_slash_at_its_end_and_is_not_the_site_itself()
    {
        using TemporarySite site = new(TestSites.Base);
        site.Write("school/site.yml", "titel: School\nomschrijving: Van ons.\nlagen: [../site/]\n"u8.ToArray());

        (int code, string said, _) = Run("check", "--site", site.Folder + "/../school");
        Assert.Equal(0, code);
        Assert.Contains("KB7008", said, StringComparison.Ordinal);

        site.Write("school/site.yml", "titel: School\nomschrijving: Van ons.\nlagen: [.]\n"u8.ToArray());
        (code, said, _) = Run("check", "--site", site.Folder + "/../school");
        Assert.Equal(1, code);
        Assert.Contains("error KB7007", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_another_run_is_writing_is_said_in_one_sentence_and_left_alone()
    {
        using TemporarySite site = new(TestSites.Base);
        using SiteWriter other = new(site.Output);
        other.Add(OutputFile.Text("index.html", "van een ander"));
        using StringWriter error = new() { NewLine = "\n" };

        Assert.Equal(2, CommandLine.Run(["build", "--site", site.Folder, "--out", site.Output], TextWriter.Null, error));

        Assert.Matches("^[^\n]*een ander programma schrijft nu in [^\n]*\n$", error.ToString());
        other.Finish();
        Assert.Equal("van een ander", File.ReadAllText(Path.Combine(site.Output, "index.html")));
    }

    [Fact]
    public void A_title_may_begin_with_any_sign()
    {
        using TemporarySite site = new(TestSites.Base);

        (int code, _, string error) = Run("new", "les", "@school", "--site", site.Folder);
        Assert.Equal((0, ""), (code, error));
        Assert.True(File.Exists(Path.Combine(site.Folder, "content/lessen/school.md")));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("check", "--watch")]
    [InlineData("build")]
    [InlineData("new", "les", "Titel")]
    public void A_folder_that_is_not_there_is_wrong_usage(params string[] command)
    {
        (int code, _, string error) = Run([.. command, "--site", "deze-map-is-er-niet"]);

        Assert.Equal((2, "De map 'deze-map-is-er-niet' bestaat niet.\n"), (code, error));
    }
}
