using IctKennisbank.Texts;
using YamlDotNet.Core;

namespace IctKennisbank.Content;

/// <summary>Says in Dutch what the YAML package says in English; what it does not know gets a general sentence.</summary>
internal static class YamlMessages
{
    private static readonly (string Part, string Key)[] Known =
    [
        ("did not find expected key", "yaml.sleutel"),
        ("mapping values are not allowed", "yaml.dubbele-punt"),
        ("could not find expected ':'", "yaml.geen-dubbele-punt"),
        ("unexpected end of stream", "yaml.aanhalingsteken"),
        ("quoted scalar", "yaml.aanhalingsteken"),
        ("did not find expected ',' or ']'", "yaml.lijst"),
        ("did not find expected ',' or '}'", "yaml.accolade"),
        ("cannot start any token", "yaml.teken"),
        ("unknown escape", "yaml.ontsnapping"),
        ("escape", "yaml.ontsnapping"),
        ("block sequence entries are not allowed", "yaml.streepje"),
        ("expected '-' indicator", "yaml.streepje"),
        ("undeclared tag", "yaml.teken"),
    ];

    /// <summary>A Dutch sentence for the problem.</summary>
    public static string Translate(YamlException exception)
    {
        foreach ((string part, string key) in Known)
        {
            if (exception.Message.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return Text.Get(key);
            }
        }

        return Text.Get("yaml.anders");
    }
}
