using System.Text;
using IctKennisbank.Build;
using IctKennisbank.Cli.Printing;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Diagnostics;

/// <summary>
/// The wrong examples: each folder in <c>tests/sites/invalid</c> with what the program says about it, to the letter.
/// <c>UPDATE_EXPECTED=1</c> writes down what it says now; look at the difference before you commit it.
/// </summary>
public sealed class InvalidSiteTests
{
    /// <summary>A bug of ours has no wrong example; <c>Cli.CommandLineTests</c> makes one.</summary>
    private const string Bug = "KB9001";

    public static TheoryData<string> Names => [.. TestSites.InvalidNames];

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_exactly_what_is_wrong(string name)
    {
        SourceTree tree = TestSites.Invalid(name);
        BuildResult result = Builder.Build(tree, new(WithDrafts: true, CheckOutput: true), Compiled.Memo);
        using StringWriter output = new() { NewLine = "\n" };
        Printer.Write("text", result.Diagnostics, tree, output);
        string actual = output.ToString();
        string path = Path.Combine(TestSites.InvalidFolder, name, TestSites.Expected);
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
        {
            Assert.False(
                Environment.GetEnvironmentVariable("CI") == "true", "UPDATE_EXPECTED is for people, not for CI.");
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : "", actual);
        Assert.Contains(result.Diagnostics, problem => problem.Code.Id == name[..6]);
        Assert.Equal(result.HasErrors, result.Files.Count == 0);
    }

    [Fact]
    public void Every_code_has_a_wrong_example()
    {
        HashSet<string> covered = new(TestSites.InvalidNames.Select(static name => name[..6]), StringComparer.Ordinal);
        Assert.All(Codes.All.Where(static code => code.Id != Bug), code => Assert.Contains(code.Id, covered));
    }

    [Fact]
    public void The_base_under_the_wrong_examples_is_without_a_problem()
    {
        BuildResult result = Builder.Build(TestSites.Base, new(CheckOutput: true), Compiled.Memo);
        Assert.Empty(result.Diagnostics);
        Assert.NotEmpty(result.Files);
    }
}
