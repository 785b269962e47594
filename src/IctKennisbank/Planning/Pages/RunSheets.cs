using System.Globalization;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>Makes run sheets: a timetable in which height is minutes.</summary>
internal static class RunSheets
{
    /// <summary>The script that comes when somebody starts the timer.</summary>
    public const string TimerScript = "js/klok.js";

    /// <summary>The style that comes with it.</summary>
    public const string TimerStyle = "css/klok.css";

    private static readonly string[] Scripts = ["js/item.js", ToolPages.ChoiceScript];

    private static readonly string[] ScriptsWithSheet = ["js/item.js", ToolPages.ChoiceScript, "js/tijd.js", "js/draaiboek.js"];

    /// <summary>The scripts of a page of an item; only those with a run sheet carry the weight of its scripts.</summary>
    public static ReadOnlySpan<string> ScriptsFor(Item item) => item.Steps.IsEmpty ? Scripts : ScriptsWithSheet;

    /// <summary>The run sheet of an item; null when it has no steps.</summary>
    public static RunSheetView? Of(Item item)
    {
        if (item.Steps.IsEmpty)
        {
            return null;
        }

        List<StepView> steps = [];
        int clock = 0;
        bool isExact = true;
        int? meeting = null;
        foreach (Step step in item.Steps)
        {
            string heading = step.Meeting is { } number && number != meeting ? Text.Get("draaiboek.bijeenkomst", number) : "";
            if (heading.Length > 0)
            {
                // Every meeting starts its own clock; what is before the first meeting belongs to it.
                meeting = step.Meeting;
                clock = 0;
            }

            bool isInside = step.Phase == StepPhase.During;
            isExact &= !isInside || step.Minutes is not null;
            steps.Add(View(step, isInside && isExact ? clock : -1, heading));
            clock += isInside ? step.Minutes ?? 0 : 0;
        }

        int total = isExact ? item.Minutes ?? 0 : 0;
        bool isOneMeeting = meeting is null;
        return new(
            Text.Get("draaiboek.titel"),
            steps.ToValueList(),
            total > 0 ? Dutch.Minutes(total) : "",
            total > 0 && isOneMeeting ? Clock(clock) : "",
            total);
    }

    private static StepView View(Step step, int offset, string heading)
    {
        bool isInside = step.Phase == StepPhase.During;
        // Rows are at most an hour high; a longer step says its minutes in the column.
        string height = step.Minutes is { } minutes ? $"m{Math.Clamp(minutes, 1, 60)}" : "m5";
        string time = step.Phase switch
        {
            StepPhase.Before => Text.Get("draaiboek.vooraf"),
            StepPhase.After => Text.Get("draaiboek.na"),
            _ => offset >= 0 ? Clock(offset) : "",
        };
        return new(
            isInside ? height : "m5 buiten",
            time,
            offset,
            step.Minutes?.ToString(CultureInfo.InvariantCulture) ?? "",
            step.Title,
            step.Explanation,
            step.Role,
            heading);
    }

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}.{minutes % 60:00}");
}
