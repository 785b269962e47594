namespace IctKennisbank.Model;

/// <summary>
/// How easy a text reads, after Flesch and Douma: 206.84 - 77 times the syllables of a word - 0.93 times the words of a
/// sentence, both as a mean. Source: W.H. Douma, De leesbaarheid van landbouwbladen (Landbouwhogeschool Wageningen,
/// bulletin 17, 1960), who fitted the formula of Rudolf Flesch to Dutch. In his table 60 to 70 is normal, 70 to 80 fairly
/// easy, 45 to 60 fairly hard. It sees long words and long sentences and nothing else: a hint where to look, not a mark.
/// </summary>
/// <param name="Words">Words in sentences.</param>
/// <param name="Sentences">Sentences.</param>
/// <param name="Syllables">Syllables of the words.</param>
public sealed record ReadingEase(int Words, int Sentences, int Syllables)
{
    /// <summary>Nothing to read.</summary>
    public static ReadingEase None { get; } = new(0, 0, 0);

    /// <summary>The score, the higher the easier; null when there is no sentence.</summary>
    public double? Score => Sentences == 0 || Words == 0
        ? null
        : 206.84 - (77 * SyllablesPerWord) - (0.93 * WordsPerSentence);

    /// <summary>Mean length of a sentence.</summary>
    public double WordsPerSentence => Sentences == 0 ? 0 : (double)Words / Sentences;

    /// <summary>Mean length of a word.</summary>
    public double SyllablesPerWord => Words == 0 ? 0 : (double)Syllables / Words;

    /// <summary>
    /// Counts a text with a paragraph on each line. A line that does not end as a sentence is a heading, a cell or an entry
    /// of a list, and is left out: the formula is about running text.
    /// </summary>
    public static ReadingEase Of(string text)
    {
        ReadingEase sum = None;
        foreach (string line in text.Split('\n'))
        {
            string trimmed = line.Trim().TrimEnd('\'', '"', '’', '”', ')');
            if (trimmed.Length > 0 && trimmed[^1] is '.' or '!' or '?' or ':' or '…')
            {
                sum += OfLine(trimmed);
            }
        }

        return sum;
    }

    /// <summary>Two texts together.</summary>
    public static ReadingEase operator +(ReadingEase one, ReadingEase other) =>
        new(one.Words + other.Words, one.Sentences + other.Sentences, one.Syllables + other.Syllables);

    private static ReadingEase OfLine(string line)
    {
        int words = 0;
        int sentences = 0;
        int syllables = 0;
        int inSentence = 0;
        int start = -1;
        for (int i = 0; i <= line.Length; i++)
        {
            bool isLetter = i < line.Length
                && (char.IsLetterOrDigit(line[i]) || (start >= 0 && line[i] is '-' or '\'' or '’'));
            if (isLetter)
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                words++;
                inSentence++;
                syllables += Model.Syllables.Of(line[start..i]);
                start = -1;
            }

            if (inSentence > 0 && (i == line.Length || Model.Sentences.IsEnd(line, i)))
            {
                sentences++;
                inSentence = 0;
            }
        }

        return new(words, sentences, syllables);
    }
}
