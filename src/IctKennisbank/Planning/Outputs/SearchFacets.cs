using System.Globalization;
using System.Text;
using IctKennisbank.Model;
using IctKennisbank.Search;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Outputs;

/// <summary>
/// The facets: what each item has, and how the values are called. The search page takes them from the index, listings
/// from their rows; both show the same panel.
/// </summary>
internal sealed class SearchFacets(KnowledgeBase knowledge)
{
    /// <summary>Facet of the type.</summary>
    public const string Type = "soort";

    /// <summary>Facet of the theme.</summary>
    public const string Theme = "thema";

    private const string Framework = "kader";

    /// <summary>Upper ends of the classes of time; an item is in each class into which it fits.</summary>
    private static readonly int[] Minutes = [15, 30, 60];

    /// <summary>Classes of group size: those from one end to the next, and those above the last.</summary>
    private static readonly int[] People = [6, 12, 24];

    /// <summary>The facets of the whole site, with the types that search knows besides those of items.</summary>
    public ValueList<SearchFacetGroup> ForSearch(ValueList<ContentType> types) =>
    [
        new(Type, Text.Get("facet.soort"),
        [
            .. types.Select(static type => new SearchFacetValue(type.Id, type.Label)),
            new(SearchDocuments.ThemeType, Text.Get("facet.soort.thema")),
            new(SearchDocuments.GlossaryType, Text.Get("facet.soort.begrip")),
            .. knowledge.Measurements.IsEmpty ? [] : (SearchFacetValue[])[new(SearchDocuments.MeasurementType, Text.Get("facet.soort.meting"))],
        ]),
        .. Common(),
    ];

    /// <summary>The facets of items in lists.</summary>
    public ValueList<SearchFacetGroup> ForListings(ValueList<ContentType> types) =>
    [
        new(Type, Text.Get("facet.soort"), [.. types.Where(static type => type.IsListed).Select(static type => new SearchFacetValue(type.Id, type.Label))]),
        .. Common(),
    ];

    private ValueList<SearchFacetGroup> Common() =>
    [
        new("duur", Text.Get("facet.duur"),
        [
            .. Minutes.Select(static end => new SearchFacetValue("tot-" + end, Text.Get("facet.duur.tot", end))),
            new("langer", Text.Get("facet.duur.langer")),
            new("traject", Text.Get("facet.duur.traject")),
            new("onbekend", Text.Get("facet.duur.onbekend")),
        ]),
        new("niveau", Fields.Level.Label,
        [
            .. knowledge.TermsOf("niveau").Where(static term => term.Id != "beide").Select(static term => new SearchFacetValue(term.Id, term.Label)),
        ]),
        new("sector", Fields.Sectors.Label,
        [
            .. knowledge.TermsOf("sector").Select(static term => new SearchFacetValue(term.Id, term.ShortLabel)),
        ]),
        new(Theme, Fields.Themes.Label, [.. knowledge.TermsOf("thema").Select(static term => new SearchFacetValue(term.Id, term.Label))]),
        new("groep", Fields.Group.Label,
        [
            .. People.Select(static (end, i) => new SearchFacetValue(
                "tot-" + end, i == 0 ? Text.Get("facet.groep.tot", end) : Text.Get("groep.tussen", People[i - 1] + 1, end))),
            new("meer", Text.Get("facet.groep.meer", People[^1])),
        ]),
        new(Framework, Text.Get("facet.kader"), [.. knowledge.Frameworks.SelectMany(Competences)]),
    ];

    /// <summary>What an item has, with the areas and frameworks of its competences.</summary>
    public ValueList<SearchFacet> Of(Item item)
    {
        List<SearchFacet> facets = [.. OwnOf(item)];
        foreach (string id in item.Competences.Select(static id => id.Value))
        {
            string above = ParentOf(id);
            facets.Add(new(Framework, above));
            facets.Add(new(Framework, ParentOf(above)));
        }

        return facets.Where(static facet => facet.Value.Length > 0).Distinct().ToValueList();
    }

    /// <summary>What an item itself has; listings find what is above a competence in the facets.</summary>
    public static IEnumerable<SearchFacet> OwnOf(Item item)
    {
        yield return new(Type, item.Type.Id);
        foreach (string time in item.Type.IsListed ? Times(item) : [])
        {
            yield return new("duur", time);
        }

        if (item.Get(Fields.Level) is { } level)
        {
            foreach (string id in level == "beide" ? (string[])["basis", "uitbreiding"] : [level])
            {
                yield return new("niveau", id);
            }
        }

        foreach (string sector in item.Get(Fields.Sectors))
        {
            yield return new("sector", sector);
        }

        foreach (string theme in item.Get(Fields.Themes))
        {
            yield return new(Theme, theme);
        }

        foreach (string group in Groups(item.Get(Fields.Group)))
        {
            yield return new("groep", group);
        }

        foreach (Located<string> id in item.Competences)
        {
            yield return new(Framework, id.Value);
        }
    }

    /// <summary>An item for the script of a listing: minutes or 0, date, and its facets as <c>thema:feedback</c>.</summary>
    public static string InRow(Item item)
    {
        StringBuilder text = new(160);
        text.Append(CultureInfo.InvariantCulture, $"{item.Minutes ?? 0} {item.Get(Fields.Date):yyyyMMdd}");
        foreach (SearchFacet facet in OwnOf(item))
        {
            text.Append(' ').Append(facet.Facet).Append(':').Append(facet.Value);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Times(Item item)
    {
        if (item.Get(Fields.DurationKind) == "traject" || item.Get(Fields.Meetings) > 1)
        {
            return ["traject"];
        }

        return item.Minutes switch
        {
            null => ["onbekend"],
            > 60 => ["langer"],
            { } minutes => Minutes.Where(end => minutes <= end).Select(static end => "tot-" + end),
        };
    }

    private static IEnumerable<string> Groups(GroupSize group)
    {
        if (group.Min == 0)
        {
            yield break;
        }

        int most = group.Max ?? int.MaxValue;
        for (int i = 0; i < People.Length; i++)
        {
            int least = i == 0 ? 1 : People[i - 1] + 1;
            if (group.Min <= People[i] && most >= least)
            {
                yield return "tot-" + People[i];
            }
        }

        if (most > People[^1])
        {
            yield return "meer";
        }
    }

    /// <summary>The framework, its areas and its competences, as far as an item has them: what is missing has a page of its own.</summary>
    private IEnumerable<SearchFacetValue> Competences(Framework framework)
    {
        List<SearchFacetValue> values = [.. framework.All
            .Where(competence => !knowledge.ItemsOf(competence.Id).IsEmpty)
            .Select(competence => new SearchFacetValue(
                competence.Id, competence.Code + " " + competence.Label, ParentOf(competence.Id)))];
        return values.Count == 0 ? [] : values.Prepend(new(framework.Id, framework.ShortTitle));
    }

    /// <summary>Id of the area or framework of a competence; empty for a framework.</summary>
    private string ParentOf(string id) => knowledge.FindCompetence(id) is not { } competence
        ? ""
        : competence.AreaId.Length > 0 && knowledge.FindCompetence(competence.AreaId) is not null ? competence.AreaId : competence.FrameworkId;
}
