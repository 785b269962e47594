using IctKennisbank.Tests.Browser;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("IctKennisbank.Tests.Support.LongestFirst", "IctKennisbank.Tests")]

namespace IctKennisbank.Tests.Support;

/// <summary>
/// Lets the collections that take minutes begin first, so that all others run beside them and none of them is left over
/// at the end. Without it xunit takes them in the order of a number that it draws anew for each run.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [EveryPageCollection.Name, BrowserCollection.Name];

    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections
        .OrderBy(static collection => Array.IndexOf(Long, collection.DisplayName) is var place and >= 0 ? place : Long.Length)
        .ThenBy(static collection => collection.DisplayName, StringComparer.Ordinal);
}
