using System.Reflection;

namespace IctKennisbank.Files;

/// <summary>
/// The templates and assets inside the program: a school's folder needs only <c>site.yml</c> and <c>content/</c>, and a
/// file in its own <c>templates/</c> replaces the one here with the same name.
/// </summary>
public static class EmbeddedTemplates
{
    private const string Prefix = "templates/";

    private const string StartPrefix = "start/";

    /// <summary>The files, with paths that begin with <c>templates/</c>.</summary>
    public static SourceTree Tree() => Below(Prefix, 0);

    /// <summary>Whether a tree has templates of pages that are not, to the byte, those of the program.</summary>
    public static bool AreReplacedIn(SourceTree tree) => ReplacedIn(tree).Any();

    /// <summary>The templates of pages in a tree that are not, to the byte, those of the program.</summary>
    public static IEnumerable<string> ReplacedIn(SourceTree tree)
    {
        SourceTree program = Tree();
        return tree.Below("templates")
            .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal) && !(program.Find(file.Path) is { } own && own.Equals(file)))
            .Select(static file => file.Path);
    }

    /// <summary>The frameworks and word lists with which a new site begins, with paths that begin with <c>content/</c>.</summary>
    public static SourceTree Start() => Below(StartPrefix, StartPrefix.Length);

    private static SourceTree Below(string prefix, int cut)
    {
        Assembly assembly = typeof(EmbeddedTemplates).Assembly;
        List<SourceFile> files = [];
        foreach (string name in assembly.GetManifestResourceNames())
        {
            // On Windows the build writes folders of resources with a backslash.
            string path = name.Replace('\\', '/');
            if (!path.StartsWith(prefix, StringComparison.Ordinal))
            {
                continue;
            }

            using Stream stream = assembly.GetManifestResourceStream(name)!;
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files.Add(new(path[cut..], bytes));
        }

        return new(files);
    }
}
