using System.Text;
using System.Text.Unicode;
using IctKennisbank.Content;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;

namespace IctKennisbank.Build;

/// <summary>A file as it is after mending.</summary>
/// <param name="File">The file with its new bytes.</param>
/// <param name="Mended">The problems that are solved by it.</param>
public sealed record RepairedFile(SourceFile File, IReadOnlyList<Diagnostic> Mended);

/// <summary>
/// Mends what has one right answer: puts the fixes of problems into the files. Everything else in a file stays as it was,
/// line ends and byte order mark included. Pure; the caller writes the files, and checks again, since a mended file may
/// show what stood behind.
/// </summary>
public static class Repairs
{
    /// <summary>The mended files of the site itself; those of layers belong to others.</summary>
    public static IReadOnlyList<RepairedFile> Of(SourceTree tree, IReadOnlyList<Diagnostic> problems)
    {
        List<RepairedFile> repaired = [];
        foreach (IGrouping<string, Diagnostic> group in problems
            .Where(static problem => problem.Fix is not null || problem.Code == Codes.NotUtf8)
            .GroupBy(static problem => problem.Span.Path, StringComparer.Ordinal))
        {
            if (tree.Find(group.Key) is { Layer: "" } file && Repair(file, [.. group]) is { } result)
            {
                repaired.Add(result);
            }
        }

        return repaired;
    }

    private static RepairedFile? Repair(SourceFile file, List<Diagnostic> problems)
    {
        ReadOnlySpan<byte> bytes = file.Bytes.Span;
        if (!Utf8.IsValid(bytes))
        {
            // First the letters; what else is wrong comes in the next round, with places that are right.
            return bytes.Contains((byte)0)
                ? null
                : new(With(file, SourceText.FromWindows(bytes)), [.. problems.Where(static problem => problem.Code == Codes.NotUtf8)]);
        }

        bool hasMark = bytes.StartsWith(Encoding.UTF8.Preamble);
        string text = Encoding.UTF8.GetString(hasMark ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
        List<int> lines = Lines(text);
        List<Diagnostic> mended = [];
        List<string> pieces = [];
        int last = text.Length;
        foreach ((Diagnostic problem, int start, int end) in problems
            .Where(static problem => problem.Fix is not null)
            .Select(problem => (problem, At(lines, problem.Fix!.Span.Line, problem.Fix.Span.Column), At(lines, problem.Fix.Span.EndLine, problem.Fix.Span.EndColumn)))
            .OrderByDescending(static found => found.Item2))
        {
            // Two fixes for one place: the second waits for the next round.
            if (start < 0 || end < start || end > last)
            {
                continue;
            }

            pieces.Add(text[end..last]);
            pieces.Add(problem.Fix!.Text);
            last = start;
            mended.Add(problem);
        }

        // From the end to the beginning, so that the places stay right.
        pieces.Add(text[..last]);
        pieces.Reverse();
        mended.Reverse();
        return mended.Count == 0 ? null : new(With(file, (hasMark ? "\ufeff" : "") + string.Concat(pieces)), mended);
    }

    private static SourceFile With(SourceFile file, string text) => new(file.Path, Encoding.UTF8.GetBytes(text));

    /// <summary>Offset of each line, whatever its line ends.</summary>
    private static List<int> Lines(string text)
    {
        List<int> starts = [0];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }

    private static int At(List<int> lines, int line, int column) =>
        line >= 1 && line <= lines.Count ? lines[line - 1] + column - 1 : -1;
}
