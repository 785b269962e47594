namespace IctKennisbank.Files;

/// <summary>One finished file of the site. Made by Rendering and by Planning/Outputs, written by <c>Disk</c>.</summary>
/// <param name="Path">Path relative to the site's root, with forward slashes: <c>werkvormen/tpack-spel.html</c>.</param>
/// <param name="Bytes">The bytes to write; text is UTF-8 without byte order mark, with LF.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>A text file in UTF-8.</summary>
    public static OutputFile Text(string path, string text) => new(path, System.Text.Encoding.UTF8.GetBytes(text));

    /// <inheritdoc/>
    public bool Equals(OutputFile? other) =>
        ReferenceEquals(this, other) || (other is not null && Path == other.Path && Bytes.Span.SequenceEqual(other.Bytes.Span));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Bytes.Length);
}
