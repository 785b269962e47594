namespace IctKennisbank.Cli.Serving;

/// <summary>
/// Says that something changed below <c>content/</c>, <c>templates/</c> or in <c>site.yml</c>. Holds its watchers in a
/// field: one that nothing holds is collected and goes silent (measured).
/// </summary>
internal sealed class Watcher : IDisposable
{
    /// <summary>An editor writes a file in steps; wait until it is quiet.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(10);

    private readonly List<FileSystemWatcher> _roots = [];
    private readonly Dictionary<string, FileSystemWatcher> _folders = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _signal = new(0);

    /// <summary>Watches a site.</summary>
    /// <param name="site">Its folder.</param>
    /// <param name="layers">The folders of the sites under it.</param>
    public Watcher(string site, IReadOnlyList<string> layers)
    {
        foreach (string root in layers.Prepend(site).Select(Path.GetFullPath))
        {
            foreach (string folder in SiteOptions.Folders)
            {
                WatchFolder(Path.Combine(root, folder));
            }

            FileSystemWatcher own = new(root);
            Handle(own, change =>
            {
                OnRoot(root, change.Name, change.ChangeType);
                OnRoot(root, (change as RenamedEventArgs)?.OldName, change.ChangeType);
            });
            _roots.Add(own);
        }
    }

    /// <summary>Something changed in the folder of a site itself: its settings, or a folder that comes or goes.</summary>
    private void OnRoot(string root, string? name, WatcherChangeTypes change)
    {
        if (SiteOptions.Folders.Contains(name))
        {
            if (change != WatcherChangeTypes.Changed)
            {
                WatchFolder(Path.Combine(root, name!));
                _signal.Release();
            }
        }
        else if (name == "site.yml")
        {
            _signal.Release();
        }
    }

    /// <summary>Watches a folder anew: the watcher of one that was removed stays silent when it comes back.</summary>
    private void WatchFolder(string path)
    {
        lock (_lock)
        {
            if (_folders.Remove(path, out FileSystemWatcher? old))
            {
                old.Dispose();
            }

            if (Directory.Exists(path))
            {
                _folders[path] = new(path) { IncludeSubdirectories = true };
                Handle(_folders[path], change =>
                {
                    if (!Path.GetFileName(change.Name ?? "").StartsWith('.'))
                    {
                        _signal.Release();
                    }
                });
            }
        }
    }

    /// <summary>Waits for the next change; false when the program has to stop.</summary>
    public async Task<bool> Changed(CancellationToken cancellation)
    {
        try
        {
            await _signal.WaitAsync(cancellation).ConfigureAwait(false);
            while (await _signal.WaitAsync(Quiet, cancellation).ConfigureAwait(false))
            {
                // More of the same change.
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (FileSystemWatcher watcher in _roots.Concat(_folders.Values))
            {
                watcher.Dispose();
            }

            _folders.Clear();
        }

        _signal.Dispose();
    }

    private void Handle(FileSystemWatcher watcher, Action<FileSystemEventArgs> act)
    {
        void Safely(FileSystemEventArgs change)
        {
            try
            {
                act(change);
            }
            catch (Exception exception) when (exception is ObjectDisposedException or IOException or ArgumentException)
            {
                // The program stops, or the folder has gone again.
            }
        }

        watcher.Changed += (_, change) => Safely(change);
        watcher.Created += (_, change) => Safely(change);
        watcher.Deleted += (_, change) => Safely(change);
        watcher.Renamed += (_, change) => Safely(change);
        // More changes than fit in its buffer: all that is known is that something changed.
        watcher.Error += (_, _) => _signal.Release();
        watcher.EnableRaisingEvents = true;
    }
}
