using System.Text.Json.Nodes;
using IctKennisbank.Model;

namespace IctKennisbank.Forms;

/// <summary>
/// Where a new file is made on a forge (reference.md A.1). GitHub and Forgejo take name and text from the address, GitLab
/// the name only, and for the others the page says in steps what to do there.
/// </summary>
internal static class Forge
{
    /// <summary>What the form has to know; null when the site says nothing about a forge.</summary>
    public static JsonObject? Of(Repository? repository, IEnumerable<ContentType> types)
    {
        if (repository is not { Url.Length: > 0 })
        {
            return null;
        }

        JsonObject folders = [];
        foreach (ContentType type in types)
        {
            string folder = (repository.Folder.Length > 0 ? repository.Folder + "/" : "") + "content/" + type.SourceFolder;
            folders[type.Id] = new JsonObject { ["pad"] = folder, ["url"] = NewFile(repository, folder) };
        }

        return new()
        {
            ["soort"] = repository.Kind,
            ["naam"] = NameOf(repository),
            ["naamsleutel"] = repository.Kind switch { "github" or "forgejo" => "filename", "gitlab" => "file_name", _ => "" },
            ["neemtTekst"] = repository.Kind is "github" or "forgejo",
            ["mappen"] = folders,
        };
    }

    private static string NewFile(Repository repository, string folder)
    {
        string branch = Repository.InAddress(repository.Branch);
        return repository.Kind switch
        {
            "github" => $"{repository.Url}/new/{branch}/{Repository.InAddress(folder)}",
            "forgejo" => $"{repository.Url}/_new/{branch}/{Repository.InAddress(folder)}",
            "gitlab" => $"{repository.Url}/-/new/{branch}",
            "azure" => $"{repository.Url}?path=/{Repository.InAddress(folder)}&version=GB{branch}",
            _ => repository.Url,
        };
    }

    private static string NameOf(Repository repository) => repository.Kind switch
    {
        "github" => "GitHub",
        "gitlab" => "GitLab",
        "forgejo" => new Uri(repository.Url).Host,
        "azure" => "Azure DevOps",
        _ => new Uri(repository.Url).Host,
    };
}
