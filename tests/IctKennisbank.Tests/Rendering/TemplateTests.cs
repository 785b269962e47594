using System.Text;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Planning;
using IctKennisbank.Rendering;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Rendering;

/// <summary>What a template writes, and what is said of one that is wrong.</summary>
public sealed class TemplateTests
{
    private static readonly PageView View = new(
        "Feedback & <b>meer</b>", 3, true, new Html("<i>ok</i>"), new("Ans", ["kl", "km"]), null, ["een", "twee", "drie"], [])
    {
        People = [new("Ans", ["kl"]), new("Bo", [])],
    };

    [Theory]
    [InlineData("{{title}}", "Feedback &amp; &lt;b&gt;meer&lt;/b&gt;")]
    [InlineData("{{count}} {{html}}", "3 <i>ok</i>")]
    [InlineData("{{this.title}}|{{./count}}|{{ count }}", "Feedback &amp; &lt;b&gt;meer&lt;/b&gt;|3|3")]
    [InlineData("{{owner.name}}", "Ans")]
    [InlineData("{{nobody.name}}!", "!")]
    [InlineData("{{#with count}}{{this}}{{/with}} {{#with html}}{{this}}{{/with}}", "3 <i>ok</i>")]
    [InlineData("a{{! weg }}b{{!-- {{ook}} weg --}}c", "abc")]
    [InlineData("é ë 'zo' {niet} }} 🎲", "é ë 'zo' {niet} }} 🎲")]
    public void A_value_is_written_as_text(string template, string expected) => Assert.Equal(expected, Written(template));

    [Theory]
    [InlineData("{{#if isNew}}ja{{else}}nee{{/if}}", "ja")]
    [InlineData("{{#unless isNew}}ja{{else}}nee{{/unless}}", "nee")]
    [InlineData("{{#if nobody}}ja{{else if none}}lijst{{else if words}}woorden{{else}}nee{{/if}}", "woorden")]
    [InlineData("{{#if none.isEmpty}}leeg{{/if}}{{#unless words.isEmpty}} vol{{/unless}}", "leeg vol")]
    [InlineData("{{#if nobody.codes.isEmpty}}leeg{{/if}}", "leeg")]
    public void A_choice_follows_what_the_value_says(string template, string expected) => Assert.Equal(expected, Written(template));

    [Theory]
    [InlineData("{{#each words}}{{@index}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}", "0een, 1twee, 2drie")]
    [InlineData("{{#each words}}{{#if @first}}({{/if}}{{/each}})", "()")]
    [InlineData("{{#each none}}{{this}}{{else}}niets{{/each}}", "niets")]
    [InlineData("{{#each people}}{{name}}:{{#each codes}}{{this}} van {{../name}} bij {{../../count}};{{/each}}{{/each}}", "Ans:kl van Ans bij 3;Bo:")]
    [InlineData("{{#with owner}}{{name}}{{#each codes}} {{this}}{{/each}}{{/with}}", "Ans kl km")]
    [InlineData("{{#with nobody}}{{name}}{{else}}niemand{{/with}}", "niemand")]
    [InlineData("{{#each people}}{{#with this}}{{@index}}{{/with}}{{/each}}", "01")]
    public void A_block_puts_another_view_at_hand(string template, string expected) => Assert.Equal(expected, Written(template));

    [Theory]
    [InlineData("{{> persoon owner}}", "<b>Ans</b>\n")]
    [InlineData("{{#with owner}}{{> persoon}}{{/with}}", "<b>Ans</b>\n")]
    [InlineData("{{#> omslag}}\n{{count}}\n{{/omslag}}\n", "<main>\n3\n</main>\n")]
    [InlineData("{{#> omslag}}\n{{#> omslag}}\n{{count}}\n{{/omslag}}\n{{/omslag}}\n", "<main>\n<main>\n3\n</main>\n</main>\n")]
    [InlineData("{{#each people}}{{once \"persoon\" this}}{{/each}}{{once \"persoon\" owner}}", "<b>Ans</b>\n<b>Bo</b>\n<b>Ans</b>\n")]
    [InlineData("{{> lijst words}}", "een;twee;drie;\n")]
    public void A_part_stands_in_the_place_of_its_call(string template, string expected) => Assert.Equal(expected, Written(template));

    [Theory]
    [InlineData("<ul>\n    {{#each words}}\n    <li>{{this}}</li>\n    {{/each}}\n</ul>\n", "<ul>\n<li>een</li>\n<li>twee</li>\n<li>drie</li>\n</ul>\n")]
    [InlineData("<p>\n\n\n  {{#if isNew}}\n  nieuw\n  {{else}}\n  oud\n  {{/if}}\n</p>", "<p>\nnieuw\n</p>")]
    [InlineData("<p>{{#if isNew}}\nnieuw{{/if}}\n</p>", "<p>\nnieuw\n</p>")]
    [InlineData("{{! alleen op een regel }}\n<p>\r\n  x</p>", "<p>\nx</p>")]
    public void A_block_alone_on_its_line_leaves_no_line(string template, string expected) => Assert.Equal(expected, Written(template));

    [Theory]
    [InlineData("a {{tittel}}", "KB5001 1,5-11", "Bedoel je 'title'?")]
    [InlineData("{{owner.nme}}", "KB5001 1,3-12", "Bedoel je 'owner.name'?")]
    [InlineData("{{#if nobody}}{{nobody.nam}}{{/if}}", "KB5001 1,17-27", "Bedoel je 'nobody.name'?")]
    [InlineData("{{#each people}}{{count}}{{/each}}", "KB5001 1,19-24", "'count'")]
    [InlineData("{{#each people}}{{../titel}}{{/each}}", "KB5001 1,19-27", "Bedoel je '../title'?")]
    [InlineData("\t🎲 {{tittel}}", "KB5001 1,7-13", "Bedoel je 'title'?")]
    [InlineData("é\r\n\r\n {{#if\r\n\ttittel}}{{/if}}", "KB5001 4,2-8", "Bedoel je 'title'?")]
    [InlineData("é\r\r {{tittel}}", "KB5001 3,4-10", "Bedoel je 'title'?")]
    [InlineData("{{../title}}", "KB5001 1,3-11", "'../title'")]
    [InlineData("{{#reken count}}{{/reken}}", "KB5001 1,4-9", "'reken'")]
    [InlineData("{{owner}}", "KB5002 1,3-8", "geen tekst")]
    [InlineData("{{isNew}}", "KB5002 1,3-8", "'{{#if}}'")]
    [InlineData("{{t}}", "KB5002 1,1-6", "'{{t \"naam van de zin\"}}'")]
    [InlineData("{{t \"twee woorden\"}}", "KB5002 1,1-21", "'{{t \"naam van de zin\"}}'")]
    [InlineData("{{once \"persoon\"}}", "KB5002 1,1-19", "'{{once \"onderdeel\" gegeven}}'")]
    [InlineData("{{#> omslag owner}}x{{/omslag}}", "KB5002 1,1-20", "'{{#>}}' één naam")]
    [InlineData("{{#each\n title}}x{{/each}}", "KB5002 2,2-7", "geen lijst")]
    [InlineData("{{> persoen owner}}", "KB5003 1,5-12", "Bedoel je 'persoon'?")]
    [InlineData("{{#if title}}x", "KB5002 1,1-14", "'{{#if}}' wordt niet gesloten")]
    [InlineData("{{#if title}}x{{/each}}", "KB5002 1,15-24", "'{{/each}}' sluit een blok dat niet open is")]
    [InlineData("{{#> omslag}}x", "KB5002 1,1-14", "'{{#> omslag}}'")]
    [InlineData("x {{title\ny", "KB5002 1,3-10", "accolades")]
    [InlineData("{{else}}", "KB5002 1,1-9", "{{else}}")]
    [InlineData("{{#if title}}x{{else if}}y{{/if}}", "KB5002 1,15-26", "'{{else if}}' één naam")]
    [InlineData("{{#if title}}x{{else als count}}y{{/if}}", "KB5001 1,22-25", "'als'")]
    [InlineData("{{{title}}}", "KB5004 1,1-4", "twee accolades")]
    [InlineData("{{t \"bestaat.niet\"}}", "KB5005 1,6-18", "bestaat.niet")]
    public void A_mistake_is_told_with_its_place(string template, string place, string words)
    {
        Diagnostic problem = Assert.Single(Problems(template));
        Assert.Equal(place, $"{problem.Code.Id} {problem.Span.Line},{problem.Span.Column}-{problem.Span.EndColumn}");
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("words.isEmpty")]
    [InlineData("words.count")]
    [InlineData("words.item")]
    [InlineData("title.length")]
    [InlineData("html.value")]
    [InlineData("html.none")]
    [InlineData("page.getType")]
    [InlineData("owner.equalityContract")]
    [InlineData("bytes")]
    [InlineData("bytes.length")]
    [InlineData("maybe")]
    public void What_is_not_for_templates_has_no_name(string name)
    {
        Diagnostic problem = Assert.Single(Problems("{{" + name + "}}"));
        Assert.Equal("KB5001", problem.Code.Id);
        Assert.DoesNotContain("Bedoel je", problem.Message, StringComparison.Ordinal);
        Assert.Equal("KB5001", Assert.Single(Problems("{{#each pairs}}x{{/each}}")).Code.Id);
    }

    [Fact]
    public void A_block_with_a_wrong_name_hides_no_other_mistake() => Assert.Equal(
        ["'zus'", "'zo'", "'dit'", "'niets'", "'dat'"],
        Problems("{{#if zus}}{{zo}}{{else}}{{dit}}{{/if}}{{#each niets}}{{else}}{{dat}}{{/each}}")
            .OrderBy(static problem => problem.Span.Column).Select(static problem => problem.Message.Split(' ')[4].TrimEnd(',')));

    [Fact]
    public void Blocks_that_cross_each_other_leave_the_layout_open() => Assert.Equal(
        ["KB5002 1,27", "KB5002 1,49"],
        Problems("{{#> omslag}}{{#if title}}{{#with owner}}{{/if}}{{/with}}\n{{/omslag}}").OrderBy(static problem => problem.Span.Column)
            .Select(static problem => $"{problem.Code.Id} {problem.Span.Line},{problem.Span.Column}"));

    [Fact]
    public void All_mistakes_are_told_at_once() => Assert.Equal(
        ["KB5001", "KB5001", "KB5002"],
        Problems("{{reken 1 2}}\n{{/if}}\n{{zoek x y}}").Select(static problem => problem.Code.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Parts_that_call_each_other_are_refused()
    {
        Outcome<TemplateEngine> engine = TemplateEngine.Read(
        [
            File("partials/heen", "{{> weer}}"), File("partials/weer", "x{{#if title}}{{> heen}}{{/if}}"), File("pagina", "{{> heen}}!"),
        ]);

        Diagnostic problem = Assert.Single(engine.Diagnostics);
        Assert.Equal("templates/partials/weer.html(1,19)", problem.Span.ToString());
        Assert.Contains("'heen' roept zichzelf aan", problem.Message, StringComparison.Ordinal);
        Assert.Empty(engine.Value.Bind("pagina", typeof(PageView)).Diagnostics);
    }

    [Fact]
    public void Parts_that_grow_without_end_are_cut_off()
    {
        IEnumerable<SourceFile> doubling = Enumerable.Range(0, 30)
            .Select(static i => File($"partials/p{i}", $"{{{{> p{i + 1}}}}}{{{{> p{i + 1}}}}}"));
        Outcome<TemplateEngine> engine = TemplateEngine.Read([.. doubling, File("partials/p30", "x"), File("pagina", "{{> p0}}")]);

        Assert.Contains("te veel", Assert.Single(engine.Value.Bind("pagina", typeof(PageView)).Diagnostics).Message, StringComparison.Ordinal);
    }

    /// <summary>Pieces of templates in any order: never an exception, and a place within the file.</summary>
    [Fact]
    public void Whatever_is_written_is_read()
    {
        string[] pieces =
        [
            "{{", "}}", "{{{", "{{#if title}}", "{{#if}}", "{{else}}", "{{else if count}}", "{{/if}}", "{{#each words}}", "{{this}}",
            "{{/each}}", "{{> persoon owner}}", "{{#> omslag}}", "{{/omslag}}", "{{> @partial-block}}", "{{!", "--}}", "\n", "  ", "tekst",
            "{{../count}}", "{{@index}}", "{{once \"persoon\" owner}}", "{{once}}", "{{#}}", "{{/}}", "{{>}}", "{{#>}}", "{{.}}", "{{..}}",
            "{{this.}}", "{{../../..}}", "é", "\0", "{{#with owner}}", "{{/with}}", "{{t \"", "\"}}", "{{'}}", "{{isEmpty}}", "{{words.isEmpty}}",
        ];
        for (ulong round = 0; round < 3000; round++)
        {
            Dice dice = new(round);
            string template = string.Concat(Enumerable.Range(0, 1 + dice.Next(13)).Select(_ => dice.Pick(pieces)));
            int lines = template.Count(static c => c == '\n') + 1;
            Assert.All(Problems(template), problem =>
            {
                Assert.InRange(problem.Span.Line, 1, lines);
                Assert.InRange(problem.Span.Column, 1, template.Split('\n')[problem.Span.Line - 1].Length + 1);
                Assert.InRange(problem.Span.EndColumn, problem.Span.Column, template.Split('\n')[problem.Span.Line - 1].Length + 1);
            });
            if (Problems(template).Count == 0)
            {
                Written(template);
            }
        }
    }

    [Fact]
    public void Every_kind_of_value_keeps_its_code_in_a_program_compiled_beforehand() => Assert.Equal(
        typeof(Member).GetNestedTypes(System.Reflection.BindingFlags.NonPublic).Count(static type => type.Name.EndsWith("Member`1", StringComparison.Ordinal) || type.Name.EndsWith("Member`2", StringComparison.Ordinal)),
        Member.Kinds().Select(static member => member.GetType().GetGenericTypeDefinition()).Distinct().Count());

    private static TemplateEngine Engine(string template, out IReadOnlyList<Diagnostic> problems)
    {
        Outcome<TemplateEngine> engine = TemplateEngine.Read(
        [
            File("partials/persoon", "<b>{{name}}</b>\n"),
            File("partials/omslag", "<main>\n{{> @partial-block}}\n</main>\n"),
            File("partials/lijst", "{{#each this}}{{this}};{{/each}}\n"),
            File("pagina", template),
        ]);
        problems = [.. engine.Diagnostics, .. engine.Value.Bind("pagina", typeof(PageView)).Diagnostics];
        return engine.Value;
    }

    private static IReadOnlyList<Diagnostic> Problems(string template)
    {
        Engine(template, out IReadOnlyList<Diagnostic> problems);
        return problems;
    }

    private static string Written(string template)
    {
        TemplateEngine engine = Engine(template, out IReadOnlyList<Diagnostic> problems);
        Assert.Empty(problems);
        PageBuffer page = new(1);
        page.Enter(0, View);
        Piece.WriteAll(engine.Bind("pagina", typeof(PageView)).Value, page);
        return Encoding.UTF8.GetString(page.From(0).Span);
    }

    private static SourceFile File(string name, string text) => new($"templates/{name}.html", Encoding.UTF8.GetBytes(text));

    private sealed record PageView(
        string Title, int Count, bool IsNew, Html Html, Person Owner, Person? Nobody, ValueList<string> Words, ValueList<string> None)
    {
        public ValueList<Person> People { get; init; }

        public ValueList<(int At, string Text)> Pairs { get; init; }

        public Utf8Text Bytes { get; init; }

        public int? Maybe { get; init; }
    }

    private sealed record Person(string Name, ValueList<string> Codes);
}
