using System.Text;

namespace IctKennisbank.Benchmark;

/// <summary>Who speaks about what in one item: words of its sector and the nouns that it comes back to.</summary>
internal sealed record Voice(Setting Setting, string Subject, IReadOnlyList<Noun> Topics)
{
    private bool IsMbo => Setting.Sector == "mbo";

    public string Teacher => IsMbo ? "docent" : "leraar";

    public string Teachers => IsMbo ? "docenten" : "leraren";

    public string Learner => IsMbo ? "student" : "leerling";

    public string Learners => IsMbo ? "studenten" : "leerlingen";
}

/// <summary>Makes sentences from patterns such as <c>De {docent} {t} {n} met {tool}.</c></summary>
internal static class Sentences
{
    private static readonly string[] Numbers = ["twee", "drie", "vier", "vijf", "zes"];

    /// <summary>A sentence from a random pattern.</summary>
    public static string Next(Lexicon lexicon, Voice voice, Dice dice) =>
        Fill(dice.Pick(lexicon.List("sentences")), lexicon, voice, dice);

    /// <summary>A paragraph of <paramref name="count"/> sentences.</summary>
    public static string Paragraph(int count, Lexicon lexicon, Voice voice, Dice dice) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => Next(lexicon, voice, dice)));

    /// <summary>The pattern with every slot filled and a capital at its start; <c>{link}</c> is filled by the caller.</summary>
    public static string Fill(string pattern, Lexicon lexicon, Voice voice, Dice dice, string link = "")
    {
        var text = new StringBuilder(pattern.Length * 2);
        var position = 0;
        while (position < pattern.Length)
        {
            var open = pattern.IndexOf('{', position);
            if (open < 0)
            {
                text.Append(pattern, position, pattern.Length - position);
                break;
            }

            var close = pattern.IndexOf('}', open);
            text.Append(pattern, position, open - position);
            text.Append(Slot(pattern[(open + 1)..close], lexicon, voice, dice, link));
            position = close + 1;
        }

        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    private static string Slot(string name, Lexicon lexicon, Voice voice, Dice dice, string link) => name switch
    {
        "docent" => voice.Teacher,
        "docenten" => voice.Teachers,
        "student" => voice.Learner,
        "studenten" => voice.Learners,
        "opl" => voice.Setting.Text,
        "vak" => voice.Subject,
        "n" => Noun(lexicon, voice, dice).Definite,
        "ns" => Noun(lexicon, voice, dice).Plural,
        "en" => Indefinite(Noun(lexicon, voice, dice), lexicon, dice),
        "ans" => $"{lexicon.Adjectives.Pick(dice).Inflected} {Noun(lexicon, voice, dice).Plural}",
        "a" => lexicon.Adjectives.Pick(dice).Base,
        "t" => lexicon.Verbs.Pick(dice).Third,
        "i" => lexicon.Verbs.Pick(dice).Infinitive,
        "vd" => lexicon.Verbs.Pick(dice).Participle,
        "bw" => lexicon.Adverbials.Pick(dice),
        "plek" => dice.Pick(lexicon.List("places")),
        "tool" => lexicon.Tools.Pick(dice),
        "num" => dice.Pick(Numbers),
        "cn" => lexicon.Compound(dice).Singular,
        "cns" => lexicon.Compound(dice).Plural,
        "act" => dice.Pick(lexicon.List("activities")),
        "act2" => Lower(dice.Pick(lexicon.List("activities"))),
        "link" => link,
        _ => throw new InvalidOperationException($"No slot '{name}'."),
    };

    private static Noun Noun(Lexicon lexicon, Voice voice, Dice dice) =>
        voice.Topics.Count > 0 && dice.Chance(35) ? dice.Pick(voice.Topics) : lexicon.Noun(dice);

    private static string Indefinite(Noun noun, Lexicon lexicon, Dice dice)
    {
        if (dice.Chance(45))
            return $"een {noun.Singular}";
        var adjective = lexicon.Adjectives.Pick(dice);
        return $"een {(noun.Article == "het" ? adjective.Base : adjective.Inflected)} {noun.Singular}";
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
