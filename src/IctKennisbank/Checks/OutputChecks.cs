using AngleSharp.Html.Parser;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Texts;

namespace IctKennisbank.Checks;

/// <summary>
/// The last pass: every finished page is parsed as a browser would, and held against an allow list. Costs 0.1 ms a page,
/// so the check command, the tests and a build with templates of the site itself do it, not every build; a page that did not change is not parsed again.
/// Reports KB6003 to KB6005.
/// </summary>
public static class OutputChecks
{
    private const int Threads = 2;

    /// <summary>On so many pages a problem may be that of the pages themselves.</summary>
    private const int FewPages = 3;

    private const int MostTemplates = 5;

    /// <summary>Checks all pages.</summary>
    public static IReadOnlyList<Diagnostic> Check(IReadOnlyList<OutputFile> files) => Check(files, []).Problems;

    /// <summary>Checks all pages, with what is still known of an earlier check.</summary>
    internal static OutputReport Check(IReadOnlyList<OutputFile> files, Dictionary<string, CheckedPage> known)
    {
        List<OutputFile> pages = [.. files.Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal))];
        CheckedPage[] checkedPages = new CheckedPage[pages.Count];
        Parallel.For(0, pages.Count, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i =>
            checkedPages[i] = known.TryGetValue(pages[i].Path, out CheckedPage? old) && old.File.Equals(pages[i]) ? old : Read(pages[i]));
        Dictionary<string, CheckedPage> byPath = checkedPages.ToDictionary(static page => page.File.Path, StringComparer.Ordinal);
        HashSet<string> paths = new(files.Select(static file => file.Path), StringComparer.Ordinal);
        List<Diagnostic> problems = [.. checkedPages.SelectMany(static page => page.Problems)];
        foreach (CheckedPage page in checkedPages)
        {
            problems.AddRange(page.Links.Where(link => PageLinks.IsDead(link, paths, byPath))
                .Select(link => Diagnostic.Of(Codes.DeadOutputLink, SourceSpan.StartOf(page.File.Path), page.File.Path, link.Link)));
        }

        return new(problems, byPath);
    }

    /// <summary>
    /// What is wrong in the same way on many pages, said once: then it comes from a template, most likely one of the site's own.
    /// </summary>
    /// <param name="problems">What is wrong with the pages.</param>
    /// <param name="templates">Paths of the site's own templates.</param>
    public static IEnumerable<Diagnostic> Together(IEnumerable<Diagnostic> problems, IEnumerable<string> templates)
    {
        string own = string.Join(", ", templates.Take(MostTemplates));
        return problems
            .GroupBy(static problem => (problem.Code, problem.Message.Replace(problem.Span.Path, "", StringComparison.Ordinal)))
            .SelectMany(same => same.Count() <= FewPages
                ? same.AsEnumerable()
                : [same.MinBy(static problem => problem.Span.Path, StringComparer.Ordinal)!
                    .WithHint(Text.Get("hint.meer-paginas", same.Count() - 1))
                    .WithHint(own.Length > 0 ? Text.Get("hint.eigen-sjabloon", own) : null)]);
    }

    private static CheckedPage Read(OutputFile page)
    {
        List<Diagnostic> problems = [];
        using AngleSharp.Html.Dom.IHtmlDocument document = new HtmlParser(new() { IsStrictMode = false })
            .ParseDocument(System.Text.Encoding.UTF8.GetString(page.Bytes.Span));
        HashSet<string> ids = PageRules.Check(page.Path, document, problems);
        return new(page, ids, PageLinks.Of(page.Path, document, problems), problems);
    }
}

/// <summary>What a check gives: its problems, and what the next check need not do again.</summary>
internal sealed record OutputReport(IReadOnlyList<Diagnostic> Problems, Dictionary<string, CheckedPage> Pages);

/// <summary>A page that was parsed.</summary>
internal sealed record CheckedPage(
    OutputFile File, HashSet<string> Ids, IReadOnlyList<PageLink> Links, IReadOnlyList<Diagnostic> Problems);
