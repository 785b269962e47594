using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using IctKennisbank.Model;

namespace IctKennisbank.Planning.Pages;

/// <summary>JSON-LD: an item as a schema.org LearningResource.</summary>
internal static class StructuredData
{
    /// <summary>
    /// Escapes &lt;, &gt;, &amp;, U+2028 and U+2029, as everything inside a script element must be (reference.md C).
    /// </summary>
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement),
    };

    /// <summary>The item as JSON for a script element.</summary>
    public static Html Of(PlanContext context, string path, Item item)
    {
        SiteSettings site = context.Knowledge.Site;
        JsonObject data = new()
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "LearningResource",
            ["name"] = item.Title,
            ["description"] = item.Summary,
            ["inLanguage"] = site.Language,
            ["learningResourceType"] = item.Type.Label,
            ["isAccessibleForFree"] = true,
        };
        if (site.BaseUrl.Length > 0)
        {
            data["url"] = site.BaseUrl + path;
        }

        if (item.Minutes is { } minutes)
        {
            data["timeRequired"] = string.Create(CultureInfo.InvariantCulture, $"PT{minutes}M");
        }

        if (Sources.Licence(context.Knowledge, item).Url is { Length: > 0 } licence)
        {
            data["license"] = licence;
        }

        if (item.Has(Fields.Date))
        {
            data["dateModified"] = item.Get(Fields.Date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        data["educationalLevel"] = Array(item.Get(Fields.Sectors).Select(id => context.Knowledge.LabelOf("sector", id)));
        data["teaches"] = Array(item.Competences
            .Select(id => context.Knowledge.FindCompetence(id.Value)?.Label)
            .OfType<string>());
        data["about"] = Array(item.Get(Fields.Themes).Select(id => context.Knowledge.LabelOf("thema", id)));
        return new(data.ToJsonString(Options));
    }

    private static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(static text => JsonValue.Create(text))];
}
