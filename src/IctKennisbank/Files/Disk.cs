using System.Runtime.ExceptionServices;
using System.Text;
using IctKennisbank.Texts;

namespace IctKennisbank.Files;

/// <summary>The only place that reads and writes files.</summary>
public static class Disk
{
    /// <summary>Name of the file that marks a folder as made by this program, with the files that it wrote.</summary>
    public const string Marker = "kennisbank.txt";

    /// <summary>More files than this in one site is a mistake (a wrong folder), not a site.</summary>
    private const int MostFiles = 400_000;

    private const int Threads = 2;

    private static readonly string[] Folders = ["content", "templates"];

    /// <summary>
    /// Reads <c>site.yml</c>, <c>content/</c> and <c>templates/</c> of a site. Hidden files and links to other places are
    /// left out: what a link points to may lie outside the site.
    /// </summary>
    /// <param name="folder">Folder of the site.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static SourceTree Read(string folder)
    {
        string root = Path.GetFullPath(folder);
        List<string> paths = [];
        string site = Path.Combine(root, "site.yml");
        if (File.Exists(site) && !IsLink(new FileInfo(site)))
        {
            paths.Add(site);
        }

        foreach (string name in Folders)
        {
            DirectoryInfo directory = new(Path.Combine(root, name));
            if (directory.Exists && !IsLink(directory))
            {
                Collect(directory, paths);
            }
        }

        SourceFile[] files = new SourceFile[paths.Count];
        SideBySide(paths.Count, i =>
        {
            string relative = Path.GetRelativePath(root, paths[i]).Replace('\\', '/');
            // A pipe and a device have no length either, and reading one never ends.
            files[i] = new(relative, new FileInfo(paths[i]).Length == 0 ? default : File.ReadAllBytes(paths[i]));
        });
        return new(files);
    }

    /// <summary>Only <c>site.yml</c>.</summary>
    public static SourceTree ReadSettings(string folder) => new(ReadFile(folder, "site.yml") is { } file ? [file] : []);

    /// <summary>The bytes of a file that stands outside the three places of a site, such as a logo; null when absent.</summary>
    public static SourceFile? ReadFile(string folder, string relative)
    {
        string root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        string path = Path.GetFullPath(Path.Combine(root, relative));
        return path.StartsWith(root, StringComparison.Ordinal) && File.Exists(path) && !IsLink(new FileInfo(path))
            ? new(relative.Replace('\\', '/'), File.ReadAllBytes(path))
            : null;
    }

    /// <summary>Whether a folder may be written: it does not exist, is empty, or was made by this program.</summary>
    public static bool MayWrite(string folder) =>
        !File.Exists(folder)
        && (!Directory.Exists(folder)
            || File.Exists(Path.Combine(folder, Marker))
            || File.Exists(Path.Combine(folder, ReadyName))
            || !Directory.EnumerateFileSystemEntries(folder).Any());

    /// <summary>The folder beside a site in which its new files are written first.</summary>
    public static string StagingOf(string folder) => Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + ".nieuw";

    /// <summary>
    /// Makes a folder hold exactly these files. What changed is first written to a folder beside it; only when that is
    /// complete are the files moved in place, and a move that was interrupted is finished by the next call. So a build
    /// that fails or is killed leaves the old site as it was. Equal files are not written again.
    /// </summary>
    /// <exception cref="IOException">It cannot be written, or another run of this program is writing it.</exception>
    /// <returns>How many files were written and removed.</returns>
    public static WriteReport Write(string folder, IReadOnlyList<OutputFile> files)
    {
        string root = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        string staging = StagingOf(folder);
        using FileStream turn = Turn(root);
        string list = string.Join('\n', files.Select(static file => file.Path).Append(Marker).Order(StringComparer.Ordinal)) + "\n";
        OutputFile marker = OutputFile.Text(Marker, list);
        FinishInterrupted(root, staging);
        bool isNew = !Directory.Exists(root) || !Directory.EnumerateFileSystemEntries(root).Any();
        List<OutputFile> changed = isNew ? [.. files] : Changed(root, files);
        HashSet<string> kept = new(files.Select(static file => file.Path), StringComparer.Ordinal) { Marker };
        List<string> stale = isNew ? [] : [.. Listed(root).Where(path => !kept.Contains(path))];
        if (changed.Count == 0 && stale.Count == 0 && !isNew)
        {
            return new(0, 0);
        }

        Stage(staging, [.. changed, marker]);
        if (isNew)
        {
            if (Directory.Exists(root))
            {
                Directory.Delete(root);
            }

            Directory.Move(staging, root);
            return new(changed.Count, 0);
        }

        File.WriteAllText(Path.Combine(staging, ReadyName), string.Join('\n', stale));
        FinishInterrupted(root, staging);
        return new(changed.Count, stale.Count);
    }

    /// <summary>Writes files that do not exist yet; one that does is left as it is.</summary>
    /// <returns>The paths that were written.</returns>
    public static IReadOnlyList<string> Add(string folder, IReadOnlyList<OutputFile> files)
    {
        List<string> written = [];
        foreach (OutputFile file in files)
        {
            string path = Path.Combine(folder, file.Path);
            if (!File.Exists(path))
            {
                Replace(folder, file);
                written.Add(file.Path);
            }
        }

        return written;
    }

    /// <summary>Writes one file of a site: beside it first, hidden, so that it is never there by half and nobody reads it too early.</summary>
    public static void Replace(string folder, OutputFile file)
    {
        string path = Path.GetFullPath(Path.Combine(folder, file.Path));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string beside = Path.Combine(Path.GetDirectoryName(path)!, "." + Path.GetFileName(path) + ".nieuw");
        File.WriteAllBytes(beside, file.Bytes.Span);
        File.Move(beside, path, overwrite: true);
    }

    private const string ReadyName = ".klaar";

    /// <summary>Moves a complete staging folder in place; throws an incomplete one away.</summary>
    private static void FinishInterrupted(string root, string staging)
    {
        if (!Directory.Exists(staging))
        {
            return;
        }

        string ready = Path.Combine(staging, ReadyName);
        if (!File.Exists(ready))
        {
            Directory.Delete(staging, recursive: true);
            return;
        }

        foreach (string file in Directory.EnumerateFiles(staging, "*", SearchOption.AllDirectories))
        {
            if (file != ready)
            {
                string target = Path.Combine(root, Path.GetRelativePath(staging, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(file, target, overwrite: true);
            }
        }

        foreach (string path in File.ReadAllLines(ready).Where(static path => path.Length > 0))
        {
            Remove(root, path);
        }

        Directory.Delete(staging, recursive: true);
    }

    private static void Remove(string root, string path)
    {
        string full = Path.GetFullPath(Path.Combine(root, path));
        if (!full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return;
        }

        File.Delete(full);
        DirectoryInfo? parent = Directory.GetParent(full);
        while (parent is not null && parent.FullName.Length > root.Length && parent.Exists
            && !parent.EnumerateFileSystemInfos().Any())
        {
            parent.Delete();
            parent = parent.Parent;
        }
    }

    private static List<OutputFile> Changed(string root, IReadOnlyList<OutputFile> files)
    {
        bool[] isChanged = new bool[files.Count];
        SideBySide(files.Count, i =>
        {
            FileInfo existing = new(Path.Combine(root, files[i].Path));
            isChanged[i] = !existing.Exists
                || existing.Length != files[i].Bytes.Length
                || !File.ReadAllBytes(existing.FullName).AsSpan().SequenceEqual(files[i].Bytes.Span);
        });
        return [.. files.Where((_, i) => isChanged[i])];
    }

    private static string[] Listed(string root)
    {
        string marker = Path.Combine(root, Marker);
        return File.Exists(marker) ? File.ReadAllLines(marker, Encoding.UTF8) : [];
    }

    /// <summary>Does something for each of so many files; what the disk says comes out as it is, not in a bundle.</summary>
    private static void SideBySide(int count, Action<int> act)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Threads }, act);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    /// <summary>Keeps other runs out of the same site until it is disposed.</summary>
    private static FileStream Turn(string root)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(root)!);
        string path = root + ".bezig";
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception) when (exception.GetType() == typeof(IOException) && File.Exists(path))
        {
            throw new IOException(Text.Get("schijf.bezig", root), exception);
        }
    }

    private static void Stage(string staging, List<OutputFile> files)
    {
        // The marker first: a run that is killed leaves a folder that the next run knows as its own.
        Directory.CreateDirectory(staging);
        File.WriteAllText(Path.Combine(staging, Marker), "");
        foreach (string? folder in files.Select(static file => Path.GetDirectoryName(file.Path)).Distinct())
        {
            Directory.CreateDirectory(Path.Combine(staging, folder ?? ""));
        }

        SideBySide(files.Count, i =>
        {
            using Microsoft.Win32.SafeHandles.SafeFileHandle handle = File.OpenHandle(
                Path.Combine(staging, files[i].Path), FileMode.Create, FileAccess.Write);
            RandomAccess.Write(handle, files[i].Bytes.Span, 0);
        });
    }

    private static void Collect(DirectoryInfo directory, List<string> paths)
    {
        foreach (FileSystemInfo entry in directory.EnumerateFileSystemInfos())
        {
            if (entry.Name[0] == '.' || IsLink(entry))
            {
                continue;
            }

            if (entry is DirectoryInfo child)
            {
                Collect(child, paths);
            }
            else
            {
                paths.Add(entry.FullName);
                if (paths.Count > MostFiles)
                {
                    throw new IOException(Text.Get("schijf.veel", MostFiles));
                }
            }
        }
    }

    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}

/// <summary>What a write did.</summary>
public sealed record WriteReport(int Written, int Removed);
