namespace IctKennisbank.Search;

/// <summary>A word on its way to its stem: the text and the regions R1 and R2 of the algorithm's description.</summary>
internal sealed class StemWord
{
    private int _p1;
    private int _p2;

    public StemWord(string text)
    {
        Text = text;
        Measure();
    }

    public string Text { get; private set; }

    public int Length => Text.Length;

    public bool R1(int at) => _p1 <= at;

    public bool R2(int at) => _p2 <= at;

    /// <summary>Whether the text before <paramref name="end"/> ends so.</summary>
    public bool Ends(int end, string ending) =>
        end >= ending.Length && Text.AsSpan(0, end).EndsWith(ending, StringComparison.Ordinal);

    /// <summary>A consonant before this place; ij counts as a vowel.</summary>
    public bool C(int at) => at > 0 && !Ends(at, "ij") && !Vowel(at - 1);

    /// <summary>A vowel before this place.</summary>
    public bool V(int at) => Vowel(at - 1) || Ends(at, "ij");

    /// <summary>The first, so longest, of the endings that the word has; empty if none.</summary>
    public string Longest(string[] endings)
    {
        foreach (string ending in endings)
        {
            if (Text.EndsWith(ending, StringComparison.Ordinal))
            {
                return ending;
            }
        }

        return "";
    }

    /// <summary>Replaces all from <paramref name="at"/>; always true, so that rules read as one condition.</summary>
    public bool Set(int at, string ending)
    {
        Text = string.Concat(Text.AsSpan(0, at), ending);
        return true;
    }

    /// <summary>Takes out the two letters at this place and measures the regions again.</summary>
    public void Remove(int at)
    {
        Text = Text.Remove(at, 2);
        Measure();
    }

    /// <summary>Doubles the last vowel where a lost ending had opened its syllable: lerar becomes leraar. Always true.</summary>
    public bool Lengthen()
    {
        int i = Text.Length - 2;
        if (i < 0 || "aeiouywx".Contains(Text[i + 1], StringComparison.Ordinal) || Text[i] is not ('a' or 'o' or 'u' or 'e'))
        {
            return true;
        }

        if (Strict(i - 1) || (Text[i] == 'e' && KeepsE(i - 2)))
        {
            return true;
        }

        Text = string.Concat(Text.AsSpan(0, i + 1), Text.AsSpan(i, 2));
        return true;
    }

    /// <summary>Whether there are, from this place, consonants, a vowel, and something after it.</summary>
    public bool SyllableAfter(int i)
    {
        if (i + 3 > Text.Length)
        {
            return false;
        }

        while (i < Text.Length && !Vowel(i))
        {
            i++;
        }

        return i < Text.Length && SkipVowels(i) < Text.Length;
    }

    private bool KeepsE(int i) =>
        (i >= 0 && (Aiou(i) || (Text[i] == 'e' && i == 0))) || (i >= 2 && Aiou(i - 1) && !Strict(i - 2));

    private void Measure()
    {
        int first = Region(0);
        int second = first < 0 ? -1 : Region(first);
        _p1 = first < 0 ? Text.Length : first;
        _p2 = second < 0 ? Text.Length : second;
    }

    /// <summary>The place after consonants, vowels and one consonant; -1 if the word ends before.</summary>
    private int Region(int i)
    {
        while (i < Text.Length && !Vowel(i))
        {
            i++;
        }

        int end = SkipVowels(i);
        return end == i || end >= Text.Length ? -1 : end + 1;
    }

    private int SkipVowels(int i)
    {
        while (i < Text.Length && Vowel(i))
        {
            i += Text[i] == 'i' && i + 1 < Text.Length && Text[i + 1] == 'j' ? 2 : 1;
        }

        return i;
    }

    private bool Vowel(int i) => i >= 0 && i < Text.Length && Text[i] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private bool Strict(int i) => i >= 0 && Text[i] is 'a' or 'e' or 'i' or 'o' or 'u';

    private bool Aiou(int i) => i >= 0 && Text[i] is 'a' or 'i' or 'o' or 'u';
}
