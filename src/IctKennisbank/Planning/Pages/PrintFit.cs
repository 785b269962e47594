using IctKennisbank.Model;
namespace IctKennisbank.Planning.Pages;

/// <summary>
/// Makes a run sheet fill one A4 and no more, without a browser: the largest letters with which the text fits, and then as
/// many millimetres a minute as are left. A series of meetings that does not fit loses its explanations, which then stand on
/// the sheet for the trainer. Works with measured widths of our two letters, a little too wide on purpose; a
/// test prints every run sheet of the site and counts the sheets.
/// </summary>
internal static class PrintFit
{
    /// <summary>Millimetres on an A4 between the margins of <c>css/druk/</c>.</summary>
    private const double Height = 273;

    private const double StepWidth = 113;

    private const double RoleWidth = 21;

    private const double SheetWidth = 156;

    private const double Notes = 24;

    /// <summary>Width of the average letter as a part of its height: text, and headings in the narrow letter.</summary>
    private const double TextShare = 0.45;

    private const double HeadShare = 0.47;

    /// <summary>Heights of letters in points, class <c>letter-0</c> to <c>letter-3</c>; nobody reads smaller while standing.</summary>
    private static readonly double[] Letters = [10.5, 9.5, 8.5, 7.75];

    /// <summary>Tenths of a millimetre a minute for which there is a class.</summary>
    private static readonly int[] Scales = [60, 50, 44, 40, 36, 33, 30, 27, 24, 22, 20, 18, 16, 14, 12, 10, 8, 6, 5, 4, 3, 2, 1];

    /// <summary>The classes for the letters and the scale, and whether explanations have to go elsewhere.</summary>
    public static (string Classes, bool IsBrief) Of(RunSheetView sheet, string title, IReadOnlyList<string> materials, int facts)
    {
        int letter = Array.FindIndex(Letters, points => Rest(sheet, title, materials, facts, points, 0) >= Notes);
        bool isBrief = letter < 0;
        RunSheetView shown = isBrief
            ? sheet with { Steps = sheet.Steps.Select(static step => step with { Explanation = "" }).ToValueList() }
            : sheet;
        if (isBrief)
        {
            letter = Array.FindIndex(Letters, points => Rest(shown, title, materials, facts, points, 0) >= Notes);
            letter = letter < 0 ? Letters.Length - 1 : letter;
        }

        int scale = Array.FindIndex(Scales, tenths =>
            Rest(shown, title, materials, facts, Letters[letter], tenths / 10.0) >= Notes);
        return ($"letter-{letter} stap-{Scales[scale < 0 ? ^1 : scale]}{(isBrief ? " beknopt" : "")}", isBrief);
    }

    /// <summary>Millimetres that are left for notes.</summary>
    private static double Rest(
        RunSheetView sheet, string title, IReadOnlyList<string> materials, int facts, double letter, double scale)
    {
        double line = letter * 0.353 * 1.35;
        double head = 8 + (Lines(title, SheetWidth, 25, HeadShare) * 25 * 0.353) + (Math.Ceiling(facts / 4.0) * 12) + 8;
        double list = materials.Count == 0 ? 0 : 6 + (Lines(string.Join("      ", materials), SheetWidth, letter, TextShare) * (line + 1));
        double foot = 18;
        double rows = sheet.Steps.Sum(step => RowOf(step, letter, line, scale)) + (sheet.End.Length > 0 ? line + 4 : 0);
        return Height - head - list - foot - rows;
    }

    private static double RowOf(StepView step, double letter, double line, double scale)
    {
        double title = Lines(step.Title, StepWidth, letter * 1.2, HeadShare) * letter * 1.2 * 0.353 * 1.15;
        double text = step.Explanation.Length == 0 ? 0 : Lines(step.Explanation, StepWidth, letter, TextShare) * line;
        double role = Lines(step.Role, RoleWidth, letter * 0.9, TextShare) * line;
        double meeting = step.Meeting.Length > 0 ? (letter * 1.2 * 0.353 * 1.3) + 4 : 0;
        int minutes = step.IsOutside || step.Minutes.Length == 0 ? 5 : Math.Min(60, int.Parse(step.Minutes, System.Globalization.CultureInfo.InvariantCulture));
        return meeting + Math.Max(Math.Max(Math.Max(title + text, role) + 3.2, line + 7), minutes * scale) + 0.2;
    }

    /// <summary>Number of lines of a text; a line loses half a word at its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Millimetres.</param>
    /// <param name="points">Height of the letters.</param>
    /// <param name="share">Width of the average letter, as a part of its height.</param>
    private static double Lines(string text, double width, double points, double share)
    {
        double perLine = Math.Max(6, (width / (points * 0.353 * share)) - 3);
        return text.Length == 0 ? 0 : Math.Ceiling(text.Length / perLine);
    }
}
