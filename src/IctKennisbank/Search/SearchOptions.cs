namespace IctKennisbank.Search;

/// <summary>Sizes of the search index. The defaults keep the budgets of <c>design.md</c> section 8; tests use smaller ones.</summary>
public sealed record SearchOptions
{
    /// <summary>Folder of the files, from the site's root.</summary>
    public string Folder { get; init; } = "zoek";

    /// <summary>Up to this many documents everything goes into one file.</summary>
    public int SingleFileDocuments { get; init; } = 320;

    /// <summary>Bytes of a shard of terms: one query word reads one of them.</summary>
    public int TermShardBytes { get; init; } = 8_000;

    /// <summary>Bytes of a shard of words, read for prefixes and typing errors only.</summary>
    public int WordShardBytes { get; init; } = 5_000;

    /// <summary>Shards of results at most: ten results read up to ten of them, so many and small is better.</summary>
    public int DocumentShards { get; init; } = 720;

    /// <summary>Words kept of the running text of one document, the most telling first; titles, labels, headings and summary are kept whole.</summary>
    public int BodyTermsPerDocument { get; init; } = 90;

    /// <summary>Characters of text kept per document, spread over its sections, to show as passages.</summary>
    public int PassageCharacters { get; init; } = 280;

    /// <summary>Characters kept of a summary.</summary>
    public int SummaryCharacters { get; init; } = 160;
}
