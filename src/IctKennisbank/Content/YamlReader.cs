using IctKennisbank.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace IctKennisbank.Content;

/// <summary>
/// Reads YAML from the event stream and counts while reading, before anything is built: 16 kB of nesting kills the
/// process when it is deserialised, and 200 bytes of aliases make millions of values (reference.md C.3).
/// </summary>
internal sealed class YamlReader
{
    /// <summary>Deepest nesting.</summary>
    public const int MaxDepth = 16;

    /// <summary>Most values in front matter.</summary>
    public const int MaxFrontMatterNodes = 2_000;

    /// <summary>Most values in a data file (a framework, the glossary), which only editors of a site write.</summary>
    public const int MaxDataNodes = 40_000;

    /// <summary>Largest front matter in characters.</summary>
    public const int MaxFrontMatterLength = 32 * 1024;

    /// <summary>The space that does not break: text processors put it where an author types a space.</summary>
    private const char FixedSpace = '\u00a0';

    private readonly SourceText _source;
    private readonly int _lineOffset;
    private readonly int _maxNodes;
    private readonly ICollection<Diagnostic> _problems;
    private readonly string _yaml;
    private readonly Stack<(Mark Start, string Key)> _open = [];
    private int _nodes;

    private YamlReader(SourceText source, string yaml, int lineOffset, int maxNodes, ICollection<Diagnostic> problems)
    {
        _source = source;
        _yaml = yaml;
        _lineOffset = lineOffset;
        _maxNodes = maxNodes;
        _problems = problems;
    }

    /// <summary>
    /// Reads a mapping from <paramref name="yaml"/>, which starts <paramref name="lineOffset"/> lines below the top of
    /// the file. Null when it cannot be read; then a problem has been reported (KB1003, KB1007, KB1014, KB1015, KB1019).
    /// </summary>
    public static YamlMapping? Read(
        SourceText source, string yaml, int lineOffset, int maxNodes, ICollection<Diagnostic> problems)
    {
        YamlReader reader = new(source, yaml, lineOffset, maxNodes, problems);
        bool hasTabs = reader.ReportTabs(yaml);
        try
        {
            // A tab counts as one space here: it has been reported, and what follows may still be read.
            return reader.ReadDocument(hasTabs ? yaml.Replace('\t', ' ').Replace(FixedSpace, ' ') : yaml);
        }
        catch (YamlException exception)
        {
            // A tab may well be the cause, and has been reported.
            if (!hasTabs)
            {
                reader.ReportSyntax(exception.Message, (int)exception.Start.Line, (int)exception.Start.Column);
            }

            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException
            or IndexOutOfRangeException or FormatException or InvalidCastException)
        {
            // The package's own mistakes on broken input, such as a list that is never closed (16.3.0).
            reader.ReportSyntax("", 1, 1);
            return null;
        }
        catch (LimitException)
        {
            return null;
        }
    }

    private void ReportSyntax(string message, int line, int column)
    {
        bool isQuote = message.Contains("quoted", StringComparison.Ordinal) || message.Contains("token", StringComparison.Ordinal);
        YamlProblem problem = _open.TryPeek(out (Mark Start, string Key) open) && open.Key.Length > 0 && !isQuote
            ? new(open.Key, (int)open.Start.Line, (int)open.Start.Column)
            : YamlMessages.Explain(message, _yaml.Split('\n'), line, column);
        _problems.Add(Diagnostic.Of(
            Codes.YamlSyntax,
            SourceSpan.InLine(_source.Path, problem.Line + _lineOffset, problem.Column, 1),
            problem.Sentence));
    }

    private YamlMapping? ReadDocument(string yaml)
    {
        Parser parser = new(new StringReader(yaml));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return new([], new(_source.Path, 1 + _lineOffset, 1, 1 + _lineOffset, 1));
        }

        YamlNode root = ReadNode(parser, 0);
        if (parser.Current is DocumentEnd)
        {
            parser.MoveNext();
        }

        if (parser.Current is DocumentStart next)
        {
            Refuse(next.Start, "yaml.twee");
            return null;
        }

        if (root is YamlMapping mapping)
        {
            return mapping;
        }

        if (root is YamlScalar { Value: "" } empty)
        {
            return new([], empty.Span);
        }

        _problems.Add(Diagnostic.Of(
            Codes.WrongShape, root.Span, System.IO.Path.GetFileName(_source.Path), Texts.Text.Get("vorm.gegevens")));
        return null;
    }

    private YamlNode ReadNode(Parser parser, int depth)
    {
        Count(parser, depth);
        switch (parser.Current)
        {
            case Scalar scalar:
                parser.MoveNext();
                return ToScalar(scalar);
            case SequenceStart start:
                return ReadSequence(parser, start, depth);
            case MappingStart start:
                return ReadMapping(parser, start, depth);
            case AnchorAlias alias:
                Refuse(alias.Start, "yaml.begin");
                parser.MoveNext();
                return new YamlScalar("*" + alias.Value, Span(alias.Start, alias.End));
            default:
                throw new YamlException(parser.Current!.Start, parser.Current.End, "unexpected");
        }
    }

    private YamlScalar ToScalar(Scalar scalar)
    {
        Refuse(scalar);
        SourceSpan span = Span(scalar.Start, scalar.End);
        SourceText.ReportControl(scalar.Value, span, _problems);
        return new(scalar.Value, span);
    }

    private YamlSequence ReadSequence(Parser parser, SequenceStart start, int depth)
    {
        Refuse(start);
        _open.Push((start.Start, start.Style == SequenceStyle.Flow ? "yaml.lijst" : ""));
        parser.MoveNext();
        List<YamlNode> items = [];
        while (parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(parser, depth + 1));
        }

        ParsingEvent end = parser.Current;
        _open.Pop();
        parser.MoveNext();
        return new(items, Span(start.Start, items.Count == 0 ? end.End : start.End, items));
    }

    private YamlMapping ReadMapping(Parser parser, MappingStart start, int depth)
    {
        Refuse(start);
        _open.Push((start.Start, start.Style == MappingStyle.Flow ? "yaml.accolade" : ""));
        parser.MoveNext();
        List<YamlEntry> entries = [];
        YamlKeys seen = new();
        while (parser.Current is not MappingEnd)
        {
            if (parser.Current is not Scalar keyEvent)
            {
                Refuse(parser.Current!.Start, "yaml.sleutel-is-groep");
                throw new LimitException();
            }

            YamlScalar key = ToScalar(keyEvent);
            Count(parser, depth);
            parser.MoveNext();
            if (key.Value == "<<")
            {
                Refuse(keyEvent.Start, "yaml.samenvoegen");
                throw new LimitException();
            }

            YamlNode value = ReadNode(parser, depth + 1);
            if (!seen.Add(key.Value))
            {
                _problems.Add(Diagnostic.Of(Codes.DuplicateKey, key.Span, key.Value));
            }
            else
            {
                entries.Add(new(key, value));
            }
        }

        _open.Pop();
        parser.MoveNext();
        return new(entries, Span(start.Start, start.Start));
    }

    private void Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty || (!node.Tag.IsEmpty && !(node is Scalar && node.Tag.IsNonSpecific)))
        {
            Refuse(node.Start, "yaml.begin");
        }
    }

    /// <summary>KB1014 at the word that stands there.</summary>
    private void Refuse(Mark start, string key)
    {
        int from = Math.Clamp((int)start.Index, 0, _yaml.Length);
        ReadOnlySpan<char> rest = _yaml.AsSpan(from);
        int length = rest.IndexOfAny(EndOfWord);
        string word = (length < 0 ? rest : rest[..length]).ToString().TrimEnd(':');
        _problems.Add(Diagnostic.Of(
            Codes.ForbiddenYaml,
            SourceSpan.InLine(_source.Path, (int)start.Line + _lineOffset, (int)start.Column, Math.Max(1, word.Length)),
            word.Length == 0 ? rest[..Math.Min(1, rest.Length)].ToString() : word,
            Texts.Text.Get(key)));
    }

    private static readonly System.Buffers.SearchValues<char> EndOfWord = System.Buffers.SearchValues.Create(" \t\n,[]{}");

    private void Count(Parser parser, int depth)
    {
        if (depth > MaxDepth)
        {
            Report(Codes.YamlLimit, parser.Current!.Start, Texts.Text.Get("grens.diep", MaxDepth));
            throw new LimitException();
        }

        if (++_nodes > _maxNodes)
        {
            Report(Codes.YamlLimit, parser.Current!.Start, Texts.Text.Get("grens.veel", _maxNodes));
            throw new LimitException();
        }
    }

    private bool ReportTabs(string yaml)
    {
        bool found = false;
        int line = 1;
        foreach (ReadOnlySpan<char> text in yaml.AsSpan().EnumerateLines())
        {
            int indent = text.IndexOfAnyExcept(' ', '\t', FixedSpace);
            int tab = (indent < 0 ? text : text[..indent]).IndexOfAny('\t', FixedSpace);
            if (tab >= 0 && indent >= 0)
            {
                _problems.Add(Diagnostic.Of(
                    Codes.TabInYaml, SourceSpan.InLine(_source.Path, line + _lineOffset, tab + 1, 1))
                    with
                { Fix = Indent(line, text[..indent]) });
                found = true;
            }

            line++;
        }

        return found;
    }

    /// <summary>Two spaces for each tab of an indentation, one for each fixed space.</summary>
    private Fix Indent(int line, ReadOnlySpan<char> indent) => new(
        SourceSpan.InLine(_source.Path, line + _lineOffset, 1, indent.Length),
        indent.ToString().Replace("\t", "  ", StringComparison.Ordinal).Replace(FixedSpace, ' '));

    private void Report(DiagnosticCode code, Mark start, string reason) => _problems.Add(Diagnostic.Of(
        code, SourceSpan.InLine(_source.Path, (int)start.Line + _lineOffset, (int)start.Column, 1), reason));

    private SourceSpan Span(Mark start, Mark end, List<YamlNode>? items = null)
    {
        SourceSpan span = new(
            _source.Path,
            (int)start.Line + _lineOffset,
            (int)start.Column,
            (int)end.Line + _lineOffset,
            (int)end.Column);
        return items is { Count: > 0 } ? span with { EndLine = items[^1].Span.EndLine, EndColumn = items[^1].Span.EndColumn } : span;
    }

    /// <summary>Ends the reading of one file; its problem has been reported.</summary>
    private sealed class LimitException : Exception;
}
