using IctKennisbank.Rendering;

namespace IctKennisbank.Tests.Rendering;

/// <summary>Parts are put in the place of their calls; calls that must fail stay.</summary>
public sealed class PartInlinerTests
{
    private static readonly Dictionary<string, string> Parts = new()
    {
        ["naam"] = "<b>{{name}}</b>\n",
        ["kaart"] = "<p>{{> naam this}}</p>\n",
        ["omslag"] = "<main>\n{{> @partial-block}}\n</main>\n",
        ["rond"] = "<i>{{> rond this}}</i>",
        ["heen"] = "{{> weer}}",
        ["weer"] = "{{> heen}}",
    };

    [Theory]
    [InlineData("{{> naam}}", "<b>{{name}}</b>\n")]
    [InlineData("{{> naam this}}!", "<b>{{name}}</b>\n!")]
    [InlineData("a\n{{> naam this}}\nb", "a\n<b>{{name}}</b>\nb")]
    [InlineData("{{> naam owner.first}}", "{{#with owner.first}}<b>{{name}}</b>{{/with}}\n")]
    [InlineData("{{> kaart}}", "<p><b>{{name}}</b>\n</p>\n")]
    [InlineData("{{#> omslag}}\n{{> naam}}\n{{/omslag}}\n", "<main>\n<b>{{name}}</b>\n</main>\n")]
    public void A_part_stands_in_the_place_of_its_call(string template, string expected) =>
        Assert.Equal(expected, PartInliner.Expand(template, Parts));

    [Theory]
    [InlineData("{{> bestaat-niet}}", "{{> bestaat-niet}}")]
    [InlineData("{{#> bestaat-niet}}x{{/bestaat-niet}}", "{{#> bestaat-niet}}x{{/bestaat-niet}}")]
    [InlineData("{{> rond}}", "<i>{{> rond this}}</i>")]
    [InlineData("{{> heen}}", "{{> heen}}")]
    public void A_call_that_must_fail_stays(string template, string expected) =>
        Assert.Equal(expected, PartInliner.Expand(template, Parts));
}
