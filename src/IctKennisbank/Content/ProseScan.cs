using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using IctKennisbank.Model;

namespace IctKennisbank.Content;

/// <summary>
/// What one look at a text tells: how many words there are, and whether <see cref="Prose"/> may have something to report.
/// Most texts have nothing, so that look is all that they cost.
/// </summary>
/// <param name="Words">Number of words, as <see cref="Dutch.WordCount"/> counts them.</param>
/// <param name="LongestSentence">Words of the longest sentence.</param>
/// <param name="MayName">Whether somebody with a capital follows the word for a student.</param>
internal readonly record struct ProseScan(int Words, int LongestSentence, bool MayName)
{
    /// <summary>Looks at a text.</summary>
    public static ProseScan Of(ReadOnlySpan<char> text)
    {
        Look look = new(text);
        int at = 0;
        for (; at + Look.Room <= text.Length; at += Look.Room)
        {
            if (!look.TryMany(at))
            {
                look.OneByOne(at, at + Look.Room);
            }
        }

        look.OneByOne(at, text.Length);
        return look.Seen;
    }

    /// <summary>A look on its way through a text.</summary>
    private ref struct Look(ReadOnlySpan<char> text)
    {
        /// <summary>So many signs at a time.</summary>
        public const int Room = 16;

        private readonly ReadOnlySpan<char> _text = text;
        private int _words;
        private int _wordsBefore;
        private int _longest;
        private bool _inWord;
        private bool _mayName;

        /// <summary>What was seen.</summary>
        public readonly ProseScan Seen => new(_words, Math.Max(_longest, _words - _wordsBefore), _mayName);

        /// <summary>
        /// Looks at sixteen signs at once: a bit for each, so that a word begins at a letter without one before it. False,
        /// and nothing is counted, when there is a sign that needs a closer look: one that joins words, or not of ASCII.
        /// </summary>
        public bool TryMany(int at)
        {
            ReadOnlySpan<ushort> signs = MemoryMarshal.Cast<char, ushort>(_text.Slice(at, Room));
            Vector128<byte> bytes = Vector128.NarrowWithSaturation(Vector128.Create(signs), Vector128.Create(signs[8..]));
            Vector128<byte> closer = Vector128.GreaterThan(bytes, Vector128.Create((byte)0x7f))
                | Vector128.Equals(bytes, Vector128.Create((byte)'-'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\''));
            if (closer != Vector128<byte>.Zero)
            {
                return false;
            }

            Vector128<byte> capitals = IsBetween(bytes, 'A', 'Z');
            uint letters = (capitals | IsBetween(bytes, 'a', 'z') | IsBetween(bytes, '0', '9')).ExtractMostSignificantBits();
            uint begins = letters & ~((letters << 1) | (_inWord ? 1u : 0u));
            for (uint named = begins & capitals.ExtractMostSignificantBits(); named != 0; named &= named - 1)
            {
                OnCapital(at + BitOperations.TrailingZeroCount(named));
            }

            Vector128<byte> ends = IsBetween(bytes, ':', ';')
                | Vector128.Equals(bytes, Vector128.Create((byte)'\n'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'.'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'!'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'?'));
            for (uint marks = ends.ExtractMostSignificantBits(); marks != 0; marks &= marks - 1)
            {
                int mark = BitOperations.TrailingZeroCount(marks);
                OnMark(at + mark, _words + BitOperations.PopCount(begins & ((1u << mark) - 1)));
            }

            _words += BitOperations.PopCount(begins);
            _inWord = letters >> (Room - 1) != 0;
            return true;
        }

        /// <summary>Looks at some signs one by one.</summary>
        public void OneByOne(int from, int to)
        {
            for (int i = from; i < to; i++)
            {
                char c = _text[i];
                if (char.IsAsciiLetterLower(c) || char.IsLetterOrDigit(c))
                {
                    if (!_inWord && char.IsUpper(c))
                    {
                        OnCapital(i);
                    }

                    _words += _inWord ? 0 : 1;
                    _inWord = true;
                }
                else if (c is '\n' or '.' or '!' or '?' or ':' or ';' or '…')
                {
                    _inWord = false;
                    OnMark(i, _words);
                }
                else
                {
                    // A hyphen or an apostrophe within a word is part of it.
                    _inWord = _inWord && c is '-' or '\'' or '’';
                }
            }
        }

        private static Vector128<byte> IsBetween(Vector128<byte> bytes, char first, char last) =>
            Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)first), Vector128.Create((byte)(last - first)));

        /// <summary>A word that begins with a capital: what stands before it may be the word for a student.</summary>
        private void OnCapital(int at)
        {
            if (at == 0 || _text[at - 1] != ' ')
            {
                return;
            }

            ReadOnlySpan<char> before = _text[..(at - 1)];
            before = before.EndsWith('e') ? before[..^1] : before;
            _mayName |= before.EndsWith("tudent") || before.EndsWith("eerling") || before.EndsWith("tagiair");
        }

        private void OnMark(int at, int words)
        {
            if (Sentences.IsEnd(_text, at))
            {
                _longest = Math.Max(_longest, words - _wordsBefore);
                _wordsBefore = words;
            }
        }
    }
}
