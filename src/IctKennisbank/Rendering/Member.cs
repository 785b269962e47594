using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using IctKennisbank.Model;
using IctKennisbank.Planning;

namespace IctKennisbank.Rendering;

/// <summary>
/// One property of a view, read by a typed delegate: asking by reflection for every value of every page took a third of a
/// build. What it means to write a value, or to ask whether it says something, depends on its type and stands here alone.
/// </summary>
internal abstract class Member
{
    /// <summary>The type of the value.</summary>
    public abstract Type Type { get; }

    /// <summary>Whether it can be written: text, a number or HTML.</summary>
    public virtual bool IsWritable => true;

    /// <summary>Whether it says something: true, a number other than zero, text or a list that is not empty, a view that is there.</summary>
    public abstract bool IsTrue(object view);

    /// <summary>The value as a view, for the next step of a path.</summary>
    public abstract object? Of(object view);

    /// <summary>Writes the value.</summary>
    public virtual void Write(PageBuffer page, object view) => throw new InvalidOperationException(Type.Name);

    /// <summary>Writes pieces for each element of a list.</summary>
    public virtual void Each(PageBuffer page, object view, int level, Piece[] pieces) => throw new InvalidOperationException(Type.Name);

    /// <summary>The property of a type with this name in a template; null when there is none.</summary>
    public static Member? Find(Type owner, string name) =>
        Properties(owner).FirstOrDefault(property => NameOf(property) == name) is { } property ? Of(owner, property.PropertyType, property.GetMethod) : null;

    /// <summary>The names that a view of a type has in templates.</summary>
    public static IEnumerable<string> NamesOf(Type owner) => IsList(owner) ? ["isEmpty"] : Properties(owner).Select(NameOf);

    /// <summary>The view at hand itself.</summary>
    public static Member Self(Type type) => Of(typeof(object), type, null);

    /// <summary>Whether a value of a type is a list.</summary>
    public static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);

    private static string NameOf(PropertyInfo property) => char.ToLowerInvariant(property.Name[0]) + property.Name[1..];

    /// <summary>
    /// The properties that templates may name. Text, HTML and lists are values without names, and what a property holds
    /// for the program itself (bytes, pairs) is no value for a template.
    /// </summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The project file keeps all members of this library.")]
    private static IEnumerable<PropertyInfo> Properties(Type owner) => owner == typeof(string) || owner == typeof(Html) || owner.IsValueType
        ? []
        : owner.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property =>
            property.GetIndexParameters().Length == 0 && property.GetMethod is not null && IsForTemplates(property.PropertyType));

    private static bool IsForTemplates(Type type) =>
        type == typeof(bool) || type == typeof(int) || (IsList(type) ? !type.GetGenericArguments()[0].IsValueType : !type.IsValueType);

    private static Member Of(Type owner, Type type, MethodInfo? get) =>
        IsList(type) ? Make(typeof(ListMember<,>), owner, type.GetGenericArguments()[0], get)
        : type == typeof(string) ? Make(typeof(TextMember<>), owner, null, get)
        : type == typeof(bool) ? Make(typeof(FlagMember<>), owner, null, get)
        : type == typeof(int) ? Make(typeof(NumberMember<>), owner, null, get)
        : type == typeof(Html) ? Make(typeof(HtmlMember<>), owner, null, get)
        : type == typeof(BodyHtml) ? Make(typeof(BodyMember<>), owner, null, get)
        : Make(typeof(ViewMember<>), owner, null, get, type);

    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The project file keeps all members of this library.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Views and elements are classes, which share the code of Kinds.")]
    private static Member Make(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type member, Type owner, Type? element, MethodInfo? get, Type? view = null)
    {
        Type made = element is null ? member.MakeGenericType(owner) : member.MakeGenericType(owner, element);
        object?[] arguments = view is null ? [get] : [get, view];
        return (Member)Activator.CreateInstance(made, arguments)!;
    }

    /// <summary>Keeps the shared code of every kind of member in a program that was compiled beforehand.</summary>
    internal static IReadOnlyList<Member> Kinds() =>
    [
        new TextMember<object>(null), new FlagMember<object>(null), new NumberMember<object>(null), new HtmlMember<object>(null),
        new BodyMember<object>(null), new ViewMember<object>(null, typeof(object)), new ListMember<object, object>(null),
    ];

    private abstract class Typed<TView, TValue>(MethodInfo? get) : Member
        where TView : class
    {
        private readonly Func<TView, TValue>? _get = get?.CreateDelegate<Func<TView, TValue>>();

        public override Type Type => typeof(TValue);

        public override object? Of(object view) => Value(view);

        protected TValue Value(object view) => _get is null ? (TValue)view : _get((TView)view);
    }

    private sealed class TextMember<TView>(MethodInfo? get) : Typed<TView, string>(get)
        where TView : class
    {
        public override bool IsTrue(object view) => Value(view) is { Length: > 0 };

        public override void Write(PageBuffer page, object view) => page.WriteText(Value(view));
    }

    private sealed class FlagMember<TView>(MethodInfo? get) : Typed<TView, bool>(get)
        where TView : class
    {
        public override bool IsWritable => false;

        public override bool IsTrue(object view) => Value(view);
    }

    private sealed class NumberMember<TView>(MethodInfo? get) : Typed<TView, int>(get)
        where TView : class
    {
        public override bool IsTrue(object view) => Value(view) != 0;

        public override void Write(PageBuffer page, object view) => page.WriteNumber(Value(view));
    }

    private sealed class HtmlMember<TView>(MethodInfo? get) : Typed<TView, Html>(get)
        where TView : class
    {
        public override bool IsTrue(object view) => Value(view) is { Value.Length: > 0 };

        public override void Write(PageBuffer page, object view) => page.WriteHtml(Value(view)?.Value);
    }

    private sealed class BodyMember<TView>(MethodInfo? get) : Typed<TView, BodyHtml>(get)
        where TView : class
    {
        public override bool IsTrue(object view) => Value(view) is { IsEmpty: false };

        public override void Write(PageBuffer page, object view)
        {
            if (Value(view) is not { } body)
            {
                return;
            }

            int from = 0;
            foreach ((int at, string text) in body.Inserts)
            {
                page.Write(body.Html.Bytes[from..at]);
                page.WriteHtml(text);
                from = at;
            }

            page.Write(body.Html.Bytes[from..]);
        }
    }

    private sealed class ViewMember<TView>(MethodInfo? get, Type type) : Typed<TView, object?>(get)
        where TView : class
    {
        public override Type Type => type;

        public override bool IsWritable => false;

        public override bool IsTrue(object view) => Value(view) is not null;
    }

    private sealed class ListMember<TView, T>(MethodInfo? get) : Typed<TView, ValueList<T>>(get)
        where TView : class
        where T : class
    {
        public override bool IsWritable => false;

        public override bool IsTrue(object view) => !Value(view).IsEmpty;

        public override void Each(PageBuffer page, object view, int level, Piece[] pieces)
        {
            ReadOnlySpan<T> items = Value(view).AsSpan();
            for (int i = 0; i < items.Length && page.MayGrow(); i++)
            {
                page.Enter(level, items[i], i, i == items.Length - 1);
                Piece.WriteAll(pieces, page);
            }
        }
    }
}
