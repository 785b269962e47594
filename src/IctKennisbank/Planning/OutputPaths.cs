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

    private static readonly HashSet<string> Reserved = new(
        ["con", "prn", "aux", "nul", "bin", "app_data", "app_code", "app_browsers", "app_globalresources",
         "app_localresources", "app_webreferences", "web.config", "_vti_",
         .. Enumerable.Range(1, 9).Select(static n => "com" + n), .. Enumerable.Range(1, 9).Select(static n => "lpt" + n)],
        StringComparer.Ordinal);

    /// <summary>Reports KB6001 and KB6002.</summary>
    public static void Check(IEnumerable<string> paths, ICollection<Diagnostic> problems)
    {
        Dictionary<string, string> seen = new(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            if (!seen.TryAdd(Dutch.Fold(path), path))
            {
                problems.Add(Diagnostic.Of(
                    Codes.DuplicateOutput, SourceSpan.StartOf(path), path, seen[Dutch.Fold(path)]));
            }

            if (Problem(path) is { } reason)
            {
                problems.Add(Diagnostic.Of(Codes.BadOutputPath, SourceSpan.StartOf(path), path, Text.Get(reason)));
            }
        }
    }

    private static string? Problem(string path)
    {
        if (path.Length > LongestPath)
        {
            return "pad.lang";
        }

        foreach (string segment in path.Split('/'))
        {
            string name = segment.Split('.')[0].ToLowerInvariant();
            if (segment.Length > LongestSegment)
            {
                return "pad.lang";
            }

            if (Reserved.Contains(name) || Reserved.Contains(segment.ToLowerInvariant())
                || segment.EndsWith("_files", StringComparison.Ordinal)
                || segment.EndsWith("_bestanden", StringComparison.Ordinal))
            {
                return "pad.gereserveerd";
            }

            if (segment.Length == 0 || segment[0] is '.' or '_' or ' ' || segment[^1] is '.' or ' '
                || segment.Any(static c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_')))
            {
                return "pad.teken";
            }
        }

        return null;
    }
}
