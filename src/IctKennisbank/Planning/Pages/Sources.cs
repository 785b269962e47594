using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>Sources, licence and the line to copy.</summary>
internal static class Sources
{
    /// <summary>Citations as views.</summary>
    public static ValueList<CitationView> Of(ValueList<Citation> citations) => citations
        .Select(static citation => new CitationView(
            citation.Title,
            citation.Url,
            string.Join(", ", Parts(citation).Where(static part => part.Length > 0))))
        .ToValueList();

    /// <summary>The licence as a link.</summary>
    public static LinkView Licence(KnowledgeBase knowledge, Item item) =>
        item.Get(Fields.Licence) is { } id
            ? new(knowledge.FindTerm("licentie", id)?.Url ?? "", knowledge.LabelOf("licentie", id))
            : new("", "");

    /// <summary>A line to copy for whoever uses the item.</summary>
    public static string Attribution(PlanContext context, string path, Item item)
    {
        SiteSettings site = context.Knowledge.Site;
        string address = site.BaseUrl.Length > 0 ? " " + site.BaseUrl + path : "";
        string authors = Dutch.Enumeration([.. item.Get(Fields.Authors)]);
        return Text.Get(
            "item.naamsvermelding", item.Title, authors, site.Title, Licence(context.Knowledge, item).Label) + address;
    }

    private static IEnumerable<string> Parts(Citation citation)
    {
        yield return citation.Publisher;
        yield return citation.Year switch
        {
            "" => "",
            "onbekend" => Text.Get("bron.jaar-onbekend"),
            _ => citation.Year,
        };
        yield return citation.Place;
        yield return citation.Licence;
    }
}
