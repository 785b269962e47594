using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning;

/// <summary>Durations in words and as bars: an hour is the whole width, so a longer duration is more than one bar.</summary>
public static class DurationViews
{
    /// <summary>A text stands in the bar from here on; in a shorter one it stands behind it.</summary>
    private const int MinutesForTextInside = 30;

    /// <summary>A longer text needs a longer bar.</summary>
    private const int MinutesForLongText = 45;

    private const int ShortText = 12;

    private const int MostBars = 8;

    /// <summary>The duration of an item.</summary>
    public static DurationView Of(Item item)
    {
        string text = InWords(item);
        return item.Minutes is { } minutes ? Of(minutes, text) : new(text, true, default);
    }

    /// <summary>A known duration.</summary>
    public static DurationView OfMinutes(int minutes) => Of(minutes, Dutch.Minutes(minutes));

    private static DurationView Of(int known, string text)
    {
        List<BarView> bars = [];
        int hours = Math.Min((known + 59) / 60, MostBars);
        for (int hour = 0; hour < hours; hour++)
        {
            bool isLast = hour == hours - 1;
            int length = isLast ? Math.Min(known - (hour * 60), 60) : 60;
            string inside = isLast && length >= (text.Length <= ShortText ? MinutesForTextInside : MinutesForLongText) ? "in " : "";
            bars.Add(new($"{inside}m{length}", isLast ? text : ""));
        }

        return new(text, false, bars.ToValueList());
    }

    /// <summary>'45 min', '5 min per deelnemer', '2 dagdelen', '3 bijeenkomsten, duur nog onbekend'.</summary>
    public static string InWords(Item item)
    {
        Duration duration = item.Get(Fields.Duration);
        int meetings = item.Get(Fields.Meetings);
        string text = duration switch
        {
            { Minutes: null } => Text.Get("duur.onbekend"),
            { Dagdelen: { } count } => Text.Count("duur.dagdeel", count),
            { Minutes: { } minutes } => Dutch.Minutes(minutes),
        };
        if (meetings > 1)
        {
            text = Text.Get("duur.bijeenkomsten", meetings, text);
        }

        return item.Get(Fields.DurationPer) is { } per ? text + " " + Text.Get("duur.per", per) : text;
    }
}
