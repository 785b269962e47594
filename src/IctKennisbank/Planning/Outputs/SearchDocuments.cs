using IctKennisbank.Model;
using IctKennisbank.Search;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Outputs;

/// <summary>
/// Makes of everything that can be found a <see cref="SearchDocument"/>: items, pages, learning paths written by hand,
/// themes, words of the glossary and measurements. Competences are facets: they narrow a search, and their pages list the same items.
/// </summary>
internal sealed class SearchDocuments(KnowledgeBase knowledge)
{
    /// <summary>Type of a word of the glossary; content types have their own ids.</summary>
    public const string GlossaryType = "begrip";

    /// <summary>Type of a theme.</summary>
    public const string ThemeType = "thema";

    /// <summary>Type of a measurement.</summary>
    public const string MeasurementType = "meting";

    /// <summary>
    /// Words and themes are short and have what is searched in their title, so they would always be first; so would the page
    /// on the privacy of this site. A reader who has ten minutes wants something to do, with what it means close by.
    /// </summary>
    private const float GuideWeight = 0.8f;

    private const int Threads = 2;

    private readonly Routes _routes = new(knowledge);
    private readonly SearchFacets _facets = new(knowledge);

    /// <summary>All documents, in no meaningful order.</summary>
    public ValueList<SearchDocument> All()
    {
        SearchDocument[] items = new SearchDocument[knowledge.Items.Count];
        Parallel.For(0, items.Length, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i => items[i] = OfItem(knowledge.Items[i].Item));
        IEnumerable<SearchDocument> themes = knowledge.TermsOf("thema")
            .Where(theme => !knowledge.ItemsOfTheme(theme.Id).IsEmpty).Select(OfTheme);
        return items.Concat(themes).Concat(knowledge.Glossary.Entries.Select(OfWord))
            .Concat(knowledge.Measurements.Select(OfMeasurement)).ToValueList();
    }

    private SearchDocument OfItem(Item item) => new(
        item.Key, PathOf(item), item.Title, item.Type.Id, item.Summary)
    {
        Labels = Labels(item),
        Sections = Sections(item),
        Facets = _facets.Of(item),
        Weight = item.Type.IsListed || item.Type.IsPath ? 1 : GuideWeight,
        Minutes = item.Minutes,
        Duration = item.Type.IsListed ? DurationViews.InWords(item) : "",
        Level = item.Get(Fields.Level) is { } level ? PlanContext.Lower(knowledge.LabelOf("niveau", level)) : "",
    };

    private string PathOf(Item item) => _routes.PathOf(item.Type.IsPath ? new(PageKind.Path, item.Id) : new(PageKind.Item, item.Key));

    private SearchDocument OfTheme(Term theme) => new(
        "themas/" + theme.Id, _routes.PathOf(new(PageKind.Theme, theme.Id)), theme.Label, ThemeType, theme.Explanation)
    {
        Labels = theme.Synonyms,
        Weight = GuideWeight,
        Facets = [new(SearchFacets.Type, ThemeType), new(SearchFacets.Theme, theme.Id)],
    };

    private SearchDocument OfWord(GlossaryEntry entry) => new(
        "begrippen/" + entry.Id,
        _routes.PathOf(new(PageKind.Glossary, "")) + "#" + Uri.EscapeDataString(entry.Id),
        entry.Word,
        GlossaryType,
        entry.Explanation)
    {
        Labels = entry.Synonyms,
        Weight = GuideWeight,
        Facets = [new(SearchFacets.Type, GlossaryType)],
    };

    private SearchDocument OfMeasurement(Measurement measurement) => new(
        "metingen/" + measurement.File,
        _routes.PathOf(new(PageKind.Measurement, measurement.File)),
        measurement.Title,
        MeasurementType,
        measurement.Description)
    {
        Labels = [Text.Get("metingen.titel"), measurement.ShortTitle, measurement.Population],
        Sections = measurement.Charts.Select(static (chart, i) => new SearchSection(
            chart.Title,
            "deel-grafiek-" + (i + 1),
            string.Join('\n', chart.Points.Select(static point => point.Label).Prepend(chart.Explanation)))).ToValueList(),
        Weight = GuideWeight,
        Facets = [new(SearchFacets.Type, MeasurementType), .. measurement.Sectors.Select(static sector => new SearchFacet("sector", sector))],
    };

    /// <summary>
    /// Words that say what an item is about without standing in its text. Synonyms of themes stand at the theme itself: on
    /// every item they made a third of the index.
    /// </summary>
    private ValueList<string> Labels(Item item)
    {
        List<string> labels = [item.Type.Label];
        foreach (Located<string> id in item.Competences)
        {
            if (knowledge.FindCompetence(id.Value) is { } competence)
            {
                labels.Add(competence.Code + " " + competence.Label);
                labels.AddRange(competence.Aliases);
            }
        }

        labels.AddRange(item.Get(Fields.Themes).Select(id => knowledge.LabelOf("thema", id)));
        labels.AddRange(item.Get(Fields.Sectors).Select(id => knowledge.FindTerm("sector", id)?.ShortLabel ?? id));
        labels.AddRange(item.Get(Fields.Methods).Select(id => knowledge.LabelOf("werkvormen", id)));
        foreach (Field<string> field in (ReadOnlySpan<Field<string>>)[Fields.School, Fields.Course, Fields.Occupation, Fields.Subject])
        {
            if (item.Get(field) is { Length: > 0 } value)
            {
                labels.Add(value);
            }
        }

        return labels.ToValueList();
    }

    /// <summary>The text per heading, and then what stands in fields, with the anchors of the item template.</summary>
    private static ValueList<SearchSection> Sections(Item item)
    {
        List<SearchSection> sections = new(item.Body.Sections.Count + 4);
        foreach (TextSection section in item.Body.Sections)
        {
            sections.Add(new(section.Heading, section.Id, section.Text));
        }

        Add(sections, "deel-waarom", item.Get(Fields.ContentKnowledge), item.Get(Fields.Pedagogy), item.Get(Fields.Technology), item.Get(Fields.AddedValue));
        Add(sections, "deel-doelen", [.. item.Get(Fields.Goals)]);
        Add(sections, "deel-draaiboek", [.. item.Steps.Select(static step => step.Explanation.Length > 0 ? $"{step.Title}: {step.Explanation}" : step.Title)]);
        Add(sections, "deel-kort", [.. item.Get(Fields.Materials)]);
        Add(sections, "deel-let-op", [.. item.Get(Fields.Warnings)]);
        Add(sections, "", item.Get(Fields.ForWhom), item.Get(Fields.Assignment), string.Join('\n', item.Get(Fields.Afterwards)));
        return sections.ToValueList();
    }

    private static void Add(List<SearchSection> sections, string anchor, params ReadOnlySpan<string?> texts)
    {
        string text = string.Join('\n', texts.ToArray().Where(static text => !string.IsNullOrEmpty(text)));
        if (text.Length > 0)
        {
            sections.Add(new("", anchor, text));
        }
    }
}
