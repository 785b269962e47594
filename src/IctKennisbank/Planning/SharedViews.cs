using System.Collections.Concurrent;
using IctKennisbank.Model;

namespace IctKennisbank.Planning;

/// <summary>
/// The small views that stand on many pages of one depth, made once. Two threads may make the same one side by side: both
/// are equal, and one is kept.
/// </summary>
internal sealed class SharedViews
{
    /// <summary>Rows of items. By reference: an item compares by all that its author wrote.</summary>
    public ConcurrentDictionary<LinkedItem, RowView> Rows { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Code labels by id of a competence or framework.</summary>
    public ConcurrentDictionary<string, CodeView> Codes { get; } = new(StringComparer.Ordinal);

    /// <summary>Addresses of paths with their codes, by the id of their main competence.</summary>
    public ConcurrentDictionary<string, CodedLink> Transfers { get; } = new(StringComparer.Ordinal);
}
