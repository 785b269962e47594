using IctKennisbank.Files;
using IctKennisbank.Model;

namespace IctKennisbank.Planning;

/// <summary>
/// One page to render. Its view is made when the page is: side by side with others, not at all by who only needs the
/// addresses, and gone again before the next page in a build of ten thousand.
/// </summary>
public sealed class PagePlan
{
    private readonly Func<object> _view;

    /// <summary>A page whose view is made later; the function may be called on any thread.</summary>
    public PagePlan(string path, string template, Func<object> view)
    {
        Path = path;
        Template = template;
        _view = view;
    }

    /// <summary>A page whose view is there already.</summary>
    public PagePlan(string path, string template, object view)
        : this(path, template, () => view)
    {
    }

    /// <summary>Path in the site.</summary>
    public string Path { get; }

    /// <summary>Name of the template without <c>.html</c>.</summary>
    public string Template { get; }

    /// <summary>Makes what the template gets; a record that compares by value.</summary>
    public object View() => _view();
}

/// <summary>The whole site before rendering.</summary>
/// <param name="Pages">Pages to render.</param>
/// <param name="Files">Files that need no template: assets, feeds, attachments, search index.</param>
public sealed record SitePlan(ValueList<PagePlan> Pages, ValueList<OutputFile> Files);
