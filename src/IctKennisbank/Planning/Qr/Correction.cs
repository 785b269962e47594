namespace IctKennisbank.Planning.Qr;

/// <summary>
/// The blocks of a QR code with their error correction after Reed and Solomon: what a smudge takes away can be computed
/// from the rest.
/// </summary>
internal static class Correction
{
    /// <summary>Products in the field of 256 elements, modulo x^8 + x^4 + x^3 + x^2 + 1, at a * 256 + b.</summary>
    private static readonly byte[] Products =
        [.. Enumerable.Range(0, 256 * 256).Select(static pair => (byte)ProductOf(pair >> 8, pair & 255))];

    /// <summary>The generator polynomial for each number of words of error correction.</summary>
    private static readonly byte[][] Divisors = [.. Enumerable.Range(1, 30).Select(Divisor).Prepend([])];

    /// <summary>Divides the data into blocks, adds error correction to each, and takes a byte of each in turn.</summary>
    public static byte[] Interleaved(byte[] data, (int Total, int Correction, int Blocks) version)
    {
        (int total, int correction, int blocks) = version;
        int shortLength = data.Length / blocks;
        int shortBlocks = blocks - (data.Length % blocks);
        byte[] divisor = Divisors[correction];
        byte[] words = new byte[total];
        Span<byte> check = stackalloc byte[divisor.Length];
        for (int i = 0, at = 0; i < blocks; i++)
        {
            ReadOnlySpan<byte> part = data.AsSpan(at, shortLength + (i < shortBlocks ? 0 : 1));
            at += part.Length;
            for (int j = 0; j < part.Length; j++)
            {
                // Short blocks have no byte in the last round.
                words[(j * blocks) + i - (j < shortLength ? 0 : shortBlocks)] = part[j];
            }

            Remainder(part, divisor, check);
            for (int j = 0; j < check.Length; j++)
            {
                words[data.Length + (j * blocks) + i] = check[j];
            }
        }

        return words;
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

    private static void Remainder(ReadOnlySpan<byte> data, byte[] divisor, Span<byte> result)
    {
        result.Clear();
        foreach (byte value in data)
        {
            int factor = value ^ result[0];
            ReadOnlySpan<byte> products = Products.AsSpan(factor << 8, 256);
            for (int i = 0; i + 1 < result.Length; i++)
            {
                result[i] = (byte)(result[i + 1] ^ products[divisor[i]]);
            }

            result[^1] = products[divisor[^1]];
        }
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
}
