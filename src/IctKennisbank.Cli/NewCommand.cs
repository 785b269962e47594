using System.CommandLine;
using IctKennisbank.Authoring;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli;

/// <summary>
/// <c>kennisbank new</c>: a new item with explained fields. On a terminal it asks what was not said; elsewhere what was
/// not said is 'weet ik niet'.
/// </summary>
internal static class NewCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextReader? input)
    {
        SiteOptions options = new();
        Argument<string?> kind = new("soort") { HelpName = Text.Get("nieuw.soort"), Arity = ArgumentArity.ZeroOrOne };
        Argument<string?> title = new("titel") { HelpName = Text.Get("nieuw.titel"), Arity = ArgumentArity.ZeroOrOne };
        Option<string?> folder = new("--dir") { Description = Text.Get("cli.dir"), HelpName = "MAP" };
        Command command = new("new", Text.Get("cli.new")) { kind, title, options.Site, folder };
        Dictionary<string, Option<string?>> answers = new(StringComparer.Ordinal);
        foreach (Question question in NewFile.AllQuestions)
        {
            Option<string?> option = new("--" + question.Key)
            {
                Description = question.Help,
                HelpName = Text.Get(question.TakesMore ? "nieuw.antwoorden" : "nieuw.antwoord"),
            };
            answers.Add(question.Key, option);
            command.Add(option);
        }

        command.SetAction(parsed => Run(
            parsed.GetValue(options.Site)!,
            parsed.GetValue(kind),
            parsed.GetValue(title),
            parsed.GetValue(folder),
            answers.ToDictionary(static pair => pair.Key, pair => parsed.GetValue(pair.Value)),
            output,
            input is null ? null : new Dialogue(input, output)));
        return command;
    }

    private static int Run(
        string site, string? kind, string? title, string? folder, Dictionary<string, string?> said, TextWriter output, Dialogue? dialogue)
    {
        Catalogue catalogue = Catalogue.Of(SiteOptions.Read(site));
        Choice type = Catalogue.FindType(kind ?? dialogue?.AskType() ?? throw new UsageException(Text.Get("nieuw.geen-soort", Types())))
            ?? throw new UsageException(Text.Get("nieuw.onbekende-soort", kind, Types()));
        string name = (title ?? dialogue?.AskTitle() ?? throw new UsageException(Text.Get("nieuw.geen-titel"))).Trim();
        if (name.Length == 0)
        {
            throw new UsageException(Text.Get("nieuw.geen-titel"));
        }

        Dictionary<string, IReadOnlyList<string>> answers = new(StringComparer.Ordinal);
        foreach (Question question in NewFile.QuestionsOf(type.Id))
        {
            IReadOnlyList<string>? answer = said[question.Key] is { } words
                ? Read(catalogue, question, words)
                : dialogue?.Ask(catalogue, question, answers);
            if (answer is { Count: > 0 })
            {
                answers[question.Key] = answer;
            }
        }

        SourceFile file = NewFile.Write(type.Id, name, answers, DateOnly.FromDateTime(DateTime.Today), catalogue, folder);
        if (Disk.Add(site, [new(file.Path, file.Bytes)]).Count == 0)
        {
            throw new UsageException(Text.Get("nieuw.bestaat", file.Path));
        }

        output.WriteLine(Text.Get("nieuw.gemaakt", file.Path));
        return 0;
    }

    private static string Types() => string.Join(", ", Catalogue.Types.Select(static type => type.Id));

    private static string[] Read(Catalogue catalogue, Question question, string words) =>
    [
        .. (question.TakesMore ? words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [words])
            .Select(word => NewFile.Resolve(catalogue, question, word) ?? throw Unknown(catalogue, question, word))
            .Distinct(),
    ];

    private static UsageException Unknown(Catalogue catalogue, Question question, string word)
    {
        IEnumerable<string> known = (question.IsCompetences ? catalogue.Competences() : catalogue.Terms(question.Vocabulary))
            .Select(static choice => choice.Id);
        string? near = Nearest.To(word, known);
        string hint = near is not null ? Text.Get("hint.bedoel-je", near)
            : question.Vocabulary.Length > 0 ? Text.Get("hint.kies-uit", string.Join(", ", known))
            : question.Help;
        return new($"--{question.Key}: {Text.Get("cli.onbekend", word)} {hint}");
    }
}
