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

    private static readonly string[] ContainerNames = ["tip", "let-op", "trainer", "deelnemer", "antwoord"];

    private readonly SourceText _source;
    private readonly ICollection<Diagnostic> _problems;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<Heading> _headings = [];
    private readonly List<TextSection> _sections = [];
    private readonly StringBuilder _text = new();
    private string _heading = "";
    private string _headingId = "";
    private int _level = 1;

    private MarkdownOutline(SourceText source, ICollection<Diagnostic> problems)
    {
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
    public static MarkdownOutline Of(MarkdownDocument document, SourceText source, ICollection<Diagnostic> problems)
    {
        MarkdownOutline outline = new(source, problems);
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
                    OnContainer(custom);
                    Walk(custom, depth + 1);
                    break;
                case ContainerBlock child:
                    Walk(child, depth + 1);
                    break;
                case LeafBlock { Inline: { } inline }:
                    OnInlines(inline, depth);
                    _text.Append('\n');
                    break;
                case CodeBlock code:
                    AppendText(code.Lines.ToString());
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
        for (int n = 2; !_ids.Add(id); n++)
        {
            id = slug + "-" + n;
        }

        return id;
    }

    private void OnContainer(CustomContainer container)
    {
        string name = container.Info ?? "";
        if (!ContainerNames.Contains(name))
        {
            string? near = Nearest.To(name, ContainerNames);
            ReportContainer(container, name, name.Length == 0
                ? Text.Get("blok.zonder-naam")
                : Text.Get("blok.onbekend", name, near is null
                    ? Text.Get("hint.kies-uit", string.Join(", ", ContainerNames))
                    : Text.Get("hint.bedoel-je", near)));
        }
        else if (!string.IsNullOrWhiteSpace(container.Arguments))
        {
            ReportContainer(container, container.Arguments, Text.Get("blok.tekst-erachter", name, container.Arguments));
        }

        if (container.ClosingFencedCharCount == 0)
        {
            ReportContainer(container, name, Text.Get("blok.open", name));
        }
    }

    /// <summary>KB2007 at a word on the first line of the container, or at its colons.</summary>
    private void ReportContainer(CustomContainer container, string word, string sentence)
    {
        int at = word.Length == 0 ? -1 : _source.Text.IndexOf(word, container.Span.Start, StringComparison.Ordinal);
        SourceSpan span = at < 0 ? _source.Span(container.Span.Start, 3) : _source.Span(at, word.Length);
        _problems.Add(Diagnostic.Of(Codes.UnknownContainer, span, sentence));
    }

    private void OnInlines(ContainerInline inline, int depth)
    {
        CheckInlines(inline, depth);
        Prose.Check(inline, _source, _problems);
        AppendPlain(inline, _text);
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

    private void AppendText(string text) => _text.Append(text).Append('\n');

    private void CloseSection()
    {
        string text = _text.ToString().Trim();
        _text.Clear();
        if (text.Length > 0 || _heading.Length > 0)
        {
            _sections.Add(new(_heading, _headingId, text));
            WordCount += Dutch.WordCount(_heading) + Dutch.WordCount(text);
        }
    }
}
