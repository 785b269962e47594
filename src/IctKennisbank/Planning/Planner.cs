using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Planning.Outputs;
using IctKennisbank.Planning.Pages;

namespace IctKennisbank.Planning;

/// <summary>Makes the plan of the site: what stands where, with which template and which view.</summary>
public static class Planner
{
    private const int Threads = 2;

    /// <summary>Plans the whole site. Reports KB6001, KB6002, KB7006.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="types">The content types in menu order.</param>
    /// <param name="tree">All source files.</param>
    /// <param name="search">The files of the search index, the first one first; empty for a site without.</param>
    /// <param name="form">The script with the data of the form, then the empty files to fill in; empty for a site without.</param>
    public static Outcome<SitePlan> Plan(
        KnowledgeBase knowledge,
        ValueList<ContentType> types,
        SourceTree tree,
        ValueList<OutputFile> search = default,
        ValueList<OutputFile> form = default)
    {
        List<Diagnostic> problems = [];
        (AssetMap assets, ValueList<OutputFile> fixedFiles) = Assets.Of(tree, knowledge.Site, problems);
        List<OutputFile> assetFiles = [.. fixedFiles];
        assets = FacetScript.AddTo(assets, knowledge, types, assetFiles);
        assets = SharePages.AddTo(assets, form, assetFiles);
        PlanContext context = new(knowledge, types, assets)
        {
            SearchIndex = search.IsEmpty ? "" : search[0].Path,
            HasForm = !form.IsEmpty,
        };
        ValueList<OutputFile> itemScripts = default;
        ValueList<OutputFile> feeds = default;
        List<PagePlan> planned = [];
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            () => itemScripts = ItemScripts.Files(context),
            () => planned.AddRange(Pages(context, form)),
            () => feeds = Feeds.Files(context));
        ValueList<PagePlan> pages = planned
            .Concat(ToolPages.Plan(context, itemScripts.Select(static file => file.Path).ToValueList()))
            .OrderBy(static page => page.Path, StringComparer.Ordinal)
            .ToValueList();
        ValueList<OutputFile> files = assetFiles
            .Concat(Attachments(tree))
            .Concat(itemScripts)
            .Concat(feeds)
            .Concat(Sitemap.Files(context, pages))
            .Concat(search)
            .Concat(SharePages.Blanks(form))
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .ToValueList();
        OutputPaths.Check(
            pages.Select(static page => page.Path).Concat(files.Select(static file => file.Path)),
            () => Sources(context, tree),
            problems);
        return new(new(pages, files), problems);
    }

    /// <summary>The pages, without those that need to know of the other files.</summary>
    private static IEnumerable<PagePlan> Pages(PlanContext context, ValueList<OutputFile> form) => SitePages.Plan(context)
        .Concat(Listings.Plan(context))
        .Concat(ItemPages.Plan(context))
        .Concat(FrameworkPages.Plan(context))
        .Concat(MeasurementPages.Plan(context))
        .Concat(PathPages.Plan(context))
        .Concat(PrintPages.Plan(context))
        .Concat(PathPrintPages.Plan(context))
        .Concat(SharePages.Plan(context, form))
        .Concat(HandbookPages.Plan(context))
        .Append(Gaps.Plan(context))
        .Append(StyleGuide.Plan(context));

    /// <summary>The source file of every output that has one of its own.</summary>
    private static Dictionary<string, string> Sources(PlanContext context, SourceTree tree)
    {
        Dictionary<string, string> sources = new(StringComparer.Ordinal);
        foreach (Item item in context.Knowledge.Items.Select(static item => item.Item))
        {
            PageId page = item.Type.IsPath ? new(PageKind.Path, item.Id) : new(PageKind.Item, item.Key);
            sources[context.Routes.PathOf(page)] = item.Path;
        }

        foreach (OutputFile attachment in Attachments(tree))
        {
            sources[attachment.Path] = "content/" + attachment.Path;
        }

        return sources;
    }

    /// <summary>Files beside items, at the same place as in content.</summary>
    private static IEnumerable<OutputFile> Attachments(SourceTree tree) => tree.Below("content")
        .Where(static file => Assets.IsAttachment(file.Path))
        .Select(static file => new OutputFile(file.Path["content/".Length..], file.Bytes));
}
