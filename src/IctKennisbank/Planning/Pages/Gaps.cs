using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>What is missing per competence and level; empty places are visible, and invite.</summary>
internal static class Gaps
{
    /// <summary>Name of the page.</summary>
    public const string Name = "gaten";

    /// <summary>What is missing for one competence, in sentences.</summary>
    public static ValueList<string> Of(PlanContext context, Competence competence)
    {
        ValueList<LinkedItem> items = context.Knowledge.ItemsOf(competence.Id);
        if (items.IsEmpty)
        {
            return [Text.Get("gat.niets")];
        }

        IEnumerable<string> wanted = competence.Level.Length > 0 ? [competence.Level] : LearningPaths.Levels;
        return LearningPaths.MissingLevels(items, wanted).Select(Sentence).ToValueList();
    }

    /// <summary>'Voor het niveau basis is er nog niets.' A school may have a level of its own.</summary>
    public static string Sentence(string level) => Text.Has("gat.niveau." + level)
        ? Text.Get("gat.niveau." + level)
        : Text.Get("gat.niveau", level);

    /// <summary>The page with everything that is missing.</summary>
    public static PagePlan Plan(PlanContext context)
    {
        string path = context.Routes.PathOf(new(PageKind.Special, Name));
        List<GapGroup> groups = [];
        int total = 0;
        foreach (Framework framework in context.Knowledge.Frameworks.Where(static f => f.HasPaths && !f.IsLocal))
        {
            ValueList<GapRow> rows = framework.All
                .Where(static competence => competence.Kind != CompetenceKind.Connection)
                .Select(competence => new GapRow(
                    context.Coded(path, competence.Id),
                    string.Join(" ", Of(context, competence)),
                    context.ShareUrl(path, "competentie=" + competence.Id)))
                .Where(static row => row.Missing.Length > 0)
                .ToValueList();
            total += rows.Count;
            if (!rows.IsEmpty)
            {
                groups.Add(new(
                    new(context.Link(path, new(PageKind.Framework, framework.File)), framework.ShortTitle),
                    Text.Count("aantal.gat", rows.Count),
                    rows));
            }
        }

        return new(path, Name, new GapsView(
            context.Frame(path, Text.Get("gaten.titel"), Text.Get("gaten.inleiding"), "", "css/gaten.css"),
            groups.ToValueList(),
            Text.Count("aantal.gat", total))
        {
            Handbook = HandbookPages.OverviewOn(context, path),
        });
    }
}
