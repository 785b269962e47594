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

    /// <summary>More lines than this with control characters is no text: a picture or a document of an office program.</summary>
    private const int MostControlLines = 100;

    /// <summary>So many places are looked up by counting lines; for more it pays to know where each line starts.</summary>
    private const int FewPlaces = 4;

    private readonly int _linesAbove;
    private int[]? _lineStarts;
    private int _placesAsked;

    private SourceText(string path, string text, bool isReadable = true, int linesAbove = 0)
    {
        Path = path;
        Text = text;
        IsReadable = isReadable;
        _linesAbove = linesAbove;
    }

    /// <summary>No text at all.</summary>
    public static SourceText None { get; } = new("", "");

    /// <summary>Path of the file.</summary>
    public string Path { get; }

    /// <summary>The text, without byte order mark and with LF line ends.</summary>
    public string Text { get; }

    /// <summary>Whether there is a text to look at; otherwise a problem has been reported and the text is empty.</summary>
    public bool IsReadable { get; }

    /// <summary>
    /// Decodes a file. Reports KB1017, KB1018 and KB1022. A file in the old encoding of Windows is read all the same, and
    /// control characters become spaces, so that all other problems of the file are reported in the same run.
    /// </summary>
    public static SourceText Read(SourceFile file, ICollection<Diagnostic> problems)
    {
        ReadOnlySpan<byte> bytes = file.Bytes.Span;
        if (bytes.Length > MaxBytes)
        {
            problems.Add(Diagnostic.Of(
                Codes.FileTooLarge, SourceSpan.StartOf(file.Path), (bytes.Length + 1023) / 1024, MaxBytes / 1024));
            return new(file.Path, "", isReadable: false);
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        bool isUtf8 = Utf8.IsValid(bytes);
        if (!isUtf8)
        {
            problems.Add(Diagnostic.Of(Codes.NotUtf8, FirstInvalid(file.Path, bytes)));
            if (bytes.Contains((byte)0))
            {
                return new(file.Path, "", isReadable: false);
            }
        }

        string text = isUtf8 ? Encoding.UTF8.GetString(bytes) : FromWindows(bytes);
        if (isUtf8 && !IsUnusual(bytes))
        {
            return new(file.Path, text);
        }

        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        return text.AsSpan().ContainsAny(Controls)
            ? WithoutControls(new(file.Path, text), problems)
            : new(file.Path, text);
    }

    /// <summary>The text from the start of a line, with the places that it has in the file.</summary>
    public SourceText From(int start) =>
        new(Path, Text[start..], IsReadable, _linesAbove + Text.AsSpan(0, start).Count('\n'));

    /// <summary>The place of a piece of the text.</summary>
    public SourceSpan Span(int start, int length)
    {
        (int line, int column) = At(Math.Clamp(start, 0, Text.Length));
        (int endLine, int endColumn) = At(Math.Clamp(start + length, 0, Text.Length));
        return new(Path, line, column, endLine, endColumn);
    }

    /// <summary>
    /// Reports KB1022 when a text has a control character that is not in the file as such: an escape of YAML or an entity
    /// of Markdown can make one.
    /// </summary>
    public static void ReportControl(string text, SourceSpan span, ICollection<Diagnostic> problems)
    {
        int control = text.AsSpan().IndexOfAny(Controls);
        if (control >= 0)
        {
            problems.Add(Diagnostic.Of(Codes.ControlCharacter, span, $"U+{(int)text[control]:X4}"));
        }
    }

    /// <summary>Reports the first control character of each line.</summary>
    private static SourceText WithoutControls(SourceText source, ICollection<Diagnostic> problems)
    {
        char[] text = source.Text.ToCharArray();
        int lines = 0;
        int lastLine = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!Controls.Contains(text[i]))
            {
                continue;
            }

            SourceSpan span = source.Span(i, 1);
            if (span.Line != lastLine)
            {
                lastLine = span.Line;
                problems.Add(Diagnostic.Of(Codes.ControlCharacter, span, $"U+{(int)text[i]:X4}").WithFix(""));
                if (++lines == MostControlLines)
                {
                    return new(source.Path, "", isReadable: false);
                }
            }

            text[i] = ' ';
        }

        return new(source.Path, new(text));
    }

    /// <summary>Windows-1252: what old editors call ANSI. Its upper half is Latin-1 but for 32 signs such as the curly quotes.</summary>
    public static string FromWindows(ReadOnlySpan<byte> bytes) => string.Create(bytes.Length, bytes, static (text, bytes) =>
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            text[i] = bytes[i] is >= 0x80 and < 0xa0 ? WindowsSigns[bytes[i] - 0x80] : (char)bytes[i];
        }
    });

    private const string WindowsSigns = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

    /// <summary>Characters that nobody sees and that do not belong in a text.</summary>
    public static readonly string ControlCharacters =
        string.Concat(Enumerable.Range(0, 32).Where(static c => c is not ('\n' or '\t')).Select(static c => (char)c))
        + string.Concat(Enumerable.Range(0x7f, 0x21).Select(static c => (char)c))
        + "\u2028\u2029\u200b\u2060\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufffe\uffff";

    private static readonly SearchValues<char> Controls = SearchValues.Create(ControlCharacters);

    /// <summary>Whether a text has carriage returns or control characters, looked for where it is shortest.</summary>
    private static bool IsUnusual(ReadOnlySpan<byte> utf8)
    {
        while (true)
        {
            int next = utf8.IndexOfAnyExceptInRange((byte)' ', (byte)'~');
            if (next < 0)
            {
                return false;
            }

            utf8 = utf8[next..];
            int length = 1;
            if (utf8[0] < 0x80 ? utf8[0] is not ((byte)'\n' or (byte)'\t') : IsControl(utf8, out length))
            {
                return true;
            }

            utf8 = utf8[length..];
        }
    }

    private static bool IsControl(ReadOnlySpan<byte> utf8, out int length) =>
        Rune.DecodeFromUtf8(utf8, out Rune rune, out length) == OperationStatus.Done && rune.IsBmp && Controls.Contains((char)rune.Value);

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
        if (_lineStarts is null && ++_placesAsked <= FewPlaces)
        {
            ReadOnlySpan<char> above = Text.AsSpan(0, offset);
            return (_linesAbove + above.Count('\n') + 1, offset - above.LastIndexOf('\n'));
        }

        int[] starts = _lineStarts ??= LineStarts();
        int index = Array.BinarySearch(starts, offset);
        int line = index >= 0 ? index : ~index - 1;
        return (_linesAbove + line + 1, offset - starts[line] + 1);
    }

    private int[] LineStarts()
    {
        ReadOnlySpan<char> text = Text;
        int[] starts = new int[text.Count('\n') + 1];
        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + text[starts[i - 1]..].IndexOf('\n') + 1;
        }

        return starts;
    }
}
