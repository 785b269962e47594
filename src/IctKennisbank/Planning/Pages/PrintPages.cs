using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>
/// Pages to print: one for each item with steps or with something for participants. It holds all sheets; the fragment of
/// the address chooses one, with CSS alone (docs/decisions/0010-print-pages.md).
/// </summary>
internal static class PrintPages
{
    private const string Sheet = "css/druk.css";

    private static readonly string[] RunSheetAssets = [Sheet, "js/tijd.js", "js/draaiboek.js", "js/druk.js"];

    private static readonly string[] OtherAssets = [Sheet, "js/druk.js"];

    /// <summary>The pages.</summary>
    public static IEnumerable<PagePlan> Plan(PlanContext context) => context.Knowledge.Listed
        .Where(static linked => IsPrinted(linked.Item))
        .Select(linked =>
        {
            string path = Routes.PrintPathOf(context.Routes.PathOf(new(PageKind.Item, linked.Item.Key)));
            return new PagePlan(path, "druk", () => View(context, path, linked));
        });

    /// <summary>Links on the page of an item to its sheets; none when it has none.</summary>
    public static ValueList<LinkView> Links(PlanContext context, string from, Item item) => IsPrinted(item)
        ? Links(item, Routes.RootOf(from) + Routes.PrintPathOf(context.Routes.PathOf(new(PageKind.Item, item.Key))))
        : default;

    private static ValueList<LinkView> Links(Item item, string address)
    {
        List<LinkView> links = new(Sheets.Count);
        bool hasAnswers = Blocks.HasAnswers(item.Body);
        bool hasParticipants = hasAnswers || Blocks.HasParticipants(item.Body);
        bool hasTrainer = !item.Get(Fields.Warnings).IsEmpty || Blocks.HasTrainer(item.Body);
        foreach (string sheet in Sheets)
        {
            bool isThere = sheet switch
            {
                "draaiboek" => !item.Steps.IsEmpty,
                "begeleider" => hasTrainer,
                "deelnemer" => hasParticipants,
                "antwoorden" => hasAnswers,
                _ => true,
            };
            if (isThere)
            {
                links.Add(new(address + "#deel-" + sheet, Text.Get("druk." + sheet)));
            }
        }

        return links.ToValueList();
    }

    private static bool IsPrinted(Item item) => !item.Steps.IsEmpty || Blocks.HasParticipants(item.Body);

    /// <summary>Names of the sheets, which are their fragments and, after <c>druk.</c>, their labels.</summary>
    public static IReadOnlyList<string> Sheets { get; } =
        ["draaiboek", "begeleider", "deelnemer", "antwoorden", "kaart", "poster", "poster-a3"];

    private static PrintView View(PlanContext context, string path, LinkedItem linked)
    {
        Item item = linked.Item;
        bool hasBlocks = Blocks.HasTrainer(item.Body) || Blocks.HasParticipants(item.Body);
        Html body = hasBlocks ? Bodies.Fill(context, path, linked).Whole() : Html.None;
        RunSheetView? sheet = RunSheets.Of(item);
        string site = context.Knowledge.Site.BaseUrl;
        ValueList<FactView> facts = Facts(context, item);
        PageFrame frame = context.Frame(
            path, Text.Get("druk.titel", item.Title), item.Summary, item.Type.Id, sheet is null ? OtherAssets : RunSheetAssets) with
        {
            IsUnlisted = true,
            BodyClass = "drukwerk t-" + item.Type.Id,
            Canonical = site.Length > 0 ? site + context.Routes.PathOf(new(PageKind.Item, item.Key)) : "",
        };
        (string fit, bool isBrief) = sheet is null
            ? ("", false)
            : PrintFit.Of(sheet, item.Title, item.Get(Fields.Materials), facts.Count + 2);
        return new(
            frame,
            new(context.Link(path, new(PageKind.Item, item.Key)), item.Title),
            Links(item, ""),
            Cards.Only(context, item),
            Cards.Foot(context, item))
        {
            RunSheet = sheet,
            Fit = fit,
            Explained = isBrief && sheet is not null
                ? sheet.Steps.Where(static step => step.Explanation.Length > 0).ToValueList()
                : default,
            Facts = facts,
            Materials = item.Get(Fields.Materials),
            Goals = item.Get(Fields.Goals),
            Warnings = item.Get(Fields.Warnings),
            Trainer = Blocks.ForTrainer(body),
            Participants = Blocks.ForParticipants(body),
            HasAnswers = Blocks.HasAnswers(item.Body),
        };
    }

    private static ValueList<FactView> Facts(PlanContext context, Item item)
    {
        List<FactView> facts = [new(Fields.Duration.Label, context.Duration(item).Text)];
        if (PlanContext.Group(item.Get(Fields.Group)) is { Length: > 0 } group)
        {
            facts.Add(new(Fields.Group.Label, group));
        }

        return facts.ToValueList();
    }
}
