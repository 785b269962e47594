using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Checks;

/// <summary>
/// A file may depart from a should-rule when it says why. Takes those warnings out; reports KB4015 for an exemption from
/// a rule that does not exist or that every file keeps, and KB4016 for one that is not needed any more.
/// </summary>
public static class Exemptions
{
    /// <summary>Rules about exemptions themselves, and the call for a reviewer, cannot be switched off.</summary>
    private static readonly DiagnosticCode[] Fixed = [Codes.NeedlessExemption, Codes.NotKnown, Codes.PlaceholderInDraft];

    /// <summary>The problems without the ones that a file is exempted from.</summary>
    public static List<Diagnostic> Apply(KnowledgeBase knowledge, List<Diagnostic> problems)
    {
        HashSet<(string Path, string Code)> exempted = [];
        List<Diagnostic> own = [];
        foreach (LinkedItem linked in knowledge.Items)
        {
            foreach (Exemption exemption in linked.Item.Get(Fields.Exemptions))
            {
                Located<string> rule = exemption.Rule;
                DiagnosticCode? code = Codes.All.FirstOrDefault(known => known.Id == rule.Value);
                if (code is null || code.Severity != Severity.Warning || Fixed.Contains(code))
                {
                    string? near = code is null ? Nearest.To(rule.Value, Relaxable) : null;
                    own.Add(Diagnostic.Of(
                        Codes.BadExemption, rule.Span, rule.Value, Text.Get(code is null ? "uitzondering.onbekend" : "uitzondering.moet"))
                        .WithHint(near is null ? null : Text.Get("hint.bedoel-je", near)));
                }
                else if (problems.Any(problem => problem.Code == code && problem.Span.Path == linked.Item.Path))
                {
                    exempted.Add((linked.Item.Path, code.Id));
                }
                else
                {
                    own.Add(Diagnostic.Of(Codes.NeedlessExemption, rule.Span, rule.Value));
                }
            }
        }

        return own.Count == 0 && exempted.Count == 0
            ? problems
            : [.. problems.Where(problem => !exempted.Contains((problem.Span.Path, problem.Code.Id))), .. own];
    }

    /// <summary>The codes that a file can be exempted from.</summary>
    public static IEnumerable<string> Relaxable => Codes.All
        .Where(static code => code.Severity == Severity.Warning && !Fixed.Contains(code))
        .Select(static code => code.Id);
}
