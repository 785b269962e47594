namespace IctKennisbank.Search;

/// <summary>Reads the words of one text into a buffer, without making strings: the index reads millions of words.</summary>
internal ref struct WordReader(ReadOnlySpan<char> text, Span<char> buffer)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _at;
    private int _length;

    /// <summary>The word just read; overwritten by the next.</summary>
    public readonly ReadOnlySpan<char> Word => _buffer[.._length];

    /// <summary>Goes to the next word; false at the end of the text.</summary>
    public bool Read()
    {
        _length = 0;
        while (_at < _text.Length)
        {
            char c = _text[_at];
            char folded = DutchText.Fold(c);
            if (folded != ' ')
            {
                Append(folded);
            }
            else if (_length > 0 && !Continues(c))
            {
                _at++;
                return true;
            }

            _at++;
        }

        return _length > 0;
    }

    /// <summary>Whether the word goes on after a sign that is not a letter or digit.</summary>
    private bool Continues(char c)
    {
        if (c == ' ')
        {
            return false;
        }

        if (c is '-' or '\u2010' or '\u2011')
        {
            bool joins = IsWord(_at + 1);
            if (joins)
            {
                Append('-');
            }

            return joins;
        }

        bool apostrophe = c is '\'' or '\u2019' or '\u2018' or '\u02BC';
        if (apostrophe && _at + 1 < _text.Length && (_text[_at + 1] is 's' or 'S') && !IsWord(_at + 2))
        {
            _at++;
        }

        return apostrophe || c is >= '\u0300' and < '\u0370' or '\u00AD' or '\u200B';
    }

    private readonly bool IsWord(int at) => at < _text.Length && DutchText.Fold(_text[at]) != ' ';

    private void Append(char folded)
    {
        if (folded is >= 'A' and <= 'Z')
        {
            string pair = DutchText.Pair(folded);
            Append(pair[0]);
            Append(pair[1]);
        }
        else if (_length < DutchText.LongestWord)
        {
            _buffer[_length++] = folded;
        }
    }
}
