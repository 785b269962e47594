using System.Text.Json.Nodes;
using IctKennisbank.Content;
using IctKennisbank.Files;
using IctKennisbank.Forms;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Authoring;

/// <summary>
/// What makes VS Code know a site: schemas, a snippet per type, tasks that show the problems in the editor, settings; and
/// the forms with which a forge asks for an item.
/// Everything is made from the declarations and the words of the site; a test holds the committed files to it.
/// </summary>
public static class EditorFiles
{
    /// <summary>Folder of all of them.</summary>
    public const string Folder = ".vscode";

    /// <summary>Files that belong to whoever works there, and are only made when they are not there.</summary>
    public static bool IsOwn(string path) => path is Folder + "/settings.json" or Folder + "/tasks.json" or Folder + "/extensions.json";

    /// <summary>The files, with paths from the folder of the site.</summary>
    /// <param name="catalogue">What there is to choose from.</param>
    /// <param name="program">How the program is started from the folder of the site.</param>
    public static IReadOnlyList<OutputFile> All(Catalogue catalogue, string program) =>
    [
        OutputFile.Text(Folder + "/settings.json", Schemas.Write(Settings())),
        OutputFile.Text(Folder + "/tasks.json", Schemas.Write(Tasks(program))),
        OutputFile.Text(Folder + "/extensions.json", Schemas.Write(new JsonObject { ["recommendations"] = new JsonArray("redhat.vscode-yaml") })),
        OutputFile.Text(Folder + "/kennisbank.code-snippets", Schemas.Write(Snippets(catalogue))),
        .. Schemas.Files(catalogue).Select(static file => new OutputFile($"{Folder}/schema/{file.Path}", file.Bytes)),
        .. IssueForms.Files(catalogue),
    ];

    private static JsonObject Settings() => new()
    {
        ["files.encoding"] = "utf8",
        ["files.eol"] = "\n",
        ["files.trimTrailingWhitespace"] = true,
        ["files.insertFinalNewline"] = true,
        ["files.exclude"] = new JsonObject { ["_site"] = true },
        ["[markdown]"] = new JsonObject
        {
            ["editor.wordWrap"] = "on",
            ["editor.tabSize"] = 2,
            ["editor.insertSpaces"] = true,
            ["editor.detectIndentation"] = false,
            // Without this a snippet is only offered after a key combination that nobody knows.
            ["editor.quickSuggestions"] = new JsonObject { ["other"] = true, ["comments"] = false, ["strings"] = true },
        },
        ["yaml.schemas"] = new JsonObject
        {
            [$"./{Folder}/schema/site.json"] = "/site.yml",
            [$"./{Folder}/schema/kader.json"] = new JsonArray("/content/kaders/*.yml", "!/content/kaders/verwant*.yml"),
            [$"./{Folder}/schema/meting.json"] = "/content/metingen/*.yml",
            [$"./{Folder}/schema/verwant.json"] = "/content/kaders/verwant*.yml",
        },
    };

    private static JsonObject Tasks(string program) => new()
    {
        ["version"] = "2.0.0",
        ["tasks"] = new JsonArray(
            new JsonObject
            {
                ["label"] = Text.Get("editor.taak.controle"),
                ["type"] = "shell",
                ["command"] = program + " check --watch",
                ["isBackground"] = true,
                ["group"] = new JsonObject { ["kind"] = "test", ["isDefault"] = true },
                ["presentation"] = new JsonObject { ["reveal"] = "never" },
                ["runOptions"] = new JsonObject { ["runOn"] = "folderOpen" },
                ["problemMatcher"] = Matcher(),
            },
            new JsonObject
            {
                ["label"] = Text.Get("editor.taak.kijken"),
                ["type"] = "shell",
                ["command"] = program + " serve --open",
                ["isBackground"] = true,
                ["group"] = new JsonObject { ["kind"] = "build", ["isDefault"] = true },
                ["problemMatcher"] = new JsonArray(),
            },
            new JsonObject
            {
                ["label"] = Text.Get("editor.taak.nieuw"),
                ["type"] = "shell",
                ["command"] = program + " new",
                ["presentation"] = new JsonObject { ["focus"] = true },
                ["problemMatcher"] = new JsonArray(),
            },
            new JsonObject
            {
                ["label"] = Text.Get("editor.taak.herstel"),
                ["type"] = "shell",
                ["command"] = program + " check --fix",
                ["problemMatcher"] = new JsonArray(),
            }),
    };

    /// <summary>Reads the text format of the program: <c>path(line,column): error KB1001: sentence</c>.</summary>
    private static JsonObject Matcher() => new()
    {
        ["owner"] = "kennisbank",
        ["source"] = "kennisbank",
        ["fileLocation"] = new JsonArray("relative", "${workspaceFolder}"),
        ["pattern"] = new JsonObject
        {
            ["regexp"] = ProblemPattern,
            ["file"] = 1,
            ["line"] = 2,
            ["column"] = 3,
            ["severity"] = 4,
            ["code"] = 5,
            ["message"] = 6,
        },
        ["background"] = new JsonObject
        {
            ["activeOnStart"] = true,
            ["beginsPattern"] = "^" + Text.Get("cli.controle-begint"),
            ["endsPattern"] = "^" + Text.Get("cli.controle-klaar"),
        },
    };

    /// <summary>The first line of a problem in the text format.</summary>
    public const string ProblemPattern = "^(.+)\\((\\d+),(\\d+)\\): (error|warning|info) (KB\\d{4}): (.*)$";

    private static JsonObject Snippets(Catalogue catalogue)
    {
        JsonObject snippets = [];
        foreach (ContentType type in IctKennisbank.Types.All.Types)
        {
            string text = FileLayout.Write(type, new Holes(catalogue), catalogue.Words);
            snippets[Text.Get("editor.snippet", type.Label)] = new JsonObject
            {
                ["scope"] = "markdown",
                ["prefix"] = type.Id,
                ["description"] = Text.Get("editor.snippet.uitleg", type.Label),
                ["body"] = new JsonArray([.. text.TrimEnd('\n').Split('\n').Append("$0").Select(static line => (JsonNode)line)]),
            };
        }

        return snippets;
    }

    /// <summary>Holes to jump through with the tab key, with a list where there is one.</summary>
    private sealed class Holes(Catalogue catalogue) : FieldAnswers
    {
        private int _last;

        public override string ValueOf(Field field) => field.Kind switch
        {
            FieldKind.Term => Choose(catalogue.Terms(field.Vocabulary!)),
            FieldKind.Terms => $"[{Choose(catalogue.Terms(field.Vocabulary!))}]",
            FieldKind.Competences => $"[{Hole(FieldReader.NotKnown)}]",
            FieldKind.Duration => Hole("onbekend"),
            FieldKind.Date when ReferenceEquals(field, Fields.ReviewDate) => Hole(MappingReader.Placeholder),
            FieldKind.Date => "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}",
            FieldKind.Flag => "ja",
            _ => Hole(MappingReader.Placeholder),
        };

        public override string PartOf(FieldKind kind, KeyShape part) => part.Key switch
        {
            "minuten" => Hole("5"),
            "jaar" => Hole("onbekend"),
            _ => Hole(MappingReader.Placeholder),
        };

        private string Hole(string text) => $"${{{++_last}:{text}}}";

        /// <summary>A comma, a bar and a backslash have a meaning in a list of choices.</summary>
        private string Choose(IReadOnlyList<Choice> choices) =>
            $"${{{++_last}|{string.Join(',', choices.Select(static choice => choice.Id).Append(FieldReader.NotKnown))}|}}";
    }
}
