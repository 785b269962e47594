namespace IctKennisbank.Search;

/// <summary>
/// Writes numbers in as few bits as they are surprising: every bit has a chance, learned from the bits before it in the
/// same contexts, and an arithmetic coder spends on it what that chance says. The browser learns along in the same way
/// (<c>js/zoek/2-uitpakken.js</c>), so nothing but the bits has to be sent.
/// </summary>
/// <remarks>
/// The arithmetic is the same to the last bit on every machine: plus, minus, times and divide alone, in doubles that are kept as floats.
/// </remarks>
internal sealed class BitPacker
{
    private const int SlotBits = 20;
    private const int MostSeen = 30;

    private readonly float[] _chances = new float[1 << SlotBits];
    private readonly byte[] _seen = new byte[1 << SlotBits];
    private readonly List<byte> _bytes = [];
    private readonly int[] _slots = new int[4];
    private uint _low;
    private uint _high = uint.MaxValue;

    public BitPacker() => Array.Fill(_chances, 0.5f);

    /// <summary>A context made of one more thing.</summary>
    public static int Context(int before, int with) => unchecked((before ^ (with + 1)) * (int)0x9E3779B1) ^ before >> 15;

    /// <summary>Writes the lowest <paramref name="bits"/> bits of a number; of the contexts the later ones tell more.</summary>
    public void Number(int value, int bits, params ReadOnlySpan<int> contexts)
    {
        int node = 1;
        for (int i = bits - 1; i >= 0; i--)
        {
            int bit = (value >> i) & 1;
            Bit(bit, node, contexts);
            node = (node * 2) + bit;
        }
    }

    /// <summary>
    /// Writes a number from 0 to 65,534 that is likely to be small: its length first, which depends on the class that it is in.
    /// </summary>
    public void Length(int value, int context, int inClass)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, ushort.MaxValue - 1);
        int length = 31 - int.LeadingZeroCount(value + 1);
        Number(length, 4, Context(context, inClass));
        for (int i = length - 1; i >= 0; i--)
        {
            Bit((value + 1 >> i) & 1, (length * 16) + i, i >= length - 2 ? Context(context, 64 + (value + 1 >> (i + 1))) : context);
        }
    }

    /// <summary>All that was written, in letters.</summary>
    public string Text()
    {
        for (int i = 0; i < sizeof(uint); i++)
        {
            _bytes.Add((byte)(_low >> 24));
            _low <<= 8;
        }

        return Convert.ToBase64String([.. _bytes]);
    }

    private void Bit(int bit, int node, params ReadOnlySpan<int> contexts)
    {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < contexts.Length; i++)
        {
            int slot = _slots[i] = (int)((uint)Context(contexts[i], node) >> (32 - SlotBits));
            double chance = _chances[slot];
            double weight = _seen[slot] == 0 ? 0.02
                : (_seen[slot] + 0.15) * (1 + (2 * i * i)) * (1 + (3 * (chance < 0.5 ? 1 - (2 * chance) : (2 * chance) - 1)));
            sum += weight * chance;
            all += weight;
        }

        uint share = (uint)(sum / all * 65534) + 1;
        uint range = _high - _low;
        uint middle = _low + ((range >> 16) * share) + (((range & 0xFFFF) * share) >> 16);
        if (bit == 1)
        {
            _high = middle;
        }
        else
        {
            _low = middle + 1;
        }

        for (; (_low ^ _high) >> 24 == 0; _low <<= 8, _high = (_high << 8) | 0xFF)
        {
            _bytes.Add((byte)(_high >> 24));
        }

        for (int i = 0; i < contexts.Length; i++)
        {
            int slot = _slots[i];
            double chance = _chances[slot];
            _chances[slot] = (float)(chance + ((bit - chance) / (_seen[slot] + 1.6)));
            _seen[slot] += (byte)(_seen[slot] < MostSeen ? 1 : 0);
        }
    }
}
