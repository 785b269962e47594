using System.Text;

namespace IctKennisbank.Benchmark;

/// <summary>Decides the items one after the other. Item k is the same in every corpus: 1,000 items begin with the same 100.</summary>
internal static class Planner
{
    // The limits that the program checks, in characters.
    private const int MaximumTitle = 90;
    private const int MaximumName = 70;

    public static IReadOnlyList<ItemPlan> Plan(int count, Vocabulary vocabulary, Lexicon lexicon)
    {
        var plans = new List<ItemPlan>(count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < count; index++)
            plans.Add(Plan(index, plans, names, vocabulary, lexicon));
        return plans;
    }

    /// <summary>Lower-case ASCII with hyphens, as a file name or an anchor.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            var plain = letter switch { 'ë' or 'é' or 'è' => 'e', 'ï' => 'i', 'ö' => 'o', 'ü' => 'u', _ => letter };
            if (char.IsAsciiLetterOrDigit(plain))
                slug.Append(plain);
            else if (slug.Length > 0 && slug[^1] != '-' && plain is ' ' or '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }

    private static ItemPlan Plan(int index, IReadOnlyList<ItemPlan> before, HashSet<string> names, Vocabulary vocabulary, Lexicon lexicon)
    {
        var dice = Dice.For(index, Purpose.Plan);
        var type = Type(dice);
        var isForManagers = type != ItemType.Lesson && type != ItemType.Workshop && dice.Chance(15);
        var settings = isForManagers ? lexicon.Settings.Where(setting => setting.Sector == "mbo").ToArray() : lexicon.Settings;
        var setting = dice.Pick(settings);
        IReadOnlyList<string> sectors = setting.Sector != "mbo" && dice.Chance(20) ? ["po", "vo"] : [setting.Sector];
        var topics = Enumerable.Range(0, 5).Select(_ => lexicon.Noun(dice)).ToArray();
        var voice = new Voice(setting, dice.Pick(lexicon.List("subjects")), topics);
        var (title, name) = Title(names, lexicon, voice, dice);
        var words = dice.Between(350, 850);
        return new(
            index,
            type,
            name,
            title,
            voice,
            sectors,
            Audience(type, isForManagers, dice),
            isForManagers ? ManagerCompetences(sectors, vocabulary, dice) : Competences(type, sectors, vocabulary, dice),
            dice.PickDifferent(vocabulary.Themes, dice.Between(1, 3)),
            dice.Below(10) switch { < 5 => "basis", < 8 => "uitbreiding", _ => "beide" },
            dice.Chance(10) ? null : dice.Pick(type.Durations),
            dice.PickDifferent(lexicon.List("headings"), Math.Clamp(words / 130, 3, 6)),
            words,
            Prerequisites(index, sectors, before, dice));
    }

    private static ItemType Type(Dice dice)
    {
        var draw = dice.Below(ItemType.All.Sum(type => type.Share));
        foreach (var type in ItemType.All)
        {
            draw -= type.Share;
            if (draw < 0)
                return type;
        }

        return ItemType.Explainer;
    }

    // Two pages with one title would be a mistake of an author: draw again until it is new.
    private static (string Title, string Name) Title(HashSet<string> names, Lexicon lexicon, Voice voice, Dice dice)
    {
        while (true)
        {
            var title = Sentences.Fill(dice.Pick(lexicon.List("titles")), lexicon, voice, dice);
            var name = Slug(title);
            if (title.Length <= MaximumTitle && name.Length <= MaximumName && names.Add(name))
                return (title, name);
        }
    }

    private static IReadOnlyList<string> Audience(ItemType type, bool isForManagers, Dice dice)
    {
        if (isForManagers)
            return dice.Chance(30) ? ["teammanager", "trainer"] : ["teammanager"];
        if (type == ItemType.Lesson)
            return ["student"];
        return dice.Chance(type == ItemType.Workshop ? 60 : 20) ? ["docent", "trainer"] : ["docent"];
    }

    // Teachers' items have a kl competence, lessons one of media literacy (domain rules of the knowledge base).
    private static List<Competence> Competences(ItemType type, IReadOnlyList<string> sectors, Vocabulary vocabulary, Dice dice)
    {
        var chosen = new List<Competence>();
        if (type == ItemType.Lesson)
            AddSome(chosen, vocabulary.Of(sectors, "mw"), 1, dice);
        AddSome(chosen, vocabulary.Of(sectors, "kl"), dice.Chance(30) ? 2 : 1, dice);
        if (type == ItemType.Explainer)
            AddSome(chosen, vocabulary.Of(sectors, "ig", "tpack"), dice.Between(0, 1), dice);
        AddSome(chosen, vocabulary.Of(sectors, "ml", "dv", "tpack", "ap", "ig"), dice.Below(3), dice);
        return chosen;
    }

    private static List<Competence> ManagerCompetences(IReadOnlyList<string> sectors, Vocabulary vocabulary, Dice dice)
    {
        var chosen = new List<Competence>();
        AddSome(chosen, vocabulary.Of(sectors, "km"), dice.Between(1, 2), dice);
        AddSome(chosen, vocabulary.Of(sectors, "vib", "ds"), dice.Below(2), dice);
        return chosen;
    }

    private static void AddSome(List<Competence> chosen, IReadOnlyList<Competence> pool, int count, Dice dice)
    {
        if (pool.Count == 0)
            return;
        var zipf = new Zipf<Competence>(pool);
        for (var i = 0; i < count; i++)
        {
            var competence = zipf.Pick(dice);
            if (!chosen.Contains(competence))
                chosen.Add(competence);
        }
    }

    // Squaring draws early items more often: some items are the base of many, as in a real collection.
    private static IReadOnlyList<int> Prerequisites(int index, IReadOnlyList<string> sectors, IReadOnlyList<ItemPlan> before, Dice dice)
    {
        if (index == 0 || !dice.Chance(30))
            return [];
        var draws = dice.Between(1, 2);
        return [.. Enumerable.Range(0, draws)
            .Select(_ => dice.Fraction())
            .Select(fraction => (int)(fraction * fraction * index))
            .Where(other => sectors.All(before[other].Sectors.Contains))
            .Distinct()];
    }
}
