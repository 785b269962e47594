using System.Globalization;
using System.Text;
using IctKennisbank.Files;

namespace IctKennisbank.Tests.Support;

/// <summary>
/// The small sites of <c>tests/sites</c>. A wrong example holds only what is wrong; it lies over <c>base</c>, which is
/// valid and small.
/// </summary>
internal static class TestSites
{
    /// <summary>Base files that a wrong example leaves out, one path a line.</summary>
    public const string Dropped = "verwijder.txt";

    /// <summary>
    /// Files with a name that some disk or archive cannot hold, or too large to keep: a line <c>stored -> path</c> gives a
    /// stored file its real path, <c>stored -> path * 200</c> also repeats its bytes.
    /// </summary>
    public const string Moved = "verplaats.txt";

    /// <summary>Folder in a wrong example with a site that lies under it, as <c>../onder</c>.</summary>
    private const string Lower = "onder/";

    /// <summary>What the program says about a wrong example.</summary>
    public const string Expected = "diagnostics.txt";

    /// <summary>Folder with the wrong examples.</summary>
    public static string InvalidFolder { get; } = Path.Combine(Repo.Root, "tests", "sites", "invalid");

    /// <summary>The valid site under every wrong example.</summary>
    public static SourceTree Base { get; } = new(FilesOf(Path.Combine(Repo.Root, "tests", "sites", "base")));

    /// <summary>Names of the wrong examples.</summary>
    public static IEnumerable<string> InvalidNames => Directory.EnumerateDirectories(InvalidFolder)
        .Select(static folder => Path.GetFileName(folder)!)
        .Order(StringComparer.Ordinal);

    /// <summary>A wrong example laid over the base.</summary>
    public static SourceTree Invalid(string name)
    {
        string folder = Path.Combine(InvalidFolder, name);
        Dictionary<string, SourceFile> own = FilesOf(folder).ToDictionary(static file => file.Path, StringComparer.Ordinal);
        own.Remove(Expected);
        string[] dropped = Lines(own, Dropped);
        string[] moved = Lines(own, Moved);
        foreach (string missing in dropped.Where(static path => Base.Find(path) is null))
        {
            throw new InvalidDataException($"{name}: {Dropped} names '{missing}', which the base does not have.");
        }

        List<SourceFile> renamed = [.. moved.Select(line => Move(line, own))];
        SourceFile[] lower = [.. own.Values.Where(static file => file.Path.StartsWith(Lower, StringComparison.Ordinal))];
        SourceTree tree = new(Base.Files.Where(file => !dropped.Contains(file.Path)).Concat(own.Values.Except(lower)).Concat(renamed));
        return lower.Length == 0
            ? tree
            : tree.Over(new(lower.Select(static file => new SourceFile(file.Path[Lower.Length..], file.Bytes))), "../" + Lower.TrimEnd('/'));
    }

    /// <summary>A tree from paths and texts.</summary>
    public static SourceTree Of(params IEnumerable<(string Path, string Text)> files) =>
        new(files.Select(static file => new SourceFile(file.Path, Encoding.UTF8.GetBytes(file.Text))));

    /// <summary>A tree with one text file put in or replaced.</summary>
    public static SourceTree With(this SourceTree tree, string path, string text) =>
        new(tree.Files.Append(new(path, Encoding.UTF8.GetBytes(text))));

    private static SourceFile Move(string line, Dictionary<string, SourceFile> own)
    {
        string[] parts = line.Split(" -> ");
        string[] target = parts[1].Split(" * ");
        int times = target.Length > 1 ? int.Parse(target[1], CultureInfo.InvariantCulture) : 1;
        own.Remove(parts[0], out SourceFile? stored);
        byte[] bytes = stored?.Bytes.ToArray() ?? throw new InvalidDataException($"No file for '{line}'.");
        return new(target[0], Enumerable.Repeat(bytes, times).SelectMany(static b => b).ToArray());
    }

    private static string[] Lines(Dictionary<string, SourceFile> own, string name) => own.Remove(name, out SourceFile? file)
        ? Encoding.UTF8.GetString(file.Bytes.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        : [];

    private static IEnumerable<SourceFile> FilesOf(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => new SourceFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)));
}
