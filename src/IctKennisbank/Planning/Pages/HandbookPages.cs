using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>
/// The handbook of messages: a page for each range of codes, and one that leads to all. Equal on every site, so that a
/// school without internet can look up what its check says.
/// </summary>
internal static class HandbookPages
{
    private const string Overview = DiagnosticCode.Handbook + "fouten";

    /// <summary>Codes by the page that explains them.</summary>
    private static readonly ValueList<(string Group, ValueList<CodeEntryView> Entries)> Groups = Codes.All
        .GroupBy(static code => code.Group)
        .Select(static group => (group.Key, group.Select(Entry).ToValueList()))
        .ToValueList();

    /// <summary>All of them.</summary>
    public static IEnumerable<PagePlan> Plan(PlanContext context)
    {
        string path = context.Routes.PathOf(new(PageKind.Special, Overview));
        yield return new(path, "meldingen", new CodesView(
            context.Frame(path, Text.Get("handboek.titel"), Text.Get("handboek.inleiding")),
            Groups.Select(group => Links(context, path, group.Group, group.Entries)).ToValueList()));
        foreach ((string group, ValueList<CodeEntryView> entries) in Groups)
        {
            string page = context.Routes.PathOf(new(PageKind.Special, DiagnosticCode.Handbook + group));
            yield return new(page, "melding", new CodeGroupPageView(
                context.Frame(page, Text.Get("handboek." + group), Text.Get("handboek." + group + ".inleiding")),
                OverviewOn(context, page),
                entries));
        }
    }

    /// <summary>The link to the handbook for a page.</summary>
    public static LinkView OverviewOn(PlanContext context, string path) =>
        new(context.Link(path, new(PageKind.Special, Overview)), Text.Get("handboek.titel"));

    private static CodeGroupView Links(PlanContext context, string path, string group, ValueList<CodeEntryView> entries)
    {
        string url = context.Link(path, new(PageKind.Special, DiagnosticCode.Handbook + group));
        return new(
            group,
            new(url, Text.Get("handboek." + group)),
            entries.Select(entry => new CodeLinkView(entry.Code, entry.Title, url + "#" + entry.Id, entry.Kind)).ToValueList());
    }

    private static CodeEntryView Entry(DiagnosticCode code)
    {
        CodeExample? example = CodeExample.Of(code);
        return new(code.Anchor, code.Id, code.Title, Kind(code.Severity), code.Why, code.Cure)
        {
            Message = example?.Message ?? "",
            Wrong = example?.Wrong ?? "",
            Right = example?.Right ?? "",
            WrongHeading = Text.Get(code.Severity == Severity.Note ? "handboek.zo" : "handboek.fout"),
            Place = example is { Path.Length: > 0, How: not "weg" } ? Text.Get("handboek.waar", example.Path) : "",
            HasMarks = example is { HasMarks: true },
            MayBeExempt = code.Severity == Severity.Warning,
        };
    }

    private static string Kind(Severity severity) => severity switch
    {
        Severity.Error => Text.Get("handboek.moet"),
        Severity.Warning => Text.Get("handboek.advies"),
        _ => Text.Get("handboek.ter-info"),
    };
}
