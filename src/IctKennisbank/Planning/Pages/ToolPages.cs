using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>
/// Pages that the reader fills: the studiedag and the page that compares items. What they know of items comes from
/// scripts; without scripts they say what they are for and where the lists are.
/// </summary>
internal static class ToolPages
{
    /// <summary>Path of the studiedag.</summary>
    public const string StudyDayPath = "studiedag.html";

    /// <summary>Path of the page that compares.</summary>
    public const string ComparePath = "vergelijken.html";

    /// <summary>The script that remembers what was chosen; also on item pages and lists.</summary>
    public const string ChoiceScript = "js/keuze.js";

    /// <summary>The script that fetches what is known of items.</summary>
    private const string DataScript = "js/onderdelen.js";

    /// <summary>Both pages.</summary>
    /// <param name="context">What page builders share.</param>
    /// <param name="dataFiles">Paths of the scripts with items, in order.</param>
    public static IEnumerable<PagePlan> Plan(PlanContext context, ValueList<string> dataFiles) =>
    [
        Page(
            context, "studiedag", StudyDayPath, Text.Get("studiedag.titel"), Text.Get("studiedag.inleiding"), dataFiles, ["css/studiedag.css", ChoiceScript, DataScript, "js/tijd.js", "js/studiedag.js"]),
        Page(
            context, "vergelijken", ComparePath, Text.Get("vergelijken.titel"), Text.Get("vergelijken.inleiding"), dataFiles, ["css/vergelijken.css", ChoiceScript, DataScript, "js/vergelijken.js"]),
    ];

    /// <summary>Links to both, for the foot of every page.</summary>
    public static IEnumerable<LinkView> Links(string root) =>
    [
        new(root + StudyDayPath, Text.Get("studiedag.kort")),
        new(root + ComparePath, Text.Get("vergelijken.kort")),
    ];

    private static PagePlan Page(
        PlanContext context, string template, string path, string title, string lead, ValueList<string> dataFiles, string[] assets) => new(
        path,
        template,
        new ToolView(
            context.Frame(path, title, lead, "", assets),
            string.Join(' ', dataFiles),
            context.Listed.Select(type => new LinkView(context.Link(path, new(PageKind.Listing, type.Folder)), type.PluralLabel))
                .Append(new(context.Link(path, new(PageKind.Special, "zoeken")), Text.Get("zoeken.titel")))
                .ToValueList()));
}
