using System.Text.RegularExpressions;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Checks;

/// <summary>A source has a year (KB4012), and its licence allows what the item does with it (KB4013).</summary>
internal static partial class SourceRules
{
    /// <summary>An own design only mentions its sources; only what is taken over or adapted carries their conditions.</summary>
    public static readonly string[] Derived = ["bron", "bewerking"];

    /// <summary>Checks one item.</summary>
    public static void Check(KnowledgeBase knowledge, Item item, ICollection<Diagnostic> problems)
    {
        string licence = item.Get(Fields.Licence) ?? "";
        string origin = item.Get(Fields.Origin) ?? "";
        foreach (Citation citation in item.Get(Fields.Citations))
        {
            if (citation.Year.Length == 0)
            {
                problems.Add(Diagnostic.Of(Codes.CitationWithoutYear, citation.Span, citation.Title));
            }

            if (licence.Length > 0 && Derived.Contains(origin) && Clash(citation.Licence, licence, origin) is { } clash)
            {
                problems.Add(Diagnostic.Of(
                    Codes.LicenceClash, citation.LicenceSpan, citation.Licence, licence, Text.Get(clash)));
            }
        }
    }

    /// <summary>
    /// Why the licence of a source forbids this licence, or null. Conditions of Creative Commons 4.0: no commercial use,
    /// no derivatives, and share alike go along with what is made of a work.
    /// </summary>
    private static string? Clash(string source, string own, string origin)
    {
        HashSet<string> asked = Conditions(source);
        HashSet<string> kept = Conditions(own);
        return asked.Contains("NC") && !kept.Contains("NC") ? "licentie.nc"
            : asked.Contains("ND") && origin == "bewerking" ? "licentie.nd"
            : asked.Contains("SA") && !kept.Contains("SA") ? "licentie.sa"
            : null;
    }

    private static HashSet<string> Conditions(string licence) => Creative().IsMatch(licence)
        ? [.. Words().Matches(licence.ToUpperInvariant()).Select(static match => match.Value)]
        : [];

    [GeneratedRegex(@"\b(?:CC|Creative Commons)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Creative();

    [GeneratedRegex(@"\b(?:NC|ND|SA)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
