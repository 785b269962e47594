using IctKennisbank.Model;

namespace IctKennisbank.Search;

/// <summary>
/// One thing that can be found: made by Planning from an item or a path, read by the search index. Plain text only.
/// </summary>
/// <param name="Id">Permanent id, <c>werkvormen/tpack-spel</c>.</param>
/// <param name="Url">Path of the page from the site's root, <c>werkvormen/tpack-spel.html</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Type">Id of the type, <c>werkvorm</c>.</param>
/// <param name="Summary">The summary; empty if there is none.</param>
public sealed record SearchDocument(string Id, string Url, string Title, string Type, string Summary)
{
    /// <summary>Labels of competences, themes and other terms, with their codes and synonyms.</summary>
    public ValueList<string> Labels { get; init; }

    /// <summary>The text in pieces, in reading order; the first piece may have no heading.</summary>
    public ValueList<SearchSection> Sections { get; init; }

    /// <summary>Facet values: <c>(thema, privacy-en-veiligheid)</c>; the same facet may occur more than once.</summary>
    public ValueList<SearchFacet> Facets { get; init; }

    /// <summary>What a match in this document counts for: 1, or less for what leads to others and answers little itself.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>Duration in whole minutes, or null when unknown.</summary>
    public int? Minutes { get; init; }

    /// <summary>Duration as readers see it: <c>45 min</c>.</summary>
    public string Duration { get; init; } = "";

    /// <summary>Level as readers see it: <c>basis</c>.</summary>
    public string Level { get; init; } = "";
}

/// <summary>A piece of text under one heading.</summary>
/// <param name="Heading">Heading as text; empty for the piece before the first heading.</param>
/// <param name="Anchor">Fragment id on the page; empty for the top.</param>
/// <param name="Text">The paragraphs as plain text, separated by one line feed.</param>
public sealed record SearchSection(string Heading, string Anchor, string Text);

/// <summary>A facet value of a document, both by id.</summary>
public sealed record SearchFacet(string Facet, string Value);

/// <summary>A facet as the search page shows it.</summary>
/// <param name="Id">Id of the facet, <c>thema</c>.</param>
/// <param name="Label">Heading above its values.</param>
/// <param name="Values">The values in the order in which they are shown: id and label.</param>
public sealed record SearchFacetGroup(string Id, string Label, ValueList<SearchFacetValue> Values);

/// <summary>A value of a facet with its label; <paramref name="Parent"/> is the id of the value above it, if any.</summary>
public sealed record SearchFacetValue(string Id, string Label, string Parent = "");

/// <summary>Words that stand for each other, and hints, from <c>begrippen.yml</c> and the vocabularies.</summary>
/// <param name="Groups">Groups of words or phrases of which each finds the others.</param>
/// <param name="Hints">'Did you mean': from a word to a better one.</param>
public sealed record SearchVocabulary(ValueList<ValueList<string>> Groups, ValueList<SearchHint> Hints);

/// <summary>A hint from one word to another.</summary>
public sealed record SearchHint(string From, string To);
