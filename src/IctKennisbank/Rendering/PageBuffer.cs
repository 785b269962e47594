using System.Buffers;
using System.Globalization;
using System.Text;
using IctKennisbank.Planning;

namespace IctKennisbank.Rendering;

/// <summary>
/// The page that is being written, in UTF-8: one growing array, used again for the next page. Beside it the views at hand,
/// from the page's own down to that of the innermost block.
/// </summary>
internal sealed class PageBuffer
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"'");

    /// <summary>
    /// Largest page, many times one with ten thousand rows: lists within lists within lists must not write for ever.
    /// </summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Most pieces and elements of lists on one page, for a page that does much and writes little.</summary>
    private const int MostSteps = 10_000_000;

    private readonly Level[] _levels = new Level[TemplateBinder.Deepest + 1];
    private byte[] _bytes;
    private int _length;
    private int _stepsLeft = MostSteps;

    /// <param name="length">Bytes for which there is room from the start.</param>
    public PageBuffer(int length) => _bytes = new byte[length];

    /// <summary>How much was written.</summary>
    public int Length => _length;

    /// <summary>Starts the next page.</summary>
    public void Clear() => (_length, _stepsLeft) = (0, MostSteps);

    /// <summary>Counts a step; false when the page is so large that it is a mistake. What was written then is of no use.</summary>
    public bool MayGrow() => --_stepsLeft >= 0 && _length <= MaxBytes;

    /// <summary>Whether the page was given up because it is too large.</summary>
    public bool IsTooLarge => _stepsLeft < 0 || _length > MaxBytes;

    /// <summary>What was written from a byte on; overwritten by the next page.</summary>
    public ReadOnlyMemory<byte> From(int start) => _bytes.AsMemory(start, _length - start);

    /// <summary>The view of a level; level 0 is the page's own.</summary>
    public object? View(int level) => _levels[level].View;

    /// <summary>The place in its list of the view of a level.</summary>
    public (int Index, bool IsLast) Place(int level) => (_levels[level].Index, _levels[level].IsLast);

    /// <summary>Puts a view at hand.</summary>
    public void Enter(int level, object? view, int index = 0, bool isLast = false) => _levels[level] = new(view, index, isLast);

    /// <summary>Writes bytes that are UTF-8 and HTML already.</summary>
    public void Write(ReadOnlySpan<byte> html)
    {
        html.CopyTo(Room(html.Length));
        _length += html.Length;
    }

    /// <summary>Writes HTML.</summary>
    public void WriteHtml(ReadOnlySpan<char> html) =>
        _length += Encoding.UTF8.GetBytes(html, Room(Encoding.UTF8.GetMaxByteCount(html.Length)));

    /// <summary>Writes text, so that a reader sees what stands in it.</summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            WriteHtml(text[..at]);
            WriteHtml(Html.Entity(text[at]));
            text = text[(at + 1)..];
        }

        WriteHtml(text);
    }

    /// <summary>Writes a number.</summary>
    public void WriteNumber(int number)
    {
        number.TryFormat(Room(11), out int written, provider: CultureInfo.InvariantCulture);
        _length += written;
    }

    private Span<byte> Room(int more)
    {
        if (_length + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + more));
        }

        return _bytes.AsSpan(_length);
    }

    private readonly record struct Level(object? View, int Index, bool IsLast);
}
