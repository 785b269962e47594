using System.Globalization;
using System.Text;
using System.Xml;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Outputs;

/// <summary>
/// Atom feeds (RFC 4287) for everything, per type, theme and competence. Dates are those of the items, never that of the
/// build. Without a base URL there is no permanent address to give, so then there are none; entries keep a tag URI.
/// </summary>
internal static class Feeds
{
    private const int MostEntries = 30;

    private const int Threads = 2;

    /// <summary>Path of a feed.</summary>
    public static string PathOf(string name) => $"feeds/{name}.xml";

    /// <summary>All feeds.</summary>
    public static ValueList<OutputFile> Files(PlanContext context)
    {
        KnowledgeBase knowledge = context.Knowledge;
        Dictionary<LinkedItem, int> places = new(knowledge.Listed.Count, ReferenceEqualityComparer.Instance);
        foreach (LinkedItem item in knowledge.Listed
            .OrderByDescending(static item => item.Item.Get(Fields.Date))
            .ThenBy(static item => item.Item.Key, StringComparer.Ordinal))
        {
            places.Add(item, places.Count);
        }

        return [.. Wanted(context).AsParallel().AsOrdered().WithDegreeOfParallelism(Threads).Select(feed =>
            File(context, feed.Name, feed.Title, feed.Page, [.. feed.Items.OrderBy(item => places[item]).Take(MostEntries)]))];
    }

    private static IEnumerable<(string Name, string Title, string Page, IEnumerable<LinkedItem> Items)> Wanted(PlanContext context)
    {
        KnowledgeBase knowledge = context.Knowledge;
        yield return ("alles", knowledge.Site.Title, "index.html", knowledge.Listed);
        foreach (ContentType type in context.Listed)
        {
            yield return (
                type.Folder,
                type.PluralLabel,
                context.Routes.PathOf(new(PageKind.Listing, type.Folder)),
                knowledge.Listed.Where(item => item.Item.Type == type));
        }

        foreach (Term theme in knowledge.TermsOf("thema"))
        {
            if (knowledge.ItemsOfTheme(theme.Id) is { IsEmpty: false } items)
            {
                yield return (
                    "thema-" + theme.Id, theme.Label, context.Routes.PathOf(new(PageKind.Theme, theme.Id)), items);
            }
        }

        foreach (Competence competence in knowledge.Frameworks.SelectMany(static framework => framework.All))
        {
            if (knowledge.ItemsOf(competence.Id) is { IsEmpty: false } items)
            {
                yield return (
                    Routes.Slug(competence.Id),
                    competence.Label,
                    context.Routes.PathOf(new(PageKind.Competence, competence.Id)),
                    items);
            }
        }
    }

    private static OutputFile File(
        PlanContext context, string name, string title, string page, List<LinkedItem> newest)
    {
        string path = PathOf(name);
        StringBuilder xml = new();
        using (XmlWriter writer = XmlWriter.Create(xml, new() { OmitXmlDeclaration = true, Indent = false, NewLineHandling = NewLineHandling.None }))
        {
            const string Atom = "http://www.w3.org/2005/Atom";
            string site = context.Knowledge.Site.BaseUrl;
            writer.WriteStartElement("feed", Atom);
            writer.WriteAttributeString("xml", "lang", null, context.Knowledge.Site.Language);
            writer.WriteElementString("title", Atom, Text.Get("feed.titel", title));
            writer.WriteElementString("id", Atom, Id(context, path));
            writer.WriteElementString("updated", Atom, Moment(newest.Count == 0 ? default : newest[0].Item.Get(Fields.Date)));
            WriteLink(writer, "self", site.Length > 0 ? site + path : Path.GetFileName(path));
            WriteLink(writer, "alternate", site.Length > 0 ? site + page : "../" + page);
            foreach (LinkedItem item in newest)
            {
                WriteEntry(writer, context, item.Item);
            }

            writer.WriteEndElement();
        }

        return OutputFile.Text(path, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + xml + "\n");
    }

    private static void WriteEntry(XmlWriter writer, PlanContext context, Item item)
    {
        string page = context.Routes.PathOf(new(PageKind.Item, item.Key));
        string site = context.Knowledge.Site.BaseUrl;
        writer.WriteStartElement("entry");
        writer.WriteElementString("title", item.Title);
        writer.WriteElementString("id", Id(context, page));
        writer.WriteElementString("updated", Moment(item.Get(Fields.Date)));
        WriteLink(writer, "alternate", site.Length > 0 ? site + page : "../" + page);
        foreach (string author in item.Get(Fields.Authors))
        {
            writer.WriteStartElement("author");
            writer.WriteElementString("name", author);
            writer.WriteEndElement();
        }

        if (item.Get(Fields.Authors).IsEmpty)
        {
            writer.WriteStartElement("author");
            writer.WriteElementString("name", context.Knowledge.Site.Title);
            writer.WriteEndElement();
        }

        writer.WriteElementString("summary", item.Summary);
        writer.WriteEndElement();
    }

    private static void WriteLink(XmlWriter writer, string relation, string address)
    {
        writer.WriteStartElement("link");
        writer.WriteAttributeString("rel", relation);
        writer.WriteAttributeString("href", address);
        writer.WriteEndElement();
    }

    /// <summary>The address, or without a base URL a tag URI (RFC 4151) that stays the same wherever the site stands.</summary>
    private static string Id(PlanContext context, string path) => context.Knowledge.Site.BaseUrl is { Length: > 0 } site
        ? site + path
        : $"tag:{Dutch.Slug(context.Knowledge.Site.Title)}.invalid,2026:{path}";

    private static string Moment(DateOnly date) =>
        (date == default ? new DateOnly(2026, 1, 1) : date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
