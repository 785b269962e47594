using System.Text;
using IctKennisbank.Diagnostics;

namespace IctKennisbank.Rendering;

/// <summary>
/// The tree of a template while <see cref="TemplateReader"/> reads it: what was added last stands in the innermost block
/// that is open. Takes indentation out of the text on the way.
/// </summary>
internal sealed class TemplateTree
{
    private readonly Stack<OpenBlock> _open = new();
    private readonly StringBuilder _html = new();
    private List<TemplateNode> _nodes = [];

    /// <summary>How many blocks are open, each <c>else if</c> counted.</summary>
    public int Depth => _open.Count;

    /// <summary>The block that was opened last; null when none is open.</summary>
    public OpenBlock? Innermost => _open.TryPeek(out OpenBlock? block) ? block : null;

    /// <summary>Whether a block is open that this name closes.</summary>
    public bool IsOpen(string name) => _open.Any(block => block.ClosedBy == name);

    /// <summary>Adds a piece that is no text.</summary>
    public void Add(TemplateNode node)
    {
        EndText();
        _nodes.Add(node);
    }

    /// <summary>Adds HTML as it is.</summary>
    public void AddHtml(string html) => _html.Append(html);

    /// <summary>Adds text of the template without the indentation of its lines.</summary>
    public void AddText(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('\n') is >= 0 and var end)
        {
            _html.Append(text[..(end + 1)]);
            text = text[end..].TrimStart();
        }

        _html.Append(text);
    }

    /// <summary>Opens a block.</summary>
    public void Open(OpenBlock block)
    {
        EndText();
        block.Around = _nodes;
        _open.Push(block);
        _nodes = [];
    }

    /// <summary>Goes on with what the innermost block shows otherwise.</summary>
    public void Otherwise(OpenBlock innermost)
    {
        EndText();
        innermost.Body = _nodes;
        _nodes = [];
    }

    /// <summary>Closes the innermost block, with those of its <c>else if</c>; what is no good block shows nothing.</summary>
    public OpenBlock Close()
    {
        OpenBlock block;
        do
        {
            EndText();
            block = _open.Pop();
            IReadOnlyList<TemplateNode> body = block.Body ?? _nodes;
            IReadOnlyList<TemplateNode> otherwise = block.Body is null ? [] : _nodes;
            _nodes = block.Around;
            if (block.Part is not null)
            {
                _nodes.Add(new LayoutNode(block.Part, body));
            }
            else if (block is { Kind: { } kind, Path: { } path })
            {
                _nodes.Add(new BlockNode(kind, path, body, otherwise));
            }
        }
        while (block.IsChained);

        return block;
    }

    /// <summary>What was read; complete when no block is open.</summary>
    public IReadOnlyList<TemplateNode> Nodes()
    {
        EndText();
        return _nodes;
    }

    private void EndText()
    {
        if (_html.Length > 0)
        {
            _nodes.Add(new TextNode(Encoding.UTF8.GetBytes(_html.ToString())));
            _html.Clear();
        }
    }
}

/// <summary>A block of which the end has not been seen: what <see cref="TemplateTree"/> still has to make a node of.</summary>
internal sealed class OpenBlock(string closedBy, SourceSpan place)
{
    /// <summary>The word behind the slash of its end.</summary>
    public string ClosedBy => closedBy;

    /// <summary>The tag that opened it.</summary>
    public SourceSpan Place => place;

    /// <summary>What stood before it; it goes on there.</summary>
    public List<TemplateNode> Around { get; set; } = [];

    /// <summary>What it does; null when it is a layout, or no block that there is.</summary>
    public BlockKind? Kind { get; init; }

    /// <summary>The value that it is about; null when it is a layout, or when that was wrong.</summary>
    public ViewPath? Path { get; init; }

    /// <summary>The layout; null when it is another block.</summary>
    public PartName? Part { get; init; }

    /// <summary>What stood in it before <c>else</c>; null before that is seen.</summary>
    public List<TemplateNode>? Body { get; set; }

    /// <summary>Whether it is the block of an <c>else if</c>.</summary>
    public bool IsChained { get; init; }
}
