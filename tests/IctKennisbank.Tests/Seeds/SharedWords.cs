using System.Text;
using IctKennisbank.Model;

namespace IctKennisbank.Tests.Seeds;

/// <summary>
/// Finds runs of eight words that a text of ours has in common with the sources that we only take facts from. Words are
/// folded and compared without spaces, since the sources come from PDF files: 'bekwaam-&#10;heid', 'profi el' and
/// 'onder&#10;wijs' are there. A name such as the label of a competence counts as one word, in our text and so in a run.
/// </summary>
internal sealed class SharedWords
{
    /// <summary>Number of words that may not be the same.</summary>
    public const int RunLength = 8;

    /// <summary>Letters of a key in the index; every run of eight words is longer, or is looked up as it is.</summary>
    private const int KeyLength = 16;

    private readonly List<string> _sources;
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<string[]> _names;

    /// <summary>An index of sources.</summary>
    /// <param name="sources">Texts of the sources.</param>
    /// <param name="names">Names that may be used in full: labels of competences, titles of publications.</param>
    public SharedWords(IEnumerable<string> sources, IEnumerable<string> names)
    {
        _sources = [.. sources.Select(static source => string.Concat(Words(source)))];
        foreach (string source in _sources)
        {
            for (int i = 0; i + KeyLength <= source.Length; i++)
            {
                _keys.Add(source.Substring(i, KeyLength));
            }
        }

        _names = [.. names.Select(Words).Where(static words => words.Length > 1).OrderByDescending(static words => words.Length)];
    }

    /// <summary>Letters and digits of all sources; nothing can be found when it is small.</summary>
    public int Length => _sources.Sum(static source => source.Length);

    /// <summary>The runs, each as long as it lasts.</summary>
    public IEnumerable<string> In(string text)
    {
        List<string> units = Units(Words(text));
        int last = -1;
        StringBuilder run = new();
        for (int i = 0; i + RunLength <= units.Count; i++)
        {
            string joined = string.Concat(units.Skip(i).Take(RunLength)).Replace(" ", "", StringComparison.Ordinal);
            if (!IsInSources(joined))
            {
                continue;
            }

            if (i > last + 1 && run.Length > 0)
            {
                yield return run.ToString();
                run.Clear();
            }

            _ = run.Length == 0
                ? run.AppendJoin(' ', units.Skip(i).Take(RunLength))
                : run.Append(' ').Append(units[i + RunLength - 1]);
            last = i;
        }

        if (run.Length > 0)
        {
            yield return run.ToString();
        }
    }

    private bool IsInSources(string joined) =>
        (joined.Length < KeyLength || _keys.Contains(joined[..KeyLength]))
        && _sources.Any(source => source.Contains(joined, StringComparison.Ordinal));

    /// <summary>The words, in which a name that may be used is one.</summary>
    private List<string> Units(string[] words)
    {
        List<string> units = [];
        for (int i = 0; i < words.Length;)
        {
            string[]? name = _names.Find(name =>
                name.Length <= words.Length - i && words.AsSpan(i, name.Length).SequenceEqual(name));
            int length = name?.Length ?? 1;
            units.Add(string.Join(' ', words, i, length));
            i += length;
        }

        return units;
    }

    /// <summary>Folded words: letters and digits; everything else is between words, a soft hyphen within one is nothing.</summary>
    private static string[] Words(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (char c in Dutch.Fold(text))
        {
            if (c is '\u00ad' or '\'' or '’' or '‘')
            {
                continue;
            }

            plain.Append(char.IsAsciiLetterOrDigit(c) ? c : c is 'ﬁ' or 'ﬂ' ? 'f' : ' ');
            if (c is 'ﬁ' or 'ﬂ')
            {
                plain.Append(c == 'ﬁ' ? 'i' : 'l');
            }
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
