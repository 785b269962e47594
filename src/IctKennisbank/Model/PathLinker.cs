using IctKennisbank.Diagnostics;

namespace IctKennisbank.Model;

/// <summary>Makes the learning paths: those written by hand, and one for every competence and area without.</summary>
internal static class PathLinker
{
    /// <summary>
    /// All paths: hand-made ones by main competence, then derived ones in the order of the frameworks. Reports KB3008,
    /// KB3009.
    /// </summary>
    public static ValueList<LearningPath> Paths(KnowledgeBase knowledge, ICollection<Diagnostic> problems)
    {
        List<LearningPath> paths = [.. knowledge.Items
            .Where(static item => item.Item.Type.IsPath)
            .OrderBy(static item => LearningPaths.LevelRank(item.Item))
            .ThenBy(static item => item.Item.Key, StringComparer.Ordinal)
            .Select(item => HandMade(knowledge, item, problems))];
        HashSet<string> covered = new(
            paths.Where(static path => !path.Competences.IsEmpty).Select(static path => path.Competences[0]),
            StringComparer.Ordinal);
        foreach (Framework framework in knowledge.Frameworks)
        {
            if (!framework.HasPaths || framework.IsLocal)
            {
                continue;
            }

            foreach (Competence competence in framework.All)
            {
                if (competence.Kind != CompetenceKind.Connection && !covered.Contains(competence.Id))
                {
                    paths.Add(Derived(knowledge, framework, competence));
                }
            }
        }

        return paths.ToValueList();
    }

    private static LearningPath HandMade(KnowledgeBase knowledge, LinkedItem source, ICollection<Diagnostic> problems)
    {
        Item item = source.Item;
        List<Station> stations = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (PathStep step in item.Get(Fields.PathSteps))
        {
            if (knowledge.Find(step.Item.Value) is not { } target)
            {
                FieldLinker.CheckItem(knowledge, step.Item, problems);
            }
            else if (!seen.Add(step.Item.Value))
            {
                problems.Add(Diagnostic.Of(Codes.DuplicateStation, step.Item.Span, step.Item.Value));
            }
            else
            {
                stations.Add(new(target, step.Reason, IsSupport: false));
            }
        }

        ReportOrder(item, stations, problems);
        ValueList<Station> list = stations.ToValueList();
        string level = item.Get(Fields.Level) ?? "beide";
        return new(
            item.Id, item.Title, item.Summary, item.Competences.Select(static id => id.Value).ToValueList(), list)
        {
            Source = source,
            MissingLevels = LearningPaths.MissingLevels(list, level == "beide" ? LearningPaths.Levels : [level]),
            Next = item.Get(Fields.Next)
                .Select(next => next.Value.Contains('/', StringComparison.Ordinal)
                    ? Target(knowledge, next.Value)
                    : new PageId(PageKind.Competence, next.Value))
                .Where(static next => next.Kind != PageKind.None)
                .ToValueList(),
        };
    }

    private static PageId Target(KnowledgeBase knowledge, string key) => knowledge.Find(key) switch
    {
        null => default,
        { Item: { Type.IsPath: true } item } => new(PageKind.Path, item.Id),
        { Item: { } item } => new(PageKind.Item, item.Key),
    };

    private static void ReportOrder(Item path, List<Station> stations, ICollection<Diagnostic> problems)
    {
        Dictionary<string, int> place = new(StringComparer.Ordinal);
        for (int i = 0; i < stations.Count; i++)
        {
            place[stations[i].Item.Item.Key] = i;
        }

        ValueList<PathStep> steps = path.Get(Fields.PathSteps);
        for (int i = 0; i < stations.Count; i++)
        {
            Item item = stations[i].Item.Item;
            foreach (Located<string> first in item.Prerequisites)
            {
                if (place.TryGetValue(first.Value, out int where) && where > i)
                {
                    SourceSpan span = steps.First(step => step.Item.Value == item.Key).Item.Span;
                    problems.Add(Diagnostic.Of(Codes.StationTooEarly, span, item.Key, first.Value));
                }
            }
        }
    }

    private static LearningPath Derived(KnowledgeBase knowledge, Framework framework, Competence competence)
    {
        ValueList<Station> stations = LearningPaths.Order(knowledge.ItemsOf(competence.Id), knowledge.Find);
        IEnumerable<string> wanted = competence.Level.Length > 0 ? [competence.Level] : LearningPaths.Levels;
        return new(
            competence.Id.Replace('.', '-'), competence.Label, "", [competence.Id], stations)
        {
            MissingLevels = LearningPaths.MissingLevels(stations, wanted),
            Next = NextOf(knowledge, framework, competence),
        };
    }

    /// <summary>The next competences of the same framework that have items, at most two, and then what is close to it.</summary>
    private static ValueList<PageId> NextOf(KnowledgeBase knowledge, Framework framework, Competence competence)
    {
        IEnumerable<Competence> following = framework.All
            .Where(other => other.Kind == competence.Kind)
            .SkipWhile(other => other.Id != competence.Id)
            .Skip(1)
            .Where(other => !knowledge.ItemsOf(other.Id).IsEmpty)
            .Take(2);
        IEnumerable<string> related = knowledge.Crosswalk
            .Where(row => row.From.Value == competence.Id && row.Relation is "close" or "exact")
            .SelectMany(static row => row.To.Select(static to => to.Value))
            .Where(id => knowledge.FindCompetence(id) is not null && !knowledge.ItemsOf(id).IsEmpty)
            .Take(1);
        return following.Select(static other => other.Id).Concat(related)
            .Distinct(StringComparer.Ordinal)
            .Select(static id => new PageId(PageKind.Competence, id))
            .ToValueList();
    }
}
