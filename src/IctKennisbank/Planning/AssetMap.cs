namespace IctKennisbank.Planning;

/// <summary>Where assets stand once a hash of their content is in their name.</summary>
/// <param name="Paths">Name below <c>templates/assets/</c> to path in the site.</param>
/// <param name="Styles">Style sheets of every page, in order.</param>
/// <param name="Fonts">Fonts that every page needs.</param>
/// <param name="Logo">Path of the school's logo; empty when none.</param>
public sealed record AssetMap(
    IReadOnlyDictionary<string, string> Paths, Model.ValueList<string> Styles, Model.ValueList<string> Fonts, string Logo)
{
    /// <summary>Whether there is such an asset.</summary>
    public bool Has(string name) => Paths.ContainsKey(name);

    /// <summary>Its path in the site.</summary>
    public string Path(string name) => Paths[name];
}
