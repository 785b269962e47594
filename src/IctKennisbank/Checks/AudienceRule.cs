using IctKennisbank.Diagnostics;
using IctKennisbank.Model;

namespace IctKennisbank.Checks;

/// <summary>
/// Every audience has a framework made for it, and an item for that audience names something from it: so that the item
/// is found on its learning paths. Which framework belongs to which audience is said by the frameworks themselves, by
/// their audience; the rule asks for one of them, not for a certain one. Reports KB4003.
/// </summary>
internal static class AudienceRule
{
    /// <summary>Checks one item that stands in lists.</summary>
    public static void Check(KnowledgeBase knowledge, Item item, ICollection<Diagnostic> problems)
    {
        // An id that does not exist has been reported; what it was meant to be is not known.
        if (!item.Type.IsListed || item.Competences.IsEmpty
            || item.Competences.Any(id => knowledge.FindCompetence(id.Value) is null))
        {
            return;
        }

        foreach (string audience in item.Get(Fields.Audiences))
        {
            if (IsNamed(knowledge, item, audience))
            {
                continue;
            }

            List<Framework> made = [.. knowledge.Frameworks.Where(framework => IsMadeFor(framework, audience))];
            // A framework for another audience will do when this audience has none, or when it is a helper of one.
            if (made.Count > 0 && !HasOther(knowledge, item, audience))
            {
                problems.Add(Diagnostic.Of(
                    Codes.MissingFramework,
                    item.SpanOf(Fields.Competences),
                    knowledge.LabelOf("doelgroep", audience),
                    Dutch.Enumeration([.. made.Select(static framework => framework.ShortTitle).Take(3)]),
                    made[0].All.First().Id));
            }
        }
    }

    private static bool IsMadeFor(Framework framework, string audience) =>
        framework.HasPaths && !framework.IsLocal && framework.Audiences.AsSpan().Contains(audience) && framework.All.Any();

    private static bool IsNamed(KnowledgeBase knowledge, Item item, string audience)
    {
        foreach (Located<string> id in item.Competences)
        {
            if (knowledge.FindCompetence(id.Value) is not { } competence)
            {
                continue;
            }

            foreach (Framework framework in knowledge.Frameworks)
            {
                if (framework.Id == competence.FrameworkId && IsMadeFor(framework, audience))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasOther(KnowledgeBase knowledge, Item item, string audience) =>
        item.Get(Fields.Audiences).Any(other => other != audience
            && knowledge.Frameworks.Any(framework => framework.Audiences.Contains(other)
                && item.Competences.Any(id => knowledge.FindCompetence(id.Value)?.FrameworkId == framework.Id)));
}
