using System.Text.RegularExpressions;
using IctKennisbank.Model;
using IctKennisbank.Search;
using YamlDotNet.RepresentationModel;

namespace SearchBench;

/// <summary>
/// Reads a folder of the corpus generator (<c>tests/benchmark/Corpus</c>) into search documents. Much cruder than the
/// product, which takes its text from Markdig's tree: enough to have realistic words, fields and facets.
/// </summary>
internal static partial class CorpusReader
{
    private static readonly string[] Facets = ["type", "niveau", "sector", "thema", "competentie", "duur", "groep"];

    public static (ValueList<SearchDocument> Documents, ValueList<SearchFacetGroup> Facets) Read(string folder)
    {
        Dictionary<string, string> labels = Labels(Path.Combine(folder, "content"));
        string content = Path.Combine(folder, "content");
        string[] types = ["praktijken", "werkvormen", "lessen", "instrumenten", "uitleg"];
        string[] files = [.. types.Select(type => Path.Combine(content, type)).Where(Directory.Exists)
            .SelectMany(type => Directory.EnumerateFiles(type, "*.md", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)];
        SearchDocument[] documents = new SearchDocument[files.Length];
        Parallel.For(0, files.Length, i => documents[i] = Document(
            Path.GetRelativePath(content, files[i]).Replace('\\', '/')[..^3], File.ReadAllText(files[i]), labels));
        return (documents.ToValueList(), Facets.Select(facet => new SearchFacetGroup(facet, facet, documents
            .SelectMany(d => d.Facets).Where(f => f.Facet == facet).Select(f => f.Value).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Select(v => new SearchFacetValue(v, labels.GetValueOrDefault(v, v).Split('\n')[0]))
            .ToValueList())).ToValueList());
    }

    private static SearchDocument Document(string id, string text, Dictionary<string, string> labels)
    {
        int end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        YamlStream yaml = [];
        yaml.Load(new StringReader(text[4..end]));
        YamlMappingNode front = (YamlMappingNode)yaml.Documents[0].RootNode;
        string type = id.Split('/')[0];
        string[] themes = Values(front, "thema");
        string[] competences = Values(front, "competenties");
        string level = Values(front, "niveau").FirstOrDefault("");
        string duration = Values(front, "duur").FirstOrDefault("");
        List<SearchFacet> facets = [new("type", type), new("niveau", level), new("duur", DurationClass(duration)),
            new("groep", Values(front, "groep").FirstOrDefault("onbekend"))];
        facets.AddRange(themes.Select(theme => new SearchFacet("thema", theme)));
        facets.AddRange(competences.Select(competence => new SearchFacet("competentie", competence)));
        facets.AddRange(Values(front, "sector").Select(sector => new SearchFacet("sector", sector)));
        return new(id, id + ".html", Values(front, "titel")[0], type, Values(front, "samenvatting").FirstOrDefault(""))
        {
            Labels = themes.Concat(competences).Select(key => labels.GetValueOrDefault(key, key)).Concat(competences).ToValueList(),
            Sections = Sections(text[(end + 5)..]),
            Facets = facets.ToValueList(),
            Duration = duration,
            Level = level,
        };
    }

    private static ValueList<SearchSection> Sections(string body) => HeadingLine().Split("\n" + body)
        .Select((part, i) =>
        {
            int line = i == 0 ? 0 : part.IndexOf('\n', StringComparison.Ordinal);
            string heading = i == 0 || line < 0 ? "" : part[..line].Trim();
            string plain = Markup().Replace(part[Math.Max(0, line)..], " ");
            return new SearchSection(heading, heading.Replace(' ', '-').ToLowerInvariant(), Spaces().Replace(plain, " ").Trim());
        }).ToValueList();

    private static string DurationClass(string duration) => duration.Length switch
    {
        0 => "onbekend",
        _ when duration.Contains("uur", StringComparison.Ordinal) => "1-2 uur",
        _ when duration.Contains("dag", StringComparison.Ordinal) => "dagdeel",
        _ => string.CompareOrdinal(duration, "30") < 0 ? "tot 30 min" : "30-60 min",
    };

    private static string[] Values(YamlMappingNode front, string key) => !front.Children.TryGetValue(key, out YamlNode? node) ? []
        : node is YamlSequenceNode list ? [.. list.OfType<YamlScalarNode>().Select(v => v.Value!)] : [((YamlScalarNode)node).Value!];

    /// <summary>Id to label and synonyms, of every mapping in the vocabularies and frameworks that has both.</summary>
    private static Dictionary<string, string> Labels(string content)
    {
        Dictionary<string, string> labels = [];
        foreach (string file in Directory.EnumerateFiles(content, "*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            YamlStream yaml = [];
            yaml.Load(new StringReader(File.ReadAllText(file)));
            string framework = Path.GetFileName(Path.GetDirectoryName(file)) == "kaders" ? Path.GetFileNameWithoutExtension(file) + "." : "";
            foreach (YamlMappingNode map in yaml.Documents[0].AllNodes.OfType<YamlMappingNode>())
            {
                if (Values(map, "id").FirstOrDefault() is { } id && Values(map, "label").FirstOrDefault() is { } label)
                {
                    labels.TryAdd(framework + id, label + "\n" + string.Join(' ', Values(map, "synoniemen")));
                }
            }
        }

        return labels;
    }

    [GeneratedRegex("(?m)^#{2,4} ")]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"[#*_|>`\[\]]|\]\([^)]*\)|:::\s*\w*|\[\^\d+\]:?|-{3,}:?")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
