using System.Buffers;
using System.Text;
using System.Text.Unicode;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;

namespace IctKennisbank.Rendering;

/// <summary>The text of a template with the places in it.</summary>
internal sealed class TemplateText
{
    /// <summary>Largest template in bytes: many times the largest of ours.</summary>
    public const int MaxBytes = 512 * 1024;

    /// <summary>Signs that nobody sees and that HTML does not allow.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(static c => c is not ('\n' or '\t')).Select(static c => (char)c), '\u007f']);

    private readonly string _path;
    private int _line = 1;
    private int _lineStart;
    private int _counted;

    public TemplateText(SourceFile file)
    {
        _path = file.Path;
        ReadOnlySpan<byte> bytes = file.Bytes.Span;
        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        All = WithOneLineEnd(Encoding.UTF8.GetString(bytes));
        if (!Utf8.IsValid(bytes))
        {
            char[] good = new char[bytes.Length];
            Utf8.ToUtf16(bytes, good, out _, out int length, replaceInvalidSequences: false);
            FirstInvalid = WithOneLineEnd(new(good, 0, length)).Length;
        }
    }

    /// <summary>The whole text, without byte order mark and with one kind of line end.</summary>
    public string All { get; }

    /// <summary>Where the first byte stands that is no UTF-8; null when there is none.</summary>
    public int? FirstInvalid { get; }

    /// <summary>Where the first sign stands that nobody sees; null when there is none.</summary>
    public int? FirstControl => All.AsSpan().IndexOfAny(Controls) is >= 0 and var at ? at : null;

    /// <summary>Where the first <paramref name="end"/> from <paramref name="start"/> on ends; null when there is none.</summary>
    public int? EndOf(int start, string end) =>
        All.IndexOf(end, start, StringComparison.Ordinal) is >= 0 and var at ? at + end.Length : null;

    /// <summary>Where the line of <paramref name="at"/> ends.</summary>
    public int EndOfLine(int at) => All.IndexOf('\n', at) is >= 0 and var end ? end : All.Length;

    /// <summary>
    /// Where the text goes on after a tag that shows nothing itself: when it stands alone on its line, that line goes.
    /// </summary>
    public int AfterLine(int start, int end)
    {
        ReadOnlySpan<char> before = All.AsSpan(0, start).TrimEnd(" \t");
        ReadOnlySpan<char> after = All.AsSpan(end).TrimStart(" \t");
        bool isAlone = before is [] or [.., '\n'] && after is [] or ['\n', ..];
        return isAlone ? All.Length - after.TrimStart().Length : end;
    }

    /// <summary>
    /// The place of a piece, or of what stands of it on its first line. Lines are counted on from the last place that was
    /// asked for, so it is quick for who asks from top to bottom.
    /// </summary>
    public SourceSpan Span(int at, int length)
    {
        if (at < _counted)
        {
            (_line, _lineStart, _counted) = (1, 0, 0);
        }

        ReadOnlySpan<char> between = All.AsSpan(_counted, at - _counted);
        if (between.LastIndexOf('\n') is >= 0 and var end)
        {
            _line += between.Count('\n');
            _lineStart = _counted + end + 1;
        }

        _counted = at;
        int onLine = All.AsSpan(at, length).IndexOf('\n');
        return SourceSpan.InLine(_path, _line, at - _lineStart + 1, onLine < 0 ? length : onLine);
    }

    private static string WithOneLineEnd(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}

/// <summary>What stands between two pairs of braces.</summary>
internal sealed class TemplateTag
{
    private readonly List<string> _words = [];
    private readonly List<SourceSpan> _places = [];

    /// <param name="text">The template.</param>
    /// <param name="start">Where the braces open.</param>
    /// <param name="end">Just after the braces that close.</param>
    public TemplateTag(TemplateText text, int start, int end)
    {
        Place = text.Span(start, end - start);
        string all = text.All;
        int at = start + 2;
        int last = end - 2;
        if (at < last && all[at] is '#' or '/' or '>')
        {
            Kind = all[at++];
        }

        while (at < last)
        {
            int from = at;
            bool isLayout = Kind == '#' && all[at] == '>' && _words.Count == 0;
            at = isLayout ? at + 1 : Until(all, at, last, isSpace: true);
            if (at > from)
            {
                _words.Add(all[from..at]);
                _places.Add(text.Span(from, at - from));
            }

            at = Until(all, at, last, isSpace: false);
        }

        Kind = Kind == ' ' && _words is ["else", ..] ? 'e' : Kind;
    }

    /// <summary><c>#</c>, <c>/</c>, <c>&gt;</c>, <c>e</c> for <c>else</c>, a space for a value.</summary>
    public char Kind { get; } = ' ';

    /// <summary>The words in it, without the sign in front.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The whole tag.</summary>
    public SourceSpan Place { get; }

    /// <summary>The place of a word.</summary>
    public SourceSpan PlaceOf(int word) => _places[word];

    /// <summary>A word without the quotes around it.</summary>
    public string Unquoted(int word) => _words[word].Trim('"', '\'');

    /// <summary>Its place, without the quotes.</summary>
    public SourceSpan PlaceInQuotes(int word) => _words[word] is ['"' or '\'', _, .., '"' or '\'']
        ? _places[word] with { Column = _places[word].Column + 1, EndColumn = _places[word].EndColumn - 1 }
        : _places[word];

    private static int Until(string text, int at, int last, bool isSpace)
    {
        while (at < last && char.IsWhiteSpace(text[at]) != isSpace)
        {
            at++;
        }

        return at;
    }
}
