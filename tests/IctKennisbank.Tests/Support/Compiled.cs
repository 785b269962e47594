using IctKennisbank.Build;
using IctKennisbank.Files;
using IctKennisbank.Rendering;

namespace IctKennisbank.Tests.Support;

/// <summary>A memo with nothing but the compiled templates of the program: for tests that build many small sites.</summary>
internal static class Compiled
{
    public static Memo Memo { get; } = new(new([], []), Renderer.Load(EmbeddedTemplates.Tree()).Value, [], null);
}
