using IctKennisbank.Diagnostics;

namespace IctKennisbank.Model;

/// <summary>
/// One item as its author wrote it: made by Content from one file, read by the linker, the checks and Planning.
/// </summary>
/// <param name="Type">The content type.</param>
/// <param name="Id">Permanent id within its type: <c>tpack-spel</c>.</param>
/// <param name="Path">Path of the file.</param>
/// <param name="Values">What was filled in, in the order of the file.</param>
/// <param name="Body">The text.</param>
public sealed record Item(ContentType Type, string Id, string Path, ValueList<FieldValue> Values, Body Body)
{
    /// <summary>What was filled in, in the order of the file. Not for <c>with</c>: what is asked most is looked up once.</summary>
    public ValueList<FieldValue> Values { get; } = Values;

    /// <summary>Key among all items: <c>werkvormen/tpack-spel</c>.</summary>
    public string Key { get; } = Type.SourceFolder + "/" + Id;

    /// <summary>Who added it to the knowledge base under this site; empty for what came from there, and without layers.</summary>
    public string Layer { get; init; } = "";

    /// <summary>Title; the id when the author gave none.</summary>
    public string Title { get; } = Known(Values, Fields.Title) ?? Id;

    /// <summary>Summary; empty when none.</summary>
    public string Summary { get; } = Known(Values, Fields.Summary) ?? "";

    /// <summary>Whether the item is a draft.</summary>
    public bool IsDraft => Get(Fields.Draft);

    /// <summary>Competence ids, most important first.</summary>
    public ValueList<Located<string>> Competences { get; } = Known(Values, Fields.Competences);

    /// <summary>Keys of items that come first.</summary>
    public ValueList<Located<string>> Prerequisites { get; } = Known(Values, Fields.Prerequisites);

    /// <summary>The run sheet; empty for types without one.</summary>
    public ValueList<Step> Steps => Type.StepsField is { } steps ? Get(steps) : default;

    /// <summary>Duration in minutes, or null when unknown.</summary>
    public int? Minutes { get; } = Known(Values, Fields.Duration).Minutes;

    /// <summary>The fields of the values, side by side: an item is asked for what it has not more than for what it has.</summary>
    private readonly ValueList<Field> _fields = FieldsOf(Values);

    /// <summary>The value of a field, or the default of its type when it was not filled in.</summary>
    public T? Get<T>(Field<T> field)
    {
        int at = IndexOf(field);
        return at < 0 ? default : (T)Values[at].Value;
    }

    /// <summary>The text of a field, or null when it was not filled in.</summary>
    public string? Get(Field<string> field)
    {
        int at = IndexOf(field);
        return at < 0 ? null : (string)Values[at].Value;
    }

    /// <summary>Whether the field was filled in.</summary>
    public bool Has(Field field) => IndexOf(field) >= 0;

    /// <summary>Whether a problem was reported in the field's value.</summary>
    public bool IsBroken(Field field) => Find(field) is { IsBroken: true };

    /// <summary>Where the field's value stands; the start of the file when it was not filled in.</summary>
    public SourceSpan SpanOf(Field field) => Find(field)?.Span ?? SourceSpan.StartOf(Path);

    private FieldValue? Find(Field field)
    {
        int at = IndexOf(field);
        return at < 0 ? null : Values[at];
    }

    private int IndexOf(Field field)
    {
        ReadOnlySpan<Field> fields = _fields.AsSpan();
        for (int i = 0; i < fields.Length; i++)
        {
            if (ReferenceEquals(fields[i], field))
            {
                return i;
            }
        }

        return -1;
    }

    private static T? Known<T>(ValueList<FieldValue> values, Field<T> field)
    {
        foreach (FieldValue value in values.AsSpan())
        {
            if (ReferenceEquals(value.Field, field))
            {
                return (T)value.Value;
            }
        }

        return default;
    }

    private static ValueList<Field> FieldsOf(ValueList<FieldValue> values)
    {
        Field[] fields = new Field[values.Count];
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = values[i].Field;
        }

        return new(fields);
    }
}
