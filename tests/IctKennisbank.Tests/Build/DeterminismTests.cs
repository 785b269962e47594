using System.Globalization;
using IctKennisbank.Build;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Build;

public sealed class DeterminismTests
{
    private static readonly TestSite Site = TestSite.WithEachType
        .With(TestItem.Of("uitleg/twee").With("titel", "İstanbul, IJsland en ijsland").With("duur", "1,5 uur"))
        .With(TestItem.Of("uitleg/drie").With("titel", "Eén twee").With("thema", "[privacy-en-veiligheid, feedback]"))
        .With(TestItem.Of("lessen/twee").With("voorkennis", "[uitleg/twee]").With("competenties", "[tk.b.1, tk.a]"))
        .With("content/kaders/verwant.yml", "rijen:\n  - {van: tk.a.1, naar: [tk.b.1], relatie: close, zekerheid: hoog, reden: Daarom.}\n");

    private static readonly Lazy<BuildResult> First = new(static () => Site.Build());

    [Fact]
    public void The_same_site_gives_the_same_bytes() => Expect.SameBytes(First.Value, Site.Build());

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        SourceTree shuffled = new(new Dice(17).Shuffled(Site.Sources()));

        Expect.SameBytes(First.Value, Builder.Build(shuffled, new(CheckOutput: true), Memo.Empty));
    }

    [Fact]
    public void The_folder_and_the_way_through_the_disk_do_not_matter()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("een map met spaties é ");
        try
        {
            foreach (SourceFile file in Site.Sources())
            {
                string path = Path.Combine(folder.FullName, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Bytes.ToArray());
            }

            Expect.SameBytes(First.Value, Builder.Build(Disk.Read(folder.FullName), new(CheckOutput: true), Memo.Empty));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    public void Time_zone_and_culture_do_not_matter(string zone)
    {
        string? before = Environment.GetEnvironmentVariable("TZ");
        BuildResult? result = null;
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Thread thread = new(() =>
            {
                CultureInfo.CurrentCulture = Hostile();
                CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
                result = Site.Build();
            });
            thread.Start();
            thread.Join();
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }

        Expect.SameBytes(First.Value, result!);
    }

    [Fact]
    public void No_page_carries_the_day_of_the_build()
    {
        string year = "datum: 2026-11-22";
        Assert.Contains(year, Site.Read("content/uitleg/een.md"), StringComparison.Ordinal);
        string today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.All(
            First.Value.Files.Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal)),
            file => Assert.True(
                today is "2026-11-22" or "2027-11-22"
                || !System.Text.Encoding.UTF8.GetString(file.Bytes.Span).Contains(today, StringComparison.Ordinal),
                file.Path));
    }

    /// <summary>
    /// The culture of Turkey where the machine has its data; here the program runs without, so the separators, signs and
    /// names that could leak into text are made as strange as they can be.
    /// </summary>
    private static CultureInfo Hostile()
    {
        CultureInfo culture = Turkish();
        culture.NumberFormat.NumberDecimalSeparator = "٫";
        culture.NumberFormat.NumberGroupSeparator = "'";
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.PositiveSign = "＋";
        culture.NumberFormat.NaNSymbol = "geen";
        culture.DateTimeFormat.DateSeparator = "~";
        culture.DateTimeFormat.TimeSeparator = "!";
        culture.DateTimeFormat.ShortDatePattern = "yy~M~d";
        culture.DateTimeFormat.MonthNames = [.. Enumerable.Range(1, 13).Select(static month => "ay" + month)];
        return culture;
    }

    private static CultureInfo Turkish()
    {
        try
        {
            return new("tr-TR");
        }
        catch (CultureNotFoundException)
        {
            return (CultureInfo)CultureInfo.InvariantCulture.Clone();
        }
    }
}
