using System.Buffers;
using System.Numerics;
using System.Text;

namespace IctKennisbank.Planning.Qr;

/// <summary>
/// Draws a text as a QR code: bytes, error correction M, versions 1 to 11 (ISO/IEC 18004). Our own, because the packages
/// at hand take over a millisecond a code, ten times what the rest of a page costs; tests compare it with one of them.
/// A row of modules is the bits of one machine word, so that masks are weighed with a few operations a row.
/// </summary>
internal static class QrCode
{
    private const int QuietZone = 4;

    /// <summary>At most every second of 61 modules begins a line of at most ten letters.</summary>
    private const int LongestRow = 31 * 10;

    /// <summary>Codewords of each version, the error correction in each of its blocks, and the number of blocks (level M).</summary>
    private static readonly (int Total, int Correction, int Blocks)[] Versions =
    [
        (26, 10, 1), (44, 16, 1), (70, 26, 1), (100, 18, 2), (134, 24, 2), (172, 16, 4), (196, 18, 4), (242, 22, 4),
        (292, 22, 5), (346, 26, 5), (404, 30, 5),
    ];

    /// <summary>The code as a drawing with its quiet zone; none for a text over 251 bytes.</summary>
    /// <param name="text">The text, an address as a rule.</param>
    /// <param name="label">What it is, for readers who do not see it.</param>
    /// <param name="id">Id of the lines, for <see cref="Again"/>; empty for none.</param>
    public static Html Svg(string text, string label, string id = "") => Modules(text, null) is { } rows
        ? new(Drawing(rows, Opening(rows.Length, label), id))
        : Html.None;

    /// <summary>The code that stands on the same page already, at another size: its lines are half of a page to print.</summary>
    public static Html Again(string text, string label, string id)
    {
        int version = VersionOf(Encoding.UTF8.GetByteCount(text));
        return version > Versions.Length
            ? Html.None
            : new($"{Opening(Layout.Of(version).Size, label)}<use href=\"#{id}\"/></svg>");
    }

    private static string Opening(int modules, string label)
    {
        int size = modules + (2 * QuietZone);
        return $"<svg class=\"qr\" viewBox=\"0 0 {size} {size}\" role=\"img\" aria-label=\"{Html.Escape(label)}\">";
    }

    private static string Drawing(ulong[] rows, string opening, string id)
    {
        char[] path = ArrayPool<char>.Shared.Rent(rows.Length * LongestRow);
        int length = Draw(rows, path);
        string named = id.Length > 0 ? $" id=\"{id}\"" : "";
        string drawing = string.Concat($"{opening}<path{named} d=\"", path.AsSpan(0, length), "\"/></svg>");
        ArrayPool<char>.Shared.Return(path);
        return drawing;
    }

    /// <summary>A line for each run of dark modules, from the end of the one before.</summary>
    /// <returns>The number of letters.</returns>
    private static int Draw(ulong[] rows, char[] path)
    {
        int at = 0;
        int x = 0;
        int lastY = -1;
        for (int y = 0; y < rows.Length; y++)
        {
            // What is drawn is wiped.
            for (ulong rest = rows[y]; rest != 0;)
            {
                int from = BitOperations.TrailingZeroCount(rest);
                int length = BitOperations.TrailingZeroCount(~(rest >> from));
                path[at++] = lastY < 0 ? 'M' : 'm';
                at = Write(path, at, lastY < 0 ? from + QuietZone : from - x);
                path[at++] = ' ';
                at = Write(path, at, lastY < 0 ? y + QuietZone : y - lastY);
                if (lastY < 0)
                {
                    path[at++] = '.';
                    path[at++] = '5';
                }

                path[at++] = 'h';
                at = Write(path, at, length);
                (x, lastY) = (from + length, y);
                rest &= ~(((1UL << length) - 1) << from);
            }
        }

        return at;
    }

    /// <summary>A whole number of at most two digits.</summary>
    private static int Write(char[] path, int at, int number)
    {
        if (number < 0)
        {
            path[at++] = '-';
            number = -number;
        }

        if (number >= 10)
        {
            path[at++] = (char)('0' + (number / 10));
        }

        path[at++] = (char)('0' + (number % 10));
        return at;
    }

    private static int VersionOf(int bytes)
    {
        int version = 1;
        while (version <= Versions.Length && bytes > Capacity(version))
        {
            version++;
        }

        return version;
    }

    /// <summary>The rows of the code, bit x for column x; null for a text that is too long.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mask">Which mask; null for the one that reads best.</param>
    public static ulong[]? Modules(string text, int? mask)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int version = VersionOf(bytes.Length);
        if (version > Versions.Length)
        {
            return null;
        }

        Layout layout = Layout.Of(version);
        byte[] words = Correction.Interleaved(DataOf(bytes, version), Versions[version - 1]);
        ulong[] dataRows = new ulong[layout.Size];
        ulong[] dataColumns = new ulong[layout.Size];
        for (int bit = 0; bit < words.Length * 8; bit++)
        {
            // Half of the bits are set, in no order: without a branch the processor never guesses wrong.
            ulong isDark = (ulong)(words[bit >> 3] >> (7 - (bit & 7))) & 1;
            (int x, int y) = layout.Places[bit];
            dataRows[y] |= isDark << x;
            dataColumns[x] |= isDark << y;
        }

        ulong[] rows = new ulong[layout.Size];
        layout.Rows[mask ?? BestMask(layout, dataRows, dataColumns)].Over(dataRows, rows);
        return rows;
    }

    /// <summary>The mask under which the code reads best; of equals the first.</summary>
    private static int BestMask(Layout layout, ulong[] dataRows, ulong[] dataColumns)
    {
        ulong[] rows = new ulong[layout.Size];
        ulong[] columns = new ulong[layout.Size];
        int best = 0;
        int least = int.MaxValue;
        for (int mask = 0; mask < Layout.Masks; mask++)
        {
            layout.Rows[mask].Over(dataRows, rows);
            layout.Columns[mask].Over(dataColumns, columns);
            int penalty = Penalty(rows, columns);
            (best, least) = penalty < least ? (mask, penalty) : (best, least);
        }

        return best;
    }

    private static int DataWords(int version) =>
        Versions[version - 1].Total - (Versions[version - 1].Correction * Versions[version - 1].Blocks);

    /// <summary>Bytes that fit beside the mode (4 bits), the length (8 bits, from version 10 on 16) and the end.</summary>
    private static int Capacity(int version) => DataWords(version) - (version < 10 ? 2 : 3);

    private static byte[] DataOf(byte[] bytes, int version)
    {
        byte[] words = new byte[DataWords(version)];
        int at = 0;
        void Append(int value, int bits)
        {
            for (int bit = bits - 1; bit >= 0; bit--, at++)
            {
                words[at >> 3] |= (byte)((value >> bit & 1) << (7 - (at & 7)));
            }
        }

        Append(4, 4);
        Append(bytes.Length, version < 10 ? 8 : 16);
        foreach (byte value in bytes)
        {
            Append(value, 8);
        }

        // Four zero bits end the text and fill its byte; then two bytes in turn, as the standard says.
        for (int i = (at + 4 + 7) / 8, pad = 0xEC; i < words.Length; i++, pad ^= 0xEC ^ 0x11)
        {
            words[i] = (byte)pad;
        }

        return words;
    }

    /// <summary>How hard a masked code is to read, after the four rules of the standard; lower is better.</summary>
    private static int Penalty(ulong[] rows, ulong[] columns)
    {
        int size = rows.Length;
        int dark = 0;
        foreach (ulong row in rows)
        {
            dark += BitOperations.PopCount(row);
        }

        int balance = Math.Abs((dark * 20) - (size * size * 10)) / (size * size) * 10;
        return balance + Lines(rows) + Lines(columns) + Squares(rows);
    }

    /// <summary>Runs of five and more, and what looks like a corner mark.</summary>
    private static int Lines(ulong[] rows)
    {
        int penalty = 0;
        ulong inside = (1UL << (rows.Length - 1)) - 1;
        foreach (ulong row in rows)
        {
            ulong same = ~(row ^ (row >> 1)) & inside;
            ulong five = same & (same >> 1) & (same >> 2) & (same >> 3);
            penalty += BitOperations.PopCount(five) + (2 * BitOperations.PopCount(five & ~(five << 1)));

            // What lies outside the row is light, as the zeros are that a shift brings in.
            ulong mark = row & ~(row >> 1) & (row >> 2) & (row >> 3) & (row >> 4) & ~(row >> 5) & (row >> 6);
            ulong before = ~((row << 1) | (row << 2) | (row << 3) | (row << 4));
            ulong after = ~((row >> 7) | (row >> 8) | (row >> 9) | (row >> 10));
            penalty += 40 * (BitOperations.PopCount(mark & before) + BitOperations.PopCount(mark & after));
        }

        return penalty;
    }

    /// <summary>Squares of two by two in one colour.</summary>
    private static int Squares(ulong[] rows)
    {
        int squares = 0;
        ulong inside = (1UL << (rows.Length - 1)) - 1;
        for (int y = 0; y + 1 < rows.Length; y++)
        {
            ulong same = ~(rows[y] ^ (rows[y] >> 1)) & ~(rows[y + 1] ^ (rows[y + 1] >> 1)) & ~(rows[y] ^ rows[y + 1]);
            squares += BitOperations.PopCount(same & inside);
        }

        return 3 * squares;
    }
}
