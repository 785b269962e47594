using System.Globalization;
using System.Text;

namespace IctKennisbank.Rendering;

/// <summary>
/// The page that is being written: one growing array, used again for the next page.
/// </summary>
internal sealed class PageBuffer : TextWriter
{
    private char[] _text;
    private byte[] _bytes = [];
    private int _length;

    /// <param name="length">Letters for which there is room from the start.</param>
    public PageBuffer(int length)
        : base(CultureInfo.InvariantCulture) => _text = new char[length];

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Starts the next page.</summary>
    public void Clear() => _length = 0;

    /// <summary>What was written, in UTF-8; overwritten by the next call.</summary>
    public ReadOnlyMemory<byte> Utf8()
    {
        int most = Encoding.UTF8.GetMaxByteCount(_length);
        if (_bytes.Length < most)
        {
            _bytes = new byte[most];
        }

        return _bytes.AsMemory(0, Encoding.UTF8.GetBytes(_text.AsSpan(0, _length), _bytes));
    }

    public override string ToString() => new(_text, 0, _length);

    public override void Write(char value)
    {
        Room(1);
        _text[_length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Room(buffer.Length);
        buffer.CopyTo(_text.AsSpan(_length));
        _length += buffer.Length;
    }

    private void Room(int more)
    {
        if (_length + more > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + more));
        }
    }
}
