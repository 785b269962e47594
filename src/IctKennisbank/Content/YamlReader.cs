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

    private readonly SourceText _source;
    private readonly int _lineOffset;
    private readonly int _maxNodes;
    private readonly ICollection<Diagnostic> _problems;
    private int _nodes;

    private YamlReader(SourceText source, int lineOffset, int maxNodes, ICollection<Diagnostic> problems)
    {
        _source = source;
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
        YamlReader reader = new(source, lineOffset, maxNodes, problems);
        if (reader.ReportTabs(yaml))
        {
            return null;
        }

        try
        {
            return reader.ReadDocument(yaml);
        }
        catch (YamlException exception)
        {
            SourceSpan span = reader.Span(exception.Start, exception.Start);
            problems.Add(Diagnostic.Of(Codes.YamlSyntax, span, YamlMessages.Translate(exception)));
            return null;
        }
        catch (LimitException)
        {
            return null;
        }
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
            Report(Codes.ForbiddenYaml, next.Start, next.End, "---");
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
            Codes.WrongShape, root.Span, System.IO.Path.GetFileName(_source.Path), Texts.Text.Get("vorm.groep")));
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
                Report(Codes.ForbiddenYaml, alias.Start, alias.End, "*" + alias.Value);
                throw new LimitException();
            default:
                throw new YamlException(parser.Current!.Start, parser.Current.End, "unexpected");
        }
    }

    private YamlScalar ToScalar(Scalar scalar)
    {
        Refuse(scalar);
        return new(scalar.Value, Span(scalar.Start, scalar.End));
    }

    private YamlSequence ReadSequence(Parser parser, SequenceStart start, int depth)
    {
        Refuse(start);
        parser.MoveNext();
        List<YamlNode> items = [];
        while (parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(parser, depth + 1));
        }

        ParsingEvent end = parser.Current;
        parser.MoveNext();
        return new(items, Span(start.Start, items.Count == 0 ? end.End : start.End, items));
    }

    private YamlMapping ReadMapping(Parser parser, MappingStart start, int depth)
    {
        Refuse(start);
        parser.MoveNext();
        List<YamlEntry> entries = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (parser.Current is not MappingEnd)
        {
            if (parser.Current is not Scalar keyEvent)
            {
                Report(Codes.ForbiddenYaml, parser.Current!.Start, parser.Current.End, "?");
                throw new LimitException();
            }

            YamlScalar key = ToScalar(keyEvent);
            Count(parser, depth);
            parser.MoveNext();
            if (key.Value == "<<")
            {
                Report(Codes.ForbiddenYaml, keyEvent.Start, keyEvent.End, "<<");
                throw new LimitException();
            }

            YamlNode value = ReadNode(parser, depth + 1);
            if (seen.Add(key.Value))
            {
                entries.Add(new(key, value));
            }
            else
            {
                _problems.Add(Diagnostic.Of(Codes.DuplicateKey, key.Span, key.Value));
            }
        }

        parser.MoveNext();
        return new(entries, Span(start.Start, start.Start));
    }

    private void Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            Report(Codes.ForbiddenYaml, node.Start, node.End, "&" + node.Anchor.Value);
        }
        else if (!node.Tag.IsEmpty && !(node is Scalar && node.Tag.IsNonSpecific))
        {
            Report(Codes.ForbiddenYaml, node.Start, node.End, node.Tag.Value);
        }
    }

    private void Count(Parser parser, int depth)
    {
        if (depth > MaxDepth)
        {
            Report(Codes.YamlLimit, parser.Current!.Start, parser.Current.Start, Texts.Text.Get("grens.diep"), MaxDepth);
            throw new LimitException();
        }

        if (++_nodes > _maxNodes)
        {
            Report(Codes.YamlLimit, parser.Current!.Start, parser.Current.Start, Texts.Text.Get("grens.veel"), _maxNodes);
            throw new LimitException();
        }
    }

    private bool ReportTabs(string yaml)
    {
        bool found = false;
        int line = 1;
        foreach (ReadOnlySpan<char> text in yaml.AsSpan().EnumerateLines())
        {
            int indent = text.IndexOfAnyExcept(' ', '\t');
            int tab = (indent < 0 ? text : text[..indent]).IndexOf('\t');
            if (tab >= 0 && indent >= 0)
            {
                _problems.Add(Diagnostic.Of(
                    Codes.TabInYaml, SourceSpan.InLine(_source.Path, line + _lineOffset, tab + 1, 1)));
                found = true;
            }

            line++;
        }

        return found;
    }

    private void Report(DiagnosticCode code, Mark start, Mark end, params ReadOnlySpan<object?> arguments) =>
        _problems.Add(Diagnostic.Of(code, Span(start, end), arguments));

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
