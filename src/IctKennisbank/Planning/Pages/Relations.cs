using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>Rows of the crosswalk as sentences, read from the side of the reader: 'verwant aan', never equal.</summary>
internal static class Relations
{
    /// <summary>Relations in which one side fits; that side is shown first.</summary>
    public static ValueList<RelationView> Of(PlanContext context, string path, Func<string, bool> isOwn)
    {
        List<RelationView> views = [];
        foreach (CrosswalkRow row in context.Knowledge.Crosswalk)
        {
            foreach (Located<string> to in row.To)
            {
                if (!IsKnown(context, row.From.Value) || !IsKnown(context, to.Value))
                {
                    continue;
                }

                if (isOwn(row.From.Value))
                {
                    views.Add(View(context, path, row.From.Value, row.Relation, to.Value, row));
                }
                else if (isOwn(to.Value))
                {
                    views.Add(View(context, path, to.Value, Reverse(row.Relation), row.From.Value, row));
                }
            }
        }

        return views.ToValueList();
    }

    private static bool IsKnown(PlanContext context, string id) =>
        context.Knowledge.FindCompetence(id) is not null || context.Knowledge.FindFramework(id) is not null;

    private static string Reverse(string relation) => relation switch
    {
        "broad" => "narrow",
        "narrow" => "broad",
        _ => relation,
    };

    private static RelationView View(
        PlanContext context, string path, string from, string relation, string to, CrosswalkRow row) => new(
        context.Code(path, from),
        Text.Get("verwant." + relation),
        context.Code(path, to),
        row.Reason,
        Text.Get("zekerheid." + row.Confidence));
}
