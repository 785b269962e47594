using IctKennisbank.Diagnostics;

namespace IctKennisbank.Model;

/// <summary>What <c>site.yml</c> says.</summary>
/// <param name="Title">Name of the site.</param>
/// <param name="Description">One sentence about the site.</param>
public sealed record SiteSettings(string Title, string Description)
{
    /// <summary>Complete address of the site with a slash at the end; empty when not known.</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>Language code of the pages.</summary>
    public string Language { get; init; } = "nl";

    /// <summary>A school's own look.</summary>
    public Brand Brand { get; init; } = new(default, null);

    /// <summary>Where the source lives; null when the site has no place to contribute.</summary>
    public Repository? Repository { get; init; }

    /// <summary>Mail address of the editors; empty when none.</summary>
    public string Mail { get; init; } = "";

    /// <summary>Ids of frameworks to show; empty for all that are not optional.</summary>
    public ValueList<Located<string>> Frameworks { get; init; }

    /// <summary>Folders of the sites under this one: the first lies right below it.</summary>
    public ValueList<Located<string>> Layers { get; init; }

    /// <summary>Where what came from the layers is kept; null when that is not known.</summary>
    public Repository? LowerRepository { get; init; }
}

/// <summary>The eight tokens that a school may set.</summary>
/// <param name="Tokens">Name and value of each token that is set, in a fixed order.</param>
/// <param name="Logo">Path of the logo in the site folder, with its place in <c>site.yml</c>; null when none.</param>
public sealed record Brand(ValueList<BrandToken> Tokens, Located<string>? Logo);

/// <summary>A token of the look.</summary>
public sealed record BrandToken(string Name, string Value);

/// <summary>A forge with the source of the site.</summary>
/// <param name="Kind">github, gitlab, forgejo, azure, or anders.</param>
/// <param name="Url">Address of the repository, without a slash at the end.</param>
/// <param name="Branch">Branch that people edit.</param>
/// <param name="Folder">Folder of the site in the repository; empty for its root.</param>
public sealed record Repository(string Kind, string Url, string Branch, string Folder)
{
    /// <summary>The branch, or a path below the folder, as it stands in an address: a branch may have a space or a <c>#</c>.</summary>
    public static string InAddress(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
