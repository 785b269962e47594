using System.Text.RegularExpressions;
using IctKennisbank.Texts;

namespace IctKennisbank.Rendering;

/// <summary>Says in Dutch what the template engine says in English, and how to find the place, which it does not tell.</summary>
internal static partial class TemplateMessages
{
    /// <summary>A Dutch sentence, and the piece of template that it is about; that is empty when unknown.</summary>
    public static (string Sentence, string Piece) Explain(string message)
    {
        if (Unclosed().Match(message) is { Success: true } open)
        {
            string piece = "{{#" + open.Groups["name"].Value;
            return (Text.Get("sjabloon.open", piece + "}}"), piece);
        }

        if (Unopened().Match(message) is { Success: true } closed)
        {
            string piece = "{{" + closed.Groups["name"].Value;
            return (Text.Get("sjabloon.dicht", piece + "}}"), piece);
        }

        if (message.Contains("unparseable token", StringComparison.Ordinal))
        {
            return (Text.Get("sjabloon.haken"), "");
        }

        return message.Contains("recursion", StringComparison.OrdinalIgnoreCase)
            ? (Text.Get("sjabloon.rond"), "")
            : (Text.Get("sjabloon.anders", message), "");
    }

    [GeneratedRegex("block expression '#?(?<name>[^']+)' was closed")]
    private static partial Regex Unclosed();

    [GeneratedRegex("closing element '(?<name>/[^']+)' was found without")]
    private static partial Regex Unopened();
}
