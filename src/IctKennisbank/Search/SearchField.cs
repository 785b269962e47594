namespace IctKennisbank.Search;

/// <summary>The parts of a document that are weighed apart, heaviest first.</summary>
internal enum SearchField
{
    Title,
    Labels,
    Headings,
    Summary,
    Body,
}

/// <summary>
/// The numbers of the ranking (BM25F: Robertson and Zaragoza, 'The Probabilistic Relevance Framework', 2009). Chosen on
/// kinds of queries in <c>tests/benchmark</c>, never on one query. <c>js/zoek/4-vraag.js</c> has the weights of the query side.
/// </summary>
internal static class Weights
{
    /// <summary>How soon more of the same word stops helping.</summary>
    public const float Saturation = 1.3f;

    /// <summary>A posting's impact is one of 1 to this.</summary>
    public const int Levels = 45;

    /// <summary>Levels in a large index: two of them fit in one character, at the price of more equal scores.</summary>
    public const int FewLevels = 9;

    /// <summary>A part of a compound counts for less than the whole word; the head for more than the others.</summary>
    public const float Head = 0.55f;

    /// <inheritdoc cref="Head"/>
    public const float Modifier = 0.45f;

    /// <summary>A compound inside a longer compound: 'leerdoel' in 'leerdoelformulering'.</summary>
    public const float InnerCompound = 0.6f;

    /// <summary>The head of a word whose first part is unknown.</summary>
    public const float UnsureHead = 0.4f;

    /// <summary>A word in the postings of a stem that it shares with related words: 'organisatie' under 'organiseren'.</summary>
    public const float Related = 0.7f;

    /// <summary>A part of a hyphenated word is nearly a word of its own: 'ict' and 'bekwaamheid' in 'ict-bekwaamheid'.</summary>
    public const float HyphenPart = 0.85f;

    /// <summary>
    /// The impact of a synonym of a word of the text. On the impact, after saturation: however often a text says
    /// 'vragenlijst', one that says 'enquete' comes first for 'enquete'.
    /// </summary>
    public const float Synonym = 0.35f;

    /// <summary>One occurrence of a word out of a synonym of more words.</summary>
    public const float SynonymPhraseWord = 0.7f;

    /// <summary>Weight of one occurrence in each field.</summary>
    public static readonly float[] Field = [7f, 3.5f, 2.5f, 2f, 1f];

    /// <summary>How much a longer field than usual weakens each occurrence: 0 not, 1 in full.</summary>
    public static readonly float[] LengthNorm = [0.35f, 0.1f, 0.2f, 0.3f, 0.6f];
}
