using System.Globalization;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Content;

/// <summary>Reads the value of one declared field; one way for each kind of field.</summary>
internal static class FieldReader
{
    private const int MaxMinutes = Durations.MaxMinutes;

    /// <summary>The most people in a group.</summary>
    public const int MaxPeople = 10_000;

    /// <summary>The first year that facts can be from.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last one.</summary>
    public const int LastYear = 2199;

    /// <summary>The value, or null when it cannot be read; then a problem has been reported.</summary>
    public static FieldValue? Read(Field field, YamlNode node, ICollection<Diagnostic> problems)
    {
        int before = problems.Count;
        FieldValue? value = ReadValue(field, node, problems);
        return problems.Count == before ? value : value is null ? null : value with { IsBroken = true };
    }

    private static FieldValue? ReadValue(Field field, YamlNode node, ICollection<Diagnostic> problems)
    {
        string key = field.Key;
        int maxLength = field.MaxLength ?? 200;
        switch (field.Kind)
        {
            case FieldKind.Text:
                return Of(field, MappingReader.Scalar(key, node, maxLength, problems));
            case FieldKind.Term:
                return Of(field, Known(key, MappingReader.Scalar(key, node, maxLength, problems), problems));
            case FieldKind.Framework:
                return MappingReader.Scalar(key, node, maxLength, problems) is { } framework
                    ? new(field, framework, framework.Span)
                    : null;
            case FieldKind.Texts:
                return OfTexts(field, MappingReader.Scalars(key, node, maxLength, problems), node.Span);
            case FieldKind.Terms:
                return OfTexts(field, Known(key, MappingReader.Scalars(key, node, maxLength, problems), problems), node.Span);
            case FieldKind.Competences:
                return OfLocated(field, Known(key, MappingReader.Scalars(key, node, maxLength, problems), problems), node.Span);
            case FieldKind.Items or FieldKind.Destinations:
                return OfLocated(field, MappingReader.Scalars(key, node, maxLength, problems), node.Span);
            case FieldKind.Duration:
                return OfStruct(field, MappingReader.Scalar(key, node, 60, problems), Durations.Parse, Codes.BadDuration, Near.Duration, problems);
            case FieldKind.Group:
                return OfStruct(field, MappingReader.Scalar(key, node, 60, problems), Group, Codes.BadGroup, Near.Group, problems);
            case FieldKind.Date:
                return OfStruct(field, MappingReader.Scalar(key, node, 60, problems), Date, Codes.BadDate, Near.Date, problems);
            case FieldKind.Year:
                return Year(field, node, problems);
            case FieldKind.Number:
                return ScalarReader.Integer(key, node, 0, MaxMinutes, problems) is { } number
                    ? new(field, number, node.Span)
                    : null;
            case FieldKind.Flag:
                return ScalarReader.Boolean(key, node, problems) is { } flag ? new(field, flag, node.Span) : null;
            case FieldKind.Steps:
                return new(field, MappingReader.Mappings(key, node, Step, problems), node.Span);
            case FieldKind.Citations:
                return new(field, MappingReader.Mappings(key, node, Citation, problems), node.Span);
            case FieldKind.Conditions:
                return new(field, MappingReader.Mappings(key, node, Condition, problems), node.Span);
            case FieldKind.PathSteps:
                return new(field, MappingReader.Mappings(key, node, PathStep, problems), node.Span);
            case FieldKind.Exemptions:
                return new(field, MappingReader.Mappings(key, node, Exemption, problems), node.Span);
            default:
                throw new InvalidOperationException($"No reader for {field.Kind}.");
        }
    }

    /// <summary>The groups of a kind of field, or null.</summary>
    public static MappingShape? GroupsOf(FieldKind kind) => kind switch
    {
        FieldKind.Steps => MappingShape.Of(Step),
        FieldKind.Citations => MappingShape.Of(Citation),
        FieldKind.Conditions => MappingShape.Of(Condition),
        FieldKind.PathSteps => MappingShape.Of(PathStep),
        FieldKind.Exemptions => MappingShape.Of(Exemption),
        _ => null,
    };

    /// <summary>A citation from its mapping; the address is checked (KB1021).</summary>
    public static Citation? Citation(MappingReader reader)
    {
        string title = reader.Text("titel", required: true, maxLength: 300);
        string publisher = reader.Text("uitgever");
        string place = reader.Text("vindplaats");
        string year = reader.Text("jaar", maxLength: 40);
        string licence = reader.Text("licentie", maxLength: 100);
        return new(title, publisher, place, year, Url(reader, "url"), licence)
        {
            Span = reader.SpanOf("titel"),
            LicenceSpan = reader.SpanOf("licentie"),
        };
    }

    /// <summary>A web address, or empty. Reports KB1021.</summary>
    public static string Url(MappingReader reader, string key)
    {
        if (reader.Located(key, maxLength: 1000) is not { } text)
        {
            return "";
        }

        if (Links.IsWebAddress(text.Value) && !text.Value.Any(char.IsWhiteSpace))
        {
            return text.Value;
        }

        reader.Problems.Add(Diagnostic.Of(Codes.BadUrl, text.Span, text.Value));
        return "";
    }

    /// <summary>What an author writes who does not know which term or competence fits: an answer, for which a reviewer is called (KB1026).</summary>
    public const string NotKnown = "weet ik niet";

    private static Located<string>? Known(string key, Located<string>? text, ICollection<Diagnostic> problems)
    {
        if (text is not { } located || !IsNotKnown(located))
        {
            return text;
        }

        problems.Add(Diagnostic.Of(Codes.NotKnown, located.Span, key));
        return null;
    }

    private static ValueList<Located<string>> Known(
        string key, ValueList<Located<string>> texts, ICollection<Diagnostic> problems)
    {
        bool isKnown = true;
        foreach (Located<string> text in texts)
        {
            isKnown &= !IsNotKnown(text);
        }

        return isKnown ? texts : texts.Where(text => Known(key, text, problems) is not null).ToValueList();
    }

    private static bool IsNotKnown(Located<string> text) =>
        text.Value.Length == NotKnown.Length && text.Value.Replace('-', ' ') == NotKnown;

    private static FieldValue? Of(Field field, Located<string>? text) =>
        text is { } value ? new(field, value.Value, value.Span) : null;

    private static FieldValue? OfTexts(Field field, ValueList<Located<string>> texts, SourceSpan span)
    {
        if (texts.IsEmpty)
        {
            return null;
        }

        string[] values = new string[texts.Count];
        SourceSpan[] spans = new SourceSpan[texts.Count];
        for (int i = 0; i < values.Length; i++)
        {
            (values[i], spans[i]) = (texts[i].Value, texts[i].Span);
        }

        return new(field, new ValueList<string>(values), span) { ElementSpans = new(spans) };
    }

    private static FieldValue? OfLocated(Field field, ValueList<Located<string>> texts, SourceSpan span) =>
        texts.IsEmpty ? null : new(field, texts, span);

    private static FieldValue? OfStruct<T>(
        Field field,
        Located<string>? text,
        Func<string, T?> parse,
        DiagnosticCode code,
        Func<string, string> guess,
        ICollection<Diagnostic> problems)
        where T : struct
    {
        if (text is not { } located)
        {
            return null;
        }

        if (parse(located.Value) is { } value)
        {
            return new(field, value, located.Span);
        }

        string near = guess(located.Value);
        bool isNear = parse(near) is not null;
        problems.Add(Diagnostic.Of(code, located.Span, located.Value)
            .WithHint(isNear ? Text.Get("hint.bedoel-je", near) : null)
            .WithFix(isNear ? near : null));
        return null;
    }

    private static FieldValue? Year(Field field, YamlNode node, ICollection<Diagnostic> problems)
    {
        if (MappingReader.Scalar(field.Key, node, 40, problems) is not { } text)
        {
            return null;
        }

        if (text.Value != Unknown
            && !(int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
                && year is >= FirstYear and <= LastYear))
        {
            problems.Add(Diagnostic.Of(Codes.BadNumber, text.Span, field.Key, text.Value, FirstYear, LastYear)
                .WithHint(Text.Get("hint.onbekend")));
            return null;
        }

        return new(field, text.Value, text.Span);
    }

    /// <summary>What an author writes who does not know how long or from which year.</summary>
    public const string Unknown = "onbekend";

    private static GroupSize? Group(string text)
    {
        int dash = text.IndexOfAny(['-', '–']);
        string left = (dash < 0 ? text : text[..dash]).Trim();
        string right = dash < 0 ? left : text[(dash + 1)..].Trim();
        if (!int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out int min) || min is < 1 or > MaxPeople)
        {
            return null;
        }

        if (right.Length == 0)
        {
            return new(min, null);
        }

        return int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out int max)
            && max >= min && max <= MaxPeople
            ? new(min, max)
            : null;
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : null;

    private static Step? Step(MappingReader reader)
    {
        Located<string>? title = reader.Located("titel", required: true, maxLength: 120);
        int? minutes = reader.Number("minuten", 0, MaxMinutes);
        SourceSpan minutesSpan = reader.SpanOf("minuten");
        StepPhase phase = StepPhase.During;
        int index = Array.IndexOf(Phases, reader.Choice("fase", Phases));
        if (index >= 0)
        {
            phase = (StepPhase)index;
        }

        string role = reader.Text("rol", maxLength: 90);
        string explanation = reader.Text("toelichting", maxLength: 1500);
        int? meeting = reader.Number("bijeenkomst", 1, 100);
        return title is { } located
            ? new(located.Value, minutes, phase, role, explanation, meeting, located.Span, minutesSpan)
            : null;
    }

    private static readonly string[] Phases = ["voor", "tijdens", "na"];

    private static Condition? Condition(MappingReader reader)
    {
        Located<string>? competence = reader.Located("voorwaarde", required: true);
        string explanation = reader.Text("toelichting", maxLength: 600);
        return competence is { } located ? new(located, explanation) : null;
    }

    private static PathStep? PathStep(MappingReader reader)
    {
        Located<string>? item = reader.Located("item", required: true);
        string reason = reader.Text("waarom", maxLength: 600);
        return item is { } located ? new(located, reason) : null;
    }

    private static Exemption? Exemption(MappingReader reader)
    {
        Located<string>? rule = reader.Located("regel", required: true, maxLength: 20);
        string reason = reader.Text("reden", required: true, maxLength: 300);
        return rule is { } located ? new(located, reason) : null;
    }
}
