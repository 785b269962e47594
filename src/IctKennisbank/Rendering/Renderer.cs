using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Planning;
using IctKennisbank.Texts;

namespace IctKennisbank.Rendering;

/// <summary>Makes <see cref="OutputFile"/>s from pages and templates.</summary>
public sealed partial class Renderer
{
    private const int Threads = 2;

    private const int UsualPage = 32 * 1024;

    private const string Folder = "templates/";

    private const string PartialFolder = "templates/partials/";

    private readonly ConcurrentDictionary<string, Lazy<Action<TextWriter, object>>> _compiled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pages;
    private readonly Dictionary<string, SourceFile> _sources;
    private readonly TemplateEngine _engine;

    private Renderer(string hash, Dictionary<string, string> pages, Dictionary<string, SourceFile> sources, TemplateEngine engine)
    {
        Hash = hash;
        _pages = pages;
        _sources = sources;
        _engine = engine;
    }

    /// <summary>A hash over all templates: a page may be reused only when it is the same.</summary>
    public string Hash { get; }

    /// <summary>Reads the templates of a tree. Reports KB1018, KB5004, KB5005.</summary>
    /// <param name="tree">The tree, with the templates of the program below those of the site.</param>
    /// <param name="last">That of the build before, which is given back when no template has changed; may be null.</param>
    public static Outcome<Renderer> Load(SourceTree tree, Renderer? last = null)
    {
        List<Diagnostic> problems = [];
        Dictionary<string, string> pages = new(StringComparer.Ordinal);
        Dictionary<string, string> partials = new(StringComparer.Ordinal);
        Dictionary<string, SourceFile> sources = new(StringComparer.Ordinal);
        StringBuilder all = new();
        foreach (SourceFile file in tree.Below("templates"))
        {
            if (!file.Path.EndsWith(".html", StringComparison.Ordinal))
            {
                continue;
            }

            string text = Prepare(file, problems);
            all.Append(file.Path).Append('\0').Append(text).Append('\0');
            bool isPartial = file.Path.StartsWith(PartialFolder, StringComparison.Ordinal);
            string name = file.Path[(isPartial ? PartialFolder : Folder).Length..^".html".Length];
            sources[file.Path] = file;
            (isPartial ? partials : pages)[name] = text;
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
        Renderer renderer = last?.Hash == hash ? last : new(hash, pages, sources, Engine(partials, sources));
        problems.AddRange(renderer._engine.Broken.Select(broken => renderer.Report("partials/" + broken.Name, broken.Problem)));
        return new(renderer, problems);
    }

    /// <summary>
    /// The parts of the program itself are known to be right; those of the site are read before any page needs them, so
    /// that what is wrong with them stands in the first report.
    /// </summary>
    private static TemplateEngine Engine(Dictionary<string, string> partials, Dictionary<string, SourceFile> sources)
    {
        SourceTree program = EmbeddedTemplates.Tree();
        return new(partials, name =>
        {
            string path = PartialFolder + name + ".html";
            return program.Find(path) is { } own && own.Bytes.Span.SequenceEqual(sources[path].Bytes.Span);
        });
    }

    /// <summary>
    /// Renders pages side by side; the result is in the order of the pages, without those that failed. A page whose view
    /// is what it was is not rendered again. Reports KB5001 to KB5003.
    /// </summary>
    /// <param name="pages">The pages.</param>
    /// <param name="known">What is left of an earlier run with the same templates, by path.</param>
    public Outcome<IReadOnlyList<RenderedPage>> Render(
        IReadOnlyList<PagePlan> pages, IReadOnlyDictionary<string, RenderedPage> known)
    {
        RenderedPage?[] rendered = new RenderedPage?[pages.Count];
        ConcurrentBag<Diagnostic> problems = [];
        SideBySide(pages, (page, i, buffer) =>
        {
            object view = page.View();
            rendered[i] = known.GetValueOrDefault(page.Path) is { } old && old.Template == page.Template && view.Equals(old.View)
                ? old
                : TryRender(page, view, buffer, problems) ? new(page.Template, view, new(page.Path, buffer.Utf8().ToArray())) : null;
        });
        return new([.. rendered.OfType<RenderedPage>()], [.. problems]);
    }

    /// <summary>
    /// Renders pages side by side and hands each over, so that nothing of it has to be kept. Reports KB5001 to KB5003.
    /// </summary>
    /// <param name="pages">The pages.</param>
    /// <param name="take">Called for each page, from more than one thread; the bytes are overwritten when it returns.</param>
    /// <returns>How many bytes were handed over.</returns>
    public Outcome<long> Render(IReadOnlyList<PagePlan> pages, Action<OutputFile> take)
    {
        long bytes = 0;
        ConcurrentBag<Diagnostic> problems = [];
        SideBySide(pages, (page, _, buffer) =>
        {
            if (TryRender(page, page.View(), buffer, problems))
            {
                OutputFile file = new(page.Path, buffer.Utf8());
                Interlocked.Add(ref bytes, file.Bytes.Length);
                take(file);
            }
        });
        return new(bytes, [.. problems]);
    }

    private static void SideBySide(IReadOnlyList<PagePlan> pages, Action<PagePlan, int, PageBuffer> render)
    {
        if (pages.Count == 0)
        {
            return;
        }

        Parallel.ForEach(
            Partitioner.Create(0, pages.Count, Math.Max(1, Math.Min(64, (pages.Count / Threads) + 1))),
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            static () => new PageBuffer(UsualPage),
            (range, _, buffer) =>
            {
                for (int i = range.Item1; i < range.Item2; i++)
                {
                    render(pages[i], i, buffer);
                }

                return buffer;
            },
            static buffer => buffer.Dispose());
    }

    private bool TryRender(PagePlan page, object view, PageBuffer text, ConcurrentBag<Diagnostic> problems)
    {
        if (!_pages.ContainsKey(page.Template))
        {
            problems.Add(Diagnostic.Of(
                Codes.UnknownPartial, SourceSpan.StartOf(Folder + page.Template + ".html"), page.Template + ".html"));
            return false;
        }

        try
        {
            text.Clear();
            _compiled.GetOrAdd(page.Template, name => new(() => _engine.Compile(_pages[name]))).Value(text, view);
            return true;
        }
        catch (TemplateException exception)
        {
            problems.Add(Report(page.Template, exception));
            return false;
        }
    }

    /// <summary>Points at the first place where the name stands: in the page's template, else in any part.</summary>
    private Diagnostic Report(string template, TemplateException exception)
    {
        DiagnosticCode code = exception.Problem switch
        {
            TemplateProblem.UnknownName => Codes.UnknownTemplateName,
            TemplateProblem.UnknownPartial => Codes.UnknownPartial,
            _ => Codes.TemplateSyntax,
        };
        IEnumerable<SourceFile> candidates = _sources.Values
            .OrderByDescending(file => file.Path == Folder + template + ".html")
            .ThenBy(static file => file.Path, StringComparer.Ordinal);
        foreach (SourceFile file in candidates)
        {
            string text = Encoding.UTF8.GetString(file.Bytes.Span);
            Match match = Regex.Match(text, @"\{\{[^}]*?(?<![\w.])(?<name>" + Regex.Escape(exception.Name) + @")(?![\w-])");
            if (exception.Problem != TemplateProblem.Syntax && match.Success)
            {
                return Diagnostic.Of(code, Span(file.Path, text, match.Groups["name"]), exception.Name);
            }
        }

        string path = Folder + template + ".html";
        if (exception.Problem != TemplateProblem.Syntax)
        {
            return Diagnostic.Of(code, SourceSpan.StartOf(path), exception.Name);
        }

        (string sentence, string piece) = TemplateMessages.Explain(exception.Name);
        string own = Encoding.UTF8.GetString(_sources[path].Bytes.Span);
        Match place = piece.Length == 0
            ? Match.Empty
            : Regex.Match(own, Regex.Escape(piece) + @"[^}]*\}*", RegexOptions.RightToLeft);
        return Diagnostic.Of(code, place.Success ? Span(path, own, place) : SourceSpan.StartOf(path), sentence);
    }

    /// <summary>Fills in the sentences and takes out the indentation of the template.</summary>
    private static string Prepare(SourceFile file, List<Diagnostic> problems)
    {
        string text = Encoding.UTF8.GetString(file.Bytes.Span).Replace("\r\n", "\n", StringComparison.Ordinal);
        if (!Utf8.IsValid(file.Bytes.Span))
        {
            problems.Add(Diagnostic.Of(Codes.NotUtf8, Span(file.Path, text, text.IndexOf('\ufffd', StringComparison.Ordinal), 1)));
        }

        foreach (Match raw in RawOutput().Matches(text))
        {
            problems.Add(Diagnostic.Of(Codes.RawTemplate, Span(file.Path, text, raw)));
        }

        string filled = TextCall().Replace(text, match =>
        {
            string key = match.Groups["key"].Value;
            if (Text.Has(key))
            {
                return Html.Escape(Text.Get(key));
            }

            problems.Add(Diagnostic.Of(Codes.UnknownTemplateText, Span(file.Path, text, match.Groups["key"]), key));
            return "";
        });
        return Indentation().Replace(filled, "\n");
    }

    private static SourceSpan Span(string path, string text, Group match) => Span(path, text, match.Index, match.Length);

    private static SourceSpan Span(string path, string text, int at, int length)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, at);
        return SourceSpan.InLine(path, before.Count('\n') + 1, at - before.LastIndexOf('\n'), length);
    }

    [GeneratedRegex("""\{\{t "(?<key>[^"]+)"\}\}""")]
    private static partial Regex TextCall();

    [GeneratedRegex(@"\{\{\{|\{\{&")]
    private static partial Regex RawOutput();

    [GeneratedRegex(@"\n\s*")]
    private static partial Regex Indentation();
}
