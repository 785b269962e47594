using System.Text;
using System.Text.Unicode;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Planning;
using IctKennisbank.Texts;

namespace IctKennisbank.Rendering;

/// <summary>
/// Reads a template: Handlebars (https://handlebarsjs.com/guide/) without functions, so that nothing is computed in a page
/// and nothing is written that is not escaped. Sentences are filled in and indentation is taken out on the way. Goes on
/// after a mistake, so that all are reported. Reports KB1018, KB5001, KB5002, KB5004 and KB5005.
/// </summary>
internal sealed class TemplateReader
{
    /// <summary>Blocks within blocks: more than any page needs, and little enough for any stack.</summary>
    private const int Deepest = 40;

    /// <summary>Who has so many mistakes is not helped by more; a hostile file is not read to its end.</summary>
    private const int MostProblems = 100;

    private readonly TemplateText _text;
    private readonly List<Diagnostic> _problems = [];
    private readonly List<PartName> _calls = [];
    private readonly StringBuilder _html = new();
    private readonly Stack<OpenBlock> _open = new();
    private List<TemplateNode> _nodes = [];

    private TemplateReader(TemplateText text) => _text = text;

    /// <summary>Reads a template, and adds what is wrong with it to <paramref name="problems"/>.</summary>
    public static Template Read(SourceFile file, List<Diagnostic> problems)
    {
        if (!Utf8.IsValid(file.Bytes.Span))
        {
            TemplateText broken = new(file);
            problems.Add(Diagnostic.Of(Codes.NotUtf8, broken.Span(broken.All.IndexOf('\ufffd', StringComparison.Ordinal), 1)));
        }

        TemplateReader reader = new(new(file));
        reader.ReadAll();
        problems.AddRange(reader._problems);
        return new(reader._problems.Count > 0 ? [] : reader._nodes, reader._calls, reader._problems.Count > 0);
    }

    private void ReadAll()
    {
        int at = 0;
        for (int open; (open = _text.All.IndexOf("{{", at, StringComparison.Ordinal)) >= 0;)
        {
            AddText(_text.All.AsSpan(at, open - at));
            at = ReadTag(open);
            if (_open.Count > Deepest)
            {
                Wrong("sjabloon.diep", _open.Peek().Place, Deepest);
                return;
            }

            if (_problems.Count > MostProblems)
            {
                return;
            }
        }

        AddText(_text.All.AsSpan(at));
        FlushText();
        while (_open.Count > 0)
        {
            Close(isMissing: true);
        }
    }

    /// <summary>Reads the tag that begins at <paramref name="open"/>.</summary>
    /// <returns>Where the text goes on.</returns>
    private int ReadTag(int open)
    {
        char first = open + 2 < _text.All.Length ? _text.All[open + 2] : ' ';
        if (first is '{' or '&')
        {
            _problems.Add(Diagnostic.Of(Codes.RawTemplate, _text.Span(open, 3)));
            return _text.EndOf(open, first == '{' ? "}}}" : "}}") ?? open + 3;
        }

        if (first == '!')
        {
            bool isLong = _text.All.AsSpan(open).StartsWith("{{!--");
            return _text.EndOf(open, isLong ? "--}}" : "}}") is { } after ? _text.AfterLine(open, after) : NotClosed(open);
        }

        if (_text.EndOf(open + 2, "}}") is not { } end
            || _text.All.AsSpan(open + 2, end - open - 4).Contains("{{", StringComparison.Ordinal))
        {
            return NotClosed(open);
        }

        TemplateTag tag = new(_text, open, end);
        if (tag.Kind == ' ')
        {
            Value(tag);
            return end;
        }

        FlushText();
        Action<TemplateTag> read = tag.Kind switch { '#' => Open, '/' => CloseNamed, '>' => Call, _ => Otherwise };
        read(tag);
        return _text.AfterLine(open, end);
    }

    private int NotClosed(int open)
    {
        Wrong("sjabloon.haken", _text.Span(open, _text.EndOfLine(open) - open));
        return open + 2;
    }

    private void Value(TemplateTag tag)
    {
        switch (tag.Words)
        {
            case []:
                Wrong("sjabloon.leeg", tag.Place);
                break;
            case ["t", _]:
                Sentence(tag.Unquoted(1), tag.PlaceInQuotes(1));
                break;
            case ["once", _, _]:
                FlushText();
                _nodes.Add(new OnceNode(Part(tag, 1), Path(tag, 2)));
                break;
            case [_]:
                FlushText();
                _nodes.Add(new ValueNode(Path(tag, 0)));
                break;
            default:
                _problems.Add(Diagnostic.Of(Codes.UnknownTemplateName, tag.PlaceOf(0), tag.Words[0]));
                break;
        }
    }

    private void Sentence(string key, SourceSpan place)
    {
        if (Text.Has(key))
        {
            _html.Append(Html.Escape(Text.Get(key)));
        }
        else
        {
            _problems.Add(Diagnostic.Of(Codes.UnknownTemplateText, place, key));
        }
    }

    private void Call(TemplateTag tag)
    {
        switch (tag.Words)
        {
            case ["@partial-block"]:
                _nodes.Add(new ContentNode());
                break;
            case [_] or [_, _]:
                _nodes.Add(new PartNode(Part(tag, 0), tag.Words.Count == 2 ? Path(tag, 1) : null));
                break;
            default:
                Wrong("sjabloon.onderdeel", tag.Place);
                break;
        }
    }

    private void Open(TemplateTag tag)
    {
        string word = tag.Words.Count > 0 ? tag.Words[0] : "";
        BlockKind? kind = KindOf(word);
        PartName? part = tag.Words is [">", _] ? Part(tag, 1) : null;
        ViewPath? path = kind is not null && tag.Words.Count == 2 ? Path(tag, 1) : null;
        if (kind is null && word is not (">" or ""))
        {
            _problems.Add(Diagnostic.Of(Codes.UnknownTemplateName, tag.PlaceOf(0), word));
        }
        else if (part is null && path is null)
        {
            Wrong("sjabloon.naam", tag.Place, "{{#" + word + "}}");
        }

        _open.Push(new(part?.Text ?? word, tag.Place, _nodes) { Kind = kind, Path = path, Part = part });
        _nodes = [];
    }

    private static BlockKind? KindOf(string word) => word switch
    {
        "if" => BlockKind.If,
        "unless" => BlockKind.Unless,
        "each" => BlockKind.Each,
        "with" => BlockKind.With,
        _ => null,
    };

    /// <summary><c>{{else}}</c>, and <c>{{else if …}}</c>: a block in it that ends where it ends.</summary>
    private void Otherwise(TemplateTag tag)
    {
        BlockKind? kind = tag.Words is [_, var word, _] ? KindOf(word) : null;
        bool isGood = tag.Words.Count == 1 || kind is not null;
        if (!isGood || !_open.TryPeek(out OpenBlock? block) || block.Body is not null || block.Part is not null)
        {
            Wrong("sjabloon.anders", tag.Place);
            return;
        }

        block.Body = _nodes;
        _nodes = [];
        if (kind is not null)
        {
            _open.Push(new(block.ClosedBy, block.Place, _nodes) { Kind = kind, Path = Path(tag, 2), IsChained = true });
            _nodes = [];
        }
    }

    private void CloseNamed(TemplateTag tag)
    {
        string name = string.Join(' ', tag.Words);
        if (_open.All(block => block.ClosedBy != name))
        {
            // Most likely a slip for the block that is open, which then is closed: one mistake, one message.
            Wrong("sjabloon.dicht", tag.Place, "{{/" + name + "}}");
            name = _open.TryPeek(out OpenBlock? last) ? last.ClosedBy : "";
        }

        while (_open.Count > 0 && _open.Peek().ClosedBy != name)
        {
            Close(isMissing: true);
        }

        if (_open.Count > 0)
        {
            Close(isMissing: false);
        }
    }

    private void Close(bool isMissing)
    {
        OpenBlock block;
        do
        {
            FlushText();
            block = _open.Pop();
            IReadOnlyList<TemplateNode> body = block.Body ?? _nodes;
            IReadOnlyList<TemplateNode> otherwise = block.Body is null ? [] : _nodes;
            _nodes = block.Around;
            if (block.Part is not null)
            {
                _nodes.Add(new LayoutNode(block.Part, body));
            }
            else if (block is { Kind: { } kind, Path: { } path })
            {
                _nodes.Add(new BlockNode(kind, path, body, otherwise));
            }
        }
        while (block.IsChained);

        if (isMissing)
        {
            Wrong("sjabloon.open", block.Place, "{{#" + (block.Part is null ? "" : "> ") + block.ClosedBy + "}}");
        }
    }

    private PartName Part(TemplateTag tag, int word)
    {
        PartName part = new(tag.Unquoted(word), tag.PlaceInQuotes(word));
        _calls.Add(part);
        return part;
    }

    private static ViewPath Path(TemplateTag tag, int word) => new(tag.Words[word], tag.PlaceOf(word));

    /// <summary>Adds text without the indentation of its lines.</summary>
    private void AddText(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('\n') is >= 0 and var end)
        {
            _html.Append(text[..(end + 1)]);
            text = text[end..].TrimStart();
        }

        _html.Append(text);
    }

    private void FlushText()
    {
        if (_html.Length > 0)
        {
            _nodes.Add(new TextNode(_html.ToString()));
            _html.Clear();
        }
    }

    private void Wrong(string sentence, SourceSpan place, params ReadOnlySpan<object?> arguments) =>
        _problems.Add(Diagnostic.Of(Codes.TemplateSyntax, place, Text.Get(sentence, arguments)));
}
