using System.Globalization;
using System.Text.RegularExpressions;

namespace IctKennisbank.Benchmark;

/// <summary>
/// The content of the second site of Hugo, whose templates make the pages that our program makes. What our program derives
/// and Hugo cannot reasonably is given to Hugo ready-made in front matter: minutes as a number, durations in words, the areas of its competences, the place of an item in the
/// order of a learning path, which pages have sheets to print, which competences have a path.
/// </summary>
internal static partial class SamePages
{
    private const int UnknownMinutes = 9999;

    private static readonly int[] Times = [10, 20, 30, 45, 60];

    /// <summary>All of <c>content/</c> and <c>data/</c>.</summary>
    public static IEnumerable<TextFile> Of(
        IReadOnlyList<ItemPlan> items, Vocabulary vocabulary, Lexicon lexicon, IEnumerable<TextFile> copies)
    {
        var plans = items.ToDictionary(item => $"content/{item.Id}.md", StringComparer.Ordinal);
        return Sites.Items(items, vocabulary, lexicon, KeyNames.Hugo, Links.HugoSamePages)
            .Select(file => plans.TryGetValue(file.Path, out var plan) ? Item(file, plan) : Other(file))
            .Concat(Lists(items, vocabulary))
            .Concat(copies.Select(copy => copy with { Path = "data" + copy.Path["content".Length..] }));
    }

    private static TextFile Item(TextFile file, ItemPlan item)
    {
        var text = Containers().Replace(file.Text, "{{% ${kind} %}}\n${inner}\n{{% /${kind} %}}");
        var minutes = item.Minutes ?? UnknownMinutes;
        var keys = new Yaml()
            .Key("weight", $"{minutes}")
            .Key("tijd", item.Minutes is { } known ? InWords(known) : "duur nog onbekend")
            .Flow("eigen", item.Competences.Select(competence => competence.Id))
            .Key("onderwerp", item.Themes[0].Id)
            .Key("plaats", $"{(Level(item) * 1_000_000) + (Purpose(item.Type) * 100_000) + minutes}");
        if (item.Minutes is not null)
            keys.Key("minuten", $"{minutes}");
        if (HasSheets().IsMatch(text))
            keys.Flow("outputs", ["html", "druk"]);
        return new(file.Path, WithKeys(Own().Replace(text, $"competenties: [{string.Join(", ", WithAreas(item))}]", 1), keys));
    }

    // A path is not one of the items of its competence, so it does not stand in the taxonomy.
    private static TextFile Other(TextFile file) => file.Path.StartsWith("content/leerpaden/", StringComparison.Ordinal)
        ? new(file.Path, WithKeys(
            file.Text.Replace("\ncompetenties: ", "\ncompetentie: ", StringComparison.Ordinal), new Yaml().Flow("outputs", ["html", "druk"])))
        : new(file.Path, WithKeys(file.Text, new Yaml().Key("url", "/" + Path.GetFileNameWithoutExtension(file.Path) + ".html")));

    private static IEnumerable<TextFile> Lists(IReadOnlyList<ItemPlan> items, Vocabulary vocabulary)
    {
        var used = items.SelectMany(WithAreas).ToHashSet(StringComparer.Ordinal);
        var covered = LearningPaths.MainCompetences;
        foreach (var kader in vocabulary.Kaders.Where(kader => !kader.IsOptional))
        {
            yield return Page($"kaders/{Path.GetFileNameWithoutExtension(kader.Competences[0].File)}", kader.Id, new Yaml().Key("kader", kader.Id));
            foreach (var competence in kader.Competences)
            {
                var hasPath = kader.HasPaths && !kader.IsLocal && !covered.Contains(competence.Id);
                string[] outputs = [
                    "html",
                    .. used.Contains(competence.Id) ? ["atom"] : (string[])[],
                    .. hasPath ? ["pad"] : (string[])[],
                    .. hasPath && used.Contains(competence.Id) ? ["paddruk"] : (string[])[]];
                yield return Page(
                    $"competenties/{competence.Id}/_index",
                    competence.Label,
                    new Yaml().Key("id", competence.Id).Flow("outputs", outputs));
            }
        }

        foreach (var theme in vocabulary.Themes)
            yield return Page($"thema/{theme.Id}/_index", theme.Label, new Yaml().Key("id", theme.Id));
        foreach (var type in ItemType.All)
        {
            yield return Page(
                $"{type.Folder}/_index",
                char.ToUpperInvariant(type.Folder[0]) + type.Folder[1..],
                new Yaml().Key("soort", type.Id).Flow("outputs", ["html", "atom"]).Raw("cascade:").Raw("  type: item"));
        }

        foreach (var minutes in Times)
            yield return Page($"tijd/tijd-{minutes}", $"Past in {minutes} minuten", new Yaml().Key("hoogstens", $"{minutes}"));
        yield return Page("tijd/langer", "Langer dan een uur", new Yaml().Key("boven", "60"));
        yield return Page("tijd/onbekend", "Duur nog onbekend", new Yaml().Key("boven", $"{UnknownMinutes - 1}"));
        yield return Page("tijd/traject", "Een traject van meer bijeenkomsten", new Yaml());
        yield return Page("tijd/_index", "Tijd", new Yaml().Raw("_build:").Raw("  render: never"));
        yield return Page("paginas/_index", "Pagina's", new Yaml().Raw("_build:").Raw("  render: never"));
        yield return Page("kaders/_index", "Kaders", new Yaml());
        yield return Page("leerpaden/_index", "Leerpaden", new Yaml());
        yield return Page("competenties/_index", "Competenties", new Yaml().Raw("_build:").Raw("  render: never"));
        yield return Page("thema/_index", "Onderwerpen", new Yaml());
        foreach (var (name, title) in ((string, string)[])[("begrippen", "Begrippen"), ("gaten", "Wat nog mist")])
            yield return Page($"los/{name}", title, new Yaml().Key("url", $"/{name}.html").Key("layout", name));
        foreach (var name in (string[])["studiedag", "vergelijken", "zoeken", "deel-je-praktijk", "stijlblad", "handboek/fouten", "handboek/kb1", "handboek/kb2", "handboek/kb3", "handboek/kb4", "handboek/kb5", "handboek/kb6", "handboek/kb7", "handboek/kb9"])
            yield return Page($"los/{name.Replace('/', '-')}", name, new Yaml().Key("url", $"/{name}.html"));
        yield return Page("los/_index", "Losse pagina's", new Yaml().Raw("_build:").Raw("  render: never"));
    }

    private static TextFile Page(string path, string title, Yaml keys) =>
        new($"content/{path}.md", WithKeys("---\n---\n", new Yaml().Key("title", title).Raw(keys.ToString().TrimEnd('\n'))));

    private static string WithKeys(string text, Yaml keys) => text.Insert("---\n".Length, keys.ToString());

    // An area has the items of its competences too.
    private static IEnumerable<string> WithAreas(ItemPlan item) => item.Competences
        .SelectMany(competence => (string[])[competence.Id, competence.Area]).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal);

    private static int Level(ItemPlan item) => item.Level switch { "basis" => 0, "beide" => 1, _ => 2 };

    private static int Purpose(ItemType type) =>
        type == ItemType.Explainer || type == ItemType.Practice ? 0 : type == ItemType.Workshop ? 2 : 1;

    private static string InWords(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => $"{rest} min",
        (var hours, 0) => $"{hours} uur",
        var (hours, rest) => string.Create(CultureInfo.InvariantCulture, $"{hours} uur {rest} min"),
    };

    [GeneratedRegex(@"^::: (?<kind>[a-z-]+)\n(?<inner>.*?)\n:::$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Containers();

    [GeneratedRegex(@"^competenties: \[.*\]$", RegexOptions.Multiline)]
    private static partial Regex Own();

    [GeneratedRegex(@"^(?:stappen:|lesfasen:|\{\{% (?:deelnemer|antwoord) )", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex HasSheets();
}
