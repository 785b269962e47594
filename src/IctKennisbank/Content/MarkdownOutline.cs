using System.Text;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Texts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Yaml;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = IctKennisbank.Diagnostics.SourceSpan;

namespace IctKennisbank.Content;

/// <summary>
/// Walks Markdig's tree once: gives headings their ids, collects plain text per heading, and reports what an author
/// should mend in headings, containers, images and HTML.
/// </summary>
internal sealed class MarkdownOutline
{
    /// <summary>Deepest nesting of blocks.</summary>
    public const int MaxDepth = 100;

    private readonly SourceText _source;
    private readonly ICollection<Diagnostic> _problems;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The last number behind a slug: ten thousand equal headings must not each count from two.</summary>
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private readonly List<Heading> _headings = [];
    private readonly List<TextSection> _sections = [];
    private readonly StringBuilder _text;
    private readonly List<ContainerInline> _prose = [];
    private string _heading = "";
    private string _headingId = "";
    private int _level = 1;

    private MarkdownOutline(SourceText source, ICollection<Diagnostic> problems, StringBuilder buffer)
    {
        _text = buffer.Clear();
        _source = source;
        _problems = problems;
    }

    /// <summary>Whether the document was nested too deep to be rendered; then KB2001 has been reported.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>The headings in order.</summary>
    public ValueList<Heading> Headings => _headings.ToValueList();

    /// <summary>The text per heading.</summary>
    public ValueList<TextSection> Sections => _sections.ToValueList();

    /// <summary>Number of words.</summary>
    public int WordCount { get; private set; }

    /// <summary>Walks a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="source">Its text.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="buffer">For the text of a section; what is in it is lost.</param>
    public static MarkdownOutline Of(
        MarkdownDocument document, SourceText source, ICollection<Diagnostic> problems, StringBuilder buffer)
    {
        MarkdownOutline outline = new(source, problems, buffer);
        outline.Walk(document, 0);
        outline.CloseSection();
        return outline;
    }

    private void Walk(ContainerBlock container, int depth)
    {
        if (depth > MaxDepth)
        {
            if (!IsTooDeep)
            {
                _problems.Add(Diagnostic.Of(Codes.MarkdownLimit, _source.Span(container.Span.Start, 1)));
                IsTooDeep = true;
            }

            return;
        }

        foreach (Block block in container)
        {
            switch (block)
            {
                case YamlFrontMatterBlock or LinkReferenceDefinitionGroup:
                    break;
                case HeadingBlock heading:
                    OnHeading(heading);
                    break;
                case CustomContainer custom:
                    Containers.Check(custom, _source, _problems);
                    Walk(custom, depth + 1);
                    break;
                case ContainerBlock child:
                    Walk(child, depth + 1);
                    break;
                case LeafBlock { Inline: { } inline }:
                    CheckInlines(inline, depth);
                    AppendPlain(inline, _text);
                    _prose.Add(inline);
                    _text.Append('\n');
                    break;
                case CodeBlock code:
                    _text.Append(code.Lines.ToString()).Append('\n');
                    break;
                default:
                    break;
            }
        }
    }

    private void OnHeading(HeadingBlock heading)
    {
        CloseSection();
        StringBuilder title = new();
        if (heading.Inline is { } inline)
        {
            AppendPlain(inline, title);
        }

        string text = title.ToString().Trim();
        SourceSpan span = _source.Span(heading.Span.Start, heading.Span.Length);
        if (heading.Level == 1)
        {
            _problems.Add(Diagnostic.Of(Codes.TopHeading, span, text) with { Fix = Marks(heading, 2) });
        }
        else if (heading.Level > _level + 1)
        {
            _problems.Add(Diagnostic.Of(
                Codes.SkippedHeading, span, text, heading.Level, _level, new string('#', _level + 1) + " " + text)
                with
            { Fix = Marks(heading, _level + 1) });
        }

        _level = Math.Max(heading.Level, 1);
        string id = UniqueId(text);
        heading.GetAttributes().Id = id;
        _heading = text;
        _headingId = id;
        _headings.Add(new(heading.Level, id, text));
        if (heading.Inline is { } content)
        {
            CheckInlines(content, 0);
        }
    }

    /// <summary>Another number of hashes before a heading; null for one that is underlined.</summary>
    private Fix? Marks(HeadingBlock heading, int level) => heading.IsSetext
        ? null
        : new(_source.Span(heading.Span.Start, heading.Level), new('#', level));

    /// <summary>Ids that begin with <c>deel-</c> belong to the templates.</summary>
    private string UniqueId(string text)
    {
        string slug = Dutch.Slug(text);
        if (slug.Length == 0 || slug.StartsWith("deel-", StringComparison.Ordinal))
        {
            slug = slug.Length == 0 ? "kop" : "kop-" + slug;
        }

        string id = slug;
        int number = _numbers.GetValueOrDefault(slug, 1);
        while (!_ids.Add(id))
        {
            id = slug + "-" + ++number;
        }

        _numbers[slug] = number;
        return id;
    }

    private void CheckInlines(ContainerInline container, int depth)
    {
        foreach (Inline inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    RawHtml.Report(literal, _source, _problems);
                    break;
                case HtmlEntityInline entity:
                    SourceText.ReportControl(
                        entity.Transcoded.ToString(), _source.Span(entity.Span.Start, entity.Span.Length), _problems);
                    break;
                case LinkInline { IsImage: true } image when IsBlank(image):
                    _problems.Add(Diagnostic.Of(
                        Codes.MissingAlt, _source.Span(image.Span.Start, image.Span.Length), image.Url));
                    break;
                case ContainerInline child when depth < MaxDepth:
                    if (child is LinkInline link)
                    {
                        SourceText.ReportControl(
                            link.Title + link.Url, _source.Span(link.Span.Start, link.Span.Length), _problems);
                    }

                    CheckInlines(child, depth + 1);
                    break;
                default:
                    break;
            }
        }
    }

    private static bool IsBlank(ContainerInline inline)
    {
        StringBuilder text = new();
        AppendPlain(inline, text);
        return string.IsNullOrWhiteSpace(text.ToString());
    }

    private static void AppendPlain(ContainerInline container, StringBuilder text)
    {
        foreach (Inline inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case FootnoteLink:
                    break;
                case ContainerInline child:
                    AppendPlain(child, text);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The text without space around it, copied once.</summary>
    private static string Trimmed(StringBuilder text)
    {
        int start = 0;
        int end = text.Length;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return text.ToString(start, end - start);
    }

    private void CloseSection()
    {
        string text = Trimmed(_text);
        _text.Clear();
        // Places are looked up only when there is something to place: that is one section in many.
        if (Prose.IsSuspect(text))
        {
            _prose.ForEach(block => Prose.Check(block, _source, _problems));
        }

        _prose.Clear();
        if (text.Length > 0 || _heading.Length > 0)
        {
            _sections.Add(new(_heading, _headingId, Utf8Text.Of(text)));
            WordCount += Dutch.WordCount(_heading) + Dutch.WordCount(text);
        }
    }
}
