using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Planning.Outputs;
using IctKennisbank.Planning.Pages;

namespace IctKennisbank.Planning;

/// <summary>Makes the plan of the site: what stands where, with which template and which view.</summary>
public static class Planner
{
    /// <summary>Plans the whole site. Reports KB6001, KB6002, KB7006.</summary>
    public static Outcome<SitePlan> Plan(KnowledgeBase knowledge, ValueList<ContentType> types, SourceTree tree)
    {
        List<Diagnostic> problems = [];
        (AssetMap assets, ValueList<OutputFile> assetFiles) = Assets.Of(tree, knowledge.Site, problems);
        PlanContext context = new(knowledge, types, assets);
        ValueList<PagePlan> pages = SitePages.Plan(context)
            .Concat(Listings.Plan(context))
            .Concat(ItemPages.Plan(context))
            .Concat(FrameworkPages.Plan(context))
            .Concat(PathPages.Plan(context))
            .Append(Gaps.Plan(context))
            .OrderBy(static page => page.Path, StringComparer.Ordinal)
            .ToValueList();
        ValueList<OutputFile> files = assetFiles
            .Concat(Attachments(tree))
            .Concat(Feeds.Files(context))
            .Concat(Sitemap.Files(context, pages))
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .ToValueList();
        OutputPaths.Check(pages.Select(static page => page.Path).Concat(files.Select(static file => file.Path)), problems);
        return new(new(pages, files), problems);
    }

    /// <summary>Files beside items, at the same place as in content.</summary>
    private static IEnumerable<OutputFile> Attachments(SourceTree tree) => tree.Below("content")
        .Where(static file => file.Path.Count(static c => c == '/') >= 2 && Assets.IsServed(file.Path))
        .Select(static file => new OutputFile(file.Path["content/".Length..], file.Bytes));
}
