using System.Collections.Concurrent;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning;

/// <summary>
/// The frames of pages: head, menu and foot. What pages share is made once for each depth; two threads may make the same
/// side by side, and then both are equal.
/// </summary>
internal sealed class PageFrames(PlanContext context, AssetMap assets)
{
    /// <summary>Script of every page: the keys of the search box.</summary>
    private const string EveryPage = "js/kop.js";

    private readonly ConcurrentDictionary<string, SiteFrame> _sites = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Root, string Current), ChromeView> _chromes = new();
    private readonly Lock _turn = new();
    private volatile AssetList[] _lists = [];

    /// <summary>The frame of a page, as <see cref="PlanContext.Frame"/> says.</summary>
    public PageFrame Of(string path, string title, string description, string current, ReadOnlySpan<string> names)
    {
        string root = context.Routes.Root(path);
        AssetList list = Addresses(root, names);
        string address = context.Knowledge.Site.BaseUrl;
        return new(title, description, Site(path, root))
        {
            Chrome = Chrome(path, root, current),
            Canonical = address.Length > 0 ? address + path : "",
            Styles = list.Styles,
            Scripts = list.Scripts,
        };
    }

    /// <summary>The addresses of style sheets and scripts: there are as many lists as there are kinds of pages.</summary>
    private AssetList Addresses(string root, ReadOnlySpan<string> names)
    {
        foreach (AssetList known in _lists)
        {
            if (known.Root == root && names.SequenceEqual(known.Names.AsSpan()))
            {
                return known;
            }
        }

        string[] present = [.. names.ToArray().Prepend(EveryPage).Where(assets.Has)];
        ValueList<string> Ending(string extension) => present
            .Where(name => name.EndsWith(extension, StringComparison.Ordinal))
            .Select(name => root + assets.Path(name))
            .ToValueList();
        AssetList list = new(root, ValueList.Create(names), Ending(".css"), Ending(".js"));
        lock (_turn)
        {
            _lists = [.. _lists, list];
        }

        return list;
    }

    private SiteFrame Site(string path, string root)
    {
        if (_sites.TryGetValue(root, out SiteFrame? frame))
        {
            return frame;
        }

        SiteSettings site = context.Knowledge.Site;
        frame = new(
            site.Title,
            site.Language,
            root,
            context.Link(path, new(PageKind.Special, "index")),
            context.Link(path, new(PageKind.Special, "zoeken")),
            context.Link(path, new(PageKind.Special, "gaten")),
            context.ContributeUrl(path),
            context.ShareUrl(path),
            assets.Styles.Select(style => root + style).ToValueList(),
            FooterLinks(path))
        {
            Preloads = assets.Fonts.Select(font => root + font).ToValueList(),
            Icon = assets.Has("favicon.svg") ? root + assets.Path("favicon.svg") : "",
            HasSearch = context.SearchIndex.Length > 0,
            Logo = assets.Logo.Length > 0 ? root + assets.Logo : "",
        };
        return _sites.GetOrAdd(root, frame);
    }

    private ValueList<LinkView> FooterLinks(string path)
    {
        IEnumerable<LinkView> lists = context.Listed.Where(static type => !type.IsInMenu)
            .Select(type => new LinkView(context.Link(path, new(PageKind.Listing, type.Folder)), type.PluralLabel));
        IEnumerable<LinkView> fixedPages =
        [
            new(context.Link(path, new(PageKind.Themes, "")), Text.Get("themas.titel")),
            new(context.Link(path, new(PageKind.Glossary, "")), Text.Get("begrippen.titel")),
            new(context.Link(path, new(PageKind.Special, "gaten")), Text.Get("gaten.titel")),
        ];
        IEnumerable<LinkView> pages = context.Knowledge.Items
            .Where(static item => item.Item.Get(Fields.InFooter))
            .OrderBy(static item => item.Item.Get(Fields.Order))
            .ThenBy(static item => item.SortKey, StringComparer.Ordinal)
            .Select(item => new LinkView(context.Link(path, new(PageKind.Item, item.Item.Key)), item.Item.Title));
        return lists.Concat(fixedPages).Concat(Pages.ToolPages.Links(context.Routes.Root(path))).Concat(pages).ToValueList();
    }

    private ChromeView Chrome(string path, string root, string current)
    {
        if (_chromes.TryGetValue((root, current), out ChromeView? chrome))
        {
            return chrome;
        }

        List<NavLink> links = [.. context.Types.Where(static type => type.IsInMenu).Select(type => new NavLink(
            context.Link(path, new(PageKind.Listing, type.Folder)), type.PluralLabel, type.Id, current == type.Id))];
        links.Add(new(
            context.Link(path, new(PageKind.Frameworks, "")), Text.Get("kaders.titel"), "", current == "kader"));
        chrome = new(Site(path, root), links.ToValueList(), current == "zoeken");
        return _chromes.GetOrAdd((root, current), chrome);
    }
}

/// <summary>Addresses of the assets of a kind of page.</summary>
/// <param name="Root">What stands before them.</param>
/// <param name="Names">Names of the assets.</param>
/// <param name="Styles">Addresses of the style sheets among them.</param>
/// <param name="Scripts">Addresses of the scripts, that of every page first.</param>
internal sealed record AssetList(string Root, ValueList<string> Names, ValueList<string> Styles, ValueList<string> Scripts);
