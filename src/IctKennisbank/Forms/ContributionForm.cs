using System.Text;
using System.Text.Json.Nodes;
using IctKennisbank.Files;
using IctKennisbank.Model;

namespace IctKennisbank.Forms;

/// <summary>
/// What the page 'Deel je praktijk' needs: a script with the declarations, words, bounds and sentences, and an empty file
/// of each type. The script that draws the form knows kinds of fields, never fields.
/// </summary>
public static class ContributionForm
{
    /// <summary>Name of the script among the assets.</summary>
    public const string Script = "js/deelgegevens.js";

    /// <summary>The script first, then the empty files.</summary>
    public static ValueList<OutputFile> Files(KnowledgeBase knowledge)
    {
        List<ContentType> types = [.. IctKennisbank.Types.All.Types.Where(static type => type.IsListed)];
        JsonObject data = new()
        {
            ["site"] = new JsonObject { ["titel"] = knowledge.Site.Title, ["mail"] = knowledge.Site.Mail },
            ["forge"] = Forge.Of(knowledge.Site.Repository, types),
            ["secties"] = new JsonArray([.. FormLayout.Sections.Select(static section => (JsonNode)section)]),
        };
        FormFields.AddTo(data, types);
        FormWords.AddTo(data, knowledge, types);
        FormRules.AddTo(data);
        // The default encoder escapes what could end a script, and everything that an old editor would break.
        string text = "var IctDeel = { gegevens: " + data.ToJsonString() + " };\n";
        return [new OutputFile(Script, Encoding.UTF8.GetBytes(text)), .. BlankFiles.Of(knowledge, types)];
    }
}
