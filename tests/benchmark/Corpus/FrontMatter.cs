namespace IctKennisbank.Benchmark;

/// <summary>The three keys that the two programs call differently.</summary>
internal sealed record KeyNames(string Title, string Summary, string Date)
{
    public static readonly KeyNames Kennisbank = new("titel", "samenvatting", "datum");
    public static readonly KeyNames Hugo = new("title", "description", "date");
}

/// <summary>Writes the front matter of an item: complete and valid for its type.</summary>
internal static class FrontMatter
{
    private const int StepUnit = 5;

    private static readonly string[] Publishers = ["Kennisnet", "Kennisnet en saMBO-ICT", "PO-Raad", "ROC TOP", "een school in de regio"];
    private static readonly string[] Methods = ["brainstorm", "mindmap", "quiz", "enquete", "presentatie", "discussie", "spel", "peerfeedback", "interview"];
    private static readonly string[] Groups = ["4-12", "6-24", "8-30", "12", "20-30", "4-"];

    /// <summary>The front matter with its fences.</summary>
    public static string Write(ItemPlan item, IReadOnlyList<ItemPlan> all, Lexicon lexicon, KeyNames names)
    {
        var dice = Dice.For(item.Index, Purpose.FrontMatter);
        var preparation = item.Type == ItemType.Workshop && item.Minutes is not null && dice.Chance(40) ? dice.Between(1, 4) * StepUnit : 0;
        var yaml = new Yaml()
            .Raw("---")
            .Key(names.Title, item.Title)
            .Key(names.Summary, Summary(item, lexicon, dice))
            .Flow("sector", item.Sectors)
            .Flow("doelgroep", item.Audience)
            .Flow("competenties", item.Competences.Select(competence => competence.Id))
            .Key("niveau", item.Level)
            .Flow("thema", item.Themes.Select(theme => theme.Id))
            .Key("duur", item.Minutes is { } minutes ? Duration(minutes) : "onbekend");
        if (item.Type != ItemType.Explainer)
            yaml.Key("groep", dice.Pick(Groups)).Flow("werkwijze", dice.PickDifferent(["individueel", "duo", "groepje", "team"], dice.Between(1, 2)));
        if (preparation > 0)
            yaml.Key("voorbereiding", Duration(preparation));
        if (item.Type != ItemType.Explainer)
            yaml.Flow("materialen", dice.PickDifferent(lexicon.List("materials"), dice.Between(1, 4)));
        AddSteps(yaml, item, preparation, lexicon, dice);
        if (dice.Chance(40))
            yaml.Flow("werkvormen", dice.PickDifferent(Methods, dice.Between(1, 2)));
        if (dice.Chance(30))
            yaml.Flow("ictfunctie", dice.PickDifferent(["oefenen", "instructie-geven", "communiceren", "informatie-vinden", "informatie-maken"], 1));
        yaml.List("voorkennis", item.Prerequisites.Select(other => all[other].Id));
        if (item.Type != ItemType.Explainer || dice.Chance(20))
            yaml.List("let-op", [Sentences.Next(lexicon, item.Voice, dice)]);
        AddTypeFields(yaml, item, lexicon, dice);
        AddClosing(yaml, names, dice);
        return yaml.Raw("---").ToString();
    }

    /// <summary>A duration as authors write it; a few use the ISO form.</summary>
    private static string Duration(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, 20) => "PT20M",
        (0, var rest) => $"{rest} min",
        (var hours, 0) => $"{hours} uur",
        var (hours, rest) => $"{hours} uur {rest} min",
    };

    private static string Summary(ItemPlan item, Lexicon lexicon, Dice dice)
    {
        while (true)
        {
            var summary = Sentences.Fill(dice.Pick(lexicon.List("summaries")), lexicon, item.Voice, dice);
            if (summary.Length <= 220)
                return summary;
        }
    }

    private static void AddSteps(Yaml yaml, ItemPlan item, int preparation, Lexicon lexicon, Dice dice)
    {
        var isRequired = item.Type == ItemType.Workshop || item.Type == ItemType.Lesson;
        if (item.Type == ItemType.Explainer || !(isRequired || dice.Chance(60)))
            return;
        var count = Math.Min(dice.Between(3, 6), (item.Minutes ?? 60) / StepUnit);
        var minutes = item.Minutes is { } total ? Split(total, count, dice) : [.. Enumerable.Repeat(0, count)];
        var titles = dice.PickDifferent(lexicon.List("steps"), count);
        var steps = Enumerable.Range(0, count).Select(i => Step(titles[i], minutes[i], "tijdens", item, lexicon, dice)).ToList();
        if (preparation > 0)
            steps.Insert(0, Step("Klaarzetten", preparation, "voor", item, lexicon, dice));
        yaml.Maps(item.Type == ItemType.Lesson ? "lesfasen" : "stappen", steps);
    }

    private static IReadOnlyList<(string, string)> Step(string title, int minutes, string phase, ItemPlan item, Lexicon lexicon, Dice dice) =>
    [
        ("titel", title),
        ("minuten", minutes == 0 ? "" : $"{minutes}"),
        ("fase", phase == "tijdens" && dice.Chance(70) ? "" : phase),
        ("rol", dice.Chance(60) ? Sentences.Fill(dice.Pick(lexicon.List("roles")), lexicon, item.Voice, dice).ToLowerInvariant() : ""),
        ("toelichting", dice.Chance(85) ? Sentences.Paragraph(dice.Between(1, 2), lexicon, item.Voice, dice) : ""),
    ];

    /// <summary>Splits a duration in steps of five minutes and more that add up to it exactly.</summary>
    private static int[] Split(int total, int count, Dice dice)
    {
        var parts = Enumerable.Repeat(StepUnit, count).ToArray();
        var left = total - (StepUnit * count);
        while (left >= StepUnit)
        {
            parts[dice.Below(count)] += StepUnit;
            left -= StepUnit;
        }

        parts[^1] += left;
        return parts;
    }

    private static void AddTypeFields(Yaml yaml, ItemPlan item, Lexicon lexicon, Dice dice)
    {
        if (item.Type == ItemType.Lesson)
            yaml.List("leerdoelen", Enumerable.Range(0, dice.Between(2, 3)).Select(_ => Sentences.Fill(dice.Pick(lexicon.List("goals")), lexicon, item.Voice, dice)).Distinct().ToArray());
        if (item.Type == ItemType.Workshop)
            yaml.Flow("scholingsthema", dice.PickDifferent(["ict-toepassingen", "mediawijsheid", "tpack"], 1)).Key("expertise", Sentences.Next(lexicon, item.Voice, dice));
        if (item.Type == ItemType.Instrument)
            yaml.Key("soort", dice.Pick(["scan", "discussiestarter", "spel", "gespreksblad", "checklist", "afspraak"]));
        if (item.Type == ItemType.Practice)
        {
            if (item.Voice.Setting.Text.StartsWith("de opleiding ", StringComparison.Ordinal))
                yaml.Key("opleiding", item.Voice.Setting.Text["de opleiding ".Length..]);
            foreach (var key in (string[])["inhoud", "didactiek", "techniek", "meerwaarde"])
                yaml.Key(key, Sentences.Paragraph(dice.Between(1, 2), lexicon, item.Voice, dice));
            yaml.Maps("randvoorwaarden", Enumerable.Range(1, dice.Below(3)).Select(pillar => (IReadOnlyList<(string, string)>)
                [("voorwaarde", $"vib.{pillar + 1}"), ("toelichting", Sentences.Next(lexicon, item.Voice, dice))]).ToArray());
        }
    }

    private static void AddClosing(Yaml yaml, KeyNames names, Dice dice)
    {
        var month = dice.Between(1, 10);
        var day = dice.Between(1, 28);
        yaml.Maps("bron", [[("titel", "Verzamelde voorbeelden uit de scholen"), ("uitgever", dice.Pick(Publishers)), ("vindplaats", $"H{dice.Between(1, 9)}"), ("jaar", $"{dice.Between(2014, 2025)}")]])
            .Key("herkomst", dice.Chance(60) ? "eigen ontwerp" : "bewerking")
            .Key("licentie", "CC-BY-4.0")
            .Flow("auteurs", ["Redactie"])
            .Key(names.Date, $"2026-{month:00}-{day:00}")
            .Key("herzien-op", $"2027-{month:00}-{day:00}");
    }
}
