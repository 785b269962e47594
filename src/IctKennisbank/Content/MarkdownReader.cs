using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using Markdig;
using Markdig.Syntax;
using SourceSpan = IctKennisbank.Diagnostics.SourceSpan;

namespace IctKennisbank.Content;

/// <summary>
/// Makes a <see cref="Body"/> from Markdown: what stands below the front matter. Its positions are those of the file,
/// because its text knows where it stands. Kept for many files because of its buffers.
/// </summary>
internal sealed class MarkdownReader
{
    /// <summary>
    /// The extensions, one by one. Left out on purpose, because they write unsafe HTML: generic attributes (event
    /// handlers), media links (frames of other sites), abbreviations (unescaped labels); see reference.md C.2.
    /// </summary>
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseDefinitionLists()
        .UseCustomContainers()
        .DisableHtml()
        .Build();

    /// <summary>
    /// Most characters without a blank line. Inline parsing is quadratic in the length of a block: 16,000 characters of
    /// <c>[a](</c> cost 0.25 s, 100,000 cost 5 s, a file of the largest size minutes (measured on Markdig 1.6.0).
    /// </summary>
    private const int LongestBlock = 16_000;

    /// <summary>Most containers in a file; each that is not closed makes the next one dearer.</summary>
    private const int MostContainers = 500;

    private const string Fence = ":::";

    /// <summary>Most headings that are underlined: the package looks each up among all blocks before it (Markdig 1.6.0).</summary>
    private const int MostUnderlines = 5_000;

    private readonly BodyRenderer _renderer = new(Pipeline);
    private readonly MarkdownOutline _outline = new();

    /// <summary>Reads a body. Reports KB2 codes.</summary>
    public Body Read(SourceText source, ICollection<Diagnostic> problems)
    {
        if (TooMuch(source.Text) is { } offset)
        {
            problems.Add(Diagnostic.Of(Codes.MarkdownLimit, source.Span(offset, 1)));
            return Body.Empty;
        }

        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(source.Text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's nesting limit; it throws an ArgumentException without a position.
            problems.Add(Diagnostic.Of(Codes.MarkdownLimit, SourceSpan.StartOf(source.Path)));
            return Body.Empty;
        }

        _outline.Walk(document, source, problems);
        if (_outline.IsTooDeep)
        {
            return Body.Empty;
        }

        (Utf8Text html, ValueList<Hole> holes) = _renderer.Render(document, source, problems);
        return new(html, holes, _outline.Headings, _outline.Sections, _outline.WordCount);
    }

    /// <summary>Where a body goes over a limit that must hold before it is parsed; null when it does not.</summary>
    private static int? TooMuch(string text)
    {
        if (text.Length <= Math.Min(LongestBlock, MostUnderlines * 2) && !text.Contains(Fence, StringComparison.Ordinal))
        {
            return null;
        }

        int block = 0;
        int containers = 0;
        int underlines = 0;
        for (int at = 0; at < text.Length;)
        {
            int length = text.AsSpan(at).IndexOf('\n');
            ReadOnlySpan<char> content = text.AsSpan(at, length < 0 ? text.Length - at : length);
            int end = at + content.Length + 1;
            content = content.Trim();
            underlines += block < at && !content.IsEmpty && (content.Trim('=').IsEmpty || content.Trim('-').IsEmpty) ? 1 : 0;
            block = content.IsEmpty ? end : block;
            containers += content.StartsWith(Fence, StringComparison.Ordinal) && content.TrimStart(':').Length > 0 ? 1 : 0;
            if (end - block > LongestBlock || containers > MostContainers || underlines > MostUnderlines)
            {
                return at;
            }

            at = end;
        }

        return null;
    }
}
