using System.Text;
using System.Text.Json;
using IctKennisbank.Authoring;
using IctKennisbank.Content;
using IctKennisbank.Files;
using IctKennisbank.Forms;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;
using IctKennisbank.Types;

namespace IctKennisbank.Tests.Authoring;

/// <summary>Schemas, snippets and tasks say what the declarations say; the committed files are the ones that are made.</summary>
public sealed class EditorFilesTests
{
    private const string Program = "dotnet run -c Release --project src/IctKennisbank.Cli --";

    private static readonly Lazy<IReadOnlyList<OutputFile>> Files = new(static () => EditorFiles.All(Catalogue.Of(Repo.Tree), Program));

    /// <summary><c>UPDATE_EXPECTED=1</c> writes them again, as does <c>kennisbank editor</c>.</summary>
    [Fact]
    public void The_committed_files_are_the_ones_that_are_made()
    {
        foreach (OutputFile file in Files.Value)
        {
            string path = Path.Combine(Repo.Root, file.Path);
            if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
            {
                Disk.Replace(Repo.Root, file);
            }

            Assert.True(File.Exists(path), file.Path);
            Assert.Equal(Encoding.UTF8.GetString(file.Bytes.Span), File.ReadAllText(path));
        }
    }

    [Fact]
    public void Every_field_of_a_type_is_in_its_schema_and_no_other()
    {
        foreach (ContentType type in All.Types)
        {
            using JsonDocument schema = Schema(type.Id + ".json");
            Assert.Equal(
                type.Uses.Select(static use => use.Field.Key),
                schema.RootElement.GetProperty("properties").EnumerateObject().Select(static property => property.Name));
            Assert.Equal(
                type.Uses.Where(static use => use.Required).Select(static use => use.Field.Key),
                schema.RootElement.GetProperty("required").EnumerateArray().Select(static key => key.GetString()!));
            Assert.False(schema.RootElement.GetProperty("additionalProperties").GetBoolean());
        }
    }

    [Fact]
    public void The_words_of_the_site_are_in_the_schema()
    {
        using JsonDocument words = Schema("woorden.json");
        string[] themes = [.. words.RootElement.GetProperty("definitions").GetProperty("thema").GetProperty("enum").EnumerateArray().Select(static id => id.GetString()!)];

        Assert.Contains("feedback", themes);
        Assert.Contains("weet ik niet", themes);
    }

    /// <summary>The reader reports an unknown key with the ones that it knows; these are the ones in the shape.</summary>
    [Fact]
    public void A_shape_has_every_key_of_the_files_of_this_site()
    {
        string[] site = [.. DataShapes.Site().Keys.Select(static key => key.Key)];
        string[] framework = [.. DataShapes.Framework().Keys.Select(static key => key.Key)];

        Assert.Contains("huisstijl", site);
        Assert.Contains("lagen", site);
        foreach (SourceFile file in Repo.Tree.Below("content/kaders").Where(static file => !file.Path.Contains("verwant", StringComparison.Ordinal)))
        {
            IEnumerable<string> keys = Encoding.UTF8.GetString(file.Bytes.Span).Split('\n')
                .Where(static line => line.Length > 0 && char.IsAsciiLetter(line[0])).Select(static line => line.Split(':')[0]);
            Assert.All(keys, key => Assert.Contains(key, framework));
        }

        Assert.Equal(
            ["titel", "minuten", "fase", "rol", "toelichting", "bijeenkomst"],
            DataShapes.Of(FieldKind.Steps)!.Keys.Select(static key => key.Key));
    }

    [Fact]
    public void There_is_a_snippet_for_every_type_and_all_its_holes_have_their_own_number()
    {
        using JsonDocument snippets = JsonDocument.Parse(Find(".vscode/kennisbank.code-snippets"));
        Dictionary<string, string> byType = snippets.RootElement.EnumerateObject().ToDictionary(
            static snippet => snippet.Value.GetProperty("prefix").GetString()!,
            static snippet => string.Join('\n', snippet.Value.GetProperty("body").EnumerateArray().Select(static line => line.GetString())));

        Assert.Equal(All.Types.Select(static type => type.Id), byType.Keys);
        Assert.All(byType.Values, static body =>
        {
            string[] holes = [.. System.Text.RegularExpressions.Regex.Matches(body, @"\$\{(\d+)[:|]").Select(static match => match.Groups[1].Value)];
            Assert.NotEmpty(holes);
            Assert.Equal(holes.Distinct(), holes);
        });
    }

    [Fact]
    public void A_snippet_that_is_left_as_it_is_reads_as_a_draft()
    {
        using JsonDocument snippets = JsonDocument.Parse(Find(".vscode/kennisbank.code-snippets"));
        foreach (JsonProperty snippet in snippets.RootElement.EnumerateObject())
        {
            ContentType type = All.Types.Single(type => type.Id == snippet.Value.GetProperty("prefix").GetString());
            string text = string.Join('\n', snippet.Value.GetProperty("body").EnumerateArray().Select(static line => line.GetString()));
            text = System.Text.RegularExpressions.Regex.Replace(text, @"\$\{\d+:([^}]*)\}", "$1");
            text = System.Text.RegularExpressions.Regex.Replace(text, @"\$\{\d+\|[^}]*,(weet ik niet)\|\}", "$1");
            text = text.Replace("${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}", "2026-11-22", StringComparison.Ordinal).Replace("$0", "", StringComparison.Ordinal);

            Assert.All(
                new ItemReader().Read(new($"content/{type.SourceFolder}/x.md", Encoding.UTF8.GetBytes(text)), type).Diagnostics,
                static problem => Assert.Contains(problem.Code.Id, (string[])["KB1025", "KB1026"]));
        }
    }

    [Fact]
    public void Every_item_framework_and_setting_of_this_site_fits_its_schema()
    {
        SchemaValidator validator = new(SchemaFiles());
        int count = 0;
        foreach (SourceFile file in Repo.Tree.Files.Where(static file => file.Path == "site.yml"
            || (file.Path.StartsWith("content/", StringComparison.Ordinal) && file.Path.EndsWith(".md", StringComparison.Ordinal))
            || file.Path.StartsWith("content/kaders/", StringComparison.Ordinal)
            || file.Path.StartsWith("content/metingen/", StringComparison.Ordinal)))
        {
            string[] parts = file.Path.Split('/');
            string schema = file.Path == "site.yml" ? "site.json"
                : parts[1] == "metingen" ? "meting.json"
                : parts[1] != "kaders" ? All.Types.Single(type => type.SourceFolder == parts[1]).Id + ".json"
                : parts[^1].StartsWith("verwant", StringComparison.Ordinal) ? "verwant.json" : "kader.json";
            string text = Encoding.UTF8.GetString(file.Bytes.Span);
            text = file.Path.EndsWith(".md", StringComparison.Ordinal) ? text.Split("---\n")[1] : text;
            List<IctKennisbank.Diagnostics.Diagnostic> problems = [];
            YamlMapping mapping = YamlReader.Read(SourceText.Read(file, problems), text, 0, YamlReader.MaxDataNodes, problems)!;

            Assert.Equal([], validator.Check(schema, mapping).Select(problem => $"{file.Path}{problem}"));
            count++;
        }

        Assert.True(count > 100);
    }

    [Theory]
    [InlineData("titel: x", ": samenvatting")]
    [InlineData("titel: x\nsamenvatting: y\nkleur: rood", ": kleur?")]
    [InlineData("titel: x\nsamenvatting: y\nvolgorde: veel", "/volgorde: integer")]
    [InlineData("titel: x\nsamenvatting: y\nvoet: misschien", "/voet: enum")]
    [InlineData("titel: x\nsamenvatting: y\nlicentie: GPL", "/licentie: enum")]
    [InlineData("titel: [x]\nsamenvatting: y", "/titel: string")]
    public void A_schema_refuses_what_the_reader_refuses(string yaml, string problem)
    {
        List<IctKennisbank.Diagnostics.Diagnostic> problems = [];
        YamlMapping mapping = YamlReader.Read(SourceText.Read(new("x.md", Encoding.UTF8.GetBytes(yaml)), problems), yaml, 0, 100, problems)!;

        Assert.Contains(problem, new SchemaValidator(SchemaFiles()).Check("pagina.json", mapping));
    }

    [Theory]
    [InlineData("Het TPACK-spel", "Het TPACK-spel")]
    [InlineData("Zeg: nee", "\"Zeg: nee\"")]
    [InlineData("100% \"raak\"", "100% \"raak\"")]
    [InlineData("\"raak\"", "\"\\\"raak\\\"\"")]
    [InlineData("- streepje", "\"- streepje\"")]
    [InlineData("C:\\map: x", "\"C:\\\\map: x\"")]
    [InlineData("een #hekje", "\"een #hekje\"")]
    public void A_text_is_written_so_that_it_reads_back_as_itself(string text, string yaml)
    {
        Assert.Equal(yaml, YamlText.Scalar(text));
        Assert.Equal(text, Expect.Read(TestItem.Of("uitleg/een").With("titel", yaml)).Value!.Title);
    }

    private static string Find(string path) => Encoding.UTF8.GetString(Files.Value.Single(file => file.Path == path).Bytes.Span);

    private static Dictionary<string, JsonElement> SchemaFiles() => Files.Value
        .Where(static file => file.Path.StartsWith(".vscode/schema/", StringComparison.Ordinal))
        .ToDictionary(static file => Path.GetFileName(file.Path), static file => JsonDocument.Parse(file.Bytes).RootElement);

    private static JsonDocument Schema(string name) => JsonDocument.Parse(Find(".vscode/schema/" + name));
}
