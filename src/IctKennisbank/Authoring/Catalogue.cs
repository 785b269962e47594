using IctKennisbank.Build;
using IctKennisbank.Content;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Authoring;

/// <summary>Something to choose when writing.</summary>
/// <param name="Id">What goes into the file.</param>
/// <param name="Label">What the author reads.</param>
/// <param name="Explanation">More about it; may be empty.</param>
public sealed record Choice(string Id, string Label, string Explanation);

/// <summary>
/// What an author of a site can choose from: its content types, words, and competences. Made from the sources of the
/// site, read by <see cref="NewFile"/>, the schemas and the questions on a terminal.
/// </summary>
public sealed class Catalogue
{
    private readonly KnowledgeBase? _knowledge;

    private Catalogue(KnowledgeBase? knowledge) => _knowledge = knowledge;

    /// <summary>The catalogue of a site. What cannot be read is not in it; the check says what is wrong.</summary>
    public static Catalogue Of(SourceTree tree)
    {
        Parsing parsing = Parsing.Of(tree, new(WithDrafts: true), Memo.Empty);
        return new(parsing.Input is null ? null : Linker.Link(parsing.Input).Value);
    }

    /// <summary>The content types.</summary>
    public static IReadOnlyList<Choice> Types { get; } = [.. IctKennisbank.Types.All.Types.Select(static type => new Choice(
        type.Id, type.Label, Text.Get(Text.Has("lijst." + type.Id) ? "lijst." + type.Id : "nieuw.soort." + type.Id)))];

    /// <summary>The content type with this id, label or folder; null when there is none.</summary>
    public static Choice? FindType(string word)
    {
        string folded = Dutch.Fold(word);
        ContentType? found = IctKennisbank.Types.All.Types.FirstOrDefault(type =>
            type.Id == folded || type.SourceFolder == folded || Dutch.Fold(type.Label) == folded || Dutch.Fold(type.PluralLabel) == folded);
        return found is null ? null : Types.First(choice => choice.Id == found.Id);
    }

    /// <summary>The words of a vocabulary.</summary>
    public IReadOnlyList<Choice> Terms(string vocabulary) => _knowledge is null
        ? []
        : [.. _knowledge.TermsOf(vocabulary).Select(static term => new Choice(term.Id, term.Label, term.Explanation))];

    /// <summary>The ids of the words of a vocabulary.</summary>
    public IReadOnlyList<string> Words(string vocabulary) => [.. Terms(vocabulary).Select(static term => term.Id)];

    /// <summary>All competences, in the order of the menus.</summary>
    public IReadOnlyList<Choice> Competences() => _knowledge is null
        ? []
        : [.. _knowledge.Frameworks.SelectMany(framework => framework.All.Select(competence =>
            new Choice(competence.Id, $"{competence.Code} {competence.Label}", framework.ShortTitle)))];

    /// <summary>All frameworks.</summary>
    public IReadOnlyList<Choice> Frameworks() => _knowledge is null
        ? []
        : [.. _knowledge.Frameworks.Select(static framework => new Choice(framework.Id, framework.ShortTitle, framework.Description))];

    /// <summary>
    /// The competences that items with one of these themes name, the most named first: an author knows the theme, and the
    /// competence follows. Without items the competences of the first framework.
    /// </summary>
    public IReadOnlyList<Choice> CompetencesFor(IReadOnlyCollection<string> themes, int most)
    {
        if (_knowledge is null)
        {
            return [];
        }

        List<string> ids = [.. themes.SelectMany(theme => _knowledge.ItemsOfTheme(theme))
            .DistinctBy(static item => item.Item.Key)
            .SelectMany(static item => item.Item.Competences.Select(static id => id.Value).Distinct())
            .GroupBy(static id => id, StringComparer.Ordinal)
            .OrderByDescending(static group => group.Count())
            .ThenBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => group.Key)];
        IReadOnlyList<Choice> all = Competences();
        List<Choice> found = [.. ids.Select(id => all.FirstOrDefault(choice => choice.Id == id)).OfType<Choice>().Take(most)];
        return found.Count > 0 ? found : [.. all.Take(most)];
    }

    /// <summary>The competences with this word in their id, code, label or other names.</summary>
    public IReadOnlyList<Choice> FindCompetences(string word, int most)
    {
        string folded = Dutch.Fold(word);
        return _knowledge is null || folded.Length == 0
            ? []
            : [.. Competences().Where(choice => choice.Id == folded || Dutch.Fold(choice.Label).Contains(folded, StringComparison.Ordinal)
                || _knowledge.FindCompetence(choice.Id)!.Aliases.Any(alias => Dutch.Fold(alias).Contains(folded, StringComparison.Ordinal)))
                .Take(most)];
    }

    /// <summary>What an author means with a word for a field: an id, a label or a synonym. Null when it is none of these.</summary>
    public string? Resolve(Field field, string word)
    {
        string folded = Dutch.Fold(word.Trim());
        if (folded.Replace('-', ' ') == FieldReader.NotKnown)
        {
            return FieldReader.NotKnown;
        }

        if (field.Kind == FieldKind.Competences)
        {
            return Competences().FirstOrDefault(choice => choice.Id == folded || Dutch.Fold(choice.Label) == folded
                || Dutch.Fold(_knowledge!.FindCompetence(choice.Id)!.Code) == folded)?.Id;
        }

        return field.Vocabulary is { } vocabulary
            ? _knowledge?.TermsOf(vocabulary).FirstOrDefault(term => Dutch.Fold(term.Id) == folded || Dutch.Fold(term.Label) == folded
                || Dutch.Fold(term.ShortLabel) == folded || term.Synonyms.Any(synonym => Dutch.Fold(synonym) == folded))?.Id
            : word.Trim();
    }
}
