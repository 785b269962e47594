using IctKennisbank.Files;
using IctKennisbank.Model;

namespace IctKennisbank.Planning;

/// <summary>One page to render.</summary>
/// <param name="Path">Path in the site.</param>
/// <param name="Template">Name of the template without <c>.html</c>.</param>
/// <param name="View">What the template gets; a record that compares by value.</param>
public sealed record PagePlan(string Path, string Template, object View);

/// <summary>The whole site before rendering.</summary>
/// <param name="Pages">Pages to render.</param>
/// <param name="Files">Files that need no template: assets, feeds, attachments, search index.</param>
public sealed record SitePlan(ValueList<PagePlan> Pages, ValueList<OutputFile> Files);
