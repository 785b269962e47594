using System.Text.Json;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Search;
using YamlDotNet.RepresentationModel;

namespace SearchBench;

/// <summary>Reads passages, queries and the site's synonyms.</summary>
internal static class Sets
{
    public static ValueList<SearchDocument> Passages(string path)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(path));
        return json.RootElement.EnumerateArray().Select(passage =>
        {
            string id = passage.GetProperty("id").GetString()!;
            return new SearchDocument(id, id + ".html", passage.GetProperty("title").GetString()!, "passage", "")
            {
                Sections = [new("", "", passage.GetProperty("text").GetString()!)],
            };
        }).ToValueList();
    }

    /// <summary>The synonyms of <c>content/begrippen.yml</c>: what the site itself ships. None if the file is not there.</summary>
    public static SearchVocabulary Vocabulary(string path)
    {
        if (!File.Exists(path))
        {
            return new([], []);
        }

        YamlStream yaml = [];
        yaml.Load(new StringReader(File.ReadAllText(path)));
        YamlMappingNode root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var groups = Items(root, "synoniemen").Cast<YamlSequenceNode>().Select(group => group.Select(Text).ToValueList());
        var hints = Items(root, "bedoel-je").Select(hint => new SearchHint(Text(hint["van"]), Text(hint["naar"])));
        return new(groups.ToValueList(), hints.ToValueList());
    }

    private static IEnumerable<YamlNode> Items(YamlMappingNode root, string key) =>
        root.Children.TryGetValue(key, out YamlNode? node) ? ((YamlSequenceNode)node).Children : [];

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";

    public static void Write(ValueList<OutputFile> files, string folder)
    {
        foreach (OutputFile file in files)
        {
            string path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.ToArray());
        }
    }
}
