using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;

namespace IctKennisbank.Content;

/// <summary>Reads <c>site.yml</c>.</summary>
public static class SiteReader
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "site.yml";

    private static readonly string[] Colours = ["merk", "op-merk", "papier", "inkt", "link", "kantlijn"];

    private static readonly string[] Fonts = ["kop", "tekst"];

    private static readonly string[] Forges = ["github", "gitlab", "forgejo", "azure", "anders"];

    /// <summary>The least contrasts that the look needs: foreground, background, ratio (identity brief, section 2).</summary>
    private static readonly (string Front, string Back, double Ratio)[] Contrasts =
    [
        ("op-merk", "merk", 4.5), ("inkt", "papier", 7), ("link", "papier", 4.5), ("kantlijn", "papier", 3),
    ];

    private static readonly Dictionary<string, string> HouseColours = new(StringComparer.Ordinal)
    {
        ["merk"] = "#FFD23C",
        ["op-merk"] = "#10261F",
        ["papier"] = "#FFFFFF",
        ["inkt"] = "#10261F",
        ["link"] = "#0F47B5",
        ["kantlijn"] = "#D5311E",
    };

    /// <summary>Reads the settings. Reports KB7 codes; null when there is no file or it cannot be read.</summary>
    public static Outcome<SiteSettings?> Read(SourceFile? file)
    {
        List<Diagnostic> problems = [];
        if (file is null)
        {
            problems.Add(Diagnostic.Of(Codes.NoSiteFile, SourceSpan.StartOf(FileName)));
            return new(null, problems);
        }

        SourceText source = SourceText.Read(file, problems);
        YamlMapping? mapping = !source.IsReadable
            ? null
            : new EverydayYaml().Read(source, 0, source.Text.Length, YamlReader.MaxFrontMatterNodes, problems);
        if (mapping is null)
        {
            return new(null, problems);
        }

        MappingReader reader = new(mapping, problems);
        SiteSettings settings = Settings(reader);
        reader.Finish();
        return new(settings, problems);
    }

    /// <summary>The settings from their mapping.</summary>
    internal static SiteSettings Settings(MappingReader reader)
    {
        return new(
            reader.Text("titel", required: true, maxLength: 60), reader.Text("omschrijving", required: true, maxLength: 300))
        {
            BaseUrl = BaseUrl(reader.Located("basis-url"), reader.Problems),
            Language = reader.Text("taal", maxLength: 10) is { Length: > 0 } language ? language : "nl",
            Brand = reader.Group("huisstijl", ReadBrand) ?? new(default, null),
            Repository = reader.Group("bewerken", ReadRepository),
            Mail = reader.Text("mail", maxLength: 200),
            Frameworks = reader.List("kaders"),
            Layers = reader.List("lagen"),
        };
    }

    /// <summary>A complete address with a slash at the end, or empty. Reports KB7002.</summary>
    public static string BaseUrl(Located<string>? text, ICollection<Diagnostic> problems)
    {
        if (text is not { } located)
        {
            return "";
        }

        if (Links.IsWebAddress(located.Value)
            && Uri.TryCreate(located.Value, UriKind.Absolute, out Uri? uri)
            && uri.Query.Length == 0
            && uri.Fragment.Length == 0)
        {
            return uri.AbsoluteUri.EndsWith('/') ? uri.AbsoluteUri : uri.AbsoluteUri + "/";
        }

        problems.Add(Diagnostic.Of(Codes.BadBaseUrl, located.Span, located.Value));
        return "";
    }

    private static Brand ReadBrand(MappingReader reader)
    {
        Dictionary<string, Located<string>> set = new(StringComparer.Ordinal);
        foreach (string name in Colours)
        {
            // An unquoted # begins a comment, so '#FFD23C' without quotes is nothing.
            if (reader.Node(name) is YamlScalar { Value: "" } nothing)
            {
                reader.Problems.Add(Diagnostic.Of(Codes.BadColour, nothing.Span, name, ""));
            }
            else if (reader.Located(name) is { } colour)
            {
                if (Colour.TryParse(colour.Value, out _))
                {
                    set.Add(name, colour);
                }
                else
                {
                    reader.Problems.Add(Diagnostic.Of(Codes.BadColour, colour.Span, name, colour.Value));
                }
            }
        }

        ReportContrasts(set, reader.Problems);
        List<BrandToken> tokens = [.. Colours.Where(set.ContainsKey).Select(name => new BrandToken(name, set[name].Value))];
        foreach (string name in Fonts)
        {
            string font = string.Concat(reader.Text(name, maxLength: 100).Where(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or ','));
            if (font.Length > 0)
            {
                tokens.Add(new(name, font));
            }
        }

        return new(tokens.ToValueList(), reader.Located("logo", maxLength: 200));
    }

    private static void ReportContrasts(Dictionary<string, Located<string>> set, ICollection<Diagnostic> problems)
    {
        foreach ((string front, string back, double ratio) in Contrasts)
        {
            if (!set.ContainsKey(front) && !set.ContainsKey(back))
            {
                continue;
            }

            string frontColour = set.TryGetValue(front, out Located<string> f) ? f.Value : HouseColours[front];
            string backColour = set.TryGetValue(back, out Located<string> b) ? b.Value : HouseColours[back];
            _ = Colour.TryParse(frontColour, out Colour foreground);
            _ = Colour.TryParse(backColour, out Colour background);
            double contrast = Colour.Contrast(foreground, background);
            if (contrast < ratio)
            {
                SourceSpan span = set.TryGetValue(front, out Located<string> place) ? place.Span : b.Span;
                problems.Add(Diagnostic.Of(
                    Codes.LowContrast, span, front, back, Colour.Show(contrast), Colour.Show(ratio)));
            }
        }
    }

    private static Repository ReadRepository(MappingReader reader)
    {
        string kind = reader.Choice("soort", Forges, required: true);
        string url = FieldReader.Url(reader, "url").TrimEnd('/');
        string branch = reader.Text("tak", maxLength: 100);
        return new(kind.Length > 0 ? kind : "anders", url, branch.Length > 0 ? branch : "main", reader.Text("map").Trim('/'));
    }
}
