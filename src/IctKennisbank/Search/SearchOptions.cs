namespace IctKennisbank.Search;

/// <summary>Sizes of the search index. The defaults keep the budgets of <c>design.md</c> section 8; tests use smaller ones.</summary>
public sealed record SearchOptions
{
    /// <summary>Folder of the files, from the site's root.</summary>
    public string Folder { get; init; } = "zoek";

    /// <summary>Up to this many documents everything goes into one file.</summary>
    public int SingleFileDocuments { get; init; } = 480;

    /// <summary>Bytes of a shard of terms: one query word reads one of them.</summary>
    public int TermShardBytes { get; init; } = 6_400;

    /// <summary>Bytes of a shard of words, read for prefixes and typing errors only.</summary>
    public int WordShardBytes { get; init; } = 5_400;

    /// <summary>Shards of results at most: ten results read up to ten of them, so many and small is better.</summary>
    public int DocumentShards { get; init; } = 840;

    /// <summary>
    /// Postings kept per document, on average. Titles and the words of labels are kept; the room that they leave goes to
    /// headings, summary and running text, to parts and to synonyms, the most telling first. Short documents lose nothing.
    /// </summary>
    public int PostingsPerDocument { get; init; } = 85;

    /// <summary>
    /// Bytes, compressed, when everything goes into one file, all of which is read before the first result: a posting takes
    /// about a byte, a stem with its word two and a half, a result with its facets 75. Few documents leave room for more words of each.
    /// </summary>
    public int SingleFileBytes { get; init; } = 59_000;

    /// <summary>Postings and characters of results together, below which a single file has room for finer impacts.</summary>
    public int FineLevelCharacters { get; init; } = 80_000;

    /// <summary>Words besides those of title and labels that stay in any case.</summary>
    public int LeastBodyTerms { get; init; } = 12;

    /// <summary>Characters of text kept per document, spread over its sections, to show as passages.</summary>
    public int PassageCharacters { get; init; } = 120;

    /// <summary>Characters kept of a summary.</summary>
    public int SummaryCharacters { get; init; } = 105;
}
