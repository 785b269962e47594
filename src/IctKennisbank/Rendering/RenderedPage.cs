using IctKennisbank.Files;

namespace IctKennisbank.Rendering;

/// <summary>A finished page, and what it was made of.</summary>
/// <param name="Template">Name of the template.</param>
/// <param name="View">What the template got.</param>
/// <param name="File">The page.</param>
public sealed record RenderedPage(string Template, object View, OutputFile File);
