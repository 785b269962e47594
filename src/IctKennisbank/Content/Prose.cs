using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using Markdig.Syntax.Inlines;

namespace IctKennisbank.Content;

/// <summary>
/// Rules over running text, with the place of the words: sentences that are too long for plain language (KB2009), and
/// students or pupils by name (KB4014).
/// </summary>
internal static partial class Prose
{
    /// <summary>
    /// Texts at B1 have sentences of ten to fifteen words; over twenty-five a reader has to go back. The advice is about
    /// the outliers, not about the average.
    /// </summary>
    public const int LongestSentence = 25;

    /// <summary>Shorter than this and there is no room for a long sentence.</summary>
    private const int ShortestLong = (LongestSentence + 1) * 2;

    /// <summary>Shorter than the shortest name behind a student, and there is nothing to look for.</summary>
    private const int Shortest = 10;

    private static readonly SearchValues<string> People = SearchValues.Create(
        ["Student", "student", "Leerling", "leerling", "Stagiair", "stagiair"], StringComparison.Ordinal);

    /// <summary>Names that are surely those of people.</summary>
    public static readonly FrozenSet<string> FirstNames = ReadNames();

    /// <summary>Whether there is something to report in a text of paragraphs, each on a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scan">What one look at it told.</param>
    public static bool IsSuspect(ReadOnlySpan<char> text, ProseScan scan)
    {
        if (!MayReport(scan))
        {
            return false;
        }

        List<Diagnostic> problems = [];
        Check(text.ToString(), static (_, _) => default, problems);
        return problems.Count > 0;
    }

    private static bool MayReport(ProseScan scan) => scan.LongestSentence > LongestSentence || scan.MayName;

    /// <summary>Checks the text of a block.</summary>
    public static void Check(ContainerInline block, SourceText source, ICollection<Diagnostic> problems)
    {
        StringBuilder text = new();
        List<(int At, int Source)> places = [];
        Collect(block, text, places);
        if (text.Length > 0)
        {
            Check(text.ToString(), (from, length) => source.Span(PlaceOf(places, from), PlaceOf(places, from + length) - PlaceOf(places, from)), problems);
        }
    }

    /// <summary>Checks the texts of a field.</summary>
    public static void Check(YamlNode node, ICollection<Diagnostic> problems)
    {
        switch (node)
        {
            case YamlScalar scalar:
                if (scalar.Value.Length >= Shortest && MayReport(ProseScan.Of(scalar.Value)))
                {
                    Check(scalar, problems);
                }

                break;
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.Items)
                {
                    Check(item, problems);
                }

                break;
            case YamlMapping mapping:
                foreach (YamlEntry entry in mapping.Entries)
                {
                    Check(entry.Value, problems);
                }

                break;
            default:
                break;
        }
    }

    private static void Check(YamlScalar scalar, ICollection<Diagnostic> problems) =>
        Check(scalar.Value, (from, length) => Within(scalar, from, length), problems);

    private static void Check(string text, Func<int, int, SourceSpan> place, ICollection<Diagnostic> problems)
    {
        if (text.Length >= ShortestLong)
        {
            CheckSentences(text, place, problems);
        }

        if (!MayName(text))
        {
            return;
        }

        foreach (Match match in Named().Matches(text))
        {
            if (FirstNames.Contains(match.Groups["name"].Value))
            {
                problems.Add(Diagnostic.Of(Codes.PupilName, place(match.Index, match.Length), match.Value));
            }
        }
    }

    private static void CheckSentences(string text, Func<int, int, SourceSpan> place, ICollection<Diagnostic> problems)
    {
        for (int from = 0; from < text.Length;)
        {
            int end = Sentences.EndOf(text, from);
            if (end - from >= ShortestLong && WordsOf(text, from, end) is (int start, int words) && words > LongestSentence)
            {
                problems.Add(Diagnostic.Of(
                    Codes.LongSentence, place(start, Math.Min(end + 1, text.Length) - start), words, LongestSentence + 1));
            }

            from = end + 1;
        }
    }

    /// <summary>Where the first word of a sentence begins, and how many there are.</summary>
    private static (int Start, int Words) WordsOf(string text, int from, int end)
    {
        int start = from;
        int words = 0;
        bool inWord = false;
        for (int i = from; i < end; i++)
        {
            bool isLetter = char.IsLetterOrDigit(text[i]);
            if (isLetter && !inWord)
            {
                words++;
                start = words == 1 ? i : start;
            }

            // A hyphen or an apostrophe within a word is part of it.
            inWord = isLetter || (inWord && text[i] is '-' or '\'' or '’');
        }

        return (start, words);
    }

    private static bool MayName(string text) => text.AsSpan().ContainsAny(People);

    private static void Collect(ContainerInline container, StringBuilder text, List<(int At, int Source)> places)
    {
        foreach (Inline inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    places.Add((text.Length, literal.Span.Start));
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    places.Add((text.Length, code.Span.Start));
                    text.Append(code.Content);
                    break;
                case LineBreakInline line:
                    places.Add((text.Length, line.Span.Start));
                    text.Append(line.IsHard ? '\n' : ' ');
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline child:
                    Collect(child, text, places);
                    break;
                default:
                    break;
            }
        }
    }

    private static int PlaceOf(List<(int At, int Source)> places, int at)
    {
        (int At, int Source) last = places[0];
        foreach ((int At, int Source) place in places)
        {
            if (place.At > at)
            {
                break;
            }

            last = place;
        }

        return last.Source + at - last.At;
    }

    /// <summary>The place of words in a value that stands on one line as it is, with or without quotes; else the whole value.</summary>
    private static SourceSpan Within(YamlScalar scalar, int from, int length)
    {
        SourceSpan span = scalar.Span;
        int marks = span.EndColumn - span.Column - scalar.Value.Length;
        return span.Line == span.EndLine && marks is 0 or 2
            ? SourceSpan.InLine(span.Path, span.Line, span.Column + (marks / 2) + from, length)
            : span;
    }

    private static FrozenSet<string> ReadNames()
    {
        using StreamReader reader = new(typeof(Prose).Assembly.GetManifestResourceStream("content-data/voornamen.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\b(?:[Ss]tudente?|[Ll]eerlinge?|[Ss]tagiaire?) (?<name>\p{Lu}\p{Ll}+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
