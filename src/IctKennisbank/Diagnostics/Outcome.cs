namespace IctKennisbank.Diagnostics;

/// <summary>What a stage gives: a value as good as it could be made, and everything that was wrong on the way.</summary>
public readonly record struct Outcome<T>(T Value, IReadOnlyList<Diagnostic> Diagnostics);
