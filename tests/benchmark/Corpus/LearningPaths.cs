namespace IctKennisbank.Benchmark;

/// <summary>The hand-made learning paths of the corpus.</summary>
internal static class LearningPaths
{
    private const int MaximumSteps = 8;

    private sealed record Outline(string Name, string Title, string Competence, string Level, string Audience, string Next);

    private static readonly Outline[] Outlines =
    [
        new("digitale-basis", "Digitale basis op orde", "kl.basis", "basis", "docent", "kl.pd"),
        new("lesgeven-met-ict", "Lesgeven met ict", "kl.pd", "basis", "docent", "kl.sc"),
        new("lesgeven-met-ict-verder", "Verder met lesgeven met ict", "kl.pd", "uitbreiding", "docent", "kl.po"),
        new("ict-in-de-schoolcontext", "Ict in de schoolcontext", "kl.sc", "beide", "docent", "kl.po"),
        new("blijven-leren-met-ict", "Blijven leren met ict", "kl.po", "beide", "docent", "kl.pd"),
        new("teammanager", "Ict voor de teammanager", "km.a", "beide", "teammanager", "km.b"),
        new("trainer", "Ict-scholing geven", "km.b", "beide", "trainer", "kl.po"),
    ];

    /// <summary>The competences that have a path made by hand, so that no path is derived for them.</summary>
    public static IReadOnlySet<string> MainCompetences { get; } = Outlines.Select(outline => outline.Competence).ToHashSet(StringComparer.Ordinal);

    /// <summary>File name without extension and text of each path; a path without items is left out.</summary>
    public static IEnumerable<(string Name, string Text)> Write(IReadOnlyList<ItemPlan> items, Vocabulary vocabulary, Lexicon lexicon, KeyNames names)
    {
        var known = vocabulary.Kaders.SelectMany(kader => kader.Competences).Select(competence => competence.Id).ToHashSet(StringComparer.Ordinal);
        for (var number = 0; number < Outlines.Length; number++)
        {
            var outline = Outlines[number];
            var steps = Steps(outline, items);
            if (steps.Count > 0 && known.Contains(outline.Competence))
                yield return (outline.Name, Write(outline, steps, known, lexicon, names, Dice.For(number, Purpose.Path)));
        }
    }

    // The first items that fit, in order of the corpus, and none whose prerequisite is not on the path.
    private static List<ItemPlan> Steps(Outline outline, IReadOnlyList<ItemPlan> items)
    {
        var steps = new List<ItemPlan>();
        foreach (var item in items)
        {
            if (Fits(outline, item) && item.Prerequisites.All(other => steps.Any(step => step.Index == other)))
                steps.Add(item);
            if (steps.Count == MaximumSteps)
                break;
        }

        return steps;
    }

    private static bool Fits(Outline outline, ItemPlan item) =>
        item.Sectors.Contains("mbo")
        && (outline.Level == "beide" || item.Level == "beide" || item.Level == outline.Level)
        && item.Competences.Any(competence => competence.Id == outline.Competence
            || competence.Id.StartsWith(outline.Competence + ".", StringComparison.Ordinal));

    private static string Write(Outline outline, List<ItemPlan> steps, HashSet<string> known, Lexicon lexicon, KeyNames names, Dice dice)
    {
        var voice = new Voice(new("mbo", "de opleiding"), "het vak", []);
        return new Yaml()
            .Raw("---")
            .Key(names.Title, outline.Title)
            .Key(names.Summary, $"Stap voor stap verder met {Planner.Slug(outline.Title).Replace('-', ' ')}, met je eigen les als werkplaats.")
            .Flow("competenties", [outline.Competence])
            .Flow("doelgroep", [outline.Audience])
            .Flow("sector", ["mbo"])
            .Key("niveau", outline.Level)
            .Key("voor-wie", Sentences.Next(lexicon, voice, dice))
            .List("na-afloop", [Sentences.Next(lexicon, voice, dice), Sentences.Next(lexicon, voice, dice)])
            .Maps("stappen", steps.Select(step => (IReadOnlyList<(string, string)>)
                [("item", step.Id), ("waarom", Sentences.Next(lexicon, voice, dice))]).ToArray())
            .Key("opdracht", Sentences.Paragraph(2, lexicon, voice, dice))
            .Flow("daarna", known.Contains(outline.Next) ? [outline.Next] : [])
            .Key("herkomst", "eigen ontwerp")
            .Key("licentie", "CC-BY-4.0")
            .Flow("auteurs", ["Redactie"])
            .Key(names.Date, "2026-10-01")
            .Key("herzien-op", "2027-10-01")
            .Raw("---")
            .Raw("")
            .Raw(Sentences.Paragraph(4, lexicon, voice, dice))
            .ToString();
    }
}
