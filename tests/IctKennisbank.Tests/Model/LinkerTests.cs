using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Model;

public sealed class LinkerTests
{
    private static readonly TestItem One = TestItem.Of("uitleg/een");

    private static readonly TestSite Site = TestSite.WithEachType
        .With("content/uitleg/beeld.png", "x").With("content/uitleg/blad.docx", "x");

    [Theory]
    [InlineData("voorbeeld.md", PageKind.None, "")]
    [InlineData("../werkvormen/voorbeeld.md", PageKind.Item, "werkvormen/voorbeeld")]
    [InlineData("./../werkvormen/./voorbeeld.md", PageKind.Item, "werkvormen/voorbeeld")]
    [InlineData("een.md", PageKind.Item, "uitleg/een")]
    [InlineData("../leerpaden/voorbeeld.md", PageKind.Path, "voorbeeld")]
    [InlineData("../paginas/voorbeeld.md", PageKind.Item, "paginas/voorbeeld")]
    [InlineData("../kaders/tk.yml", PageKind.Framework, "tk")]
    [InlineData("../kaders/tk.yml#tk.a.1", PageKind.Competence, "tk.a.1")]
    [InlineData("../kaders/tk.yml#tk.a", PageKind.Competence, "tk.a")]
    [InlineData("../kaders/", PageKind.Frameworks, "")]
    [InlineData("../themas.yml", PageKind.Themes, "")]
    [InlineData("../themas.yml#feedback", PageKind.Theme, "feedback")]
    [InlineData("../begrippen.yml", PageKind.Glossary, "")]
    [InlineData("../lessen/", PageKind.Listing, "lessen")]
    [InlineData("../leerpaden", PageKind.Listing, "leerpaden")]
    [InlineData("beeld.png", PageKind.Attachment, "uitleg/beeld.png")]
    public void A_link_is_resolved_to_what_it_means(string written, PageKind kind, string id)
    {
        Outcome<KnowledgeBase> outcome = Site.With(One.WithBody($"[tekst]({written})\n")).Link();

        Assert.Equal(kind == PageKind.None ? "KB3003" : "", Expect.Codes(outcome.Diagnostics));
        PageId target = Assert.Single(outcome.Value.Find("uitleg/een")!.Targets);
        Assert.Equal((kind, id), (target.Kind, target.Id ?? ""));
    }

    [Fact]
    public void A_link_to_a_word_keeps_its_place_on_the_page()
    {
        KnowledgeBase knowledge = Site.With(One.WithBody("[elo](../begrippen.yml#elo) en [kop](#kop)\n\n## Kop\n")).Knowledge();

        Assert.Equal(
            [new(PageKind.Glossary, "", "elo"), new(PageKind.Item, "uitleg/een", "kop")], knowledge.Find("uitleg/een")!.Targets);
    }

    [Theory]
    [InlineData("[x](../werkvormen/voorbeeldd.md)", "KB3003", "'../werkvormen/voorbeeld.md'")]
    [InlineData("[x](../../../../etc/passwd)", "KB3003", "passwd")]
    [InlineData("[x](../../site.yml)", "KB3003", "site.yml")]
    [InlineData("[x](../../content)", "KB3003", "content")]
    [InlineData("[x](../werkvormen/voorbeeld.md#aan-de-sla)", "KB3004", "'#aan-de-slag'")]
    [InlineData("[x](#nergens)", "KB3004", "nergens")]
    [InlineData("[x](../begrippen.yml#eloo)", "KB3004", "'#elo'")]
    [InlineData("[x](../themas.yml#feedbak)", "KB3004", "'#feedback'")]
    [InlineData("[x](../kaders/tk.yml#tk.a.11)", "KB3001", "'tk.a.1'")]
    [InlineData("![x](beeldd.png)", "KB3005", "'beeld.png'")]
    [InlineData("![x](een.md)", "KB3005", "een.md")]
    [InlineData("[x](blad.docx)", "KB3003", ".docx")]
    public void A_link_that_goes_nowhere_is_reported_with_a_hint(string markdown, string code, string hint)
    {
        IReadOnlyList<Diagnostic> problems = Site.With(One.WithBody(markdown + "\n")).Link().Diagnostics;

        Assert.Equal(code, Expect.Codes(problems));
        Assert.Contains(hint, problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("competenties", "[tk.a.9]", "KB3001", "tk.a.9")]
    [InlineData("voorkennis", "[uitleg/nergens]", "KB3002", "uitleg/nergens")]
    [InlineData("thema", "[feedbak]", "KB1008", "feedbak")]
    [InlineData("niveau", "basiss", "KB1008", "basiss")]
    [InlineData("sector", "[mbo, wo]", "KB1008", "wo")]
    [InlineData("kader", "xx", "KB7005", "xx")]
    public void A_field_that_names_nothing_is_pointed_at(string key, string yaml, string code, string at)
    {
        TestItem item = One.With(key, yaml);

        Expect.OneProblem(Site.With(item).Link().Diagnostics, code, item.Text, at);
    }

    [Theory]
    [InlineData("AVG", "privacy-en-veiligheid")]
    [InlineData("Terugkoppeling", "feedback")]
    [InlineData("Privacy en veiligheid", "privacy-en-veiligheid")]
    public void A_synonym_or_label_gives_the_word_as_a_hint(string written, string meant) => Assert.Contains(
        $"'{meant}'", Site.With(One.With("thema", $"[{written}]")).Link().Diagnostics[0].Message, StringComparison.Ordinal);

    [Fact]
    public void Two_files_with_one_address_are_refused()
    {
        IReadOnlyList<Diagnostic> problems = Site.With("content/uitleg/een/index.md", One.Text).Link().Diagnostics;

        Assert.Equal("KB3006", Expect.Codes(problems));
        Assert.Contains("content/uitleg/een.md", problems[0].Message + problems[0].Span, StringComparison.Ordinal);
        Assert.Contains("content/uitleg/een/index.md", problems[0].Message + problems[0].Span, StringComparison.Ordinal);
    }

    [Fact]
    public void A_competence_belongs_to_one_framework_and_carries_its_prefix()
    {
        string framework = Site.Read("content/kaders/tk.yml");
        TestSite twice = Site.With("content/kaders/tl.yml", framework.Replace("id: tk\n", "id: tl\n", StringComparison.Ordinal));

        string[] codes = Expect.Codes(twice.Link().Diagnostics).Split(' ');
        Assert.Equal(5, codes.Count(static code => code == "KB3010"));
        Assert.Equal(5, codes.Count(static code => code == "KB3011"));
    }

    [Fact]
    public void A_circle_of_prerequisites_is_reported_once_and_named()
    {
        TestSite site = Site
            .With(One.With("voorkennis", "[uitleg/twee]"))
            .With(TestItem.Of("uitleg/twee").With("voorkennis", "[uitleg/drie]"))
            .With(TestItem.Of("uitleg/drie").With("voorkennis", "[uitleg/een]"))
            .With(TestItem.Of("uitleg/zelf").With("voorkennis", "[uitleg/zelf]"));
        IReadOnlyList<Diagnostic> problems = site.Link().Diagnostics;

        Assert.Equal("KB3007 KB3007", Expect.Codes(problems));
        Assert.Contains(problems, static problem => problem.Message.Contains("uitleg/een → uitleg/twee → uitleg/drie → uitleg/een", StringComparison.Ordinal));
        Assert.Contains(problems, static problem => problem.Message.Contains("uitleg/zelf → uitleg/zelf", StringComparison.Ordinal));
    }

    [Fact]
    public void A_chain_of_twenty_thousand_prerequisites_is_no_problem()
    {
        TestSite site = TestSite.Minimal;
        List<Item> items = [];
        for (int i = 0; i < 20_000; i++)
        {
            FieldValue prerequisite = new(
                Fields.Prerequisites,
                new[] { new Located<string>($"uitleg/item-{i + 1}", default) }.ToValueList(),
                default);
            items.Add(new(Expect.TypeOf("uitleg"), $"item-{i}", $"content/uitleg/item-{i}.md", i < 19_999 ? [prerequisite] : [], Body.Empty));
        }

        LinkerInput input = IctKennisbank.Build.Parsing.Of(site.Tree(), new(), IctKennisbank.Build.Memo.Empty).Input!;

        Assert.Empty(Linker.Link(input with { Items = items.ToValueList() }).Diagnostics);
    }

    [Fact]
    public void A_crosswalk_names_what_exists()
    {
        TestSite site = Site.With(
            "content/kaders/verwant.yml",
            "rijen:\n  - {van: tk.a.1, naar: [tk.b, tk], relatie: close, zekerheid: hoog, reden: Daarom.}\n  - {van: tk.a.9, naar: [xx.1], relatie: close, zekerheid: hoog, reden: Daarom.}\n");
        Outcome<KnowledgeBase> outcome = site.Link();

        Assert.Equal("KB3001 KB3001", Expect.Codes(outcome.Diagnostics));
        Assert.Equal(["tk.b", "tk"], outcome.Value.Crosswalk[0].To.Select(static to => to.Value));
    }

    [Fact]
    public void A_crosswalk_to_a_framework_that_is_not_shown_is_left_alone()
    {
        TestSite site = Site
            .With("content/kaders/op.yml", Site.Read("content/kaders/tk.yml").Replace("tk", "op", StringComparison.Ordinal) + "optioneel: ja\n")
            .With("content/kaders/verwant.yml", "rijen:\n  - {van: tk.a.1, naar: [op.a.1], relatie: close, zekerheid: hoog, reden: Daarom.}\n");

        Assert.Equal("tk", Assert.Single(site.Knowledge().Frameworks).Id);
        Assert.Equal(["op", "tk"], site.With("site.yml", site.Read("site.yml") + "kaders: [op, tk]\n").Knowledge().Frameworks
            .Select(static framework => framework.Id));
    }

    [Fact]
    public void An_area_has_the_items_of_its_competences_once()
    {
        KnowledgeBase knowledge = TestSite.Minimal.With(One.With("competenties", "[tk.a.2, tk.a.1, tk.a]")).Knowledge();

        Assert.Single(knowledge.ItemsOf("tk.a"));
        Assert.Single(knowledge.ItemsOf("tk.a.1"));
        Assert.Empty(knowledge.ItemsOf("tk.b"));
    }
}
