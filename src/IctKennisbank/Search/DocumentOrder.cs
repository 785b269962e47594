using IctKennisbank.Model;

namespace IctKennisbank.Search;

/// <summary>
/// Puts documents that are found together next to each other: gaps become small, and the ten results of a query share
/// shards.
/// </summary>
internal static class DocumentOrder
{
    /// <summary>The documents in index order; the same for any order in which they are given.</summary>
    public static SearchDocument[] Sort(ValueList<SearchDocument> documents)
    {
        return [.. documents.OrderBy(d => d.Facets.FirstOrDefault(f => f.Facet == "thema")?.Value, StringComparer.Ordinal)
            .ThenBy(d => d.Title, StringComparer.Ordinal).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }
}
