using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>
/// All components in all their states on one page: for a school that sets its own colours, for who changes a style sheet,
/// and for the tests. No search engine lists it and nothing links to it but the text for hosts.
/// </summary>
internal static class StyleGuide
{
    /// <summary>Path of the page.</summary>
    public const string Path = "stijlblad.html";

    private static readonly string[] Sheets =
        ["css/groepen.css", "css/kader.css", "css/leerpad.css", "css/studiedag.css", "css/zoeken.css"];

    /// <summary>Minutes that show every way in which a duration is drawn.</summary>
    private static readonly int[] Minutes = [5, 25, 45, 60, 90, 480];

    private static readonly string[] Lines = ["l-basis", "l-pd", "l-sc", "l-po"];

    /// <summary>The page.</summary>
    public static PagePlan Plan(PlanContext context)
    {
        ValueList<LinkedItem> samples = context.Listed
            .Select(type => context.Knowledge.Listed.FirstOrDefault(item => item.Item.Type == type))
            .OfType<LinkedItem>()
            .ToValueList();
        return new(Path, "stijlblad", new StyleGuideView(
            context.Frame(Path, Text.Get("stijlblad.titel"), Text.Get("stijlblad.inleiding"), "", Sheets) with { IsUnlisted = true },
            context.Types.Where(static type => type.IsListed || type.IsPath).Select(static type => new ColumnView(type.Id, type.Label)).ToValueList())
        {
            Codes = context.Knowledge.Frameworks
                .Where(static framework => framework.All.Any())
                .Select(framework => context.Code(Path, framework.All.First().Id))
                .ToValueList(),
            Durations = Minutes.Select(DurationViews.OfMinutes).Append(new(Text.Get("duur.onbekend"), true, default)).ToValueList(),
            Rows = samples.Select(item => context.Row(Path, item)).ToValueList(),
            RunSheet = Sheet(),
            Lines = [.. Lines],
            Cells =
            [
                new("werkvorm", 3, "#deel-matrix", ["werkvorm", "werkvorm"], ["werkvorm"], Text.Get("stijlblad.zin")),
                new("les", 0, "#deel-matrix", default, default, Text.Get("stijlblad.zin")),
            ],
        });
    }

    /// <summary>A step before, a short one, a long one, one whose minutes nobody knows, and one after.</summary>
    private static RunSheetView Sheet()
    {
        StepView Step(string cssClass, string time, int offset, string minutes) =>
            new(cssClass, time, offset, minutes, Text.Get("stijlblad.stap"), Text.Get("stijlblad.zin"), Text.Get("stijlblad.rol"), "");
        return new(
            Text.Get("draaiboek.titel"),
            [
                Step("m5 buiten", Text.Get("draaiboek.vooraf"), -1, "10"),
                Step("m5", "0.00", 0, "5"),
                Step("m20", "0.05", 5, "20"),
                Step("m5", "0.25", 25, ""),
            ],
            Dutch.Minutes(25),
            "0.25",
            25);
    }
}
