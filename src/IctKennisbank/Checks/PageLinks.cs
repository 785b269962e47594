using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IctKennisbank.Diagnostics;

namespace IctKennisbank.Checks;

/// <summary>Every address on a page: inside the site it exists, outside it is only ever a link to follow.</summary>
internal static class PageLinks
{
    private static readonly (string Element, string Attribute)[] Addresses =
    [
        ("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("use", "href"), ("form", "action"),
        ("source", "src"), ("video", "src"), ("audio", "src"), ("image", "href"), ("img", "srcset"),
    ];

    /// <summary>Reports KB6003; gives the addresses inside the site, for <see cref="IsDead"/>.</summary>
    public static List<PageLink> Of(string path, IHtmlDocument document, ICollection<Diagnostic> problems)
    {
        List<PageLink> links = [];
        foreach (IElement element in document.All)
        {
            foreach ((string name, string attribute) in Addresses)
            {
                if (element.LocalName == name && element.GetAttribute(attribute) is { } link)
                {
                    Add(path, name, link, element.GetAttribute("rel") ?? "", links, problems);
                }
            }
        }

        return links;
    }

    /// <summary>Whether an address inside the site leads nowhere.</summary>
    public static bool IsDead(PageLink link, HashSet<string> paths, IReadOnlyDictionary<string, CheckedPage> pages)
    {
        // Only the page for a wrong address links from the root of the server, below the site's own path.
        string target = link.Target.StartsWith('/') ? Suffixes(link.Target).FirstOrDefault(paths.Contains) ?? link.Target : link.Target;
        return !paths.Contains(target)
            || (link.Fragment.Length > 0 && pages.TryGetValue(target, out CheckedPage? page) && !page.Ids.Contains(link.Fragment));
    }

    private static void Add(
        string path, string element, string link, string relation, List<PageLink> links, ICollection<Diagnostic> problems)
    {
        int scheme = link.IndexOf(':', StringComparison.Ordinal);
        int slash = link.IndexOfAny(['/', '#', '?']);
        if (scheme >= 0 && (slash < 0 || scheme < slash))
        {
            bool isFollowed = element == "a" || (element == "link" && relation == "canonical");
            bool isAllowed = link[..scheme] is "https" or "http" or "mailto" or "tel";
            if (!isFollowed || !isAllowed)
            {
                problems.Add(Diagnostic.Of(Codes.ForbiddenHtml, SourceSpan.StartOf(path), path, link));
            }

            return;
        }

        int hash = link.IndexOf('#', StringComparison.Ordinal);
        string file = hash < 0 ? link : link[..hash];
        string target = file.Length == 0 ? path : file.StartsWith('/') ? file : Resolve(path, file.Split('?')[0]);
        bool hasFragment = hash >= 0 && hash + 1 < link.Length && target.EndsWith(".html", StringComparison.Ordinal);
        string fragment = hasFragment ? Uri.UnescapeDataString(link[(hash + 1)..]) : "";
        // An id never has an equals sign: such a fragment is the state of a page, which its script reads.
        links.Add(new(link, target, fragment.Contains('=', StringComparison.Ordinal) ? "" : fragment));
    }

    private static IEnumerable<string> Suffixes(string path)
    {
        for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[(slash + 1)..];
        }
    }

    private static string Resolve(string path, string link)
    {
        List<string> parts = [.. path.Split('/')[..^1]];
        foreach (string part in link.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}

/// <summary>An address on a page that stays inside the site.</summary>
/// <param name="Link">As it is written.</param>
/// <param name="Target">Path in the site; with a slash in front when it is written from the root of a server.</param>
/// <param name="Fragment">Id on the target; empty when none.</param>
internal readonly record struct PageLink(string Link, string Target, string Fragment);
