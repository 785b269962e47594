using System.Text;
using IctKennisbank.Model;

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
            _ = Entity(c) is { } entity ? escaped.Append(entity) : escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>What to write for a character that means something in HTML; null for any other.</summary>
    public static string? Entity(char c) => c switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => null,
    };
}

/// <summary>The body of an item on a page. Rendering writes it piece by piece, so it is not copied before.</summary>
/// <param name="Html">HTML in which addresses are missing.</param>
/// <param name="Inserts">The addresses, escaped, each with the byte before which it belongs, by rising byte.</param>
public sealed record BodyHtml(Utf8Text Html, ValueList<(int At, string Text)> Inserts)
{
    /// <summary>No body.</summary>
    public static BodyHtml None { get; } = new(default, default);

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Html.Length == 0;

    /// <summary>The whole in one piece, for those who look into it.</summary>
    public Html Whole()
    {
        StringBuilder whole = new(Html.Length + (Inserts.Count * 48));
        int from = 0;
        foreach ((int at, string text) in Inserts)
        {
            whole.Append(Html[from..at]).Append(text);
            from = at;
        }

        return new(whole.Append(Html[from..]).ToString());
    }
}
