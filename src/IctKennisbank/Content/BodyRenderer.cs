using System.Globalization;
using System.Text;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Texts;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = IctKennisbank.Diagnostics.SourceSpan;

namespace IctKennisbank.Content;

/// <summary>
/// Markdig's HTML renderer with our own way for everything that could carry an address, a style or a control: links
/// inside the site become holes, schemes are on an allow list, table cells get classes, tick boxes are drawn.
/// </summary>
internal sealed class BodyRenderer : HtmlRenderer
{
    /// <summary>Room for most bodies, so that the builder is one piece and is used again as it is.</summary>
    private const int UsualLength = 64 * 1024;

    private readonly StringBuilder _html;
    private readonly List<Hole> _holes = [];
    private SourceText _source = SourceText.None;
    private ICollection<Diagnostic> _problems = [];

    /// <summary>A renderer for many documents, one after another.</summary>
    public BodyRenderer(MarkdownPipeline pipeline)
        : base(new StringWriter(new StringBuilder(UsualLength), CultureInfo.InvariantCulture))
    {
        _html = ((StringWriter)Writer).GetStringBuilder();
        pipeline.Setup(this);
        UseOwnRenderers();
    }

    /// <summary>The HTML of a document with its holes, by rising offset.</summary>
    public (Utf8Text Html, ValueList<Hole> Holes) Render(
        MarkdownDocument document, SourceText source, ICollection<Diagnostic> problems)
    {
        _source = source;
        _problems = problems;
        _holes.Clear();
        Reset();
        Render(document);
        ReadOnlySpan<char> html = Letters.Of(_html);
        int bytes = 0;
        int at = 0;
        for (int i = 0; i < _holes.Count; i++)
        {
            bytes += Encoding.UTF8.GetByteCount(html[at.._holes[i].Offset]);
            at = _holes[i].Offset;
            _holes[i] = _holes[i] with { Offset = bytes };
        }

        return (Utf8Text.Of(html), _holes.ToValueList());
    }

    /// <summary>Puts our renderers in the place of Markdig's; after the pipeline was set up.</summary>
    private void UseOwnRenderers()
    {
        ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer());
        ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new TaskRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlCustomContainerRenderer>(new ContainerRenderer());
    }

    private bool IsAllowed(string url, int start, int length)
    {
        if (Links.KindOf(url) != LinkKind.Forbidden)
        {
            return true;
        }

        string hint = url.Contains('\\', StringComparison.Ordinal)
            ? Text.Get("hint.schuine-streep", url.Replace('\\', '/'))
            : Text.Get(url.StartsWith('/') ? "hint.absoluut" : "hint.schema");
        _problems.Add(Diagnostic.Of(Codes.UnsafeLink, _source.Span(start, length), url).WithHint(hint));
        return false;
    }

    private void WriteInside(string url, bool isImage, SourceSpan span)
    {
        int hash = url.IndexOf('#', StringComparison.Ordinal);
        string target = hash < 0 ? url : url[..hash];
        string fragment = hash < 0 ? "" : Uri.UnescapeDataString(url[(hash + 1)..]);
        _holes.Add(new(
            _html.Length, new(Uri.UnescapeDataString(target), fragment, isImage, span)));
    }

    private sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            BodyRenderer body = (BodyRenderer)renderer;
            string url = link.Url ?? "";
            (int start, int length) = link.UrlSpan.Length > 0 && link.UrlSpan.Start >= link.Span.Start
                ? (link.UrlSpan.Start, link.UrlSpan.Length)
                : (link.Span.Start, link.Span.Length);
            if (!body.IsAllowed(url, start, length))
            {
                renderer.WriteChildren(link);
                return;
            }

            bool inside = Links.KindOf(url) == LinkKind.Inside;
            SourceSpan span = body._source.Span(start, length);
            if (link.IsImage)
            {
                WriteImage(body, link, url, inside, span);
                return;
            }

            renderer.Write("<a href=\"");
            WriteAddress(body, url, inside, isImage: false, span);
            renderer.Write(inside ? "\"" : "\" rel=\"noopener\"");
            WriteTitle(renderer, link);
            renderer.Write('>');
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }

        private static void WriteImage(BodyRenderer body, LinkInline link, string url, bool inside, SourceSpan span)
        {
            if (!inside)
            {
                body._problems.Add(Diagnostic.Of(Codes.ExternalImage, span, url));
                return;
            }

            body.Write("<img loading=\"lazy\" src=\"");
            WriteAddress(body, url, inside, isImage: true, span);
            body.Write("\" alt=\"");
            bool wasEnabled = body.EnableHtmlForInline;
            body.EnableHtmlForInline = false;
            body.WriteChildren(link);
            body.EnableHtmlForInline = wasEnabled;
            body.Write('"');
            WriteTitle(body, link);
            body.Write('>');
        }

        private static void WriteAddress(BodyRenderer body, string url, bool inside, bool isImage, SourceSpan span)
        {
            if (inside)
            {
                body.WriteInside(url, isImage, span);
            }
            else
            {
                body.WriteEscapeUrl(url);
            }
        }

        private static void WriteTitle(HtmlRenderer renderer, LinkInline link)
        {
            if (!string.IsNullOrEmpty(link.Title))
            {
                renderer.Write(" title=\"");
                renderer.WriteEscape(link.Title);
                renderer.Write('"');
            }
        }
    }

    private sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            BodyRenderer body = (BodyRenderer)renderer;
            string url = link.IsEmail ? "mailto:" + link.Url : link.Url;
            if (!body.IsAllowed(url, link.Span.Start, link.Span.Length))
            {
                renderer.WriteEscape(link.Url);
                return;
            }

            renderer.Write("<a href=\"");
            renderer.WriteEscapeUrl(url);
            renderer.Write("\" rel=\"noopener\">");
            renderer.WriteEscape(link.Url);
            renderer.Write("</a>");
        }
    }

    private sealed class TaskRenderer : HtmlObjectRenderer<TaskList>
    {
        protected override void Write(HtmlRenderer renderer, TaskList task) =>
            renderer.Write(task.Checked
                ? "<span class=\"vakje aan\" aria-hidden=\"true\"></span>"
                : "<span class=\"vakje\" aria-hidden=\"true\"></span>");
    }

    private sealed class ContainerRenderer : HtmlObjectRenderer<CustomContainer>
    {
        protected override void Write(HtmlRenderer renderer, CustomContainer container)
        {
            renderer.EnsureLine();
            bool isAnswer = container.Info == "antwoord";
            renderer.Write(isAnswer ? "<details class=\"antwoord\"><summary>" : "<div class=\"");
            if (isAnswer)
            {
                renderer.WriteEscape(Text.Get("blok.antwoord"));
            }
            else
            {
                renderer.Write("blok ");
                renderer.WriteEscape(container.Info ?? "");
            }

            renderer.WriteLine(isAnswer ? "</summary>" : "\">");
            renderer.WriteChildren(container);
            renderer.WriteLine(isAnswer ? "</details>" : "</div>");
        }
    }

    private sealed class TableRenderer : HtmlObjectRenderer<Table>
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine();
            renderer.Write("<div class=\"schuif\" tabindex=\"0\" role=\"group\" aria-label=\"");
            renderer.WriteEscape(Text.Get("blok.tabel"));
            renderer.WriteLine("\"><table>");
            bool inBody = false;
            foreach (Block block in table)
            {
                TableRow row = (TableRow)block;
                if (row.IsHeader)
                {
                    renderer.Write("<thead>");
                }
                else if (!inBody)
                {
                    renderer.Write("<tbody>");
                    inBody = true;
                }

                WriteRow(renderer, table, row);
                renderer.WriteLine(row.IsHeader ? "</thead>" : "");
            }

            renderer.WriteLine(inBody ? "</tbody></table></div>" : "</table></div>");
        }

        private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
        {
            renderer.Write("<tr>");
            for (int i = 0; i < row.Count; i++)
            {
                TableCell cell = (TableCell)row[i];
                // An empty corner is no header: screen readers would announce it without a name.
                bool isHeader = row.IsHeader && cell.Any(static block => block is not LeafBlock { Inline.FirstChild: null });
                renderer.Write(isHeader ? "<th scope=\"col\"" : "<td");
                TableColumnAlign? align = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
                renderer.Write(align switch
                {
                    TableColumnAlign.Right => " class=\"rechts\">",
                    TableColumnAlign.Center => " class=\"midden\">",
                    _ => ">",
                });
                bool wasImplicit = renderer.ImplicitParagraph;
                renderer.ImplicitParagraph = cell.Count == 1;
                renderer.WriteChildren(cell);
                renderer.ImplicitParagraph = wasImplicit;
                renderer.Write(isHeader ? "</th>" : "</td>");
            }

            renderer.Write("</tr>");
        }
    }
}
