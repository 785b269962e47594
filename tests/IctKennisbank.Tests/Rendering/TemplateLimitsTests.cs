using System.Text;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Planning;
using IctKennisbank.Rendering;

namespace IctKennisbank.Tests.Rendering;

/// <summary>Templates that are huge, or that small pieces make huge, end with a message; so do files that are no text.</summary>
public sealed class TemplateLimitsTests
{
    [Fact]
    public void A_byte_order_mark_is_no_part_of_a_page() =>
        Assert.Equal("<p>\nx\ny</p>", Written(File("pagina", "\ufeff{{#if words}}\n<p>\n{{> deel}}\n</p>{{/if}}"), File("partials/deel", "\ufeffx\ry")));

    [Theory]
    [InlineData("x\r\n\ufffd ", "y", "KB1018 2,3")]
    [InlineData("\u0007", "", "KB1022 1,1")]
    [InlineData("a\nb\0", null, "KB1022 2,2")]
    public void What_is_no_text_is_told_with_its_place(string text, string? afterBadByte, string expected)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(text), .. (afterBadByte is "y" ? (byte[])[0xe9, 0x20] : [])];
        Diagnostic problem = Assert.Single(TemplateEngine.Read([new("templates/pagina.html", bytes)]).Diagnostics);
        Assert.Equal(expected, $"{problem.Code.Id} {problem.Span.Line},{problem.Span.Column}");
    }

    [Fact]
    public void A_template_that_is_too_large_is_not_read()
    {
        Assert.Empty(TemplateEngine.Read([File("pagina", new('x', 512 * 1024))]).Diagnostics);
        Assert.Equal("KB1017", Assert.Single(TemplateEngine.Read([File("pagina", new('x', (512 * 1024) + 1))]).Diagnostics).Code.Id);
    }

    [Fact]
    public void A_name_has_an_end() => Assert.Contains(
        "200 tekens",
        Assert.Single(TemplateEngine.Read([File("pagina", "{{" + string.Concat(Enumerable.Repeat("x.", 200_000)) + "}}")]).Diagnostics).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Of_many_mistakes_on_one_line_a_hundred_are_told() =>
        Assert.Equal(100, Wrong(File("pagina", string.Concat(Enumerable.Repeat("{{x}}", 100_000)))).Count);

    /// <summary>Layouts in the content of layouts: each part is small and none is more than three calls deep.</summary>
    [Fact]
    public void Layouts_within_each_other_have_an_end()
    {
        string Nested(string part) => string.Concat(Enumerable.Repeat("{{#> " + part + "}}", 38)) + "{{> @partial-block}}"
            + string.Concat(Enumerable.Repeat("{{/" + part + "}}", 38));

        Assert.Contains("te veel", Assert.Single(Wrong(
            File("pagina", Nested("a")), File("partials/a", Nested("b")), File("partials/b", Nested("c")),
            File("partials/c", "{{> @partial-block}}"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_long_row_of_parts_is_not_called_round(int way)
    {
        static string Name(int i) => $"p{i:00000}";
        SourceFile[] Row(int length) =>
        [
            .. Enumerable.Range(1, length).Select(i => File("partials/" + Name(way > 0 ? i : length - i), "{{> " + Name(way > 0 ? i + 1 : length - i - 1) + "}}")),
            File("partials/" + Name(way > 0 ? length + 1 : -1), "x"),
            File("pagina", "{{> " + Name(way > 0 ? 1 : length - 1) + "}}"),
        ];

        Assert.Equal("x", Written(Row(100)));
        Assert.All(Wrong(Row(10_000)), static problem => Assert.Contains("te veel onderdelen", problem.Message, StringComparison.Ordinal));
        Assert.NotEmpty(Wrong(Row(10_000)));
    }

    [Fact]
    public void Text_that_parts_multiply_is_not_made() => Assert.Contains("te veel", Assert.Single(Wrong([
        .. Enumerable.Range(0, 15).Select(static i => File($"partials/p{i}", $"{{{{> p{i + 1}}}}}{{{{> p{i + 1}}}}}")),
        File("partials/p15", new('x', 500_000)), File("pagina", "{{> p0}}")])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("tekst")]
    [InlineData("")]
    public void A_page_that_grows_without_end_is_given_up_and_told_once(string text)
    {
        StringBuilder template = new("{{#each words}}");
        for (int i = 1; i < 25; i++)
        {
            template.Append("{{#each ").Insert(template.Length, "../", i).Append("words}}");
        }

        template.Append(text).Insert(template.Length, "{{/each}}", 25);
        Renderer renderer = Renderer.Load(new([File("pagina", template.ToString()), File("goed", "x")])).Value;
        PagePlan[] pages = [.. Enumerable.Range(0, 20).Select(static i => new PagePlan($"{i}.html", "pagina", View)), new("x.html", "goed", View)];

        (IReadOnlyList<RenderedPage> rendered, IReadOnlyList<Diagnostic> problems) = renderer.Render(pages, new Dictionary<string, RenderedPage>());

        Assert.Equal("x.html", Assert.Single(rendered).File.Path);
        Assert.Contains("groter dan 64 MB", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    private static ListView View { get; } = new(["a", "b", "c"]);

    private static IReadOnlyList<Diagnostic> Wrong(params SourceFile[] files)
    {
        Outcome<TemplateEngine> engine = TemplateEngine.Read(files);
        return [.. engine.Diagnostics, .. engine.Value.Bind("pagina", typeof(ListView)).Diagnostics];
    }

    private static string Written(params SourceFile[] files)
    {
        Outcome<Renderer> renderer = Renderer.Load(new(files));
        Assert.Empty(renderer.Diagnostics);
        (IReadOnlyList<RenderedPage> pages, IReadOnlyList<Diagnostic> problems) =
            renderer.Value.Render([new("a.html", "pagina", View)], new Dictionary<string, RenderedPage>());
        Assert.Empty(problems);
        return Encoding.UTF8.GetString(Assert.Single(pages).File.Bytes.Span);
    }

    private static SourceFile File(string name, string text) => new($"templates/{name}.html", Encoding.UTF8.GetBytes(text));

    private sealed record ListView(ValueList<string> Words);
}
