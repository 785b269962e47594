using IctKennisbank.Model;
using IctKennisbank.Planning;
using IctKennisbank.Planning.Pages;

namespace IctKennisbank.Tests.Planning;

/// <summary>What goes on which sheet of paper.</summary>
public sealed class BlocksTests
{
    private const string Blocked =
        "<p>Voor iedereen.</p><div class=\"blok deelnemer\"><p>Werkblad</p><div class=\"schuif\"><table></table></div></div>"
        + "<p>Tussendoor.</p><div class=\"blok trainer\"><p>Geheim</p></div>"
        + "<details class=\"antwoord\"><summary>Antwoorden</summary><p>42</p></details><p>Slot.</p>";

    [Fact]
    public void Participants_get_their_blocks_whole_and_the_answers_open_in_their_order() => Assert.Equal(
        "<div class=\"blok deelnemer\"><p>Werkblad</p><div class=\"schuif\"><table></table></div></div>\n"
        + "<div class=\"antwoord\"><p class=\"antwoordkop\">Antwoorden</p><p>42</p></div>\n",
        Blocks.ForParticipants(new(Blocked)).Value);

    [Fact]
    public void The_trainer_gets_the_blocks_that_nobody_else_sees() =>
        Assert.Equal("<div class=\"blok trainer\"><p>Geheim</p></div>\n", Blocks.ForTrainer(new(Blocked)).Value);

    [Fact]
    public void Answers_within_a_block_are_opened_there() => Assert.Equal(
        "<div class=\"blok deelnemer\"><p>1</p><div class=\"antwoord\"><p class=\"antwoordkop\">A</p><p>2</p></div></div>\n",
        Blocks.ForParticipants(new(
            "<div class=\"blok deelnemer\"><p>1</p><details class=\"antwoord\"><summary>A</summary><p>2</p></details></div><p>x</p>")).Value);

    [Fact]
    public void A_body_without_blocks_gives_no_sheet()
    {
        const string Plain = "<p>Alleen tekst.</p>";
        Assert.Equal(Html.None, Blocks.ForParticipants(new(Plain)));
        Assert.Equal(Html.None, Blocks.ForTrainer(new(Plain)));
        Assert.False(Blocks.HasParticipants(BodyOf(Plain)));
        Assert.False(Blocks.HasTrainer(BodyOf(Plain)));
        Assert.False(Blocks.HasAnswers(BodyOf(Plain)));
    }

    [Fact]
    public void A_body_with_blocks_tells_which_without_being_taken_apart()
    {
        Assert.True(Blocks.HasParticipants(BodyOf(Blocked)));
        Assert.True(Blocks.HasTrainer(BodyOf(Blocked)));
        Assert.True(Blocks.HasAnswers(BodyOf(Blocked)));
        Assert.True(Blocks.HasParticipants(BodyOf("<details class=\"antwoord\"><summary>A</summary></details>")));
    }

    private static Body BodyOf(string html) => Body.Empty with { Html = Utf8Text.Of(html) };

    [Fact]
    public void A_block_that_is_never_closed_does_not_hang() =>
        Assert.Equal("<div class=\"blok trainer\"><p>x\n", Blocks.ForTrainer(new("<div class=\"blok trainer\"><p>x")).Value);
}
