using System.Collections.Frozen;
using System.Xml;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Texts;

namespace IctKennisbank.Checks;

/// <summary>
/// An SVG is a document: opened by itself it can run scripts, at the address of the school. A strict policy of the server
/// stops only those within it, and on a share there is no policy. So what a drawing may hold is a list. Reports KB4018.
/// </summary>
internal static class DrawingRule
{
    private const string Svg = "http://www.w3.org/2000/svg";

    /// <summary>Namespaces in which a browser knows elements; those of drawing programs mean nothing to it.</summary>
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal, Svg, "", "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML");

    /// <summary>What draws, and what describes. Not <c>script</c>, <c>foreignObject</c>, and animations, which can change an address.</summary>
    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
        [
            "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "path", "rect", "circle", "ellipse", "line", "polyline",
            "polygon", "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker",
            "switch", "view", "style", "a", "image", "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite",
            "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB",
            "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
            "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
        ],
        StringComparer.Ordinal);

    /// <summary>Checks the drawings among the files that go into the site as they are.</summary>
    public static IEnumerable<Diagnostic> Of(IEnumerable<SourceFile> attachments) => attachments
        .Where(static file => file.Path.EndsWith(".svg", StringComparison.Ordinal)).Select(Check).OfType<Diagnostic>();

    /// <summary>The first thing that is wrong; null for a drawing that only draws.</summary>
    private static Diagnostic? Check(SourceFile file)
    {
        using MemoryStream bytes = new(file.Bytes.ToArray());
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using XmlReader reader = XmlReader.Create(bytes, settings);
            while (reader.Read())
            {
                if (Problem(reader) is { } sentence)
                {
                    IXmlLineInfo place = (IXmlLineInfo)reader;
                    return At(file, place.LineNumber, place.LinePosition, sentence);
                }
            }

            return null;
        }
        catch (XmlException exception)
        {
            return At(file, exception.LineNumber, exception.LinePosition, Text.Get("tekening.onleesbaar"));
        }
    }

    private static Diagnostic At(SourceFile file, int line, int column, string sentence) => Diagnostic.Of(
        Codes.ActiveDrawing, SourceSpan.InLine(file.Path, Math.Max(1, line), Math.Max(1, column), 1), sentence);

    private static string? Problem(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.ProcessingInstruction or XmlNodeType.DocumentType or XmlNodeType.EntityReference:
                return Text.Get("tekening.opdracht");
            case XmlNodeType.Text or XmlNodeType.CDATA:
                return IsOutside(reader.Value) ? Text.Get("tekening.adres", "style") : null;
            case XmlNodeType.Element:
                bool isAllowed = reader.NamespaceURI == Svg ? Elements.Contains(reader.LocalName) : !Known.Contains(reader.NamespaceURI);
                return isAllowed ? AttributeProblem(reader) : Text.Get("tekening.onderdeel", reader.Name);
            default:
                return null;
        }
    }

    private static string? AttributeProblem(XmlReader reader)
    {
        for (bool more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                return Text.Get("tekening.gegeven", reader.Name);
            }

            bool isAddress = reader.LocalName is "href" or "src" or "base";
            if (isAddress ? !IsInside(reader.Value) : IsOutside(reader.Value))
            {
                return Text.Get("tekening.adres", reader.Name);
            }
        }

        reader.MoveToElement();
        return null;
    }

    /// <summary>Whether an address is a part of the drawing, or a picture within it.</summary>
    private static bool IsInside(string address) => address.Trim() is var url
        && (url.StartsWith('#') || url.StartsWith("data:image/png;", StringComparison.Ordinal) || url.StartsWith("data:image/jpeg;", StringComparison.Ordinal));

    /// <summary>Whether a style, or an attribute that is one, may ask for something from elsewhere.</summary>
    private static bool IsOutside(string style)
    {
        if (style.Contains("@import", StringComparison.OrdinalIgnoreCase) || (style.Contains('\\', StringComparison.Ordinal) && style.Contains('(', StringComparison.Ordinal)))
        {
            return true;
        }

        for (int at = style.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            if (!IsInside(style[(at + 4)..].TrimStart(' ', '"', '\'')))
            {
                return true;
            }

            at = style.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }
}
