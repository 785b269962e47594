using System.Reflection;

namespace IctKennisbank.Content;

/// <summary>The packages that read for this room.</summary>
internal static class Parsers
{
    /// <summary>Their compiled forms: another version of one may make another site of the same files.</summary>
    public static IEnumerable<Module> Modules => [typeof(Markdig.Markdown).Module, typeof(YamlDotNet.Core.Parser).Module];
}
