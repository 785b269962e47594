using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Forms;

/// <summary>
/// What the keys of groups and data files mean: <c>deel.OWNER.KEY</c> in the texts, with an example under
/// <c>.voorbeeld</c> where a new file shows one. Fields of items say it themselves.
/// </summary>
internal static class Explanations
{
    /// <summary>Owner of the keys of <c>site.yml</c>.</summary>
    public const string Site = "site";

    /// <summary>Owner of the keys of a framework.</summary>
    public const string Framework = "kader";

    /// <summary>Owner of the keys of a measurement.</summary>
    public const string Measurement = "meting";

    /// <summary>Owner of the keys of a crosswalk.</summary>
    public const string Crosswalk = "verwant";

    /// <summary>Groups of data files by their key.</summary>
    private static readonly Dictionary<string, string> Owners = new(StringComparer.Ordinal)
    {
        ["huisstijl"] = "huisstijl",
        ["bewerken"] = "bewerken",
        ["bron"] = "bron",
        ["aantekeningen"] = "aantekening",
        ["meetkunde"] = "meetkunde",
        ["gebieden"] = "gebied",
        ["competenties"] = "competentie",
        ["verbindingen"] = "competentie",
        ["punten"] = "punt",
        ["niveaus"] = "kaderniveau",
        ["grafieken"] = "grafiek",
        ["cijfers"] = "cijfer",
        ["rijen"] = "rij",
        ["facetrijen"] = "rij",
    };

    /// <summary>The owner of the keys in a group of a data file.</summary>
    public static string OwnerOf(string key) => Owners[key];

    /// <summary>The owner of the keys in a group of a field.</summary>
    public static string OwnerOf(FieldKind kind) => kind switch
    {
        FieldKind.Steps => "stap",
        FieldKind.Citations => "bron",
        FieldKind.Conditions => "voorwaarde",
        FieldKind.PathSteps => "station",
        FieldKind.Exemptions => "uitzondering",
        _ => throw new InvalidOperationException($"{kind} has no groups."),
    };

    /// <summary>What a key means, in one or two sentences.</summary>
    public static string Of(string owner, string key) => Text.Get($"deel.{owner}.{key}");

    /// <summary>An example; empty when there is none.</summary>
    public static string Example(string owner, string key) =>
        Text.Has($"deel.{owner}.{key}.voorbeeld") ? Text.Get($"deel.{owner}.{key}.voorbeeld") : "";
}
