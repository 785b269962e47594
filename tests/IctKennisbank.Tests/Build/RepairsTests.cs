using System.Text;
using IctKennisbank.Build;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Build;

/// <summary>What <c>check --fix</c> does: only where one answer is right, and nothing else in the file changes.</summary>
public sealed class RepairsTests
{
    private const string Path = "content/uitleg/een.md";

    private static readonly TestItem Item = TestItem.Of("uitleg/een");

    [Theory]
    [InlineData("datum: 2026-11-22", "datum: 22-11-2026")]
    [InlineData("datum: 2026-11-22", "datum: 22 november 2026")]
    [InlineData("duur: 15 min", "duur: \"15\"")]
    [InlineData("thema: [feedback]", "thema: [feedbck]")]
    [InlineData("thema: [feedback]", "thema: [terugkoppeling]")]
    [InlineData("niveau: basis", "niveau: Bassis")]
    [InlineData("samenvatting: ", "samenvating: ")]
    [InlineData("competenties: [tk.a.1]", "competenties: [A 1]")]
    [InlineData("## Aan de slag", "# Aan de slag")]
    [InlineData("## Aan de slag", "#### Aan de slag")]
    [InlineData("  - {titel", "\t- {titel")]
    [InlineData("---\nDit is", "----\nDit is")]
    [InlineData("---\ntitel", "\n---\ntitel")]
    [InlineData("---\ntitel", "———\ntitel")]
    [InlineData("tekst.", "te\u200bkst.")]
    public void What_has_one_right_answer_is_mended_to_the_letter(string right, string wrong)
    {
        string good = Item.Text;
        string bad = Replace(good, right, wrong);
        Assert.NotEqual(good, bad);

        Assert.Equal(good, Mended(bad));
    }

    [Theory]
    [InlineData("competenties: [tk.a.1]", "competenties: [tk.a.9]")]
    [InlineData("thema: [feedback]", "thema: [iets-anders]")]
    [InlineData("duur: 15 min", "duur: lang")]
    [InlineData("niveau: basis", "niveau: basis\nniveu: basis")]
    [InlineData("Dit is de tekst.", "[weg](../uitleg/twee.md)")]
    public void What_may_be_meant_in_more_than_one_way_is_left_to_the_author(string right, string wrong)
    {
        string bad = Replace(Item.Text, right, wrong);

        Assert.NotEmpty(TestSite.Minimal.With(Path, bad).Build().Diagnostics);
        Assert.Equal(bad, Mended(bad));
    }

    [Fact]
    public void Line_ends_and_the_byte_order_mark_stay()
    {
        string good = "\ufeff" + Item.Text.Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Equal(good, Mended(good.Replace("thema:", "thma:", StringComparison.Ordinal).Replace("2027-11-22", "22-11-2027", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_mistakes_on_one_line_are_both_mended()
    {
        string good = Item.With("thema", "[feedback, privacy-en-veiligheid]").Text;

        Assert.Equal(good, Mended(Replace(good, "[feedback, privacy-en-veiligheid]", "[feedbak, AVG]")));
    }

    [Fact]
    public void A_file_with_thousands_of_mistakes_is_not_copied_for_each()
    {
        SourceTree tree = TestSite.Minimal.With(Path, Item.Text + string.Concat(Enumerable.Repeat("\n# Kop\n", 10_000))).Tree();
        IReadOnlyList<Diagnostic> problems = Problems(tree);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(10_000, Repairs.Of(tree, problems).Single().Mended.Count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
    }

    [Fact]
    public void A_file_in_the_old_encoding_of_Windows_becomes_UTF_8()
    {
        string good = Item.With("titel", "Eén café").Text;
        SourceTree tree = new(TestSite.Minimal.Sources().Append(new(Path, Encoding.Latin1.GetBytes(good))));

        Assert.Equal(good, Text(Mend(tree)));
    }

    [Fact]
    public void A_word_for_another_sector_keeps_its_capital()
    {
        string good = Item.With("titel", "Studenten en hun student").Text;

        Assert.Equal(good, Mended(good.Replace("Studenten en hun student", "Leerlingen en hun leerling", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_of_a_layer_belongs_to_others()
    {
        SourceTree lower = TestSite.Minimal.With(Path, Replace(Item.Text, "thema:", "thma:")).Tree();
        SourceTree tree = TestSites.Of(("site.yml", "titel: Boven\nomschrijving: De site erboven.\nlagen: [../onder]\n")).Over(lower, "../onder");
        IReadOnlyList<Diagnostic> problems = Builder.Build(tree, new(), Memo.Empty).Diagnostics;

        Assert.Contains(problems, static problem => problem.Fix is not null);
        Assert.Empty(Repairs.Of(tree, problems));
    }

    [Fact]
    public void Mending_every_wrong_example_comes_to_an_end_and_loses_no_file()
    {
        foreach (string name in TestSites.InvalidNames.Where(static name => name.StartsWith("KB1", StringComparison.Ordinal)))
        {
            SourceTree tree = TestSites.Invalid(name);
            for (int round = 0; Repairs.Of(tree, Problems(tree)) is { Count: > 0 } repaired; round++)
            {
                Assert.True(round < 20, name);
                tree = new(tree.Files.Concat(repaired.Select(static file => file.File)));
            }

            Assert.Equal(TestSites.Invalid(name).Files.Count, tree.Files.Count);
            Assert.True(Problems(tree).All(static problem => problem.Fix is null), name);
        }
    }

    private static IReadOnlyList<Diagnostic> Problems(SourceTree tree) => Builder.Build(tree, new(WithDrafts: true, ContentOnly: true), Compiled.Memo).Diagnostics;

    private static string Replace(string text, string right, string wrong)
    {
        int at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, right);
        return text[..at] + wrong + text[(at + right.Length)..];
    }

    private static string Mended(string bad) => Text(Mend(TestSite.Minimal.With(Path, bad).Tree()));

    private static SourceTree Mend(SourceTree tree)
    {
        while (Repairs.Of(tree, Problems(tree)) is { Count: > 0 } repaired)
        {
            tree = new(tree.Files.Concat(repaired.Select(static file => file.File)));
        }

        return tree;
    }

    private static string Text(SourceTree tree) => Encoding.UTF8.GetString(tree.Find(Path)!.Bytes.Span);
}
