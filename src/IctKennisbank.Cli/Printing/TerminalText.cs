using System.Globalization;
using System.Text;

namespace IctKennisbank.Cli.Printing;

/// <summary>Text of authors on a screen: it may not steer the terminal, and a marker must stand under it.</summary>
internal static class TerminalText
{
    /// <summary>Blocks of characters that take two cells: East Asian wide (Unicode UAX 11), and pictures.</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115f), (0x2e80, 0xa4cf), (0xac00, 0xd7a3), (0xf900, 0xfaff), (0xfe30, 0xfe6f), (0xff00, 0xff60),
        (0xffe0, 0xffe6), (0x1f1e6, 0x1f1ff), (0x1f300, 0x1faff), (0x20000, 0x3fffd),
    ];

    /// <summary>
    /// The text with a space for each tab, and a dot for each character that a terminal obeys instead of shows: escape
    /// codes, and marks that turn the direction of a line. Has the same length.
    /// </summary>
    public static string Safe(string text) => text.Any(IsObeyed)
        ? string.Concat(text.Select(static c => c == '\t' ? ' ' : IsObeyed(c) ? '·' : c))
        : text;

    /// <summary>The number of cells that the text takes.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(static rune => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => Wide.Any(block => rune.Value >= block.First && rune.Value <= block.Last) ? 2 : 1,
    });

    /// <summary>Joiners inside emoji are left alone.</summary>
    private static bool IsObeyed(char c) =>
        char.IsControl(c) || (char.GetUnicodeCategory(c) == UnicodeCategory.Format && c is not ('\u200d' or '\u200c'))
        || c is '\u2028' or '\u2029';
}
