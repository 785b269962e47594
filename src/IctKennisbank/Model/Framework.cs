using IctKennisbank.Diagnostics;

namespace IctKennisbank.Model;

/// <summary>A competence framework, read from one file in <c>content/kaders/</c>. No framework is named in code.</summary>
/// <param name="Id">Prefix of all its ids: <c>kl</c>.</param>
/// <param name="File">File name without extension, which is the address of its page: <c>mw-2012</c>.</param>
/// <param name="Title">Full title.</param>
/// <param name="ShortTitle">Title for menus.</param>
/// <param name="Version">Version; a changed version never reuses ids.</param>
/// <param name="Description">What it is and what it is not.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Framework(
    string Id, string File, string Title, string ShortTitle, string Version, string Description, SourceSpan Span)
{
    /// <summary>What you use it for.</summary>
    public ValueList<string> Uses { get; init; }

    /// <summary>Sources.</summary>
    public ValueList<Citation> Citations { get; init; }

    /// <summary>For whom, as vocabulary ids.</summary>
    public ValueList<string> Audiences { get; init; }

    /// <summary>Sectors, as vocabulary ids.</summary>
    public ValueList<string> Sectors { get; init; }

    /// <summary>Notes that may be published.</summary>
    public ValueList<string> Notes { get; init; }

    /// <summary>A school's own set: no place in menus, paths and overviews.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Off unless <c>site.yml</c> chooses it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether its competences get learning paths; lists of words or statements do not.</summary>
    public bool HasPaths { get; init; } = true;

    /// <summary>Place in menus; lower comes first.</summary>
    public int Order { get; init; }

    /// <summary>Shape of the code label, a CSS class without <c>k-</c>.</summary>
    public string Silhouette { get; init; } = "";

    /// <summary>Figure on the page.</summary>
    public Geometry Geometry { get; init; } = Geometry.None;

    /// <summary>The words from vocabularies that the file uses, for the linker to check.</summary>
    public ValueList<TermUse> Terms { get; init; }

    /// <summary>Areas and groups, in order; competences without an area stand in a group without label.</summary>
    public ValueList<Area> Areas { get; init; }

    /// <summary>Points in a matrix.</summary>
    public ValueList<MatrixPoint> Points { get; init; }

    /// <summary>All ids: areas with an id, competences and connections, in order.</summary>
    public IEnumerable<Competence> All => Areas.SelectMany(static area =>
        area.Self is null ? area.Competences : area.Competences.Prepend(area.Self));
}

/// <summary>An area of a framework, or a group that is only a heading.</summary>
/// <param name="Label">Label; empty for competences without a group.</param>
/// <param name="Self">The area as a competence of its own, or null for a group without an id.</param>
/// <param name="Competences">Competences in order.</param>
public sealed record Area(string Label, Competence? Self, ValueList<Competence> Competences);

/// <summary>What an id in a framework stands for.</summary>
public enum CompetenceKind
{
    /// <summary>An area with competences in it.</summary>
    Area,

    /// <summary>A competence.</summary>
    Competence,

    /// <summary>A connection between two areas.</summary>
    Connection,
}

/// <summary>Anything in a framework that has an id and can be a tag.</summary>
/// <param name="Id">Stable id, <c>kl.pd.3</c>.</param>
/// <param name="FrameworkId">Id of its framework.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Short visible code, <c>PD 3</c>.</param>
/// <param name="Label">Label.</param>
/// <param name="Span">Where its id stands.</param>
public sealed record Competence(
    string Id, string FrameworkId, CompetenceKind Kind, string Code, string Label, SourceSpan Span)
{
    /// <summary>Id of the area it belongs to; empty when none.</summary>
    public string AreaId { get; init; } = "";

    /// <summary>Whether the wording of the label is ours.</summary>
    public bool IsOwnLabel { get; init; }

    /// <summary>What it means for a teacher.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>Concrete examples.</summary>
    public ValueList<string> Examples { get; init; }

    /// <summary>Other names.</summary>
    public ValueList<string> Aliases { get; init; }

    /// <summary>Level, if the framework gives it one.</summary>
    public string Level { get; init; } = "";

    /// <summary>For a connection: the ids of the areas between which it runs.</summary>
    public ValueList<Located<string>> Between { get; init; }
}

/// <summary>A point in a matrix with quadrants.</summary>
/// <param name="Label">Label.</param>
/// <param name="Quadrant">Id of the quadrant.</param>
/// <param name="Border">Id of the quadrant it borders on; empty when none.</param>
/// <param name="Explanation">Explanation; may be empty.</param>
/// <param name="RefersTo">Ids of competences.</param>
public sealed record MatrixPoint(
    string Label, Located<string> Quadrant, string Border, string Explanation, ValueList<Located<string>> RefersTo);

/// <summary>A row of the crosswalk: shown as 'verwant aan', never as equal.</summary>
/// <param name="From">Competence id, or for facet rows a text.</param>
/// <param name="To">Competence or framework ids.</param>
/// <param name="Relation">SKOS word: exact, close, broad, narrow, related.</param>
/// <param name="Confidence">hoog, midden, laag.</param>
/// <param name="Reason">Why.</param>
public sealed record CrosswalkRow(
    Located<string> From, ValueList<Located<string>> To, string Relation, string Confidence, string Reason);

/// <summary>A word from a closed vocabulary in a data file.</summary>
/// <param name="Vocabulary">Name of the vocabulary.</param>
/// <param name="Key">Key under which it stands.</param>
/// <param name="Id">The word.</param>
public sealed record TermUse(string Vocabulary, string Key, Located<string> Id);

/// <summary>An entry of a closed vocabulary.</summary>
/// <param name="Id">Id.</param>
/// <param name="Label">Label.</param>
public sealed record Term(string Id, string Label)
{
    /// <summary>Short label; the label when none.</summary>
    public string ShortLabel { get; init; } = "";

    /// <summary>Other words for it.</summary>
    public ValueList<string> Synonyms { get; init; }

    /// <summary>Explanation; may be empty.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>Address, for licences.</summary>
    public string Url { get; init; } = "";
}

/// <summary>A closed vocabulary.</summary>
public sealed record Vocabulary(string Name, ValueList<Term> Terms);

/// <summary>A word in the glossary.</summary>
/// <param name="Id">Fragment id.</param>
/// <param name="Word">The word.</param>
/// <param name="Explanation">What it means.</param>
/// <param name="Synonyms">Other words for it.</param>
/// <param name="SeeAlso">Keys of items.</param>
public sealed record GlossaryEntry(
    string Id, string Word, string Explanation, ValueList<string> Synonyms, ValueList<Located<string>> SeeAlso);

/// <summary>The glossary with what search needs.</summary>
/// <param name="Entries">Entries in the order of the file.</param>
/// <param name="SynonymGroups">Words that find each other.</param>
/// <param name="Hints">From one word to a better one.</param>
public sealed record Glossary(
    ValueList<GlossaryEntry> Entries, ValueList<ValueList<string>> SynonymGroups, ValueList<WordHint> Hints);

/// <summary>A hint from one word to a better one.</summary>
public sealed record WordHint(string From, string To);
