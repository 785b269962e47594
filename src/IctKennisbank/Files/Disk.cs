using System.Runtime.ExceptionServices;
using IctKennisbank.Texts;

namespace IctKennisbank.Files;

/// <summary>Reads a site and writes single files. With <see cref="SiteWriter"/> the only place that touches the disk.</summary>
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
        List<FileInfo> found = [];
        FileInfo site = new(Path.Combine(root, "site.yml"));
        if (site.Exists && !IsLink(site))
        {
            found.Add(site);
        }

        foreach (string name in Folders)
        {
            DirectoryInfo directory = new(Path.Combine(root, name));
            if (directory.Exists && !IsLink(directory))
            {
                Collect(directory, found);
            }
        }

        SourceFile[] files = new SourceFile[found.Count];
        int start = root.Length + (Path.EndsInDirectorySeparator(root) ? 0 : 1);
        SideBySide(files.Length, i =>
        {
            string path = found[i].FullName;
            files[i] = new(path[start..].Replace('\\', '/'), IsEmpty(found[i]) ? default : File.ReadAllBytes(path));
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
            || File.Exists(Path.Combine(folder, SiteWriter.ReadyName))
            || !Directory.EnumerateFileSystemEntries(folder).Any());

    /// <summary>The folder beside a site in which its new files are written first.</summary>
    public static string StagingOf(string folder) => Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + ".nieuw";

    /// <summary>Makes a folder hold exactly these files, as <see cref="SiteWriter"/> does.</summary>
    /// <exception cref="IOException">It cannot be written, or another run of this program is writing it.</exception>
    /// <returns>How many files were written and removed.</returns>
    public static WriteReport Write(string folder, IReadOnlyList<OutputFile> files)
    {
        using SiteWriter writer = new(folder);
        writer.AddAll(files);
        return writer.Finish();
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

    /// <summary>Does something for each of so many files; what the disk says comes out as it is, not in a bundle.</summary>
    internal static void SideBySide(int count, Action<int> act)
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

    private static void Collect(DirectoryInfo directory, List<FileInfo> found)
    {
        foreach (FileSystemInfo entry in directory.EnumerateFileSystemInfos())
        {
            if (entry.Name[0] == '.' || IsLink(entry))
            {
                continue;
            }

            if (entry is DirectoryInfo child)
            {
                Collect(child, found);
            }
            else if (entry is FileInfo file)
            {
                found.Add(file);
                if (found.Count > MostFiles)
                {
                    throw new IOException(Text.Get("schijf.veel", MostFiles));
                }
            }
        }
    }

    /// <summary>A pipe and a device have no length either, and reading one never ends.</summary>
    private static bool IsEmpty(FileInfo file)
    {
        if (file.Length > 0)
        {
            return false;
        }

        // The list of a folder may lag behind what is in a file.
        file.Refresh();
        return file.Length == 0;
    }

    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
