using IctKennisbank.Diagnostics;
using IctKennisbank.Model;

namespace IctKennisbank.Checks;

/// <summary>
/// Something to do says what can go wrong: readers look for that first, and authors forget it most. Reports KB4011.
/// </summary>
internal static class PitfallRule
{
    /// <summary>Checks one item.</summary>
    public static void Check(KnowledgeBase knowledge, Item item, ICollection<Diagnostic> problems)
    {
        if (item.Type.IsListed && !item.IsDraft && item.Type.StepsField is not null && !item.Has(Fields.Warnings) && !item.Has(Fields.Pitfalls))
        {
            problems.Add(Diagnostic.Of(Codes.NoPitfalls, item.SpanOf(Fields.Title)));
        }
    }
}
