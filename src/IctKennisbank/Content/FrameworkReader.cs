using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;

namespace IctKennisbank.Content;

/// <summary>Reads a competence framework from its mapping.</summary>
internal static class FrameworkReader
{
    /// <summary>Reads the framework; what is missing is empty and has been reported.</summary>
    public static Framework Read(MappingReader reader, SourceFile file)
    {
        List<TermUse> terms = [];
        string id = reader.Text("id", required: true, maxLength: 20);
        string name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        string title = reader.Text("titel", required: true);
        string shortTitle = reader.Text("kort");
        Framework framework = new(
            id,
            name[..name.LastIndexOf('.')],
            title,
            shortTitle.Length > 0 ? shortTitle : title,
            reader.Text("versie", required: true),
            reader.Text("omschrijving", required: true),
            reader.SpanOf("id"))
        {
            Uses = reader.Texts("gebruik"),
            Citations = reader.Each("bron", FieldReader.Citation),
            Audiences = Terms(reader, "doelgroep", terms),
            Sectors = Terms(reader, "sector", terms),
            Notes = reader.Each("aantekeningen", Note).Where(static note => note.IsVerified)
                .Select(static note => note.Text).ToValueList(),
            IsLocal = reader.Flag("lokaal"),
            IsOptional = reader.Flag("optioneel"),
            HasPaths = reader.Flag("leerpaden", whenAbsent: true),
            Order = reader.Number("volgorde", 0, 1000) ?? 500,
            Silhouette = reader.Text("silhouet"),
            Geometry = reader.Group("meetkunde", Figure) ?? Geometry.None,
            Areas = Areas(reader, id),
            Points = reader.Each("punten", Point),
        };
        reader.Each("niveaus", static level => new Term(level.Text("id", required: true), level.Text("label")));
        return framework with { Terms = terms.ToValueList() };
    }

    private static ValueList<string> Terms(MappingReader reader, string key, List<TermUse> terms)
    {
        ValueList<Located<string>> words = reader.List(key);
        terms.AddRange(words.Select(word => new TermUse(key, key, word)));
        return words.Select(static word => word.Value).ToValueList();
    }

    private static ValueList<Area> Areas(MappingReader reader, string frameworkId)
    {
        List<Area> areas = [.. reader.Each("gebieden", area => ReadArea(area, frameworkId))];
        ValueList<Competence> loose = reader.Each(
            "competenties", child => ReadCompetence(child, frameworkId, "", CompetenceKind.Competence));
        if (!loose.IsEmpty)
        {
            areas.Add(new("", null, loose));
        }

        ValueList<Competence> connections = reader.Each(
            "verbindingen", child => ReadCompetence(child, frameworkId, "", CompetenceKind.Connection));
        if (!connections.IsEmpty)
        {
            areas.Add(new(Texts.Text.Get("kader.verbindingen"), null, connections));
        }

        return areas.ToValueList();
    }

    private static Area? ReadArea(MappingReader reader, string frameworkId)
    {
        bool hasId = reader.Node("id") is not null;
        Competence? self = hasId ? ReadCompetence(reader, frameworkId, "", CompetenceKind.Area) : null;
        string label = self?.Label ?? reader.Text("label", required: true);
        if (reader.IsRecording)
        {
            // A group is one or the other, so its id is not required.
            _ = (ReadCompetence(reader, frameworkId, "", CompetenceKind.Area), reader.Text("id"));
        }

        if (!hasId)
        {
            // A group without an id is only a heading; what it may say is known, but not needed.
            _ = (reader.Text("uitleg"), reader.Text("niveau"), reader.Flag("eigen-label"), reader.Text("code"));
        }

        ValueList<Competence> competences = reader.Each("competenties", child => ReadCompetence(
            child, frameworkId, self?.Id ?? "", CompetenceKind.Competence));
        return new(label, self, competences);
    }

    private static Competence? ReadCompetence(
        MappingReader reader, string frameworkId, string areaId, CompetenceKind kind)
    {
        Located<string>? id = reader.Located("id", required: true, maxLength: 40);
        string code = reader.Text("code", required: true, maxLength: 24);
        string label = reader.Text("label", required: true, maxLength: 200);
        Competence competence = new(
            id?.Value ?? "", frameworkId, kind, code, label, id?.Span ?? reader.Span)
        {
            AreaId = areaId,
            IsOwnLabel = reader.Flag("eigen-label"),
            Explanation = reader.Text("uitleg"),
            Examples = reader.Texts("voorbeelden"),
            Aliases = reader.Texts("alias"),
            Level = reader.Choice("niveau", [.. LearningPaths.Levels]),
            Between = kind == CompetenceKind.Connection ? reader.List("tussen") : default,
        };
        _ = reader.Text("vraagt");
        if (id is not { } located)
        {
            return null;
        }

        if (!located.Value.StartsWith(frameworkId + ".", StringComparison.Ordinal))
        {
            reader.Problems.Add(Diagnostic.Of(Codes.ForeignCompetenceId, located.Span, located.Value, frameworkId));
        }

        return competence;
    }

    private static MatrixPoint? Point(MappingReader reader)
    {
        string label = reader.Text("label", required: true);
        Located<string>? quadrant = reader.Located("kwadrant", required: true);
        string border = reader.Text("grens");
        string explanation = reader.Text("toelichting");
        ValueList<Located<string>> refersTo = reader.List("verwijst");
        return quadrant is { } located ? new(label, located, border, explanation, refersTo) : null;
    }

    private static Geometry Figure(MappingReader reader) => new(
        reader.Choice("soort", [.. Geometry.Kinds], required: true),
        reader.List("plaatsen"),
        reader.Text("omhoog"),
        reader.Text("opzij"),
        reader.Texts("delen"))
    {
        Span = (reader.Node("plaatsen") ?? reader.Node("delen"))?.Span ?? reader.SpanOf("soort"),
    };

    private static NoteText? Note(MappingReader reader) =>
        new(reader.Text("tekst", required: true), reader.Flag("geverifieerd"));

    private sealed record NoteText(string Text, bool IsVerified);
}
