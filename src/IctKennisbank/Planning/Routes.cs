using IctKennisbank.Model;

namespace IctKennisbank.Planning;

/// <summary>
/// The only place that knows addresses. Every page is a named file at most one folder deep, the pages to print two; every link is relative to
/// its page, so that the same bytes work at the root of a domain, in a subfolder, from a zip and from a file share.
/// </summary>
public sealed class Routes(KnowledgeBase knowledge)
{
    /// <summary>Path of a page or file from the root of the site, without fragment.</summary>
    public string PathOf(PageId page) => page.Kind switch
    {
        PageKind.Item => ItemPath(page.Id),
        PageKind.Path => $"leerpaden/{page.Id}.html",
        PageKind.Competence => $"competenties/{Slug(page.Id)}.html",
        PageKind.Framework => $"kaders/{page.Id}.html",
        PageKind.Frameworks => "kaders/index.html",
        PageKind.Measurement => $"metingen/{page.Id}.html",
        PageKind.Measurements => "metingen/index.html",
        PageKind.Theme => $"themas/{page.Id}.html",
        PageKind.Themes => "themas/index.html",
        PageKind.Glossary => "begrippen.html",
        PageKind.Listing => $"{page.Id}/index.html",
        PageKind.Attachment => page.Id,
        PageKind.Special => $"{page.Id}.html",
        _ => "index.html",
    };

    /// <summary>The address to write on page <paramref name="from"/> for <paramref name="to"/>.</summary>
    public string Link(string from, PageId to)
    {
        if (to.Kind == PageKind.None)
        {
            return "#";
        }

        string path = PathOf(to);
        string fragment = to.Fragment.Length == 0 ? "" : "#" + Uri.EscapeDataString(to.Fragment);
        if (path == from && fragment.Length > 0)
        {
            return fragment;
        }

        return Root(from) + path + fragment;
    }

    /// <summary>The page to print of a page: <c>werkvormen/druk/tpack-spel.html</c>, so that no name grows longer.</summary>
    public static string PrintPathOf(string path) => path.Insert(path.LastIndexOf('/') + 1, "druk/");

    /// <summary>
    /// What to put before a path on a page. The page for a wrong address is shown at any depth, so when the address of
    /// the site is known its links begin at the root of the server.
    /// </summary>
    public string Root(string from) =>
        from == "404.html" && knowledge.Site.BaseUrl.Length > 0
            ? new Uri(knowledge.Site.BaseUrl).AbsolutePath
            : RootOf(from);

    /// <summary>What to put before a path from the root on page <paramref name="from"/>: empty or <c>../</c>.</summary>
    public static string RootOf(string from)
    {
        int depth = from.AsSpan().Count('/');
        return depth switch
        {
            0 => "",
            1 => "../",
            2 => "../../",
            _ => string.Concat(Enumerable.Repeat("../", depth)),
        };
    }

    /// <summary>A competence id as a file name: <c>kl.pd.3</c> becomes <c>kl-pd-3</c>.</summary>
    public static string Slug(string competenceId) => competenceId.Replace('.', '-');

    /// <summary>The learning path whose main competence this is; null when it has none.</summary>
    public PageId? PathFor(string competenceId) => _paths.TryGetValue(competenceId, out string? id)
        ? new(PageKind.Path, id)
        : null;

    private readonly Dictionary<string, string> _paths = knowledge.Paths
        .Where(static path => !path.Competences.IsEmpty)
        .GroupBy(static path => path.Competences[0], StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.First().Id, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _items = knowledge.Items
        .DistinctBy(static item => item.Item.Key, StringComparer.Ordinal)
        .ToDictionary(static item => item.Item.Key, static item => PathOf(item.Item), StringComparer.Ordinal);

    private string ItemPath(string key) => _items.TryGetValue(key, out string? path) ? path : key + ".html";

    private static string PathOf(Item item) => item.Type.IsPath
        ? $"leerpaden/{item.Id}.html"
        : item.Type.Folder.Length == 0 ? item.Id + ".html" : item.Key + ".html";
}
