using System.Globalization;
using IctKennisbank.Authoring;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli;

/// <summary>
/// Asks an author on a terminal. A number, a name or a synonym is an answer; nothing at all means 'weet ik niet', and is
/// always good.
/// </summary>
internal sealed class Dialogue(TextReader input, TextWriter output)
{
    private const int MostSuggestions = 9;

    /// <summary>The kind of item; null when the author gave up.</summary>
    public string? AskType()
    {
        output.WriteLine(Text.Get("nieuw.vraag.soort"));
        WriteChoices(Catalogue.Types);
        while (ReadLine() is { } line)
        {
            if (Numbered(Catalogue.Types, line) is { } choice)
            {
                return choice.Id;
            }

            if (Catalogue.FindType(line) is not null)
            {
                return line;
            }

            string types = string.Join(", ", Catalogue.Types.Select(static type => type.Id));
            output.WriteLine(line.Length == 0 ? Text.Get("nieuw.geen-soort", types) : Text.Get("nieuw.onbekende-soort", line, types));
        }

        return null;
    }

    /// <summary>The title; null when the author gave up.</summary>
    public string? AskTitle()
    {
        output.WriteLine(Text.Get("nieuw.vraag.titel"));
        while (ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                return line;
            }

            output.WriteLine(Text.Get("nieuw.geen-titel"));
        }

        return null;
    }

    /// <summary>The answers to a question; empty for 'weet ik niet'.</summary>
    public IReadOnlyList<string> Ask(
        Catalogue catalogue, Question question, IReadOnlyDictionary<string, IReadOnlyList<string>> earlier)
    {
        output.WriteLine();
        output.WriteLine($"{question.Label}. {question.Help}");
        IReadOnlyList<Choice> choices = question.IsCompetences
            ? catalogue.CompetencesFor(earlier.TryGetValue("thema", out IReadOnlyList<string>? themes) ? themes : [], MostSuggestions)
            : question.Vocabulary.Length > 0 ? catalogue.Terms(question.Vocabulary) : [];
        WriteChoices(choices);
        output.WriteLine(Text.Get(question.IsCompetences ? "nieuw.competenties"
            : choices.Count == 0 ? "nieuw.leeg" : question.TakesMore ? "nieuw.meer" : "nieuw.een"));
        while (ReadLine() is { } line && line.Length > 0)
        {
            string[] words = question.TakesMore
                ? line.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                : [line];
            List<string?> answers = [.. words.Select(word => Numbered(choices, word)?.Id ?? NewFile.Resolve(catalogue, question, word))];
            if (answers.TrueForAll(static answer => answer is not null))
            {
                return [.. answers.OfType<string>().Distinct()];
            }

            // A word that is no competence is looked up, and the answer is asked again from what was found.
            if (question.IsCompetences && catalogue.FindCompetences(words[answers.IndexOf(null)], MostSuggestions) is { Count: > 0 } found)
            {
                choices = found;
                WriteChoices(choices);
            }
            else
            {
                output.WriteLine(Text.Get("cli.onbekend", words[answers.IndexOf(null)]));
            }

            output.WriteLine(Text.Get("nieuw.nog-eens"));
        }

        return [];
    }

    /// <summary>A line of the author without the white space around it; null at the end of the input.</summary>
    public string? ReadLine()
    {
        output.Write("> ");
        output.Flush();
        return input.ReadLine()?.Trim();
    }

    private void WriteChoices(IReadOnlyList<Choice> choices)
    {
        for (int i = 0; i < choices.Count; i++)
        {
            string number = (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(3);
            string explanation = choices[i].Explanation.Length > 0 ? $" ({choices[i].Explanation.TrimEnd('.')})" : "";
            output.WriteLine($"{number}  {choices[i].Label}{explanation}");
        }
    }

    private static Choice? Numbered(IReadOnlyList<Choice> choices, string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= choices.Count
            ? choices[number - 1]
            : null;
}
