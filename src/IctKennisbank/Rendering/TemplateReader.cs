using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Planning;
using IctKennisbank.Texts;

namespace IctKennisbank.Rendering;

/// <summary>
/// Reads a template: Handlebars (https://handlebarsjs.com/guide/) without functions, so that nothing is computed in a page
/// and nothing is written that is not escaped. Sentences are filled in on the way. Goes on
/// after a mistake, so that all are reported. Reports KB1017, KB1018, KB1022, KB5001, KB5002, KB5004 and KB5005.
/// </summary>
internal sealed class TemplateReader
{
    /// <summary>Blocks within blocks: more than any page needs, and little enough for any stack.</summary>
    private const int Deepest = 40;

    /// <summary>Who has so many mistakes is not helped by more; a hostile file is not read to its end.</summary>
    private const int MostProblems = 100;

    /// <summary>Letters of one name with its dots.</summary>
    private const int LongestName = 200;

    private readonly TemplateText _text;
    private readonly List<Diagnostic> _problems = [];
    private readonly List<PartName> _calls = [];
    private readonly TemplateTree _tree = new();

    private TemplateReader(TemplateText text) => _text = text;

    /// <summary>Reads a template, and adds what is wrong with it to <paramref name="problems"/>.</summary>
    public static Template Read(SourceFile file, List<Diagnostic> problems)
    {
        if (file.Bytes.Length > TemplateText.MaxBytes)
        {
            problems.Add(Diagnostic.Of(
                Codes.FileTooLarge, SourceSpan.StartOf(file.Path), (file.Bytes.Length + 1023) / 1024, TemplateText.MaxBytes / 1024));
            return new([], []);
        }

        TemplateText text = new(file);
        if (text.FirstInvalid is { } invalid)
        {
            problems.Add(Diagnostic.Of(Codes.NotUtf8, text.Span(invalid, 1)));
        }

        if (text.FirstControl is { } control)
        {
            problems.Add(Diagnostic.Of(Codes.ControlCharacter, text.Span(control, 1), $"U+{(int)text.All[control]:X4}"));
        }

        TemplateReader reader = new(text);
        reader.ReadAll();
        problems.AddRange(reader._problems);
        bool isBroken = reader._problems.Exists(static problem => problem.Code == Codes.TemplateSyntax);
        return new(isBroken ? [] : reader._tree.Nodes(), reader._calls);
    }

    private void ReadAll()
    {
        int at = 0;
        for (int open; (open = _text.All.IndexOf("{{", at, StringComparison.Ordinal)) >= 0;)
        {
            _tree.AddText(_text.All.AsSpan(at, open - at));
            at = ReadTag(open);
            if (_tree is { Depth: > Deepest, Innermost: { } block })
            {
                Wrong("sjabloon.diep", block.Place, Deepest);
                return;
            }

            if (_problems.Count > MostProblems)
            {
                return;
            }
        }

        _tree.AddText(_text.All.AsSpan(at));
        while (_tree.Depth > 0)
        {
            CloseMissing();
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
        if (tag.Words.Any(static word => word.Length > LongestName))
        {
            Wrong("sjabloon.lang", tag.Place, LongestName);
            return end;
        }

        if (tag.Kind == ' ')
        {
            Value(tag);
            return end;
        }

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
                _tree.Add(new OnceNode(Part(tag, 1), Path(tag, 2)));
                break;
            case [not ("t" or "once")]:
                _tree.Add(new ValueNode(Path(tag, 0)));
                break;
            case ["t", ..]:
                Wrong("sjabloon.zin", tag.Place);
                break;
            case ["once", ..]:
                Wrong("sjabloon.eenmaal", tag.Place);
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
            _tree.AddHtml(Html.Escape(Text.Get(key)));
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
                _tree.Add(new ContentNode());
                break;
            case [_] or [_, _]:
                _tree.Add(new PartNode(Part(tag, 0), tag.Words.Count == 2 ? Path(tag, 1) : null));
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

        string closedBy = tag.Words is [">", _, ..] ? tag.Unquoted(1) : word;
        _tree.Open(new(closedBy, tag.Place) { Kind = kind, Path = path, Part = part });
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
        BlockKind? kind = tag.Words is [_, var word, ..] ? KindOf(word) : null;
        if (tag.Words.Count > 1 && kind is null)
        {
            _problems.Add(Diagnostic.Of(Codes.UnknownTemplateName, tag.PlaceOf(1), tag.Words[1]));
            return;
        }

        if (tag.Words.Count is not (1 or 3))
        {
            Wrong("sjabloon.naam", tag.Place, "{{else " + tag.Words[1] + "}}");
            return;
        }

        if (_tree.Innermost is not { Body: null, Part: null } block)
        {
            Wrong("sjabloon.anders", tag.Place);
            return;
        }

        _tree.Otherwise(block);
        if (kind is not null)
        {
            _tree.Open(new(block.ClosedBy, block.Place) { Kind = kind, Path = Path(tag, 2), IsChained = true });
        }
    }

    private void CloseNamed(TemplateTag tag)
    {
        string name = string.Join(' ', tag.Words);
        if (!_tree.IsOpen(name))
        {
            // Most likely a slip for the block that is open, which then is closed: one mistake, one message. A layout is
            // around the whole page, and its end is hardly ever written as that of a block.
            Wrong("sjabloon.dicht", tag.Place, "{{/" + name + "}}");
            if (_tree.Innermost is not { } last || (last.Part is not null && KindOf(name) is not null))
            {
                return;
            }

            name = last.ClosedBy;
        }

        while (_tree.Innermost is { } open && open.ClosedBy != name)
        {
            CloseMissing();
        }

        if (_tree.Depth > 0)
        {
            _tree.Close();
        }
    }

    /// <summary>Closes a block that the template does not.</summary>
    private void CloseMissing()
    {
        OpenBlock block = _tree.Close();
        Wrong(
            "sjabloon.open", block.Place, "{{#" + (block.Part is null ? "" : "> ") + block.ClosedBy + "}}", "{{/" + block.ClosedBy + "}}");
    }

    private PartName Part(TemplateTag tag, int word)
    {
        PartName part = new(tag.Unquoted(word), tag.PlaceInQuotes(word));
        _calls.Add(part);
        return part;
    }

    private static ViewPath Path(TemplateTag tag, int word) => new(tag.Words[word], tag.PlaceOf(word));

    private void Wrong(string sentence, SourceSpan place, params ReadOnlySpan<object?> arguments) =>
        _problems.Add(Diagnostic.Of(Codes.TemplateSyntax, place, Text.Get(sentence, arguments)));
}
