using IctKennisbank.Diagnostics;
using IctKennisbank.Texts;
using Markdig.Extensions.CustomContainers;
using SourceSpan = IctKennisbank.Diagnostics.SourceSpan;

namespace IctKennisbank.Content;

/// <summary>The blocks between colons: <c>::: tip</c> and the others that the site knows.</summary>
internal static class Containers
{
    /// <summary>Their names.</summary>
    public static readonly string[] Names = ["tip", "let-op", "trainer", "deelnemer", "antwoord"];

    /// <summary>Reports KB2007.</summary>
    public static void Check(CustomContainer container, SourceText source, ICollection<Diagnostic> problems)
    {
        string name = container.Info ?? "";
        if (!Names.Contains(name))
        {
            string? near = Nearest.To(name, Names);
            Report(container, name, name.Length == 0
                ? Text.Get("blok.zonder-naam")
                : Text.Get("blok.onbekend", name, near is null
                    ? Text.Get("hint.kies-uit", string.Join(", ", Names))
                    : Text.Get("hint.bedoel-je", near)), source, problems);
        }
        else if (!string.IsNullOrWhiteSpace(container.Arguments))
        {
            Report(container, container.Arguments, Text.Get("blok.tekst-erachter", name, container.Arguments), source, problems);
        }

        if (container.ClosingFencedCharCount == 0)
        {
            Report(container, name, Text.Get("blok.open", name), source, problems);
        }
    }

    /// <summary>KB2007 at a word on the first line of the container, or at its colons.</summary>
    private static void Report(
        CustomContainer container, string word, string sentence, SourceText source, ICollection<Diagnostic> problems)
    {
        int at = word.Length == 0 ? -1 : source.Text.IndexOf(word, container.Span.Start, StringComparison.Ordinal);
        SourceSpan span = at < 0 ? source.Span(container.Span.Start, 3) : source.Span(at, word.Length);
        problems.Add(Diagnostic.Of(Codes.UnknownContainer, span, sentence));
    }
}
