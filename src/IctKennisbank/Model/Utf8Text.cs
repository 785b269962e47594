using System.Text;

namespace IctKennisbank.Model;

/// <summary>
/// A long text that a build keeps for every item: in UTF-8 it takes half the memory of a <c>string</c>. Compares by value.
/// </summary>
public readonly struct Utf8Text : IEquatable<Utf8Text>
{
    private readonly byte[]? _bytes;

    private Utf8Text(byte[] bytes) => _bytes = bytes;

    /// <summary>The text of some letters.</summary>
    public static Utf8Text Of(ReadOnlySpan<char> text)
    {
        // Filled at once, so nobody sees what was there.
        byte[] bytes = GC.AllocateUninitializedArray<byte>(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, bytes);
        return new(bytes);
    }

    /// <summary>Length in bytes.</summary>
    public int Length => _bytes?.Length ?? 0;

    /// <summary>The text itself.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Whether a piece stands in it; looked for without making a string.</summary>
    public bool Contains(ReadOnlySpan<byte> piece) => _bytes.AsSpan().IndexOf(piece) >= 0;

    /// <summary>A piece as text; for ranges, which count bytes.</summary>
    public string Slice(int start, int length) => Encoding.UTF8.GetString(_bytes ?? [], start, length);

    /// <inheritdoc/>
    public bool Equals(Utf8Text other) =>
        ReferenceEquals(_bytes, other._bytes) || _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Utf8Text other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    /// <summary>The whole text.</summary>
    public override string ToString() => Slice(0, Length);

    /// <summary>Whether two texts are the same.</summary>
    public static bool operator ==(Utf8Text left, Utf8Text right) => left.Equals(right);

    /// <summary>Whether two texts differ.</summary>
    public static bool operator !=(Utf8Text left, Utf8Text right) => !left.Equals(right);
}
