using IctKennisbank.Authoring;
using IctKennisbank.Build;
using IctKennisbank.Cli;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Cli;

/// <summary>A new item: by options, by questions, and what the check says about it before anything is filled in.</summary>
public sealed class NewCommandTests
{
    /// <summary>What only the author knows, and the call for a reviewer.</summary>
    private static readonly string[] LeftToTheAuthor = [Codes.PlaceholderInDraft.Id, Codes.NotKnown.Id, Codes.PathWithoutAssignment.Id];

    public static TheoryData<string> Types => [.. Catalogue.Types.Select(static type => type.Id)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_new_file_of_every_type_passes_the_check_but_for_what_only_its_author_knows(string type)
    {
        using TemporarySite site = new(TestSites.Base);

        (int code, string output, string error) = Run(null, "new", type, "Onze 2e proef: \"kort\" & goed", "--site", site.Folder);

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("Gemaakt: content/", output, StringComparison.Ordinal);
        Assert.EndsWith("onze-2e-proef-kort-goed.md", output.Split(". ")[0], StringComparison.Ordinal);
        BuildResult result = Check(site);
        Assert.NotEmpty(result.Files);
        Assert.NotEmpty(result.Diagnostics);
        Assert.All(result.Diagnostics, static problem => Assert.Contains(problem.Code.Id, LeftToTheAuthor));
        Assert.Contains(result.Files, static file => file.Path.EndsWith("/onze-2e-proef-kort-goed.html", StringComparison.Ordinal) || file.Path == "onze-2e-proef-kort-goed.html");
    }

    [Fact]
    public void Options_are_understood_by_id_label_and_synonym_and_stand_in_the_file()
    {
        using TemporarySite site = new(TestSites.Base);

        (int code, _, string error) = Run(
            null, "new", "Werkvormen", "Proef", "--site", site.Folder, "--thema", "Feedback", "--competenties", "kl.pd.1",
            "--sector", "mbo", "--doelgroep", "Docent", "--niveau", "Basis", "--duur", "30 min", "--herkomst", "weet ik niet");

        Assert.Equal((0, ""), (code, error));
        string text = File.ReadAllText(Path.Combine(site.Folder, "content/werkvormen/proef.md"));
        Assert.Contains("\ncompetenties: [kl.pd.1]\n", text, StringComparison.Ordinal);
        Assert.Contains("\nthema: [feedback]\n", text, StringComparison.Ordinal);
        Assert.Contains("\nduur: 30 min\n", text, StringComparison.Ordinal);
        Assert.Contains("\n    minuten: 30\n", text, StringComparison.Ordinal);
        Assert.Contains("\nherkomst: weet ik niet\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_does_not_exist_is_wrong_usage_with_what_was_meant_and_makes_no_file()
    {
        using TemporarySite site = new(TestSites.Base);

        (int code, _, string error) = Run(null, "new", "les", "Proef", "--site", site.Folder, "--thema", "feedbak");

        Assert.Equal((2, "--thema: 'feedbak' ken ik niet. Bedoel je 'feedback'?\n"), (code, error));
        Assert.False(File.Exists(Path.Combine(site.Folder, "content/lessen/proef.md")));
    }

    [Fact]
    public void A_file_that_exists_is_never_overwritten()
    {
        using TemporarySite site = new(TestSites.Base);
        Assert.Equal(0, Run(null, "new", "les", "Proef", "--site", site.Folder).Code);
        string path = Path.Combine(site.Folder, "content/lessen/proef.md");
        File.WriteAllText(path, "van mij");

        (int code, _, string error) = Run(null, "new", "les", "Proef", "--site", site.Folder);

        Assert.Equal(2, code);
        Assert.Contains("is er al", error, StringComparison.Ordinal);
        Assert.Equal("van mij", File.ReadAllText(path));
    }

    [Fact]
    public void Without_a_terminal_a_missing_title_is_wrong_usage() =>
        Assert.Equal(2, Run(null, "new", "les", "--site", Repo.Root).Code);

    [Fact]
    public void On_a_terminal_it_asks_shows_competences_by_theme_and_takes_no_for_an_answer()
    {
        using TemporarySite site = new(TestSites.Base);
        string answers = string.Join('\n',
            "9", "werkvorm", "", "Vragen stellen", "mbo", "1", "", "feedback", "45 min", "", "xyzzy", "pd", "1", "");

        (int code, string output, string error) = Run(new StringReader(answers), "new", "--site", site.Folder);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Wat ga je schrijven?", output, StringComparison.Ordinal);
        Assert.Contains("Het soort '9' ken ik niet. Kies uit: werkvorm,", output, StringComparison.Ordinal);
        Assert.Contains("'xyzzy' ken ik niet.", output, StringComparison.Ordinal);
        string text = File.ReadAllText(Path.Combine(site.Folder, "content/werkvormen/vragen-stellen.md"));
        Assert.Contains("\ntitel: Vragen stellen\n", text, StringComparison.Ordinal);
        Assert.Contains("\nniveau: weet ik niet\n", text, StringComparison.Ordinal);
        Assert.Matches(@"\ncompetenties: \[kl\.pd[^,]*\]\n", text);
        Assert.All(Check(site).Diagnostics, static problem => Assert.Contains(problem.Code.Id, LeftToTheAuthor));
    }

    [Fact]
    public void When_the_author_goes_away_nothing_is_written()
    {
        using TemporarySite site = new(TestSites.Base);

        Assert.Equal(2, Run(new StringReader("werkvorm\n"), "new", "--site", site.Folder).Code);
        Assert.Equal(TestSites.Base.Files.Count, Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories).Count());
    }

    private static BuildResult Check(TemporarySite site) =>
        Builder.Build(Disk.Read(site.Folder), new(WithDrafts: true, CheckOutput: true), Compiled.Memo);

    private static (int Code, string Output, string Error) Run(TextReader? input, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = CommandLine.Run(arguments, output, error, input);
        return (code, output.ToString(), error.ToString());
    }
}
