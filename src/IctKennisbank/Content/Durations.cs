using System.Globalization;
using System.Text.RegularExpressions;
using IctKennisbank.Model;

namespace IctKennisbank.Content;

/// <summary>Reads durations as Dutch teachers write them.</summary>
public static partial class Durations
{
    /// <summary>The most minutes.</summary>
    public const int MaxMinutes = 10_000;

    /// <summary>Hours and minutes in words: groups <c>u</c>, <c>half</c> and <c>m</c>. Browsers read these patterns too.</summary>
    internal const string SpokenPattern =
        @"^(?:(?<u>[0-9]{1,3})(?<half>[,.]5)? ?(?:uur|u))?(?:(?<=u|r) ?(?:en )?)?(?:(?<m>[0-9]{1,5}) ?(?:min|minuten|minuut|m)\.?)?$";

    /// <summary>Half days: group <c>d</c>.</summary>
    internal const string HalfDaysPattern = "^(?<d>[0-9]{1,2}) (?:dagdeel|dagdelen)$";

    /// <summary>ISO 8601: groups <c>u</c> and <c>m</c>.</summary>
    internal const string IsoPattern = "^PT(?:(?<u>[0-9]{1,3})H)?(?:(?<m>[0-9]{1,5})M)?$";

    /// <summary>
    /// <c>45 min</c>, <c>45 minuten</c>, <c>1 uur</c>, <c>1 uur 30 min</c>, <c>1,5 uur</c>, <c>2 dagdelen</c>,
    /// ISO 8601 (<c>PT1H30M</c>) or <c>onbekend</c>; null when it is none of these, zero, or over 10,000 minutes.
    /// </summary>
    public static Duration? Parse(string text)
    {
        string trimmed = text.Trim();
        if (trimmed == "onbekend")
        {
            return new(null);
        }

        Match match = Spoken().Match(trimmed);
        if (match.Success && (match.Groups["u"].Success || match.Groups["m"].Success))
        {
            int minutes = Number(match.Groups["m"]) + (Number(match.Groups["u"]) * 60)
                + (match.Groups["half"].Success ? 30 : 0);
            return InRange(minutes) ? new(minutes) : null;
        }

        match = HalfDays().Match(trimmed);
        if (match.Success)
        {
            int count = Number(match.Groups["d"]);
            int minutes = count * Duration.MinutesPerDagdeel;
            return InRange(minutes) ? new(minutes, count) : null;
        }

        match = Iso().Match(trimmed);
        if (match.Success && (match.Groups["u"].Success || match.Groups["m"].Success))
        {
            int minutes = Number(match.Groups["m"]) + (Number(match.Groups["u"]) * 60);
            return InRange(minutes) ? new(minutes) : null;
        }

        return null;
    }

    private static bool InRange(int minutes) => minutes is > 0 and <= MaxMinutes;

    private static int Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(SpokenPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();

    [GeneratedRegex(HalfDaysPattern, RegexOptions.CultureInvariant)]
    private static partial Regex HalfDays();

    [GeneratedRegex(IsoPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
