using IctKennisbank.Model;
using IctKennisbank.Search;

namespace IctKennisbank.Planning.Outputs;

/// <summary>
/// What the search index is made from. Compares by value, so that a build in which nothing changed that search knows of
/// can use the index of the last one.
/// </summary>
internal sealed record SearchInput(
    ValueList<SearchDocument> Documents, ValueList<SearchFacetGroup> Facets, SearchVocabulary Vocabulary)
{
    /// <summary>Everything of a knowledge base that can be found.</summary>
    public static SearchInput Of(KnowledgeBase knowledge, ValueList<ContentType> types) => new(
        new SearchDocuments(knowledge).All(),
        new SearchFacets(knowledge).ForSearch(types),
        new(
            knowledge.Glossary.SynonymGroups,
            knowledge.Glossary.Hints.Select(static hint => new SearchHint(hint.From, hint.To)).ToValueList()));
}
