using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>Learning paths: an overview and a page each.</summary>
internal static class PathPages
{
    /// <summary>More stations than this do not fit on the strip map.</summary>
    private const int LongestStrip = 9;

    /// <summary>All pages of learning paths.</summary>
    public static IEnumerable<PagePlan> Plan(PlanContext context)
    {
        yield return Overview(context);
        Dictionary<string, List<string>> lines = LinesOf(context.Knowledge);
        foreach (LearningPath learningPath in context.Knowledge.Paths)
        {
            yield return OfPath(context, learningPath, lines);
        }
    }

    /// <summary>'7 stations, 2 uur 40 min, plus 1 zonder bekende duur'.</summary>
    public static string FactLine(LearningPath path)
    {
        List<string> facts = [Text.Count("aantal.station", path.Stations.Count)];
        if (path.KnownMinutes > 0)
        {
            facts.Add(Dutch.Minutes(path.KnownMinutes));
        }

        if (path.UnknownCount > 0 && path.Stations.Count > 0)
        {
            facts.Add(Text.Count("leerpad.zonder-duur", path.UnknownCount));
        }

        return string.Join(", ", facts);
    }

    /// <summary>A path in an overview.</summary>
    public static PathCard Card(PlanContext context, string from, LearningPath path) => new(
        path.Competences.IsEmpty ? null : context.Code(from, path.Competences[0]),
        new(context.Link(from, new(PageKind.Path, path.Id)), path.Title),
        path.Summary,
        FactLine(path),
        Lines.ClassOf(context.Knowledge, path));

    private static PagePlan Overview(PlanContext context)
    {
        const string Path = "leerpaden/index.html";
        KnowledgeBase knowledge = context.Knowledge;
        ValueList<PathCardGroup> derived = knowledge.Frameworks
            .Select(framework => new PathCardGroup(
                framework.ShortTitle,
                new(context.Link(Path, new(PageKind.Framework, framework.File)), framework.Title),
                knowledge.Paths
                    .Where(path => path.Source is null && !path.Stations.IsEmpty)
                    .Where(path => knowledge.FindCompetence(path.Competences[0])?.FrameworkId == framework.Id)
                    .Select(path => Card(context, Path, path))
                    .ToValueList()))
            .Where(static group => !group.Cards.IsEmpty)
            .ToValueList();
        return new(Path, "leerpaden", new PathsView(
            context.Frame(Path, Text.Get("leerpaden.titel"), Text.Get("leerpaden.inleiding"), "leerpad", "css/leerpad.css", "css/lijnen.css") with
            {
                BodyClass = "t-leerpad",
            },
            knowledge.Paths.Where(static path => path.Source is not null)
                .Select(path => Card(context, Path, path)).ToValueList(),
            derived));
    }

    /// <summary>For each item, the ids of competences on whose paths it stands: places to change lines.</summary>
    private static Dictionary<string, List<string>> LinesOf(KnowledgeBase knowledge)
    {
        Dictionary<string, List<string>> lines = new(StringComparer.Ordinal);
        foreach (LearningPath path in knowledge.Paths)
        {
            if (path.Competences.IsEmpty || path.Stations.Count < 2)
            {
                continue;
            }

            foreach (Station station in path.Stations)
            {
                if (!lines.TryGetValue(station.Item.Item.Key, out List<string>? list))
                {
                    lines.Add(station.Item.Item.Key, list = []);
                }

                if (!list.Contains(path.Competences[0]))
                {
                    list.Add(path.Competences[0]);
                }
            }
        }

        return lines;
    }

    /// <summary>A derived path has the label of its competence, which another framework may use too: then the code tells them apart.</summary>
    public static string PageTitle(LearningPath path, Competence? main) => Text.Get(
        "leerpad.titel",
        path.Source is null && main is not null ? Text.Get("competentie.titel", path.Title, main.Code) : path.Title);

    private static PagePlan OfPath(PlanContext context, LearningPath path, Dictionary<string, List<string>> lines)
    {
        string url = context.Routes.PathOf(new(PageKind.Path, path.Id));
        return new(url, "leerpad", () => View(context, path, lines, url));
    }

    private static PathView View(PlanContext context, LearningPath path, Dictionary<string, List<string>> lines, string url)
    {
        Item? source = path.Source?.Item;
        Competence? main = path.Competences.IsEmpty ? null : context.Knowledge.FindCompetence(path.Competences[0]);
        string lead = source?.Get(Fields.ForWhom) ?? (source is null ? Text.Get("leerpad.voor", path.Title) : path.Summary);
        PageFrame frame = context.Frame(
            url, PageTitle(path, main), path.Summary.Length > 0 ? path.Summary : lead, "leerpad", "css/leerpad.css", "js/item.js", ToolPages.ChoiceScript, "js/tijd.js", "js/vinkjes.js") with
        {
            BodyClass = Lines.ClassOf(context.Knowledge, path),
        };
        return new(
            frame,
            main is null ? null : context.Code(url, main.Id),
            path.Title,
            lead,
            Lines.ClassOf(context.Knowledge, path),
            Stations(context, url, path, lines))
        {
            Strip = Strip(context, url, path),
            Facts = Facts(context, path, source, main),
            Body = path.Source is null ? BodyHtml.None : Bodies.Fill(context, url, path.Source),
            Missing = path.Stations.IsEmpty
                ? [Text.Get("gat.niets")]
                : path.MissingLevels.Select(Gaps.Sentence).ToValueList(),
            Assignment = source?.Get(Fields.Assignment) ?? Text.Get("leerpad.opdracht"),
            Afterwards = source?.Get(Fields.Afterwards) ?? default,
            Next = Next(context, url, path),
            Prints = PathPrintPages.Links(context, url, path),
            Made = Text.Get(source is null ? "leerpad.afgeleid" : "leerpad.met-de-hand"),
            EditUrl = source is null ? "" : context.EditUrl(source),
        };
    }

    private static ValueList<CodedLink> Next(PlanContext context, string url, LearningPath path) => path.Next
        .Select(next =>
        {
            if (next.Kind == PageKind.Competence)
            {
                CodedLink link = context.Coded(url, next.Id);
                return CompetencePages.PathOf(context, next.Id) is { } target
                    ? link with { Url = context.Link(url, new(PageKind.Path, target.Id)), Note = FactLine(target) }
                    : link;
            }

            LearningPath? other = context.Knowledge.Paths.FirstOrDefault(candidate => candidate.Id == next.Id);
            CodeView code = other is { Competences.IsEmpty: false }
                ? context.Code(url, other.Competences[0])
                : new("", "", "", "");
            return new CodedLink(code, context.Link(url, next), other?.Title ?? next.Id, other is null ? "" : FactLine(other));
        })
        .ToValueList();

    private static ValueList<FactView> Facts(PlanContext context, LearningPath path, Item? source, Competence? main)
    {
        List<FactView> facts = [new(Text.Get("leerpad.stations"), Text.Get("leerpad.en-opdracht", path.Stations.Count))];
        if (path.KnownMinutes > 0)
        {
            facts.Add(new(Text.Get("leerpad.samen"), Dutch.Minutes(path.KnownMinutes)));
        }

        if (path.UnknownCount > 0)
        {
            facts.Add(new(Text.Get("leerpad.zonder"), Text.Count("aantal.onderdeel", path.UnknownCount)));
        }

        string level = source?.Get(Fields.Level) ?? (main is { Level.Length: > 0 } ? main.Level : "beide");
        facts.Add(new(Fields.Level.Label, context.Knowledge.LabelOf("niveau", level)));
        if (source is not null)
        {
            facts.Add(new(Fields.Audiences.Label, context.Labels("doelgroep", source.Get(Fields.Audiences))));
            facts.Add(new(Fields.Sectors.Label, context.Labels("sector", source.Get(Fields.Sectors))));
        }

        return facts.ToValueList();
    }

    private static ValueList<StopView> Strip(PlanContext context, string url, LearningPath path) =>
        path.Stations.Count is 0 or > LongestStrip
            ? default
            : path.Stations
                .Select(station => new StopView(
                    context.Link(url, new(PageKind.Item, station.Item.Item.Key)), station.Item.Item.Title, false))
                .Append(new StopView("", Text.Get("leerpad.eigen-opdracht"), false))
                .ToValueList();

    private static ValueList<StationView> Stations(
        PlanContext context, string url, LearningPath path, Dictionary<string, List<string>> lines)
    {
        const int MostTransfers = 3;
        string own = path.Competences.IsEmpty ? "" : path.Competences[0];
        string? area = context.Knowledge.FindCompetence(own)?.AreaId;
        bool IsOther(string id) => id != own && area != id && context.Knowledge.FindCompetence(id)?.AreaId != own;
        StationView[] views = new StationView[path.Stations.Count];
        List<CodedLink> transfers = new(MostTransfers);
        Dictionary<(Purpose, string), string> phases = [];
        for (int i = 0; i < views.Length; i++)
        {
            Station station = path.Stations[i];
            Item item = station.Item.Item;
            transfers.Clear();
            foreach (string id in lines.GetValueOrDefault(item.Key) ?? [])
            {
                if (transfers.Count < MostTransfers && IsOther(id))
                {
                    transfers.Add(context.Transfer(url, id));
                }
            }

            views[i] = new(
                context.Row(url, station.Item),
                Phase(context, item, phases),
                station.Reason.Length > 0 ? station.Reason : item.Summary,
                transfers.ToValueList(),
                transfers.Count == 0 ? "" : "overstap",
                station.IsSupport ? Text.Get("leerpad.steun") : "");
        }

        return views.Length == 0 ? default : new(views);
    }

    /// <summary>What a station is for, and on which level: few different ones, on a path of a thousand stations too.</summary>
    private static string Phase(PlanContext context, Item item, Dictionary<(Purpose, string), string> known)
    {
        string level = item.Get(Fields.Level) ?? "";
        if (!known.TryGetValue((item.Type.Purpose, level), out string? phase))
        {
            phase = Text.Get("fase." + item.Type.Purpose);
            phase = item.Has(Fields.Level)
                ? Text.Get("fase.met-niveau", phase, PlanContext.Lower(context.Knowledge.LabelOf("niveau", level)))
                : phase;
            known.Add((item.Type.Purpose, level), phase);
        }

        return phase;
    }
}
