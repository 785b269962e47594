using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Planning.Pages;

namespace IctKennisbank.Planning.Outputs;

/// <summary>
/// What the studiedag and the page that compares need of each item, as scripts: a page that is opened from disk may load
/// nothing else. The items are spread over files by a hash of their key, so that a page asks only for those that it needs;
/// <c>templates/assets/js/onderdelen.js</c> computes the same hash.
/// </summary>
internal static class ItemScripts
{
    /// <summary>A file with so many items is some 12 kB over the wire.</summary>
    private const int ItemsPerFile = 48;

    private const int HashRange = 65536;

    private const int Threads = 2;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement),
    };

    /// <summary>The files, in the order of their numbers.</summary>
    public static ValueList<OutputFile> Files(PlanContext context)
    {
        ValueList<LinkedItem> items = context.Knowledge.Listed;
        int count = Math.Max(1, (items.Count + ItemsPerFile - 1) / ItemsPerFile);
        ILookup<int, LinkedItem> byFile = items.ToLookup(item => FileOf(item.Item.Key, count));
        ReadOnlyMemory<byte>[] scripts = [.. Enumerable.Range(0, count)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(Threads).Select(i => Script(context, byFile[i]))];
        List<OutputFile> files = [];
        for (int i = 0; i < count; i++)
        {
            Assets.Add(
                string.Create(CultureInfo.InvariantCulture, $"js/onderdelen/{i}.js"),
                scripts[i],
                new Dictionary<string, string>(StringComparer.Ordinal),
                files);
        }

        return files.ToValueList();
    }

    /// <summary>In which of so many files an item stands.</summary>
    public static int FileOf(string key, int count)
    {
        int hash = 0;
        foreach (char c in key)
        {
            hash = ((hash * 31) + c) % HashRange;
        }

        return hash % count;
    }

    private static ReadOnlyMemory<byte> Script(PlanContext context, IEnumerable<LinkedItem> items)
    {
        ArrayBufferWriter<byte> buffer = new(32 * 1024);
        buffer.Write("IctOnderdelen.add("u8);
        using (Utf8JsonWriter data = new(buffer, Options))
        {
            data.WriteStartArray();
            foreach (LinkedItem item in items)
            {
                Write(data, context, item);
            }

            data.WriteEndArray();
        }

        buffer.Write(");\n"u8);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter data, PlanContext context, LinkedItem linked)
    {
        // The page stands at the root, so the addresses of items and codes are those from the root.
        const string Path = ToolPages.StudyDayPath;
        Item item = linked.Item;
        data.WriteStartObject();
        data.WriteString("key", item.Key);
        data.WriteString("url", context.Link(Path, new(PageKind.Item, item.Key)));
        data.WriteString("title", item.Title);
        data.WriteString("type", item.Type.Id);
        data.WriteString("kind", item.Type.Label);
        data.WriteString("text", item.Summary);
        data.WriteString("duration", context.Duration(item).Text);
        if (item.Minutes is { } minutes)
        {
            data.WriteNumber("minutes", minutes);
        }

        if (item.Get(Fields.Group) is { Min: > 0 } group)
        {
            data.WriteNumber("least", group.Min);
            data.WriteNumber("most", group.Max ?? 0);
        }

        WritePairs(data, "facts", ItemPages.Facts(context, item).Select(static fact => (fact.Label, fact.Value)));
        WritePairs(data, "codes", item.Competences.Select(id => context.Code(Path, id.Value)).Select(static code => (code.Text, code.Label)));
        WritePairs(data, "steps", item.Steps.Where(static step => step.Phase == StepPhase.During)
            .Select(static step => (step.Title, step.Minutes?.ToString(CultureInfo.InvariantCulture) ?? "")));
        data.WriteStartArray("needs");
        foreach (string material in item.Get(Fields.Materials))
        {
            data.WriteStringValue(material);
        }

        data.WriteEndArray();
        data.WriteEndObject();
    }

    private static void WritePairs(Utf8JsonWriter data, string name, IEnumerable<(string First, string Second)> pairs)
    {
        data.WriteStartArray(name);
        foreach ((string first, string second) in pairs)
        {
            data.WriteStartArray();
            data.WriteStringValue(first);
            data.WriteStringValue(second);
            data.WriteEndArray();
        }

        data.WriteEndArray();
    }
}
