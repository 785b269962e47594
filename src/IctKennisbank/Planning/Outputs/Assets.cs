using System.Text;
using System.Text.RegularExpressions;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;

namespace IctKennisbank.Planning.Outputs;

/// <summary>
/// Style sheets, scripts, fonts and icons. A hash of the content goes into the name, so that a browser may keep them for
/// ever: on a share or a server without rights, a hashed name is the only cache control there is (reference.md B.2).
/// </summary>
internal static partial class Assets
{
    private const string Folder = "templates/assets/";

    private const int HashLength = 10;

    /// <summary>The assets as files, and where each stands.</summary>
    public static (AssetMap Map, ValueList<OutputFile> Files) Of(
        SourceTree tree, SiteSettings site, ICollection<Diagnostic> problems)
    {
        SortedDictionary<string, string> paths = new(StringComparer.Ordinal);
        List<OutputFile> files = [];
        foreach (SourceFile file in tree.Below("templates/assets"))
        {
            string name = file.Path[Folder.Length..];
            if (IsServed(name) && !IsText(name))
            {
                Add(name, file.Bytes, paths, files);
            }
        }

        foreach ((string name, string text) in Texts(tree))
        {
            string small = name.EndsWith(".css", StringComparison.Ordinal) ? Minified(text, paths) : ScriptText.Shorter(text);
            Add(name, Encoding.UTF8.GetBytes(small), paths, files);
        }

        List<string> styles = paths.TryGetValue("css/stijl.css", out string? common) ? [common] : [];
        if (!site.Brand.Tokens.IsEmpty)
        {
            Add("css/huisstijl.css", Encoding.UTF8.GetBytes(BrandStyle(site.Brand)), paths, files);
            styles.Add(paths["css/huisstijl.css"]);
        }

        string logo = Logo(tree, site, paths, files, problems);
        ValueList<string> fonts = paths.Where(static pair => pair.Key.EndsWith(".woff2", StringComparison.Ordinal))
            .Select(static pair => pair.Value).ToValueList();
        return (new(paths, styles.ToValueList(), fonts, logo), files.ToValueList());
    }

    /// <summary>Adds a file under its hashed name.</summary>
    public static string Add(
        string name, ReadOnlyMemory<byte> bytes, IDictionary<string, string> paths, ICollection<OutputFile> files)
    {
        string hash = new SourceFile(name, bytes).Hash[..HashLength];
        int dot = name.LastIndexOf('.');
        string path = $"assets/{name[..dot]}.{hash}{name[dot..]}";
        paths[name] = path;
        files.Add(new(path, bytes));
        return path;
    }

    /// <summary>File types that every IIS serves (design.md section 5).</summary>
    public static bool IsServed(string name) => Path.GetExtension(name) is
        ".css" or ".js" or ".png" or ".jpg" or ".svg" or ".xml" or ".txt" or ".ico" or ".woff2" or ".pdf";

    /// <summary>
    /// Whether a file of the content goes into the site as it is: beside items, and of a type that runs nothing. Not
    /// scripts and style sheets: content may come from anyone. Drawings are looked into (KB4018).
    /// </summary>
    /// <param name="path">Path from the folder of the site.</param>
    public static bool IsAttachment(string path) => path.StartsWith("content/", StringComparison.Ordinal)
        && path.AsSpan().Count('/') >= 2
        && Path.GetExtension(path) is ".png" or ".jpg" or ".svg" or ".pdf" or ".txt";

    /// <summary>
    /// Style sheets and scripts. Files in <c>css/</c> are joined in the order of their names to <c>css/stijl.css</c>, for
    /// every page; those in a folder of <c>css/</c> or <c>js/</c> to one file with the folder's name, for the pages that
    /// ask for it.
    /// </summary>
    private static IEnumerable<(string Name, string Text)> Texts(SourceTree tree) => tree.Below("templates/assets")
        .Where(static file => IsText(file.Path[Folder.Length..]))
        .GroupBy(static file => JoinedName(file.Path[Folder.Length..]), StringComparer.Ordinal)
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => (group.Key, string.Join('\n', group.Select(static file => Encoding.UTF8.GetString(file.Bytes.Span)))));

    private static bool IsText(string name) =>
        name.EndsWith(".js", StringComparison.Ordinal)
        || (name.EndsWith(".css", StringComparison.Ordinal) && name.StartsWith("css/", StringComparison.Ordinal));

    private static string JoinedName(string name) => name.Split('/') switch
    {
        ["css", _] => "css/stijl.css",
        ["css" or "js", var folder, _, ..] => name[..name.IndexOf('/', StringComparison.Ordinal)] + "/" + folder + Path.GetExtension(name),
        _ => name,
    };

    /// <summary>Without comments and needless white space, and with the hashed names of fonts.</summary>
    private static string Minified(string css, SortedDictionary<string, string> paths)
    {
        string small = Comments().Replace(css, "");
        small = Blanks().Replace(small, " ");
        small = AroundSigns().Replace(small, "$1");
        small = small.Replace(";}", "}", StringComparison.Ordinal).Trim();
        return FontAddress().Replace(small, match =>
            paths.TryGetValue("fonts/" + match.Groups["name"].Value, out string? path)
                ? $"url(../{path["assets/".Length..]})"
                : match.Value);
    }

    /// <summary>
    /// A school's tokens for light, and a brand colour that is light enough on the board for dark: mixed with white
    /// until it has a contrast of 4.5 on the dark sheet (identity brief, section 2).
    /// </summary>
    private static string BrandStyle(Brand brand)
    {
        StringBuilder css = new();
        IEnumerable<BrandToken> light = brand.Tokens.Where(static token => token.Value.StartsWith('#') && token.Name is not ("merk" or "op-merk"));
        IEnumerable<BrandToken> always = brand.Tokens.Where(static token => !token.Value.StartsWith('#') || token.Name is "merk" or "op-merk");
        css.Append(":root{");
        foreach (BrandToken token in always)
        {
            css.Append("--").Append(token.Name).Append(':').Append(Value(token)).Append(';');
        }

        css.Append("}\n@media not (prefers-color-scheme: dark){:root{");
        foreach (BrandToken token in light)
        {
            css.Append("--").Append(token.Name).Append(':').Append(token.Value).Append(';');
        }

        css.Append("}}\n");
        if (brand.Tokens.FirstOrDefault(static token => token.Name == "merk") is { } own)
        {
            css.Append("@media (prefers-color-scheme: dark){:root{--merk:").Append(OnBoard(own.Value)).Append("}}\n");
        }

        return css.ToString();
    }

    private static string Value(BrandToken token) => token.Name switch
    {
        "kop" => token.Value + ",\"Archivo Narrow\",\"Arial Narrow\",Arial,sans-serif",
        "tekst" => token.Value + ",\"Atkinson Hyperlegible Next\",Verdana,sans-serif",
        _ => token.Value,
    };

    private static string OnBoard(string colour)
    {
        _ = Colour.TryParse(colour, out Colour own);
        _ = Colour.TryParse("#19322A", out Colour board);
        double share = 0;
        Colour mixed = own;
        while (Colour.Contrast(mixed, board) < 4.5 && share < 1)
        {
            share += 0.02;
            mixed = own.WithWhite(share);
        }

        return mixed.ToString();
    }

    private static string Logo(
        SourceTree tree,
        SiteSettings site,
        SortedDictionary<string, string> paths,
        List<OutputFile> files,
        ICollection<Diagnostic> problems)
    {
        if (site.Brand.Logo is not { } logo)
        {
            return "";
        }

        if (tree.Find(logo.Value) is not { } file || !IsServed(logo.Value))
        {
            problems.Add(Diagnostic.Of(Codes.MissingSiteFile, logo.Span, "logo", logo.Value));
            return "";
        }

        // A logo among the assets, where the message tells to put it, is there already.
        return logo.Value.StartsWith(Folder, StringComparison.Ordinal) && paths.TryGetValue(logo.Value[Folder.Length..], out string? path)
            ? path
            : Add("logo" + Path.GetExtension(logo.Value), file.Bytes, new Dictionary<string, string>(), files);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    // Not around + and - (calc), nor before a colon (a descendant selector such as 'a :hover').
    [GeneratedRegex(@" ?([{};,]) ?")]
    private static partial Regex AroundSigns();

    [GeneratedRegex("""url\(["']?\.\./fonts/(?<name>[A-Za-z0-9._-]+)["']?\)""")]
    private static partial Regex FontAddress();
}
