using System.Security.Cryptography;

namespace IctKennisbank.Files;

/// <summary>One file read from disk, or made in a test. Read by Content.</summary>
/// <param name="Path">Path relative to the site folder, with forward slashes.</param>
/// <param name="Bytes">The bytes as they are on disk.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    private string? _hash;

    /// <summary>The folder where the file was read, when it came from a layer under the site; empty for the site's own.</summary>
    public string Layer { get; init; } = "";

    /// <summary>SHA-256 of the bytes in lower-case hexadecimal; computed once.</summary>
    public string Hash => _hash ??= Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));

    /// <inheritdoc/>
    public bool Equals(SourceFile? other) =>
        other is not null && Path == other.Path && Layer == other.Layer && Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Bytes.Length);
}
