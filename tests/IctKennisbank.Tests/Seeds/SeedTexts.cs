using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Seeds;

/// <summary>
/// The publications that the content takes its facts from. They are not ours to pass on, so they stand beside the
/// repository, in <c>../shared/seeds</c>, and not in it; where they are not, the tests that need them say so.
/// </summary>
internal static class SeedTexts
{
    /// <summary>Number of publications; with fewer the comparison would be silent about the rest.</summary>
    public const int Count = 5;

    /// <summary>The folder beside the repository.</summary>
    public static readonly string Folder = Path.GetFullPath(Path.Combine(Repo.Root, "..", "shared", "seeds"));

    /// <summary>The publications.</summary>
    public static IReadOnlyList<string> All() => [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}

/// <summary>A fact about the publications, which runs where they are.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SeedFactAttribute : FactAttribute
{
    public SeedFactAttribute()
    {
        if (!Directory.Exists(SeedTexts.Folder))
        {
            Skip = $"The publications of the sources are not in {SeedTexts.Folder}.";
        }
    }
}
