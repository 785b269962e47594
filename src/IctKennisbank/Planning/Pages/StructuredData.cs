using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using IctKennisbank.Model;

namespace IctKennisbank.Planning.Pages;

/// <summary>JSON-LD: an item as a schema.org LearningResource.</summary>
internal static class StructuredData
{
    /// <summary>
    /// Escapes &lt;, &gt;, &amp;, U+2028 and U+2029, as everything inside a script element must be (reference.md C).
    /// </summary>
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement),
    };

    /// <summary>The item as JSON for a script element.</summary>
    public static Html Of(PlanContext context, string path, Item item)
    {
        SiteSettings site = context.Knowledge.Site;
        ArrayBufferWriter<byte> buffer = new(1024);
        using Utf8JsonWriter data = new(buffer, Options);
        data.WriteStartObject();
        data.WriteString("@context", "https://schema.org");
        data.WriteString("@type", "LearningResource");
        data.WriteString("name", item.Title);
        data.WriteString("description", item.Summary);
        data.WriteString("inLanguage", site.Language);
        data.WriteString("learningResourceType", item.Type.Label);
        data.WriteBoolean("isAccessibleForFree", true);
        if (site.BaseUrl.Length > 0)
        {
            data.WriteString("url", site.BaseUrl + path);
        }

        if (item.Minutes is { } minutes)
        {
            data.WriteString("timeRequired", string.Create(CultureInfo.InvariantCulture, $"PT{minutes}M"));
        }

        if (Sources.Licence(context.Knowledge, item).Url is { Length: > 0 } licence)
        {
            data.WriteString("license", licence);
        }

        if (item.Has(Fields.Date))
        {
            data.WriteString("dateModified", item.Get(Fields.Date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        Write(data, "educationalLevel", item.Get(Fields.Sectors).Select(id => context.Knowledge.LabelOf("sector", id)));
        Write(data, "teaches", item.Competences
            .Select(id => context.Knowledge.FindCompetence(id.Value)?.Label)
            .OfType<string>());
        Write(data, "about", item.Get(Fields.Themes).Select(id => context.Knowledge.LabelOf("thema", id)));
        data.WriteEndObject();
        data.Flush();
        return new(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter data, string name, IEnumerable<string> texts)
    {
        data.WriteStartArray(name);
        foreach (string text in texts)
        {
            data.WriteStringValue(text);
        }

        data.WriteEndArray();
    }
}
