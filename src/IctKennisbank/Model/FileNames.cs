namespace IctKennisbank.Model;

/// <summary>
/// Names that some disk or server refuses on its own, whatever the extension: devices of Windows, and folders that IIS and
/// SharePoint keep for themselves (reference.md B.2 to B.4).
/// </summary>
public static class FileNames
{
    /// <summary>The names in lower case.</summary>
    public static IReadOnlySet<string> Reserved { get; } = new HashSet<string>(
        ["con", "prn", "aux", "nul", "bin", "app_data", "app_code", "app_browsers", "app_globalresources",
         "app_localresources", "app_webreferences", "web.config", "_vti_",
         .. Enumerable.Range(1, 9).Select(static n => "com" + n), .. Enumerable.Range(1, 9).Select(static n => "lpt" + n)],
        StringComparer.Ordinal);

    /// <summary>Whether this name, in any case and with any extension, is refused somewhere.</summary>
    public static bool IsReserved(string name)
    {
        string lower = name.ToLowerInvariant();
        return Reserved.Contains(lower)
            || Reserved.Contains(lower.Split('.')[0])
            || lower.EndsWith("_files", StringComparison.Ordinal)
            || lower.EndsWith("_bestanden", StringComparison.Ordinal);
    }
}
