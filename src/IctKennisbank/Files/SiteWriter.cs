using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using IctKennisbank.Texts;
using Microsoft.Win32.SafeHandles;

namespace IctKennisbank.Files;

/// <summary>
/// Makes a folder hold exactly the files that it is given. What changed is first written to a folder beside it; only when
/// that is complete are the files moved in place, and a move that was interrupted is finished by the next writer. So a
/// build that fails or is killed leaves the old site as it was. Equal files are not written again. One run at a time.
/// </summary>
public sealed class SiteWriter : IDisposable
{
    /// <summary>Name of the file that says that a staging folder is complete, with the files to remove.</summary>
    internal const string ReadyName = ".klaar";

    private readonly string _root;
    private readonly string _staging;
    private readonly Lazy<(FileStream Turn, bool IsNew)> _begin;
    private readonly ConcurrentDictionary<string, string> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _paths = [];
    private ulong _sum;
    private int _written;
    private bool _isFinished;

    /// <summary>Touches nothing before the first file; <see cref="Finish"/> puts everything in place.</summary>
    /// <param name="folder">Folder of the finished site.</param>
    public SiteWriter(string folder)
    {
        _root = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        _staging = Disk.StagingOf(folder);
        _begin = new(Begin);
    }

    private bool IsNew => _begin.Value.IsNew;

    /// <summary>
    /// The stamp of the site that is there, when it was made from just this and every file still holds what was written;
    /// otherwise null.
    /// </summary>
    /// <param name="inputs">Hash of what the site would be made from.</param>
    /// <exception cref="IOException">Another run of this program is writing it, or it cannot be read.</exception>
    public SiteStamp? Standing(string inputs)
    {
        // Looked at twice: nothing is touched for a site that has to be made anyway, and another run may have just finished.
        if (SiteStamp.Of(Lines(SiteStamp.Name))?.Inputs != inputs || IsNew
            || SiteStamp.Of(Lines(SiteStamp.Name)) is not { } stamp || stamp.Inputs != inputs)
        {
            return null;
        }

        string[] paths = [.. Lines(Disk.Marker).Where(static path => path is not (Disk.Marker or SiteStamp.Name))];
        ulong sum = 0;
        Disk.SideBySide(paths.Length, i => Interlocked.Add(ref sum, NumberOnDisk(paths[i])));
        return sum == stamp.Outputs ? stamp : null;
    }

    /// <summary>Adds the stamp of this site, after all files: a site that would be made the same is then left as it is.</summary>
    public void AddStamp(string inputs, int pages, string siteUrl) =>
        Add(new SiteStamp(inputs, _sum, pages, siteUrl).File);

    /// <summary>Writes one file when it differs from what is there. May be called from more than one thread.</summary>
    /// <param name="file">The file; its bytes are not needed any more when this returns.</param>
    /// <exception cref="IOException">It cannot be written, or another run of this program is writing it.</exception>
    public void Add(OutputFile file)
    {
        bool isNew = IsNew;
        _paths.Add(file.Path);
        Interlocked.Add(ref _sum, SiteStamp.NumberOf(file.Path, file.Bytes.Span));
        if (isNew || IsChanged(file))
        {
            Stage(file);
            Interlocked.Increment(ref _written);
        }
    }

    /// <summary>Writes files side by side.</summary>
    public void AddAll(IReadOnlyList<OutputFile> files) => Disk.SideBySide(files.Count, i => Add(files[i]));

    /// <summary>Puts the files in place and removes what is of an older site.</summary>
    /// <returns>How many files were written and removed.</returns>
    public WriteReport Finish()
    {
        string[] listed = [.. _paths.Append(Disk.Marker).Order(StringComparer.Ordinal)];
        bool isNew = IsNew;
        List<string> stale = isNew ? [] : [.. Lines(Disk.Marker).Except(listed, StringComparer.Ordinal)];
        if (_written == 0 && stale.Count == 0 && !isNew)
        {
            _isFinished = true;
            return new(0, 0);
        }

        Stage(OutputFile.Text(Disk.Marker, string.Join('\n', listed) + "\n"));
        if (isNew)
        {
            if (Directory.Exists(_root))
            {
                Directory.Delete(_root);
            }

            Directory.Move(_staging, _root);
            _isFinished = true;
            return new(_written, 0);
        }

        File.WriteAllText(Path.Combine(_staging, ReadyName), string.Join('\n', stale));
        // From here on an interruption is finished, not undone, by the next run.
        _isFinished = true;
        FinishInterrupted(_root, _staging);
        return new(_written, stale.Count);
    }

    /// <summary>Without <see cref="Finish"/>: throws away what was written beside the site.</summary>
    public void Dispose()
    {
        if (!_begin.IsValueCreated)
        {
            return;
        }

        if (!_isFinished && Directory.Exists(_staging))
        {
            Directory.Delete(_staging, recursive: true);
        }

        _begin.Value.Turn.Dispose();
    }

    private (FileStream Turn, bool IsNew) Begin()
    {
        FileStream turn = Turn(_root);
        FinishInterrupted(_root, _staging);
        return (turn, !Directory.Exists(_root) || !Directory.EnumerateFileSystemEntries(_root).Any());
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

    private bool IsChanged(OutputFile file)
    {
        FileInfo existing = new(Path.Combine(_root, file.Path));
        return !existing.Exists
            || existing.Length != file.Bytes.Length
            || !File.ReadAllBytes(existing.FullName).AsSpan().SequenceEqual(file.Bytes.Span);
    }

    /// <summary>The number of a file as it is now; that of no file when it is gone.</summary>
    private ulong NumberOnDisk(string path)
    {
        FileInfo file = new(Path.Combine(_root, path));
        if (!file.Exists || file.Length >= Array.MaxLength)
        {
            return 0;
        }

        // A pipe has no length, and reading one never ends.
        if (file.Length == 0)
        {
            return SiteStamp.NumberOf(path, []);
        }

        using SafeFileHandle handle = File.OpenHandle(file.FullName);
        byte[] bytes = ArrayPool<byte>.Shared.Rent((int)file.Length + 1);
        int length = 0;
        for (int read = 1; read > 0 && length < bytes.Length; length += read)
        {
            read = RandomAccess.Read(handle, bytes.AsSpan(length), length);
        }

        ulong number = SiteStamp.NumberOf(path, bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes);
        return number;
    }

    private void Stage(OutputFile file)
    {
        string folder = Path.GetDirectoryName(file.Path) ?? "";
        _folders.GetOrAdd(folder, MakeFolder);
        using SafeFileHandle handle = OpenNew(Path.Combine(_staging, file.Path));
        RandomAccess.Write(handle, file.Bytes.Span, 0);
    }

    /// <summary>
    /// A new file is not emptied first: a disk that is told to empty a file writes its new bytes at once when it is
    /// closed, in case the old ones were dear, and that takes a tenth of the writing.
    /// </summary>
    private static SafeFileHandle OpenNew(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        }
        catch (IOException) when (File.Exists(path))
        {
            // The marker, or a path that was given twice: the last one stays.
            return File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        }
    }

    /// <summary>The marker comes first: a run that is killed leaves a folder that the next one knows as its own.</summary>
    private string MakeFolder(string folder)
    {
        string marker = Path.Combine(_staging, Disk.Marker);
        Directory.CreateDirectory(_staging);
        using (File.Open(marker, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite))
        {
        }

        return Directory.CreateDirectory(Path.Combine(_staging, folder)).FullName;
    }

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

    /// <summary>The lines of a file of the site; none when it is not there.</summary>
    private string[] Lines(string name)
    {
        string path = Path.Combine(_root, name);
        return File.Exists(path) ? File.ReadAllLines(path, Encoding.UTF8) : [];
    }
}

/// <summary>What a write did.</summary>
public sealed record WriteReport(int Written, int Removed);
