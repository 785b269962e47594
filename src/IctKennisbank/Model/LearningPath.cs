namespace IctKennisbank.Model;

/// <summary>A learning path: made by hand from a file in <c>leerpaden/</c>, or derived for a competence.</summary>
/// <param name="Id">Id and address.</param>
/// <param name="Title">Title.</param>
/// <param name="Summary">Summary; empty for a derived path.</param>
/// <param name="Competences">Ids of the competences it is for, the main one first.</param>
/// <param name="Stations">Its stations in order.</param>
public sealed record LearningPath(
    string Id, string Title, string Summary, ValueList<string> Competences, ValueList<Station> Stations)
{
    /// <summary>The item that lists the steps; null for a derived path.</summary>
    public LinkedItem? Source { get; init; }

    /// <summary>Level ids for which there is no station.</summary>
    public ValueList<string> MissingLevels { get; init; }

    /// <summary>Where to go next.</summary>
    public ValueList<PageId> Next { get; init; }

    /// <summary>Sum of the known durations, in minutes.</summary>
    public int KnownMinutes { get; } = Stations.Sum(static station => station.Item.Item.Minutes ?? 0);

    /// <summary>Number of stations without a known duration.</summary>
    public int UnknownCount { get; } = Stations.Count(static station => station.Item.Item.Minutes is null);
}

/// <summary>A station of a learning path.</summary>
/// <param name="Item">The item.</param>
/// <param name="Reason">What it adds on this path; empty for a derived path.</param>
/// <param name="IsSupport">Whether it is here only because a later station needs it.</param>
public sealed record Station(LinkedItem Item, string Reason, bool IsSupport);
