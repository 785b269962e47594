using System.Text;
using IctKennisbank.Content;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Forms;

/// <summary>How a new file puts the answers for its fields: for a file, or for the holes of a snippet.</summary>
internal abstract class FieldAnswers
{
    /// <summary>What stands behind the key of a field without groups.</summary>
    public abstract string ValueOf(Field field);

    /// <summary>What stands behind a required key of a group.</summary>
    public abstract string PartOf(FieldKind kind, KeyShape part);

    /// <summary>Whether a key of a group is filled in although it is not required.</summary>
    public virtual bool IsWanted(FieldKind kind, KeyShape part) => FormLayout.IsAskedFirst(kind, part);
}

/// <summary>
/// The front matter of a new file, made from the declarations: what is required first, then what is optional behind a
/// hash, each with its explanation.
/// </summary>
internal static class FileLayout
{
    /// <summary>Vocabularies up to this size are written out.</summary>
    private const int MostWords = 30;

    /// <summary>Lists of sentences stand one below the other.</summary>
    private const string Item = "  - ";

    /// <summary>The whole file.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="answers">What stands behind the keys.</param>
    /// <param name="words">The words of a vocabulary, by its name.</param>
    public static string Write(ContentType type, FieldAnswers answers, Func<string, IReadOnlyList<string>> words)
    {
        StringBuilder text = new("---\n");
        foreach (FieldUse use in type.Uses.Where(static use => IsActive(use)))
        {
            Explain(text, use.Field, words, isAsked: true);
            WriteField(text, use.Field, answers);
            text.Append('\n');
        }

        Comment(text, Text.Get("nieuw.mag-ook"));
        foreach (FieldUse use in type.Uses.Where(static use => !IsActive(use)))
        {
            text.Append('\n');
            Explain(text, use.Field, words, isAsked: false);
            WriteExample(text, use.Field);
        }

        text.Append('\n');
        Comment(text, Text.Get("nieuw.tekst"));
        return text.Append("---\n").ToString();
    }

    /// <summary>What every author is asked for: the required fields, what can go wrong, and that it is a draft.</summary>
    private static bool IsActive(FieldUse use) =>
        use.Required || ReferenceEquals(use.Field, Fields.Draft) || ReferenceEquals(use.Field, Fields.Warnings);

    private static void Explain(StringBuilder text, Field field, Func<string, IReadOnlyList<string>> words, bool isAsked)
    {
        string help = $"{field.Label}. {field.Help}";
        if (field.Vocabulary is { } vocabulary && words(vocabulary) is { Count: > 0 and <= MostWords } known)
        {
            help += " " + Text.Get("hint.kies-uit", string.Join(", ", known));
        }

        if (isAsked && FormLayout.MayBeUnknown(field))
        {
            help += " " + Text.Get("nieuw.weet-ik-niet");
        }

        Comment(text, help);
    }

    private static void WriteField(StringBuilder text, Field field, FieldAnswers answers)
    {
        if (DataShapes.Of(field.Kind) is { } shape)
        {
            text.Append(field.Key).Append(":\n");
            WriteGroup(text, field.Kind, shape, answers);
        }
        else if (field.Kind == FieldKind.Texts)
        {
            text.Append(field.Key).Append(":\n").Append(Item).Append(answers.ValueOf(field)).Append('\n');
        }
        else
        {
            text.Append(field.Key).Append(": ").Append(answers.ValueOf(field)).Append('\n');
        }
    }

    private static void WriteGroup(StringBuilder text, FieldKind kind, MappingShape shape, FieldAnswers answers)
    {
        string owner = Explanations.OwnerOf(kind);
        string lead = Item;
        foreach (KeyShape part in shape.Keys.OrderByDescending(static part => part.IsRequired))
        {
            string explanation = Explanations.Of(owner, part.Key);
            if (part.IsRequired || answers.IsWanted(kind, part))
            {
                Comment(text, explanation, lead == Item ? "  " : "    ");
                text.Append(lead).Append(part.Key).Append(": ").Append(answers.PartOf(kind, part)).Append('\n');
            }
            else
            {
                text.Append("    #").Append(part.Key).Append(": ").Append(Explanations.Example(owner, part.Key))
                    .Append("  # ").Append(explanation).Append('\n');
            }

            lead = "    ";
        }
    }

    private static void WriteExample(StringBuilder text, Field field)
    {
        if (DataShapes.Of(field.Kind) is not { } shape)
        {
            text.Append('#').Append(field.Key).Append(": ").Append(field.Example).Append('\n');
            return;
        }

        text.Append('#').Append(field.Key).Append(":\n");
        string owner = Explanations.OwnerOf(field.Kind);
        string lead = "#  - ";
        foreach (KeyShape part in shape.Keys.OrderByDescending(static part => part.IsRequired))
        {
            text.Append(lead).Append(part.Key).Append(": ").Append(Explanations.Example(owner, part.Key)).Append('\n');
            lead = "#    ";
        }
    }

    private static void Comment(StringBuilder text, string sentence, string indent = "")
    {
        foreach (string line in YamlText.Comment(sentence, indent))
        {
            text.Append(line).Append('\n');
        }
    }
}
