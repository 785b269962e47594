using System.Globalization;
using System.Text.RegularExpressions;
using IctKennisbank.Planning.Qr;
using QRCoder;

namespace IctKennisbank.Tests.Planning;

/// <summary>Our drawing of a QR code is, module for module, that of a package that the world has scanned for years.</summary>
public sealed class QrCodeTests
{
    private const string Address = "https://kennisbank.voorbeeld.nl/werkvormen/tpack-spel.html";

    [Fact]
    public void Every_length_up_to_the_last_version_is_drawn_as_the_package_draws_it()
    {
        for (int length = 10; length <= 251; length += length < 60 ? 1 : 13)
        {
            string text = (Address + new string('x', 251))[..length];
            ulong[] theirs = Theirs(text);

            // Which of the eight masks is best is a matter of taste in a few corners of the standard; each reads the same.
            Assert.Contains(Enumerable.Range(0, 8), mask => QrCode.Modules(text, mask)!.AsSpan().SequenceEqual(theirs));
        }
    }

    [Fact]
    public void The_mask_that_is_chosen_is_one_of_the_eight_and_always_the_same() => Assert.Single(
        Enumerable.Range(0, 8), mask => QrCode.Modules(Address, mask)!.AsSpan().SequenceEqual(QrCode.Modules(Address, null)));

    [Fact]
    public void Letters_outside_ascii_and_the_longest_text_fit_and_one_more_gives_no_drawing()
    {
        Assert.NotNull(QrCode.Modules("https://één.nl/", null));
        Assert.Equal(61, QrCode.Modules(new string('x', 251), null)!.Length);
        Assert.Null(QrCode.Modules(new string('x', 252), null));
        Assert.Equal("", QrCode.Svg(new string('x', 252), "QR").Value);
    }

    [Fact]
    public void The_drawing_has_a_quiet_zone_and_an_escaped_name()
    {
        string svg = QrCode.Svg("https://a.nl/", "naar \"a\" & b").Value;
        Assert.Contains("viewBox=\"0 0 29 29\"", svg, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"naar &quot;a&quot; &amp; b\"", svg, StringComparison.Ordinal);
        Assert.Contains("d=\"M4 4.5h7", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void The_drawing_has_every_dark_module_and_no_other()
    {
        ulong[] rows = QrCode.Modules(Address, null)!;
        ulong[] drawn = new ulong[rows.Length];
        (int x, int y) = (0, 0);
        string path = Regex.Match(QrCode.Svg(Address, "QR", "deel-qr").Value, "<path id=\"deel-qr\" d=\"([^\"]+)\"").Groups[1].Value;
        foreach (Match line in Regex.Matches(path, @"([Mm])(-?\d+) (\d+)(?:\.5)?h(\d+)"))
        {
            (int right, int down, int length) = (Number(line, 2), Number(line, 3), Number(line, 4));
            (x, y) = line.Groups[1].Value == "M" ? (right - 4, down - 4) : (x + right, y + down);
            drawn[y] |= ((1UL << length) - 1) << x;
            x += length;
        }

        Assert.Equal(rows, drawn);
    }

    [Fact]
    public void The_same_code_once_more_has_the_size_of_the_first_and_its_lines()
    {
        string first = QrCode.Svg(Address, "QR", "deel-qr").Value;

        Assert.Equal(first[..first.IndexOf("<path", StringComparison.Ordinal)] + "<use href=\"#deel-qr\"/></svg>", QrCode.Again(Address, "QR", "deel-qr").Value);
        Assert.Equal("", QrCode.Again(new string('x', 252), "QR", "deel-qr").Value);
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static ulong[] Theirs(string text)
    {
        const int Quiet = 4;
        using QRCodeData data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        int size = data.ModuleMatrix.Count - (2 * Quiet);
        ulong[] rows = new ulong[size];
        for (int y = 0; y < size; y++)
        {
            for (int x = 0; x < size; x++)
            {
                rows[y] |= data.ModuleMatrix[y + Quiet][x + Quiet] ? 1UL << x : 0;
            }
        }

        return rows;
    }
}
