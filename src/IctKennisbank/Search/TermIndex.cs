namespace IctKennisbank.Search;

/// <summary>
/// The inverted index in memory: for every stem the documents that have it, with an impact from 1 to
/// <see cref="Weights.Levels"/>.
/// </summary>
/// <param name="Stems">All stems, in ordinal order.</param>
/// <param name="Words">All words that can be typed, in ordinal order.</param>
/// <param name="Frequencies">Per stem the number of documents that have it themselves, not by a synonym, counted before pruning.</param>
/// <param name="Starts">Per stem the place of its first posting; one longer than <paramref name="Stems"/>.</param>
/// <param name="Postings"><see cref="Posting"/>s of documents, in order.</param>
internal sealed record TermIndex(string[] Stems, string[] Words, int[] Frequencies, int[] Starts, int[] Postings);
