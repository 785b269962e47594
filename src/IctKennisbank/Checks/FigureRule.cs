using IctKennisbank.Diagnostics;
using IctKennisbank.Model;

namespace IctKennisbank.Checks;

/// <summary>A figure with other places than it can draw would be left out, and nobody would know why. Reports KB4017.</summary>
internal static class FigureRule
{
    /// <summary>Checks all frameworks.</summary>
    public static void Check(KnowledgeBase knowledge, ICollection<Diagnostic> problems)
    {
        foreach (Framework framework in knowledge.Frameworks)
        {
            if (framework.Geometry.Misfit(framework) is { } reason)
            {
                problems.Add(Diagnostic.Of(Codes.BadGeometry, framework.Geometry.Span, framework.Geometry.Kind, reason));
            }
        }
    }
}
