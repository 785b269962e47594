using IctKennisbank.Diagnostics;

namespace IctKennisbank.Model;

/// <summary>A value with the place where an author wrote it.</summary>
public readonly record struct Located<T>(T Value, SourceSpan Span);
