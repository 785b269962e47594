namespace IctKennisbank.Tests.Browser;

/// <summary>An assertion that shows findings as lines, however many there are.</summary>
internal static class Findings
{
    private const int MostShown = 40;

    /// <summary>Fails with the findings when there are any.</summary>
    public static void None(IReadOnlyList<string> findings)
    {
        if (findings.Count > 0)
        {
            string rest = findings.Count > MostShown ? $"\n... and {findings.Count - MostShown} more" : "";
            Assert.Fail($"{findings.Count} findings:\n{string.Join('\n', findings.Take(MostShown))}{rest}");
        }
    }
}
