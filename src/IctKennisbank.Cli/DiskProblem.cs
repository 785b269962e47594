using System.Text.RegularExpressions;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli;

/// <summary>Says in Dutch what a disk says in English.</summary>
internal static partial class DiskProblem
{
    /// <summary>Error numbers of a full disk: Unix, then Windows for a disk and for a volume.</summary>
    private static readonly int[] Full = [28, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>The sentence; the words of the system when it is something else.</summary>
    public static string Of(Exception exception)
    {
        string path = (exception as FileNotFoundException)?.FileName ?? Quoted().Match(exception.Message).Groups["path"].Value;
        return Text.Get("cli.schijf", exception switch
        {
            FileNotFoundException or DirectoryNotFoundException when path.Length > 0 => Text.Get("cli.weg", path),
            UnauthorizedAccessException when path.Length > 0 => Text.Get("cli.geen-toegang", path),
            IOException when Full.Contains(exception.HResult) => Text.Get("cli.vol"),
            _ => exception.Message,
        });
    }

    [GeneratedRegex("'(?<path>[^']+)'")]
    private static partial Regex Quoted();
}
