using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace IctKennisbank.Search;

/// <summary>
/// Simple Dutch words: what compounds are made of. Made from the
/// OpenTaal word list (see <c>Data/README.md</c> for version and licence) by the benchmark project's <c>words</c>
/// command, which leaves out all that <see cref="CompoundSplitter"/> can cut with shorter words.
/// </summary>
public static class SimpleWords
{
    private static readonly Lazy<HashSet<string>> Loaded = new(Load);

    /// <summary>The words, folded. Read once per process; callers only look things up.</summary>
    public static HashSet<string> All => Loaded.Value;

    /// <summary>The list as a file: sorted, each word as the number of letters it shares with the one before, and the rest.</summary>
    public static byte[] Pack(IEnumerable<string> words)
    {
        StringBuilder text = new();
        string before = "";
        foreach (string word in words.Order(StringComparer.Ordinal))
        {
            int shared = word.AsSpan().CommonPrefixLength(before);
            text.Append((char)('A' + shared)).Append(word, shared, word.Length - shared);
            before = word;
        }

        using MemoryStream target = new();
        using (BrotliStream brotli = new(target, CompressionLevel.SmallestSize))
        {
            brotli.Write(Encoding.ASCII.GetBytes(text.ToString()));
        }

        return target.ToArray();
    }

    private static HashSet<string> Load()
    {
        using Stream? resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("search/woorden.br");
        if (resource is null)
        {
            return [];
        }

        using BrotliStream brotli = new(resource, CompressionMode.Decompress);
        using MemoryStream bytes = new();
        brotli.CopyTo(bytes);
        return Unpack(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static HashSet<string> Unpack(ReadOnlySpan<byte> bytes)
    {
        HashSet<string> words = new(100_000, StringComparer.Ordinal);
        Span<char> word = stackalloc char[DutchText.LongestWord];
        for (int i = 0; i < bytes.Length;)
        {
            int length = bytes[i++] - 'A';
            while (i < bytes.Length && bytes[i] >= 'a')
            {
                word[length++] = (char)bytes[i++];
            }

            words.Add(word[..length].ToString());
        }

        return words;
    }
}
