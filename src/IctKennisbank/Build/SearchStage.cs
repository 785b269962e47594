using IctKennisbank.Model;
using IctKennisbank.Planning.Outputs;
using IctKennisbank.Search;

namespace IctKennisbank.Build;

/// <summary>Makes the search index, or takes that of the last build when search would find the same.</summary>
internal static class SearchStage
{
    /// <summary>The index with what it was made from; null when the site has none.</summary>
    public static Memo.Indexed? Run(KnowledgeBase knowledge, BuildRequest request, Memo memo)
    {
        if (request.Search == SearchIndexing.None)
        {
            return null;
        }

        if (request.Search == SearchIndexing.LastKnown && memo.Search is { } last)
        {
            return last;
        }

        SearchInput input = SearchInput.Of(knowledge, Types.All.Types);
        return memo.Search is { } same && same.Input == input
            ? same
            : new(input, SearchIndex.Build(input.Documents, input.Facets, input.Vocabulary));
    }
}
