using IctKennisbank.Diagnostics;
using IctKennisbank.Texts;

namespace IctKennisbank.Model;

/// <summary>What the linker starts from: everything that was read.</summary>
/// <param name="Site">Settings.</param>
/// <param name="Items">Items, drafts included when they are to be shown.</param>
/// <param name="Frameworks">All frameworks.</param>
/// <param name="Crosswalk">Rows of all crosswalk files.</param>
/// <param name="Vocabularies">All vocabularies.</param>
/// <param name="Glossary">Glossary.</param>
/// <param name="Attachments">Paths of the files in content that go into the site as they are.</param>
public sealed record LinkerInput(
    SiteSettings Site,
    ValueList<Item> Items,
    ValueList<Framework> Frameworks,
    ValueList<CrosswalkRow> Crosswalk,
    ValueList<Vocabulary> Vocabularies,
    Glossary Glossary,
    IReadOnlySet<string> Attachments)
{
    /// <summary>All measurements.</summary>
    public ValueList<Measurement> Measurements { get; init; }

    /// <summary>
    /// Paths of files that are there but could not be read; that has been reported, and whoever refers to them has done
    /// nothing wrong.
    /// </summary>
    public IReadOnlySet<string> Unread { get; init; } = new HashSet<string>();

    /// <summary>Paths of files in content of a kind that does not come into the site, such as documents of an office program.</summary>
    public IReadOnlySet<string> Unserved { get; init; } = new HashSet<string>();

    /// <summary>Keys of the drafts that this build leaves out.</summary>
    public IReadOnlySet<string> Drafts { get; init; } = new HashSet<string>();
}

/// <summary>
/// Makes a <see cref="KnowledgeBase"/>: resolves every reference and reports the ones that go nowhere (KB3 codes, and
/// KB1008 for words outside their vocabulary).
/// </summary>
public static class Linker
{
    /// <summary>Links everything. The knowledge base is as good as the input allows.</summary>
    public static Outcome<KnowledgeBase> Link(LinkerInput input)
    {
        List<Diagnostic> problems = [];
        ValueList<Item> items = Distinct(input.Items, problems);
        ValueList<Framework> frameworks = Frameworks(input, problems);
        ReferenceResolver resolver = new(items, frameworks, input, problems);
        ValueList<LinkedItem> linked = items
            .Select(item => new LinkedItem(item, resolver.Targets(item), Dutch.SortKey(item.Title)))
            .ToValueList();
        KnowledgeBase knowledge = new(
            input.Site, linked, frameworks, input.Vocabularies, input.Glossary, input.Crosswalk)
        {
            Measurements = input.Measurements
                .OrderByDescending(static measurement => measurement.Year, StringComparer.Ordinal)
                .ThenBy(static measurement => Dutch.SortKey(measurement.Title), StringComparer.Ordinal)
                .ToValueList(),
            Unread = input.Unread,
            Drafts = input.Drafts,
            HiddenFrameworks = input.Frameworks.Select(static framework => framework.Id)
                .Except(frameworks.Select(static framework => framework.Id), StringComparer.Ordinal).ToValueList(),
        };
        FieldLinker.Check(knowledge, problems);
        DataLinker.Check(knowledge, problems);
        Prerequisites.ReportCycles(knowledge, problems);
        return new(knowledge.WithPaths(PathLinker.Paths(knowledge, problems)), problems);
    }

    private static ValueList<Item> Distinct(ValueList<Item> items, List<Diagnostic> problems)
    {
        Dictionary<string, Item> byKey = new(items.Count, StringComparer.Ordinal);
        if (items.All(item => byKey.TryAdd(FileNames.Folded(item.Key), item)))
        {
            return items.OrderBy(static item => item.Path, StringComparer.Ordinal).ToValueList();
        }

        byKey.Clear();
        List<Item> kept = [];
        // The good name keeps the address, so that links to it stay good.
        foreach (Item item in items.OrderByDescending(static item => item.Path.Contains("/" + item.Id, StringComparison.Ordinal))
            .ThenBy(static item => item.Path.Length).ThenBy(static item => item.Path, StringComparer.Ordinal))
        {
            if (byKey.TryAdd(FileNames.Folded(item.Key), item))
            {
                kept.Add(item);
            }
            else
            {
                problems.Add(Diagnostic.Of(
                    Codes.DuplicateAddress, SourceSpan.StartOf(item.Path), item.Key, byKey[FileNames.Folded(item.Key)].Path));
            }
        }

        return kept.OrderBy(static item => item.Path, StringComparer.Ordinal).ToValueList();
    }

    private static ValueList<Framework> Frameworks(LinkerInput input, List<Diagnostic> problems)
    {
        HashSet<string> chosen = new(StringComparer.Ordinal);
        foreach (Located<string> id in input.Site.Frameworks)
        {
            if (input.Frameworks.Any(framework => framework.Id == id.Value))
            {
                chosen.Add(id.Value);
            }
            else if (!input.Unread.Contains($"content/kaders/{id.Value}.yml"))
            {
                problems.Add(Diagnostic.Of(Codes.UnknownFramework, id.Span, id.Value)
                    .WithHint(Hint(id.Value, input.Frameworks.Select(static f => f.Id))));
            }
        }

        // With a mistake in the choice nobody knows what is hidden, so nothing is; the mistake itself has been reported.
        if (chosen.Count < input.Site.Frameworks.Count)
        {
            chosen.Clear();
        }

        return WithoutDoubles(input.Frameworks, problems)
            .Where(framework => chosen.Count == 0 ? !framework.IsOptional : chosen.Contains(framework.Id))
            .OrderBy(framework => framework.IsLocal)
            .ThenBy(framework => chosen.Count == 0 ? 0 : Index(input.Site.Frameworks, framework.Id))
            .ThenBy(static framework => framework.Order)
            .ThenBy(static framework => framework.File, StringComparer.Ordinal)
            .ToValueList();
    }

    /// <summary>Each id keeps its first place; the others are reported (KB3010) and left out.</summary>
    private static IEnumerable<Framework> WithoutDoubles(ValueList<Framework> frameworks, List<Diagnostic> problems)
    {
        Dictionary<string, SourceSpan> owners = new(StringComparer.Ordinal);
        bool IsFirst(Competence competence)
        {
            if (owners.TryAdd(competence.Id, competence.Span))
            {
                return true;
            }

            SourceSpan first = owners[competence.Id];
            problems.Add(Diagnostic.Of(
                Codes.DuplicateCompetence, competence.Span, competence.Id, first.Path, first.Line));
            return false;
        }

        return [.. frameworks.Select(framework => framework with
        {
            Areas = framework.Areas.Select(area => area with
            {
                Self = area.Self is not null && IsFirst(area.Self) ? area.Self : null,
                Competences = area.Competences.Where(IsFirst).ToValueList(),
            }).ToValueList(),
        })];
    }

    /// <summary>'Bedoel je …?', or null when nothing is near.</summary>
    internal static string? Hint(string word, IEnumerable<string> known) =>
        Nearest.To(word, known) is { } nearest ? Text.Get("hint.bedoel-je", nearest) : null;

    private static int Index(ValueList<Located<string>> chosen, string id)
    {
        for (int i = 0; i < chosen.Count; i++)
        {
            if (chosen[i].Value == id)
            {
                return i;
            }
        }

        return chosen.Count;
    }
}
