using IctKennisbank.Texts;

namespace IctKennisbank.Model;

/// <summary>What kind of value a field holds. Content has one reader per kind.</summary>
public enum FieldKind
{
    /// <summary>One line of text: <c>string</c>.</summary>
    Text,

    /// <summary>A list of texts: <c>ValueList&lt;string&gt;</c>.</summary>
    Texts,

    /// <summary>One id from a closed vocabulary: <c>string</c>.</summary>
    Term,

    /// <summary>Ids from a closed vocabulary: <c>ValueList&lt;string&gt;</c>.</summary>
    Terms,

    /// <summary>Ids of competences: <c>ValueList&lt;Located&lt;string&gt;&gt;</c>.</summary>
    Competences,

    /// <summary>Keys of items (<c>uitleg/tpack</c>): <c>ValueList&lt;Located&lt;string&gt;&gt;</c>.</summary>
    Items,

    /// <summary>Keys of items or ids of competences: <c>ValueList&lt;Located&lt;string&gt;&gt;</c>.</summary>
    Destinations,

    /// <summary><see cref="Model.Duration"/>.</summary>
    Duration,

    /// <summary><see cref="Model.GroupSize"/>.</summary>
    Group,

    /// <summary><c>ValueList&lt;Step&gt;</c>.</summary>
    Steps,

    /// <summary><c>ValueList&lt;Citation&gt;</c>.</summary>
    Citations,

    /// <summary><c>ValueList&lt;Condition&gt;</c>.</summary>
    Conditions,

    /// <summary><c>ValueList&lt;PathStep&gt;</c>.</summary>
    PathSteps,

    /// <summary><see cref="DateOnly"/>.</summary>
    Date,

    /// <summary>A whole number: <c>int</c>.</summary>
    Number,

    /// <summary>A year or 'onbekend': <c>string</c>.</summary>
    Year,

    /// <summary><c>ja</c> or <c>nee</c>: <c>bool</c>.</summary>
    Flag,

    /// <summary>The id of a framework: <c>Located&lt;string&gt;</c>.</summary>
    Framework,

    /// <summary><c>ValueList&lt;Exemption&gt;</c>.</summary>
    Exemptions,
}

/// <summary>
/// A front matter key, declared once in code. From the declarations come the reader, the checks, the reference in the
/// handbook, the schema for editors and the contribution form; a test holds them together.
/// </summary>
/// <param name="Key">The key as authors write it.</param>
/// <param name="Kind">The kind of value.</param>
public abstract record Field(string Key, FieldKind Kind)
{
    /// <summary>Name of the closed vocabulary of the values, or null.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>The most characters that fit, or null for no limit but that of the file.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Label on pages and forms.</summary>
    public string Label => Text.Get("veld." + Key);

    /// <summary>What to fill in, in one or two sentences.</summary>
    public string Help => Text.Get("veld." + Key + ".hulp");

    /// <summary>An example as it stands in a file, behind the key.</summary>
    public string Example => Text.Get("veld." + Key + ".voorbeeld");
}

/// <summary>A field whose values are <typeparamref name="T"/>; made with the factories of <see cref="Fields"/>.</summary>
public sealed record Field<T> : Field
{
    internal Field(string key, FieldKind kind)
        : base(key, kind)
    {
    }
}

/// <summary>A field in the list of a content type, and whether an item must have it.</summary>
public readonly record struct FieldUse(Field Field, bool Required)
{
    /// <summary>An optional use.</summary>
    public static implicit operator FieldUse(Field field) => new(field, false);

    /// <summary>Named alternative for the conversion.</summary>
    public static FieldUse FromField(Field field) => field;
}

/// <summary>What an author filled in for one field. Value's type follows from the field's kind.</summary>
public sealed record FieldValue(Field Field, object Value, Diagnostics.SourceSpan Span)
{
    /// <summary>Whether a problem was reported in the value: then rules that add up its parts would accuse it of more.</summary>
    public bool IsBroken { get; init; }

    /// <summary>For a list: the place of each element.</summary>
    public ValueList<Diagnostics.SourceSpan> ElementSpans { get; init; }
}
