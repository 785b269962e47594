using System.Runtime.CompilerServices;
using System.Text;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;
using HandlebarsDotNet.PathStructure;
using IctKennisbank.Planning;

namespace IctKennisbank.Rendering;

/// <summary>
/// The template engine behind one class: whoever wants another engine replaces this file. Text is escaped, values of
/// type <see cref="Html"/> are not, an unknown name is an error. docs/decisions/0001 says why it is Handlebars.Net.
/// </summary>
internal sealed class TemplateEngine
{
    private const int UsualPart = 1024;

    private readonly IHandlebars _engine;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lazy<HandlebarsTemplate<TextWriter, object, object>>> _parts;

    /// <summary>
    /// What the helper <c>once</c> wrote for a view. Many pages show the very same view (a row of a list, the menu); its
    /// HTML is made once and goes when the view goes.
    /// </summary>
    private readonly Dictionary<string, ConditionalWeakTable<object, string>> _written;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly List<(string Name, TemplateException Problem)> _broken = [];
    private bool _areRegistered;

    /// <param name="partials">The parts, by name.</param>
    /// <param name="isKnown">Whether a part is known to be right: to read one by itself costs a compilation.</param>
    public TemplateEngine(IReadOnlyDictionary<string, string> partials, Func<string, bool> isKnown)
    {
        HandlebarsConfiguration configuration = new()
        {
            ThrowOnUnresolvedBindingExpression = true,
            ExpressionNameResolver = new HandlebarsDotNet.Compiler.Resolvers.UpperCamelCaseExpressionNameResolver(),
            TextEncoder = new Encoder(),
        };
        configuration.FormatterProviders.Add(new HtmlFormatters());
        _engine = Handlebars.Create(configuration);
        _engine.RegisterHelper("once", (output, context, arguments) =>
            output.WriteSafeString(Once(arguments.At<string>(0) ?? "", arguments[1] ?? "")));
        foreach ((string name, string text) in partials)
        {
            _texts.Add(name, isKnown(name) || IsRight(name, text) ? text : "");
        }

        _parts = partials.Keys.ToDictionary(
            static name => name,
            name => new Lazy<HandlebarsTemplate<TextWriter, object, object>>(() => CompileText(_texts[name])),
            StringComparer.Ordinal);
        _written = partials.ToDictionary(
            static part => part.Key, static _ => new ConditionalWeakTable<object, string>(), StringComparer.Ordinal);
    }

    /// <summary>The parts that cannot be read; they are empty in the pages.</summary>
    public IReadOnlyList<(string Name, TemplateException Problem)> Broken => _broken;

    /// <summary>Compiles a template to a function that writes a view.</summary>
    /// <exception cref="TemplateException">The template cannot be read.</exception>
    public Action<TextWriter, object> Compile(string text)
    {
        HandlebarsTemplate<TextWriter, object, object> template = CompileText(text);
        return (writer, view) => Run(template, writer, view);
    }

    private bool IsRight(string name, string text)
    {
        try
        {
            _engine.Compile(new StringReader(text));
            return true;
        }
        catch (Exception exception) when (IsOfEngine(exception))
        {
            _broken.Add((name, Translate(exception)));
            return false;
        }
    }

    private HandlebarsTemplate<TextWriter, object, object> CompileText(string text)
    {
        try
        {
            string whole = PartInliner.Expand(text, _texts);
            if (PartInliner.Calls(whole).Any(_texts.ContainsKey))
            {
                RegisterParts();
            }

            return _engine.Compile(new StringReader(whole));
        }
        catch (Exception exception) when (IsOfEngine(exception))
        {
            throw Translate(exception);
        }
    }

    /// <summary>For calls that could not be put in place: of a part that calls itself, which the engine stops in time.</summary>
    private void RegisterParts()
    {
        lock (_lock)
        {
            if (_areRegistered)
            {
                return;
            }

            foreach ((string name, string text) in _texts)
            {
                _engine.RegisterTemplate(name, text);
            }

            _areRegistered = true;
        }
    }

    /// <summary>The engine's own exceptions, and those that it lets through on broken templates and names that lead nowhere.</summary>
    private static bool IsOfEngine(Exception exception) => exception is HandlebarsException
        or HandlebarsDotNet.Compiler.HandlebarsUndefinedBindingException or InvalidOperationException
        or ArgumentException or NullReferenceException or IndexOutOfRangeException or InvalidCastException or FormatException
        or KeyNotFoundException or NotSupportedException;

    /// <summary>The part <paramref name="name"/> for a view, made at most once for each view.</summary>
    private string Once(string name, object view)
    {
        if (!_written.TryGetValue(name, out ConditionalWeakTable<object, string>? written))
        {
            throw new TemplateException(TemplateProblem.UnknownPartial, name, new KeyNotFoundException(name));
        }

        if (!written.TryGetValue(view, out string? html))
        {
            // A part that writes itself once must not end the process.
            if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            {
                throw new TemplateException(TemplateProblem.Syntax, "recursion", new InvalidOperationException(name));
            }

            using PageBuffer writer = new(UsualPart);
            Run(_parts[name].Value, writer, view);
            html = written.GetValue(view, _ => writer.ToString());
        }

        return html;
    }

    private static void Run(HandlebarsTemplate<TextWriter, object, object> template, TextWriter writer, object view)
    {
        try
        {
            template(writer, view);
        }
        catch (Exception exception) when (IsOfEngine(exception))
        {
            throw Translate(exception);
        }
    }

    private static TemplateException Translate(Exception exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is TemplateException known)
            {
                return known;
            }

            if (inner is HandlebarsDotNet.Compiler.HandlebarsUndefinedBindingException unknown)
            {
                return new(TemplateProblem.UnknownName, unknown.Path ?? unknown.MissingKey ?? "", unknown);
            }

            if (inner.Message.Contains("partial name '", StringComparison.Ordinal))
            {
                string name = inner.Message.Split('\'')[1];
                return new(TemplateProblem.UnknownPartial, name, inner);
            }
        }

        return new(TemplateProblem.Syntax, exception.GetBaseException().Message.Split('\n')[0], exception);
    }

    private sealed class HtmlFormatters : IFormatterProvider
    {
        public bool TryCreateFormatter(Type type, out IFormatter formatter)
        {
            formatter = new HtmlFormatter();
            return type == typeof(Html) || type == typeof(BodyHtml);
        }
    }

    private sealed class HtmlFormatter : IFormatter
    {
        public void Format<T>(T value, in EncodedTextWriter writer)
        {
            if (value is Html html)
            {
                writer.Write(html.Value, false);
            }
            else if (value is BodyHtml body)
            {
                int from = 0;
                foreach ((int at, string text) in body.Inserts)
                {
                    writer.Write(body.Html[from..at], false);
                    writer.Write(text, false);
                    from = at;
                }

                writer.Write(body.Html[from..], false);
            }
        }
    }

    private sealed class Encoder : ITextEncoder
    {
        public IFormatProvider? FormatProvider { get; } = System.Globalization.CultureInfo.InvariantCulture;

        public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

        public void Encode(string? text, TextWriter target)
        {
            if (text is not null)
            {
                target.Write(Html.Escape(text));
            }
        }

        /// <summary>What the engine calls for every value.</summary>

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            PageBuffer page = (PageBuffer)target;
            while (text is not null && text.MoveNext())
            {
                if (Html.Entity(text.Current) is { } entity)
                {
                    page.Write(entity);
                }
                else
                {
                    page.Write(text.Current);
                }
            }
        }
    }
}

/// <summary>What can be wrong with a template.</summary>
internal enum TemplateProblem
{
    /// <summary>A name that the view does not have.</summary>
    UnknownName,

    /// <summary>A part that does not exist.</summary>
    UnknownPartial,

    /// <summary>Anything else.</summary>
    Syntax,
}

/// <summary>A problem in a template, without the words of the engine.</summary>
internal sealed class TemplateException(TemplateProblem problem, string name, Exception inner) : Exception(name, inner)
{
    /// <summary>The problem.</summary>
    public TemplateProblem Problem => problem;

    /// <summary>The name that is unknown, or the message.</summary>
    public string Name => Message;
}
