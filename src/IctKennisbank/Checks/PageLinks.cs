using System.Collections.Concurrent;
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

    /// <summary>Reports KB6003 and KB6005; gives the fragments that other pages must have.</summary>
    public static IEnumerable<(string Link, string Target, string Fragment)> Check(
        string path, IHtmlDocument document, HashSet<string> paths, ConcurrentBag<Diagnostic> problems)
    {
        List<(string, string, string)> fragments = [];
        foreach (IElement element in document.All)
        {
            foreach ((string name, string attribute) in Addresses)
            {
                if (element.LocalName == name && element.GetAttribute(attribute) is { } link)
                {
                    CheckLink(path, name, link, paths, problems, fragments, element.GetAttribute("rel") ?? "");
                }
            }
        }

        return fragments;
    }

    private static void CheckLink(
        string path,
        string element,
        string link,
        HashSet<string> paths,
        ConcurrentBag<Diagnostic> problems,
        List<(string, string, string)> fragments,
        string relation)
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
        string target = file.Length == 0 ? path : Resolve(path, file.Split('?')[0]);
        if (file.StartsWith('/'))
        {
            // Only the page for a wrong address links from the root of the server, below the site's own path.
            target = Suffixes(file).FirstOrDefault(paths.Contains) ?? file;
        }

        if (!paths.Contains(target))
        {
            problems.Add(Diagnostic.Of(Codes.DeadOutputLink, SourceSpan.StartOf(path), path, link));
        }
        else if (hash >= 0 && hash + 1 < link.Length && target.EndsWith(".html", StringComparison.Ordinal))
        {
            fragments.Add((link, target, Uri.UnescapeDataString(link[(hash + 1)..])));
        }
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
