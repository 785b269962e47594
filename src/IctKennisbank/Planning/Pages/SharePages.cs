using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Planning.Outputs;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>
/// 'Deel je praktijk': the page on which somebody writes an item. A script draws the form from its data; without scripts
/// the page says what can be done instead.
/// </summary>
internal static class SharePages
{
    /// <summary>Name of the page.</summary>
    public const string Name = "deel-je-praktijk";

    private static readonly string[] Scripts = ["js/tijd.js", "js/deel.js"];

    /// <summary>The assets with the data of the form, which is the first of its files.</summary>
    public static AssetMap AddTo(AssetMap assets, ValueList<OutputFile> form, ICollection<OutputFile> files)
    {
        if (form.IsEmpty)
        {
            return assets;
        }

        SortedDictionary<string, string> paths = new(assets.Paths.ToDictionary(), StringComparer.Ordinal);
        Assets.Add(form[0].Path, form[0].Bytes, paths, files);
        return assets with { Paths = paths };
    }

    /// <summary>The empty files to fill in.</summary>
    public static IEnumerable<OutputFile> Blanks(ValueList<OutputFile> form) => form.Skip(1);

    /// <summary>The page; none for a site without a form.</summary>
    public static IEnumerable<PagePlan> Plan(PlanContext context, ValueList<OutputFile> form)
    {
        if (form.IsEmpty)
        {
            yield break;
        }

        string path = context.Routes.PathOf(new(PageKind.Special, Name));
        yield return new(path, "deel", new ShareView(
            context.Frame(path, Text.Get("formulier.titel"), Text.Get("formulier.inleiding"), "", ["css/deel.css", form[0].Path, .. Scripts]),
            Blanks(form).Select((file, i) => new LinkView(file.Path, context.Listed[i].Label)).ToValueList(),
            context.Knowledge.Site.Mail,
            context.ContributeUrl(path)));
    }
}
