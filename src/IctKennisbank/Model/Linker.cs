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
/// <param name="Attachments">Paths of all files in content that are not read as items or data.</param>
public sealed record LinkerInput(
    SiteSettings Site,
    ValueList<Item> Items,
    ValueList<Framework> Frameworks,
    ValueList<CrosswalkRow> Crosswalk,
    ValueList<Vocabulary> Vocabularies,
    Glossary Glossary,
    IReadOnlySet<string> Attachments);

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
        Dictionary<string, Item> byKey = new(StringComparer.Ordinal);
        List<Item> kept = [];
        foreach (Item item in items.OrderBy(static item => item.Path, StringComparer.Ordinal))
        {
            if (byKey.TryAdd(Dutch.Fold(item.Key), item))
            {
                kept.Add(item);
            }
            else
            {
                problems.Add(Diagnostic.Of(
                    Codes.DuplicateAddress, SourceSpan.StartOf(item.Path), item.Key, byKey[Dutch.Fold(item.Key)].Path));
            }
        }

        return kept.ToValueList();
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
            else
            {
                problems.Add(Diagnostic.Of(Codes.UnknownFramework, id.Span, id.Value)
                    .WithHint(Hint(id.Value, input.Frameworks.Select(static f => f.Id))));
            }
        }

        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        foreach (Framework framework in input.Frameworks)
        {
            foreach (Competence competence in framework.All)
            {
                if (!owners.TryAdd(competence.Id, framework.Span.Path))
                {
                    problems.Add(Diagnostic.Of(
                        Codes.DuplicateCompetence, competence.Span, competence.Id, owners[competence.Id]));
                }
            }
        }

        return input.Frameworks
            .Where(framework => chosen.Count == 0 ? !framework.IsOptional : chosen.Contains(framework.Id))
            .OrderBy(framework => framework.IsLocal)
            .ThenBy(framework => chosen.Count == 0 ? 0 : Index(input.Site.Frameworks, framework.Id))
            .ThenBy(static framework => framework.Order)
            .ThenBy(static framework => framework.File, StringComparer.Ordinal)
            .ToValueList();
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
