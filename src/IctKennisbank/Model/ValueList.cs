using System.Collections;
using System.Runtime.CompilerServices;

namespace IctKennisbank.Model;

/// <summary>
/// An immutable list that compares by value. A record that holds an <c>ImmutableArray</c> does not (measured), and the
/// render cache depends on views that do.
/// </summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? _items;

    internal ValueList(T[] items) => _items = items;

    private T[] Items => _items ?? [];

    /// <inheritdoc/>
    public int Count => Items.Length;

    /// <summary>Whether the list has no elements; templates ask this.</summary>
    public bool IsEmpty => Count == 0;

    /// <inheritdoc/>
    public T this[int index] => Items[index];

    /// <summary>The elements as a span, for loops without an enumerator.</summary>
    public ReadOnlySpan<T> AsSpan() => Items;

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other)
    {
        if (ReferenceEquals(Items, other.Items))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (int i = 0; i < Items.Length; i++)
        {
            if (!comparer.Equals(Items[i], other.Items[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Value equality.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Value inequality.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>Walks the elements.</summary>
    public Enumerator GetEnumerator() => new(Items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    /// <summary>Walks the elements without allocating.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The element at hand.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Goes to the next element.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>A list with a copy of these elements; called by collection expressions.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new(items.ToArray());

    /// <summary>A list with these elements.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
    {
        T[] array = items.ToArray();
        return array.Length == 0 ? default : new(array);
    }
}
