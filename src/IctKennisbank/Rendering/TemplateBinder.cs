using IctKennisbank.Diagnostics;
using IctKennisbank.Texts;

namespace IctKennisbank.Rendering;

/// <summary>
/// Makes a template ready for one kind of view: looks every name up once, so that writing a page looks nothing up, and an
/// unknown name is found in a block that no page shows too. Reports KB5001 and KB5002.
/// </summary>
/// <param name="parts">The parts, by name.</param>
/// <param name="written">Where HTML that is made once is kept.</param>
internal sealed class TemplateBinder(IReadOnlyDictionary<string, Template> parts, WrittenParts written)
{
    /// <summary>Views within views, parts included.</summary>
    public const int Deepest = 100;

    /// <summary>
    /// Blocks and parts within each other: a layout shows the content of its call, in which stand calls of layouts, so
    /// that three small parts can lie thousands deep. Little enough for any stack.
    /// </summary>
    public const int DeepestCalls = 200;

    /// <summary>Names in a hint: those of the largest views do not fit in a sentence.</summary>
    private const int MostNames = 20;

    /// <summary>Parts that call parts that call parts must not grow without end.</summary>
    private const int MostPieces = 100_000;

    /// <summary>Who has so many mistakes is not helped by more.</summary>
    private const int MostProblems = 100;

    private readonly List<Diagnostic> _problems = [];
    private int _count;
    private int _depth;
    private long _bytes;
    private bool _isTooMuch;

    /// <summary>Makes a template ready.</summary>
    /// <param name="template">The template.</param>
    /// <param name="view">The type of its views.</param>
    /// <param name="place">Where to report that there is too much of it.</param>
    public Outcome<Piece[]> Bind(Template template, Type view, SourceSpan place)
    {
        Piece[] pieces = Bind(template.Nodes, new Scope(view, 0), null);
        if (_isTooMuch)
        {
            _problems.Add(Diagnostic.Of(Codes.TemplateSyntax, place, Text.Get("sjabloon.veel")));
        }

        return new(pieces, _problems);
    }

    private Piece[] Bind(IReadOnlyList<TemplateNode> nodes, Scope scope, LaidOut? content)
    {
        List<Piece> pieces = [];
        _depth++;
        foreach (TemplateNode node in nodes)
        {
            _isTooMuch |= ++_count > MostPieces || _depth > DeepestCalls || _bytes > PageBuffer.MaxBytes || scope.Level >= Deepest;
            if (_isTooMuch || _problems.Count >= MostProblems)
            {
                break;
            }

            Bind(node, pieces, scope, content);
        }

        _depth--;
        return [.. pieces];
    }

    private void Bind(TemplateNode node, List<Piece> pieces, Scope scope, LaidOut? content)
    {
        switch (node)
        {
            case TextNode text:
                _bytes += text.Html.Length;
                pieces.Add(new TextPiece(text.Html));
                break;
            case ValueNode value:
                Add(pieces, Value(value.Path, scope));
                break;
            case BlockNode block:
                Add(pieces, Block(block, scope, content));
                break;
            case ContentNode:
                pieces.AddRange(content is null ? [] : Bind(content.Nodes, scope, content.Around));
                break;
            case LayoutNode layout when Part(layout.Part) is { } part:
                pieces.AddRange(Bind(part.Nodes, scope, new(layout.Content, content)));
                break;
            case PartNode { Path: null or { Text: "this" } } call when Part(call.Part) is { } part:
                pieces.AddRange(Bind(part.Nodes, scope, null));
                break;
            case PartNode { Path: { } path } call when Part(call.Part) is { } part && Path(path, scope) is { } bound:
                Scope inner = scope.Within(bound.Last.Type);
                pieces.Add(new ViewPiece(bound, inner.Level, Bind(part.Nodes, inner, null), []));
                break;
            case OnceNode once when Part(once.Part) is { } part && Path(once.Path, scope) is { } bound:
                // What is kept may not depend on the page that it was made for.
                Scope alone = new(bound.Last.Type, scope.Level + 1);
                pieces.Add(new OncePiece(written, once.Part.Text, bound, alone.Level, Bind(part.Nodes, alone, null)));
                break;
        }
    }

    private static void Add(List<Piece> pieces, Piece? piece)
    {
        if (piece is not null)
        {
            pieces.Add(piece);
        }
    }

    /// <summary>A part; null when it does not exist, which is reported where all calls are known.</summary>
    private Template? Part(PartName name) => parts.GetValueOrDefault(name.Text);

    private Piece? Value(ViewPath path, Scope scope)
    {
        if (path.Text == "@index")
        {
            return Loop(path, scope) is { } loop ? new IndexPiece(loop.Level) : null;
        }

        if (Path(path, scope) is not { } bound)
        {
            return null;
        }

        if (!bound.Last.IsWritable)
        {
            _problems.Add(Diagnostic.Of(Codes.TemplateSyntax, path.Place, Text.Get("sjabloon.geen-tekst", path.Text, "{{#if}}", "{{#each}}")));
        }

        return new ValuePiece(bound);
    }

    private Piece? Block(BlockNode block, Scope scope, LaidOut? content)
    {
        Piece[] otherwise = Bind(block.Otherwise, scope, content);
        if (block.Kind is BlockKind.If or BlockKind.Unless)
        {
            Piece[] body = Bind(block.Body, scope, content);
            return Test(block.Path, scope, block.Kind == BlockKind.Unless) is { } test ? new ChoicePiece(test, body, otherwise) : null;
        }

        if (Path(block.Path, scope) is not { } path)
        {
            return null;
        }

        if (block.Kind == BlockKind.With)
        {
            Scope with = scope.Within(path.Last.Type);
            return new ViewPiece(path, with.Level, Bind(block.Body, with, content), otherwise);
        }

        if (!Member.IsList(path.Last.Type))
        {
            _problems.Add(Diagnostic.Of(Codes.TemplateSyntax, block.Path.Place, Text.Get("sjabloon.geen-lijst", block.Path.Text, "{{#each}}")));
            return null;
        }

        Scope each = scope.Within(path.Last.Type.GetGenericArguments()[0], isLoop: true);
        return new ListPiece(path, each.Level, Bind(block.Body, each, content), otherwise);
    }

    private BoundTest? Test(ViewPath path, Scope scope, bool isNegative)
    {
        if (path.Text is "@first" or "@last")
        {
            return Loop(path, scope) is { } loop ? new PlaceTest(loop.Level, path.Text == "@last", isNegative) : null;
        }

        const string IsEmpty = ".isEmpty";
        string text = path.Text == IsEmpty[1..] ? "this" + IsEmpty : path.Text;
        if (text.EndsWith(IsEmpty, StringComparison.Ordinal)
            && scope.Find(text[..^IsEmpty.Length], out _) is { } list && Member.IsList(list.Last.Type))
        {
            return new EmptyTest(list, isNegative);
        }

        return Path(path, scope) is { } bound ? new ValueTest(bound, isNegative) : null;
    }

    /// <summary>The list whose element is at hand.</summary>
    private Scope? Loop(ViewPath path, Scope scope)
    {
        if (scope.Loop is null)
        {
            _problems.Add(Diagnostic.Of(Codes.UnknownTemplateName, path.Place, path.Text));
        }

        return scope.Loop;
    }

    /// <summary>The names that are at hand; null when there are none.</summary>
    private static string? Names(Scope scope)
    {
        string names = string.Join(", ", Member.NamesOf(scope.View).Order(StringComparer.Ordinal).Take(MostNames));
        return names.Length == 0 ? null : Text.Get("hint.namen", names);
    }

    private BoundPath? Path(ViewPath path, Scope scope)
    {
        BoundPath? bound = scope.Find(path.Text, out string? hint);
        if (bound is null)
        {
            _problems.Add(Diagnostic.Of(Codes.UnknownTemplateName, path.Place, path.Text)
                .WithHint(hint is not null ? Text.Get("hint.bedoel-je", hint) : Names(scope)));
        }

        return bound;
    }

    /// <summary>The content of a layout.</summary>
    /// <param name="Nodes">The content.</param>
    /// <param name="Around">The content of the layout that the call stands in.</param>
    private sealed record LaidOut(IReadOnlyList<TemplateNode> Nodes, LaidOut? Around);
}
