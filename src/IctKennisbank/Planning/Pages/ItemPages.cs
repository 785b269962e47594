using System.Globalization;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>Pages of items that stand in lists.</summary>
internal static class ItemPages
{
    /// <summary>One page per item.</summary>
    public static IEnumerable<PagePlan> Plan(PlanContext context)
    {
        PathPlaces places = new(context);
        RelatedItems related = new(context.Knowledge);
        return context.Knowledge.Listed.Select(linked =>
        {
            string path = context.Routes.PathOf(new(PageKind.Item, linked.Item.Key));
            return new PagePlan(path, linked.Item.Type.Template, () => View(context, path, linked, places, related));
        });
    }

    private static ItemView View(
        PlanContext context, string path, LinkedItem linked, PathPlaces places, RelatedItems related)
    {
        Item item = linked.Item;
        KnowledgeBase knowledge = context.Knowledge;
        RowView row = context.Row(path, linked);
        PageFrame frame = context.Frame(path, item.Title, item.Summary, item.Type.Id, RunSheets.ScriptsFor(item)) with
        {
            BodyClass = "t-" + item.Type.Id,
            JsonLd = StructuredData.Of(context, path, item),
        };
        return new(frame, row, new(context.Link(path, new(PageKind.Listing, item.Type.Folder)), item.Type.PluralLabel))
        {
            HeaderClass = HeaderClass(item.Minutes),
            Facts = Facts(context, item),
            Triad = Filled(item, Fields.ContentKnowledge, Fields.Pedagogy, Fields.Technology),
            AddedValue = item.Get(Fields.AddedValue) ?? "",
            Goals = item.Get(Fields.Goals),
            Materials = item.Get(Fields.Materials),
            RunSheet = RunSheets.Of(item),
            TimerUrl = context.Asset(path, RunSheets.TimerScript),
            TimerStyleUrl = context.Asset(path, RunSheets.TimerStyle),
            Body = Bodies.Fill(context, path, linked),
            Prints = PrintPages.Links(context, path, item),
            Warnings = item.Get(Fields.Warnings),
            Pitfalls = Pitfalls(context, path, item),
            Conditions = Conditions(context, path, item),
            TrainerNotes = Filled(item, Fields.Expertise, Fields.Environment),
            Prerequisites = item.Prerequisites
                .Select(first => knowledge.Find(first.Value))
                .OfType<LinkedItem>()
                .Select(first => context.Row(path, first))
                .ToValueList(),
            Competences = item.Competences.Select(id => context.Coded(path, id.Value)).ToValueList(),
            Themes = item.Get(Fields.Themes)
                .Select(id => new LinkView(
                    context.Link(path, new(PageKind.Theme, id)), knowledge.LabelOf("thema", id)))
                .ToValueList(),
            Places = places.Of(path, item.Key),
            NotOnPath = item.Get(Fields.NotOnPath) ?? "",
            Related = related.Of(linked)
                .Select(other => new RelatedView(context.Row(path, other.Item), other.Reason))
                .ToValueList(),
            Citations = Sources.Of(item.Get(Fields.Citations)),
            Origin = Origin(knowledge, item.Get(Fields.Origin) ?? "onbekend"),
            Licence = Sources.Licence(knowledge, item),
            Attribution = Sources.Attribution(context, path, item),
            Date = item.Has(Fields.Date) ? Dutch.Date(item.Get(Fields.Date)) : "",
            IsoDate = Iso(item, Fields.Date),
            ReviewDate = item.Has(Fields.ReviewDate) ? Dutch.Date(item.Get(Fields.ReviewDate)) : "",
            IsoReviewDate = Iso(item, Fields.ReviewDate),
            Change = item.Get(Fields.Change) ?? "",
            DatedSince = DatedSince(item),
            FactYear = FactYear(item),
            EditUrl = context.EditUrl(item),
            IsDraft = item.IsDraft,
            Layer = item.Layer,
        };
    }

    /// <summary>
    /// The coloured field ends at the last minute. Below 40 minutes the title stands beside it, up to an hour on it; an
    /// hour fills the page; an unknown duration has no field.
    /// </summary>
    private static string HeaderClass(int? minutes) => minutes switch
    {
        null => "onbekend",
        >= 60 => "m60 vol",
        >= 40 => $"m{minutes} ruim",
        { } known => $"m{known} kort",
    };

    /// <summary>Our words have a sentence; a word that a school added to the list, or a wrong one, has its label.</summary>
    private static string Origin(KnowledgeBase knowledge, string id)
    {
        string key = "herkomst." + Dutch.Slug(id);
        return Text.Has(key) ? Text.Get(key) : knowledge.LabelOf("herkomst", id);
    }

    /// <summary>
    /// Facts that were this many years old when the text was written say so at the top (domain.md, rule 12). What happens
    /// after the build is seen by the browser: whether the day of the review has passed.
    /// </summary>
    private const int YearsUntilDated = 4;

    private static string DatedSince(Item item) =>
        int.TryParse(item.Get(Fields.FactYear), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            && item.Has(Fields.Date) && item.Get(Fields.Date).Year - year >= YearsUntilDated
            ? Text.Get("item.gedateerd-sinds", year)
            : "";

    private static string FactYear(Item item) => item.Get(Fields.FactYear) switch
    {
        null or "" => "",
        "onbekend" => Text.Get("item.peiljaar-onbekend"),
        { } year => Text.Get("item.peiljaar", year),
    };

    private static string Iso(Item item, Field<DateOnly> field) =>
        item.Has(field) ? item.Get(field).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    private static ValueList<FactView> Filled(Item item, params ReadOnlySpan<Field<string>> fields)
    {
        List<FactView> facts = [];
        foreach (Field<string> field in fields)
        {
            if (item.Get(field) is { Length: > 0 } value)
            {
                facts.Add(new(field.Label, value));
            }
        }

        return facts.ToValueList();
    }

    /// <summary>The facts at a glance, the duration first.</summary>
    public static ValueList<FactView> Facts(PlanContext context, Item item)
    {
        List<FactView> facts = [new(Fields.Duration.Label, context.Duration(item).Text)];
        void Add(Field field, string value)
        {
            if (value.Length > 0)
            {
                facts.Add(new(field.Label, value));
            }
        }

        string group = PlanContext.Group(item.Get(Fields.Group));
        string arrangement = context.Labels("werkwijze", item.Get(Fields.Arrangement));
        Add(Fields.Group, string.Join(", ", new[] { group, arrangement }.Where(static text => text.Length > 0)));
        Add(Fields.Preparation, item.Get(Fields.Preparation).Minutes is { } minutes ? Dutch.Minutes(minutes) : "");
        Add(Fields.Level, item.Get(Fields.Level) is { } level ? context.Knowledge.LabelOf("niveau", level) : "");
        Add(Fields.Sectors, context.Labels("sector", item.Get(Fields.Sectors)));
        Add(Fields.Audiences, context.Labels("doelgroep", item.Get(Fields.Audiences)));
        Add(Fields.School, item.Get(Fields.School) ?? "");
        Add(Fields.Course, item.Get(Fields.Course) ?? "");
        Add(Fields.Occupation, item.Get(Fields.Occupation) ?? "");
        Add(Fields.Subject, item.Get(Fields.Subject) ?? "");
        return facts.ToValueList();
    }

    private static ValueList<LinkView> Pitfalls(PlanContext context, string path, Item item)
    {
        const string Explainer = "uitleg/zes-valkuilen";
        string url = context.Knowledge.Find(Explainer) is null || item.Key == Explainer
            ? ""
            : context.Link(path, new(PageKind.Item, Explainer));
        return item.Get(Fields.Pitfalls)
            .Select(id => new LinkView(url, context.Knowledge.LabelOf("valkuil", id)))
            .ToValueList();
    }

    private static ValueList<ConditionView> Conditions(PlanContext context, string path, Item item) =>
        item.Get(Fields.Conditions)
            .Select(condition =>
            {
                CodeView code = context.Code(path, condition.Competence.Value);
                return new ConditionView(code, code.Label, condition.Explanation);
            })
            .ToValueList();
}
