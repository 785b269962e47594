using IctKennisbank.Build;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Build;

/// <summary>A build that uses what the last one left gives the bytes of a clean build, and says what it reused.</summary>
public sealed class MemoTests
{
    private static readonly BuildRequest Request = new();

    private static readonly TestItem One = TestItem.Of("uitleg/een");

    private static readonly TestSite Start = TestSite.WithEachType
        .With(TestItem.Of("uitleg/twee").With("voorkennis", "[uitleg/een]").WithBody("Zie [een](een.md#aan-de-slag).\n"))
        .With(TestItem.Of("uitleg/los").With("competenties", "[tk.b.1]").With("thema", "[privacy-en-veiligheid]"));

    private static readonly (string Name, Func<TestSite, TestSite> Edit, bool Breaks)[] Edits =
    [
        ("body", static site => site.With(One.WithBody("Andere tekst.\n\n## Aan de slag\n\nMeer.\n")), false),
        ("title and theme", static site => site.With(One.With("titel", "Een andere titel").With("thema", "[privacy-en-veiligheid]")), false),
        ("add and link to it", static site => site.With(TestItem.Of("lessen/nieuw").With("voorkennis", "[uitleg/een]"))
            .With(One.With("competenties", "[tk.a.2]").WithBody("Zie [nieuw](../lessen/nieuw.md).\n\n## Aan de slag\n")), false),
        ("break", static site => site.With(One.WithBody("Zie [weg](../lessen/weg.md).\n\n## Aan de slag\n")), true),
        ("break more", static site => site.With("content/uitleg/los.md", "---\ntitel: [\n---\n"), true),
        ("mend", static site => site.With(One.WithBody("Weer goed.\n\n## Aan de slag\n")).With(TestItem.Of("uitleg/los")), false),
        ("delete and rename", static site => site.Without("content/lessen/nieuw.md").Without("content/uitleg/los.md")
            .With(TestItem.Of("uitleg/vast")), false),
        ("data and attachment", static site => site.With("content/uitleg/foto.png", "x")
            .With("content/begrippen.yml", site.Read("content/begrippen.yml") + "  - {id: bpv, term: Bpv, uitleg: Leren op de werkplek.}\n")
            .With("content/kaders/tk.yml", site.Read("content/kaders/tk.yml").Replace("Tools kiezen", "Tools vinden", StringComparison.Ordinal)), false),
        ("site, template and draft", static site => site.With("site.yml", "titel: Andere bank\nomschrijving: Anders.\n")
            .With("templates/404.html", "{{#> layout}}<h1>{{page.title}}</h1>{{/layout}}\n").With(TestItem.Of("uitleg/vast").With("concept", "ja")), false),
    ];

    [Fact]
    public void After_every_edit_the_bytes_are_those_of_a_clean_build()
    {
        TestSite site = Start;
        BuildResult last = site.Build(Request);
        foreach ((string name, Func<TestSite, TestSite> edit, bool breaks) in Edits)
        {
            site = edit(site);
            last = site.Build(Request, last.Memo);

            Assert.True(breaks == last.HasErrors, name + ": " + string.Join('\n', last.Diagnostics));
            Expect.SameBytes(site.Build(Request), last);
        }
    }

    [Fact]
    public void A_preview_keeps_the_known_index_and_the_build_after_it_gives_the_bytes_of_a_clean_one()
    {
        BuildResult first = Start.Build(Request);
        TestSite edited = Start.With(One.With("titel", "Een heel andere titel"));
        BuildResult preview = edited.Build(Request with { Search = SearchIndexing.LastKnown }, first.Memo);
        BuildResult after = edited.Build(Request, preview.Memo);

        Assert.Equal(Index(first), Index(preview));
        Assert.NotEqual(Index(first), Index(after));
        Expect.SameBytes(edited.Build(Request), after);
    }

    [Fact]
    public void An_edit_that_search_cannot_find_leaves_the_index_as_it_was()
    {
        BuildResult first = Start.Build(Request);
        BuildResult edited = Start.With(One.With("auteurs", "[Iemand anders]")).Build(Request, first.Memo);

        Assert.Same(first.Files.Single(IsIndex), edited.Files.Single(IsIndex));
    }

    [Fact]
    public void Without_search_there_is_no_index_and_the_search_page_leads_to_the_lists()
    {
        BuildResult built = Start.Build(new(CheckOutput: true, Search: SearchIndexing.None));

        Assert.DoesNotContain(built.Diagnostics, static problem => problem.Severity == IctKennisbank.Diagnostics.Severity.Error);
        Assert.DoesNotContain(built.Files, IsIndex);
        string page = System.Text.Encoding.UTF8.GetString(built.Files.Single(static file => file.Path == "zoeken.html").Bytes.Span);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        Assert.Contains("werkvormen/index.html", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_edit_everything_is_reused()
    {
        BuildResult first = Start.Build(Request);
        BuildResult again = Start.Build(Request, first.Memo);
        int items = Start.Paths.Count(static path => path.EndsWith(".md", StringComparison.Ordinal));

        Assert.Equal(new(items, 0, first.Counts.Pages, 0), first.Reuse);
        Assert.Equal(new(0, items, 0, first.Counts.Pages), again.Reuse);
        Expect.SameBytes(first, again);
    }

    [Fact]
    public void A_data_file_is_read_again_only_when_it_changed()
    {
        const string Framework = "content/kaders/tk.yml";
        BuildResult first = Start.Build(Request);
        BuildResult again = Start.With(One.With("auteurs", "[Iemand anders]")).Build(Request, first.Memo);
        BuildResult edited = Start.With(Framework, Start.Read(Framework) + "# opmerking\n").Build(Request, first.Memo);

        Assert.Same(first.Memo.Parsed.Data[Framework], again.Memo.Parsed.Data[Framework]);
        Assert.NotSame(first.Memo.Parsed.Data[Framework], edited.Memo.Parsed.Data[Framework]);
        Assert.Same(first.Memo.Parsed.Data["site.yml"], edited.Memo.Parsed.Data["site.yml"]);
    }

    [Fact]
    public void An_edit_in_a_body_parses_one_file_and_renders_its_page_and_the_one_that_names_the_new_index()
    {
        BuildResult first = Start.Build(Request);
        BuildResult edited = Start.With(One.WithBody("Andere tekst.\n\n## Aan de slag\n")).Build(Request, first.Memo);

        Assert.Equal((1, 2), (edited.Reuse.Parsed, edited.Reuse.Rendered));
        Assert.Equal(["uitleg/een.html", Index(edited).Path, "zoeken.html"], Changed(first, edited));
    }

    [Fact]
    public void An_edit_in_a_title_renders_the_pages_that_show_it_and_no_other()
    {
        BuildResult first = Start.Build(Request);
        BuildResult edited = Start.With(One.With("titel", "Een heel andere titel")).Build(Request, first.Memo);
        string[] pages = [.. Changed(first, edited).Where(static path => path.EndsWith(".html", StringComparison.Ordinal))];

        Assert.Equal(1, edited.Reuse.Parsed);
        Assert.Contains("uitleg/index.html", pages);
        Assert.Contains("themas/feedback.html", pages);
        Assert.DoesNotContain("voorbeeld.html", pages);
        Assert.InRange(edited.Reuse.Rendered, pages.Length, pages.Length + 2);
    }

    [Fact]
    public void A_changed_template_renders_everything_and_parses_nothing()
    {
        BuildResult first = Start.Build(Request);
        BuildResult edited = Start.With("templates/404.html", "{{#> layout}}<h1>{{page.title}}</h1>{{/layout}}\n").Build(Request, first.Memo);

        Assert.Equal((0, first.Counts.Pages), (edited.Reuse.Parsed, edited.Reuse.Rendered));
    }

    [Fact]
    public void What_broke_and_was_mended_is_rendered_no_more_than_needed()
    {
        BuildResult first = Start.Build(Request);
        BuildResult broken = Start.With(One.WithBody("[x](weg.md)\n")).Build(Request, first.Memo);
        BuildResult mended = Start.Build(Request, broken.Memo);

        Assert.True(broken.HasErrors);
        Assert.Equal((1, 0), (mended.Reuse.Parsed, mended.Reuse.Rendered));
        Expect.SameBytes(first, mended);
    }

    [Fact]
    public void A_build_does_not_change_the_memo_that_it_got()
    {
        Memo memo = Start.Build(Request).Memo;
        Start.With(One.With("titel", "Tussendoor")).Build(Request, memo);
        BuildResult again = Start.Build(Request, memo);

        Assert.Equal(0, again.Reuse.Parsed + again.Reuse.Rendered);
    }

    private static bool IsIndex(OutputFile file) => file.Path.StartsWith("zoek/", StringComparison.Ordinal);

    private static OutputFile Index(BuildResult result) => result.Files.Single(IsIndex);

    private static IEnumerable<string> Changed(BuildResult before, BuildResult after)
    {
        Dictionary<string, OutputFile> old = before.Files.ToDictionary(static file => file.Path, StringComparer.Ordinal);
        return after.Files.Where(file => !old.TryGetValue(file.Path, out OutputFile? same) || !same.Equals(file))
            .Select(static file => file.Path);
    }
}
