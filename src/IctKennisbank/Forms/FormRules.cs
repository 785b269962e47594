using System.Text.Json.Nodes;
using IctKennisbank.Checks;
using IctKennisbank.Content;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Forms;

/// <summary>
/// The rules that a browser can know, with the bounds and sentences of the check: what the form says is what
/// <c>kennisbank check</c> says. Only what is still empty is no mistake yet: the form asks for it.
/// </summary>
internal static class FormRules
{
    private static readonly DiagnosticCode[] Known =
    [
        Codes.MissingKey, Codes.BadDuration, Codes.BadDate, Codes.BadGroup, Codes.BadNumber, Codes.TextTooLong, Codes.YamlLimit,
        Codes.BadUrl, Codes.ControlCharacter, Codes.UnsafeLink, Codes.RawHtml, Codes.TopHeading, Codes.SkippedHeading, Codes.MissingAlt,
        Codes.UnknownContainer, Codes.ExternalImage, Codes.LongSentence, Codes.UnknownCompetence, Codes.UnknownItem, Codes.BrokenLink,
        Codes.MissingAttachment, Codes.MinutesDoNotAddUp, Codes.PreparationDoesNotAddUp, Codes.MissingFramework, Codes.SectorWord,
        Codes.LongSummary, Codes.PercentageWithoutYear, Codes.ReviewBeforePublication, Codes.StepWithoutMinutes, Codes.NoPitfalls,
        Codes.CitationWithoutYear, Codes.LicenceClash, Codes.PupilName,
    ];

    /// <summary>Sentences of the form, and those of pages and checks that it says too.</summary>
    private static readonly string[] Sentences =
    [
        "blok.antwoord", "blok.onbekend", "blok.open", "blok.tekst-erachter", "blok.zonder-naam", "bron.jaar-onbekend", "dood.weg",
        "draaiboek.na", "draaiboek.titel", "draaiboek.vooraf", "draaiboek.bijeenkomst", "draaiboek.min", "duur.bijeenkomsten",
        "duur.dagdeel.een", "duur.dagdeel.meer", "duur.min", "duur.onbekend", "duur.per", "duur.uur", "en", "grens.lang", "groep.precies", "groep.tussen",
        "groep.vanaf", "hint.kies-uit", "item.bron-en-licentie", "item.dit-gaat-mis", "item.in-het-kort", "item.leerdoelen", "item.meerwaarde",
        "item.nodig", "item.waarom-ict", "licentie.nc", "licentie.nd", "licentie.sa",
        "formulier.soort", "formulier.soort.vraag", "formulier.kort", "formulier.wie", "formulier.stappen", "formulier.bron", "formulier.verstuur",
        "formulier.kort.uitleg", "formulier.wie.uitleg", "formulier.stappen.uitleg", "formulier.bron.uitleg", "formulier.verstuur.uitleg",
        "formulier.meer", "formulier.verplicht", "formulier.weet-niet", "formulier.weet-niet-hoelang", "formulier.redacteur", "formulier.kies",
        "formulier.bijvoorbeeld", "formulier.per-regel", "formulier.ja", "formulier.voeg-toe", "formulier.nummer", "formulier.haal-weg",
        "formulier.omhoog", "formulier.omlaag", "formulier.samen", "formulier.samen-van", "formulier.deel-meer",
        "formulier.voorstel", "formulier.voorstel-geen", "formulier.zoek", "formulier.zoek-geen", "formulier.gekozen", "formulier.nog-geen", "formulier.uit-kader",
        "formulier.tekst", "formulier.tekst.hulp", "formulier.tekst.opmaak",
        "formulier.concept.terug", "formulier.concept.waar", "formulier.concept.geen", "formulier.concept.wis", "formulier.concept.gewist", "formulier.concept.zet-terug",
        "formulier.schoon", "formulier.af", "formulier.nog-een", "formulier.nog-meer", "formulier.advies", "formulier.voorbeeld", "formulier.bestand", "formulier.bestandsnaam",
        "formulier.kies-hoe", "formulier.forge.titel", "formulier.forge.uitleg", "formulier.forge.knop", "formulier.forge.lang", "formulier.forge.kopieer-open", "formulier.forge.stap-1", "formulier.forge.stap-2",
        "formulier.forge.stap-3", "formulier.forge.nieuw-venster", "formulier.laad.titel", "formulier.laad.uitleg", "formulier.laad.knop", "formulier.laad.gelukt", "formulier.mail.titel",
        "formulier.mail.uitleg", "formulier.mail.uitleg-zonder", "formulier.mail.knop", "formulier.mail.kopieer", "formulier.mail.onderwerp", "formulier.mail.tekst", "formulier.mail.plak", "formulier.gekopieerd",
        "formulier.niet-gekopieerd", "formulier.kopieer", "formulier.titel-leeg",
    ];

    /// <summary>Adds <c>codes</c>, <c>zinnen</c>, <c>grenzen</c>, <c>patronen</c> and lists of words.</summary>
    public static void AddTo(JsonObject data)
    {
        JsonObject codes = [];
        foreach (DiagnosticCode code in Known)
        {
            codes[code.Id] = new JsonArray(Text.Get(code == Codes.MissingKey ? "formulier.ontbreekt" : code.Id), code.Severity == Severity.Error);
        }

        JsonObject sentences = [];
        foreach (string key in Sentences)
        {
            sentences[key] = Text.Get(key);
        }

        data["codes"] = codes;
        data["zinnen"] = sentences;
        data["maanden"] = Strings(Enumerable.Range(1, 12).Select(static month => Text.Get("maand." + month)));
        data["grenzen"] = new JsonObject
        {
            ["minuten"] = Durations.MaxMinutes,
            ["dagdeel"] = Duration.MinutesPerDagdeel,
            ["mensen"] = FieldReader.MaxPeople,
            ["eersteJaar"] = FieldReader.FirstYear,
            ["laatsteJaar"] = FieldReader.LastYear,
            ["samenvatting"] = WordingRules.LongestSummary,
            ["zin"] = Prose.LongestSentence,
            ["kop"] = YamlReader.MaxFrontMatterLength,
            ["naam"] = ItemReader.LongestId,
            ["adres"] = 7500,
        };
        data["patronen"] = new JsonObject
        {
            ["gesproken"] = Durations.SpokenPattern,
            ["dagdelen"] = Durations.HalfDaysPattern,
            ["iso"] = Durations.IsoPattern,
            ["procent"] = WordingRules.PercentagePattern,
        };
        data["woorden"] = new JsonObject
        {
            ["weetNiet"] = FieldReader.NotKnown,
            ["onbekend"] = FieldReader.Unknown,
            ["accenten"] = new JsonArray(Dutch.Accented, Dutch.Plain),
            ["gereserveerd"] = Strings(FileNames.Reserved.Where(Dutch.IsSlug).Append("index").Order(StringComparer.Ordinal)),
            ["onzichtbaar"] = SourceText.ControlCharacters,
            ["afkortingen"] = Strings(Model.Sentences.Abbreviations.Distinct()),
            ["voornamen"] = string.Join(' ', Prose.FirstNames.Order(StringComparer.Ordinal)),
            ["blokken"] = Strings(Containers.Names),
            ["afgeleid"] = Strings(SourceRules.Derived),
            ["mbo"] = Pairs(WordingRules.ForMbo),
            ["school"] = Pairs(WordingRules.ForSchool),
        };
    }

    private static JsonArray Strings(IEnumerable<string> words) => new([.. words.Select(static word => (JsonNode)word)]);

    private static JsonArray Pairs(IEnumerable<(string Wrong, string Right)> pairs) =>
        new([.. pairs.Select(static pair => (JsonNode)new JsonArray(pair.Wrong, pair.Right))]);
}
