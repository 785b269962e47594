using System.Text;
using System.Text.Json;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Search;

namespace IctKennisbank.Planning.Outputs;

/// <summary>
/// The names of the facets as a script for listings, which count their own rows and so need no search index. A script,
/// because a page that is opened from disk may load nothing else.
/// </summary>
internal static class FacetScript
{
    /// <summary>Name among the assets.</summary>
    public const string Name = "js/facetgroepen.js";

    /// <summary>The assets with this script.</summary>
    public static AssetMap AddTo(
        AssetMap assets, KnowledgeBase knowledge, ValueList<ContentType> types, ICollection<OutputFile> files)
    {
        SortedDictionary<string, string> paths = new(assets.Paths.ToDictionary(), StringComparer.Ordinal);
        Assets.Add(Name, Encoding.UTF8.GetBytes(Text(new SearchFacets(knowledge).ForListings(types))), paths, files);
        return assets with { Paths = paths };
    }

    private static string Text(ValueList<SearchFacetGroup> groups) => "IctFacetten.groups = " + JsonSerializer.Serialize(
        groups.Select(static group => new
        {
            id = group.Id,
            label = group.Label,
            values = group.Values.Select(static value => new { id = value.Id, label = value.Label, parent = value.Parent }),
        })) + ";\n";
}
