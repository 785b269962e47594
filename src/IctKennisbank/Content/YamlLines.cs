using System.Buffers;
using System.Text;
using IctKennisbank.Diagnostics;

namespace IctKennisbank.Content;

/// <summary>
/// A place in YAML that goes from line to line, and the keys and texts that begin and end on one. What is not of every
/// day (see <see cref="EverydayYaml"/>) is null. Kept for many files because of its strings, belongs to one thread.
/// </summary>
internal sealed class YamlLines
{
    /// <summary>Longer keys are left to the package, which has a limit of its own for them.</summary>
    private const int LongestKey = 100;

    /// <summary>What no text without quotes begins with, or only in some places.</summary>
    private static readonly SearchValues<char> NoStart = SearchValues.Create(" -?:,[]{}#&*!|>'\"%@`");

    private static readonly SearchValues<char> EndsInFlow = SearchValues.Create(",[]{}:#");

    private static readonly SearchValues<char> InKey =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    private readonly ShortStrings _strings = new();
    private readonly StringBuilder _unescaped = new();
    private string _path = "";
    private string _text = "";
    private int _textEnd;
    private int _at;
    private int _line;
    private int _lineStart;
    private int _lineEnd;

    /// <summary>Column of what is to be read, from 0; -1 at the end of the text.</summary>
    public int Column => _at < _textEnd ? _at - _lineStart : -1;

    /// <summary>Whether a dash with a space behind it stands here.</summary>
    public bool IsDash => _at + 1 < _lineEnd && _text[_at] == '-' && _text[_at + 1] == ' ';

    /// <summary>Whether a key with its colon stands here, and a space or nothing behind that.</summary>
    public bool IsKey => KeyLength() > 0;

    /// <summary>The sign that stands here; a line feed at the end of the line.</summary>
    public char Sign => _at < _lineEnd ? _text[_at] : '\n';

    /// <summary>Begins with the first line of a piece of text that is not blank and no comment.</summary>
    public void Open(string path, string text, int start, int length, int lineOffset)
    {
        _path = path;
        _text = text;
        _textEnd = start + length;
        _line = lineOffset;
        _lineEnd = start - 1;
        NextLine();
    }

    /// <summary>Lets go of the text.</summary>
    public void Close() => _text = "";

    /// <summary>Goes to the first sign of the next line that is not blank and no comment.</summary>
    public void NextLine()
    {
        do
        {
            _lineStart = _lineEnd + 1;
            _line++;
            if (_lineStart >= _textEnd)
            {
                _at = _textEnd;
                _lineEnd = _textEnd;
                return;
            }

            int length = _text.AsSpan(_lineStart, _textEnd - _lineStart).IndexOf('\n');
            _lineEnd = length < 0 ? _textEnd : _lineStart + length;
            _at = _lineStart;
            SkipSpaces();
        }
        while (Sign is '\n' or '#');
    }

    /// <summary>Goes past one sign.</summary>
    public void Step() => _at++;

    /// <summary>Goes past one sign and the spaces behind it.</summary>
    public void Skip()
    {
        _at++;
        SkipSpaces();
    }

    /// <summary>Goes past the spaces that stand here.</summary>
    public void SkipSpaces()
    {
        while (_at < _lineEnd && _text[_at] == ' ')
        {
            _at++;
        }
    }

    /// <summary>Whether nothing but a comment is left on the line, with a space before it; goes past the spaces.</summary>
    public bool IsRestBlank()
    {
        int from = _at;
        SkipSpaces();
        return Sign is var sign && (sign == '\n' || (sign == '#' && _at > from));
    }

    /// <summary>The place here, of no length.</summary>
    public SourceSpan Here => Place(_at);

    /// <summary>The key that stands here; goes to what stands behind its colon.</summary>
    public YamlScalar? Key()
    {
        int length = KeyLength();
        if (length == 0)
        {
            return null;
        }

        YamlScalar key = Text(length);
        _at++;
        return key;
    }

    /// <summary>The text without quotes that stands here, to the end of the line or a comment.</summary>
    public YamlScalar? Plain()
    {
        ReadOnlySpan<char> rest = _text.AsSpan(_at, _lineEnd - _at);
        for (int i = 0; ; i++)
        {
            int next = rest[i..].IndexOfAny(':', '#');
            i += next;
            if (next < 0 || (rest[i] == '#' && i > 0 && rest[i - 1] == ' '))
            {
                return Plain(next < 0 ? rest : rest[..i]);
            }

            if (rest[i] == ':' && (i + 1 == rest.Length || rest[i + 1] == ' '))
            {
                return null;
            }
        }
    }

    /// <summary>The text without quotes that stands here, to the sign that ends it between brackets or braces.</summary>
    public YamlScalar? PlainInFlow()
    {
        ReadOnlySpan<char> rest = _text.AsSpan(_at, _lineEnd - _at);
        for (int i = 0; ; i++)
        {
            int next = rest[i..].IndexOfAny(EndsInFlow);
            if (next < 0)
            {
                return null;
            }

            i += next;
            switch (rest[i])
            {
                case ',' or ']' or '}':
                    return Plain(rest[..i]);
                case ':' when i + 1 < rest.Length && rest[i + 1] is not (' ' or ',' or '[' or ']' or '{' or '}'):
                case '#' when i > 0 && rest[i - 1] != ' ':
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>The text in quotes that stands here. Of the escapes only those of a quote and a backslash are of every day.</summary>
    public YamlScalar? Quoted()
    {
        int start = _at;
        char quote = _text[start];
        ReadOnlySpan<char> rest = _text.AsSpan(start + 1, _lineEnd - start - 1);
        _unescaped.Clear();
        while (true)
        {
            int end = quote == '"' ? rest.IndexOfAny('"', '\\') : rest.IndexOf(quote);
            if (end < 0)
            {
                return null;
            }

            char next = end + 1 < rest.Length ? rest[end + 1] : '\n';
            if (rest[end] == quote && (quote == '"' || next != quote))
            {
                _at = _lineEnd - rest.Length + end + 1;
                ReadOnlySpan<char> last = rest[..end];
                return new(_unescaped.Length == 0 ? _strings.Of(last) : _unescaped.Append(last).ToString(), Place(start));
            }

            if (next is not '\\' && next != quote)
            {
                return null;
            }

            _unescaped.Append(rest[..end]).Append(next);
            rest = rest[(end + 2)..];
        }
    }

    private YamlScalar? Plain(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(' ');
        return text.IsEmpty || NoStart.Contains(text[0]) ? null : Text(text.Length);
    }

    /// <summary>The text that stands here as it is; goes past it.</summary>
    private YamlScalar Text(int length)
    {
        int start = _at;
        _at += length;
        return new(_strings.Of(_text.AsSpan(start, length)), Place(start));
    }

    private int KeyLength()
    {
        ReadOnlySpan<char> rest = _text.AsSpan(_at, _lineEnd - _at);
        int length = rest.IndexOfAnyExcept(InKey);
        return length is > 0 and <= LongestKey && char.IsAsciiLetter(rest[0]) && rest[length] == ':'
            && (length + 1 == rest.Length || rest[length + 1] == ' ')
            ? length
            : 0;
    }

    /// <summary>From a sign on this line to here.</summary>
    private SourceSpan Place(int start) =>
        new(_path, _line, start - _lineStart + 1, _line, _at - _lineStart + 1);
}
