using IctKennisbank.Diagnostics;
using Markdig.Syntax.Inlines;

namespace IctKennisbank.Content;

/// <summary>Finds HTML that an author wrote: it is shown as text, so he should know.</summary>
internal static class RawHtml
{
    private const int LongestShown = 20;

    /// <summary>Reports every tag that opens (KB2003); its end tag needs no mention of its own.</summary>
    public static void Report(LiteralInline literal, SourceText source, ICollection<Diagnostic> problems)
    {
        ReadOnlySpan<char> text = literal.Content.AsSpan();
        int at = 0;
        for (int next = text.IndexOf('<'); next >= 0; next = text[at..].IndexOf('<'))
        {
            at += next;
            ReadOnlySpan<char> rest = text[at..];
            if (rest.Length < 2 || !(char.IsAsciiLetter(rest[1]) || rest.StartsWith("<!--")))
            {
                at++;
                continue;
            }

            int close = rest.IndexOf('>');
            string tag = rest[..(close < 0 ? Math.Min(LongestShown, rest.Length) : close + 1)].ToString();
            problems.Add(Diagnostic.Of(Codes.RawHtml, source.Span(literal.Span.Start + at, tag.Length), tag));
            at += tag.Length;
        }
    }
}
