using System.Text;

namespace IctKennisbank.Planning.Outputs;

/// <summary>
/// A script without what only people read: comments, indentation and spaces. Nothing is renamed or moved, and a line break
/// stays wherever it could end a statement.
/// </summary>
internal sealed class ScriptText
{
    /// <summary>After these a statement always goes on, so a line break there means nothing.</summary>
    private const string GoesOnAfter = "{([,;:?=&|<>*%!~^";

    /// <summary>The same before these; a closing brace ends a statement by itself.</summary>
    private const string GoesOnBefore = "})],;:?=&|<>*%^.";

    /// <summary>Signs after which a slash begins a regular expression.</summary>
    private const string BeforePattern = "({[,;:?=&|<>*%!~^+-}";

    private static readonly string[] WordsBeforePattern = ["return", "typeof", "case", "in", "of", "delete", "void", "new", "throw", "else", "do"];

    private readonly string _script;
    private readonly StringBuilder _text;
    private int _at;

    private ScriptText(string script)
    {
        _script = script;
        _text = new(script.Length);
    }

    /// <summary>The shorter script; one with a template literal, or with a string that does not end on its line, as it is.</summary>
    public static string Shorter(string script)
    {
        ScriptText text = new(script);
        return text.Read() ? text._text.ToString() : script;
    }

    private char Last => _text.Length > 0 ? _text[^1] : ';';

    private bool Read()
    {
        while (_at < _script.Length)
        {
            char c = _script[_at];
            if (char.IsWhiteSpace(c) || IsComment())
            {
                Gap();
            }
            else if (c is '"' or '\'' || (c == '/' && BeginsPattern()))
            {
                int end = EndOfQuoted(c);
                if (end < 0)
                {
                    return false;
                }

                _text.Append(_script, _at, end - _at);
                _at = end;
            }
            else if (c == '`')
            {
                return false;
            }
            else
            {
                _text.Append(c);
                _at++;
            }
        }

        return true;
    }

    private bool IsComment() => _script[_at] == '/' && _at + 1 < _script.Length && _script[_at + 1] is '/' or '*';

    /// <summary>White space and comments as a line break, a space or nothing.</summary>
    private void Gap()
    {
        int start = _at;
        while (_at < _script.Length && (char.IsWhiteSpace(_script[_at]) || IsComment()))
        {
            if (char.IsWhiteSpace(_script[_at]))
            {
                _at++;
                continue;
            }

            bool isLine = _script[_at + 1] == '/';
            int end = _script.IndexOf(isLine ? "\n" : "*/", _at + 2, StringComparison.Ordinal);
            _at = end < 0 ? _script.Length : isLine ? end : end + 2;
        }

        if (_text.Length == 0 || _at == _script.Length)
        {
            return;
        }

        char next = _script[_at];
        if (_script.AsSpan(start, _at - start).Contains('\n') && !GoesOnAfter.Contains(Last) && !GoesOnBefore.Contains(next))
        {
            _text.Append('\n');
        }
        else if ((IsName(Last) && IsName(next)) || ("+-/".Contains(Last) && "+-/".Contains(next)) || (Last == '.' && char.IsDigit(next)) || (char.IsDigit(Last) && next == '.'))
        {
            _text.Append(' ');
        }
    }

    /// <summary>Whether a slash begins a regular expression and does not divide.</summary>
    private bool BeginsPattern()
    {
        if (!IsName(Last))
        {
            return BeforePattern.Contains(Last);
        }

        int start = _text.Length;
        while (start > 0 && IsName(_text[start - 1]))
        {
            start--;
        }

        return (start == 0 || _text[start - 1] != '.') && Array.IndexOf(WordsBeforePattern, _text.ToString(start, _text.Length - start)) >= 0;
    }

    /// <summary>The place after a string or a regular expression; -1 when it does not end on its line.</summary>
    private int EndOfQuoted(char quote)
    {
        bool inClass = false;
        for (int i = _at + 1; i < _script.Length && _script[i] != '\n'; i++)
        {
            char c = _script[i];
            if (c == '\\')
            {
                i++;
            }
            else if (c == quote && !inClass)
            {
                return i + 1;
            }
            else if (quote == '/' && c is '[' or ']')
            {
                inClass = c == '[';
            }
        }

        return -1;
    }

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';
}
