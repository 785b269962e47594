using System.Collections.Concurrent;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;

namespace IctKennisbank.Checks;

/// <summary>
/// The last pass: every finished page is parsed as a browser would, and held against an allow list. Costs 0.1 ms a page,
/// so the check command and the tests do it, not every build. Reports KB6003 to KB6005.
/// </summary>
public static class OutputChecks
{
    private const int Threads = 2;

    /// <summary>Checks all pages.</summary>
    public static IReadOnlyList<Diagnostic> Check(IReadOnlyList<OutputFile> files)
    {
        ConcurrentBag<Diagnostic> problems = [];
        HashSet<string> paths = new(files.Select(static file => file.Path), StringComparer.Ordinal);
        List<OutputFile> pages = [.. files.Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal))];
        ConcurrentDictionary<string, HashSet<string>> ids = new(StringComparer.Ordinal);
        ConcurrentBag<(string Page, string Link, string Target, string Fragment)> fragments = [];
        Parallel.ForEach(pages, new ParallelOptions { MaxDegreeOfParallelism = Threads }, page =>
        {
            using AngleSharp.Html.Dom.IHtmlDocument document = new HtmlParser(new() { IsStrictMode = false })
                .ParseDocument(Encoding.UTF8.GetString(page.Bytes.Span));
            ids[page.Path] = PageRules.Check(page.Path, document, problems);
            foreach ((string link, string target, string fragment) in PageLinks.Check(page.Path, document, paths, problems))
            {
                fragments.Add((page.Path, link, target, fragment));
            }
        });
        foreach ((string page, string link, string target, string fragment) in fragments)
        {
            if (ids.TryGetValue(target, out HashSet<string>? known) && !known.Contains(fragment))
            {
                problems.Add(Diagnostic.Of(Codes.DeadOutputLink, SourceSpan.StartOf(page), page, link));
            }
        }

        return [.. problems];
    }
}
