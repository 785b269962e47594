using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using Markdig;
using Markdig.Syntax;
using SourceSpan = IctKennisbank.Diagnostics.SourceSpan;

namespace IctKennisbank.Content;

/// <summary>
/// Makes a <see cref="Body"/> from Markdown. The front matter stays in the text that Markdig sees, so that positions are
/// those of the file.
/// </summary>
internal static class MarkdownReader
{
    /// <summary>
    /// The extensions, one by one. Left out on purpose, because they write unsafe HTML: generic attributes (event
    /// handlers), media links (frames of other sites), abbreviations (unescaped labels); see reference.md C.2.
    /// </summary>
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseDefinitionLists()
        .UseCustomContainers()
        .DisableHtml()
        .Build();

    /// <summary>Reads the body. Reports KB2 codes.</summary>
    public static Body Read(SourceText source, ICollection<Diagnostic> problems)
    {
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

        MarkdownOutline outline = MarkdownOutline.Of(document, source, problems);
        if (outline.IsTooDeep)
        {
            return Body.Empty;
        }

        using StringWriter writer = new(new System.Text.StringBuilder(source.Text.Length * 2));
        BodyRenderer renderer = new(writer, source, problems);
        Pipeline.Setup(renderer);
        renderer.UseOwnRenderers();
        renderer.Render(document);
        return new(
            writer.ToString(), renderer.Holes, outline.Headings, outline.Sections, outline.WordCount);
    }
}
