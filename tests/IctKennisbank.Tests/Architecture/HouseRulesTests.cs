using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace IctKennisbank.Tests.Architecture;

/// <summary>Rules of the house that a reader of one file cannot see are kept.</summary>
public sealed partial class HouseRulesTests
{
    private const int MostLines = 300;

    private static readonly Assembly[] Assemblies = [typeof(IctKennisbank.Model.Item).Assembly, typeof(IctKennisbank.Cli.CommandLine).Assembly];

    private static readonly List<SourceCode> Product = [.. SourceCode.Library, .. SourceCode.Program];

    [Theory]
    [InlineData(@"(?<![\w.])(System\.IO\.)?(File|Directory|FileInfo|DirectoryInfo|FileStream|FileSystemWatcher|DriveInfo)[.(\s]")]
    [InlineData(@"(?<![\w.])Console\.")]
    [InlineData(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b")]
    [InlineData(@"\bDateOnly\.FromDateTime\b")]
    [InlineData(@"\bTimeProvider\b")]
    [InlineData(@"\bStopwatch\b")]
    [InlineData(@"(?<![\w.])Environment\.")]
    [InlineData(@"(?<![\w.])Process\.")]
    [InlineData(@"\bHttpClient\b|\bSocket\b|\bTcp\w+\b")]
    [InlineData(@"\bRandom\b|\bGuid\.NewGuid\b")]
    [InlineData(@"\basync\b|\bawait\b")]
    public void The_middle_is_pure(string forbidden) => Assert.Empty(
        from file in SourceCode.Library
        where file.Path is not ("src/IctKennisbank/Files/Disk.cs" or "src/IctKennisbank/Files/SiteWriter.cs")
        from Match match in Regex.Matches(file.Code, forbidden)
        where !IsOwnName(file, match)
        select $"{file.Path}: {match.Value}");

    [Theory]
    [InlineData(@"\.To(Lower|Upper)\(\)")]
    [InlineData(@"\bCultureInfo\.Current\w+")]
    [InlineData(@"StringComparison\.CurrentCulture\w*|StringComparer\.CurrentCulture\w*|StringComparer\.InvariantCulture\w*")]
    [InlineData(@"\bdynamic\b|\bgoto\b|#region|#pragma")]
    public void Nothing_depends_on_the_culture_of_the_machine_or_on_tricks(string forbidden) => Assert.Empty(
        from file in Product
        from Match match in Regex.Matches(file.Code, forbidden)
        select $"{file.Path}: {match.Value}");

    [Fact]
    public void There_are_no_mutable_statics() => Assert.Empty(
        from assembly in Assemblies
        from type in assembly.GetTypes()
        where !IsGenerated(type)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith("<>", StringComparison.Ordinal)
        select $"{type.FullName}.{field.Name}");

    [Fact]
    public void Records_have_no_setters() => Assert.Empty(
        from assembly in Assemblies
        from type in assembly.GetTypes()
        where !IsGenerated(type) && type.GetMethod("<Clone>$") is not null
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where property.SetMethod is { } setter
            && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        select $"{type.FullName}.{property.Name}");

    [Fact]
    public void Records_are_sealed_or_abstract() => Assert.Empty(
        from assembly in Assemblies
        from type in assembly.GetTypes()
        where !IsGenerated(type) && type.GetMethod("<Clone>$") is not null && type is { IsSealed: false, IsAbstract: false }
        select type.FullName);

    [Fact]
    public void Lists_in_records_compare_by_value() => Assert.Empty(
        from type in typeof(IctKennisbank.Model.Item).Assembly.GetTypes()
        where !IsGenerated(type) && type.GetMethod("<Clone>$") is not null
            && type.Namespace is "IctKennisbank.Model" or "IctKennisbank.Planning"
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where property.PropertyType != typeof(string)
            && typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType)
            && !property.PropertyType.Name.StartsWith("ValueList", StringComparison.Ordinal)
            && property.CanWrite
            && type.Name is not ("AssetMap" or "LinkerInput") // Neither is ever compared: both live within one build.
        select $"{type.FullName}.{property.Name}");

    [Fact]
    public void A_type_is_named_for_what_it_is() => Assert.Empty(
        from assembly in Assemblies
        from type in assembly.GetTypes()
        where !IsGenerated(type) && VagueName().IsMatch(type.Name.Split('`')[0])
        select type.FullName);

    [Fact]
    public void Interfaces_are_few_and_for_lists_of_things() => Assert.Empty(
        from type in typeof(IctKennisbank.Model.Item).Assembly.GetTypes()
        where type.IsInterface && !IsGenerated(type)
        select type.FullName);

    [Fact]
    public void A_file_is_under_300_lines_or_says_at_its_top_why_not() => Assert.Empty(
        from file in (IEnumerable<SourceCode>)[.. Product, .. SourceCode.Tests]
        where file.LineCount >= MostLines && !file.Text.Split('\n').Take(12).Any(static line => line.Contains("300 lines", StringComparison.Ordinal))
        select $"{file.Path}: {file.LineCount}");

    [Fact]
    public void A_suppression_carries_its_reason_on_the_same_line()
    {
        IEnumerable<string> config = File.ReadAllLines(Path.Combine(Support.Repo.Root, ".editorconfig"));
        string above = "";
        foreach (string line in config)
        {
            if (line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal) && line.EndsWith("= none", StringComparison.Ordinal))
            {
                string code = line.Split('.')[1];
                Assert.True(
                    above.Contains(code, StringComparison.Ordinal) || config.Any(other => other.StartsWith('#') && other.Contains(code, StringComparison.Ordinal)),
                    $"{code} is switched off without a reason");
            }

            above = line;
        }

        Assert.Empty(
            from file in Product
            where file.Has(@"SuppressMessage(?!.*Justification)")
            select file.Path);
    }

    [Fact]
    public void A_namespace_is_its_folder() => Assert.Empty(
        from file in (IEnumerable<SourceCode>)[.. Product, .. SourceCode.Tests]
        where file.Name is not "Program.cs"
        let folder = file.Path[(file.Path.IndexOf('/') + 1)..file.Path.LastIndexOf('/')].Replace('/', '.')
        where !file.Code.Contains($"namespace {folder};", StringComparison.Ordinal)
        select file.Path);

    /// <summary>A type, method or property of our own that happens to be called File.</summary>
    private static bool IsOwnName(SourceCode file, Match match) =>
        match.Value.TrimEnd('.', '(', ' ', '\n') is "File" && match.Value[^1] != '.';

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<') || type.IsDefined(typeof(CompilerGeneratedAttribute))
        || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true || type.Namespace == "Microsoft.CodeAnalysis"
        || (type.DeclaringType is { } outer && IsGenerated(outer));

    [GeneratedRegex("(Managers?|Helpers?|Utils?|Utilities|Services?|Common)$")]
    private static partial Regex VagueName();
}
