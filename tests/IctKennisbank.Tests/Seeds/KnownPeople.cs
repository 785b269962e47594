using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using IctKennisbank.Model;

namespace IctKennisbank.Tests.Seeds;

/// <summary>
/// The people whom the sources name, without a list of their names: <c>people.txt</c> holds hashes of the names that a
/// person picked out. What could be a name is looked for in the sources by rule, each time, and every find must be in
/// one of two reviewed lists; so a name that nobody looked at fails the test, and a list that was emptied too.
/// </summary>
/// <param name="hashes">Hashes of names in full, and of surnames.</param>
internal sealed partial class KnownPeople(IReadOnlySet<string> hashes)
{
    /// <summary>With this a list of hashes made elsewhere is of no use to look the names up.</summary>
    private const string Salt = "IctKennisbank, bronnen, 2026: ";

    private const int MostWords = 5;

    /// <summary>Particles that stand between the parts of a name.</summary>
    private static readonly string[] Particles = ["van", "de", "den", "der", "ter", "ten", "te", "het", "la", "el", "en"];

    /// <summary>The names that stand in a text, in the order of the text.</summary>
    public IEnumerable<string> In(string text)
    {
        List<string> words = [.. Word().Matches(text).Select(static match => match.Value)];
        for (int i = 0; i < words.Count; i++)
        {
            for (int length = 1; length <= MostWords && i + length <= words.Count; length++)
            {
                string name = string.Join(' ', words.GetRange(i, length));
                if (hashes.Contains(HashOf(name)))
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>The hashes of which no text has the name: a list that says less than it seems to.</summary>
    public IEnumerable<string> NotIn(IEnumerable<string> texts)
    {
        HashSet<string> found = [.. texts.SelectMany(In).Select(HashOf)];
        return hashes.Where(hash => !found.Contains(hash)).Order(StringComparer.Ordinal);
    }

    /// <summary>
    /// What could be a name: two words with a capital, particles between them or not; a word with a capital before a year
    /// or 'et al.', as in a reference; and a word with a capital after 'aldus' or 'volgens'.
    /// </summary>
    public static IEnumerable<string> Candidates(string text)
    {
        string plain = Address().Replace(text, " . ");
        MatchCollection words = Word().Matches(plain);
        for (int i = 0; i < words.Count; i++)
        {
            if (!char.IsUpper(words[i].Value[0]))
            {
                continue;
            }

            int next = i + 1;
            while (next < words.Count && next - i <= 3 && Particles.Contains(words[next].Value) && IsBeside(plain, words[next - 1], words[next]))
            {
                next++;
            }

            if (next < words.Count && char.IsUpper(words[next].Value[0]) && IsBeside(plain, words[next - 1], words[next]))
            {
                yield return string.Join(' ', words.Skip(i).Take(next - i + 1).Select(static word => word.Value));
            }
        }

        foreach (Match match in Reference().Matches(plain).Concat(Saying().Matches(plain)))
        {
            yield return match.Groups["naam"].Value;
        }
    }

    /// <summary>
    /// Hash of a name, the same with and without capitals, accents and hyphens; its words are separated by one space. One
    /// word is taken with its capitals: some surnames are words, or letters such as those of a standard.
    /// </summary>
    public static string HashOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        Salt + (name.Contains(' ', StringComparison.Ordinal)
            ? string.Concat(Dutch.Fold(name).Where(static c => c == ' ' || char.IsAsciiLetterLower(c)))
            : string.Concat(name.Where(char.IsLetter))))))[..20];

    /// <summary>Only space, a comma or an ampersand between them.</summary>
    private static bool IsBeside(string text, Match one, Match other) =>
        text[(one.Index + one.Length)..other.Index].All(static c => char.IsWhiteSpace(c) || c is ',' or '&');

    [GeneratedRegex(@"\p{L}[\p{L}'’]*(?:-\p{L}+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"https?://\S+|www\.\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<naam>\p{Lu}[\p{L}-]+)(?:\s+et\s+al\.?)?[ ,\n]*\(?(?:19|20)[0-9]{2}|(?<naam>\p{Lu}[\p{L}-]+)\s+et\s+al\.", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b(?:[Aa]ldus|[Vv]olgens)\s+(?<naam>\p{Lu}[\p{L}-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Saying();
}
