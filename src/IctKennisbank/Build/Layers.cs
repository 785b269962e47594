using IctKennisbank.Content;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Build;

/// <summary>
/// A site of a school lies over a knowledge base of others: its <c>site.yml</c> names the folder under <c>lagen</c>. The
/// caller reads the folders; every room after that sees one tree (docs/decisions/0012-layers.md).
/// </summary>
public static class Layers
{
    /// <summary>The folders that a site names, the one right below it first. Folders with an absolute path are left out.</summary>
    public static IReadOnlyList<string> FoldersOf(SourceTree own) => SiteReader.Read(own.Find(SiteReader.FileName)).Value is { } site
        ? [.. site.Layers.Select(static layer => layer.Value).Where(IsRelative).Select(Plain).Distinct(StringComparer.Ordinal)]
        : [];

    /// <summary>With forward slashes and none at the end.</summary>
    private static string Plain(string folder) => folder.Replace('\\', '/').TrimEnd('/');

    /// <summary>Reports KB7007 for a layer that was not found, and KB7008 with what the site changes in the others.</summary>
    internal static IEnumerable<Diagnostic> Report(SourceTree tree, SiteSettings site)
    {
        foreach (Located<string> layer in site.Layers)
        {
            if (tree.Layers.FirstOrDefault(found => found.Folder == Plain(layer.Value)) is not { } found)
            {
                yield return Diagnostic.Of(Codes.MissingLayer, layer.Span, layer.Value)
                    .WithHint(IsRelative(layer.Value) ? null : Text.Get("hint.laag-relatief"));
                continue;
            }

            int added = tree.Below("content").Count(static file => file.Layer.Length == 0) - found.Replaced.Count;
            yield return Diagnostic.Of(Codes.LayerReport, layer.Span, layer.Value, Math.Max(0, added), found.Replaced.Count)
                .WithHint(found.Replaced.Count == 0 ? null : string.Join(", ", found.Replaced) + ".");
        }
    }

    /// <summary>The settings with where the lower layer is kept, when there is one that says so.</summary>
    internal static SiteSettings Named(SiteSettings site, IReadOnlyList<SourceLayer> layers) =>
        layers is [{ Settings: { } settings }] && SiteReader.Read(settings).Value is { } lower
            ? site with { LowerRepository = lower.Repository }
            : site;

    /// <summary>The item of a file; an own item of a site on layers says who added it.</summary>
    internal static Item? Marked(Memo.ParsedFile parsed, SiteSettings? site) =>
        parsed.Outcome.Value is { } item && site is { Layers.IsEmpty: false } && parsed.File.Layer.Length == 0
            ? item with { Layer = site.Title }
            : parsed.Outcome.Value;

    private static bool IsRelative(string folder) =>
        folder.Length > 0 && folder[0] is not ('/' or '\\') && !folder.Contains(':', StringComparison.Ordinal);
}
