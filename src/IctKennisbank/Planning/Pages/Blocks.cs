using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IctKennisbank.Model;

namespace IctKennisbank.Planning.Pages;

/// <summary>
/// Takes blocks out of a body for a sheet to print: what participants get, what only the trainer sees. Reads the HTML of
/// our own renderer, in which a block is a <c>div</c> that is closed, and answers are a <c>details</c>. A note that a
/// block refers to comes along; nobody follows a link on paper, so mark and note are plain there.
/// </summary>
internal static partial class Blocks
{
    private const string Participant = "<div class=\"blok deelnemer\">";

    private const string Trainer = "<div class=\"blok trainer\">";

    private const string Answer = "<details class=\"antwoord\"><summary>";

    private static readonly byte[] ParticipantBytes = Encoding.UTF8.GetBytes(Participant);

    private static readonly byte[] TrainerBytes = Encoding.UTF8.GetBytes(Trainer);

    private static readonly byte[] AnswerBytes = Encoding.UTF8.GetBytes(Answer);

    /// <summary>The blocks for participants and the answers, in their order; answers open, since paper has no triangle.</summary>
    public static Html ForParticipants(Html body) => Cut(body.Value, Participant, Answer);

    /// <summary>The blocks for the trainer.</summary>
    public static Html ForTrainer(Html body) => Cut(body.Value, Trainer, Trainer);

    /// <summary>Whether a body has answers.</summary>
    public static bool HasAnswers(Body body) => body.Html.Contains(AnswerBytes);

    /// <summary>Whether a body has something for participants.</summary>
    public static bool HasParticipants(Body body) => HasAnswers(body) || body.Html.Contains(ParticipantBytes);

    /// <summary>Whether a body has something for the trainer alone.</summary>
    public static bool HasTrainer(Body body) => body.Html.Contains(TrainerBytes);

    private static Html Cut(string html, string first, string second)
    {
        StringBuilder cut = new();
        for (int at = Next(html, first, second, 0); at >= 0;)
        {
            int end = string.CompareOrdinal(html, at, "<div", 0, 4) == 0 ? EndOf(html, at, "div") : EndOf(html, at, "details");
            cut.Append(html, at, end - at).Append('\n');
            at = Next(html, first, second, end);
        }

        AppendNotes(cut, html);
        return cut.Length == 0 ? Html.None : new(cut
            .Replace(Answer, "<div class=\"antwoord\"><p class=\"antwoordkop\">")
            .Replace("</summary>", "</p>")
            .Replace("</details>", "</div>")
            .ToString());
    }

    /// <summary>Puts the notes that are referred to below the blocks, with the notes that those refer to.</summary>
    private static void AppendNotes(StringBuilder cut, string html)
    {
        SortedDictionary<int, string> notes = [];
        Queue<string> unread = new([cut.ToString()]);
        while (unread.TryDequeue(out string? piece))
        {
            foreach (Match mark in NoteMark().Matches(piece))
            {
                int number = int.Parse(mark.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
                int start = html.IndexOf($"<li id=\"fn:{number}\">", StringComparison.Ordinal);
                if (start >= 0 && !notes.ContainsKey(number))
                {
                    notes[number] = html[start..EndOf(html, start, "li")];
                    unread.Enqueue(notes[number]);
                }
            }
        }

        if (notes.Count == 0)
        {
            return;
        }

        cut.Append("<div class=\"footnotes\">\n<hr />\n<ol>\n");
        foreach ((int number, string note) in notes)
        {
            cut.Append(CultureInfo.InvariantCulture, $"<li value=\"{number}\">").Append(note, note.IndexOf('>') + 1, note.Length - note.IndexOf('>') - 1).Append('\n');
        }

        string plain = NoteMark().Replace(BackLink().Replace(cut.Append("</ol>\n</div>\n").ToString(), ""), "<sup>${number}</sup>")
            .Replace("<p></p>\n", "", StringComparison.Ordinal);
        cut.Clear().Append(plain);
    }

    [GeneratedRegex("<a id=\"fnref:[0-9]{1,9}\" href=\"#fn:[0-9]{1,9}\" class=\"footnote-ref\"><sup>(?<number>[0-9]{1,9})</sup></a>")]
    private static partial Regex NoteMark();

    [GeneratedRegex("<a href=\"#fnref:[0-9]{1,9}\" class=\"footnote-back-ref\">[^<]*</a>")]
    private static partial Regex BackLink();

    private static int Next(string html, string first, string second, int from)
    {
        int one = html.IndexOf(first, from, StringComparison.Ordinal);
        int other = html.IndexOf(second, from, StringComparison.Ordinal);
        return one < 0 ? other : other < 0 ? one : Math.Min(one, other);
    }

    /// <summary>The index after the element that begins at <paramref name="at"/>.</summary>
    private static int EndOf(string html, int at, string name)
    {
        string open = "<" + name;
        string close = "</" + name + ">";
        int depth = 0;
        for (int i = at; i < html.Length;)
        {
            int next = html.IndexOf(close, i, StringComparison.Ordinal);
            int inner = html.IndexOf(open, i, StringComparison.Ordinal);
            if (next < 0)
            {
                return html.Length;
            }

            depth += inner >= 0 && inner < next ? 1 : -1;
            i = inner >= 0 && inner < next ? inner + open.Length : next + close.Length;
            if (depth == 0)
            {
                return i;
            }
        }

        return html.Length;
    }
}
