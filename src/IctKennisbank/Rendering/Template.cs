using IctKennisbank.Diagnostics;

namespace IctKennisbank.Rendering;

/// <summary>
/// A template as it was read: text with names, blocks and calls of parts in between. Made by <see cref="TemplateReader"/>,
/// made ready for one kind of view by <see cref="TemplateBinder"/>.
/// </summary>
/// <param name="Nodes">What it consists of, in order; nothing when its blocks cannot be told apart.</param>
/// <param name="Calls">All parts that it calls, each as often as it does.</param>
internal sealed record Template(IReadOnlyList<TemplateNode> Nodes, IReadOnlyList<PartName> Calls);

/// <summary>Something in a template.</summary>
internal abstract record TemplateNode;

/// <summary>HTML that goes to the page as it is, in UTF-8: encoded once, however often it is shown.</summary>
internal sealed record TextNode(ReadOnlyMemory<byte> Html) : TemplateNode;

/// <summary><c>{{title}}</c></summary>
internal sealed record ValueNode(ViewPath Path) : TemplateNode;

/// <summary><c>{{#if draft}}…{{else}}…{{/if}}</c></summary>
internal sealed record BlockNode(
    BlockKind Kind, ViewPath Path, IReadOnlyList<TemplateNode> Body, IReadOnlyList<TemplateNode> Otherwise) : TemplateNode;

/// <summary><c>{{> row this}}</c>; without a path it gets the view at hand.</summary>
internal sealed record PartNode(PartName Part, ViewPath? Path) : TemplateNode;

/// <summary><c>{{#> layout}}…{{/layout}}</c></summary>
internal sealed record LayoutNode(PartName Part, IReadOnlyList<TemplateNode> Content) : TemplateNode;

/// <summary><c>{{> @partial-block}}</c>: the place in a layout for the content of its call.</summary>
internal sealed record ContentNode : TemplateNode;

/// <summary><c>{{once "row" this}}</c>: a part whose HTML is made once for a view that many pages show.</summary>
internal sealed record OnceNode(PartName Part, ViewPath Path) : TemplateNode;

/// <summary>What a block does.</summary>
internal enum BlockKind
{
    /// <summary>Shows its body when the value says something.</summary>
    If,

    /// <summary>Shows its body when the value says nothing.</summary>
    Unless,

    /// <summary>Shows its body for every element of a list.</summary>
    Each,

    /// <summary>Shows its body with another view at hand.</summary>
    With,
}

/// <summary>The way to a value: <c>page.site.title</c>, <c>this</c>, <c>../count</c>, <c>@index</c>.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Place">Where.</param>
internal sealed record ViewPath(string Text, SourceSpan Place);

/// <summary>The name of a part, where it is called.</summary>
internal sealed record PartName(string Text, SourceSpan Place);
