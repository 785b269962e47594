namespace IctKennisbank.Files;

/// <summary>
/// All source files of a site, sorted by path. Read by <c>Disk</c>, or made in a test; everything after it is pure.
/// </summary>
public sealed class SourceTree
{
    private readonly Dictionary<string, SourceFile> _byPath;

    /// <summary>A tree of these files; a later file with the same path replaces an earlier one.</summary>
    public SourceTree(IEnumerable<SourceFile> files)
    {
        _byPath = new(StringComparer.Ordinal);
        foreach (SourceFile file in files)
        {
            _byPath[file.Path] = file;
        }

        Files = [.. _byPath.Values.OrderBy(static file => file.Path, StringComparer.Ordinal)];
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

    /// <summary>The trees under this one, lowest last; empty when there are none.</summary>
    public IReadOnlyList<SourceLayer> Layers { get; private init; } = [];

    /// <summary>
    /// This tree laid over another: a file of this tree wins, and a file of the other says from which folder it came, so
    /// that messages and pages can name where it was written.
    /// </summary>
    /// <param name="lower">The other tree.</param>
    /// <param name="folder">Where it was read, as the settings of this site name it.</param>
    public SourceTree Over(SourceTree lower, string folder)
    {
        IEnumerable<SourceFile> added = lower.Files
            .Where(file => Find(file.Path) is null && file.Path != SettingsFile)
            .Select(file => file with { Layer = folder });
        SourceLayer layer = new(
            folder,
            lower.Find(SettingsFile),
            [.. lower.Files.Where(file => file.Path != SettingsFile && Find(file.Path) is { } own && !own.Equals(file)).Select(static file => file.Path)]);
        return new(Files.Concat(added)) { Layers = [.. Layers, layer] };
    }

    /// <summary>The settings belong to the folder in which they stand, and are never taken from a lower layer.</summary>
    private const string SettingsFile = "site.yml";
}

/// <summary>A tree that lies under another.</summary>
/// <param name="Folder">Where it was read.</param>
/// <param name="Settings">Its own <c>site.yml</c>; null when it has none.</param>
/// <param name="Replaced">Paths of its files that the tree above replaces.</param>
public sealed record SourceLayer(string Folder, SourceFile? Settings, IReadOnlyList<string> Replaced);
