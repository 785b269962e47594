using System.Collections.Frozen;

namespace IctKennisbank.Files;

/// <summary>
/// All source files of a site, sorted by path. Read by <c>Disk</c>, or made in a test; everything after it is pure.
/// </summary>
public sealed class SourceTree
{
    private readonly FrozenDictionary<string, SourceFile> _byPath;

    /// <summary>A tree of these files; a later file with the same path replaces an earlier one.</summary>
    public SourceTree(IEnumerable<SourceFile> files)
    {
        Dictionary<string, SourceFile> byPath = new(StringComparer.Ordinal);
        foreach (SourceFile file in files)
        {
            byPath[file.Path] = file;
        }

        _byPath = byPath.ToFrozenDictionary(StringComparer.Ordinal);
        Files = [.. byPath.Values.OrderBy(static file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>The files by path, in ordinal order.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>The file at this path, or null.</summary>
    public SourceFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The files below a folder (its path without a slash at the end).</summary>
    public IEnumerable<SourceFile> Below(string folder)
    {
        string prefix = folder + "/";
        return Files.Where(file => file.Path.StartsWith(prefix, StringComparison.Ordinal));
    }

    /// <summary>
    /// This tree with another laid over it: the upper file wins, and says from which layer it came, so that a page can
    /// name where it was written.
    /// </summary>
    public SourceTree Overlay(SourceTree upper, string layer) =>
        new(Files.Concat(upper.Files.Select(file => file with { Layer = layer })));
}
