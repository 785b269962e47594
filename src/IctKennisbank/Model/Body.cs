using IctKennisbank.Diagnostics;

namespace IctKennisbank.Model;

/// <summary>
/// The text of an item as HTML with holes: finished but for the addresses inside the site, which only Planning knows.
/// Made once per file by Content, so that one changed file never asks for a second pass over the others.
/// </summary>
/// <param name="Html">HTML in which the address of each hole is missing.</param>
/// <param name="Holes">The holes, by rising offset.</param>
/// <param name="Headings">The headings in order.</param>
/// <param name="Sections">The plain text per heading, for search and reading time.</param>
/// <param name="WordCount">Number of words in the text.</param>
public sealed record Body(
    Utf8Text Html,
    ValueList<Hole> Holes,
    ValueList<Heading> Headings,
    ValueList<TextSection> Sections,
    int WordCount)
{
    /// <summary>A body without text.</summary>
    public static Body Empty { get; } = new(default, default, default, default, 0);
}

/// <summary>A missing address in <see cref="Body.Html"/>.</summary>
/// <param name="Offset">Byte of the HTML at which the address is put.</param>
/// <param name="Reference">To what.</param>
public readonly record struct Hole(int Offset, Reference Reference);

/// <summary>A reference to something inside the site, as written: a relative file path with an optional fragment.</summary>
/// <param name="Target">The path as written, decoded; empty for a fragment on the same page.</param>
/// <param name="Fragment">The fragment without <c>#</c>; empty when none.</param>
/// <param name="IsImage">Whether it is an image.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct Reference(string Target, string Fragment, bool IsImage, SourceSpan Span);

/// <summary>A heading in a body.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="Id">Fragment id, unique on the page.</param>
/// <param name="Text">Plain text.</param>
public sealed record Heading(int Level, string Id, string Text);

/// <summary>Plain text under one heading.</summary>
/// <param name="Heading">Heading; empty for the text before the first.</param>
/// <param name="Id">Fragment id of the heading; empty for the text before the first.</param>
/// <param name="Content">Paragraphs, separated by a line feed.</param>
public sealed record TextSection(string Heading, string Id, Utf8Text Content)
{
    /// <summary>The content as a string, made anew each time.</summary>
    public string Text => Content.ToString();
}
