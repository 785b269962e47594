using IctKennisbank.Model;
using IctKennisbank.Search;

namespace IctKennisbank.Tests.Search;

/// <summary>Small sets of documents for the tests of the search engine.</summary>
internal static class SearchSamples
{
    public const string Hostile = "</script><script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\">";

    public static readonly SearchVocabulary Vocabulary = new(
        [["docent", "leraar"], ["good practice", "goede praktijk"], ["enquête", "vragenlijst"]],
        [new("didactisch", "didactiek")]);

    public static readonly ValueList<SearchFacetGroup> Facets =
    [
        new("niveau", "Niveau", [new("basis", "Basis"), new("uitbreiding", "Uitbreiding")]),
        new("thema", "Thema", [new("video", "Video"), new("feedback", "Feedback"), new("niets", "Niets")]),
    ];

    public static readonly ValueList<SearchDocument> Documents =
    [
        Document("lessen/mediawijsheid", "Mediawijsheid in de les", "Kritisch omgaan met media.", "basis", "video"),
        Document("lessen/instructievideo", "Een instructievideo maken", "Uitleg die je vaker kunt bekijken.", "basis", "video"),
        Document("praktijken/vragenlijst", "Vragenlijst na de les", "Een docent vraagt wat er beter kan.", "uitbreiding", "feedback"),
        Document("uitleg/leerdoelen", "Leerdoelen kiezen", "Over de formulering van doelen.", "uitbreiding", "feedback", "video"),
        Document("uitleg/ict-bekwaamheid", "Ict-bekwaamheid meten", "Coördinatoren kiezen een goede praktijk.", "basis"),
        Document("lessen/hostile", Hostile, "Samenvatting " + Hostile, "basis", "feedback"),
    ];

    /// <summary>Many documents of random but Dutch-like words, the same each time.</summary>
    public static ValueList<SearchDocument> Many(int count)
    {
        string[] words = ["les", "toets", "video", "stage", "beleid", "team", "taal", "reken", "school", "leer", "doel", "media"];
        string[] heads = ["plan", "opdracht", "verslag", "gesprek", "lijst", "vorm", "materiaal", "coach", "bord", "kaart"];
        return Enumerable.Range(0, count).Select(i =>
        {
            string compound = words[i % words.Length] + heads[i / words.Length % heads.Length];
            string other = words[(i * 7) % words.Length] + heads[(i * 3) % heads.Length];
            return Document($"lessen/nummer-{i}", $"{compound} en {other} {i}", $"Over {compound}.", i % 2 == 0 ? "basis" : "uitbreiding", "video")
                with
            { Sections = [new("Aan de slag", "aan-de-slag", $"Gebruik {other} met {heads[i % heads.Length]} nummer{i}. Daarna {compound}.")] };
        }).ToValueList();
    }

    private static SearchDocument Document(string id, string title, string summary, string level, params string[] themes) =>
        new(id, id + ".html", title, id.Split('/')[0], summary)
        {
            Level = level,
            Duration = "45 min",
            Minutes = 45,
            Labels = themes.ToValueList(),
            Sections = [new("Kern", "kern", $"Dit stuk gaat over {title}. {summary}")],
            Facets = themes.Select(theme => new SearchFacet("thema", theme)).Append(new("niveau", level)).ToValueList(),
        };
}
