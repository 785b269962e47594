using IctKennisbank.Model;

namespace IctKennisbank.Planning.Pages;

/// <summary>
/// The four line styles of the house: solid ink, solid, double, dashed. The areas of a framework use them in order, and
/// again from the first when there are more.
/// </summary>
internal static class Lines
{
    private static readonly ValueList<string> Classes = ["l-basis", "l-pd", "l-sc", "l-po"];

    /// <summary>The class of a path's line: that of the area of its main competence.</summary>
    public static string ClassOf(KnowledgeBase knowledge, LearningPath path) =>
        path.Competences.IsEmpty ? Classes[0] : ClassOf(knowledge, path.Competences[0]);

    /// <summary>The class of the area of a competence.</summary>
    public static string ClassOf(KnowledgeBase knowledge, string competenceId)
    {
        if (knowledge.FindCompetence(competenceId) is not { } competence
            || knowledge.FindFramework(competence.FrameworkId) is not { } framework)
        {
            return Classes[0];
        }

        string area = competence.AreaId.Length > 0 ? competence.AreaId : competence.Id;
        int index = 0;
        foreach (Area candidate in framework.Areas)
        {
            if (candidate.Self?.Id == area || candidate.Competences.Any(child => child.Id == area))
            {
                return Classes[index % Classes.Count];
            }

            index++;
        }

        return Classes[0];
    }
}
