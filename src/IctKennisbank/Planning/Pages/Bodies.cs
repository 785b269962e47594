using IctKennisbank.Model;

namespace IctKennisbank.Planning.Pages;

/// <summary>Fills the holes of a body with addresses.</summary>
internal static class Bodies
{
    /// <summary>The body as HTML for one page.</summary>
    public static BodyHtml Fill(PlanContext context, string path, LinkedItem linked)
    {
        Body body = linked.Item.Body;
        (int, string)[] inserts = new (int, string)[body.Holes.Count];
        for (int i = 0; i < inserts.Length; i++)
        {
            inserts[i] = (body.Holes[i].Offset, Html.Escape(context.Link(path, linked.Targets[i])));
        }

        return new(body.Html, inserts.ToValueList());
    }
}
