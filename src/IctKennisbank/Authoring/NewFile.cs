using System.Globalization;
using IctKennisbank.Content;
using IctKennisbank.Files;
using IctKennisbank.Forms;
using IctKennisbank.Model;

namespace IctKennisbank.Authoring;

/// <summary>A field that an author is asked about before there is a file.</summary>
/// <param name="Key">Key of the field.</param>
/// <param name="Label">Label.</param>
/// <param name="Help">What to fill in.</param>
/// <param name="TakesMore">Whether more than one answer fits.</param>
/// <param name="Vocabulary">Name of the list of words; empty for competences and for free text.</param>
/// <param name="IsCompetences">Whether the answers are competences.</param>
public sealed record Question(string Key, string Label, string Help, bool TakesMore, string Vocabulary, bool IsCompetences);

/// <summary>
/// A new item: a file in which every field is explained, and that passes the check but for what only its author knows.
/// A closed list that was not answered gets 'weet ik niet', for which a reviewer is called.
/// </summary>
public static class NewFile
{
    /// <summary>The questions of all types: themes before competences, since the one leads to the other.</summary>
    public static IReadOnlyList<Question> AllQuestions { get; } =
        [.. IctKennisbank.Types.All.Types.SelectMany(static type => QuestionsOf(type.Id)).DistinctBy(static question => question.Key)];

    /// <summary>The questions of one type, by its id.</summary>
    public static IReadOnlyList<Question> QuestionsOf(string type) => [.. TypeOf(type).Uses
        .Where(static use => use.Required && use.Field.Kind is FieldKind.Term or FieldKind.Terms or FieldKind.Competences or FieldKind.Duration)
        .Select(static use => use.Field)
        .Where(static field => !ReferenceEquals(field, Fields.Licence))
        .OrderBy(static field => field.Kind == FieldKind.Competences)
        .Select(static field => new Question(
            field.Key, field.Label, field.Help, field.Kind is FieldKind.Terms or FieldKind.Competences,
            field.Vocabulary ?? "", field.Kind == FieldKind.Competences))];

    /// <summary>What an answer means; null when it is not in the list.</summary>
    public static string? Resolve(Catalogue catalogue, Question question, string word) => Answer(catalogue, question, word);

    /// <summary>The file.</summary>
    /// <param name="typeId">Id of its type.</param>
    /// <param name="title">Its title.</param>
    /// <param name="answers">Answers by key of the question.</param>
    /// <param name="today">Date of publication.</param>
    /// <param name="catalogue">What there is to choose from.</param>
    /// <param name="folder">Folder, or null for that of the type.</param>
    public static SourceFile Write(
        string typeId,
        string title,
        IReadOnlyDictionary<string, IReadOnlyList<string>> answers,
        DateOnly today,
        Catalogue catalogue,
        string? folder = null)
    {
        ContentType type = TypeOf(typeId);
        string text = FileLayout.Write(type, new Answers(title, answers, today, catalogue), catalogue.Words);
        string path = $"{folder ?? "content/" + type.SourceFolder}/{ItemReader.ProposedId(title) ?? "nieuw"}.md";
        return new(path, System.Text.Encoding.UTF8.GetBytes(text));
    }

    private static ContentType TypeOf(string id) => IctKennisbank.Types.All.Types.First(type => type.Id == id);

    private static string? Answer(Catalogue catalogue, Question question, string word)
    {
        Field field = IctKennisbank.Types.All.Types.SelectMany(static type => type.Uses)
            .First(use => use.Field.Key == question.Key && use.Required).Field;
        return field.Kind == FieldKind.Duration
            ? Durations.Parse(word) is null ? null : word.Trim()
            : catalogue.Resolve(field, word);
    }

    private sealed class Answers(
        string title, IReadOnlyDictionary<string, IReadOnlyList<string>> given, DateOnly today, Catalogue catalogue) : FieldAnswers
    {
        private const string Unknown = "onbekend";

        private int? Minutes => given.TryGetValue(Fields.Duration.Key, out IReadOnlyList<string>? words) && words.Count > 0
            ? Durations.Parse(words[0])?.Minutes
            : null;

        public override string ValueOf(Field field)
        {
            if (ReferenceEquals(field, Fields.Title))
            {
                return YamlText.Scalar(title);
            }

            if (ReferenceEquals(field, Fields.Licence) && catalogue.Terms("licentie") is [{ } first, ..])
            {
                return first.Id;
            }

            if (given.TryGetValue(field.Key, out IReadOnlyList<string>? words) && words.Count > 0)
            {
                return field.Kind is FieldKind.Terms or FieldKind.Competences ? YamlText.List(words) : YamlText.Scalar(words[0]);
            }

            return field.Kind switch
            {
                FieldKind.Term => FieldReader.NotKnown,
                FieldKind.Terms or FieldKind.Competences => YamlText.List([FieldReader.NotKnown]),
                FieldKind.Duration => Unknown,
                FieldKind.Date => (ReferenceEquals(field, Fields.ReviewDate) ? today.AddYears(1) : today)
                    .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                FieldKind.Flag => "ja",
                _ => MappingReader.Placeholder,
            };
        }

        public override bool IsWanted(FieldKind kind, KeyShape part) =>
            FormLayout.IsAskedFirst(kind, part) && (part.Key != "minuten" || Minutes is not null);

        public override string PartOf(FieldKind kind, KeyShape part) => part.Key switch
        {
            "minuten" => Minutes!.Value.ToString(CultureInfo.InvariantCulture),
            "jaar" => Unknown,
            _ => MappingReader.Placeholder,
        };
    }
}
