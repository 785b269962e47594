using System.Text;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Files;

public sealed class DiskTests : IDisposable
{
    private static readonly DateTime Old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string _root = Directory.CreateTempSubdirectory("kennisbank-test-").FullName;

    private string Site => Path.Combine(_root, "_site");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_first_write_makes_exactly_the_files_and_the_marker()
    {
        WriteReport report = Disk.Write(Site, Files(("index.html", "a"), ("uitleg/een.html", "b")));

        Assert.Equal(new(2, 0), report);
        Assert.Equal(["index.html", "kennisbank.txt", "uitleg/een.html"], Listed());
        Assert.Equal("b", File.ReadAllText(Path.Combine(Site, "uitleg/een.html")));
        Assert.Equal("index.html\nkennisbank.txt\nuitleg/een.html\n", File.ReadAllText(Path.Combine(Site, Disk.Marker)));
        Assert.Equal(["_site"], Directory.EnumerateFileSystemEntries(_root).Select(Path.GetFileName));
    }

    [Fact]
    public void An_unchanged_rebuild_writes_nothing()
    {
        OutputFile[] files = Files(("index.html", "a"), ("uitleg/een.html", "b"));
        Disk.Write(Site, files);
        Age();

        Assert.Equal(new(0, 0), Disk.Write(Site, files));
        Assert.All(Listed(), path => Assert.Equal(Old, File.GetLastWriteTimeUtc(Path.Combine(Site, path))));
    }

    [Fact]
    public void Only_what_changed_is_written()
    {
        Disk.Write(Site, Files(("a.html", "a"), ("b.html", "b"), ("c.html", "c")));
        Age();

        Assert.Equal(new(1, 0), Disk.Write(Site, Files(("a.html", "a"), ("b.html", "B"), ("c.html", "c"))));
        Assert.Equal(Old, File.GetLastWriteTimeUtc(Path.Combine(Site, "a.html")));
        Assert.Equal("B", File.ReadAllText(Path.Combine(Site, "b.html")));
    }

    [Fact]
    public void What_is_no_longer_in_the_site_goes_with_its_empty_folders_and_what_is_not_ours_stays()
    {
        Disk.Write(Site, Files(("index.html", "a"), ("oud/een.html", "b"), ("deels/twee.html", "c")));
        File.WriteAllText(Path.Combine(Site, "deels/eigen.txt"), "van de school");

        Assert.Equal(new(0, 2), Disk.Write(Site, Files(("index.html", "a"))));
        Assert.Equal(["deels/eigen.txt", "index.html", "kennisbank.txt"], Listed());
        Assert.False(Directory.Exists(Path.Combine(Site, "oud")));
    }

    [Fact]
    public void A_folder_of_somebody_else_may_not_be_written()
    {
        Assert.True(Disk.MayWrite(Site));
        Directory.CreateDirectory(Site);
        Assert.True(Disk.MayWrite(Site));
        File.WriteAllText(Path.Combine(Site, "scriptie.docx"), "");
        Assert.False(Disk.MayWrite(Site));
        Assert.False(Disk.MayWrite(Path.Combine(Site, "scriptie.docx")));
    }

    [Fact]
    public void The_program_refuses_a_folder_of_somebody_else_and_leaves_it()
    {
        File.WriteAllText(Path.Combine(_root, "scriptie.docx"), "x");
        using StringWriter output = new();
        using StringWriter error = new();

        Assert.Equal(2, IctKennisbank.Cli.CommandLine.Run(["build", "--site", Repo.Root, "--out", _root], output, error));
        Assert.Contains(_root, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(["scriptie.docx"], Directory.EnumerateFileSystemEntries(_root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_write_that_stopped_before_it_was_complete_is_thrown_away()
    {
        Disk.Write(Site, Files(("index.html", "oud")));
        Put(Site + ".nieuw/index.html", "half");
        Put(Site + ".nieuw/extra.html", "half");

        Assert.Equal(new(0, 0), Disk.Write(Site, Files(("index.html", "oud"))));
        Assert.Equal(["index.html", "kennisbank.txt"], Listed());
        Assert.Equal("oud", File.ReadAllText(Path.Combine(Site, "index.html")));
        Assert.False(Directory.Exists(Site + ".nieuw"));
    }

    [Fact]
    public void A_write_that_stopped_while_moving_is_finished_by_the_next()
    {
        Disk.Write(Site, Files(("index.html", "oud"), ("weg.html", "oud")));
        Put(Site + ".nieuw/index.html", "nieuw");
        Put(Site + ".nieuw/uitleg/een.html", "nieuw");
        Put(Site + ".nieuw/kennisbank.txt", "index.html\nkennisbank.txt\nuitleg/een.html\n");
        Put(Site + ".nieuw/.klaar", "weg.html");

        Assert.Equal(new(0, 0), Disk.Write(Site, Files(("index.html", "nieuw"), ("uitleg/een.html", "nieuw"))));
        Assert.Equal(["index.html", "kennisbank.txt", "uitleg/een.html"], Listed());
        Assert.Equal("nieuw", File.ReadAllText(Path.Combine(Site, "index.html")));
    }

    [Fact]
    public void A_marker_cannot_lead_the_removal_outside_the_site()
    {
        Disk.Write(Site, Files(("index.html", "a")));
        Put(Path.Combine(_root, "buiten.txt"), "van mij");
        File.WriteAllText(Path.Combine(Site, Disk.Marker), "index.html\n../buiten.txt\n" + Path.Combine(_root, "buiten.txt") + "\n");

        Disk.Write(Site, Files(("index.html", "b")));

        Assert.True(File.Exists(Path.Combine(_root, "buiten.txt")));
    }

    [Fact]
    public void A_site_is_read_from_its_three_places_and_nowhere_else()
    {
        Put(Path.Combine(_root, "site.yml"), "titel: x");
        Put(Path.Combine(_root, "content/uitleg/een.md"), "x");
        Put(Path.Combine(_root, "content/.geheim/twee.md"), "x");
        Put(Path.Combine(_root, "content/uitleg/.drie.md"), "x");
        Put(Path.Combine(_root, "templates/item.html"), "x");
        Put(Path.Combine(_root, "notities/vier.md"), "x");
        Put(Path.Combine(_root, "vijf.md"), "x");

        Assert.Equal(
            ["content/uitleg/een.md", "site.yml", "templates/item.html"], Disk.Read(_root).Files.Select(static file => file.Path));
    }

    [Fact]
    public void Links_on_disk_are_not_followed()
    {
        string outside = Directory.CreateTempSubdirectory("kennisbank-buiten-").FullName;
        try
        {
            Put(Path.Combine(outside, "geheim.md"), "geheim");
            Put(Path.Combine(_root, "content/uitleg/een.md"), "x");
            File.CreateSymbolicLink(Path.Combine(_root, "content/uitleg/link.md"), Path.Combine(outside, "geheim.md"));
            Directory.CreateSymbolicLink(Path.Combine(_root, "content/map"), outside);
            Directory.CreateSymbolicLink(Path.Combine(_root, "templates"), outside);
            Directory.CreateSymbolicLink(Path.Combine(_root, "content/rond"), Path.Combine(_root, "content"));
            File.CreateSymbolicLink(Path.Combine(_root, "site.yml"), Path.Combine(outside, "geheim.md"));

            Assert.Equal(["content/uitleg/een.md"], Disk.Read(_root).Files.Select(static file => file.Path));
            Assert.Null(Disk.ReadFile(_root, "site.yml"));
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }
    }

    [Theory]
    [InlineData("../buiten.png")]
    [InlineData("/etc/passwd")]
    [InlineData("weg.png")]
    public void A_single_file_is_read_from_inside_the_site_only(string path)
    {
        Put(Path.Combine(_root, "site/x"), "");
        Put(Path.Combine(_root, "buiten.png"), "x");

        Assert.Null(Disk.ReadFile(Path.Combine(_root, "site"), path));
    }

    [Fact]
    public void A_build_with_errors_leaves_the_old_site_as_it_was()
    {
        string folder = Path.Combine(_root, "school");
        Save(TestSite.WithEachType, folder);
        Assert.Equal(0, Run("build", "--site", folder));
        string[] before = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order()];
        Dictionary<string, byte[]> bytes = before.ToDictionary(static path => path, File.ReadAllBytes);

        File.AppendAllText(Path.Combine(folder, "content/uitleg/een.md"), "[x](weg.md)\n");
        Assert.Equal(1, Run("build", "--site", folder));

        Assert.Equal(before, Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order());
        Assert.All(
            before.Where(static path => !path.EndsWith("een.md", StringComparison.Ordinal)),
            path => Assert.Equal(bytes[path], File.ReadAllBytes(path)));
    }

    private static int Run(params string[] args)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = IctKennisbank.Cli.CommandLine.Run(args, output, error);
        Assert.True(code < 2, error.ToString());
        return code;
    }

    private static void Save(TestSite site, string folder)
    {
        foreach (SourceFile file in site.Sources())
        {
            Put(Path.Combine(folder, file.Path), Encoding.UTF8.GetString(file.Bytes.Span));
        }
    }

    private static void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static OutputFile[] Files(params (string Path, string Text)[] files) =>
        [.. files.Select(static file => OutputFile.Text(file.Path, file.Text))];

    private IEnumerable<string> Listed() => Directory.EnumerateFiles(Site, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Site, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private void Age()
    {
        foreach (string path in Listed())
        {
            File.SetLastWriteTimeUtc(Path.Combine(Site, path), Old);
        }
    }

    [Fact]
    public void A_folder_of_others_where_new_files_are_put_first_is_not_ours_and_one_that_was_left_halfway_is()
    {
        Put(Site + ".nieuw/scriptie.docx", "van de school");
        Assert.False(Disk.MayWrite(Disk.StagingOf(Site)));

        Put(Site + ".nieuw/kennisbank.txt", "");
        Assert.True(Disk.MayWrite(Disk.StagingOf(Site)));
    }

    [Fact]
    public void Two_runs_do_not_write_the_same_site_at_once()
    {
        using (new FileStream(Site + ".bezig", FileMode.Create, FileAccess.Write, FileShare.None))
        {
            IOException exception = Assert.Throws<IOException>(() => Disk.Write(Site, Files(("index.html", "a"))));
            Assert.Contains("schrijft nu in", exception.Message, StringComparison.Ordinal);
            Assert.False(Directory.Exists(Site));
        }

        // What a run left that was killed keeps nobody out.
        Assert.Equal(new(1, 0), Disk.Write(Site, Files(("index.html", "a"))));
        Assert.False(File.Exists(Site + ".bezig"));
    }

    [Fact]
    public void What_the_disk_says_comes_out_as_it_is()
    {
        string path = Path.Combine(_root, "content/uitleg/een.md");
        Put(path, "tekst");
        using FileStream locked = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Throws<IOException>(() => Disk.Read(_root));
    }

    [Fact]
    public async Task A_pipe_is_read_as_an_empty_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Put(Path.Combine(_root, "content/uitleg/een.md"), "tekst");
        using (System.Diagnostics.Process made = System.Diagnostics.Process.Start("mkfifo", Path.Combine(_root, "content/uitleg/pijp.md")))
        {
            await made.WaitForExitAsync();
        }

        SourceTree tree = await Task.Run(() => Disk.Read(_root)).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal([5, 0], tree.Files.Select(static file => file.Bytes.Length));
    }
}
