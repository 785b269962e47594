using System.Globalization;
using System.Text.RegularExpressions;

namespace IctKennisbank.Content;

/// <summary>What an author probably meant with a value that cannot be read. A guess: the caller reads it to see whether it is one.</summary>
internal static partial class Near
{
    private static readonly string[] DateForms =
        ["d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-M-d", "yyyy/M/d", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd HH:mm:ss", "yyyyMMdd"];

    private static readonly string[] Months =
    [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ];

    /// <summary>Without curly quotes, minutes when only a number was given, and the durations that people write in words.</summary>
    public static string Duration(string text)
    {
        string plain = WithoutQuotes(text).ToLowerInvariant();
        return plain switch
        {
            "kwartier" or "een kwartier" => "15 min",
            "half uur" or "een half uur" or "halfuur" or "een halfuur" => "30 min",
            "drie kwartier" => "45 min",
            "uur" or "een uur" or "één uur" => "1 uur",
            "anderhalf uur" => "1 uur 30 min",
            _ when plain.All(char.IsAsciiDigit) => plain + " min",
            _ => HoursAndMinutes().Replace(plain, "${hours} uur ${minutes} min"),
        };
    }

    /// <summary>Only the numbers, the smallest first: '6 tot 24 personen' is 6-24.</summary>
    public static string Group(string text)
    {
        string[] numbers = [.. Numbers().Matches(text).Select(static match => match.Value)];
        return numbers.Length is 1 or 2
            ? string.Join('-', numbers.OrderBy(static number => int.Parse(number, CultureInfo.InvariantCulture)))
            : text;
    }

    /// <summary>The same day as year, month, day.</summary>
    public static string Date(string text)
    {
        string plain = WithoutQuotes(text);
        Match spoken = Spoken().Match(plain);
        if (spoken.Success && Array.IndexOf(Months, spoken.Groups["month"].Value.ToLowerInvariant()) is var month && month >= 0)
        {
            plain = $"{spoken.Groups["day"].Value}-{month + 1}-{spoken.Groups["year"].Value}";
        }

        return DateTime.TryParseExact(
            plain, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out DateTime date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;
    }

    /// <summary>Without the curly quotes that text processors make of straight ones.</summary>
    private static string WithoutQuotes(string text) => text.Trim(' ', '\'', '"', '‘', '’', '‚', '“', '”', '„', '`');

    [GeneratedRegex("^(?<hours>[0-9]{1,2}) ?(?:uur|u|h) ?(?:en )?(?<minutes>[0-9]{1,2})(?: ?(?:m|min|minuten))?$")]
    private static partial Regex HoursAndMinutes();

    [GeneratedRegex("[0-9]{1,5}")]
    private static partial Regex Numbers();

    [GeneratedRegex("^(?<day>[0-9]{1,2}) (?<month>[A-Za-z]+) (?<year>[0-9]{4})$")]
    private static partial Regex Spoken();
}
