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
        if (result.Reading is { } reading)
        {
            Write(reading, output);
        }
    }

    private static void Write(ReadingReport reading, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("  " + Text.Get("stats.leesbaarheid"));
        foreach (ReadingSpread type in reading.ByType)
        {
            Line(output, $"{type.Label} ({type.Count})", Text.Get("stats.spreiding", Score(type.Lowest), Score(type.Median), Score(type.Highest)));
        }

        output.WriteLine();
        output.WriteLine("  " + Text.Get("stats.moeilijkst"));
        foreach (ReadingLine text in reading.Hardest)
        {
            output.WriteLine("  " + Text.Get(
                "stats.tekst", Score(text.Ease.Score ?? 0), text.Path, Decimal(text.Ease.WordsPerSentence, "0.0"), Decimal(text.Ease.SyllablesPerWord, "0.00")));
        }
    }

    private static string Score(double value) => Decimal(value, "0");

    private static string Decimal(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture).Replace('.', ',');

    private static void Line(TextWriter output, string label, string value) => output.WriteLine($"  {label,-28}{value,12}");
}
