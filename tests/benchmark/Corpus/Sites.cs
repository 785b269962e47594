namespace IctKennisbank.Benchmark;

/// <summary>A text file to write, by its path below the output folder, with forward slashes.</summary>
internal sealed record TextFile(string Path, string Text);

/// <summary>The same items as a site of ours and as a site of Hugo.</summary>
internal static class Sites
{
    private static readonly (string Name, string Title, bool InFooter)[] Pages =
    [
        ("over", "Over deze kennisbank", true),
        ("meedoen", "Meedoen", false),
        ("hosten", "Zelf hosten", false),
        ("toegankelijkheid", "Toegankelijkheid", true),
        ("privacy", "Privacy", true),
        ("colofon", "Colofon", true),
    ];

    // The base URL makes our program write a sitemap, as Hugo does.
    private const string SiteYaml = """
        titel: Kennisbank voor de meting
        omschrijving: Gemaakte items om de snelheid van het bouwen mee te meten.
        basis-url: https://voorbeeld.invalid/

        """;

    /// <summary>Our format, without the files that are copied from the real content.</summary>
    public static IEnumerable<TextFile> Kennisbank(IReadOnlyList<ItemPlan> items, Vocabulary vocabulary, Lexicon lexicon) =>
        [new("site.yml", SiteYaml), .. Items(items, vocabulary, lexicon, KeyNames.Kennisbank, Links.Kennisbank)];

    /// <summary>Hugo's content folder: the same items, and a page for each term with its label.</summary>
    public static IEnumerable<TextFile> Hugo(IReadOnlyList<ItemPlan> items, Vocabulary vocabulary, Lexicon lexicon)
    {
        var competences = vocabulary.Kaders.Where(kader => kader.IsPublic).SelectMany(kader => kader.Competences);
        IEnumerable<TextFile> terms =
        [
            .. competences.Select(competence => Term("competenties", competence.Id, $"{competence.Code} {competence.Label}")),
            .. vocabulary.Themes.Select(theme => Term("thema", theme.Id, theme.Label)),
            Term("competenties", "", "Competenties"),
            Term("thema", "", "Thema's"),
            Term("sector", "", "Sectoren"),
            Term("niveau", "", "Niveaus"),
            .. ItemType.All.Select(type => Term(type.Folder, "", char.ToUpperInvariant(type.Folder[0]) + type.Folder[1..])),
            Term("leerpaden", "", "Leerpaden"),
            Term("paginas", "", "Pagina's"),
        ];
        return terms.Concat(Items(items, vocabulary, lexicon, KeyNames.Hugo, Links.Hugo));
    }

    public static IEnumerable<TextFile> Items(IReadOnlyList<ItemPlan> items, Vocabulary vocabulary, Lexicon lexicon, KeyNames names, LinkStyle style)
    {
        foreach (var item in items)
        {
            var frontMatter = FrontMatter.Write(item, items, lexicon, names);
            yield return new($"content/{item.Id}.md", $"{frontMatter}\n{Body.Write(item, items, lexicon, style)}");
        }

        foreach (var (name, text) in LearningPaths.Write(items, vocabulary, lexicon, names))
            yield return new($"content/leerpaden/{name}.md", text);
        for (var number = 0; number < Pages.Length; number++)
            yield return Page(number, lexicon, names);
    }

    private static TextFile Page(int number, Lexicon lexicon, KeyNames names)
    {
        var (name, title, isInFooter) = Pages[number];
        var dice = Dice.For(number, Purpose.Page);
        var voice = new Voice(new("mbo", "de opleiding"), "het vak", []);
        var yaml = new Yaml().Raw("---").Key(names.Title, title).Key(names.Summary, Sentences.Next(lexicon, voice, dice)).Key("volgorde", $"{number + 1}");
        if (isInFooter)
            yaml.Key("voet", "ja");
        yaml.Raw("---").Raw("");
        foreach (var heading in dice.PickDifferent(lexicon.List("headings"), 3))
            yaml.Raw("## " + heading).Raw("").Raw(Sentences.Paragraph(5, lexicon, voice, dice)).Raw("");
        return new($"content/paginas/{name}.md", yaml.ToString().TrimEnd('\n') + "\n");
    }

    public static TextFile Term(string taxonomy, string id, string title) => new(
        $"content/{taxonomy}/{(id.Length == 0 ? "" : id + "/")}_index.md",
        new Yaml().Raw("---").Key("title", title).Raw("---").ToString());
}
