using System.Text;

namespace IctKennisbank.Planning;

/// <summary>
/// Text that is HTML already. Rendering writes it as it is; every plain <c>string</c> is escaped. Only this room and
/// Content's bodies make it.
/// </summary>
public sealed record Html(string Value)
{
    /// <summary>No HTML at all.</summary>
    public static Html None { get; } = new("");

    /// <summary>Plain text as HTML.</summary>
    public static Html Of(string text) => new(Escape(text));

    /// <summary>Escapes the five characters that mean something in HTML.</summary>
    public static string Escape(string text)
    {
        int first = text.AsSpan().IndexOfAny("<>&\"'");
        if (first < 0)
        {
            return text;
        }

        StringBuilder escaped = new(text.Length + 16);
        escaped.Append(text, 0, first);
        foreach (char c in text.AsSpan(first))
        {
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
