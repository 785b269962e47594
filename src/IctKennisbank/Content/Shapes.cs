using System.Globalization;
using System.Text;
using IctKennisbank.Diagnostics;
using IctKennisbank.Texts;

namespace IctKennisbank.Content;

/// <summary>Says what should stand where something of another shape stands: a list for a text, and so on.</summary>
internal static class Shapes
{
    /// <summary>KB1016 for nothing at all, else KB1007.</summary>
    /// <param name="key">Key of the value.</param>
    /// <param name="node">What stands there.</param>
    /// <param name="form">Key of the text that says what should stand there.</param>
    /// <param name="problems">Where problems go.</param>
    public static void Report(string key, YamlNode node, string form, ICollection<Diagnostic> problems)
    {
        if (node is YamlScalar { Value: "" } or YamlSequence { Items.Count: 0 } or YamlMapping { Entries.Count: 0 })
        {
            problems.Add(Diagnostic.Of(Codes.EmptyValue, node.Span, key));
            return;
        }

        // A sentence with a colon in a list reads as a group: '- Let op: neem de tijd'.
        bool isSentence = node is YamlMapping { Entries.Count: 1 } mapping
            && form is "vorm.tekst"
            && mapping.Entries[0].Value is YamlScalar;
        SourceSpan span = node is YamlMapping { Entries.Count: > 0 } group ? group.Entries[0].Key.Span : node.Span;
        problems.Add(Diagnostic.Of(Codes.WrongShape, span, key, Text.Get(form))
            .WithHint(isSentence ? Text.Get("hint.dubbele-punt") : null));
    }

    /// <summary>Whether a text, not empty, is only marks that say how letters run or join: a page with such a title has no name.</summary>
    public static bool IsInvisible(string value) => !char.IsAscii(value[0])
        && value.EnumerateRunes().All(static rune => Rune.IsWhiteSpace(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark
            || rune.Value is 0x115f or 0x1160 or 0x2800 or 0x3164 or 0xffa0);
}
