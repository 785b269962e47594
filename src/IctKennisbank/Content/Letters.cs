using System.Text;

namespace IctKennisbank.Content;

/// <summary>What is in a builder, without a copy.</summary>
internal static class Letters
{
    /// <summary>The letters of a builder, until it changes. One with enough room from the start has them in one piece.</summary>
    public static ReadOnlySpan<char> Of(StringBuilder text)
    {
        foreach (ReadOnlyMemory<char> piece in text.GetChunks())
        {
            if (piece.Length == text.Length)
            {
                return piece.Span;
            }
        }

        return text.ToString();
    }
}
