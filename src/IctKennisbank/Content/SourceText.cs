using System.Buffers;
using System.Text;
using System.Text.Unicode;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;

namespace IctKennisbank.Content;

/// <summary>The text of a file with its lines: turns offsets into places. Line ends are line feeds.</summary>
internal sealed class SourceText
{
    /// <summary>Largest Markdown or YAML file in bytes; parsing grows faster than the size (reference.md C.2).</summary>
    public const int MaxBytes = 512 * 1024;

    private readonly int[] _lineStarts;

    private SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        List<int> starts = [0];
        for (int i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }

        _lineStarts = [.. starts];
    }

    /// <summary>Path of the file.</summary>
    public string Path { get; }

    /// <summary>The text, without byte order mark and with LF line ends.</summary>
    public string Text { get; }

    /// <summary>Decodes a file. Reports KB1017, KB1018 and KB1022; then the text is empty.</summary>
    public static SourceText Read(SourceFile file, ICollection<Diagnostic> problems)
    {
        ReadOnlySpan<byte> bytes = file.Bytes.Span;
        if (bytes.Length > MaxBytes)
        {
            problems.Add(Diagnostic.Of(
                Codes.FileTooLarge, SourceSpan.StartOf(file.Path), (bytes.Length + 1023) / 1024, MaxBytes / 1024));
            return new(file.Path, "");
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        if (!Utf8.IsValid(bytes))
        {
            problems.Add(Diagnostic.Of(Codes.NotUtf8, FirstInvalid(file.Path, bytes)));
            return new(file.Path, "");
        }

        string text = Encoding.UTF8.GetString(bytes);
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        SourceText source = new(file.Path, text);
        int control = text.AsSpan().IndexOfAny(Controls);
        if (control >= 0)
        {
            problems.Add(Diagnostic.Of(
                Codes.ControlCharacter, source.Span(control, 1), $"U+{(int)text[control]:X4}"));
            return new(file.Path, "");
        }

        return source;
    }

    /// <summary>The place of a piece of the text.</summary>
    public SourceSpan Span(int start, int length)
    {
        (int line, int column) = At(Math.Clamp(start, 0, Text.Length));
        (int endLine, int endColumn) = At(Math.Clamp(start + length, 0, Text.Length));
        return new(Path, line, column, endLine, endColumn);
    }

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 32).Where(static c => c is not ('\n' or '\t')).Select(static c => (char)c))
        + "\u007f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufffe\uffff");

    private static SourceSpan FirstInvalid(string path, ReadOnlySpan<byte> bytes)
    {
        int line = 1;
        int column = 1;
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out Rune rune, out int consumed) != OperationStatus.Done)
            {
                break;
            }

            bytes = bytes[consumed..];
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
        }

        return SourceSpan.InLine(path, line, column, 1);
    }

    private (int Line, int Column) At(int offset)
    {
        int index = Array.BinarySearch(_lineStarts, offset);
        int line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }
}
