using IctKennisbank.Diagnostics;
using IctKennisbank.Files;

namespace IctKennisbank.Cli.Printing;

/// <summary>Where a file really stands: a file of a layer is not in the folder of the site.</summary>
/// <param name="tree">The sources.</param>
/// <param name="folder">Folder of the site seen from where the reader is; empty for the same place.</param>
internal sealed class Places(SourceTree tree, string folder)
{
    /// <summary>The path of a file as the reader finds it, with forward slashes.</summary>
    public string Of(string? path)
    {
        // A bug of ours has no place.
        if (string.IsNullOrEmpty(path))
        {
            return "";
        }

        string layer = tree.Find(path)?.Layer ?? "";
        return layer.Length == 0 && folder.Length == 0
            ? path
            : Joined([.. folder.Replace('\\', '/').Split('/'), .. layer.Split('/'), .. path.Split('/')]);
    }

    /// <summary>A problem with its place as the reader finds it.</summary>
    public Diagnostic Of(Diagnostic problem) => problem with { Span = problem.Span with { Path = Of(problem.Span.Path) } };

    private static string Joined(IEnumerable<string> parts)
    {
        List<string> path = [];
        foreach (string part in parts.Where(static part => part is not ("" or ".")))
        {
            if (part == ".." && path.Count > 0 && path[^1] != "..")
            {
                path.RemoveAt(path.Count - 1);
            }
            else
            {
                path.Add(part);
            }
        }

        return string.Join('/', path);
    }
}
