namespace IctKennisbank.Search;

/// <summary>
/// The stem of a folded Dutch word. Written from the published description of the Kraaij-Pohlmann algorithm
/// (snowballstem.org/algorithms/dutch/stemmer.html), which joins nouns, verbs and the many words on -atie and -eren of
/// education ('motivatie', 'motiveren', 'gemotiveerd'). Porter's Dutch stemmer leaves those apart. A short list of
/// rules of our own, in <see cref="StemRepairs"/>, mends what it misses. <c>js/zoek/1-taal.js</c> holds the same algorithm; a test
/// compares the two over a whole Dutch word list.
/// </summary>
/// <remarks>
/// Differences from the description: words are folded first, so rules for diacritics are gone; -heid stays after c
/// ('onderscheid'); and 'ge' inside a word is only taken out after a separable particle ('uitgevoerd'), for otherwise
/// 'begeleiding' and 'beleid' would be one word.
/// </remarks>
public static class DutchStemmer
{
    /// <summary>The stem; words of fewer than four letters, or with other signs than a to z, stay as they are.</summary>
    public static string Stem(string word) => Stem(word, light: false);

    /// <summary>
    /// The stem without endings that make a new word: 'organisaties' gives 'organisatie' here, and 'organiser' in full.
    /// Words that share only the full stem are related, and count for less than forms of one word.
    /// </summary>
    public static string LightStem(string word) => Stem(word, light: true);

    private static string Stem(string word, bool light)
    {
        if (word.Length < 4 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        StemWord state = new(StemRepairs.Before(word));
        bool stemmed = Inflection(state);
        stemmed |= SecondEnding(state);
        stemmed |= !light && Derivation(state);
        stemmed |= !light && Adjective(state);
        stemmed |= LosePrefix(state);
        stemmed |= LoseInfix(state);
        stemmed |= VerbEnding(state);
        if (stemmed)
        {
            Undouble(state);
        }

        return StemRepairs.After(state.Text, light);
    }

    private static readonly string[] Step1 = ["ies", "aus", "nde", "es", "en", "s"];
    private static readonly string[] Step2 = ["lijke", "ische", "ieve", "ene", "je", "ge", "de", "te", "se", "re", "le"];

    private static readonly string[] Step3 =
        ["iteit", "atie", "heid", "ster", "rder", "isme", "erij", "arij", "sel", "ing", "fie", "gie", "tst", "dst"];

    private static readonly string[] Step4 =
    [
        "achtiger", "achtigst", "achtig", "ioneel", "lijker", "lijkst", "eriger", "erigst", "atief",
        "baar", "naar", "laar", "raar", "tant", "erig", "end",
    ];

    private static readonly string[] Step4Ig = "iger igst ig".Split(' ');

    private static readonly string[] Particles =
    [
        "aaneen", "achter", "binnen", "samen", "tegen", "terug", "thuis", "onder", "rond", "over", "voor", "door",
        "vast", "weer", "goed", "aan", "bij", "mee", "mis", "toe", "uit", "weg", "vol", "los", "na", "af", "in", "om",
        "op",
    ];

    private static bool Inflection(StemWord w)
    {
        string ending = w.Longest(Step1);
        int at = w.Length - ending.Length;
        return ending switch
        {
            "s" => w.R1(at) && !(w.Ends(at, "t") && w.R1(at - 1)) && w.C(at) && w.Set(at, ""),
            "ies" => w.R1(at) && w.Set(at, "ie"),
            "aus" => w.R1(at) && w.V(at) && w.Set(at, "au"),
            "nde" => w.Set(at, "nd"),
            "es" => PluralEs(w, at),
            "en" => PluralEn(w, at),
            _ => false,
        };
    }

    private static bool PluralEs(StemWord w, int at)
    {
        if (w.Ends(at, "ar") && w.R1(at - 2) && w.C(at - 2))
        {
            return w.Set(at, "") && w.Lengthen();
        }

        return w.Ends(at, "er") && w.R1(at - 2) && w.C(at - 2)
            ? w.Set(at, "")
            : w.R1(at) && w.C(at) && w.Set(at, "e");
    }

    private static bool PluralEn(StemWord w, int at)
    {
        if (w.Ends(at, "hed") && w.R1(at - 3))
        {
            return w.Set(at - 3, "heid");
        }

        if (w.Ends(at, "nd"))
        {
            return w.Set(at, "");
        }

        if (w.Ends(at, "d") && w.R1(at - 1) && w.C(at - 1))
        {
            return w.Set(at - 1, "");
        }

        if ((w.Ends(at, "i") || w.Ends(at, "j")) && w.V(at - 1))
        {
            return w.Set(at, "");
        }

        return w.R1(at) && w.C(at) && w.Set(at, "") && w.Lengthen();
    }

    private static bool SecondEnding(StemWord w)
    {
        string ending = w.Longest(Step2);
        int at = w.Length - ending.Length;
        if (ending == "je")
        {
            return Diminutive(w, at);
        }

        return ending.Length > 0 && w.R1(at) && ending switch
        {
            "de" => w.C(at) && w.Set(at, ""),
            "le" => w.Set(at, "l") && w.Lengthen(),
            "ene" => w.C(at) && w.Set(at, "en") && w.Lengthen(),
            "ieve" => w.C(at) && w.Set(at, "ief"),
            _ => w.Set(at, ending[..^1]),
        };
    }

    private static bool Diminutive(StemWord w, int at)
    {
        if (w.Ends(at, "et") && w.R1(at - 2) && w.C(at - 2))
        {
            return w.Set(at - 2, "");
        }

        if (w.Ends(at, "rnt"))
        {
            return w.Set(at - 3, "rn");
        }

        if (w.Ends(at, "t") && w.R1(at - 1) && w.V(at - 2))
        {
            return w.Set(at - 1, "");
        }

        if (w.Ends(at, "ink"))
        {
            return w.Set(at - 3, "ing");
        }

        return w.Ends(at, "mp") ? w.Set(at - 2, "m") : w.R1(at) && w.C(at) && w.Set(at, "");
    }

    private static bool Derivation(StemWord w)
    {
        string ending = w.Longest(Step3);
        int at = w.Length - ending.Length;
        bool r1 = w.R1(at);
        return ending switch
        {
            "atie" => r1 && w.Set(at, "eer"),
            "iteit" => r1 && w.Set(at, "") && w.Lengthen(),
            "heid" => r1 && !w.Ends(at, "c") && w.Set(at, ""),
            "sel" or "ster" => r1 && w.Set(at, ""),
            "rder" => w.Set(at, "r"),
            "ing" or "isme" or "erij" => w.Ends(at, "ild") ? w.Set(at, "er") : r1 && w.Set(at, "") && w.Lengthen(),
            "arij" => r1 && w.C(at) && w.Set(at, "aar"),
            "fie" => w.R2(at) && w.Set(at, "f") && w.Lengthen(),
            "gie" => w.R2(at) && w.Set(at, "g") && w.Lengthen(),
            "tst" => r1 && w.C(at) && w.Set(at, "t"),
            "dst" => r1 && w.C(at) && w.Set(at, "d"),
            _ => false,
        };
    }

    private static bool Adjective(StemWord w)
    {
        string ending = w.Longest(Step4);
        int at = w.Length - ending.Length;
        bool done = ending.Length > 0 && w.R1(at) && ending switch
        {
            "ioneel" => w.Set(at, "ie"),
            "atief" => w.Set(at, "eer"),
            "naar" or "laar" or "raar" => w.V(at) && w.Set(at, ending[..1]),
            "tant" => w.Set(at, "teer"),
            "lijker" or "lijkst" => w.Set(at, "lijk"),
            "eriger" or "erigst" or "erig" or "end" => w.C(at) && w.Set(at, "") && w.Lengthen(),
            _ => w.Set(at, ""),
        };
        if (done)
        {
            return true;
        }

        ending = w.Longest(Step4Ig);
        at = w.Length - ending.Length;
        return ending.Length > 0 && w.R1(at) && !(at == 3 && w.Ends(at, "inn")) && w.C(at) && w.Set(at, "") && w.Lengthen();
    }

    private static bool LosePrefix(StemWord w)
    {
        if (!w.Text.StartsWith("ge", StringComparison.Ordinal) || !w.SyllableAfter(2) || KeepsGe(w.Text.AsSpan(2)))
        {
            return false;
        }

        w.Remove(0);
        Participle(w);
        return true;
    }

    /// <summary>'geeft', 'geval' and 'gevaar' are not participles.</summary>
    private static bool KeepsGe(ReadOnlySpan<char> rest) =>
        rest.StartsWith("eft") || rest.StartsWith("vaa") || rest.StartsWith("vare")
        || (rest.StartsWith("val") && !rest.StartsWith("vali"));

    private static bool LoseInfix(StemWord w)
    {
        foreach (string particle in Particles)
        {
            int at = particle.Length;
            if (w.Text.StartsWith(particle, StringComparison.Ordinal)
                && string.CompareOrdinal(w.Text, at, "ge", 0, 2) == 0 && w.SyllableAfter(at + 2))
            {
                w.Remove(at);
                Participle(w);
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the -d or -t from a participle that has lost its 'ge'.</summary>
    private static void Participle(StemWord w)
    {
        int at = w.Length - 1;
        bool d = w.Ends(w.Length, "d");
        if ((!d && !w.Ends(w.Length, "t")) || !w.R1(at) || !w.C(at))
        {
            return;
        }

        if (d && !(w.Ends(at, "n") && w.R1(at - 1)))
        {
            w.Set(at, at == 2 && w.Ends(at, "in") ? "n" : "");
        }
        else if (!d && !(w.Ends(at, "h") && w.R1(at - 1)) && !(at == 2 && w.Ends(at, "en")))
        {
            w.Set(at, "");
        }
    }

    private static bool VerbEnding(StemWord w) =>
        (w.Ends(w.Length, "kt") || w.Ends(w.Length, "ft") || w.Ends(w.Length, "pt")) && w.Set(w.Length - 1, "");

    private static void Undouble(StemWord w)
    {
        string text = w.Text;
        int last = text.Length - 1;
        if (last > 0 && text[last] == text[last - 1] && "bcdfghjklmnpqrstvwxz".Contains(text[last], StringComparison.Ordinal))
        {
            if (text != "inn")
            {
                w.Set(last, "");
            }
        }
        else if (last >= 0 && text[last] is 'v' or 'z')
        {
            w.Set(last, text[last] == 'v' ? "f" : "s");
        }
    }
}
