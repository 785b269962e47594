using System.Reflection;

namespace IctKennisbank.Benchmark;

/// <summary>A noun with its article: <c>de opdracht, opdrachten</c>.</summary>
internal sealed record Noun(string Article, string Singular, string Plural)
{
    public string Definite => $"{Article} {Singular}";
}

/// <summary>A transitive verb: <c>bespreekt, bespreken, besproken</c>.</summary>
internal sealed record Verb(string Third, string Infinitive, string Participle);

/// <summary>An adjective without and with its ending: <c>kort, korte</c>.</summary>
internal sealed record Adjective(string Base, string Inflected);

/// <summary>Where an item plays: the sector decides which words are used for teacher and learner.</summary>
internal sealed record Setting(string Sector, string Text);

/// <summary>The words and sentence patterns, read once from the program's own resources.</summary>
internal sealed record Lexicon
{
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = [];

    public Lexicon()
    {
        Nouns = new([.. List("nouns").Select(line => line.Split(' ', 3)).Select(word => new Noun(word[0], word[1], word[2]))]);
        Verbs = new([.. List("verbs").Select(line => line.Split(' ')).Select(word => new Verb(word[0], word[1], word[2]))]);
        Adjectives = new([.. List("adjectives").Select(line => line.Split(' ')).Select(word => new Adjective(word[0], word[1]))]);
        Settings = [.. List("settings").Select(line => line.Split(' ', 2)).Select(word => new Setting(word[0], word[1]))];
        Modifiers = new(List("modifiers"));
        Tools = new(List("tools"));
        Adverbials = new(List("adverbials"));
    }

    public Zipf<Noun> Nouns { get; }

    public Zipf<Verb> Verbs { get; }

    public Zipf<Adjective> Adjectives { get; }

    public Zipf<string> Modifiers { get; }

    public Zipf<string> Tools { get; }

    public Zipf<string> Adverbials { get; }

    public IReadOnlyList<Setting> Settings { get; }

    /// <summary>The lines of one resource, <c>Words/headings.txt</c> by the name <c>headings</c>.</summary>
    public IReadOnlyList<string> List(string name)
    {
        if (!_lists.TryGetValue(name, out var lines))
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"No word list '{name}'.");
            using var reader = new StreamReader(stream);
            lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            _lists.Add(name, lines);
        }

        return lines;
    }

    /// <summary>A noun, in a third of the cases a compound: vocabulary grows with the corpus, as in real Dutch.</summary>
    public Noun Noun(Dice dice) => dice.Chance(35) ? Compound(dice) : Nouns.Pick(dice);

    /// <summary>A compound noun: <c>de voortgangstoets</c>.</summary>
    public Noun Compound(Dice dice)
    {
        var head = Nouns.Pick(dice);
        var modifier = Modifiers.Pick(dice);
        return head with { Singular = Join(modifier, head.Singular), Plural = Join(modifier, head.Plural) };
    }

    // Dutch puts a hyphen where two vowels would be read as one: media-uitleg.
    private static string Join(string modifier, string head) =>
        "aeiou".Contains(modifier[^1], StringComparison.Ordinal) && "aeiou".Contains(head[0], StringComparison.Ordinal)
            ? $"{modifier}-{head}"
            : modifier + head;
}
