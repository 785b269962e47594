using System.Buffers;
using System.Collections.Frozen;

namespace IctKennisbank.Model;

/// <summary>
/// Names that some disk or server refuses on its own, whatever the extension: devices of Windows, and folders that IIS and
/// SharePoint keep for themselves (reference.md B.2 to B.4).
/// </summary>
public static class FileNames
{
    /// <summary>What stands in the paths that the program makes itself, and is the same on every disk.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_./");

    /// <summary>What a path is to a disk that does not see case and accents.</summary>
    public static string Folded(string path) => path.AsSpan().ContainsAnyExcept(Plain) ? Dutch.Fold(path) : path;

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        ["con", "prn", "aux", "nul", "bin", "app_data", "app_code", "app_browsers", "app_globalresources",
         "app_localresources", "app_webreferences", "web.config", "_vti_",
         .. Enumerable.Range(1, 9).Select(static n => "com" + n), .. Enumerable.Range(1, 9).Select(static n => "lpt" + n)],
        StringComparer.Ordinal);

    /// <summary>Folders that browsers and offices make beside a page that somebody saves.</summary>
    private static readonly string[] Endings = ["_files", "_bestanden"];

    /// <summary>The names in lower case.</summary>
    public static IReadOnlySet<string> Reserved => Names;

    /// <summary>Whether this name, in any case and with any extension, is refused somewhere.</summary>
    public static bool IsReserved(ReadOnlySpan<char> name)
    {
        int dot = name.IndexOf('.');
        return IsName(name) || (dot >= 0 && IsName(name[..dot])) || HasEnding(name);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[24];
        return name.Length <= lower.Length
            && Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..name.ToLowerInvariant(lower)]);
    }

    private static bool HasEnding(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[10];
        foreach (string ending in Endings)
        {
            if (name.Length >= ending.Length
                && lower[..name[^ending.Length..].ToLowerInvariant(lower)].SequenceEqual(ending))
            {
                return true;
            }
        }

        return false;
    }
}
