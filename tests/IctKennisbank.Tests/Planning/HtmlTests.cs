using IctKennisbank.Planning;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Planning;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("gewoon", "gewoon")]
    [InlineData("<a href=\"x\" id='y'>R&D</a>", "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;R&amp;D&lt;/a&gt;")]
    [InlineData("&amp;", "&amp;amp;")]
    [InlineData("Eén 🙂", "Eén 🙂")]
    public void The_five_characters_that_mean_something_are_escaped(string text, string html)
    {
        Assert.Equal(html, Html.Escape(text));
        Assert.Equal(new Html(html), Html.Of(text));
    }

    [Fact]
    public void Escaped_text_reads_the_same_in_an_element_and_in_an_attribute()
    {
        Dice dice = new(8);
        for (int i = 0; i < 300; i++)
        {
            string text = string.Concat(Enumerable.Range(0, 12).Select(_ => dice.Pick(["<", ">", "&", "\"", "'", "a", ";", "#", "é", "=", "/"])));
            AngleSharp.Html.Dom.IHtmlDocument page = Expect.Parsed($"<p title=\"{Html.Escape(text)}\">{Html.Escape(text)}</p>");

            Assert.Equal(text, page.QuerySelector("p")!.TextContent);
            Assert.Equal(text, page.QuerySelector("p")!.GetAttribute("title"));
        }
    }
}
