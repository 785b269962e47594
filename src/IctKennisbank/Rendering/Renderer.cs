using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Planning;
using IctKennisbank.Texts;

namespace IctKennisbank.Rendering;

/// <summary>Makes <see cref="OutputFile"/>s from pages and templates.</summary>
public sealed class Renderer
{
    private const int Threads = 2;

    private const int UsualPage = 64 * 1024;

    private readonly TemplateEngine _engine;
    private readonly IReadOnlyList<Diagnostic> _problems;

    private Renderer(string hash, TemplateEngine engine, IReadOnlyList<Diagnostic> problems)
    {
        Hash = hash;
        _engine = engine;
        _problems = problems;
    }

    /// <summary>A hash over all templates: a page may be reused only when it is the same.</summary>
    public string Hash { get; }

    /// <summary>Reads the templates of a tree. Reports KB1017, KB1018, KB1022 and KB5001 to KB5005.</summary>
    /// <param name="tree">The tree, with the templates of the program below those of the site.</param>
    /// <param name="last">That of the build before, which is given back when no template has changed; may be null.</param>
    public static Outcome<Renderer> Load(SourceTree tree, Renderer? last = null)
    {
        SourceFile[] files = [.. tree.Below("templates").Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal))];
        using IncrementalHash all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (SourceFile file in files)
        {
            all.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\0{file.Bytes.Length}\0"));
            all.AppendData(file.Bytes.Span);
        }

        string hash = Convert.ToHexStringLower(all.GetHashAndReset());
        if (last?.Hash == hash)
        {
            return new(last, last._problems);
        }

        Outcome<TemplateEngine> engine = TemplateEngine.Read(files);
        return new(new(hash, engine.Value, engine.Diagnostics), engine.Diagnostics);
    }

    /// <summary>
    /// Looks the names of all templates up without writing a page, for when some template is wrong already: so an author
    /// is told of all mistakes at once. Reports KB5001 and KB5002.
    /// </summary>
    public IEnumerable<Diagnostic> CheckNames(IReadOnlyList<PagePlan> pages) => pages
        .DistinctBy(static page => page.Template)
        .Where(page => _engine.Has(page.Template))
        .SelectMany(page => _engine.Bind(page.Template, page.View().GetType()).Diagnostics);

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
        ConcurrentDictionary<Diagnostic, bool> problems = [];
        SideBySide(pages, (page, i, buffer) =>
        {
            object view = page.View();
            rendered[i] = known.GetValueOrDefault(page.Path) is { } old && old.Template == page.Template && view.Equals(old.View)
                ? old
                : TryRender(page, view, buffer, problems) ? new(page.Template, view, new(page.Path, buffer.From(0).ToArray())) : null;
        });
        return new([.. rendered.OfType<RenderedPage>()], [.. problems.Keys]);
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
        ConcurrentDictionary<Diagnostic, bool> problems = [];
        SideBySide(pages, (page, _, buffer) =>
        {
            if (TryRender(page, page.View(), buffer, problems))
            {
                OutputFile file = new(page.Path, buffer.From(0));
                Interlocked.Add(ref bytes, file.Bytes.Length);
                take(file);
            }
        });
        return new(bytes, [.. problems.Keys]);
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
            static _ => { });
    }

    /// <summary>Renders a page. What is wrong with its template is told once, however many pages it has.</summary>
    private bool TryRender(PagePlan page, object view, PageBuffer buffer, ConcurrentDictionary<Diagnostic, bool> problems)
    {
        SourceSpan start = SourceSpan.StartOf("templates/" + page.Template + ".html");
        if (!_engine.Has(page.Template))
        {
            problems.TryAdd(Diagnostic.Of(Codes.UnknownPartial, start, page.Template + ".html"), true);
            return false;
        }

        (Piece[] pieces, IReadOnlyList<Diagnostic> wrong) = _engine.Bind(page.Template, view.GetType());
        foreach (Diagnostic problem in wrong)
        {
            problems.TryAdd(problem, true);
        }

        // Where one page is too large, others will be, and each takes its time.
        if (wrong.Count > 0 || (!problems.IsEmpty && problems.ContainsKey(TooLarge(start))))
        {
            return false;
        }

        buffer.Clear();
        buffer.Enter(0, view);
        Piece.WriteAll(pieces, buffer);
        if (buffer.IsTooLarge)
        {
            problems.TryAdd(TooLarge(start), true);
            return false;
        }

        return true;
    }

    private static Diagnostic TooLarge(SourceSpan template) => Diagnostic.Of(
        Codes.TemplateSyntax, template, Text.Get("sjabloon.groot", PageBuffer.MaxBytes / 1024 / 1024));
}
