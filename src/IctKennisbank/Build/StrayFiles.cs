using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Build;

/// <summary>
/// Markdown and YAML in content that nobody reads, because it stands in the wrong folder or has the wrong extension. An
/// author who misses his item in the site would otherwise never learn why. Reports KB1023.
/// </summary>
internal static class StrayFiles
{
    private static readonly string[] Data = ["content/begrippen.yml", "content/themas.yml", "content/woordenlijsten.yml"];

    /// <summary>Folders with data files, each read whatever its name.</summary>
    private static readonly string[] DataFolders = ["kaders", "metingen"];

    /// <summary>A warning for each file that looks like content but is none.</summary>
    public static IEnumerable<Diagnostic> Of(SourceTree tree, Func<string, bool> isItem)
    {
        string[] folders = [.. Types.All.Types.Select(static type => type.SourceFolder), .. DataFolders];
        foreach (SourceFile file in tree.Below("content"))
        {
            string extension = file.Path[(file.Path.LastIndexOf('.') + 1)..].ToLowerInvariant();
            bool isText = extension is "md" or "markdown" or "mdown" or "yml" or "yaml";
            if (isText && !isItem(file.Path) && !Data.Contains(file.Path) && !IsData(file.Path) && !IsReadMe(file.Path))
            {
                yield return Diagnostic.Of(Codes.StrayFile, SourceSpan.StartOf(file.Path)).WithHint(Hint(file.Path, extension, folders));
            }
        }
    }

    private static bool IsData(string path) => path.EndsWith(".yml", StringComparison.Ordinal)
        && DataFolders.Any(folder => path.StartsWith($"content/{folder}/", StringComparison.Ordinal));

    /// <summary>Notes for those who work in the folder.</summary>
    private static bool IsReadMe(string path) =>
        path[(path.LastIndexOf('/') + 1)..].StartsWith("README", StringComparison.OrdinalIgnoreCase);

    private static string? Hint(string path, string extension, string[] folders)
    {
        string[] parts = path.Split('/');
        string name = parts[^1];
        string wanted = extension is "yml" or "yaml" ? ".yml" : ".md";
        string better = name[..name.LastIndexOf('.')] + wanted;
        if (parts.Length == 2)
        {
            return wanted == ".md"
                ? Text.Get("hint.map", string.Join(", ", folders.Except(DataFolders)))
                : Nearest.To(path, Data) is { } data ? Text.Get("hint.bedoel-je", data) : null;
        }

        string folder = folders.Contains(parts[1]) ? parts[1] : Nearest.To(parts[1], folders) ?? "";
        return folder.Length == 0
            ? Text.Get("hint.map", string.Join(", ", folders))
            : Text.Get("hint.bedoel-je", $"content/{folder}/{better}");
    }
}
