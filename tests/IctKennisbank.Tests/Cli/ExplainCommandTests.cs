using System.Text;
using IctKennisbank.Cli;
using IctKennisbank.Diagnostics;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Cli;

/// <summary>The handbook on the screen, for an author without internet.</summary>
public sealed class ExplainCommandTests
{
    [Fact]
    public void Every_code_is_explained_with_its_reason_its_cure_and_both_pieces()
    {
        foreach (DiagnosticCode code in Codes.All)
        {
            string text = Run("explain", code.Id).Output;

            Assert.StartsWith(code.Id + " (", text, StringComparison.Ordinal);
            Assert.Contains(code.Title, text, StringComparison.Ordinal);
            Assert.Contains(code.Why, text, StringComparison.Ordinal);
            Assert.Contains(code.Cure, text, StringComparison.Ordinal);
            if (CodeExample.Of(code) is { } example)
            {
                Assert.Contains(example.Wrong.Split('\n')[0], text, StringComparison.Ordinal);
                Assert.Contains(example.Right.Split('\n')[0], text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_pieces_stand_indented_under_their_heading() =>
        Assert.Contains("Goed:\n    samenvatting: \"Nieuw: van wie deze site is.\"\n", Run("explain", "KB1003").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("kb1003")]
    [InlineData("1003")]
    public void A_code_may_be_typed_in_small_letters_or_as_a_number(string said) =>
        Assert.Equal(Run("explain", "KB1003"), Run("explain", said));

    [Fact]
    public void An_unknown_code_gets_the_nearest_one_and_the_way_to_the_list()
    {
        (int code, _, string error) = Run("explain", "KB10003");

        Assert.Equal(2, code);
        Assert.Contains("Bedoel je 'KB1003'?", error, StringComparison.Ordinal);
        Assert.Contains("kennisbank explain", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_code_every_code_is_listed()
    {
        string[] lines = Run("explain").Output.Split('\n');

        Assert.All(Codes.All, code => Assert.Contains($"  {code.Id}  {code.Title}", lines));
    }

    [Fact]
    public void Check_says_how_to_ask_for_the_worst_problem_and_still_names_the_address()
    {
        using TemporarySite site = new(TestSites.Base);
        site.Write("site/content/paginas/proef.md", Encoding.UTF8.GetBytes("---\ntitel: Proef\nsamenvatting: Een proef.\ndatum: 2026-02-30\n---\n<b>Hoi</b>\n"));

        string output = Run("check", "--site", site.Folder, "--base-url", "https://www.school.nl/").Output;

        Assert.Contains("KB2003", output, StringComparison.Ordinal);
        Assert.Contains("Typ 'kennisbank explain KB1010'", output, StringComparison.Ordinal);
        Assert.Contains("https://www.school.nl/handboek/fouten.html", output, StringComparison.Ordinal);
        Assert.DoesNotContain("explain", Run("check", "--site", site.Folder, "--format", "azure").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_leaves_out_what_is_only_for_our_own_measurements() =>
        Assert.DoesNotContain("--no-search", Run("build", "--help").Output, StringComparison.Ordinal);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        return (CommandLine.Run(args, output, error), output.ToString(), error.ToString());
    }
}
