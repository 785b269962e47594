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
        int letter = Array.FindIndex(Letters, points => new Fit(sheet, title, materials, facts, points, false).Rest(0) >= Notes);
        bool isBrief = letter < 0;
        if (isBrief)
        {
            letter = Array.FindIndex(Letters, points => new Fit(sheet, title, materials, facts, points, true).Rest(0) >= Notes);
            letter = letter < 0 ? Letters.Length - 1 : letter;
        }

        Fit fit = new(sheet, title, materials, facts, Letters[letter], isBrief);
        int scale = Array.FindIndex(Scales, tenths => fit.Rest(tenths / 10.0) >= Notes);
        return ($"letter-{letter} stap-{Scales[scale < 0 ? ^1 : scale]}{(isBrief ? " beknopt" : "")}", isBrief);
    }

    /// <summary>Number of lines of a text; a line loses half a word at its end.</summary>
    /// <param name="length">Letters in the text.</param>
    /// <param name="width">Millimetres.</param>
    /// <param name="points">Height of the letters.</param>
    /// <param name="share">Width of the average letter, as a part of its height.</param>
    private static double Lines(int length, double width, double points, double share)
    {
        double perLine = Math.Max(6, (width / (points * 0.353 * share)) - 3);
        return length == 0 ? 0 : Math.Ceiling(length / perLine);
    }

    /// <summary>A sheet with letters of one height: all that does not depend on the scale is measured once.</summary>
    private sealed class Fit
    {
        private readonly double _top;
        private readonly double _end;
        private readonly (double Meeting, double Least, int Minutes)[] _rows;

        public Fit(RunSheetView sheet, string title, IReadOnlyList<string> materials, int facts, double letter, bool isBrief)
        {
            double line = letter * 0.353 * 1.35;
            double head = 8 + (Lines(title.Length, SheetWidth, 25, HeadShare) * 25 * 0.353) + (Math.Ceiling(facts / 4.0) * 12) + 8;
            double list = materials.Count == 0 ? 0 : 6 + (Lines(Together(materials), SheetWidth, letter, TextShare) * (line + 1));
            const double Foot = 18;
            _top = Height - head - list - Foot;
            _end = sheet.End.Length > 0 ? line + 4 : 0;
            _rows = new (double, double, int)[sheet.Steps.Count];
            for (int i = 0; i < _rows.Length; i++)
            {
                _rows[i] = RowOf(sheet.Steps[i], letter, line, isBrief);
            }
        }

        /// <summary>Millimetres that are left for notes.</summary>
        public double Rest(double scale)
        {
            double rows = 0;
            foreach ((double meeting, double least, int minutes) in _rows)
            {
                rows += meeting + Math.Max(least, minutes * scale) + 0.2;
            }

            return _top - (rows + _end);
        }

        private static (double Meeting, double Least, int Minutes) RowOf(StepView step, double letter, double line, bool isBrief)
        {
            double title = Lines(step.Title.Length, StepWidth, letter * 1.2, HeadShare) * letter * 1.2 * 0.353 * 1.15;
            double text = isBrief || step.Explanation.Length == 0 ? 0 : Lines(step.Explanation.Length, StepWidth, letter, TextShare) * line;
            double role = Lines(step.Role.Length, RoleWidth, letter * 0.9, TextShare) * line;
            double meeting = step.Meeting.Length > 0 ? (letter * 1.2 * 0.353 * 1.3) + 4 : 0;
            int minutes = step.IsOutside || step.Minutes.Length == 0 ? 5 : Math.Min(60, int.Parse(step.Minutes, System.Globalization.CultureInfo.InvariantCulture));
            return (meeting, Math.Max(Math.Max(title + text, role) + 3.2, line + 7), minutes);
        }

        /// <summary>Letters of a list on one line, with six blanks between two.</summary>
        private static int Together(IReadOnlyList<string> texts)
        {
            int letters = 6 * (texts.Count - 1);
            for (int i = 0; i < texts.Count; i++)
            {
                letters += texts[i].Length;
            }

            return letters;
        }
    }
}
