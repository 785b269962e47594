using IctKennisbank.Diagnostics;

namespace IctKennisbank.Content;

/// <summary>
/// Reads the YAML that authors write every day: mappings, lists and texts that each begin and end on one line, with one
/// look at each character. Gives the same nodes as <see cref="YamlReader"/> makes of the events of the package, and
/// gives up without a word at anything that it does not know for sure; then the package reads all of it, so that every
/// message stays what it is (decision 0015). Kept for many files, belongs to one thread.
/// </summary>
internal sealed class EverydayYaml
{
    /// <summary>More keys in one mapping are left to the package: here they are compared one by one.</summary>
    private const int MostKeys = 64;

    private readonly YamlLines _lines = new();
    private int _nodesLeft;

    /// <summary>
    /// Reads a mapping from a piece of a file, with the package when it is not of every day. Null when it cannot be read;
    /// then a problem has been reported (see <see cref="YamlReader.Read"/>).
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="start">Where the YAML begins: at the start of a line.</param>
    /// <param name="length">Length of the YAML.</param>
    /// <param name="maxNodes">The most values.</param>
    /// <param name="problems">Where problems go.</param>
    public YamlMapping? Read(SourceText source, int start, int length, int maxNodes, ICollection<Diagnostic> problems)
    {
        int lineOffset = source.Text.AsSpan(0, start).Count('\n');
        return TryRead(source.Path, source.Text, start, length, lineOffset, maxNodes)
            ?? YamlReader.Read(source, source.Text.Substring(start, length), lineOffset, maxNodes, problems);
    }

    /// <summary>Reads a mapping from a piece of a text without control characters; null when it is not of every day.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="text">Text with the YAML in it.</param>
    /// <param name="start">Where the YAML begins: at the start of a line.</param>
    /// <param name="length">Length of the YAML.</param>
    /// <param name="lineOffset">Lines of the file above the YAML.</param>
    /// <param name="maxNodes">The most values; it is the package that reports more.</param>
    public YamlMapping? TryRead(string path, string text, int start, int length, int lineOffset, int maxNodes)
    {
        if (text.AsSpan(start, length).Contains('\t'))
        {
            return null;
        }

        _nodesLeft = maxNodes;
        _lines.Open(path, text, start, length, lineOffset);
        YamlMapping? mapping = _lines.Column == 0 ? Mapping(0) : null;
        _lines.Close();
        return mapping;
    }

    /// <summary>Counts a value; false when there are too many or it lies too deep.</summary>
    private bool Count(int depth) => depth <= YamlReader.MaxDepth && --_nodesLeft >= 0;

    /// <summary>A mapping whose first key stands here; its other keys stand below it in the same column.</summary>
    private YamlMapping? Mapping(int depth)
    {
        if (!Count(depth))
        {
            return null;
        }

        int column = _lines.Column;
        SourceSpan place = _lines.Here;
        List<YamlEntry> entries = [];
        do
        {
            if (Key(entries, depth) is not { } key || Value(column, depth + 1) is not { } value)
            {
                return null;
            }

            entries.Add(new(key, value));
        }
        while (_lines.Column == column);

        // A line to the left goes on with what this mapping is part of; one to the right belongs to nothing.
        return _lines.Column < column ? new(entries, place) : null;
    }

    /// <summary>A list whose first dash stands here; its other dashes stand below it in the same column.</summary>
    private YamlSequence? Sequence(int depth)
    {
        if (!Count(depth))
        {
            return null;
        }

        int column = _lines.Column;
        SourceSpan place = _lines.Here;
        List<YamlNode> items = [];
        do
        {
            _lines.Skip();
            if ((_lines.IsKey ? Mapping(depth + 1) : Inline(depth + 1)) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
        while (_lines.Column == column && _lines.IsDash);
        return _lines.Column <= column ? EndingWith(items, place) : null;
    }

    /// <summary>What stands behind a colon or, when that is nothing, below it.</summary>
    private YamlNode? Value(int column, int depth)
    {
        SourceSpan colon = _lines.Here;
        if (!_lines.IsRestBlank())
        {
            return Inline(depth);
        }

        _lines.NextLine();
        if (_lines.Column >= column && _lines.IsDash)
        {
            return Sequence(depth);
        }

        return _lines.Column > column ? Mapping(depth) : Count(depth) ? new YamlScalar("", colon) : null;
    }

    /// <summary>A value that ends on this line, with nothing but a comment behind it.</summary>
    private YamlNode? Inline(int depth)
    {
        YamlNode? node = IsMarked ? Marked(depth) : Count(depth) ? _lines.Plain() : null;
        if (node is null || !_lines.IsRestBlank())
        {
            return null;
        }

        _lines.NextLine();
        return node;
    }

    private bool IsMarked => _lines.Sign is '[' or '{' or '"' or '\'';

    /// <summary>A value with a mark at its begin and end.</summary>
    private YamlNode? Marked(int depth) => !Count(depth) ? null : _lines.Sign switch
    {
        '[' => FlowSequence(depth),
        '{' => FlowMapping(depth),
        _ => _lines.Quoted(),
    };

    private YamlSequence? FlowSequence(int depth)
    {
        SourceSpan place = _lines.Here;
        List<YamlNode> items = [];
        _lines.Skip();
        while (_lines.Sign != ']')
        {
            if (!IsNextInFlow(items.Count) || InFlow(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        // The package ends an empty list before its last bracket.
        SourceSpan end = _lines.Here;
        _lines.Step();
        return items.Count > 0 ? EndingWith(items, place) : new(items, place with { EndColumn = end.EndColumn });
    }

    private YamlMapping? FlowMapping(int depth)
    {
        SourceSpan place = _lines.Here;
        List<YamlEntry> entries = [];
        _lines.Skip();
        while (_lines.Sign != '}')
        {
            if (!IsNextInFlow(entries.Count) || Key(entries, depth) is not { } key)
            {
                return null;
            }

            _lines.SkipSpaces();
            if (InFlow(depth + 1) is not { } value)
            {
                return null;
            }

            entries.Add(new(key, value));
        }

        _lines.Step();
        return new(entries, place);
    }

    /// <summary>Goes past the comma before what comes next; false when there is none. The first has no comma.</summary>
    private bool IsNextInFlow(int count)
    {
        if (count == 0)
        {
            return true;
        }

        if (_lines.Sign != ',')
        {
            return false;
        }

        _lines.Skip();
        return true;
    }

    /// <summary>A value between brackets or braces, and the spaces behind it.</summary>
    private YamlNode? InFlow(int depth)
    {
        YamlNode? node = IsMarked ? Marked(depth) : Count(depth) ? _lines.PlainInFlow() : null;
        _lines.SkipSpaces();
        return node;
    }

    /// <summary>The key that stands here; null when it is not of every day or stands there twice.</summary>
    private YamlScalar? Key(List<YamlEntry> entries, int depth)
    {
        if (entries.Count == MostKeys || !Count(depth) || _lines.Key() is not { } key)
        {
            return null;
        }

        foreach (YamlEntry entry in entries)
        {
            if (entry.Key.Value == key.Value)
            {
                return null;
            }
        }

        return key;
    }

    private static YamlSequence EndingWith(List<YamlNode> items, SourceSpan place) => new(
        items, place with { EndLine = items[^1].Span.EndLine, EndColumn = items[^1].Span.EndColumn });
}
