using IctKennisbank.Files;

namespace IctKennisbank.Tests.Cli;

/// <summary>A site in a folder of its own on disk, gone after the test.</summary>
internal sealed class TemporarySite : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("kennisbank-");

    public TemporarySite(SourceTree tree)
    {
        foreach (SourceFile file in tree.Files)
        {
            Write(Path.Combine("site", file.Path), file.Bytes.ToArray());
        }
    }

    public string Folder => Path.Combine(_root.FullName, "site");

    public string Output => Path.Combine(_root.FullName, "uit");

    public void Write(string path, byte[] bytes)
    {
        string full = Path.Combine(_root.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    /// <summary>Every file in the output folder with its bytes and the moment it was written.</summary>
    public Dictionary<string, (string Hash, DateTime Written)> OutputFiles() => Directory.Exists(Output)
        ? Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(Output, file),
            static file => (new SourceFile("x", File.ReadAllBytes(file)).Hash, File.GetLastWriteTimeUtc(file)))
        : [];

    public void Dispose() => _root.Delete(recursive: true);
}
