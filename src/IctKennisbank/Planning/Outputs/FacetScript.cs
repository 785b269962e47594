using System.Buffers;
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
        Assets.Add(Name, Script(new SearchFacets(knowledge).ForListings(types)), paths, files);
        return assets with { Paths = paths };
    }

    private static ReadOnlyMemory<byte> Script(ValueList<SearchFacetGroup> groups)
    {
        ArrayBufferWriter<byte> buffer = new(4096);
        buffer.Write("IctFacetten.groups = "u8);
        using (Utf8JsonWriter data = new(buffer))
        {
            data.WriteStartArray();
            foreach (SearchFacetGroup group in groups)
            {
                data.WriteStartObject();
                data.WriteString("id", group.Id);
                data.WriteString("label", group.Label);
                data.WriteStartArray("values");
                foreach (SearchFacetValue value in group.Values)
                {
                    data.WriteStartObject();
                    data.WriteString("id", value.Id);
                    data.WriteString("label", value.Label);
                    data.WriteString("parent", value.Parent);
                    data.WriteEndObject();
                }

                data.WriteEndArray();
                data.WriteEndObject();
            }

            data.WriteEndArray();
        }

        buffer.Write(";\n"u8);
        return buffer.WrittenMemory;
    }
}
