using System.Globalization;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Content;

/// <summary>
/// Reads a mapping key by key. Every question marks the key as known, so that <see cref="Finish"/> can report the keys
/// that nobody asked for, with the nearest one that exists. With a <see cref="MappingShape"/> the questions are written
/// down there: so a schema for editors is made from the reader itself, and can never differ from it.
/// </summary>
internal sealed class MappingReader(YamlMapping mapping, ICollection<Diagnostic> problems, MappingShape? shape = null)
{
    /// <summary>What stands in a new file where only the author knows the answer.</summary>
    public const string Placeholder = "VUL IN";

    private const int UsualKeys = 8;

    private readonly List<string> _known = new(UsualKeys);

    /// <summary>Whether questions are only written down, and there is nothing to read.</summary>
    public bool IsRecording => shape is not null;

    /// <summary>Where problems go.</summary>
    public ICollection<Diagnostic> Problems => problems;

    /// <summary>Place of the mapping.</summary>
    public SourceSpan Span => mapping.Entries.Count > 0 ? mapping.Entries[0].Key.Span : mapping.Span;

    /// <summary>The value of a key, or null.</summary>
    public YamlNode? Node(string key)
    {
        if (!_known.Contains(key))
        {
            _known.Add(key);
        }

        return mapping.Find(key);
    }

    /// <summary>Place of a key's value; of the mapping when the key is not there.</summary>
    public SourceSpan SpanOf(string key) => Node(key)?.Span ?? Span;

    /// <summary>A text; empty when not there. Reports KB1005, KB1007, KB1013, KB1016.</summary>
    public string Text(string key, bool required = false, int maxLength = 2000) =>
        Located(key, required, maxLength)?.Value ?? "";

    /// <summary>A text with its place, or null.</summary>
    public Located<string>? Located(string key, bool required = false, int maxLength = 2000)
    {
        shape?.Add(new(key, ValueShape.Text) { IsRequired = required, MaxLength = maxLength });
        YamlNode? node = Node(key);
        if (node is null)
        {
            ReportMissing(key, required);
            return null;
        }

        return Scalar(key, node, maxLength, problems);
    }

    /// <summary>One of a few words that the code knows; empty when not there or unknown. Reports KB1008.</summary>
    public string Choice(string key, IReadOnlyCollection<string> choices, bool required = false)
    {
        shape?.Add(new(key, ValueShape.Choice) { IsRequired = required, Choices = [.. choices] });
        if (Located(key, required) is not { } word)
        {
            return "";
        }

        if (choices.Contains(word.Value))
        {
            return word.Value;
        }

        problems.Add(Diagnostic.Of(Codes.UnknownTerm, word.Span, key, word.Value).WithHint(Hint(word.Value, choices)));
        return "";
    }

    /// <summary>A list of texts; one text counts as a list of one.</summary>
    public ValueList<Located<string>> List(string key, bool required = false, int maxLength = 2000)
    {
        shape?.Add(new(key, ValueShape.Texts) { IsRequired = required, MaxLength = maxLength });
        YamlNode? node = Node(key);
        if (node is null)
        {
            ReportMissing(key, required);
            return default;
        }

        return Scalars(key, node, maxLength, problems);
    }

    /// <summary>A list of texts without places.</summary>
    public ValueList<string> Texts(string key, bool required = false) =>
        List(key, required).Select(static text => text.Value).ToValueList();

    /// <summary>A whole number in a range, or null. Reports KB1012.</summary>
    public int? Number(string key, int min, int max)
    {
        shape?.Add(new(key, ValueShape.Number) { Min = min, Max = max });
        return Node(key) is { } node ? ScalarReader.Integer(key, node, min, max, problems) : null;
    }

    /// <summary>A number in a range, with a point or a comma before its decimals, or null. Reports KB1005, KB1027.</summary>
    public decimal? Decimal(string key, decimal min, decimal max, bool required = false)
    {
        shape?.Add(new(key, ValueShape.Decimal) { IsRequired = required });
        if (Node(key) is { } node)
        {
            return ScalarReader.Decimal(key, node, min, max, problems);
        }

        ReportMissing(key, required);
        return null;
    }

    /// <summary><c>ja</c> or <c>nee</c>. Reports KB1007.</summary>
    public bool Flag(string key, bool whenAbsent = false)
    {
        shape?.Add(new(key, ValueShape.Flag));
        return Node(key) is { } node ? ScalarReader.Boolean(key, node, problems) ?? whenAbsent : whenAbsent;
    }

    /// <summary>A list of mappings, each read and finished; a list that is written down as empty is one.</summary>
    public ValueList<T> Each<T>(string key, Func<MappingReader, T?> read)
        where T : class
    {
        if (shape is not null)
        {
            shape.Add(new(key, ValueShape.Groups) { Child = MappingShape.Of(read) });
        }

        return Node(key) is { } node and not YamlSequence { Items.Count: 0 } ? Mappings(key, node, read, problems) : default;
    }

    /// <summary>A mapping read and finished, or null.</summary>
    public T? Group<T>(string key, Func<MappingReader, T> read)
        where T : class
    {
        if (shape is not null)
        {
            shape.Add(new(key, ValueShape.Group) { Child = MappingShape.Of(read) });
        }

        switch (Node(key))
        {
            case null:
                return null;
            case YamlMapping child:
                MappingReader reader = new(child, problems);
                T value = read(reader);
                reader.Finish();
                return value;
            case { } other:
                Shapes.Report(key, other, "vorm.groep", problems);
                return null;
        }
    }

    private void ReportMissing(string key, bool isRequired)
    {
        if (isRequired)
        {
            problems.Add(Diagnostic.Of(Codes.MissingKey, Span, key));
        }
    }

    /// <summary>Reports the keys that nobody asked for (KB1004).</summary>
    public void Finish()
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (!_known.Contains(entry.Key.Value))
            {
                Diagnostic unknown = UnknownKey(entry.Key, _known, mapping);
                problems.Add(unknown);
                if (unknown.Fix?.Text is { } meant)
                {
                    // One mistake, one message: what was misspelled is not missing as well.
                    problems.Remove(Diagnostic.Of(Codes.MissingKey, Span, meant));
                }
            }
        }
    }

    /// <summary>KB1004 for a key, with the nearest known one as a hint.</summary>
    public static Diagnostic UnknownKey(YamlScalar key, IReadOnlyCollection<string> known, YamlMapping mapping) =>
        Diagnostic.Of(Codes.UnknownKey, key.Span, key.Value).WithHint(Hint(key.Value, known))
            .WithFix(Nearest.Only(key.Value, known) is { } near && mapping.Entries.All(entry => entry.Key.Value != near) ? near : null);

    /// <summary>'Bedoel je …?' or, for a short list, 'Kies uit …'; null when neither helps.</summary>
    public static string? Hint(string word, IReadOnlyCollection<string> known)
    {
        if (Nearest.To(word, known) is { } nearest)
        {
            return IctKennisbank.Texts.Text.Get("hint.bedoel-je", nearest);
        }

        return known.Count is > 0 and <= 24
            ? IctKennisbank.Texts.Text.Get("hint.kies-uit", string.Join(", ", known))
            : null;
    }

    /// <summary>A scalar as trimmed text, or null. Reports KB1007, KB1013, KB1016.</summary>
    public static Located<string>? Scalar(string key, YamlNode node, int maxLength, ICollection<Diagnostic> problems)
    {
        if (node is not YamlScalar scalar)
        {
            Shapes.Report(key, node, "vorm.tekst", problems);
            return null;
        }

        // A tilde is nothing in YAML, and nobody means it as a text.
        string value = scalar.Value.Trim();
        if (value is "" or "~" || Shapes.IsInvisible(value))
        {
            problems.Add(Diagnostic.Of(Codes.EmptyValue, scalar.Span, key));
            return null;
        }

        if (value == Placeholder)
        {
            problems.Add(Diagnostic.Of(Codes.Placeholder, scalar.Span, key));
            return null;
        }

        // Letters as people count them: an emoji is one.
        int length = value.Length > maxLength ? new StringInfo(value).LengthInTextElements : value.Length;
        if (length > maxLength)
        {
            problems.Add(Diagnostic.Of(Codes.TextTooLong, scalar.Span, key, length, maxLength));
        }

        return new(value, scalar.Span);
    }

    /// <summary>A sequence of scalars; one scalar counts as a list of one. Reports KB1007, KB1013, KB1016.</summary>
    public static ValueList<Located<string>> Scalars(
        string key, YamlNode node, int maxLength, ICollection<Diagnostic> problems)
    {
        if (node is YamlScalar)
        {
            return Scalar(key, node, maxLength, problems) is { } one ? [one] : default;
        }

        if (node is not YamlSequence { Items.Count: > 0 } sequence)
        {
            Shapes.Report(key, node, "vorm.lijst", problems);
            return default;
        }

        Located<string>[] values = new Located<string>[sequence.Items.Count];
        int count = 0;
        foreach (YamlNode item in sequence.Items)
        {
            if (Scalar(key, item, maxLength, problems) is { } value)
            {
                values[count++] = value;
            }
        }

        return count == values.Length ? new(values) : ValueList.Create<Located<string>>(values.AsSpan(0, count));
    }

    /// <summary>A sequence of mappings, each read and finished. Reports KB1007.</summary>
    public static ValueList<T> Mappings<T>(
        string key, YamlNode node, Func<MappingReader, T?> read, ICollection<Diagnostic> problems)
        where T : class
    {
        if (node is not YamlSequence { Items.Count: > 0 } sequence)
        {
            Shapes.Report(key, node, "vorm.groepen", problems);
            return default;
        }

        List<T> values = new(sequence.Items.Count);
        foreach (YamlNode item in sequence.Items)
        {
            if (item is not YamlMapping child)
            {
                Shapes.Report(key, item, "vorm.groepen", problems);
                continue;
            }

            MappingReader reader = new(child, problems);
            T? value = read(reader);
            reader.Finish();
            if (value is not null)
            {
                values.Add(value);
            }
        }

        return values.ToValueList();
    }
}
