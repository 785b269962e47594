using System.Text;
using IctKennisbank.Model;

namespace IctKennisbank.Search;

/// <summary>
/// Writes the facets: their labels with the number of documents of each value, which is what a page shows before anything
/// is typed, and per facet a column that says which documents have which value, loaded when a facet is used.
/// </summary>
internal static class FacetColumns
{
    /// <summary>The columns: per facet, per value in order the gaps between its documents, values separated by a space.</summary>
    public static (string Groups, string[] Columns) Write(
        IReadOnlyList<SearchDocument> documents, ValueList<SearchFacetGroup> groups)
    {
        List<int>[][] lists = Collect(documents, groups);
        string[] columns = [.. lists.Select(values => string.Join(' ', values.Select(Gaps)))];
        StringBuilder text = new("[");
        for (int i = 0; i < groups.Count; i++)
        {
            SearchFacetGroup group = groups[i];
            text.Append(i == 0 ? "" : ",").Append('[').Append(ShardText.Array([group.Id, group.Label])).Append(",[");
            text.AppendJoin(',', group.Values.Select((value, v) =>
                $"[{ShardText.Quoted(value.Id)},{ShardText.Quoted(value.Label)},{ShardText.Quoted(value.Parent)},{lists[i][v].Count}]"));
            text.Append("]]");
        }

        return (text.Append(']').ToString(), columns);
    }

    private static List<int>[][] Collect(IReadOnlyList<SearchDocument> documents, ValueList<SearchFacetGroup> groups)
    {
        List<int>[][] lists = [.. groups.Select(group => group.Values.Select(_ => new List<int>()).ToArray())];
        Dictionary<SearchFacet, List<int>> places = [];
        for (int i = 0; i < groups.Count; i++)
        {
            for (int v = 0; v < groups[i].Values.Count; v++)
            {
                places.TryAdd(new(groups[i].Id, groups[i].Values[v].Id), lists[i][v]);
            }
        }

        for (int i = 0; i < documents.Count; i++)
        {
            foreach (SearchFacet facet in documents[i].Facets)
            {
                if (places.TryGetValue(facet, out List<int>? list) && (list.Count == 0 || list[^1] != i))
                {
                    list.Add(i);
                }
            }
        }

        return lists;
    }

    private static string Gaps(List<int> documents)
    {
        StringBuilder text = new();
        int before = -1;
        foreach (int document in documents)
        {
            ShardText.Number(text, document - before - 1);
            before = document;
        }

        return text.ToString();
    }
}
