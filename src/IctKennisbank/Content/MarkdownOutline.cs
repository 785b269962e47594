using System.Text;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Texts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = IctKennisbank.Diagnostics.SourceSpan;

namespace IctKennisbank.Content;

/// <summary>
/// Walks Markdig's tree once: gives headings their ids, collects plain text per heading, and reports what an author
/// should mend in headings, containers, images and HTML. Kept for many documents because of its buffers.
/// </summary>
internal sealed class MarkdownOutline
{
    /// <summary>Deepest nesting of blocks.</summary>
    public const int MaxDepth = 100;

    private const int UsualSection = 16 * 1024;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The last number behind a slug: ten thousand equal headings must not each count from two.</summary>
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private readonly List<Heading> _headings = [];
    private readonly List<TextSection> _sections = [];
    private readonly StringBuilder _text = new(UsualSection);
    private readonly List<ContainerInline> _prose = [];
    private SourceText _source = SourceText.None;
    private ICollection<Diagnostic> _problems = [];
    private string _heading = "";
    private string _headingId = "";
    private int _level = 1;

    /// <summary>Whether the document was nested too deep to be rendered; then KB2001 has been reported.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>The headings in order.</summary>
    public ValueList<Heading> Headings => _headings.ToValueList();

    /// <summary>The text per heading.</summary>
    public ValueList<TextSection> Sections => _sections.ToValueList();

    /// <summary>Number of words.</summary>
    public int WordCount { get; private set; }

    /// <summary>Walks a document; what is known of the one before is lost.</summary>
    public void Walk(MarkdownDocument document, SourceText source, ICollection<Diagnostic> problems)
    {
        _source = source;
        _problems = problems;
        _ids.Clear();
        _numbers.Clear();
        _headings.Clear();
        _sections.Clear();
        _text.Clear();
        _prose.Clear();
        (_heading, _headingId, _level) = ("", "", 1);
        (IsTooDeep, WordCount) = (false, 0);
        Walk(document, 0);
        CloseSection();
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
                case LinkReferenceDefinitionGroup:
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
        if (heading.Inline is { } inline)
        {
            AppendPlain(inline, _text);
        }

        string text = Letters.Of(_text).Trim().ToString();
        _text.Clear();
        if (heading.Level == 1)
        {
            _problems.Add(Diagnostic.Of(Codes.TopHeading, Span(heading), text) with { Fix = Marks(heading, 2) });
        }
        else if (heading.Level > _level + 1)
        {
            _problems.Add(Diagnostic.Of(
                Codes.SkippedHeading, Span(heading), text, heading.Level, _level, new string('#', _level + 1) + " " + text)
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

    private SourceSpan Span(HeadingBlock heading) => _source.Span(heading.Span.Start, heading.Span.Length);

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

    private void CloseSection()
    {
        ReadOnlySpan<char> text = Letters.Of(_text).Trim();
        ProseScan scan = ProseScan.Of(text);
        // Places are looked up only when there is something to place: that is one section in many.
        if (Prose.IsSuspect(text, scan))
        {
            _prose.ForEach(block => Prose.Check(block, _source, _problems));
        }

        _prose.Clear();
        if (text.Length > 0 || _heading.Length > 0)
        {
            _sections.Add(new(_heading, _headingId, Utf8Text.Of(text)));
            WordCount += Dutch.WordCount(_heading) + scan.Words;
        }

        _text.Clear();
    }
}
