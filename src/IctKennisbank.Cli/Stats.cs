using System.Diagnostics;
using System.Globalization;
using IctKennisbank.Build;
using IctKennisbank.Files;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli;

/// <summary>What <c>--stats</c> prints: time per stage, counts, memory.</summary>
internal static class Stats
{
    /// <summary>Writes a table with one figure a line.</summary>
    public static void Write(BuildResult result, WriteReport report, StageTimes times, TextWriter output)
    {
        foreach ((string name, TimeSpan time, TimeSpan cpu) in times.Stages)
        {
            Line(output, name, string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms {cpu.TotalMilliseconds,8:0} ms cpu"));
        }

        foreach ((string label, int count) in result.Counts.ItemsByType)
        {
            Line(output, label, count.ToString(CultureInfo.InvariantCulture));
        }

        Line(output, Text.Get("stats.woorden"), result.Counts.Words.ToString(CultureInfo.InvariantCulture));
        Line(output, Text.Get("stats.leerpaden"), result.Counts.Paths.ToString(CultureInfo.InvariantCulture));
        Line(output, Text.Get("stats.paginas"), result.Counts.Pages.ToString(CultureInfo.InvariantCulture));
        Line(output, Text.Get("stats.bestanden"), result.Counts.Files.ToString(CultureInfo.InvariantCulture));
        Line(output, Text.Get("stats.grootte"), string.Create(CultureInfo.InvariantCulture, $"{result.Counts.Bytes / 1024} kB"));
        Line(output, Text.Get("stats.geschreven"), Text.Get("stats.van", report.Written, report.Removed));
        using Process process = Process.GetCurrentProcess();
        Line(output, Text.Get("stats.cpu"), string.Create(CultureInfo.InvariantCulture, $"{process.TotalProcessorTime.TotalMilliseconds:0} ms"));
        Line(output, Text.Get("stats.geheugen"), string.Create(CultureInfo.InvariantCulture, $"{process.PeakWorkingSet64 / (1024 * 1024)} MB"));
    }

    private static void Line(TextWriter output, string label, string value) => output.WriteLine($"  {label,-28}{value,12}");
}
