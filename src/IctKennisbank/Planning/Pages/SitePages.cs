using System.Globalization;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>Home, glossary, search, the pages that people write, and the page for a wrong address.</summary>
internal static class SitePages
{
    private const int MostRecent = 6;

    /// <summary>All of them.</summary>
    public static IEnumerable<PagePlan> Plan(PlanContext context)
    {
        yield return Home(context);
        yield return Glossary(context);
        yield return Search(context);
        yield return NotFound(context);
        foreach (LinkedItem page in context.Knowledge.Items)
        {
            if (!page.Item.Type.IsListed && !page.Item.Type.IsPath)
            {
                yield return TextPage(context, page);
            }
        }
    }

    private static PagePlan Home(PlanContext context)
    {
        string path = context.Routes.PathOf(new(PageKind.Special, "index"));
        KnowledgeBase knowledge = context.Knowledge;
        ValueList<TimeLink> times = Listings.TimeLists()
            .Select(list => new TimeLink(
                Listings.TimePath(list.Name),
                list.Minutes,
                list.Minutes >= 45 ? "s3" : "",
                Text.Count("tijd.aantal", knowledge.Listed.Count(item => list.Fits(item.Item)))))
            .ToValueList();
        IEnumerable<LinkedItem> fitting = knowledge.Listed
            .Where(static item => item.Item.Minutes is > 0 and <= 60 && item.Item.Type.StepsField is not null);
        return new(path, "home", new HomeView(
            context.Frame(path, Text.Get("home.titel"), knowledge.Site.Description, "", "css/zoekvak.css", "css/home.css", "css/lijnen.css"),
            times,
            Listings.LongTimeLists()
                .Select(static list => new LinkView(Listings.TimePath(list.Name), Text.Get("tijd." + list.Name + ".titel")))
                .ToValueList())
        {
            Fitting = Spread(fitting).Select(item => context.Row(path, item)).ToValueList(),
            AllFitting = new(
                Listings.TimePath("tijd-60"),
                Text.Get("home.alle-passend", knowledge.Listed.Count(static item => item.Item.Minutes <= 60))),
            Doors = Doors(context, path),
            Lines = LinesOnMap(context).Select(line => PathPages.Card(context, path, line)).ToValueList(),
            Map = LineMap.Draw([.. LinesOnMap(context)], knowledge),
            AllPaths = new("leerpaden/index.html", Text.Get("home.alle-leerpaden", knowledge.Paths.Count(static p => !p.Stations.IsEmpty))),
            Themes = knowledge.TermsOf("thema")
                .Select(theme => new CountedLink(
                    new(context.Link(path, new(PageKind.Theme, theme.Id)), theme.Label),
                    knowledge.ItemsOfTheme(theme.Id).Count,
                    ""))
                .Where(static theme => theme.Count > 0)
                .ToValueList(),
            Recent = knowledge.Listed
                .Where(static item => item.Item.Has(Fields.Date))
                .OrderByDescending(static item => item.Item.Get(Fields.Date))
                .ThenBy(static item => item.SortKey, StringComparer.Ordinal)
                .Take(MostRecent)
                .Select(item => new RecentView(
                    item.Item.Type.Id,
                    new(context.Link(path, new(PageKind.Item, item.Item.Key)), item.Item.Title),
                    Dutch.ShortDate(item.Item.Get(Fields.Date)),
                    item.Item.Get(Fields.Date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
                .ToValueList(),
        });
    }

    /// <summary>At most six items of different lengths: the first of each quarter, by type in turn.</summary>
    private static IEnumerable<LinkedItem> Spread(IEnumerable<LinkedItem> items)
    {
        const int Most = 6;
        List<LinkedItem> sorted = [.. items
            .OrderBy(static item => item.Item.Minutes)
            .ThenBy(static item => item.SortKey, StringComparer.Ordinal)];
        List<LinkedItem> chosen = [];
        HashSet<int> minutes = [];
        foreach (LinkedItem item in sorted)
        {
            ContentType? last = chosen.Count > 0 ? chosen[^1].Item.Type : null;
            if (item.Item.Type != last && minutes.Add(item.Item.Minutes ?? 0))
            {
                chosen.Add(item);
            }
        }

        return chosen.Take(Most);
    }

    private static ValueList<DoorView> Doors(PlanContext context, string path) => context.Types
        .Where(static type => type.IsInMenu && type.IsListed)
        .Select(type => new DoorView(
            type.Id,
            context.Link(path, new(PageKind.Listing, type.Folder)),
            Text.Get("lijst." + type.Id + ".voor"),
            Text.Get("home.deur." + type.Id),
            PlanContext.Count(type.Id, context.Knowledge.Listed.Count(item => item.Item.Type == type))))
        .ToValueList();

    /// <summary>The areas of the first framework that have a path: the lines on the map.</summary>
    private static IEnumerable<LearningPath> LinesOnMap(PlanContext context)
    {
        const int Most = 4;
        Framework? first = context.Knowledge.Frameworks.FirstOrDefault(static framework => framework.HasPaths);
        return first is null
            ? []
            : first.All.Where(static competence => competence.Kind == CompetenceKind.Area)
                .Select(area => CompetencePages.PathOf(context, area.Id))
                .OfType<LearningPath>()
                .Where(static path => path.Stations.Count > 0)
                .Take(Most);
    }

    private static PagePlan Glossary(PlanContext context)
    {
        string path = context.Routes.PathOf(new(PageKind.Glossary, ""));
        ValueList<GlossaryLetter> letters = context.Knowledge.Glossary.Entries
            .OrderBy(static entry => Dutch.SortKey(entry.Word), StringComparer.Ordinal)
            .GroupBy(static entry => Dutch.SortKey(entry.Word) is [var first, ..] && char.IsAsciiLetter(first)
                ? Dutch.SortKey(entry.Word)[..1].ToUpperInvariant()
                : "0-9")
            .Select(group => new GlossaryLetter(
                "deel-" + group.Key.ToLowerInvariant(),
                group.Key,
                group.Select(entry => new GlossaryWord(
                    entry.Id,
                    entry.Word,
                    string.Join(", ", entry.Synonyms),
                    entry.Explanation,
                    entry.SeeAlso
                        .Select(key => context.Knowledge.Find(key.Value))
                        .OfType<LinkedItem>()
                        .Select(item => new LinkView(
                            context.Link(path, new(PageKind.Item, item.Item.Key)), item.Item.Title))
                        .ToValueList())).ToValueList()))
            .ToValueList();
        return new(path, "begrippen", new GlossaryView(
            context.Frame(path, Text.Get("begrippen.titel"), Text.Get("begrippen.inleiding"), "", "css/begrippen.css"), letters));
    }

    private static PagePlan Search(PlanContext context)
    {
        string path = context.Routes.PathOf(new(PageKind.Special, "zoeken"));
        return new(path, "zoeken", new SearchView(
            context.Frame(path, Text.Get("zoeken.titel"), Text.Get("zoeken.inleiding"), "zoeken", context.SearchIndex.Length > 0 ? ["css/zoekvak.css", "css/zoeken.css", "js/zoek.js", "js/facetten.js", "js/zoekpagina.js", ToolPages.ChoiceScript] : ["css/zoekvak.css"]),
            ListingLinks(context, path))
        {
            Themes = context.Knowledge.TermsOf("thema")
                .Where(theme => !context.Knowledge.ItemsOfTheme(theme.Id).IsEmpty)
                .Select(theme => new LinkView(context.Link(path, new(PageKind.Theme, theme.Id)), theme.Label))
                .ToValueList(),
            Choosable = string.Join(' ', context.Listed.Select(static type => type.Id)),
            DataUrl = context.SearchIndex.Length > 0 ? Routes.RootOf(path) + context.SearchIndex : "",
        });
    }

    /// <summary>The page for a wrong address may be shown at any depth, so with a base URL its links are absolute.</summary>
    private static PagePlan NotFound(PlanContext context)
    {
        string path = context.Routes.PathOf(new(PageKind.Special, "404"));
        return new(path, "404", new NotFoundView(
            context.Frame(path, Text.Get("404.titel"), Text.Get("404.inleiding"), "", "css/zoekvak.css"), ListingLinks(context, path)));
    }

    private static ValueList<LinkView> ListingLinks(PlanContext context, string path) => context.Listed
        .Select(type => new LinkView(context.Link(path, new(PageKind.Listing, type.Folder)), type.PluralLabel))
        .Append(new(context.Link(path, new(PageKind.Listing, "leerpaden")), Text.Get("leerpaden.titel")))
        .Append(new(context.Link(path, new(PageKind.Themes, "")), Text.Get("themas.titel")))
        .Append(new(context.Link(path, new(PageKind.Frameworks, "")), Text.Get("kaders.titel")))
        .ToValueList();

    private static PagePlan TextPage(PlanContext context, LinkedItem page)
    {
        string path = context.Routes.PathOf(new(PageKind.Item, page.Item.Key));
        return new(path, page.Item.Type.Template, new TextPageView(
            context.Frame(path, page.Item.Title, page.Item.Summary),
            page.Item.Title,
            page.Item.Summary,
            Bodies.Fill(context, path, page),
            context.EditUrl(page.Item))
        {
            FormUrl = context.HasForm && page.Item.Key == PlanContext.ContributePage ? context.ShareUrl(path) : "",
            More = page.Item.Key == PlanContext.ContributePage ? HandbookPages.OverviewOn(context, path) : null,
        });
    }
}
