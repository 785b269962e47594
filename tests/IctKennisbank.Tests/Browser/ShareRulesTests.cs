using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IctKennisbank.Content;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;
using IctKennisbank.Types;
using Microsoft.Playwright;

namespace IctKennisbank.Tests.Browser;

/// <summary>The scripts of the form beside the reader and the check of the generator, given the same.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class ShareRulesTests(BrowserSite site, ShareForm form) : IClassFixture<ShareForm>
{
    private static readonly string[] Pieces =
    [
        "a", "B", "é", "ß", "ĳ", "0", "7", " ", "  ", ":", ": ", " #", "#", "-", "- ", "---", "...", "'", "\"", "\\", "\\n", "\\x41", "[", "]", "{", "}", "{{", "}}",
        ",", "&", "*", "!", "|", ">", "%", "@", "\u0060", "?", "? ", "~", "=", "<<", "<script>", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u200b", "\u0007", "\u2028", "\ufeff",
        "😀", "👩🏽‍🏫", "‘", "’", "“", "”", "–", "…", "null", "true", "nee", "0x1F", "1e3", "2026-11-22", "12:30", "Ω", "漢", "ﬁ", "ı", "İ",
    ];

    [Fact]
    public async Task Whatever_is_typed_reads_back_as_it_was_typed()
    {
        await using OpenPage open = await form.Open(site.Browser);
        Dice dice = new(20261122);
        ContentType[] types = [.. All.Types.Where(static type => type.IsListed)];
        List<(ContentType Type, JsonObject State, List<(Field Field, string[] Values)> Expected)> cases = [];
        for (int i = 0; i < 400; i++)
        {
            cases.Add(Case(dice, types[i % types.Length]));
        }

        string[] files = await open.Page.EvaluateAsync<string[]>(
            "states => JSON.parse(states).map(state => IctDeel.file(state))", new JsonArray([.. cases.Select(static c => (JsonNode)c.State)]).ToJsonString());
        ItemReader reader = new();
        List<string> wrong = [];
        foreach (((ContentType type, JsonObject state, List<(Field Field, string[] Values)> expected), string file) in cases.Zip(files))
        {
            Outcome<Item?> read = reader.Read(new($"content/{type.SourceFolder}/proef.md", Encoding.UTF8.GetBytes(file)), type);
            foreach ((Field field, string[] values) in expected)
            {
                string[] found = read.Value is null ? ["unreadable"] : [.. ValuesOf(read.Value, field)];
                if (!values.SequenceEqual(found))
                {
                    wrong.Add($"{field.Key}: {JsonSerializer.Serialize(values)} became {JsonSerializer.Serialize(found)} in\n{file}");
                }
            }

            wrong.AddRange(read.Diagnostics.Where(static problem => problem.Code == Codes.ControlCharacter || problem.Code == Codes.YamlSyntax || problem.Code == Codes.ForbiddenYaml)
                .Select(problem => $"{problem.Code.Id} {problem.Message} in\n{file}"));
        }

        Findings.None(wrong);
        Assert.True(cases.Sum(static c => c.Expected.Count) > 3000);
    }

    [Fact]
    public async Task Durations_groups_dates_and_names_are_read_alike()
    {
        await using OpenPage open = await form.Open(site.Browser);
        string[] durations =
        [
            "45 min", "45min", "45 minuten", "1 uur", "1 uur 30 min", "1,5 uur", "1.5 u", "2 uur en 5 minuten", "1 uur30", "2 dagdelen", "1 dagdeel", "dagdeel", "PT45M", "PT1H30M", "PT", "P1D",
            "onbekend", "Onbekend", "", "0 min", "10000 min", "10001 min", "99 dagdelen", "een uur", "1 uur 5 m.", " 20 min ", "45", "1u5m", "uur", "60 min 5",
        ];
        string[] groups = ["12", "6-24", "6–24", "4-", "24-6", "0-3", "10001", "1 - 3", "zes", "", "-3", "6-24-30", "10000", "5-10001"];
        string[] dates = ["2026-11-22", "2026-02-29", "2028-02-29", "0000-01-01", "2026-13-01", "22-11-2026", "2026-1-1", "", "9999-12-31"];
        string[] titles = ["Zo's en 'Een' crème brûlée!", "---", "CON", "index", "ĲSSEL æ œ ß", "Łódź šž", new string('x', 90), "a  b--c", "💥", "e\u0301te\u0301", "Ωmega 3", "com1"];

        Assert.Equal(
            durations.Select(static text => Durations.Parse(text) is { } read ? $"{read.Minutes} {read.Dagdelen}" : "-"),
            await open.Page.EvaluateAsync<string[]>("texts => texts.map(t => { const d = IctDeel.duration(t); return d ? `${d.minutes ?? ''} ${d.halfDays ?? ''}` : '-'; })", durations));
        Assert.Equal(
            groups.Select(static text => Reads("werkvorm", "groep", text) is { } item && item.Has(Fields.Group) ? $"{item.Get(Fields.Group).Min} {item.Get(Fields.Group).Max}" : "-"),
            await open.Page.EvaluateAsync<string[]>("texts => texts.map(t => { const g = IctDeel.group(t); return g ? `${g.min} ${g.max ?? ''}` : '-'; })", groups));
        Assert.Equal(
            dates.Select(static text => Reads("werkvorm", "datum", text)!.Has(Fields.Date)),
            await open.Page.EvaluateAsync<bool[]>("texts => texts.map(t => IctDeel.isDate(t))", dates));
        Assert.Equal(
            titles.Select(static title => ItemReader.ProposedId(title) ?? "lessen"),
            await open.Page.EvaluateAsync<string[]>("texts => texts.map(t => IctDeel.fileName(t, 'lessen'))", titles));
        Assert.Equal("een-2", await open.Page.EvaluateAsync<string>("() => IctDeel.fileName('Een', 'uitleg')"));
    }

    private static readonly string[] Mistakes =
    [
        "{}",
        """{"titel":"x","samenvatting":"Kort."}""",
        """{"titel":"Dit is een titel die veel te lang is voor een lijst, want hij heeft meer dan negentig tekens in zich."}""",
        """{"duur":"een uur"}""", """{"duur":"60 min"}""", """{"duur":"60 min","duur-per":"ronde"}""", """{"duur":"onbekend"}""",
        """{"groep":"veel"}""", """{"bijeenkomsten":"twee"}""", """{"bijeenkomsten":"10001"}""", """{"peiljaar":"1850"}""", """{"peiljaar":"onbekend"}""",
        """{"herzien-op":"2026-01-01"}""", """{"datum":"2026-02-30"}""",
        """{"stappen":[{"titel":"Een","minuten":"tien"},{"titel":"Twee","minuten":"15"}]}""",
        """{"stappen":[{"titel":"Een"},{"titel":"Twee","minuten":"15"}]}""",
        """{"stappen":[{"minuten":"15"}]}""",
        """{"voorbereiding":"20 min","stappen":[{"titel":"Klaarzetten","minuten":"10","fase":"voor"},{"titel":"Doen","minuten":"15"}]}""",
        """{"stappen":[{"titel":"Een","minuten":"15","rol":"de trainer samen met de i-coach, de teacher leader, de teammanager en alle andere collega's die mee willen doen"}]}""",
        """{"competenties":["kl.pd.99"]}""", """{"competenties":["kl.pd.1","weet ik niet"]}""", """{"competenties":["weet ik niet"]}""",
        """{"doelgroep":["bestuurder"]}""", """{"doelgroep":["student"]}""", """{"doelgroep":["bestuurder","docent"]}""",
        """{"voorkennis":["uitleg/bestaat-niet"]}""", """{"voorkennis":["uitleg/een"]}""",
        """{"randvoorwaarden":[{"voorwaarde":"vib.9"},{"toelichting":"Wifi."}]}""",
        """{"bron":[{"titel":"Boek"}]}""", """{"bron":[{"titel":"Boek","jaar":"2019","url":"www.boek.nl"}]}""", """{"bron":[{"jaar":"2019"}]}""", """{"bron":[]}""",
        """{"herkomst":"bewerking","bron":[{"titel":"Boek","jaar":"2019","licentie":"CC BY-NC-SA 4.0"}]}""",
        """{"herkomst":"bewerking","bron":[{"titel":"Boek","jaar":"2019","licentie":"CC BY-ND 4.0"}]}""",
        """{"herkomst":"bron","bron":[{"titel":"Boek","jaar":"2019","licentie":"Creative Commons BY-SA"}]}""",
        """{"herkomst":"eigen ontwerp","bron":[{"titel":"Boek","jaar":"2019","licentie":"CC BY-NC 4.0"}]}""",
        """{"sector":["mbo"],"titel":"Wat een leerling leert"}""", """{"sector":["vo"],"samenvatting":"Studenten oefenen samen."}""", """{"sector":["mbo","vo"],"titel":"Leerlingen"}""",
        """{"samenvatting":"Je leest hier in veel te veel woorden wat je er precies aan hebt. Dat is jammer, want in een lijst past maar een klein stuk. Maak hem dus korter, tot er alleen nog staat wat het oplevert, en laat de rest weg. Dan past hij wel."}""",
        """{"samenvatting":"Het werkt bij 45% van de groepen."}""", """{"samenvatting":"Volgens de 40%-grens."}""",
        """{"let-op":"","valkuil":[]}""", """{"let-op":"Student Emma viel in slaap."}""", """{"let-op":"Vraag student Noor of leerling Daan om hulp."}""", """{"let-op":"De student Rijnmond College."}""",
        """{"expertise":"Dit is een zin die maar doorgaat en doorgaat en nog eens doorgaat omdat de schrijver ervan geen punt wilde zetten waar dat wel had gekund, zeg maar."}""",
        """{"expertise":"Dit is bijv. een zin, o.a. met afkortingen: die telt niet als lang. Want hier begint een nieuwe zin. En hier nog een, met d.w.z. een afkorting."}""",
        """{"tekst":"# Te groot\n\n### Overgeslagen\n\n#### Nog een\n"}""", """{"tekst":"Titel\n===\n\nen\n"}""", """{"tekst":"::: tipp\nx\n:::\n\n::: tip erachter\ny\n:::\n"}""", """{"tekst":"::: tip\nopen\n"}""", """{"tekst":":::\n\nx\n"}""",
        """{"tekst":"<b>vet</b> en `<i>` en <https://voorbeeld.nl> en 3 < 4\n"}""", """{"tekst":"[a](javascript:alert) en [b](bestaat-niet.md) en [c](../uitleg/een.md) en [d](https://x.nl)\n"}""",
        """{"tekst":"![](https://x.nl/a.png) ![zo](../a.png)\n"}""", """{"tekst":"Leerling Sanne zei ja. Nog een zin.\n\n- Student Bram ook.\n"}""",
        """{"tekst":"Deze zin in de tekst van de pagina heeft zo veel woorden dat geen enkele lezer aan het eind nog weet hoe hij begon en waar hij ook weer over ging, echt niet.\n"}""",
        """{"tekst":"In 30 procent van de lessen.\n"}""", """{"tekst":"```\n# geen kop\n[x](javascript:y)\n```\n"}""",
    ];

    [Fact]
    public async Task The_form_finds_what_the_check_finds()
    {
        const string Path = "content/werkvormen/proef.md";
        await using OpenPage open = await form.Open(site.Browser);
        string[] known = await open.Page.EvaluateAsync<string[]>("() => Object.keys(IctDeel.gegevens.codes)");
        List<string> differences = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string change in Mistakes)
        {
            JsonObject state = Good();
            foreach ((string key, JsonNode? value) in JsonNode.Parse(change)!.AsObject())
            {
                (key == "tekst" ? state : state["velden"]!.AsObject())[key] = value?.DeepClone();
            }

            JsonElement result = JsonDocument.Parse(await open.Page.EvaluateAsync<string>("""
                text => { const state = JSON.parse(text); return JSON.stringify([IctDeel.file(state), IctDeel.problems(state).map(problem => [problem.code, problem.text])]); }
                """, state.ToJsonString())).RootElement;
            string check = Sorted(form.Site.With(Path, result[0].GetString()!).Problems()
                .Where(problem => problem.Span.Path == Path && known.Contains(problem.Code.Id)).Select(static problem => problem.Code.Id));
            string said = Sorted(result[1].EnumerateArray().Select(static problem => problem[0].GetString()!));
            seen.UnionWith(said.Split(' '));
            differences.AddRange(check == said ? [] : [$"{change}: the check says '{check}', the form '{said}'"]);
            differences.AddRange(result[1].EnumerateArray().Select(static problem => problem[1].GetString()!)
                .Where(static sentence => sentence.Contains("undefined", StringComparison.Ordinal)));
        }

        Findings.None(differences);
        // A file of 33 kB and a character that the form takes away before it looks are tried elsewhere.
        Assert.Equal(Sorted(known.Except(["KB1015", "KB1022"])), Sorted(seen.Where(static code => code.Length > 0)));
    }

    [Fact]
    public async Task Half_a_character_is_left_out()
    {
        await using OpenPage open = await form.Open(site.Browser);

        Assert.Equal("a b c", await open.Page.EvaluateAsync<string>(@"() => IctDeel.value('a\ud83d b\udc00 c')"));
        Assert.Equal("😀😀", await open.Page.EvaluateAsync<string>(@"() => IctDeel.value('😀\ude00😀\ud83d')"));
    }

    private static string Sorted(IEnumerable<string> codes) => string.Join(' ', codes.Distinct().Order(StringComparer.Ordinal));

    private static JsonObject Good() => JsonNode.Parse("""
        {"soort":"werkvorm","tekst":"Een tekst.","velden":{"titel":"Een proef","samenvatting":"Je leest wat het oplevert.","sector":["mbo"],"doelgroep":["docent"],
        "competenties":["kl.pd.1"],"niveau":"basis","thema":["feedback"],"duur":"15 min","stappen":[{"titel":"Een","minuten":"15"}],"let-op":"Neem de tijd.",
        "bron":[{"titel":"Boek","jaar":"2019"}],"herkomst":"eigen ontwerp","licentie":"CC-BY-4.0","auteurs":"Redactie","datum":"2026-11-22","herzien-op":"2027-11-22"}}
        """)!.AsObject();

    private static Item? Reads(string type, string key, string value) => new ItemReader().Read(
        new("content/werkvormen/proef.md", Encoding.UTF8.GetBytes($"---\ntitel: x\n{key}: '{value}'\n---\n")), All.Types.First(other => other.Id == type)).Value;

    private static (ContentType, JsonObject, List<(Field, string[])>) Case(Dice dice, ContentType type)
    {
        JsonObject values = [];
        List<(Field, string[])> expected = [];
        foreach (Field field in type.Uses.Select(static use => use.Field))
        {
            switch (field.Kind)
            {
                case FieldKind.Text when !IctKennisbank.Forms.FormLayout.ForEditors.Contains(field):
                    string text = Some(dice);
                    values[field.Key] = text;
                    expected.Add((field, Clean(text) is { Length: > 0 } clean ? [clean] : []));
                    break;
                case FieldKind.Texts:
                    string lines = string.Join('\n', Enumerable.Range(0, dice.Next(4)).Select(_ => Some(dice)));
                    values[field.Key] = lines;
                    expected.Add((field, [.. Lines(lines)]));
                    break;
                case FieldKind.Steps or FieldKind.Citations:
                    (string First, string Second)[] rows = [.. Enumerable.Range(0, dice.Next(4)).Select(_ => (Some(dice), Some(dice)))];
                    string second = field.Kind == FieldKind.Steps ? "toelichting" : "uitgever";
                    values[field.Key] = new JsonArray([.. rows.Select(row => (JsonNode)new JsonObject { ["titel"] = row.First, [second] = row.Second })]);
                    // A row without a title is a problem of its own, and a step without one is no step for the reader.
                    expected.Add((field, [.. rows.Where(row => Clean(row.First).Length > 0 || (field.Kind == FieldKind.Citations && Clean(row.Second).Length > 0)).SelectMany(static row => (string[])[Clean(row.First), Clean(row.Second)])]));
                    break;
                default:
                    break;
            }
        }

        return (type, new() { ["soort"] = type.Id, ["tekst"] = Some(dice), ["velden"] = values }, expected);
    }

    private static IEnumerable<string> ValuesOf(Item item, Field field) => field switch
    {
        Field<string> text => item.Get(text) is { } value ? [value] : [],
        Field<ValueList<string>> texts => item.Get(texts),
        Field<ValueList<Step>> steps => item.Get(steps).SelectMany(static step => (string[])[step.Title, step.Explanation]),
        Field<ValueList<Citation>> citations => item.Get(citations).SelectMany(static citation => (string[])[citation.Title, citation.Publisher]),
        _ => throw new InvalidOperationException(field.Key),
    };

    /// <summary>A text that means nothing special to the reader: nothing, 'VUL IN' and a tilde do.</summary>
    private static string Some(Dice dice)
    {
        while (true)
        {
            string text = string.Concat(Enumerable.Range(0, dice.Next(9)).Select(_ => dice.Pick(Pieces)));
            if (Clean(text) is not ("~" or MappingReader.Placeholder) && !Lines(text).Contains("~"))
            {
                return text;
            }
        }
    }

    private static IEnumerable<string> Lines(string text) => Visible(text).Split('\n').Select(Clean).Where(static line => line.Length > 0);

    /// <summary>What is left of a typed text, worked out apart from the script.</summary>
    private static string Clean(string text) => Visible(text).Replace('\t', ' ').Trim();

    private static string Visible(string text)
    {
        StringBuilder visible = new();
        string plain = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        plain = string.Concat(plain.Where(static c => !SourceText.ControlCharacters.Contains(c, StringComparison.Ordinal)));
        foreach (Rune rune in plain.EnumerateRunes())
        {
            visible.Append(rune.Value == 0xfffd ? "" : rune.ToString());
        }

        return visible.ToString();
    }
}
