using System.Text;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;

namespace IctKennisbank.Rendering;

/// <summary>The text of a template with the places in it.</summary>
internal sealed class TemplateText
{
    private readonly string _path;
    private int _line = 1;
    private int _lineStart;
    private int _counted;

    public TemplateText(SourceFile file)
    {
        _path = file.Path;
        All = Encoding.UTF8.GetString(file.Bytes.Span).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>The whole text, with one kind of line end.</summary>
    public string All { get; }

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

    /// <summary>The place of a piece. Lines are counted on from the last place that was asked for, so ask from top to bottom.</summary>
    public SourceSpan Span(int at, int length)
    {
        ReadOnlySpan<char> between = All.AsSpan(_counted, at - _counted);
        if (between.LastIndexOf('\n') is >= 0 and var end)
        {
            _line += between.Count('\n');
            _lineStart = _counted + end + 1;
        }

        _counted = at;
        return SourceSpan.InLine(_path, _line, at - _lineStart + 1, Math.Min(length, EndOfLine(at) - at));
    }
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
