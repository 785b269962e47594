using IctKennisbank.Diagnostics;

namespace IctKennisbank.Content;

/// <summary>What stands behind a key of a data file.</summary>
public enum ValueShape
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>One or more texts.</summary>
    Texts,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number with or without a decimal part.</summary>
    Decimal,

    /// <summary><c>ja</c> or <c>nee</c>.</summary>
    Flag,

    /// <summary>A mapping.</summary>
    Group,

    /// <summary>A list of mappings.</summary>
    Groups,
}

/// <summary>A key of a data file.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">What stands behind it.</param>
public sealed record KeyShape(string Key, ValueShape Value)
{
    /// <summary>Whether it has to be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The most characters of a text.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The smallest number.</summary>
    public int Min { get; init; }

    /// <summary>The largest number.</summary>
    public int Max { get; init; }

    /// <summary>The words to choose from.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The keys of the mapping or mappings; null for other shapes.</summary>
    public MappingShape? Child { get; init; }
}

/// <summary>
/// The keys that a reader asks for, written down by running it on nothing. Made for schemas, forms and examples, so that
/// these always say what the reader reads.
/// </summary>
public sealed class MappingShape
{
    private readonly List<KeyShape> _keys = [];

    /// <summary>The keys in the order in which they are read.</summary>
    public IReadOnlyList<KeyShape> Keys => _keys;

    /// <summary>The shape that a reader reads.</summary>
    internal static MappingShape Of<T>(Func<MappingReader, T> read)
    {
        MappingShape shape = new();
        List<Diagnostic> ignored = [];
        read(new(new([], default), ignored, shape));
        return shape;
    }

    /// <summary>Adds a key. One that is asked for twice is required only when both ask for it.</summary>
    internal void Add(KeyShape key)
    {
        int index = _keys.FindIndex(known => known.Key == key.Key);
        if (index < 0)
        {
            _keys.Add(key);
        }
        else if (!key.IsRequired)
        {
            _keys[index] = _keys[index] with { IsRequired = false };
        }
    }
}

/// <summary>The shapes of everything that is no front matter.</summary>
public static class DataShapes
{
    /// <summary>Of <c>site.yml</c>.</summary>
    public static MappingShape Site() => MappingShape.Of(SiteReader.Settings);

    /// <summary>Of a framework.</summary>
    public static MappingShape Framework() => MappingShape.Of(static reader => FrameworkReader.Read(reader, new("kaders/kader.yml", default)));

    /// <summary>Of a measurement.</summary>
    public static MappingShape Measurement() => MappingShape.Of(static reader => MeasurementReader.Read(reader, new("metingen/meting.yml", default)));

    /// <summary>Of a crosswalk.</summary>
    public static MappingShape Crosswalk() => MappingShape.Of(DataReader.ReadCrosswalk);

    /// <summary>Of a group in front matter; null for a kind of field that has no groups.</summary>
    public static MappingShape? Of(Model.FieldKind kind) => FieldReader.GroupsOf(kind);
}
