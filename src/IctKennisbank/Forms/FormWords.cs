using System.Text.Json.Nodes;
using IctKennisbank.Model;

namespace IctKennisbank.Forms;

/// <summary>What there is to choose from: words of vocabularies, competences, items.</summary>
internal static class FormWords
{
    /// <summary>Competences that are proposed for a theme.</summary>
    private const int MostPerTheme = 8;

    /// <summary>Above this the script would weigh more than the page; then items are typed, and only the check knows them.</summary>
    private const int MostItems = 1000;

    /// <summary>Adds <c>lijsten</c>, <c>kaders</c>, <c>competenties</c>, <c>perThema</c> and <c>items</c>.</summary>
    public static void AddTo(JsonObject data, KnowledgeBase knowledge, IReadOnlyList<ContentType> types)
    {
        JsonObject lists = [];
        foreach (string name in types.SelectMany(static type => type.Uses).Select(static use => use.Field.Vocabulary)
            .OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            lists[name] = new JsonArray([.. knowledge.TermsOf(name).Select(static term => (JsonNode)new JsonArray(
                term.Id, term.Label, term.Explanation, term.ShortLabel))]);
        }

        data["lijsten"] = lists;
        List<Framework> frameworks = [.. knowledge.Frameworks];
        data["kaders"] = new JsonArray([.. frameworks.Select(static framework => (JsonNode)new JsonObject
        {
            ["id"] = framework.Id,
            ["titel"] = framework.ShortTitle,
            ["doelgroep"] = new JsonArray([.. framework.Audiences.Select(static audience => (JsonNode)audience)]),
            // Whether an item for this audience should name something from it (AudienceRule).
            ["telt"] = framework.HasPaths && !framework.IsLocal && framework.All.Any(),
        })]);
        data["competenties"] = new JsonArray([.. frameworks.SelectMany((framework, at) => framework.All.Select(competence =>
            (JsonNode)new JsonArray(competence.Id, competence.Code, competence.Label, at)))]);
        JsonObject perTheme = [];
        foreach (Term theme in knowledge.TermsOf("thema"))
        {
            perTheme[theme.Id] = new JsonArray([.. MostNamed(knowledge, theme.Id).Select(static id => (JsonNode)id)]);
        }

        data["perThema"] = perTheme;
        List<LinkedItem> items = [.. knowledge.Listed.OrderBy(static item => item.SortKey, StringComparer.Ordinal)];
        data["items"] = items.Count > MostItems
            ? null
            : new JsonArray([.. items.Select(static item => (JsonNode)new JsonArray(item.Item.Key, item.Item.Title))]);
    }

    /// <summary>The competences that items of a theme name most: an author knows the theme, and the competence follows.</summary>
    private static IEnumerable<string> MostNamed(KnowledgeBase knowledge, string theme) => knowledge.ItemsOfTheme(theme)
        .SelectMany(static item => item.Item.Competences.Select(static id => id.Value).Distinct())
        .Where(id => knowledge.FindCompetence(id) is { } competence && knowledge.FindFramework(competence.FrameworkId) is { IsLocal: false })
        .GroupBy(static id => id, StringComparer.Ordinal)
        .OrderByDescending(static group => group.Count())
        .ThenBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => group.Key)
        .Take(MostPerTheme);
}
