using System.Text;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>Lists: one for each type, each theme, and each amount of time.</summary>
internal static class Listings
{
    private const int Columns = 12;

    private const int MinutesPerColumn = 5;

    /// <summary>A stack of shapes is at most this high; above it one shape is five items.</summary>
    private const int HighestStack = 12;

    /// <summary>A list of more rows than this is a short one.</summary>
    private const int LongestFullList = 250;

    /// <summary>The facets of a listing: the style, the panel, the names, the rows.</summary>
    private static readonly string[] Scripts = ["css/groepen.css", "css/zoeken.css", "js/facetten.js", Outputs.FacetScript.Name, "js/lijst.js", ToolPages.ChoiceScript];

    private static readonly int[] Times = [10, 20, 30, 45, 60];

    /// <summary>All lists.</summary>
    public static IEnumerable<PagePlan> Plan(PlanContext context) =>
        context.Listed.Select(type => OfType(context, type))
            .Concat(Themes(context))
            .Concat(OfTimes(context));

    /// <summary>The amounts of time on the home page: name of the list, minutes, and whether an item belongs to it.</summary>
    public static IEnumerable<(string Name, int Minutes, Func<Item, bool> Fits)> TimeLists() =>
        Times.Select(static minutes => (
            $"tijd-{minutes}", minutes, (Func<Item, bool>)(item => item.Minutes <= minutes && !IsSeries(item))));

    /// <summary>Lists for what takes longer than an hour, or an unknown time.</summary>
    public static IEnumerable<(string Name, Func<Item, bool> Fits)> LongTimeLists() =>
    [
        ("langer", static item => item.Minutes > 60 && !IsSeries(item)),
        ("traject", IsSeries),
        ("onbekend", static item => item.Minutes is null && !IsSeries(item)),
    ];

    /// <summary>Path of a list of items by time.</summary>
    public static string TimePath(string name) => $"tijd/{name}.html";

    private static bool IsSeries(Item item) => item.Get(Fields.DurationKind) == "traject" || item.Get(Fields.Meetings) > 1;

    private static PagePlan OfType(PlanContext context, ContentType type)
    {
        string path = context.Routes.PathOf(new(PageKind.Listing, type.Folder));
        return new(path, "lijst", () => OfType(context, type, path));
    }

    private static ListingView OfType(PlanContext context, ContentType type, string path)
    {
        List<LinkedItem> items = [.. context.Knowledge.ByTitle.Where(item => item.Item.Type == type)];
        ValueList<RowGroup> groups = ByTheme(context, path, items);
        string lead = Text.Get("lijst." + type.Id);
        PageFrame frame = context.Frame(path, type.PluralLabel, lead, type.Id, Scripts) with
        {
            BodyClass = "t-" + type.Id,
            Feeds = [Feed(path, type.Folder, type.PluralLabel)],
        };
        (ValueList<StackView> stacks, string note) = Stacks(type, items);
        return new(
            frame, type.Id, Text.Get("lijst." + type.Id + ".voor"), type.PluralLabel, lead, PlanContext.Count(type.Id, items.Count), groups)
        {
            Stacks = stacks,
            StackNote = note,
            Jumps = groups.Select(static group => new LinkView("#" + group.Id, group.Heading)).ToValueList(),
        };
    }

    /// <summary>Rows by first theme, in the order of the themes; within a theme from short to long.</summary>
    private static ValueList<RowGroup> ByTheme(PlanContext context, string path, List<LinkedItem> items)
    {
        List<RowGroup> groups = [];
        ILookup<string, LinkedItem> byTheme = items.ToLookup(
            static item => item.Item.Get(Fields.Themes) is { Count: > 0 } themes ? themes[0] : "");
        foreach (Term theme in context.Knowledge.TermsOf("thema"))
        {
            Add(groups, context, path, theme.Id, theme.Label, byTheme[theme.Id]);
        }

        Add(groups, context, path, "overig", Text.Get("lijst.overig"), byTheme[""]);
        return Fitting(groups);
    }

    private static void Add(
        List<RowGroup> groups, PlanContext context, string path, string id, string heading, IEnumerable<LinkedItem> items)
    {
        List<LinkedItem> sorted = Short(items);
        if (sorted.Count > 0)
        {
            ValueList<RowView> rows = Rows(context, path, sorted);
            groups.Add(new("deel-" + id, heading, Text.Count("aantal.item", rows.Count), rows) { Facts = Facts(context, sorted) });
        }
    }

    private static ValueList<RowView> Rows(PlanContext context, string path, List<LinkedItem> items)
    {
        RowView[] rows = new RowView[items.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = context.Row(path, items[i]);
        }

        return new(rows);
    }

    private static string Facts(PlanContext context, List<LinkedItem> items)
    {
        StringBuilder facts = new(items.Count * 128);
        foreach (LinkedItem item in items)
        {
            _ = facts.Length > 0 ? facts.Append(';') : facts;
            facts.Append(context.RowFacts(item));
        }

        return facts.ToString();
    }

    /// <summary>From short to long, and by title as they were.</summary>
    private static List<LinkedItem> Short(IEnumerable<LinkedItem> byTitle) =>
        [.. byTitle.OrderBy(static item => item.Item.Minutes ?? int.MaxValue)];

    private static (ValueList<StackView> Stacks, string Note) Stacks(
        ContentType type, List<LinkedItem> items)
    {
        int[] counts = new int[Columns];
        foreach (LinkedItem item in items)
        {
            if (item.Item.Minutes is > 0 and <= 60)
            {
                counts[(item.Item.Minutes.Value - 1) / MinutesPerColumn]++;
            }
        }

        int perShape = counts.Max() > HighestStack ? 5 : 1;
        ValueList<StackView> stacks = counts
            .Select((count, column) => new StackView(
                count == 0 ? "" : "#deel-lijst",
                Text.Get("lijst.kolom", (column + 1) * MinutesPerColumn, PlanContext.Count(type.Id, count)),
                Enumerable.Repeat(type.Id, Math.Min(HighestStack, (count + perShape - 1) / perShape)).ToValueList()))
            .ToValueList();
        return (stacks, perShape == 1 ? "" : Text.Get("lijst.vijf"));
    }

    private static IEnumerable<PagePlan> Themes(PlanContext context)
    {
        string overview = context.Routes.PathOf(new(PageKind.Themes, ""));
        ValueList<Term> themes = context.Knowledge.TermsOf("thema");
        yield return new(overview, "themas", new ThemesView(
            context.Frame(overview, Text.Get("themas.titel"), Text.Get("themas.inleiding")),
            themes.Select(theme => new CountedLink(
                new(context.Link(overview, new(PageKind.Theme, theme.Id)), theme.Label),
                context.Knowledge.ItemsOfTheme(theme.Id).Count,
                theme.Explanation)).ToValueList()));
        foreach (Term theme in themes)
        {
            yield return OfTheme(context, theme);
        }
    }

    private static PagePlan OfTheme(PlanContext context, Term theme)
    {
        string path = context.Routes.PathOf(new(PageKind.Theme, theme.Id));
        return new(path, "lijst", () => OfTheme(context, theme, path));
    }

    private static ListingView OfTheme(PlanContext context, Term theme, string path)
    {
        ValueList<LinkedItem> items = context.Knowledge.ItemsOfTheme(theme.Id);
        PageFrame frame = context.Frame(path, theme.Label, theme.Explanation, "", Scripts) with
        {
            Feeds = items.IsEmpty ? default : [Feed(path, "thema-" + theme.Id, theme.Label)],
        };
        return new(
            frame,
            "",
            Text.Get("themas.een"),
            theme.Label,
            theme.Explanation,
            Text.Count("aantal.item", items.Count),
            ByType(context, path, items, isFiltered: true))
        {
            Competences = items.SelectMany(static item => item.Item.Competences)
                .GroupBy(static id => id.Value, StringComparer.Ordinal)
                .OrderByDescending(static group => group.Count())
                .ThenBy(static group => group.Key, StringComparer.Ordinal)
                .Take(8)
                .Select(group => context.Coded(path, group.Key))
                .ToValueList(),
        };
    }

    private static IEnumerable<PagePlan> OfTimes(PlanContext context)
    {
        foreach ((string name, int minutes, Func<Item, bool> fits) in TimeLists())
        {
            yield return OfTime(
                context, name, Text.Get("tijd.titel", minutes), Text.Get("tijd.inleiding", minutes), fits);
        }

        foreach ((string name, Func<Item, bool> fits) in LongTimeLists())
        {
            yield return OfTime(
                context, name, Text.Get("tijd." + name + ".titel"), Text.Get("tijd." + name + ".inleiding"), fits);
        }
    }

    private static PagePlan OfTime(PlanContext context, string name, string title, string lead, Func<Item, bool> fits)
    {
        string path = TimePath(name);
        return new(path, "lijst", () => OfTime(context, name, title, lead, path, fits));
    }

    private static ListingView OfTime(
        PlanContext context, string name, string title, string lead, string path, Func<Item, bool> fits)
    {
        List<LinkedItem> items = [.. context.Knowledge.ByTitle.Where(item => fits(item.Item))];
        return new(
            context.Frame(path, title, lead, "", Scripts),
            "",
            Text.Get("tijd.een"),
            title,
            lead,
            Text.Count("aantal.item", items.Count),
            ByType(context, path, items, isFiltered: true))
        {
            Others = TimeLists().Select(static list => list.Name).Concat(LongTimeLists().Select(static list => list.Name))
                .Where(other => other != name)
                .Select(other => new LinkView(
                    Routes.RootOf(path) + TimePath(other),
                    other.StartsWith("tijd-", StringComparison.Ordinal)
                        ? Text.Get("tijd.kort", other["tijd-".Length..])
                        : Text.Get("tijd." + other + ".titel")))
                .ToValueList(),
        };
    }

    /// <summary>Rows by type, in the order of the menu; within a type from short to long.</summary>
    /// <param name="context">What page builders share.</param>
    /// <param name="path">Path of the page.</param>
    /// <param name="items">The items, sorted by title.</param>
    /// <param name="isFiltered">Whether the rows carry what the script of a listing filters by.</param>
    public static ValueList<RowGroup> ByType(
        PlanContext context, string path, IEnumerable<LinkedItem> items, bool isFiltered = false)
    {
        ILookup<string, LinkedItem> byType = items.ToLookup(static item => item.Item.Type.Id);
        List<RowGroup> groups = [];
        foreach (ContentType type in context.Listed)
        {
            List<LinkedItem> sorted = Short(byType[type.Id]);
            if (sorted.Count > 0)
            {
                ValueList<RowView> rows = Rows(context, path, sorted);
                groups.Add(new("deel-" + type.Id, type.PluralLabel, PlanContext.Count(type.Id, rows.Count), rows)
                {
                    Facts = isFiltered ? Facts(context, sorted) : "",
                });
            }
        }

        return Fitting(groups);
    }

    /// <summary>
    /// A long list shows a title and a duration per row: nobody reads three megabytes of summaries, and a share is slow.
    /// </summary>
    private static ValueList<RowGroup> Fitting(List<RowGroup> groups)
    {
        bool isShort = groups.Sum(static group => group.Rows.Count) > LongestFullList;
        return groups.Select(group => group with { IsShort = isShort }).ToValueList();
    }

    /// <summary>A feed of a page.</summary>
    public static LinkView Feed(string path, string name, string label) =>
        new(Routes.RootOf(path) + Outputs.Feeds.PathOf(name), Text.Get("feed.titel", label));
}
