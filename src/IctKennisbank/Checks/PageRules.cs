using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IctKennisbank.Diagnostics;
using IctKennisbank.Texts;

namespace IctKennisbank.Checks;

/// <summary>What a page must and may not have, whatever its template.</summary>
internal static class PageRules
{
    private const int DeepestElement = 200;

    private static readonly HashSet<string> ForbiddenElements = new(
        ["iframe", "object", "embed", "style", "base", "applet", "frame", "frameset", "marquee"], StringComparer.Ordinal);

    /// <summary>Checks a page and gives its ids.</summary>
    public static HashSet<string> Check(string path, IHtmlDocument document, ICollection<Diagnostic> problems)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        int level = 0;
        int mainHeadings = 0;
        foreach (IElement element in document.All)
        {
            CheckElement(path, element, problems);
            if (element.Id is { Length: > 0 } id && !ids.Add(id))
            {
                Structure(path, Text.Get("uitvoer.id", id), problems);
            }

            if (element is IHtmlHeadingElement)
            {
                int own = element.LocalName[1] - '0';
                mainHeadings += own == 1 ? 1 : 0;
                if (own > level + 1)
                {
                    Structure(path, Text.Get("uitvoer.kop", element.TextContent.Trim(), own, level), problems);
                }

                level = own;
            }
        }

        if (mainHeadings != 1)
        {
            Structure(path, Text.Get("uitvoer.h1", mainHeadings), problems);
        }

        if (string.IsNullOrWhiteSpace(document.Title))
        {
            Structure(path, Text.Get("uitvoer.titel"), problems);
        }

        if (string.IsNullOrEmpty(document.DocumentElement.GetAttribute("lang")))
        {
            Structure(path, Text.Get("uitvoer.taal"), problems);
        }

        if (Depth(document.DocumentElement) > DeepestElement)
        {
            Structure(path, Text.Get("uitvoer.diep"), problems);
        }

        return ids;
    }

    private static void CheckElement(string path, IElement element, ICollection<Diagnostic> problems)
    {
        if (ForbiddenElements.Contains(element.LocalName))
        {
            Forbidden(path, "<" + element.LocalName + ">", problems);
        }

        if (element is IHtmlScriptElement script && script.Source is null && script.Type != "application/ld+json")
        {
            Forbidden(path, "<script>", problems);
        }

        if (element is IHtmlImageElement && !element.HasAttribute("alt"))
        {
            Structure(path, Text.Get("uitvoer.alt"), problems);
        }

        foreach (IAttr attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "srcdoc" or "formaction")
            {
                Forbidden(path, attribute.Name + "=", problems);
            }
        }
    }

    private static int Depth(IElement root)
    {
        int deepest = 0;
        Stack<(IElement Element, int Depth)> open = new([(root, 1)]);
        while (open.TryPop(out (IElement Element, int Depth) next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (IElement child in next.Element.Children)
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return deepest;
    }

    private static void Forbidden(string path, string what, ICollection<Diagnostic> problems) =>
        problems.Add(Diagnostic.Of(Codes.ForbiddenHtml, SourceSpan.StartOf(path), path, what));

    private static void Structure(string path, string what, ICollection<Diagnostic> problems) =>
        problems.Add(Diagnostic.Of(Codes.BadPageStructure, SourceSpan.StartOf(path), path, what));
}
