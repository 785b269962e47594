using IctKennisbank.Diagnostics;

namespace IctKennisbank.Content;

/// <summary>A value in YAML with its place; what is left after the limits were checked.</summary>
internal abstract record YamlNode(SourceSpan Span);

/// <summary>A scalar; always text, so 'no' and '01' stay what they are.</summary>
internal sealed record YamlScalar(string Value, SourceSpan Span) : YamlNode(Span);

/// <summary>A sequence.</summary>
internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

/// <summary>A mapping; duplicate keys have been reported and left out.</summary>
internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span);

/// <summary>A key with its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
