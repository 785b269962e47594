using System.Text;
using IctKennisbank.Content;
using IctKennisbank.Files;
using IctKennisbank.Model;

namespace IctKennisbank.Forms;

/// <summary>
/// An empty file of each type to fill in without the form: what <c>kennisbank new</c> writes, without a date. As
/// <c>.txt</c>, which every server knows.
/// </summary>
internal static class BlankFiles
{
    /// <summary>Folder of these files in the site.</summary>
    public const string Folder = "deel-je-praktijk";

    /// <summary>The files.</summary>
    public static IEnumerable<OutputFile> Of(KnowledgeBase knowledge, IEnumerable<ContentType> types)
    {
        IReadOnlyList<string> Words(string vocabulary) => [.. knowledge.TermsOf(vocabulary).Select(static term => term.Id)];
        string licence = Words("licentie") is [{ } first, ..] ? first : MappingReader.Placeholder;
        return types.Select(type => new OutputFile(
            $"{Folder}/{type.Id}.txt", Encoding.UTF8.GetBytes(FileLayout.Write(type, new Answers(licence), Words))));
    }

    private sealed class Answers(string licence) : FieldAnswers
    {
        public override string ValueOf(Field field) => field.Kind switch
        {
            _ when ReferenceEquals(field, Fields.Licence) => licence,
            FieldKind.Term => FieldReader.NotKnown,
            FieldKind.Terms or FieldKind.Competences => YamlText.List([FieldReader.NotKnown]),
            FieldKind.Duration => FieldReader.Unknown,
            FieldKind.Flag => "ja",
            _ => MappingReader.Placeholder,
        };

        public override bool IsWanted(FieldKind kind, KeyShape part) => base.IsWanted(kind, part) && part.Key != "minuten";

        public override string PartOf(FieldKind kind, KeyShape part) =>
            part.Key == "jaar" ? FieldReader.Unknown : MappingReader.Placeholder;
    }
}
