using SpanSet = System.Collections.Generic.HashSet<string>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace IctKennisbank.Search;

/// <summary>
/// Cuts Dutch compounds into their parts: 'leerdoelformulering' into 'leer', 'doel' and 'formulering'. A word that is
/// itself in the list of simple words is left whole, and so is a word that does not come out even. The last part, the
/// head, may be inflected; earlier parts may be joined by -s-, -e-, -n- or -en-.
/// </summary>
/// <param name="simple">Simple words, see <see cref="SimpleWords"/>.</param>
/// <param name="site">Words of the site itself, so that 'gamificationles' is cut too; may be empty.</param>
public sealed class CompoundSplitter(HashSet<string> simple, HashSet<string> site)
{
    private const int ShortestPart = 3;
    private const int LongestPart = 21;

    /// <summary>Three letters are mostly chance; these are words that schools make compounds with.</summary>
    private static readonly HashSet<string> Short = new(StringComparer.Ordinal)
    {
        "les", "ict", "vak", "app", "web", "net", "dag", "pad", "kit", "lab", "mbo", "hbo", "roc", "bpv", "elo", "pdf",
        "sms", "bal", "bus", "dak", "hof", "rol", "tip", "zin", "zee", "box", "map", "oog", "oor", "arm", "been", "vel",
        "wet", "lid", "pop", "tas", "mes", "kas", "pak", "set", "log", "vmbo",
    };

    /// <summary>Endings and particles that happen to be words too, but never parts.</summary>
    private static readonly HashSet<string> NotHead = new(StringComparer.Ordinal)
    {
        "heid", "heden", "ling", "lingen", "schap", "schappen", "loos", "loze", "rijk", "rijke", "vol", "volle", "baar",
        "bare", "zaam", "zame", "achtig", "achtige", "matig", "matige", "lijk", "lijke", "erij", "ingen", "tie", "ties",
        "isme", "iste", "isten", "teit", "isch", "ische", "ster", "sters", "eren", "erend", "erende", "eerde", "eert",
        "aars", "aren", "ende", "ente", "enten", "ante", "anten", "iele", "elen", "eling", "elingen", "enis", "enissen",
        "atie", "aties", "iek", "age", "ages", "uren", "telijk", "zijn", "stelijk", "ring", "ringen", "ding", "dingen",
        "king", "ning", "ting", "tig", "tige", "wijs", "wijze", "oren", "eur", "euren", "rende", "rend",
        "tijk", "tijken", "riaal", "aard", "aarden", "folio", "ware", "chap", "lijks", "acht", "achten", "telling", "tellingen", "pende",
        "lende", "kenen", "delen", "meren", "teren", "roten", "dere", "dering", "tuur", "ping", "natie", "staken", "smakers",
        "geving", "gevingen", "gever", "gevers", "neming", "nemingen", "nemer", "nemers", "nemen", "geven",
    };

    private static readonly HashSet<string> NotModifier = new(StringComparer.Ordinal)
    {
        "aan", "achter", "be", "bij", "door", "her", "in", "mee", "mis", "na", "naar", "om", "on", "ont", "onder", "op",
        "over", "rond", "samen", "tegen", "terug", "toe", "uit", "ver", "vol", "voor", "voort", "weg", "weer", "wan",
        "inter", "boven", "bete", "vers", "best", "mate", "rende", "port", "docu", "neder", "meer",
        "horizon", "maxi", "mini", "para", "pres", "raad", "techno", "combi", "hele", "aller", "waard", "verge", "tegel",
        "zich", "kant", "niet", "maar", "want", "deze", "dien", "hier", "daar", "waar", "ander", "elke", "een", "ener",
    };

    private static readonly string[] Endings = ["en", "s", "e", "n", "je", "jes", "tje", "tjes", "er", "ers", "de", "den"];

    private static readonly string[] Links = ["", "s", "e", "n", "en"];

    private static readonly SpanSet ShortWords = Short.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly SpanSet NotModifiers = NotModifier.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly SpanSet _simple = simple.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly SpanSet _site = site.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The parts from first to last, as they stand in the word without link letters; empty if not a compound.</summary>
    public IReadOnlyList<string> Split(string word)
    {
        if (word.Length < 6 || word.Length > DutchText.LongestWord || word.AsSpan().ContainsAnyExceptInRange('a', 'z')
            || IsKnown(word, withSite: false))
        {
            return [];
        }

        // from[i]: where the part that ends at i begins; cost[i]: number of parts, short ones counting for more.
        Span<int> from = stackalloc int[DutchText.LongestWord + 1];
        Span<float> cost = stackalloc float[DutchText.LongestWord + 1];
        cost.Fill(float.MaxValue);
        cost[0] = 0;
        int best = -1;
        float bestCost = float.MaxValue;
        for (int i = 0; i + ShortestPart <= word.Length; i++)
        {
            if (cost[i] == float.MaxValue)
            {
                continue;
            }

            Extend(word, i, from, cost);
            string head = i > 0 ? word[i..] : "";
            float total = cost[i] + Price(head.Length);
            if (total < bestCost && head.Length > 0 && IsHead(head))
            {
                best = i;
                bestCost = total;
            }
        }

        return best < 0 ? [] : Parts(word, best, from);
    }

    /// <summary>
    /// The longest known head of a word that does not come out even, 'lijstje' of 'afvinklijstje'; empty if there is none
    /// or the word is a simple one. Only long heads after a long rest: shorter ones are chance.
    /// </summary>
    public string Head(string word)
    {
        const int shortestHead = 5;
        const int shortestRest = 4;
        if (word.Length > DutchText.LongestWord || word.AsSpan().ContainsAnyExceptInRange('a', 'z') || IsKnown(word, withSite: false))
        {
            return "";
        }

        for (int i = shortestRest; i + shortestHead <= word.Length; i++)
        {
            string head = word[i..];
            if (!NotHead.Contains(head) && IsKnown(head, withSite: false))
            {
                return head;
            }
        }

        return "";
    }

    private void Extend(string word, int start, Span<int> from, Span<float> cost)
    {
        int last = Math.Min(word.Length - ShortestPart, start + LongestPart);
        for (int end = start + ShortestPart; end <= last; end++)
        {
            float total = cost[start] + Price(end - start);
            if (total < cost[end] && IsModifier(word.AsSpan(start, end - start)))
            {
                cost[end] = total;
                from[end] = start;
            }
        }
    }

    private static float Price(int length) => length < 5 ? 1.5f : 1f;

    private static string[] Parts(string word, int head, Span<int> from)
    {
        List<string> parts = [word[head..]];
        for (int end = head; end > 0; end = from[end])
        {
            parts.Add(word[from[end]..end]);
        }

        parts.Reverse();
        return [.. parts];
    }

    private bool IsModifier(ReadOnlySpan<char> part)
    {
        foreach (string link in Links)
        {
            if (part.EndsWith(link, StringComparison.Ordinal) && IsWord(part[..^link.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWord(ReadOnlySpan<char> part) =>
        part.Length >= ShortestPart
        && (part.Length == ShortestPart ? ShortWords.Contains(part) : _simple.Contains(part) || _site.Contains(part))
        && !NotModifiers.Contains(part);

    private bool IsHead(string part)
    {
        if (part.Length == ShortestPart)
        {
            return Short.Contains(part);
        }

        return !NotHead.Contains(part) && IsKnown(part, withSite: true);
    }

    /// <summary>Whether the word, or what is left of it without a regular ending, is in one of the lists.</summary>
    private bool IsKnown(string word, bool withSite)
    {
        if (simple.Contains(word) || (withSite && site.Contains(word)))
        {
            return true;
        }

        foreach (string ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= ShortestPart
                && IsBase(word.AsSpan(0, word.Length - ending.Length), withSite))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A base as it stands, without a double consonant (lessen, les), or with a double vowel (scholen, school).</summary>
    private bool IsBase(ReadOnlySpan<char> part, bool withSite)
    {
        char last = part[^1];
        if (_simple.Contains(part) ? part.Length > ShortestPart || ShortWords.Contains(part)
            : withSite && _site.Contains(part))
        {
            return true;
        }

        if (part.Length > ShortestPart && last == part[^2] && !IsVowel(last))
        {
            return IsBase(part[..^1], withSite: false);
        }

        if (!IsVowel(part[^2]) || IsVowel(last) || (part.Length > 2 && IsVowel(part[^3])))
        {
            return false;
        }

        Span<char> longer = stackalloc char[part.Length + 1];
        part[..^1].CopyTo(longer);
        longer[^2] = part[^2];
        longer[^1] = last switch { 'v' => 'f', 'z' => 's', _ => last };
        return _simple.Contains(longer);
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
