using IctKennisbank.Diagnostics;
using IctKennisbank.Texts;

namespace IctKennisbank.Content;

/// <summary>The data at the top of an item, between two lines of three dashes.</summary>
/// <param name="Start">Where the lines between begin, the first of them line 2 of the file.</param>
/// <param name="Length">Length of these lines.</param>
/// <param name="IsClosed">Whether the second line is there; otherwise the end was guessed, and what follows is no body.</param>
internal readonly record struct FrontMatter(int Start, int Length, bool IsClosed)
{
    private const string Fence = "---";

    /// <summary>What stands below the second line, with its places in the file.</summary>
    public SourceText BodyOf(SourceText source)
    {
        int line = source.Text.IndexOf('\n', Start + Length);
        return source.From(line < 0 ? source.Text.Length : line + 1);
    }

    /// <summary>
    /// Finds the front matter. Reports KB1001, KB1002, KB1015; null when there is nothing to read. A line that was meant
    /// as the end (dots, four dashes, a long dash of a text processor) is taken as one, so that the mistakes above it are
    /// reported in the same run.
    /// </summary>
    public static FrontMatter? Find(SourceText source, ICollection<Diagnostic> problems)
    {
        if (Closed(source.Text) is { } usual)
        {
            return Limited(source, usual, problems);
        }

        string[] lines = source.Text.Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            problems.Add(Diagnostic.Of(Codes.NoFrontMatter, source.Span(0, lines[0].Length)).WithHint(HintFor(lines)) with { Fix = FixFor(source, lines) });
            return null;
        }

        int end = Array.FindIndex(lines, 1, IsFenceOrLikeOne);
        bool isClosed = end > 0 && lines[end].TrimEnd() == Fence;
        if (!isClosed)
        {
            end = ReportUnclosed(source, lines, end, problems);
            if (end < 0)
            {
                return null;
            }
        }

        int start = lines[0].Length + 1;
        return Limited(source, new(start, lines.Skip(1).Take(end - 1).Sum(static line => line.Length + 1), isClosed), problems);
    }

    /// <summary>The lines between two fences as they should be; null when anything is unusual.</summary>
    private static FrontMatter? Closed(string text)
    {
        if (!text.StartsWith(Fence + "\n", StringComparison.Ordinal))
        {
            return null;
        }

        int start = Fence.Length + 1;
        for (int at = start; at < text.Length;)
        {
            ReadOnlySpan<char> rest = text.AsSpan(at);
            int length = rest.IndexOf('\n');
            ReadOnlySpan<char> line = length < 0 ? rest : rest[..length];
            if (line.SequenceEqual(Fence))
            {
                return new(start, at - start, IsClosed: true);
            }

            if (!line.IsEmpty && !char.IsAsciiLetterOrDigit(line[0]) && (line[0] is '.' or '…' || IsDash(line[0])))
            {
                return null;
            }

            at += line.Length + 1;
        }

        return null;
    }

    private static FrontMatter? Limited(SourceText source, FrontMatter found, ICollection<Diagnostic> problems)
    {
        if (found.Length <= YamlReader.MaxFrontMatterLength)
        {
            return found;
        }

        problems.Add(Diagnostic.Of(
            Codes.YamlLimit,
            SourceSpan.StartOf(source.Path),
            Text.Get("grens.lang", found.Length / 1024, YamlReader.MaxFrontMatterLength / 1024)));
        return null;
    }

    /// <summary>Gives the line where the end should probably be, or -1.</summary>
    private static int ReportUnclosed(SourceText source, string[] lines, int fence, ICollection<Diagnostic> problems)
    {
        if (fence > 0)
        {
            int start = lines.Take(fence).Sum(static line => line.Length + 1);
            problems.Add(Diagnostic.Of(Codes.UnclosedFrontMatter, source.Span(start, lines[fence].Length))
                .WithHint(Text.Get("hint.slotregel", lines[fence].Trim())).WithFix(Fence));
            return fence;
        }

        int end = Array.FindIndex(lines, 1, static line => line.Trim().Length == 0 || line.StartsWith('#'));
        end = end > 1 && end < lines.Length - 1 ? end : Array.FindIndex(lines, 1, static line => !IsLikeData(line));
        bool isGuess = end > 1 && end < lines.Length;
        problems.Add(Diagnostic.Of(Codes.UnclosedFrontMatter, source.Span(0, lines[0].Length))
            .WithHint(isGuess ? Text.Get("hint.regel", end + 1) : null));
        return isGuess ? end : -1;
    }

    /// <summary>A key, or a line that belongs to one.</summary>
    private static bool IsLikeData(string line) => line.Trim().Length == 0 || line[0] is ' ' or '\t' or '-' or '#' || line.Split(' ')[0].EndsWith(':');

    /// <summary>Three hyphens for what was meant as such; nothing for blank lines above them.</summary>
    private static Fix? FixFor(SourceText source, string[] lines)
    {
        int first = Array.FindIndex(lines, static line => line.Trim().Length > 0);
        if (first == 0 && lines[0].Trim().All(IsDash) && lines[0].Trim().Length > 1)
        {
            return new(source.Span(0, lines[0].Length), Fence);
        }

        return first > 0 && lines[first].TrimEnd() == Fence
            ? new(source.Span(0, lines.Take(first).Sum(static line => line.Length + 1)), "")
            : null;
    }

    private static string? HintFor(string[] lines)
    {
        string first = lines[0].Trim();
        return first.Length switch
        {
            0 when lines.All(string.IsNullOrWhiteSpace) => Text.Get("hint.leeg"),
            0 => Text.Get("hint.lege-regel"),
            _ when first.All(IsDash) => Text.Get("hint.streepjes", first),
            _ => null,
        };
    }

    private static bool IsFenceOrLikeOne(string line)
    {
        string text = line.TrimEnd();
        return text.Length > 0 && (text is "..." or "…" || (text.All(IsDash) && (text.Length > 1 || text[0] != '-')));
    }

    /// <summary>Hyphen, en dash, em dash, and the other lines that text processors make of them.</summary>
    private static bool IsDash(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212';
}
