using IctKennisbank.Files;

namespace IctKennisbank.Tests.Files;

/// <summary>Pages that come one by one, from more than one thread, and a build that breaks off.</summary>
public sealed class SiteWriterTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kennisbank-test-").FullName;

    private string Site => Path.Combine(_root, "_site");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_writer_that_is_not_finished_changes_nothing_and_leaves_nothing()
    {
        Disk.Write(Site, [OutputFile.Text("index.html", "oud")]);
        using (SiteWriter writer = new(Site))
        {
            writer.Add(OutputFile.Text("index.html", "nieuw"));
            writer.Add(OutputFile.Text("uitleg/een.html", "nieuw"));
            Assert.True(Directory.Exists(Site + ".nieuw"));
        }

        Assert.Equal(["_site"], Directory.EnumerateFileSystemEntries(_root).Select(Path.GetFileName));
        Assert.Equal(["index.html", "kennisbank.txt"], Directory.EnumerateFiles(Site).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("oud", File.ReadAllText(Path.Combine(Site, "index.html")));
    }

    [Fact]
    public void A_writer_takes_files_of_new_folders_from_many_threads()
    {
        using SiteWriter writer = new(Site);
        Parallel.For(0, 400, i => writer.Add(OutputFile.Text($"map{i % 50}/diep/{i}.html", $"{i}")));

        Assert.Equal(new(400, 0), writer.Finish());
        Assert.Equal("399", File.ReadAllText(Path.Combine(Site, "map49/diep/399.html")));
        Assert.Equal(401, Directory.EnumerateFiles(Site, "*", SearchOption.AllDirectories).Count());
    }
}
