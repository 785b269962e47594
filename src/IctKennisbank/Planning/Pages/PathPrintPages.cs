using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>A whole learning path on paper: the line with its stations to tick, and a card for each station.</summary>
internal static class PathPrintPages
{
    private const int CardsOnSheet = 4;

    /// <summary>Longer paths have no cards: nobody cuts a hundred, and they would cost the build more than the site itself.</summary>
    private const int MostCards = 24;

    /// <summary>The pages, one for each path with stations.</summary>
    public static IEnumerable<PagePlan> Plan(PlanContext context) => context.Knowledge.Paths
        .Where(static path => !path.Stations.IsEmpty)
        .Select(path =>
        {
            string url = PathOf(context, path);
            return new PagePlan(url, "druk-leerpad", () => View(context, url, path));
        });

    /// <summary>Links on the page of a path to its sheets.</summary>
    public static ValueList<LinkView> Links(PlanContext context, string from, LearningPath path) => path.Stations.IsEmpty
        ? default
        : Choices(path)
            .Select(choice => new LinkView($"{Routes.RootOf(from)}{PathOf(context, path)}#deel-{choice}", Text.Get("druk." + choice)))
            .ToValueList();

    private static string PathOf(PlanContext context, LearningPath path) =>
        Routes.PrintPathOf(context.Routes.PathOf(new(PageKind.Path, path.Id)));

    /// <summary>Names of the sheets, which are their fragments and, after <c>druk.</c>, their labels.</summary>
    public static IReadOnlyList<string> Sheets { get; } = ["lijn", "kaarten"];

    private static IEnumerable<string> Choices(LearningPath path) => Sheets.Where(sheet => sheet != "kaarten" || path.Stations.Count <= MostCards);

    private static PathPrintView View(PlanContext context, string url, LearningPath path)
    {
        SiteSettings site = context.Knowledge.Site;
        Item? source = path.Source?.Item;
        string own = context.Routes.PathOf(new(PageKind.Path, path.Id));
        Competence? main = path.Competences.IsEmpty ? null : context.Knowledge.FindCompetence(path.Competences[0]);
        PageFrame frame = context.Frame(url, Text.Get("druk.titel", PathPages.PageTitle(path, main)), Text.Get("druk.leerpad-over", path.Title), "leerpad", "css/druk.css", "js/druk.js") with
        {
            IsUnlisted = true,
            BodyClass = "drukwerk t-leerpad " + Lines.ClassOf(context.Knowledge, path),
            Canonical = site.BaseUrl.Length > 0 ? site.BaseUrl + own : "",
        };
        return new(
            frame,
            new(context.Link(url, new(PageKind.Path, path.Id)), path.Title),
            Choices(path).Select(static choice => new LinkView("#deel-" + choice, Text.Get("druk." + choice))).ToValueList(),
            path.Title,
            source?.Get(Fields.ForWhom) ?? (source is null ? Text.Get("leerpad.voor", path.Title) : path.Summary),
            PathPages.FactLine(path),
            path.Stations.Select((station, i) => Station(context, station, i + 1)).ToValueList(),
            path.Stations.Count <= MostCards
                ? path.Stations.Select(station => Cards.Of(context, station.Item.Item)).Chunk(CardsOnSheet)
                    .Select(static four => new CardSheet(four.ToValueList())).ToValueList()
                : default,
            Foot(context, source, own))
        {
            Assignment = source?.Get(Fields.Assignment) ?? Text.Get("leerpad.opdracht"),
            Afterwards = source?.Get(Fields.Afterwards) ?? default,
        };
    }

    /// <summary>A derived path is made by the site itself: there is no author, and the items keep their own licences.</summary>
    private static SheetFoot Foot(PlanContext context, Item? source, string own)
    {
        SiteSettings site = context.Knowledge.Site;
        string address = site.BaseUrl.Length > 0 ? ", " + Cards.WithoutScheme(site.BaseUrl + own) : "";
        return source is null
            ? new(Text.Get("druk.leerpad-voet", site.Title) + address, "", "")
            : Cards.Foot(context, source);
    }

    private static PrintStation Station(PlanContext context, Station station, int number)
    {
        Item item = station.Item.Item;
        return new(
            number,
            item.Type.Id,
            item.Type.Label,
            item.Title,
            context.Duration(item).Text,
            station.Reason.Length > 0 ? station.Reason : item.Summary,
            Cards.Address(context, item));
    }
}
