using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Texts;

namespace IctKennisbank.Rendering;

/// <summary>
/// All templates of a site: whoever wants another engine replaces this class and what it uses. Text is escaped, values of
/// type <c>Html</c> are not, an unknown name is an error. docs/decisions/0017 says why it is our own.
/// </summary>
internal sealed class TemplateEngine
{
    private const string Folder = "templates/";

    private const string PartFolder = "templates/partials/";

    private readonly Dictionary<string, Template> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Template> _parts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Page, Type View), Lazy<Outcome<Piece[]>>> _bound = new();
    private readonly WrittenParts _written = new();

    private TemplateEngine()
    {
    }

    /// <summary>Reads all templates. Reports KB1017, KB1018, KB1022 and KB5001 to KB5005.</summary>
    public static Outcome<TemplateEngine> Read(IEnumerable<SourceFile> files)
    {
        TemplateEngine engine = new();
        List<Diagnostic> problems = [];
        foreach (SourceFile file in files)
        {
            bool isPart = file.Path.StartsWith(PartFolder, StringComparison.Ordinal);
            string name = file.Path[(isPart ? PartFolder : Folder).Length..^".html".Length];
            (isPart ? engine._parts : engine._pages)[name] = TemplateReader.Read(file, problems);
        }

        engine.CheckCalls(problems);
        return new(engine, problems);
    }

    /// <summary>Whether there is a template for pages with this name.</summary>
    public bool Has(string page) => _pages.ContainsKey(page);

    /// <summary>What writes a page with a view of a type; made when the first page asks for it. Reports KB5001, KB5002.</summary>
    public Outcome<Piece[]> Bind(string page, Type view) => _bound.GetOrAdd(
        (page, view),
        static (key, engine) => new(() => new TemplateBinder(engine._parts, engine._written).Bind(
            engine._pages[key.Page], key.View, SourceSpan.StartOf(Folder + key.Page + ".html"))),
        this).Value;

    /// <summary>Calls of parts that are not there, and of parts that in the end call themselves.</summary>
    private void CheckCalls(List<Diagnostic> problems)
    {
        foreach (PartName call in _pages.Values.Concat(_parts.Values).SelectMany(static template => template.Calls))
        {
            if (!_parts.ContainsKey(call.Text))
            {
                problems.Add(Diagnostic.Of(Codes.UnknownPartial, call.Place, call.Text)
                    .WithHint(Nearest.To(call.Text, _parts.Keys) is { } near ? Text.Get("hint.bedoel-je", near) : null));
            }
        }

        HashSet<string> done = new(StringComparer.Ordinal);
        List<string> round = [];
        foreach (string name in _parts.Keys.Order(StringComparer.Ordinal))
        {
            if (!done.Contains(name))
            {
                Walk(name, [], done, round, problems);
            }
        }

        round.ForEach(name => _parts.Remove(name));
    }

    private void Walk(string name, List<string> way, HashSet<string> done, List<string> round, List<Diagnostic> problems)
    {
        way.Add(name);
        foreach (PartName call in _parts.GetValueOrDefault(name)?.Calls ?? [])
        {
            bool isRound = way.Contains(call.Text);
            if (isRound || way.Count == TemplateBinder.DeepestCalls)
            {
                problems.Add(Diagnostic.Of(
                    Codes.TemplateSyntax, call.Place, isRound ? Text.Get("sjabloon.rond", call.Text) : Text.Get("sjabloon.veel")));
                round.Add(name);
            }
            else if (done.Add(call.Text))
            {
                Walk(call.Text, way, done, round, problems);
            }
        }

        way.RemoveAt(way.Count - 1);
        done.Add(name);
    }
}

/// <summary>
/// The HTML of parts that are made once for a view. Many pages show the very same view (a row of a list, the menu); what
/// is kept goes when the view goes.
/// </summary>
internal sealed class WrittenParts
{
    private readonly ConcurrentDictionary<string, ConditionalWeakTable<object, byte[]>> _parts = new(StringComparer.Ordinal);

    /// <summary>What the part wrote for this very view; null when nothing yet.</summary>
    public byte[]? Find(string part, object view) =>
        _parts.TryGetValue(part, out ConditionalWeakTable<object, byte[]>? written) && written.TryGetValue(view, out byte[]? html) ? html : null;

    /// <summary>Keeps what the part wrote for a view.</summary>
    public void Keep(string part, object view, byte[] html) =>
        _parts.GetOrAdd(part, static _ => []).AddOrUpdate(view, html);
}
