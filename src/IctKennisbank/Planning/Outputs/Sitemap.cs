using System.Text;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Planning.Pages;

namespace IctKennisbank.Planning.Outputs;

/// <summary>A sitemap; only with a base URL, since its addresses must be complete.</summary>
internal static class Sitemap
{
    /// <summary>The sitemap, or nothing.</summary>
    public static IEnumerable<OutputFile> Files(PlanContext context, IEnumerable<PagePlan> pages)
    {
        string site = context.Knowledge.Site.BaseUrl;
        if (site.Length == 0)
        {
            yield break;
        }

        StringBuilder xml = new("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (string path in pages.Select(static page => page.Path)
            .Where(static path => path is not ("404.html" or StyleGuide.Path) && !path.Contains("/druk/", StringComparison.Ordinal)))
        {
            xml.Append("<url><loc>").Append(Html.Escape(site + (path == "index.html" ? "" : path))).Append("</loc></url>\n");
        }

        yield return OutputFile.Text("sitemap.xml", xml.Append("</urlset>\n").ToString());
    }
}
