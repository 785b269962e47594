using IctKennisbank.Model;
using IctKennisbank.Planning.Qr;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>Cards of items, and what stands below every sheet of paper.</summary>
internal static class Cards
{
    private const int LongestLine = 130;

    private const string CodeId = "deel-qr";

    /// <summary>The card of an item on a page of its own, where its code may stand more than once.</summary>
    public static CardView Only(PlanContext context, Item item)
    {
        string url = CompleteUrl(context, item);
        string label = Text.Get("druk.qr", item.Title);
        return Of(context, item, CodeId) with { CodeAgain = url.Length > 0 ? QrCode.Again(url, label, CodeId) : Html.None };
    }

    /// <summary>The card of an item.</summary>
    public static CardView Of(PlanContext context, Item item, string codeId = "")
    {
        string url = CompleteUrl(context, item);
        return new(
            item.Type.Id,
            item.Type.Label,
            item.Title,
            FirstSentence(item.Summary),
            context.Duration(item),
            context.FactLine(item),
            item.Steps
                .Where(static step => step.Phase == StepPhase.During)
                .Select(static step => new CardStep(
                    $"m{Math.Clamp(step.Minutes ?? 5, 1, 60)}",
                    step.Minutes?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
                    step.Title))
                .ToValueList(),
            WithoutScheme(url),
            url.Length > 0 ? QrCode.Svg(url, Text.Get("druk.qr", item.Title), codeId) : Html.None)
        {
            Credit = Text.Get(
                "druk.kaart-bron",
                Dutch.Enumeration([.. item.Get(Fields.Authors)]),
                context.Knowledge.Site.Title,
                Sources.Licence(context.Knowledge, item).Label),
        };
    }

    /// <summary>What stands below every sheet of an item.</summary>
    public static SheetFoot Foot(PlanContext context, Item item)
    {
        string path = context.Routes.PathOf(new(PageKind.Item, item.Key));
        return new(
            Sources.Attribution(context, path, item),
            WithoutScheme(Sources.Licence(context.Knowledge, item).Url),
            item.Has(Fields.Date) ? Text.Get("druk.nagekeken", Dutch.Date(item.Get(Fields.Date))) : "");
    }

    /// <summary>The complete address of an item in words, without the part that nobody types; empty when not known.</summary>
    public static string Address(PlanContext context, Item item) => WithoutScheme(CompleteUrl(context, item));

    /// <summary>An address as people read it from paper.</summary>
    public static string WithoutScheme(string url) => url.Replace("https://", "", StringComparison.Ordinal);

    private static string CompleteUrl(PlanContext context, Item item)
    {
        string site = context.Knowledge.Site.BaseUrl;
        return site.Length == 0 ? "" : site + context.Routes.PathOf(new(PageKind.Item, item.Key));
    }

    /// <summary>The first sentence, or its beginning up to a word.</summary>
    private static string FirstSentence(string text)
    {
        int end = text.IndexOf(". ", StringComparison.Ordinal);
        string sentence = end > 0 ? text[..(end + 1)] : text;
        return sentence.Length <= LongestLine ? sentence : sentence[..sentence.LastIndexOf(' ', LongestLine)].TrimEnd(',', ';', ':') + " …";
    }
}
