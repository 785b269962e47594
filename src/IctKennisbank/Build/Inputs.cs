using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using IctKennisbank.Content;
using IctKennisbank.Files;

namespace IctKennisbank.Build;

/// <summary>
/// All that a site is made from, as one hash: the files, the layers, what the caller wants, and the program itself. A build
/// is pure, so two builds with the same hash make the same site.
/// </summary>
public static class Inputs
{
    private const int Threads = 2;

    /// <summary>The hash in lower-case hexadecimal.</summary>
    public static string HashOf(SourceTree tree, BuildRequest request)
    {
        using MemoryStream parts = new();
        using (BinaryWriter writer = new(parts, Encoding.UTF8, leaveOpen: true))
        {
            // Not the runtime: a native program has another one, and makes the same bytes.
            foreach (Module module in Parsers.Modules.Append(typeof(Inputs).Module))
            {
                writer.Write(module.ModuleVersionId.ToString());
            }

            // The figures of a build are printed and not written.
            writer.Write((request with { WithReading = false }).ToString());
            foreach (SourceLayer layer in tree.Layers)
            {
                writer.Write(layer.Folder);
                writer.Write(layer.Settings?.Hash ?? "");
                writer.Write(string.Join('\n', layer.Replaced));
            }

            Parallel.ForEach(tree.Files, new ParallelOptions { MaxDegreeOfParallelism = Threads }, static file => _ = file.Hash);
            foreach (SourceFile file in tree.Files)
            {
                writer.Write(file.Path);
                writer.Write(file.Layer);
                writer.Write(file.Hash);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(parts.GetBuffer().AsSpan(0, (int)parts.Length)));
    }
}
