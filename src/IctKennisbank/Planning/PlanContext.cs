using System.Collections.Concurrent;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning;

/// <summary>
/// What page builders share: the knowledge base, the routes, and the small views that stand on many pages. Such a view is
/// made once for each depth and shared, so that planning stays cheap.
/// </summary>
public sealed class PlanContext
{
    /// <summary>Script of every page: the keys of the search box.</summary>
    private const string EveryPage = "js/kop.js";

    private readonly ConcurrentDictionary<(string Root, string Key), RowView> _rows = new();
    private readonly ConcurrentDictionary<(string Root, string Id), CodeView> _codes = new();
    private readonly ConcurrentDictionary<string, SiteFrame> _frames = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Root, string Current), ChromeView> _chromes = new();
    private readonly AssetMap _assets;

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

    /// <summary>The addresses.</summary>
    public Routes Routes { get; }

    /// <summary>The frame of a page.</summary>
    /// <param name="path">Path of the page.</param>
    /// <param name="title">Title.</param>
    /// <param name="description">Description.</param>
    /// <param name="current">Id of the menu entry to which it belongs; empty for none.</param>
    /// <param name="assets">Names of scripts and style sheets of this kind of page.</param>
    public PageFrame Frame(
        string path, string title, string description, string current = "", params ReadOnlySpan<string> assets)
    {
        string root = Routes.Root(path);
        string[] present = [.. assets.ToArray().Prepend(EveryPage).Where(_assets.Has)];
        ValueList<string> Addresses(string extension) => present
            .Where(name => name.EndsWith(extension, StringComparison.Ordinal))
            .Select(name => root + _assets.Path(name))
            .ToValueList();
        return new(title, description, Site(path, root))
        {
            Chrome = Chrome(path, root, current),
            Canonical = Knowledge.Site.BaseUrl.Length > 0 ? Knowledge.Site.BaseUrl + path : "",
            Styles = Addresses(".css"),
            Scripts = Addresses(".js"),
        };
    }

    /// <summary>The address of an asset on a page; empty when there is no such asset.</summary>
    public string Asset(string from, string name) => _assets.Has(name) ? Routes.Root(from) + _assets.Path(name) : "";

    /// <summary>The address on one page of another.</summary>
    public string Link(string from, PageId to) => Routes.Link(from, to);

    /// <summary>An item as a row on a page.</summary>
    public RowView Row(string from, LinkedItem linked)
    {
        string root = Routes.Root(from);
        if (_rows.TryGetValue((root, linked.Item.Key), out RowView? row))
        {
            return row;
        }

        Item item = linked.Item;
        row = new(
            item.Type.Id,
            item.Type.Label,
            Link(from, new(PageKind.Item, item.Key)),
            item.Title,
            DurationViews.Of(item),
            item.Competences.Take(4).Select(id => Code(from, id.Value)).ToValueList(),
            item.Summary,
            FactLine(item));
        return _rows.GetOrAdd((root, item.Key), row);
    }

    /// <summary>A competence as a code label on a page; an unknown id gives a label without a link.</summary>
    public CodeView Code(string from, string id)
    {
        string root = Routes.Root(from);
        if (_codes.TryGetValue((root, id), out CodeView? code))
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

        return _codes.GetOrAdd((root, id), code);
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
    public string Labels(string vocabulary, ValueList<string> ids) => Dutch.Enumeration(
        [.. ids.Select(id => Lower(Knowledge.FindTerm(vocabulary, id)?.ShortLabel ?? id))]);

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

        string file = repository.Folder.Length > 0 ? repository.Folder + "/" + item.Path : item.Path;
        return repository.Kind switch
        {
            "github" => $"{repository.Url}/edit/{repository.Branch}/{file}",
            "gitlab" => $"{repository.Url}/-/edit/{repository.Branch}/{file}",
            "forgejo" => $"{repository.Url}/_edit/{repository.Branch}/{file}",
            "azure" => $"{repository.Url}?path=/{file}",
            _ => "",
        };
    }

    /// <summary>Key of the page about contributing, when a site has one.</summary>
    public const string ContributePage = "paginas/meedoen";

    /// <summary>Where to contribute something.</summary>
    public string ContributeUrl(string from) => Knowledge.Find(ContributePage) is null
        ? Link(from, new(PageKind.Special, "gaten"))
        : Link(from, new(PageKind.Item, ContributePage));

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

    private SiteFrame Site(string path, string root)
    {
        if (_frames.TryGetValue(root, out SiteFrame? frame))
        {
            return frame;
        }

        SiteSettings site = Knowledge.Site;
        frame = new(
            site.Title,
            site.Language,
            root,
            Link(path, new(PageKind.Special, "index")),
            Link(path, new(PageKind.Special, "zoeken")),
            Link(path, new(PageKind.Special, "gaten")),
            ContributeUrl(path),
            _assets.Styles.Select(style => root + style).ToValueList(),
            FooterLinks(path))
        {
            Preloads = _assets.Fonts.Select(font => root + font).ToValueList(),
            Icon = _assets.Has("favicon.svg") ? root + _assets.Path("favicon.svg") : "",
            HasSearch = SearchIndex.Length > 0,
            Logo = _assets.Logo.Length > 0 ? root + _assets.Logo : "",
        };
        return _frames.GetOrAdd(root, frame);
    }

    private ValueList<LinkView> FooterLinks(string path)
    {
        IEnumerable<LinkView> lists = Listed.Where(static type => !type.IsInMenu)
            .Select(type => new LinkView(Link(path, new(PageKind.Listing, type.Folder)), type.PluralLabel));
        IEnumerable<LinkView> fixedPages =
        [
            new(Link(path, new(PageKind.Themes, "")), Text.Get("themas.titel")),
            new(Link(path, new(PageKind.Glossary, "")), Text.Get("begrippen.titel")),
            new(Link(path, new(PageKind.Special, "gaten")), Text.Get("gaten.titel")),
        ];
        IEnumerable<LinkView> pages = Knowledge.Items
            .Where(static item => item.Item.Get(Fields.InFooter))
            .OrderBy(static item => item.Item.Get(Fields.Order))
            .ThenBy(static item => item.SortKey, StringComparer.Ordinal)
            .Select(item => new LinkView(Link(path, new(PageKind.Item, item.Item.Key)), item.Item.Title));
        return lists.Concat(fixedPages).Concat(pages).ToValueList();
    }

    private ChromeView Chrome(string path, string root, string current)
    {
        if (_chromes.TryGetValue((root, current), out ChromeView? chrome))
        {
            return chrome;
        }

        List<NavLink> links = [.. Types.Where(static type => type.IsInMenu).Select(type => new NavLink(
            Link(path, new(PageKind.Listing, type.Folder)), type.PluralLabel, type.Id, current == type.Id))];
        links.Add(new(
            Link(path, new(PageKind.Frameworks, "")), Text.Get("kaders.titel"), "", current == "kader"));
        chrome = new(Site(path, root), links.ToValueList(), current == "zoeken");
        return _chromes.GetOrAdd((root, current), chrome);
    }
}
