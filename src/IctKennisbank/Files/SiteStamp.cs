using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace IctKennisbank.Files;

/// <summary>
/// What a finished site was made from and what it holds, kept in the site itself. A build that would make the same once
/// more sees so, and that nobody touched a byte of it since, and makes nothing (docs/decisions/0018-stamp.md).
/// </summary>
/// <param name="Inputs">Hash of all that the site was made from.</param>
/// <param name="Outputs">Sum over all files but the marker and the stamp itself.</param>
/// <param name="Pages">Number of pages, for who is told.</param>
/// <param name="SiteUrl">Address of the site; empty when it is not known.</param>
public sealed record SiteStamp(string Inputs, ulong Outputs, int Pages, string SiteUrl)
{
    /// <summary>Name of the file.</summary>
    public const string Name = "kennisbank-stempel.txt";

    /// <summary>The stamp as a file of the site.</summary>
    public OutputFile File => OutputFile.Text(
        Name, string.Create(CultureInfo.InvariantCulture, $"{Inputs}\n{Outputs:x16}\n{Pages}\n{SiteUrl}\n"));

    /// <summary>The stamp as it stands in its file; null when it cannot be understood.</summary>
    internal static SiteStamp? Of(string[] lines) => lines is [var inputs, var outputs, var pages, var url]
        && ulong.TryParse(outputs, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong sum)
        && int.TryParse(pages, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? new(inputs, sum, count, url)
            : null;

    /// <summary>
    /// A number for a path and its bytes, to be added up. Against mistakes, not against attackers, who could write
    /// another stamp as well; four numbers side by side keep up with the memory. A change of one byte always gives
    /// another number.
    /// </summary>
    internal static ulong NumberOf(string path, ReadOnlySpan<byte> bytes)
    {
        ulong a = Mixed(1, (ulong)bytes.Length);
        foreach (char letter in path)
        {
            a = Mixed(a, letter);
        }

        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        ulong b = 2;
        ulong c = 3;
        ulong d = 4;
        int i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a = Mixed(a, words[i]);
            b = Mixed(b, words[i + 1]);
            c = Mixed(c, words[i + 2]);
            d = Mixed(d, words[i + 3]);
        }

        for (; i < words.Length; i++)
        {
            a = Mixed(a, words[i]);
        }

        foreach (byte value in bytes[(words.Length * sizeof(ulong))..])
        {
            a = Mixed(a, value);
        }

        return Mixed(Mixed(Mixed(a, b), c), d);
    }

    private static ulong Mixed(ulong number, ulong word) => BitOperations.RotateLeft(number ^ word, 29) * 0x9E37_79B9_7F4A_7C15;
}
