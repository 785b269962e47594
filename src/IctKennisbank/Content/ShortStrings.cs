namespace IctKennisbank.Content;

/// <summary>
/// Gives one string for equal short texts. Keys, terms and ids come back in every file: kept once, ten thousand items
/// take less memory and less of the collector's time. Has room for a fixed number of texts, a new one takes the place of
/// an old one; belongs to one thread.
/// </summary>
internal sealed class ShortStrings
{
    private const int Room = 1024;

    /// <summary>Longer texts seldom come back.</summary>
    private const int Longest = 24;

    private readonly string?[] _known = new string?[Room];

    /// <summary>The text as a string.</summary>
    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return text.ToString();
        }

        // Four letters and the length tell most words apart; two that share a place only take turns.
        int last = text.Length - 1;
        uint hash = (uint)text.Length;
        hash = (hash * 31) + text[0];
        hash = (hash * 31) + text[last / 2];
        hash = (hash * 31) + text[Math.Max(0, last - 1)];
        hash = (hash * 31) + text[last];
        ref string? known = ref _known[(hash ^ (hash >> 10)) % Room];
        if (known is null || !text.SequenceEqual(known))
        {
            known = text.ToString();
        }

        return known;
    }
}
