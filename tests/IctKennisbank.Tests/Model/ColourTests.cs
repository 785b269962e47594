using IctKennisbank.Model;

namespace IctKennisbank.Tests.Model;

public sealed class ColourTests
{
    [Theory]
    [InlineData("#000000", "#FFFFFF", "21")]
    [InlineData("#FFFFFF", "#FFFFFF", "1")]
    [InlineData("#777777", "#FFFFFF", "4,4")]
    [InlineData("#0F47B5", "#FFFFFF", "8,1")]
    public void Contrast_is_that_of_WCAG_rounded_down(string front, string back, string contrast)
    {
        Assert.True(Colour.TryParse(front, out Colour a));
        Assert.True(Colour.TryParse(back, out Colour b));

        Assert.Equal(contrast, Colour.Show(Colour.Contrast(a, b)));
        Assert.Equal(Colour.Contrast(a, b), Colour.Contrast(b, a));
    }

    [Theory]
    [InlineData("")]
    [InlineData("#FFF")]
    [InlineData("FFFFFF")]
    [InlineData("#GGGGGG")]
    [InlineData("# FFFFF")]
    [InlineData("#-FFFFF")]
    [InlineData("red")]
    [InlineData("#FFFFFF;}")]
    public void Only_six_hexadecimal_digits_are_a_colour(string text) => Assert.False(Colour.TryParse(text, out _));
}
