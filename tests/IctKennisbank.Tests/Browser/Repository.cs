namespace IctKennisbank.Tests.Browser;

/// <summary>Where this repository stands.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Folder
    {
        get
        {
            for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "IctKennisbank.sln")))
                {
                    return folder.FullName;
                }
            }

            throw new DirectoryNotFoundException("The tests run from a build inside the repository.");
        }
    }
}
