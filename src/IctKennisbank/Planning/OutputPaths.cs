using System.Buffers;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning;

/// <summary>
/// Refuses paths that some server or disk cannot hold, on every platform: Windows names, IIS filters, SharePoint names
/// (reference.md B.2 to B.4).
/// </summary>
internal static class OutputPaths
{
    private const int LongestPath = 120;

    private const int LongestSegment = 80;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._");

    /// <summary>Reports KB6001 and KB6002, at the source file of the output where there is one.</summary>
    /// <param name="paths">All output paths.</param>
    /// <param name="find">The source files by output path, items and attachments; asked for when something is wrong.</param>
    /// <param name="problems">Where problems go.</param>
    public static void Check(
        IEnumerable<string> paths, Func<IReadOnlyDictionary<string, string>> find, ICollection<Diagnostic> problems)
    {
        Lazy<IReadOnlyDictionary<string, string>> sources = new(find);
        Dictionary<string, string> seen = new(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            if (!seen.TryAdd(FileNames.Folded(path), path))
            {
                ReportDouble(path, seen[FileNames.Folded(path)], sources.Value, problems);
            }

            // The name of an item has been judged by its reader (KB1020), in the words of its author.
            if (Problem(path) is { } reason
                && sources.Value.GetValueOrDefault(path, "") is var source
                && !source.EndsWith(".md", StringComparison.Ordinal))
            {
                problems.Add(Diagnostic.Of(Codes.BadOutputPath, SourceSpan.StartOf(source.Length > 0 ? source : path), path, Text.Get(reason)));
            }
        }
    }

    /// <summary>KB6001 at the file that people can rename; not for an item called index, which KB1020 refuses.</summary>
    private static void ReportDouble(
        string path, string earlier, IReadOnlyDictionary<string, string> sources, ICollection<Diagnostic> problems)
    {
        string source = sources.GetValueOrDefault(path, "");
        string other = sources.GetValueOrDefault(earlier, "");
        (string blamed, string owner) = source.Length > 0 ? (source, other) : (other, "");
        if (blamed.EndsWith("/index.md", StringComparison.Ordinal))
        {
            return;
        }

        problems.Add(Diagnostic.Of(
            Codes.DuplicateOutput,
            SourceSpan.StartOf(blamed.Length > 0 ? blamed : path),
            path,
            owner.Length > 0 ? $"'{owner}'" : Text.Get("plek.site"))
            .WithHint(path == earlier ? null : Text.Get("hint.zelfde-plek", path, earlier)));
    }

    private static string? Problem(string path)
    {
        if (path.Length > LongestPath)
        {
            return "pad.lang";
        }

        foreach (Range range in path.AsSpan().Split('/'))
        {
            ReadOnlySpan<char> segment = path.AsSpan()[range];
            if (segment.Length > LongestSegment)
            {
                return "pad.lang";
            }

            if (FileNames.IsReserved(segment))
            {
                return "pad.gereserveerd";
            }

            if (segment.Length == 0 || segment[0] is '.' or '_' or ' ' || segment[^1] is '.' or ' '
                || segment.ContainsAnyExcept(Allowed))
            {
                return "pad.teken";
            }
        }

        return null;
    }
}
