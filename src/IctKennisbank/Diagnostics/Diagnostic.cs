using IctKennisbank.Texts;

namespace IctKennisbank.Diagnostics;

/// <summary>How bad a problem is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing has to be done.</summary>
    Note,

    /// <summary>Should be mended; the site is still built.</summary>
    Warning,

    /// <summary>Must be mended; nothing is written.</summary>
    Error,
}

/// <summary>An entry in the numbered table of <see cref="Codes"/>.</summary>
/// <param name="Id">The code, <c>KB3001</c>; never reused.</param>
/// <param name="Severity">How bad it is.</param>
public sealed record DiagnosticCode(string Id, Severity Severity)
{
    /// <summary>What it is about, in a few Dutch words.</summary>
    public string Title => Text.Get(Id + ".titel");

    /// <summary>Why there is such a rule.</summary>
    public string Why => Text.Get(Id + ".waarom");

    /// <summary>What to do.</summary>
    public string Cure => Text.Get(Id + ".doen");

    /// <summary>The codes that are explained together: <c>kb1</c>.</summary>
    public string Group => Id[..3].ToLowerInvariant();

    /// <summary>Name of its place on the page of its group in the handbook.</summary>
    public string Anchor => Id.ToLowerInvariant();

    /// <summary>Page of its group in the handbook, from the root of the site and without extension.</summary>
    public string Page => Handbook + Group;

    /// <summary>Folder of the handbook.</summary>
    public const string Handbook = "handboek/";

    /// <summary>Address of its explanation on a site; empty when the address of the site is not known.</summary>
    public string UrlOn(string siteUrl) => siteUrl.Length == 0 ? "" : $"{siteUrl}{Page}.html#{Anchor}";
}

/// <summary>One mistake of an author: a value, not an exception. Made by every stage, printed by the Cli.</summary>
/// <param name="Code">What kind of mistake.</param>
/// <param name="Span">Where.</param>
/// <param name="Message">Dutch sentences: what is wrong, and what to do.</param>
public sealed record Diagnostic(DiagnosticCode Code, SourceSpan Span, string Message)
{
    /// <summary>What <c>--fix</c> puts there; null when there is more than one good answer, or none.</summary>
    public Fix? Fix { get; init; }

    /// <summary>The severity of the code.</summary>
    public Severity Severity => Code.Severity;

    /// <summary>
    /// Makes a diagnostic from the sentence of its code in the texts.
    /// </summary>
    /// <param name="code">The code.</param>
    /// <param name="span">The place.</param>
    /// <param name="arguments">Filled in for <c>{0}</c>, <c>{1}</c>, … of the sentence.</param>
    public static Diagnostic Of(DiagnosticCode code, SourceSpan span, params ReadOnlySpan<object?> arguments) =>
        new(code, span, Text.Get(code.Id, arguments));

    /// <summary>The same diagnostic with a hint behind its sentence; null or empty leaves it as it is.</summary>
    public Diagnostic WithHint(string? hint) =>
        string.IsNullOrEmpty(hint) ? this : this with { Message = Message + " " + hint };

    /// <summary>The same diagnostic with the one right answer, to be put in the place of the diagnostic; null leaves it as it is.</summary>
    public Diagnostic WithFix(string? text) => text is null ? this : this with { Fix = new(Span, text) };

    /// <summary>Sorts by place, then code, then message, and removes equal ones.</summary>
    public static IReadOnlyList<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics
            .Distinct()
            .Order(Comparer<Diagnostic>.Create(static (a, b) =>
            {
                int bySpan = SourceSpan.Compare(a.Span, b.Span);
                if (bySpan != 0)
                {
                    return bySpan;
                }

                int byCode = string.CompareOrdinal(a.Code.Id, b.Code.Id);
                return byCode != 0 ? byCode : string.CompareOrdinal(a.Message, b.Message);
            }))];
}
