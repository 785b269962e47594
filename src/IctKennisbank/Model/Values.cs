using IctKennisbank.Diagnostics;

namespace IctKennisbank.Model;

/// <summary>A duration.</summary>
/// <param name="Minutes">Whole minutes, or null when the author wrote 'onbekend'.</param>
/// <param name="Dagdelen">Number of half days when the author counted in those; a dagdeel is four hours, as in the
/// collective agreements of Dutch education.</param>
public readonly record struct Duration(int? Minutes, int? Dagdelen = null)
{
    /// <summary>Minutes in a dagdeel.</summary>
    public const int MinutesPerDagdeel = 240;
}

/// <summary>Number of people: at least <paramref name="Min"/>, at most <paramref name="Max"/> (null: no limit).</summary>
public readonly record struct GroupSize(int Min, int? Max);

/// <summary>When a step takes place.</summary>
public enum StepPhase
{
    /// <summary>Before: preparation.</summary>
    Before,

    /// <summary>During the meeting or lesson; these minutes add up to the duration.</summary>
    During,

    /// <summary>Afterwards.</summary>
    After,
}

/// <summary>A step of a run sheet.</summary>
/// <param name="Title">What happens.</param>
/// <param name="Minutes">Whole minutes, or null when unknown.</param>
/// <param name="Phase">When.</param>
/// <param name="Role">Who does it; empty when not said.</param>
/// <param name="Explanation">How; empty when not said.</param>
/// <param name="Meeting">Number of the meeting in a series, or null.</param>
/// <param name="Span">Where the title stands.</param>
/// <param name="MinutesSpan">Where the minutes stand; the title's place when they do not.</param>
public sealed record Step(
    string Title,
    int? Minutes,
    StepPhase Phase,
    string Role,
    string Explanation,
    int? Meeting,
    SourceSpan Span,
    SourceSpan MinutesSpan);

/// <summary>A source that is cited.</summary>
/// <param name="Title">Title.</param>
/// <param name="Publisher">Publisher; empty when not said.</param>
/// <param name="Place">Chapter or page; empty when not said.</param>
/// <param name="Year">Year, or 'onbekend', or empty.</param>
/// <param name="Url">Address, checked; empty when none.</param>
/// <param name="Licence">Licence of the source as its makers name it; empty when not said.</param>
public sealed record Citation(string Title, string Publisher, string Place, string Year, string Url, string Licence)
{
    /// <summary>Where the title stands.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>Where the licence stands; the title's place when it does not.</summary>
    public SourceSpan LicenceSpan { get; init; }
}

/// <summary>Something that has to be in order first.</summary>
/// <param name="Competence">A pillar such as <c>vib.2</c>.</param>
/// <param name="Explanation">What that means here.</param>
public sealed record Condition(Located<string> Competence, string Explanation);

/// <summary>A station of a hand-made learning path.</summary>
/// <param name="Item">Key of the item.</param>
/// <param name="Reason">What this station adds on this path; empty when not said.</param>
public sealed record PathStep(Located<string> Item, string Reason);

/// <summary>A rule that a file need not keep, and why.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Reason">Why, for the next reader.</param>
public sealed record Exemption(Located<string> Rule, string Reason);
