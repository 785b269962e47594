using IctKennisbank.Diagnostics;

namespace IctKennisbank.Content;

/// <summary>A value in YAML with its place; what is left after the limits were checked.</summary>
internal abstract record YamlNode(SourceSpan Span);

/// <summary>A scalar; always text, so 'no' and '01' stay what they are.</summary>
internal sealed record YamlScalar(string Value, SourceSpan Span) : YamlNode(Span);

/// <summary>A sequence.</summary>
internal sealed record YamlSequence(List<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

/// <summary>A mapping; duplicate keys have been reported and left out.</summary>
internal sealed record YamlMapping(List<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>The value of a key, or null.</summary>
    public YamlNode? Find(string key)
    {
        foreach (YamlEntry entry in Entries)
        {
            if (entry.Key.Value == key)
            {
                return entry.Value;
            }
        }

        return null;
    }
}

/// <summary>A key with its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>The keys of a mapping that is being read. Most are few: only a large one needs a set.</summary>
internal struct YamlKeys()
{
    private const int Few = 32;

    private readonly List<string> _few = [];
    private HashSet<string>? _many;

    /// <summary>Adds a key; false when it is there already.</summary>
    public bool Add(string key)
    {
        if (_many is not null)
        {
            return _many.Add(key);
        }

        if (_few.Contains(key))
        {
            return false;
        }

        _few.Add(key);
        _many = _few.Count < Few ? null : new(_few, StringComparer.Ordinal);
        return true;
    }
}
