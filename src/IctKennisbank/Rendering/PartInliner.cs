using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace IctKennisbank.Rendering;

/// <summary>
/// Puts the text of a part in the place of its call, so that a page is one template. Handlebars.Net 2.4.3 makes a new
/// binding context of 12 kB for every call of a part, and never gives it back to its pool: at 10,000 items that was more
/// than half of all memory that a build asked for. A <c>with</c> block does take its context from the pool.
/// </summary>
internal static partial class PartInliner
{
    /// <summary>
    /// A template without calls, but for those that must fail when they run: of a part that does not exist, and of a part
    /// that calls itself.
    /// </summary>
    public static string Expand(string template, IReadOnlyDictionary<string, string> parts) =>
        Expand(template, parts, []);

    /// <summary>The names of the parts that a template calls.</summary>
    public static IEnumerable<string> Calls(string template) =>
        AnyCall().Matches(template).Select(static call => call.Groups["name"].Value);

    private static string Expand(string template, IReadOnlyDictionary<string, string> parts, ImmutableStack<string> open)
    {
        string ThePart(string name) => Expand(parts[name], parts, open.Push(name));
        bool IsKnown(string name) => parts.ContainsKey(name) && !open.Contains(name);

        string laidOut = Layout().Replace(template, call =>
        {
            string name = call.Groups["name"].Value;
            return IsKnown(name)
                ? ThePart(name).Replace(Content, Expand(call.Groups["content"].Value, parts, open), StringComparison.Ordinal)
                : call.Value;
        });
        return Call().Replace(laidOut, call =>
        {
            string name = call.Groups["name"].Value;
            if (!IsKnown(name))
            {
                return call.Value;
            }

            string view = call.Groups["view"].Value;
            string part = ThePart(name);
            string text = view is "" or "this" ? part : $"{{{{#with {view}}}}}{part.TrimEnd('\n')}{{{{/with}}}}\n";
            // A call alone on its line takes that line away; the part brings its own line end.
            bool isAlone = call.Groups["start"].Success && call.Groups["end"].Length > 0;
            return isAlone ? text : text + call.Groups["end"].Value;
        });
    }

    private const string Content = "{{> @partial-block}}\n";

    [GeneratedRegex(@"\{\{#> (?<name>[\w-]+)\}\}\n?(?<content>.*?)\{\{/\k<name>\}\}\n?", RegexOptions.Singleline)]
    private static partial Regex Layout();

    [GeneratedRegex(@"\{\{~?#?> ?(?<name>[\w-]+)")]
    private static partial Regex AnyCall();

    [GeneratedRegex(@"(?:(?<=^|\n)(?<start>))?\{\{> (?<name>[\w-]+)(?: (?<view>[\w.]+))?\}\}(?<end>\n?)")]
    private static partial Regex Call();
}
