using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;

namespace IctKennisbank.Content;

/// <summary>Reads the data files of a knowledge base: frameworks, crosswalk, themes, vocabularies, glossary.</summary>
public static class DataReader
{
    /// <summary>A framework from <c>content/kaders/*.yml</c>; null when it cannot be read.</summary>
    public static Outcome<Framework?> Framework(SourceFile file) => Read(file, reader => FrameworkReader.Read(reader, file));

    /// <summary>A measurement from <c>content/metingen/*.yml</c>; null when it cannot be read.</summary>
    public static Outcome<Measurement?> Measurement(SourceFile file) => Read(file, reader => MeasurementReader.Read(reader, file));

    /// <summary>Rows of a crosswalk from <c>content/kaders/verwant*.yml</c>.</summary>
    public static Outcome<Crosswalk?> Crosswalk(SourceFile file) => Read(file, ReadCrosswalk);

    /// <summary>A crosswalk from its mapping.</summary>
    internal static Crosswalk ReadCrosswalk(MappingReader reader) =>
        new(reader.Each("rijen", CrosswalkRow), reader.Each("facetrijen", FacetRow));

    /// <summary>Vocabularies from <c>content/themas.yml</c> and <c>content/woordenlijsten.yml</c>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="names">The lists that the file may hold: key in the file and name of the vocabulary.</param>
    public static Outcome<VocabularyFile?> Vocabularies(
        SourceFile file, IReadOnlyList<(string Key, string Name)> names) => Read(file, reader =>
        new VocabularyFile(names
            .Where(name => reader.Node(name.Key) is not null)
            .Select(name => new Vocabulary(name.Name, reader.Each(name.Key, ReadTerm)))
            .ToValueList()));

    /// <summary>The glossary from <c>content/begrippen.yml</c>.</summary>
    public static Outcome<Glossary?> Glossary(SourceFile file) => Read(file, static reader => new Glossary(
        reader.Each("begrippen", Entry),
        Groups(reader),
        reader.Each("bedoel-je", static hint => new WordHint(
            hint.Text("van", required: true), hint.Text("naar", required: true)))));

    /// <summary>The mapping relations of SKOS; the pages have a sentence for each.</summary>
    private static readonly string[] Relations = ["exact", "close", "broad", "narrow", "related"];

    private static readonly string[] Confidences = ["hoog", "midden", "laag"];

    private static Outcome<T?> Read<T>(SourceFile file, Func<MappingReader, T> read)
        where T : class
    {
        List<Diagnostic> problems = [];
        SourceText source = SourceText.Read(file, problems);
        if (!source.IsReadable)
        {
            return new(null, problems);
        }

        if (new EverydayYaml().Read(source, 0, source.Text.Length, YamlReader.MaxDataNodes, problems) is not { } mapping)
        {
            return new(null, problems);
        }

        MappingReader reader = new(mapping, problems);
        T value = read(reader);
        reader.Finish();
        return new(value, problems);
    }

    private static CrosswalkRow? CrosswalkRow(MappingReader reader)
    {
        Located<string>? from = reader.Located("van", required: true);
        ValueList<Located<string>> to = reader.List("naar", required: true);
        string relation = reader.Choice("relatie", Relations, required: true);
        string confidence = reader.Choice("zekerheid", Confidences, required: true);
        string reason = reader.Text("reden", required: true);
        // Without these there is no sentence to show; what is wrong has been reported.
        return from is { } located && relation.Length > 0 && confidence.Length > 0
            ? new(located, to, relation, confidence, reason)
            : null;
    }

    private static CrosswalkRow? FacetRow(MappingReader reader) => CrosswalkRow(reader);

    private static Term? ReadTerm(MappingReader reader)
    {
        string id = reader.Text("id", required: true, maxLength: 60);
        string label = reader.Text("label", required: true, maxLength: 300);
        string shortLabel = reader.Text("kort", maxLength: 60);
        Term term = new(id, label)
        {
            ShortLabel = shortLabel.Length > 0 ? shortLabel : label,
            Synonyms = reader.Texts("synoniemen"),
            Explanation = reader.Text("uitleg"),
            Url = FieldReader.Url(reader, "url"),
        };
        return id.Length > 0 ? term : null;
    }

    private static GlossaryEntry? Entry(MappingReader reader)
    {
        string id = reader.Text("id", required: true, maxLength: 60);
        string word = reader.Text("term", required: true, maxLength: 120);
        string explanation = reader.Text("uitleg", required: true);
        ValueList<string> synonyms = reader.Texts("synoniemen");
        ValueList<Located<string>> seeAlso = reader.List("zie");
        return id.Length > 0 && word.Length > 0 ? new(id, word, explanation, synonyms, seeAlso) : null;
    }

    private static ValueList<ValueList<string>> Groups(MappingReader reader)
    {
        if (reader.Node("synoniemen") is not { } node)
        {
            return default;
        }

        if (node is not YamlSequence sequence)
        {
            reader.Problems.Add(Diagnostic.Of(
                Codes.WrongShape, node.Span, "synoniemen", Texts.Text.Get("vorm.lijst")));
            return default;
        }

        return sequence.Items
            .Select(item => MappingReader.Scalars("synoniemen", item, 120, reader.Problems)
                .Select(static word => word.Value).ToValueList())
            .ToValueList();
    }
}

/// <summary>A crosswalk between frameworks, and rows about facets, which are kept apart.</summary>
public sealed record Crosswalk(ValueList<CrosswalkRow> Rows, ValueList<CrosswalkRow> FacetRows);

/// <summary>The vocabularies of one file.</summary>
public sealed record VocabularyFile(ValueList<Vocabulary> Vocabularies);
