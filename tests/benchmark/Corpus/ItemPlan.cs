namespace IctKennisbank.Benchmark;

/// <summary>A content type with its folder and its share of the corpus in percent.</summary>
internal sealed record ItemType(string Id, string Folder, int Share, IReadOnlyList<int> Durations)
{
    public static readonly ItemType Practice = new("praktijk", "praktijken", 35, [45, 60, 90, 120, 150, 180]);
    public static readonly ItemType Workshop = new("werkvorm", "werkvormen", 20, [30, 45, 60, 75, 90, 120]);
    public static readonly ItemType Lesson = new("les", "lessen", 25, [45, 50, 60, 90, 100]);
    public static readonly ItemType Instrument = new("instrument", "instrumenten", 8, [20, 30, 45, 60]);
    public static readonly ItemType Explainer = new("uitleg", "uitleg", 12, [5, 8, 10, 12, 15]);

    public static readonly IReadOnlyList<ItemType> All = [Practice, Workshop, Lesson, Instrument, Explainer];
}

/// <summary>
/// All that other items may need to know of an item, decided before any text is written: made by <see cref="Planner"/>,
/// read by <see cref="FrontMatter"/> and <see cref="Body"/>.
/// </summary>
/// <remarks>
/// Index is the place in the corpus: an item refers only to items before it, so there are no cycles. Name is the file
/// name without extension; Words the length aimed at, of the body; Minutes is null when the duration is unknown.
/// </remarks>
internal sealed record ItemPlan(
    int Index,
    ItemType Type,
    string Name,
    string Title,
    Voice Voice,
    IReadOnlyList<string> Sectors,
    IReadOnlyList<string> Audience,
    IReadOnlyList<Competence> Competences,
    IReadOnlyList<Theme> Themes,
    string Level,
    int? Minutes,
    IReadOnlyList<string> Headings,
    int Words,
    IReadOnlyList<int> Prerequisites)
{
    public string Id => $"{Type.Folder}/{Name}";
}

/// <summary>What is copied from the real content and what items choose from.</summary>
internal sealed record Vocabulary(IReadOnlyList<Kader> Kaders, IReadOnlyList<Theme> Themes)
{
    /// <summary>Public competences of these frameworks that fit the sectors, in the order given.</summary>
    public IReadOnlyList<Competence> Of(IReadOnlyList<string> sectors, params IReadOnlyList<string> kaders) =>
        [.. kaders.SelectMany(id => Kaders.Where(kader => kader.Id == id && kader.IsPublic && sectors.All(kader.Sectors.Contains)))
            .SelectMany(kader => kader.Competences)];
}
