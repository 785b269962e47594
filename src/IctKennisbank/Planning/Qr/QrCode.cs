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

    /// <summary>Codewords of each version, the error correction in each of its blocks, and the number of blocks (level M).</summary>
    private static readonly (int Total, int Correction, int Blocks)[] Versions =
    [
        (26, 10, 1), (44, 16, 1), (70, 26, 1), (100, 18, 2), (134, 24, 2), (172, 16, 4), (196, 18, 4), (242, 22, 4),
        (292, 22, 5), (346, 26, 5), (404, 30, 5),
    ];

    /// <summary>Products in the field of 256 elements, modulo x^8 + x^4 + x^3 + x^2 + 1, at a * 256 + b.</summary>
    private static readonly byte[] Products =
        [.. Enumerable.Range(0, 256 * 256).Select(static pair => (byte)ProductOf(pair >> 8, pair & 255))];

    /// <summary>The code as a drawing with its quiet zone; none for a text over 251 bytes.</summary>
    /// <param name="text">The text, an address as a rule.</param>
    /// <param name="label">What it is, for readers who do not see it.</param>
    /// <param name="id">Id of the lines, for <see cref="Again"/>; empty for none.</param>
    public static Html Svg(string text, string label, string id = "") => Modules(text, null) is { } rows
        ? new($"{Opening(rows.Length, label)}<path{(id.Length > 0 ? $" id=\"{id}\"" : "")} d=\"{Drawn(rows)}\"/></svg>")
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

    /// <summary>A line for each run of dark modules, from the end of the one before.</summary>
    private static StringBuilder Drawn(ulong[] rows)
    {
        StringBuilder path = new(rows.Length * 64);
        int x = 0;
        int lastY = -1;
        for (int y = 0; y < rows.Length; y++)
        {
            // What is drawn is wiped.
            for (ulong rest = rows[y]; rest != 0;)
            {
                int from = BitOperations.TrailingZeroCount(rest);
                int length = BitOperations.TrailingZeroCount(~(rest >> from));
                if (lastY < 0)
                {
                    path.Append('M').Append(from + QuietZone).Append(' ').Append(y + QuietZone).Append(".5");
                }
                else
                {
                    path.Append('m').Append(from - x).Append(' ').Append(y - lastY);
                }

                path.Append('h').Append(length);
                (x, lastY) = (from + length, y);
                rest &= ~(((1UL << length) - 1) << from);
            }
        }

        return path;
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
        byte[] words = Interleaved(DataOf(bytes, version), version);
        ulong[] dataRows = new ulong[layout.Size];
        ulong[] dataColumns = new ulong[layout.Size];
        for (int bit = 0; bit < words.Length * 8; bit++)
        {
            if ((words[bit >> 3] >> (7 - (bit & 7)) & 1) != 0)
            {
                (int x, int y) = layout.Places[bit];
                dataRows[y] |= 1UL << x;
                dataColumns[x] |= 1UL << y;
            }
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

    /// <summary>Divides the data into blocks, adds error correction to each, and takes a byte of each in turn.</summary>
    private static byte[] Interleaved(byte[] data, int version)
    {
        (int total, int correction, int blocks) = Versions[version - 1];
        int shortLength = data.Length / blocks;
        int shortBlocks = blocks - (data.Length % blocks);
        byte[] divisor = Divisor(correction);
        byte[][] parts = new byte[blocks][];
        byte[][] checks = new byte[blocks][];
        for (int i = 0, at = 0; i < blocks; i++)
        {
            int length = shortLength + (i < shortBlocks ? 0 : 1);
            parts[i] = data[at..(at + length)];
            checks[i] = Remainder(parts[i], divisor);
            at += length;
        }

        List<byte> words = new(total);
        for (int i = 0; i <= shortLength; i++)
        {
            words.AddRange(parts.Where(part => i < part.Length).Select(part => part[i]));
        }

        for (int i = 0; i < correction; i++)
        {
            words.AddRange(checks.Select(check => check[i]));
        }

        return [.. words];
    }

    /// <summary>The generator polynomial of Reed and Solomon without its first term, highest power first.</summary>
    private static byte[] Divisor(int degree)
    {
        byte[] result = new byte[degree];
        result[^1] = 1;
        for (int i = 0, root = 1; i < degree; i++, root = Product(root, 2))
        {
            for (int j = 0; j < degree; j++)
            {
                result[j] = (byte)(Product(result[j], root) ^ (j + 1 < degree ? result[j + 1] : 0));
            }
        }

        return result;
    }

    private static byte[] Remainder(byte[] data, byte[] divisor)
    {
        byte[] result = new byte[divisor.Length];
        foreach (byte value in data)
        {
            int factor = value ^ result[0];
            Array.Copy(result, 1, result, 0, result.Length - 1);
            result[^1] = 0;
            for (int i = 0; i < result.Length; i++)
            {
                result[i] ^= (byte)Product(divisor[i], factor);
            }
        }

        return result;
    }

    private static int Product(int a, int b) => Products[(a << 8) + b];

    private static int ProductOf(int a, int b)
    {
        int product = 0;
        for (int bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D) ^ ((b >> bit & 1) * a);
        }

        return product;
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
