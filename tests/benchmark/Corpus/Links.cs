namespace IctKennisbank.Benchmark;

/// <summary>Something that a text links to.</summary>
internal abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    public sealed record Item(ItemPlan Plan, string Heading = "") : LinkTarget;

    public sealed record Term(Competence Competence) : LinkTarget;

    public sealed record Subject(Theme Theme) : LinkTarget;
}

/// <summary>The address of a target as it is written in an item that lies in a folder of <c>content/</c>.</summary>
internal delegate string LinkStyle(string folder, LinkTarget target);

/// <summary>The ways to write an address.</summary>
internal static class Links
{
    /// <summary>Relative file paths, which the program checks and turns into addresses.</summary>
    public static string Kennisbank(string folder, LinkTarget target) => target switch
    {
        LinkTarget.Item(var plan, var heading) =>
            (plan.Type.Folder == folder ? "" : $"../{plan.Type.Folder}/") + plan.Name + ".md" + Anchor(heading),
        LinkTarget.Term(var competence) => $"../kaders/{competence.File}#{competence.Id}",
        LinkTarget.Subject(var theme) => $"../themas.yml#{theme.Id}",
        _ => throw new InvalidOperationException("Unknown target."),
    };

    /// <summary>Finished addresses: Hugo then needs no hook per link, which is to its advantage.</summary>
    public static string Hugo(string folder, LinkTarget target) => target switch
    {
        LinkTarget.Item(var plan, var heading) => $"../../{plan.Type.Folder}/{plan.Name}/{Anchor(heading)}",
        LinkTarget.Term(var competence) => $"../../competenties/{competence.Id}/",
        LinkTarget.Subject(var theme) => $"../../thema/{theme.Id}/",
        _ => throw new InvalidOperationException("Unknown target."),
    };

    /// <summary>The same for a site whose pages are named files, as ours are.</summary>
    public static string HugoSamePages(string folder, LinkTarget target) => target switch
    {
        LinkTarget.Item(var plan, var heading) => $"/{plan.Type.Folder}/{plan.Name}.html{Anchor(heading)}",
        LinkTarget.Term(var competence) => $"/competenties/{competence.Id}.html",
        LinkTarget.Subject(var theme) => $"/thema/{theme.Id}.html",
        _ => throw new InvalidOperationException("Unknown target."),
    };

    private static string Anchor(string heading) => heading.Length == 0 ? "" : "#" + Planner.Slug(heading);
}
