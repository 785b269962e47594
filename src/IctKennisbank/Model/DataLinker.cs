using IctKennisbank.Diagnostics;

namespace IctKennisbank.Model;

/// <summary>Checks the references in data files: crosswalk, glossary, figures of frameworks, measurements.</summary>
internal static class DataLinker
{
    /// <summary>
    /// Reports KB1008, KB3001 and KB3002. Rows of the crosswalk about a framework that the site does not show are left alone: a
    /// school that chooses two frameworks keeps our crosswalk as it is.
    /// </summary>
    public static void Check(KnowledgeBase knowledge, ICollection<Diagnostic> problems)
    {
        foreach (TermUse use in knowledge.Frameworks.SelectMany(static framework => framework.Terms)
            .Concat(knowledge.Measurements.SelectMany(static measurement => measurement.Terms)))
        {
            FieldLinker.CheckTerm(knowledge, use.Vocabulary, use.Key, use.Id, problems);
        }

        foreach (CrosswalkRow row in knowledge.Crosswalk)
        {
            foreach (Located<string> id in row.To.Prepend(row.From))
            {
                if (IsShown(knowledge, id.Value))
                {
                    FieldLinker.CheckCompetence(knowledge, id, allowFramework: true, problems);
                }
            }
        }

        foreach (Measurement measurement in knowledge.Measurements)
        {
            IEnumerable<Located<string>?> ids = measurement.Charts
                .SelectMany(static chart => chart.Points.Select(static point => point.Competence)).Prepend(measurement.Framework);
            foreach (Located<string> id in ids.OfType<Located<string>>().Where(id => IsShown(knowledge, id.Value)))
            {
                FieldLinker.CheckCompetence(knowledge, id, allowFramework: true, problems);
            }
        }

        foreach (GlossaryEntry entry in knowledge.Glossary.Entries)
        {
            foreach (Located<string> key in entry.SeeAlso)
            {
                FieldLinker.CheckItem(knowledge, key, problems);
            }
        }

        foreach (Framework framework in knowledge.Frameworks)
        {
            IEnumerable<Located<string>> ids = framework.All.SelectMany(static competence => competence.Between)
                .Concat(framework.Points.SelectMany(static point => point.RefersTo.Prepend(point.Quadrant)))
                .Concat(framework.Geometry.Places);
            foreach (Located<string> id in ids)
            {
                if (IsShown(knowledge, id.Value))
                {
                    FieldLinker.CheckCompetence(knowledge, id, allowFramework: false, problems);
                }
            }
        }
    }

    /// <summary>
    /// Whether a wrong id would be a mistake: not when it has the prefix of a framework that exists but is not shown.
    /// </summary>
    private static bool IsShown(KnowledgeBase knowledge, string id)
    {
        int dot = id.IndexOf('.', StringComparison.Ordinal);
        return !knowledge.HiddenFrameworks.Contains(dot < 0 ? id : id[..dot]);
    }
}
