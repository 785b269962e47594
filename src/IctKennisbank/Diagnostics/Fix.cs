namespace IctKennisbank.Diagnostics;

/// <summary>A mending that leaves no choice: this text in that place. Applied by <c>check --fix</c>.</summary>
/// <param name="Span">What is replaced.</param>
/// <param name="Text">What comes there; empty to remove it.</param>
public sealed record Fix(SourceSpan Span, string Text);
