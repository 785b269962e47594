using System.Collections.Concurrent;
using IctKennisbank.Model;
using IctKennisbank.Planning.Pages;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning;

/// <summary>
/// What page builders share: the knowledge base, the routes, and the small views that stand on many pages. Such a view is
/// made once for each depth and shared, so that planning stays cheap.
/// </summary>
public sealed class PlanContext
{
    /// <summary>Key of the page that explains how to contribute.</summary>
    public const string ContributePage = "paginas/meedoen";

    private readonly ConcurrentDictionary<string, SharedViews> _shared = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<LinkedItem, string> _facts = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Item, DurationView> _durations = new(ReferenceEqualityComparer.Instance);
    private readonly AssetMap _assets;
    private readonly PageFrames _frames;

    /// <summary>A context for one plan.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="types">The content types in menu order.</param>
    /// <param name="assets">The assets with their hashed names.</param>
    public PlanContext(KnowledgeBase knowledge, ValueList<ContentType> types, AssetMap assets)
    {
        Knowledge = knowledge;
        Types = types;
        _assets = assets;
        Routes = new(knowledge);
        _frames = new(this, assets);
        Listed = types.Where(static type => type.IsListed).ToValueList();
    }

    /// <summary>The knowledge base.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>All content types.</summary>
    public ValueList<ContentType> Types { get; }

    /// <summary>The content types whose items stand in lists.</summary>
    public ValueList<ContentType> Listed { get; }

    /// <summary>Path of the first file of the search index; empty when the site has none.</summary>
    public string SearchIndex { get; init; } = "";

    /// <summary>Whether the site has the form to share something.</summary>
    public bool HasForm { get; init; }

    /// <summary>The addresses.</summary>
    public Routes Routes { get; }

    /// <summary>The frame of a page.</summary>
    /// <param name="path">Path of the page.</param>
    /// <param name="title">Title.</param>
    /// <param name="description">Description.</param>
    /// <param name="current">Id of the menu entry to which it belongs; empty for none.</param>
    /// <param name="assets">Names of scripts and style sheets of this kind of page.</param>
    public PageFrame Frame(
        string path, string title, string description, string current = "", params ReadOnlySpan<string> assets) =>
        _frames.Of(path, title, description, current, assets);

    /// <summary>The address of an asset on a page; empty when there is no such asset.</summary>
    public string Asset(string from, string name) => _assets.Has(name) ? Routes.Root(from) + _assets.Path(name) : "";

    /// <summary>The address on one page of another.</summary>
    public string Link(string from, PageId to) => Routes.Link(from, to);

    /// <summary>An item as a row on a page.</summary>
    public RowView Row(string from, LinkedItem linked)
    {
        ConcurrentDictionary<LinkedItem, RowView> rows = Shared(Routes.Root(from)).Rows;
        if (rows.TryGetValue(linked, out RowView? row))
        {
            return row;
        }

        Item item = linked.Item;
        row = new(
            item.Type.Id,
            item.Type.Label,
            Link(from, new(PageKind.Item, item.Key)),
            item.Title,
            Duration(item),
            FirstCodes(from, item),
            item.Summary,
            FactLine(item));
        return rows.GetOrAdd(linked, row);
    }

    /// <summary>The duration of an item, the same on every page.</summary>
    public DurationView Duration(Item item) => _durations.GetOrAdd(item, DurationViews.Of);

    /// <summary>What the script of a listing knows of an item; the same on every page.</summary>
    public string RowFacts(LinkedItem linked) =>
        _facts.GetOrAdd(linked, static linked => Outputs.SearchFacets.InRow(linked.Item));

    /// <summary>A competence as a code label on a page; an unknown id gives a label without a link.</summary>
    public CodeView Code(string from, string id)
    {
        ConcurrentDictionary<string, CodeView> codes = Shared(Routes.Root(from)).Codes;
        if (codes.TryGetValue(id, out CodeView? code))
        {
            return code;
        }

        if (Knowledge.FindCompetence(id) is { } competence)
        {
            Framework? framework = Knowledge.FindFramework(competence.FrameworkId);
            code = new(
                Link(from, new(PageKind.Competence, id)), competence.Code, competence.Label, framework?.Silhouette ?? "");
        }
        else if (Knowledge.FindFramework(id) is { } whole)
        {
            code = new(Link(from, new(PageKind.Framework, whole.File)), id.ToUpperInvariant(), whole.ShortTitle, whole.Silhouette);
        }
        else
        {
            code = new("", id, id, "");
        }

        return codes.GetOrAdd(id, code);
    }

    /// <summary>The learning path of a competence with its code and label; the competence when it has none.</summary>
    public CodedLink Transfer(string from, string id)
    {
        ConcurrentDictionary<string, CodedLink> transfers = Shared(Routes.Root(from)).Transfers;
        if (transfers.TryGetValue(id, out CodedLink? transfer))
        {
            return transfer;
        }

        CodedLink link = Coded(from, id);
        return transfers.GetOrAdd(id, Routes.PathFor(id) is { } target ? link with { Url = Link(from, target) } : link);
    }

    /// <summary>A competence with its code and label.</summary>
    public CodedLink Coded(string from, string id, string note = "")
    {
        CodeView code = Code(from, id);
        return new(code, code.Url, code.Label, note);
    }

    /// <summary>A sentence in which an item counts: '3 lessen'.</summary>
    public static string Count(string typeId, int count) => Text.Count("aantal." + typeId, count);

    /// <summary>Labels of vocabulary ids in lower case, as an enumeration.</summary>
    public string Labels(string vocabulary, ValueList<string> ids)
    {
        if (ids.IsEmpty)
        {
            return "";
        }

        string[] labels = new string[ids.Count];
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = Lower(Knowledge.FindTerm(vocabulary, ids[i])?.ShortLabel ?? ids[i]);
        }

        return Dutch.Enumeration(labels);
    }

    /// <summary>The number of people in words; empty when unknown.</summary>
    public static string Group(GroupSize group) => group switch
    {
        { Min: 0 } => "",
        { Max: null } => Text.Get("groep.vanaf", group.Min),
        { Max: { } max } when max == group.Min => Text.Get("groep.precies", max),
        { Max: { } max } => Text.Get("groep.tussen", group.Min, max),
    };

    /// <summary>Address to edit the file of an item on the forge; empty when that is not possible.</summary>
    public string EditUrl(Item item)
    {
        bool isFromBelow = !Knowledge.Site.Layers.IsEmpty && item.Layer.Length == 0;
        if ((isFromBelow ? Knowledge.Site.LowerRepository : Knowledge.Site.Repository) is not { Url.Length: > 0 } repository)
        {
            return "";
        }

        string file = Repository.InAddress(repository.Folder.Length > 0 ? repository.Folder + "/" + item.Path : item.Path);
        string branch = Repository.InAddress(repository.Branch);
        return repository.Kind switch
        {
            "github" => $"{repository.Url}/edit/{branch}/{file}",
            "gitlab" => $"{repository.Url}/-/edit/{branch}/{file}",
            "forgejo" => $"{repository.Url}/_edit/{branch}/{file}",
            "azure" => $"{repository.Url}?path=/{file}",
            _ => "",
        };
    }

    /// <summary>Where to contribute something.</summary>
    public string ContributeUrl(string from) => Knowledge.Find(ContributePage) is null
        ? Link(from, new(PageKind.Special, "gaten"))
        : Link(from, new(PageKind.Item, ContributePage));

    /// <summary>Where to write something, with the type and the competence chosen; the page on contributing when there is no form.</summary>
    /// <param name="from">Path of the page with the link.</param>
    /// <param name="choices">What is chosen already, as <c>soort=les</c>.</param>
    public string ShareUrl(string from, params ReadOnlySpan<string> choices) => HasForm
        ? Link(from, new(PageKind.Special, SharePages.Name)) + (choices.IsEmpty ? "" : "#" + string.Join('&', choices!))
        : ContributeUrl(from);

    /// <summary>Lower case for the first letter, unless the word begins with an abbreviation.</summary>
    public static string Lower(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && !char.IsUpper(label[1])
            ? char.ToLowerInvariant(label[0]) + label[1..]
            : label;

    /// <summary>Level, sector and number of people in one line.</summary>
    public string FactLine(Item item)
    {
        List<string> facts = [];
        if (item.Get(Fields.Level) is { } level)
        {
            facts.Add(Lower(Knowledge.LabelOf("niveau", level)));
        }

        if (item.Get(Fields.Sectors) is { Count: > 0 } sectors)
        {
            facts.Add(Labels("sector", sectors));
        }

        if (Group(item.Get(Fields.Group)) is { Length: > 0 } group)
        {
            facts.Add(Text.Get("groep.mensen", group));
        }

        return string.Join(", ", facts);
    }

    private SharedViews Shared(string root) => _shared.GetOrAdd(root, static _ => new());

    private ValueList<CodeView> FirstCodes(string from, Item item)
    {
        const int Most = 4;
        CodeView[] codes = new CodeView[Math.Min(Most, item.Competences.Count)];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = Code(from, item.Competences[i].Value);
        }

        return codes.Length == 0 ? default : new(codes);
    }
}
