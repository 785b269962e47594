using System.Text;
using System.Text.RegularExpressions;

namespace IctKennisbank.Forms;

/// <summary>Writes texts as YAML that reads back as the same texts.</summary>
public static partial class YamlText
{
    private const int Width = 100;

    /// <summary>A text as a scalar: plain when nothing in it has a meaning in YAML, otherwise between double quotes.</summary>
    public static string Scalar(string text)
    {
        if (Plain().IsMatch(text) && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
            && text[^1] is not (':' or ' '))
        {
            return text;
        }

        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => " ",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Texts as a list on one line.</summary>
    public static string List(IEnumerable<string> texts) =>
        "[" + string.Join(", ", texts.Select(static text => InFlow().IsMatch(text) ? Scalar(text) : Quoted(text))) + "]";

    /// <summary>A sentence as lines of comment.</summary>
    public static IEnumerable<string> Comment(string text, string indent)
    {
        StringBuilder line = new();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && indent.Length + 2 + line.Length + 1 + word.Length > Width)
            {
                yield return indent + "# " + line;
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return indent + "# " + line;
    }

    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    /// <summary>Begins with a letter or a digit and has no control characters.</summary>
    [GeneratedRegex(@"^[\p{L}\p{N}(][^\p{Cc}]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    /// <summary>Between brackets a comma, a bracket and a brace mean something too.</summary>
    [GeneratedRegex(@"^[\p{L}\p{N}][^\p{Cc},\[\]{}]*$", RegexOptions.CultureInvariant)]
    private static partial Regex InFlow();
}
