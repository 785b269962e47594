using System.Globalization;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;

namespace IctKennisbank.Checks;

/// <summary>The review comes after the publication. Reports KB4007. Whether it has passed depends on the day of the build, so the page itself says that.</summary>
internal static class DateRule
{
    /// <summary>Checks one item.</summary>
    public static void Check(KnowledgeBase knowledge, Item item, ICollection<Diagnostic> problems)
    {
        if (item.Has(Fields.Date) && item.Has(Fields.ReviewDate) && item.Get(Fields.ReviewDate) < item.Get(Fields.Date))
        {
            problems.Add(Diagnostic.Of(
                Codes.ReviewBeforePublication,
                item.SpanOf(Fields.ReviewDate),
                item.Get(Fields.ReviewDate).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                item.Get(Fields.Date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }
    }
}
