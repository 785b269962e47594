namespace IctKennisbank.Rendering;

/// <summary>A part of a template that is ready to write pages: every name in it is known to exist.</summary>
internal abstract class Piece
{
    /// <summary>Writes it to a page.</summary>
    public abstract void Write(PageBuffer page);

    /// <summary>Writes pieces one after the other, as long as the page may grow.</summary>
    public static void WriteAll(Piece[] pieces, PageBuffer page)
    {
        foreach (Piece piece in pieces)
        {
            if (!page.MayGrow())
            {
                return;
            }

            piece.Write(page);
        }
    }
}

/// <summary>HTML of the template itself.</summary>
internal sealed class TextPiece(ReadOnlyMemory<byte> html) : Piece
{
    public override void Write(PageBuffer page) => page.Write(html.Span);
}

/// <summary>A value.</summary>
internal sealed class ValuePiece(BoundPath path) : Piece
{
    public override void Write(PageBuffer page)
    {
        if (path.Owner(page) is { } owner)
        {
            path.Last.Write(page, owner);
        }
    }
}

/// <summary>The number of an element in its list, from 0.</summary>
internal sealed class IndexPiece(int level) : Piece
{
    public override void Write(PageBuffer page) => page.WriteNumber(page.Place(level).Index);
}

/// <summary>One of two things.</summary>
internal sealed class ChoicePiece(BoundTest test, Piece[] body, Piece[] otherwise) : Piece
{
    public override void Write(PageBuffer page) => WriteAll(test.Of(page) ? body : otherwise, page);
}

/// <summary>The body for every element of a list, or something else when it has none.</summary>
internal sealed class ListPiece(BoundPath path, int level, Piece[] body, Piece[] otherwise) : Piece
{
    public override void Write(PageBuffer page)
    {
        if (path.Owner(page) is { } owner && path.Last.IsTrue(owner))
        {
            path.Last.Each(page, owner, level, body);
        }
        else
        {
            WriteAll(otherwise, page);
        }
    }
}

/// <summary>The body with another view at hand, or something else when there is none.</summary>
internal sealed class ViewPiece(BoundPath path, int level, Piece[] body, Piece[] otherwise) : Piece
{
    public override void Write(PageBuffer page)
    {
        if (path.Owner(page) is { } owner && path.Last.Of(owner) is { } view)
        {
            page.Enter(level, view);
            WriteAll(body, page);
        }
        else
        {
            WriteAll(otherwise, page);
        }
    }
}

/// <summary>A part whose HTML is kept for the next page that shows the same view.</summary>
internal sealed class OncePiece(WrittenParts written, string part, BoundPath path, int level, Piece[] body) : Piece
{
    public override void Write(PageBuffer page)
    {
        if (path.Owner(page) is not { } owner || path.Last.Of(owner) is not { } view)
        {
            return;
        }

        if (written.Find(part, view) is { } html)
        {
            page.Write(html);
            return;
        }

        int start = page.Length;
        page.Enter(level, view);
        WriteAll(body, page);
        if (!page.IsTooLarge)
        {
            written.Keep(part, view, page.From(start).ToArray());
        }
    }
}

/// <summary>The way to a value from a view at hand.</summary>
/// <param name="Level">The level of that view.</param>
/// <param name="Steps">The properties in between.</param>
/// <param name="Last">The property itself.</param>
internal sealed record BoundPath(int Level, Member[] Steps, Member Last)
{
    /// <summary>The view that has the value; null when one on the way is not there.</summary>
    public object? Owner(PageBuffer page)
    {
        object? view = page.View(Level);
        foreach (Member step in Steps)
        {
            if (view is null)
            {
                return null;
            }

            view = step.Of(view);
        }

        return view;
    }
}

/// <summary>What a choice depends on.</summary>
internal abstract record BoundTest
{
    /// <summary>The answer for a page.</summary>
    public abstract bool Of(PageBuffer page);
}

/// <summary>Whether a value says something.</summary>
internal sealed record ValueTest(BoundPath Path, bool IsNegative) : BoundTest
{
    public override bool Of(PageBuffer page) => (Path.Owner(page) is { } owner && Path.Last.IsTrue(owner)) != IsNegative;
}

/// <summary>Whether a list is empty.</summary>
internal sealed record EmptyTest(BoundPath List, bool IsNegative) : BoundTest
{
    public override bool Of(PageBuffer page) => !(List.Owner(page) is { } owner && List.Last.IsTrue(owner)) != IsNegative;
}

/// <summary>Whether an element is the first of its list, or the last.</summary>
internal sealed record PlaceTest(int Level, bool IsLast, bool IsNegative) : BoundTest
{
    public override bool Of(PageBuffer page) =>
        (IsLast ? page.Place(Level).IsLast : page.Place(Level).Index == 0) != IsNegative;
}
