using IctKennisbank.Checks;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Forms;
using IctKennisbank.Model;
using IctKennisbank.Planning;
using IctKennisbank.Rendering;

namespace IctKennisbank.Build;

/// <summary>
/// The pipeline on one page: source tree, parsed items, knowledge base, site plan, output files. Pure: no disk, no
/// console, no clock; the same tree gives the same bytes on every machine.
/// </summary>
public static class Builder
{
    /// <summary>Builds a site.</summary>
    /// <param name="tree">All source files; the embedded templates are laid under it.</param>
    /// <param name="request">What the caller wants.</param>
    /// <param name="memo">What the last build left.</param>
    /// <param name="onStage">Called when a stage begins, so that the caller can measure; may be null.</param>
    /// <param name="onPage">
    /// Takes each page as it is made, from more than one thread; its bytes are overwritten when this returns. Then neither
    /// the result nor the memo holds pages: what ten thousand items make would fill half a gigabyte. Only a result without
    /// errors says that they were right. Null to get them with the other files, and checked when asked.
    /// </param>
    public static BuildResult Build(
        SourceTree tree, BuildRequest request, Memo memo, Action<Stage>? onStage = null, Action<OutputFile>? onPage = null)
    {
        List<Diagnostic> problems = [];
        T Take<T>(Outcome<T> outcome)
        {
            problems.AddRange(outcome.Diagnostics);
            return outcome.Value;
        }

        SourceTree sources = new(EmbeddedTemplates.Tree().Files.Concat(tree.Files));
        onStage?.Invoke(Stage.Parse);
        Parsing parsing = Parsing.Of(sources, request, memo, tree.Layers);
        problems.AddRange(parsing.Problems);
        if (parsing.Input is null)
        {
            return WithoutFiles(problems, parsing, memo);
        }

        onStage?.Invoke(Stage.Link);
        KnowledgeBase knowledge = Take(Linker.Link(parsing.Input));
        onStage?.Invoke(Stage.Check);
        problems.AddRange(ContentChecks.Check(knowledge));
        problems.AddRange(Layers.Report(tree, parsing.Input.Site));
        problems = Exemptions.Apply(knowledge, problems);
        if (request.ContentOnly)
        {
            return WithoutFiles(problems, parsing, memo);
        }

        onStage?.Invoke(Stage.Search);
        bool isBroken = problems.Any(static problem => problem.Severity == Severity.Error);
        Memo.Indexed? search = isBroken ? memo.Search : SearchStage.Run(knowledge, request, memo);
        onStage?.Invoke(Stage.Plan);
        SitePlan plan = Take(Planner.Plan(knowledge, Types.All.Types, sources, search?.Files ?? default, ContributionForm.Files(knowledge)));
        Renderer renderer = Take(Renderer.Load(sources, memo.Renderer));
        bool hasErrors = problems.Any(static problem => problem.Severity == Severity.Error);
        if ((request.OnlyOwnTemplates && !EmbeddedTemplates.AreReplacedIn(tree)) || hasErrors)
        {
            if (hasErrors && !isBroken)
            {
                problems.AddRange(renderer.CheckNames(plan.Pages));
            }

            return WithoutFiles(problems, parsing, memo);
        }

        onStage?.Invoke(Stage.Render);
        RenderResult rendered = onPage is null ? RenderStage.Run(renderer, plan, memo) : RenderStage.Run(renderer, plan, onPage);
        problems.AddRange(rendered.Problems);
        List<OutputFile> files = [.. rendered.Files.Concat(plan.Files).OrderBy(static file => file.Path, StringComparer.Ordinal)];
        onStage?.Invoke(Stage.CheckOutput);
        Dictionary<string, CheckedPage> checkedPages = memo.Checked;
        if (request.CheckOutput && problems.All(static problem => problem.Severity != Severity.Error))
        {
            OutputReport report = OutputChecks.Check(files, memo.Checked);
            problems.AddRange(OutputChecks.Together(report.Problems, EmbeddedTemplates.ReplacedIn(tree)));
            checkedPages = report.Pages;
        }

        onStage?.Invoke(Stage.Done);
        BuildResult result = new(
            files,
            Diagnostic.Sorted(problems),
            new(parsing.Parsed, renderer, rendered.Rendered, search ?? memo.Search) { Checked = checkedPages },
            new(parsing.ParsedCount, parsing.SameCount, rendered.RenderedCount, rendered.SameCount),
            Counts(knowledge, plan, files, rendered))
        {
            Reading = request.WithReading ? ReadingReport.Of(knowledge) : null,
            SiteUrl = parsing.Input.Site.BaseUrl,
        };
        return result.HasErrors ? result with { Files = [] } : result;
    }

    private static BuildResult WithoutFiles(List<Diagnostic> problems, Parsing parsing, Memo memo) => new(
        [],
        Diagnostic.Sorted(problems),
        new(parsing.Parsed, memo.Renderer, memo.Rendered, memo.Search) { Checked = memo.Checked },
        new(parsing.ParsedCount, parsing.SameCount, 0, 0),
        new(default, 0, 0, 0, 0, 0))
    {
        SiteUrl = parsing.Input?.Site.BaseUrl ?? "",
    };

    private static SiteCounts Counts(KnowledgeBase knowledge, SitePlan plan, List<OutputFile> files, RenderResult rendered) => new(
        Types.All.Types
            .Select(type => (type.PluralLabel, knowledge.Items.Count(item => item.Item.Type == type)))
            .ToValueList(),
        knowledge.Items.Sum(static item => item.Item.Body.WordCount),
        knowledge.Paths.Count(static path => !path.Stations.IsEmpty),
        plan.Pages.Count,
        plan.Pages.Count + plan.Files.Count,
        rendered.BytesTaken + files.Sum(static file => (long)file.Bytes.Length));
}
