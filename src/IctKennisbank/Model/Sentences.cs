using System.Buffers;

namespace IctKennisbank.Model;

/// <summary>Where a sentence ends: the same for the advice on long sentences and for the reading level.</summary>
public static class Sentences
{
    /// <summary>Words with a point that ends no sentence.</summary>
    public static readonly string[] Abbreviations =
        ["bijv.", "bv.", "o.a.", "d.w.z.", "m.b.v.", "t.o.v.", "ca.", "nr.", "blz.", "p.", "enz.", "incl.", "excl.", "min."];

    private static readonly int LongestAbbreviation = Abbreviations.Max(static word => word.Length);

    private static readonly SearchValues<char> Ends = SearchValues.Create("\n.!?:;…");

    /// <summary>The place of the mark that ends the thought in which a place stands; the length of the text when none does.</summary>
    public static int EndOf(string text, int from)
    {
        for (int at = from; ; at++)
        {
            int mark = text.AsSpan(at).IndexOfAny(Ends);
            if (mark < 0)
            {
                return text.Length;
            }

            at += mark;
            if (IsEnd(text, at))
            {
                return at;
            }
        }
    }

    /// <summary>
    /// Whether at this place a thought ends: a line, or a point, colon or other mark, followed by a space or nothing, and
    /// not of an abbreviation.
    /// </summary>
    public static bool IsEnd(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        if (c == '\n')
        {
            return true;
        }

        if (c is not ('.' or '!' or '?' or ':' or ';' or '…'))
        {
            return false;
        }

        int next = at + 1;
        while (next < text.Length && text[next] is '\'' or '"' or '’' or '”' or ')')
        {
            next++;
        }

        if (next < text.Length && !char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        return c != '.' || !IsAbbreviation(text[..(at + 1)]);
    }

    /// <summary>Whether the last word of a text is one with a point that ends no sentence.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> word = text[(text.LastIndexOf(' ') + 1)..].TrimStart("(‘“'\"");
        if (word.Length > LongestAbbreviation)
        {
            return false;
        }

        Span<char> lower = stackalloc char[LongestAbbreviation];
        lower = lower[..word.ToLowerInvariant(lower)];
        foreach (string abbreviation in Abbreviations)
        {
            if (lower.SequenceEqual(abbreviation))
            {
                return true;
            }
        }

        return false;
    }
}
