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
        return new([], []);
    }

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
