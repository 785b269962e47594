namespace IctKennisbank.Cli.Serving;

/// <summary>
/// Says that something changed below <c>content/</c>, <c>templates/</c> or in <c>site.yml</c>. Holds its watchers in a
/// field: one that nothing holds is collected and goes silent (measured).
/// </summary>
internal sealed class Watcher : IDisposable
{
    /// <summary>An editor writes a file in steps; wait until it is quiet.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly SemaphoreSlim _signal = new(0);

    /// <summary>Watches a site.</summary>
    /// <param name="site">Its folder.</param>
    /// <param name="layers">The folders of the sites under it.</param>
    public Watcher(string site, IReadOnlyList<string> layers)
    {
        foreach (string root in layers.Prepend(site))
        {
            foreach (string folder in (string[])["content", "templates"])
            {
                string path = Path.Combine(root, folder);
                if (Directory.Exists(path))
                {
                    Add(new(path) { IncludeSubdirectories = true });
                }
            }
        }

        Add(new(Path.GetFullPath(site), "site.yml"));
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
        foreach (FileSystemWatcher watcher in _watchers)
        {
            watcher.Dispose();
        }

        _signal.Dispose();
    }

    private void Add(FileSystemWatcher watcher)
    {
        void Signal(object sender, FileSystemEventArgs change)
        {
            if (!Path.GetFileName(change.Name ?? "").StartsWith('.'))
            {
                _signal.Release();
            }
        }

        watcher.Changed += Signal;
        watcher.Created += Signal;
        watcher.Deleted += Signal;
        watcher.Renamed += (sender, change) => Signal(sender, change);
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }
}
