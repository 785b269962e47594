using IctKennisbank.Diagnostics;

namespace IctKennisbank.Rendering;

/// <summary>What is at hand at a place in a template: <see cref="TemplateBinder"/> looks names up in it.</summary>
/// <param name="View">The type of the view.</param>
/// <param name="Level">How many views it lies below that of the page.</param>
/// <param name="Outer">What is at hand around it; null where that may not be looked at.</param>
/// <param name="IsLoop">Whether the view is an element of a list.</param>
internal sealed record Scope(Type View, int Level, Scope? Outer = null, bool IsLoop = false)
{
    private static readonly string[] Selves = ["./", "this.", "this/"];

    /// <summary>What is at hand in a block with another view.</summary>
    public Scope Within(Type view, bool isLoop = false) => new(view, Level + 1, this, isLoop);

    /// <summary>The innermost list whose element is at hand; null when there is none.</summary>
    public Scope? Loop => IsLoop ? this : Outer?.Loop;

    /// <summary>The way to a value; null when there is none.</summary>
    /// <param name="path">The way as it is written.</param>
    /// <param name="hint">What was probably meant, when there is none; may be null.</param>
    public BoundPath? Find(string path, out string? hint)
    {
        hint = null;
        Scope? start = this;
        string rest = path;
        while (start is not null && rest.StartsWith("../", StringComparison.Ordinal))
        {
            start = start.Outer;
            rest = rest[3..];
        }

        foreach (string self in Selves)
        {
            rest = rest.StartsWith(self, StringComparison.Ordinal) ? rest[self.Length..] : rest;
        }

        if (rest == "..")
        {
            start = start?.Outer;
            rest = "this";
        }

        return start is null ? null
            : rest is "this" or "." ? new(start.Level, [], Member.Self(start.View))
            : start.Named(rest, path[..^rest.Length], out hint);
    }

    private BoundPath? Named(string path, string before, out string? hint)
    {
        List<Member> members = [];
        Type type = View;
        string[] names = path.Split('.');
        foreach (string name in names)
        {
            if (Member.Find(type, name) is not { } member)
            {
                hint = Nearest.To(name, Member.NamesOf(type)) is { } near && near != name
                    ? before + string.Join('.', [.. names[..members.Count], near, .. names[(members.Count + 1)..]])
                    : null;
                return null;
            }

            members.Add(member);
            type = member.Type;
        }

        hint = null;
        return new(Level, [.. members[..^1]], members[^1]);
    }
}
