using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>The page of a competence, area or connection.</summary>
internal static class CompetencePages
{
    /// <summary>The page.</summary>
    public static PagePlan Plan(PlanContext context, Framework framework, Competence competence)
    {
        string path = context.Routes.PathOf(new(PageKind.Competence, competence.Id));
        return new(path, "competentie", () => View(context, framework, competence, path));
    }

    private static CompetenceView View(PlanContext context, Framework framework, Competence competence, string path)
    {
        ValueList<LinkedItem> items = context.Knowledge.ItemsOf(competence.Id);
        LearningPath? learningPath = PathOf(context, competence.Id);
        string description = competence.Explanation.Length > 0 ? competence.Explanation : framework.Description;
        // Frameworks share labels with each other, with themes and with items; every page has a title of its own.
        string title = Text.Get("competentie.titel", competence.Label, competence.Code);
        PageFrame frame = context.Frame(path, title, description, "kader", "css/groepen.css", "css/kader.css") with
        {
            Feeds = items.IsEmpty
                ? default
                : [Listings.Feed(path, Routes.Slug(competence.Id), competence.Label)],
        };
        (string heading, ValueList<CodedLink> family) = Family(context, path, framework, competence);
        return new(
            frame,
            context.Code(path, competence.Id) with { Url = "" },
            competence.Label,
            competence.Explanation,
            new(context.Link(path, new(PageKind.Framework, framework.File)), framework.ShortTitle),
            Listings.ByType(context, path, items))
        {
            Examples = competence.Examples,
            Family = family,
            FamilyHeading = heading,
            Note = Note(competence),
            Path = learningPath is null
                ? null
                : new(context.Link(path, new(PageKind.Path, learningPath.Id)), learningPath.Title),
            PathFacts = learningPath is null ? "" : PathPages.FactLine(learningPath),
            Relations = Relations.Of(context, path, id => id == competence.Id),
            ShareUrl = context.ShareUrl(path, "competentie=" + competence.Id),
            Missing = Missing(context, framework, competence, items),
            Count = Text.Count("aantal.item", items.Count),
        };
    }

    /// <summary>The path whose main competence this is, or null.</summary>
    public static LearningPath? PathOf(PlanContext context, string competenceId) =>
        context.Routes.PathFor(competenceId) is { } id
            ? context.Knowledge.Paths.FirstOrDefault(path => path.Id == id.Id)
            : null;

    private static (string Heading, ValueList<CodedLink> Family) Family(
        PlanContext context, string path, Framework framework, Competence competence)
    {
        switch (competence.Kind)
        {
            case CompetenceKind.Connection:
                return (
                    Text.Get("competentie.verbindt"),
                    competence.Between.Select(id => context.Coded(path, id.Value)).ToValueList());
            case CompetenceKind.Area:
                return (
                    Text.Get("competentie.onderdelen"),
                    framework.All.Where(other => other.AreaId == competence.Id)
                        .Select(other => context.Coded(
                            path, other.Id, Text.Count("aantal.item", context.Knowledge.ItemsOf(other.Id).Count)))
                        .ToValueList());
            default:
                return competence.AreaId.Length == 0
                    ? ("", default)
                    : (Text.Get("competentie.hoort-bij"), [context.Coded(path, competence.AreaId)]);
        }
    }

    private static string Note(Competence competence)
    {
        List<string> notes = [];
        if (competence.IsOwnLabel)
        {
            notes.Add(Text.Get("competentie.eigen-label"));
        }

        if (!competence.Aliases.IsEmpty)
        {
            notes.Add(Text.Get("competentie.ook-bekend", Dutch.Enumeration([.. competence.Aliases])));
        }

        return string.Join(" ", notes);
    }

    private static ValueList<string> Missing(
        PlanContext context, Framework framework, Competence competence, ValueList<LinkedItem> items)
    {
        if (!framework.HasPaths || competence.Kind == CompetenceKind.Connection)
        {
            return items.IsEmpty ? [Text.Get("gat.niets")] : default;
        }

        return Gaps.Of(context, competence);
    }
}
