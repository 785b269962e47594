namespace IctKennisbank.Diagnostics;

/// <summary>A place in a source file, as an editor counts it.</summary>
/// <param name="Path">Path relative to the site folder, with forward slashes; empty for a place in no file.</param>
/// <param name="Line">First line, 1-based.</param>
/// <param name="Column">First column in UTF-16 units, 1-based.</param>
/// <param name="EndLine">Last line, 1-based.</param>
/// <param name="EndColumn">Column just after the last character, 1-based.</param>
public readonly record struct SourceSpan(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The start of a file: for problems that belong to the file as a whole.</summary>
    public static SourceSpan StartOf(string path) => new(path, 1, 1, 1, 1);

    /// <summary>A span within one line.</summary>
    public static SourceSpan InLine(string path, int line, int column, int length) =>
        new(path, line, column, line, column + length);

    /// <summary>The order in which problems are reported: file, line, column.</summary>
    public static int Compare(SourceSpan left, SourceSpan right)
    {
        int byPath = string.CompareOrdinal(left.Path, right.Path);
        if (byPath != 0)
        {
            return byPath;
        }

        int byLine = left.Line.CompareTo(right.Line);
        return byLine != 0 ? byLine : left.Column.CompareTo(right.Column);
    }

    /// <summary><c>path(line,column)</c>: the form that editors and build tools understand.</summary>
    public override string ToString() => $"{Path}({Line},{Column})";
}
