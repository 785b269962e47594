using System.Buffers;
using System.Net;

namespace IctKennisbank.Content;

/// <summary>What an address in content may be; an allow list, after decoding (reference.md C.2).</summary>
internal static class Links
{
    private static readonly string[] Allowed = ["https", "http", "mailto", "tel"];

    /// <summary>Signs that mean what they are: an address of nothing else need not be decoded.</summary>
    private static readonly SearchValues<char> Undecoded =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/#:?=");

    private static readonly SearchValues<char> EndOfScheme = SearchValues.Create(":/?#");

    /// <summary>What kind of address this is.</summary>
    public static LinkKind KindOf(string url)
    {
        string decoded = url.AsSpan().ContainsAnyExcept(Undecoded) ? Decode(url) : url;
        if (decoded.Length == 0 || decoded.StartsWith("//", StringComparison.Ordinal) || decoded[0] is '/' or '\\')
        {
            return decoded.Length == 0 ? LinkKind.Inside : LinkKind.Forbidden;
        }

        int end = decoded.AsSpan().IndexOfAny(EndOfScheme);
        if (end < 0 || decoded[end] != ':')
        {
            return decoded.Contains('\\', StringComparison.Ordinal) ? LinkKind.Forbidden : LinkKind.Inside;
        }

        string scheme = decoded[..end].ToLowerInvariant();
        // 'https:spel.md' is an address of nothing; browsers read it as a path.
        bool isWhole = scheme is not ("https" or "http") || decoded.AsSpan(end + 1).StartsWith("//");
        return isWhole && Allowed.Contains(scheme) ? LinkKind.Outside : LinkKind.Forbidden;
    }

    /// <summary>Whether the text is a complete http or https address.</summary>
    public static bool IsWebAddress(string text) =>
        KindOf(text) == LinkKind.Outside
        && Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
        && uri.Scheme is "https" or "http"
        && uri.UserInfo.Length == 0;

    /// <summary>The address without entities, percent codes, control characters and white space, as a browser sees it.</summary>
    public static string Decode(string url)
    {
        string decoded = WebUtility.HtmlDecode(url);
        try
        {
            decoded = Uri.UnescapeDataString(decoded);
        }
        catch (UriFormatException)
        {
            // What cannot be decoded is judged as written.
        }

        return string.Concat(decoded.Where(static c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
    }
}

/// <summary>Kinds of addresses.</summary>
internal enum LinkKind
{
    /// <summary>A relative path or a fragment.</summary>
    Inside,

    /// <summary>Another site, mail or telephone.</summary>
    Outside,

    /// <summary>Anything else.</summary>
    Forbidden,
}
