using IctKennisbank.Diagnostics;
using IctKennisbank.Model;

namespace IctKennisbank.Checks;

/// <summary>Says per framework for which competences there is nothing yet: a note, since a gap is an invitation. Reports KB4009.</summary>
internal static class EmptyCompetences
{
    /// <summary>Checks all frameworks with learning paths.</summary>
    public static void Check(KnowledgeBase knowledge, ICollection<Diagnostic> problems)
    {
        foreach (Framework framework in knowledge.Frameworks.Where(static f => f.HasPaths && !f.IsLocal))
        {
            List<Competence> all = [.. framework.All.Where(static c => c.Kind != CompetenceKind.Connection)];
            List<string> empty = [.. all.Where(c => knowledge.ItemsOf(c.Id).IsEmpty).Select(static c => c.Id)];
            if (empty.Count > 0)
            {
                problems.Add(Diagnostic.Of(
                    Codes.EmptyCompetences, framework.Span, empty.Count, all.Count, framework.ShortTitle, string.Join(", ", empty)));
            }
        }
    }
}
