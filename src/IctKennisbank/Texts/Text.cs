using System.Collections.Frozen;
using System.Globalization;

namespace IctKennisbank.Texts;

/// <summary>
/// Every sentence that people read, by key. The sentences stand in <c>Texts/nl/*.txt</c>, one <c>key = sentence</c> a
/// line; a second language is a second folder. A test finds missing and unused keys.
/// </summary>
public static class Text
{
    private static readonly FrozenDictionary<string, string> Sentences = Load("nl");

    /// <summary>All keys, for tests and for the reference in the handbook.</summary>
    public static IEnumerable<string> Keys => Sentences.Keys;

    /// <summary>Whether there is a sentence for this key.</summary>
    public static bool Has(string key) => Sentences.ContainsKey(key);

    /// <summary>The sentence of this key.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a bug of ours.</exception>
    public static string Get(string key) =>
        Sentences.TryGetValue(key, out string? sentence)
            ? sentence
            : throw new KeyNotFoundException($"No text for key '{key}'.");

    /// <summary>The sentence of this key with arguments filled in for <c>{0}</c>, <c>{1}</c>, ….</summary>
    public static string Get(string key, params ReadOnlySpan<object?> arguments) =>
        arguments.IsEmpty ? Get(key) : string.Format(CultureInfo.InvariantCulture, Get(key), arguments);

    /// <summary>A count with its noun: <c>aantal.les</c> has the forms <c>.een</c> and <c>.meer</c>.</summary>
    public static string Count(string key, int count) => Get(count == 1 ? key + ".een" : key + ".meer", count);

    private static FrozenDictionary<string, string> Load(string language)
    {
        Dictionary<string, string> sentences = new(StringComparer.Ordinal);
        System.Reflection.Assembly assembly = typeof(Text).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith("texts/" + language + "/", StringComparison.Ordinal))
            {
                continue;
            }

            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                int equals = line.IndexOf(" = ", StringComparison.Ordinal);
                if (equals > 0 && line[0] != '#')
                {
                    sentences.Add(line[..equals], line[(equals + 3)..]);
                }
            }
        }

        return sentences.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
