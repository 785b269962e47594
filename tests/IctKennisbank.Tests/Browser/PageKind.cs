using System.Text.RegularExpressions;
using IctKennisbank.Files;

namespace IctKennisbank.Tests.Browser;

/// <summary>One kind of page, and the page that stands for it: the largest, which asks most of its layout.</summary>
/// <param name="Name">Short name; also in the names of pictures.</param>
/// <param name="Path">Path in the site.</param>
public sealed partial record PageKind(string Name, string Path)
{
    /// <summary>Kinds of item: the pages that most readers come for.</summary>
    public static readonly IReadOnlySet<string> Items =
        new HashSet<string>(["werkvorm", "les", "praktijk", "instrument", "uitleg"], StringComparer.Ordinal);

    private static readonly (string Name, string Pattern)[] Patterns =
    [
        ("home", "index"),
        ("werkvorm", "werkvormen/(?!index|druk/).+"),
        ("les", "lessen/(?!index|druk/).+"),
        ("praktijk", "praktijken/(?!index|druk/).+"),
        ("instrument", "instrumenten/(?!index|druk/).+"),
        ("uitleg", "uitleg/(?!index|druk/).+"),
        ("lijst", "(?!kaders|metingen|themas|leerpaden)[a-z]+/index"),
        ("tijd", "tijd/.+"),
        ("leerpaden", "leerpaden/index"),
        ("kaders", "kaders/index"),
        ("kader", "kaders/(?!index).+"),
        ("kader-vlak", "kaders/mx"),
        ("kader-venn", "kaders/tpack"),
        ("metingen", "metingen/index"),
        ("meting", "metingen/(?!index).+"),
        ("kader-vierkant", "kaders/ig"),
        ("competentie", "competenties/.+"),
        ("gaten", "gaten"),
        ("themas", "themas/index"),
        ("thema", "themas/(?!index).+"),
        ("begrippen", "begrippen"),
        ("zoeken", "zoeken"),
        ("pagina", "(over|meedoen|hosten|toegankelijkheid|privacy|colofon)"),
        ("deel", "deel-je-praktijk"),
        ("404", "404"),
        ("stijlblad", "stijlblad"),
        ("studiedag", "studiedag"),
        ("vergelijken", "vergelijken"),
        ("meldingen", "handboek/fouten"),
        ("melding", "handboek/kb[0-9]"),
        ("druk", "(werkvormen|lessen)/druk/.+"),
        ("druk-leerpad", "leerpaden/druk/.+"),
    ];

    /// <summary>One page of each kind that the site has; fails when a kind has none.</summary>
    public static IReadOnlyList<PageKind> Choose(IReadOnlyList<OutputFile> files)
    {
        List<OutputFile> pages = [.. files.Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal))];
        HashSet<string> competences = [.. pages.Where(static page => page.Path.StartsWith("competenties/", StringComparison.Ordinal))
            .Select(static page => page.Path["competenties/".Length..])];
        List<OutputFile> paths = [.. pages.Where(static page => LearningPath().IsMatch(page.Path))];
        bool IsDerived(OutputFile page) => competences.Contains(page.Path["leerpaden/".Length..]);
        return
        [
            .. Patterns.Select(kind => Largest(kind.Name, pages.Where(page => Regex.IsMatch(page.Path, $"^{kind.Pattern}\\.html$")))),
            Largest("leerpad", paths.Where(page => !IsDerived(page))),
            Largest("leerpad-afgeleid", paths.Where(IsDerived)),
        ];
    }

    private static PageKind Largest(string name, IEnumerable<OutputFile> pages)
    {
        OutputFile? page = pages
            .OrderByDescending(static page => page.Bytes.Length)
            .ThenBy(static page => page.Path, StringComparer.Ordinal)
            .FirstOrDefault();
        return new(name, page?.Path ?? throw new InvalidOperationException($"The site has no page of the kind '{name}'."));
    }

    [GeneratedRegex(@"^leerpaden/(?!index|druk/)")]
    private static partial Regex LearningPath();
}
