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

    private int[]? _lineStarts;

    private SourceText(string path, string text, bool isReadable = true)
    {
        Path = path;
        Text = text;
        IsReadable = isReadable;
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
        if (isUtf8 && !bytes.ContainsAny(InUnusual))
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

    /// <summary>
    /// Bytes of carriage returns and control characters in UTF-8: a few are easier to look for in bytes than many are in
    /// letters. Of those of more than one byte it is the first, which quotation marks have too.
    /// </summary>
    private static readonly SearchValues<byte> InUnusual = SearchValues.Create(
        [.. Encoding.UTF8.GetBytes(ControlCharacters + "\r").Where(static b => b is < 0x80 or >= 0xc0).Distinct()]);

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
        int[] starts = _lineStarts ??= LineStarts();
        int index = Array.BinarySearch(starts, offset);
        int line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - starts[line] + 1);
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
