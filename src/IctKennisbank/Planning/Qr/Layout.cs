namespace IctKennisbank.Planning.Qr;

/// <summary>
/// What all QR codes of a version share: the marks of the standard, where the bits of the data go, and the eight masks.
/// Made once; rows and columns both stand as the bits of numbers, so that nothing has to be turned for each code.
/// </summary>
internal sealed class Layout
{
    /// <summary>The masks that the standard knows.</summary>
    public const int Masks = 8;

    /// <summary>The largest of which a row fits in 64 bits; larger ones do not fit on a card either.</summary>
    private const int LastVersion = 11;

    private static readonly Lazy<Layout>[] Layouts =
        [.. Enumerable.Range(1, LastVersion).Select(static version => new Lazy<Layout>(() => new(version)))];

    private readonly int _version;
    private readonly int _size;
    private readonly ulong[] _dark;
    private readonly ulong[] _fixed;

    private Layout(int version)
    {
        _version = version;
        _size = 17 + (4 * version);
        _dark = new ulong[_size];
        _fixed = new ulong[_size];
        DrawTiming();
        DrawCorners();
        DrawAlignment();
        DrawVersion();
        DrawFormat(0);
        Places = [.. DataPlaces()];
        Rows = [.. Enumerable.Range(0, Masks).Select(Sheet)];
        Columns = [.. Rows.Select(static sheet => new Overlay(Transposed(sheet.Marks), Transposed(sheet.Mask)))];
    }

    /// <summary>Modules on a side.</summary>
    public int Size => _size;

    /// <summary>Where the bits of the data stand, in their order.</summary>
    public (int X, int Y)[] Places { get; }

    /// <summary>For each mask what is laid over the rows of the data, bit x for column x.</summary>
    public Overlay[] Rows { get; }

    /// <summary>The same with columns for rows.</summary>
    public Overlay[] Columns { get; }

    /// <summary>That of a version, 1 to 11.</summary>
    public static Layout Of(int version) => Layouts[version - 1].Value;

    /// <summary>A square with rows for columns.</summary>
    private static ulong[] Transposed(ulong[] rows)
    {
        ulong[] columns = new ulong[rows.Length];
        for (int y = 0; y < rows.Length; y++)
        {
            for (int x = 0; x < rows.Length; x++)
            {
                columns[x] |= (rows[y] >> x & 1) << y;
            }
        }

        return columns;
    }

    /// <summary>Two columns at a time from the right, upwards and downwards in turn.</summary>
    private IEnumerable<(int X, int Y)> DataPlaces()
    {
        for (int right = _size - 1; right >= 1; right -= 2)
        {
            // The sixth column is the timing line.
            right = right == 6 ? 5 : right;
            bool isUp = (right + 1 & 2) == 0;
            for (int step = 0; step < _size; step++)
            {
                int y = isUp ? _size - 1 - step : step;
                for (int x = right; x >= right - 1; x--)
                {
                    if ((_fixed[y] >> x & 1) == 0)
                    {
                        yield return (x, y);
                    }
                }
            }
        }
    }

    private Overlay Sheet(int mask)
    {
        DrawFormat(mask);
        ulong[] turned = new ulong[_size];
        for (int y = 0; y < _size; y++)
        {
            for (int x = 0; x < _size; x++)
            {
                turned[y] |= IsTurned(mask, x, y) ? 1UL << x : 0;
            }

            turned[y] &= ~_fixed[y];
        }

        return new([.. _dark], turned);
    }

    private static bool IsTurned(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((x / 3) + (y / 2)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    private void Draw(int x, int y, bool isDark)
    {
        if (x < 0 || y < 0 || x >= _size || y >= _size)
        {
            return;
        }

        ulong bit = 1UL << x;
        _fixed[y] |= bit;
        _dark[y] = isDark ? _dark[y] | bit : _dark[y] & ~bit;
    }

    private void DrawTiming()
    {
        for (int i = 0; i < _size; i++)
        {
            Draw(6, i, i % 2 == 0);
            Draw(i, 6, i % 2 == 0);
        }
    }

    private void DrawCorners()
    {
        foreach ((int x, int y) in new[] { (3, 3), (_size - 4, 3), (3, _size - 4) })
        {
            DrawRings(x, y, 4, static distance => distance is not (2 or 4));
        }
    }

    private void DrawAlignment()
    {
        int[] places = AlignmentPlaces();
        for (int i = 0; i < places.Length; i++)
        {
            for (int j = 0; j < places.Length; j++)
            {
                // Three of the four corners have a mark of their own.
                bool isCorner = (i, j) == (0, 0) || (i, j) == (0, places.Length - 1) || (i, j) == (places.Length - 1, 0);
                if (!isCorner)
                {
                    DrawRings(places[i], places[j], 2, static distance => distance != 1);
                }
            }
        }
    }

    private void DrawRings(int centreX, int centreY, int radius, Func<int, bool> isDark)
    {
        for (int dy = -radius; dy <= radius; dy++)
        {
            for (int dx = -radius; dx <= radius; dx++)
            {
                Draw(centreX + dx, centreY + dy, isDark(Math.Max(Math.Abs(dx), Math.Abs(dy))));
            }
        }
    }

    /// <summary>Middles of the alignment marks: evenly from the far end, the first one always at 6.</summary>
    private int[] AlignmentPlaces()
    {
        if (_version == 1)
        {
            return [];
        }

        int count = (_version / 7) + 2;
        int step = ((_version * 8) + (count * 3) + 5) / ((count * 4) - 4) * 2;
        int[] places = new int[count];
        places[0] = 6;
        for (int i = count - 1, place = _size - 7; i >= 1; i--, place -= step)
        {
            places[i] = place;
        }

        return places;
    }

    private void DrawVersion()
    {
        if (_version < 7)
        {
            return;
        }

        int bits = (_version << 12) | Rest(_version, 12, 0x1F25);
        for (int i = 0; i < 18; i++)
        {
            int far = _size - 11 + (i % 3);
            Draw(far, i / 3, (bits >> i & 1) != 0);
            Draw(i / 3, far, (bits >> i & 1) != 0);
        }
    }

    /// <summary>Level M and the mask, twice, so that a smudge does not matter.</summary>
    private void DrawFormat(int mask)
    {
        int bits = ((mask << 10) | Rest(mask, 10, 0x537)) ^ 0x5412;
        for (int i = 0; i < 15; i++)
        {
            bool isDark = (bits >> i & 1) != 0;
            Draw(i < 8 ? 8 : i == 8 ? 7 : 14 - i, i < 6 ? i : i < 8 ? i + 1 : 8, isDark);
            Draw(i < 8 ? _size - 1 - i : 8, i < 8 ? 8 : _size - 15 + i, isDark);
        }

        Draw(8, _size - 8, isDark: true);
    }

    private static int Rest(int value, int degree, int divisor)
    {
        int rest = value;
        for (int i = 0; i < degree; i++)
        {
            rest = (rest << 1) ^ ((rest >> (degree - 1)) * divisor);
        }

        return rest;
    }
}

/// <summary>One mask over the data, and the marks with its number in the format.</summary>
/// <param name="Marks">What is dark whatever the data are.</param>
/// <param name="Mask">The bits of the data that are turned.</param>
internal sealed record Overlay(ulong[] Marks, ulong[] Mask)
{
    /// <summary>Writes what is seen when this is laid over the data.</summary>
    public void Over(ulong[] data, ulong[] seen)
    {
        for (int i = 0; i < data.Length; i++)
        {
            seen[i] = (data[i] ^ Mask[i]) | Marks[i];
        }
    }
}
