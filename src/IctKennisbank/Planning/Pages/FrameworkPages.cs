using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>Frameworks: an overview, a page each with its matrix, and a page per competence and area.</summary>
internal static class FrameworkPages
{
    /// <summary>All pages of frameworks.</summary>
    public static IEnumerable<PagePlan> Plan(PlanContext context)
    {
        yield return Overview(context);
        foreach (Framework framework in context.Knowledge.Frameworks)
        {
            yield return OfFramework(context, framework);
            foreach (Competence competence in framework.All)
            {
                yield return CompetencePages.Plan(context, framework, competence);
            }
        }
    }

    private static PagePlan Overview(PlanContext context)
    {
        string path = context.Routes.PathOf(new(PageKind.Frameworks, ""));
        FrameworkCard Card(Framework framework)
        {
            int count = framework.All.Count();
            int items = framework.All.SelectMany(c => context.Knowledge.ItemsOf(c.Id).Select(static item => item.Item.Key))
                .Distinct(StringComparer.Ordinal).Count();
            return new(
                new(context.Link(path, new(PageKind.Framework, framework.File)), framework.Title),
                framework.Id.ToUpperInvariant(),
                framework.Silhouette,
                framework.Description,
                Text.Get("kader.feiten", Text.Count("aantal.onderdeel", count), Text.Count("aantal.item", items)));
        }

        return new(path, "kaders", new FrameworksView(
            context.Frame(path, Text.Get("kaders.titel"), Text.Get("kaders.inleiding"), "kader", "css/kader.css"),
            context.Knowledge.Frameworks.Where(static framework => !framework.IsLocal).Select(Card).ToValueList(),
            context.Knowledge.Frameworks.Where(static framework => framework.IsLocal).Select(Card).ToValueList())
        {
            Measurements = context.Knowledge.Measurements.IsEmpty
                ? null
                : new(context.Link(path, new(PageKind.Measurements, "")), Text.Get("kaders.metingen")),
        });
    }

    private static PagePlan OfFramework(PlanContext context, Framework framework)
    {
        string path = context.Routes.PathOf(new(PageKind.Framework, framework.File));
        return new(path, "kader", () => View(context, framework, path));
    }

    private static FrameworkView View(PlanContext context, Framework framework, string path)
    {
        ValueList<ContentType> types = context.Listed.Where(static type => type.IsInMatrix).ToValueList();
        List<MatrixRow> rows = [];
        foreach (Area area in framework.Areas)
        {
            if (area.Label.Length > 0)
            {
                rows.Add(AreaRow(context, path, area, area.Competences.IsEmpty ? types : default));
            }

            rows.AddRange(area.Competences.Select(competence => Row(context, path, competence, types)));
        }

        int cells = rows.Sum(static row => row.Cells.Count);
        int empty = rows.Sum(static row => row.Cells.Count(static cell => cell.IsEmpty));
        return new(
            context.Frame(path, framework.Title, framework.Description, "kader", "css/kader.css"),
            framework.Title,
            framework.Description,
            types.Select(static type => new ColumnView(type.Id, type.PluralLabel)).ToValueList(),
            rows.ToValueList(),
            Text.Get("kader.leeg", cells, empty))
        {
            Uses = framework.Uses,
            Facts = Facts(context, framework),
            Measurements = MeasurementPages.OfFramework(context, path, framework),
            Notes = Notes(framework),
            Citations = Sources.Of(framework.Citations),
            Figure = Figures.Of(context, path, framework),
            FigureList = Figures.List(context, path, framework),
            Points = Points(context, path, framework),
            Relations = Relations.Of(context, path, id => id == framework.Id || id.StartsWith(framework.Id + ".", StringComparison.Ordinal)),
        };
    }

    /// <summary>The points of a matrix in the order of their numbers, with what they are about.</summary>
    private static ValueList<PointView> Points(PlanContext context, string path, Framework framework)
    {
        string Name(string id) => context.Knowledge.FindCompetence(id)?.Label ?? id;
        return framework.Points
            .Select(point => new PointView(
                point.Label,
                point.Border.Length > 0
                    ? Text.Get("kader.punt-grens", Name(point.Quadrant.Value), Name(point.Border))
                    : Name(point.Quadrant.Value),
                point.Explanation,
                point.RefersTo.Select(id => context.Code(path, id.Value)).ToValueList()))
            .ToValueList();
    }

    private static ValueList<FactView> Facts(PlanContext context, Framework framework)
    {
        List<FactView> facts = [new(Text.Get("kader.versie"), framework.Version)];
        if (!framework.Audiences.IsEmpty)
        {
            facts.Add(new(Fields.Audiences.Label, context.Labels("doelgroep", framework.Audiences)));
        }

        if (!framework.Sectors.IsEmpty)
        {
            facts.Add(new(Fields.Sectors.Label, context.Labels("sector", framework.Sectors)));
        }

        facts.Add(new(Text.Get("kader.onderdelen"), Text.Count("aantal.onderdeel", framework.All.Count())));
        return facts.ToValueList();
    }

    private static ValueList<string> Notes(Framework framework)
    {
        int own = framework.All.Count(static competence => competence.IsOwnLabel);
        return own == 0 ? framework.Notes : [.. framework.Notes, Text.Count("kader.eigen-labels", own)];
    }

    private static MatrixRow AreaRow(PlanContext context, string path, Area area, ValueList<ContentType> types)
    {
        CodeView? code = area.Self is null ? null : context.Code(path, area.Self.Id);
        return area.Self is { } self && !types.IsEmpty
            ? Row(context, path, self, types)
            : new(true, code, area.Label, code?.Url ?? "", default);
    }

    private static MatrixRow Row(
        PlanContext context, string path, Competence competence, ValueList<ContentType> types)
    {
        CodeView code = context.Code(path, competence.Id);
        ValueList<LinkedItem> items = context.Knowledge.ItemsOf(competence.Id);
        return new(
            false,
            code,
            competence.Label,
            code.Url,
            types.Select(type => Cell(context, path, competence, type, [.. items.Where(item => item.Item.Type == type)]))
                .ToValueList());
    }

    private static MatrixCell Cell(
        PlanContext context, string path, Competence competence, ContentType type, List<LinkedItem> items)
    {
        const int MostShapes = 8;
        int advanced = items.Count(static item => item.Item.Get(Fields.Level) == "uitbreiding");
        string url = items.Count == 0
            ? context.ShareUrl(path, "soort=" + type.Id, "competentie=" + competence.Id)
            : context.Link(path, new(PageKind.Competence, competence.Id, "deel-" + type.Id));
        return new(
            type.Id,
            items.Count,
            url,
            Enumerable.Repeat(type.Id, Math.Min(MostShapes, items.Count - advanced)).ToValueList(),
            Enumerable.Repeat(type.Id, Math.Min(Math.Max(0, MostShapes - (items.Count - advanced)), advanced)).ToValueList(),
            items.Count == 0
                ? Text.Get("kader.vak-nog-leeg", PlanContext.Lower(type.PluralLabel), competence.Label)
                : Text.Get("kader.vak", PlanContext.Count(type.Id, items.Count), competence.Label));
    }
}
