using System.Text.RegularExpressions;
using IctKennisbank.Diagnostics;
using IctKennisbank.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace IctKennisbank.Tests.Forges;

/// <summary>
/// What a forge runs for us can be read, and gives a stranger's change no rights: reference.md A.4 and bar 11 of its part C.
/// </summary>
public sealed partial class WorkflowTests
{
    private static readonly string Folder = Path.Combine(Repo.Root, ".github", "workflows");

    public static TheoryData<string> Workflows => [.. Directory.GetFiles(Folder).Select(static path => Path.GetFileName(path))];

    public static TheoryData<string> AllFiles =>
    [
        .. Directory.GetFiles(Path.Combine(Repo.Root, ".github"), "*.yml", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Path.Combine(Repo.Root, "docs", "forges"), "*.yml"))
            .Select(static path => Path.GetRelativePath(Repo.Root, path).Replace('\\', '/')),
    ];

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void A_file_for_a_forge_is_yaml_with_one_mapping(string path) => Assert.NotEmpty(Read(Path.Combine(Repo.Root, path)).Children);

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_action_is_pinned_to_a_commit_and_says_which_version_that_is(string name)
    {
        string[] uses = [.. File.ReadAllLines(Path.Combine(Folder, name)).Where(static line => line.Contains("uses:", StringComparison.Ordinal))];

        Assert.NotEmpty(uses);
        Assert.All(uses, static line => Assert.Matches(Pinned(), line));
    }

    [Fact]
    public void One_action_has_one_version_everywhere() => Assert.All(
        Directory.GetFiles(Folder).SelectMany(File.ReadAllLines).Select(static line => Pinned().Match(line)).Where(static match => match.Success)
            .GroupBy(static match => match.Groups["action"].Value),
        static group => Assert.Single(group.Select(static match => match.Value.Trim()).Select(static line => line.Replace("- ", "", StringComparison.Ordinal)).Distinct()));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_token_can_only_read_unless_a_job_that_no_stranger_starts_says_otherwise(string name)
    {
        YamlMappingNode workflow = Read(Path.Combine(Folder, name));

        Assert.Equal(["contents: read"], Permissions(workflow));
        bool isForStrangers = Triggers(workflow).Contains("pull_request");
        foreach (YamlMappingNode job in Map(workflow, "jobs").Children.Values.Cast<YamlMappingNode>())
        {
            string[] writes = [.. Permissions(job).Where(static line => !line.EndsWith(": read", StringComparison.Ordinal))];
            Assert.True(!isForStrangers || writes.Length == 0, $"{name}: {string.Join(", ", writes)}");
            Assert.NotNull(Find(job, "timeout-minutes"));
        }
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Nothing_runs_with_our_rights_on_the_code_of_a_stranger(string name)
    {
        string text = File.ReadAllText(Path.Combine(Folder, name));
        IReadOnlyList<string> triggers = Triggers(Read(Path.Combine(Folder, name)));

        Assert.NotEmpty(triggers);
        Assert.DoesNotContain("pull_request_target", triggers);
        Assert.DoesNotContain("workflow_run", triggers);
        Assert.DoesNotContain("issue_comment", triggers);
        Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
        // An expression in a script line is text of a stranger that becomes code; through 'env' it stays text.
        Assert.DoesNotMatch(@"run:[^\n]*\$\{\{", text);
        Assert.DoesNotMatch(@"\$\{\{\s*github\.(head_ref|event)", text);
        Assert.Equal(Regex.Count(text, "actions/checkout@"), Regex.Count(text, "persist-credentials: false"));
    }

    [Fact]
    public void The_files_for_other_forges_start_the_same_checks_and_know_no_secrets()
    {
        string gitlab = File.ReadAllText(Path.Combine(Repo.Root, "docs", "forges", "gitlab-ci.yml"));
        string azure = File.ReadAllText(Path.Combine(Repo.Root, "docs", "forges", "azure-pipelines.yml"));

        Assert.Contains("check --pages --format gitlab", gitlab, StringComparison.Ordinal);
        Assert.Contains("codequality:", gitlab, StringComparison.Ordinal);
        Assert.Contains("check --pages --format azure", azure, StringComparison.Ordinal);
        Assert.Contains("persistCredentials: false", azure, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)secret|password|token:", gitlab + azure);
    }

    [Fact]
    public void The_template_of_a_pull_request_calls_an_error_must_and_a_warning_better()
    {
        string[] parts = File.ReadAllText(Path.Combine(Repo.Root, ".github", "pull_request_template.md")).Split("\n### ");
        Severity[] severities = [Severity.Error, Severity.Warning];

        Assert.Equal(3, parts.Length);
        for (int i = 0; i < severities.Length; i++)
        {
            string[] codes = [.. CodeName().Matches(parts[i + 1]).Select(static match => match.Value)];
            Assert.True(codes.Length >= 5);
            Assert.All(codes, id => Assert.Equal(severities[i], Codes.All.Single(code => code.Id == id).Severity));
        }
    }

    [Fact]
    public void The_example_of_owners_names_files_that_are_there()
    {
        string[] paths = [.. File.ReadAllLines(Path.Combine(Repo.Root, ".github", "CODEOWNERS.voorbeeld"))
            .Where(static line => line.StartsWith('/')).Select(static line => line[1..].Split(' ')[0])];

        Assert.True(paths.Length > 50);
        Assert.Equal(paths.Distinct(), paths);
        Assert.All(paths, static path => Assert.True(Path.Exists(Path.Combine(Repo.Root, path)), path));
    }

    private static YamlMappingNode Read(string path)
    {
        YamlStream yaml = [];
        using StreamReader reader = new(path);
        yaml.Load(reader);
        return Assert.IsType<YamlMappingNode>(Assert.Single(yaml.Documents).RootNode);
    }

    private static YamlNode? Find(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out YamlDotNet.RepresentationModel.YamlNode? value) ? value : null;

    private static YamlMappingNode Map(YamlMappingNode map, string key) => Assert.IsType<YamlMappingNode>(Find(map, key));

    private static string[] Permissions(YamlMappingNode map) => Find(map, "permissions") is null
        ? []
        : [.. Map(map, "permissions").Children.Select(static pair => $"{pair.Key}: {pair.Value}")];

    private static IReadOnlyList<string> Triggers(YamlMappingNode workflow) =>
        [.. Map(workflow, "on").Children.Keys.Select(static key => key.ToString())];

    [GeneratedRegex(@"^\s*(- )?uses: (?<action>[a-z-]+/[a-z-]+)@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();

    [GeneratedRegex("KB[0-9]{4}")]
    private static partial Regex CodeName();
}
