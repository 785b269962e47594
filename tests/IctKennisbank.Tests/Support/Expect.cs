using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using IctKennisbank.Build;
using IctKennisbank.Content;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Types;

namespace IctKennisbank.Tests.Support;

/// <summary>What many tests ask.</summary>
internal static class Expect
{
    /// <summary>Reads one file as an item of the type that belongs to its folder.</summary>
    public static Outcome<Item?> Read(string path, byte[] bytes)
    {
        string folder = path.Split('/')[1];
        return new ItemReader().Read(new(path, bytes), TypeOf(folder));
    }

    /// <summary>Reads one file as an item.</summary>
    public static Outcome<Item?> Read(string path, string text) => Read(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Reads an item.</summary>
    public static Outcome<Item?> Read(TestItem item) => Read(item.Path, item.Text);

    /// <summary>The body of an item that must be without problems.</summary>
    public static Body Body(string markdown)
    {
        Outcome<Item?> outcome = Read(TestItem.Of("uitleg/een").WithBody(markdown));
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value!.Body;
    }

    /// <summary>The content type with this folder in content.</summary>
    public static ContentType TypeOf(string folder) => All.Types.Single(type => type.SourceFolder == folder);

    /// <summary>The codes of problems, in order.</summary>
    public static string Codes(IEnumerable<Diagnostic> problems) =>
        string.Join(' ', problems.Select(static problem => problem.Code.Id));

    /// <summary>The problems that stop a build.</summary>
    public static IReadOnlyList<Diagnostic> Errors(IEnumerable<Diagnostic> problems) =>
        [.. problems.Where(static problem => problem.Severity == Severity.Error)];

    /// <summary>Exactly one problem, with this code, at exactly this text of the file.</summary>
    public static void OneProblem(IReadOnlyList<Diagnostic> problems, string code, string text, string at)
    {
        Diagnostic problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code.Id);
        string[] lines = text.Split('\n');
        Assert.Equal(problem.Span.Line, problem.Span.EndLine);
        string line = lines[problem.Span.Line - 1];
        Assert.Equal(at, line[(problem.Span.Column - 1)..(problem.Span.EndColumn - 1)]);
    }

    /// <summary>The HTML of a body with a harmless address in every hole, as a browser reads it.</summary>
    public static IHtmlDocument Parsed(Body body)
    {
        StringBuilder html = new();
        int from = 0;
        foreach (Hole hole in body.Holes)
        {
            html.Append(body.Html[from..hole.Offset]).Append("#hole");
            from = hole.Offset;
        }

        return Parsed(html.Append(body.Html[from..]).ToString());
    }

    /// <summary>HTML as a browser reads it.</summary>
    public static IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The text of a file of a built site.</summary>
    public static string TextOf(BuildResult result, string path)
    {
        OutputFile? file = result.Files.FirstOrDefault(file => file.Path == path);
        Assert.True(file is not null, $"There is no {path}. Problems: {string.Join('\n', result.Diagnostics)}");
        return Encoding.UTF8.GetString(file.Bytes.Span);
    }

    /// <summary>A page of a built site as a browser reads it.</summary>
    public static IHtmlDocument Page(BuildResult result, string path) => Parsed(TextOf(result, path));

    /// <summary>The build gave a site, and nothing worse than a note.</summary>
    public static void Clean(BuildResult result) => Assert.Empty(
        result.Diagnostics.Where(static problem => problem.Severity != Severity.Note)
            .Select(static problem => $"{problem.Span} {problem.Code.Id} {problem.Message}"));

    /// <summary>Two builds gave the same files with the same bytes.</summary>
    public static void SameBytes(BuildResult expected, BuildResult actual)
    {
        Assert.Equal(expected.Files.Select(static file => file.Path), actual.Files.Select(static file => file.Path));
        for (int i = 0; i < expected.Files.Count; i++)
        {
            if (!expected.Files[i].Bytes.Span.SequenceEqual(actual.Files[i].Bytes.Span))
            {
                Assert.Equal(
                    Encoding.UTF8.GetString(expected.Files[i].Bytes.Span), Encoding.UTF8.GetString(actual.Files[i].Bytes.Span));
            }
        }

        Assert.Equal(expected.Diagnostics, actual.Diagnostics);
    }
}
