using System.Text;
using IctKennisbank.Model;

namespace IctKennisbank.Planning.Pages;

/// <summary>Fills the holes of a body with addresses.</summary>
internal static class Bodies
{
    /// <summary>The body as HTML for one page.</summary>
    public static Html Fill(PlanContext context, string path, LinkedItem linked)
    {
        Body body = linked.Item.Body;
        if (body.Holes.IsEmpty)
        {
            return new(body.Html);
        }

        StringBuilder html = new(body.Html.Length + (body.Holes.Count * 48));
        int from = 0;
        for (int i = 0; i < body.Holes.Count; i++)
        {
            int offset = body.Holes[i].Offset;
            html.Append(body.Html, from, offset - from);
            html.Append(Html.Escape(context.Link(path, linked.Targets[i])));
            from = offset;
        }

        return new(html.Append(body.Html, from, body.Html.Length - from).ToString());
    }
}
