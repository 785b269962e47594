namespace IctKennisbank.Model;

/// <summary>An item with its references resolved: made by the linker.</summary>
/// <param name="Item">The item.</param>
/// <param name="Targets">For each hole in the body, what it refers to.</param>
/// <param name="SortKey">Key to sort the title as Dutch readers expect.</param>
public sealed record LinkedItem(Item Item, ValueList<PageId> Targets, string SortKey);

/// <summary>
/// Everything that people wrote, read, checked and linked: made by <see cref="Linker"/>, read by Checks and Planning.
/// </summary>
public sealed class KnowledgeBase
{
    private readonly Dictionary<string, LinkedItem> _byKey;
    private readonly Dictionary<string, Competence> _competences;
    private readonly Dictionary<string, Framework> _frameworks;
    private readonly Dictionary<string, Dictionary<string, Term>> _terms;
    private readonly Dictionary<string, ValueList<LinkedItem>> _byCompetence;
    private readonly Dictionary<string, ValueList<LinkedItem>> _byTheme;

    internal KnowledgeBase(
        SiteSettings site,
        ValueList<LinkedItem> items,
        ValueList<Framework> frameworks,
        ValueList<Vocabulary> vocabularies,
        Glossary glossary,
        ValueList<CrosswalkRow> crosswalk)
    {
        Site = site;
        Items = items;
        Frameworks = frameworks;
        Vocabularies = vocabularies;
        Glossary = glossary;
        Crosswalk = crosswalk;
        _byKey = items.ToDictionary(static item => item.Item.Key, StringComparer.Ordinal);
        _frameworks = frameworks.DistinctBy(static framework => framework.Id)
            .ToDictionary(static framework => framework.Id, StringComparer.Ordinal);
        _competences = frameworks.SelectMany(static framework => framework.All).DistinctBy(static c => c.Id)
            .ToDictionary(static competence => competence.Id, StringComparer.Ordinal);
        _terms = vocabularies.DistinctBy(static vocabulary => vocabulary.Name).ToDictionary(
            static vocabulary => vocabulary.Name,
            static vocabulary => vocabulary.Terms.DistinctBy(static term => term.Id)
                .ToDictionary(static term => term.Id, StringComparer.Ordinal),
            StringComparer.Ordinal);
        Listed = items.Where(static item => item.Item.Type.IsListed).ToValueList();
        ByTitle = Listed.OrderBy(static item => item.SortKey, StringComparer.Ordinal)
            .ThenBy(static item => item.Item.Key, StringComparer.Ordinal).ToValueList();
        _byCompetence = Group(ByTitle, AddCompetencesWithAreas);
        _byTheme = Group(ByTitle, static (item, keys) => keys.AddRange(item.Get(Fields.Themes).AsSpan()));
    }

    /// <summary>Settings of the site.</summary>
    public SiteSettings Site { get; }

    /// <summary>All items, pages and hand-made paths included, by key.</summary>
    public ValueList<LinkedItem> Items { get; }

    /// <summary>The items that stand in lists.</summary>
    public ValueList<LinkedItem> Listed { get; }

    /// <summary>The same, sorted by title and then by key.</summary>
    public ValueList<LinkedItem> ByTitle { get; }

    /// <summary>The frameworks that the site shows, by menu order: not local first, then as the files are named.</summary>
    public ValueList<Framework> Frameworks { get; }

    /// <summary>The closed vocabularies, themes included.</summary>
    public ValueList<Vocabulary> Vocabularies { get; }

    /// <summary>The glossary.</summary>
    public Glossary Glossary { get; }

    /// <summary>The crosswalk.</summary>
    public ValueList<CrosswalkRow> Crosswalk { get; }

    /// <summary>What was measured, the newest first.</summary>
    public ValueList<Measurement> Measurements { get; init; }

    /// <summary>Ids of frameworks that exist but that the site does not show.</summary>
    public ValueList<string> HiddenFrameworks { get; init; }

    /// <summary>Paths of files that are there but could not be read.</summary>
    public IReadOnlySet<string> Unread { get; init; } = new HashSet<string>();

    /// <summary>Keys of the drafts that this build leaves out.</summary>
    public IReadOnlySet<string> Drafts { get; init; } = new HashSet<string>();

    /// <summary>The learning paths, hand-made ones first.</summary>
    public ValueList<LearningPath> Paths { get; private set; }

    /// <summary>The item with this key, or null.</summary>
    public LinkedItem? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The competence or area with this id, or null.</summary>
    public Competence? FindCompetence(string id) => _competences.GetValueOrDefault(id);

    /// <summary>The framework with this id, or null.</summary>
    public Framework? FindFramework(string id) => _frameworks.GetValueOrDefault(id);

    /// <summary>All ids of competences and areas.</summary>
    public IEnumerable<string> CompetenceIds => _competences.Keys;

    /// <summary>The term of a vocabulary, or null.</summary>
    public Term? FindTerm(string vocabulary, string id) =>
        _terms.TryGetValue(vocabulary, out Dictionary<string, Term>? terms) ? terms.GetValueOrDefault(id) : null;

    /// <summary>The terms of a vocabulary in the order of its file; empty when there is none.</summary>
    public ValueList<Term> TermsOf(string vocabulary)
    {
        foreach (Vocabulary candidate in Vocabularies)
        {
            if (candidate.Name == vocabulary)
            {
                return candidate.Terms;
            }
        }

        return default;
    }

    /// <summary>Label of a term, or its id when it is not in the vocabulary.</summary>
    public string LabelOf(string vocabulary, string id) => FindTerm(vocabulary, id)?.Label ?? id;

    /// <summary>Items with this competence; for an area also those with one of its competences. Sorted by title.</summary>
    public ValueList<LinkedItem> ItemsOf(string competenceId) => _byCompetence.GetValueOrDefault(competenceId);

    /// <summary>Items with this theme, sorted by title.</summary>
    public ValueList<LinkedItem> ItemsOfTheme(string themeId) => _byTheme.GetValueOrDefault(themeId);

    /// <summary>This knowledge base with its learning paths; the linker makes them last, since they need all the rest.</summary>
    internal KnowledgeBase WithPaths(ValueList<LearningPath> paths)
    {
        Paths = paths;
        return this;
    }

    private void AddCompetencesWithAreas(Item item, List<string> keys)
    {
        foreach (Located<string> id in item.Competences)
        {
            keys.Add(id.Value);
            if (_competences.TryGetValue(id.Value, out Competence? competence) && competence.AreaId.Length > 0)
            {
                keys.Add(competence.AreaId);
            }
        }
    }

    private static Dictionary<string, ValueList<LinkedItem>> Group(
        ValueList<LinkedItem> sorted, Action<Item, List<string>> addKeys)
    {
        Dictionary<string, List<LinkedItem>> groups = new(StringComparer.Ordinal);
        List<string> keys = [];
        foreach (LinkedItem item in sorted)
        {
            keys.Clear();
            addKeys(item.Item, keys);
            foreach (string key in keys)
            {
                if (!groups.TryGetValue(key, out List<LinkedItem>? group))
                {
                    groups.Add(key, group = []);
                }

                // An item with two competences of one area stands in that area once.
                if (group.Count == 0 || !ReferenceEquals(group[^1], item))
                {
                    group.Add(item);
                }
            }
        }

        return groups.ToDictionary(
            static group => group.Key, static group => group.Value.ToValueList(), StringComparer.Ordinal);
    }
}
