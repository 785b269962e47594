using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IctKennisbank.Content;
using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Content;

public sealed class LinksTests
{
    private static readonly string[] Dangerous =
    [
        "javascript:alert(1)", "javascript://%0aalert(1)", "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>",
        "data:text/html;base64,PHNjcmlwdD4=", "file:///etc/passwd", "blob:https://x/1", "livescript:x", "mocha:x",
        "view-source:javascript:alert(1)", "feed:javascript:alert(1)", "filesystem:https://x", "jar:https://x!/y",
    ];

    private static readonly string[] Places =
    [
        "[tekst]({0})", "[tekst](<{0}>)", "[tekst]({0} \"titel\")", "<{0}>", "[tekst][a]\n\n[a]: {0}", "[tekst][a]\n\n[a]: <{0}> 'titel'",
        "[a]\n\n[a]: {0}", "[a][]\n\n[a]: {0}", "![beeld]({0})", "![beeld](<{0}>)", "![beeld][a]\n\n[a]: {0}", "[![beeld]({0})]({0})",
        "- [ ] [tekst]({0})", "| a |\n| --- |\n| [tekst]({0}) |", "Noot[^1]\n\n[^1]: [tekst]({0})", "::: tip\n[tekst]({0})\n:::",
        "Woord\n:   [tekst]({0})", "## [tekst]({0})", "> [tekst]({0})", "<a href=\"{0}\">tekst</a>", "[tekst]( {0} )", "{0}",
    ];

    [Theory]
    [InlineData("https://voorbeeld.nl/pad?a=b#c")]
    [InlineData("http://voorbeeld.nl")]
    [InlineData("HTTPS://voorbeeld.nl")]
    [InlineData("mailto:iemand@voorbeeld.nl")]
    [InlineData("tel:+31201234567")]
    public void Four_schemes_lead_outside(string url) => Assert.Equal(LinkKind.Outside, Links.KindOf(url));

    [Theory]
    [InlineData("")]
    [InlineData("#kop")]
    [InlineData("tpack.md")]
    [InlineData("../uitleg/tpack.md#kop")]
    [InlineData("./plaatje.png")]
    [InlineData("map/les:1.md")]
    [InlineData("tpack.md#a:b")]
    [InlineData("?a:b")]
    public void A_relative_path_stays_inside(string url) => Assert.Equal(LinkKind.Inside, Links.KindOf(url));

    [Theory]
    [InlineData("//voorbeeld.nl")]
    [InlineData("\\\\voorbeeld.nl")]
    [InlineData("/\\voorbeeld.nl")]
    [InlineData("/pad")]
    [InlineData("..\\pad")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("&#106;avascript:alert(1)")]
    [InlineData("%6Aavascript:alert(1)")]
    [InlineData("javascript%3Aalert(1)")]
    [InlineData("%09javascript:alert(1)")]
    [InlineData("%2F%2Fvoorbeeld.nl")]
    [InlineData("ftp://voorbeeld.nl")]
    [InlineData("onbekend:x")]
    [InlineData(":x")]
    public void Anything_else_is_refused(string url) => Assert.Equal(LinkKind.Forbidden, Links.KindOf(url));

    [Fact]
    public void No_disguise_of_a_dangerous_address_reaches_a_page()
    {
        Dice dice = new(2026);
        for (int round = 0; round < 3000; round++)
        {
            string url = Disguised(dice.Pick(Dangerous), dice);
            string markdown = dice.Pick(Places).Replace("{0}", url, StringComparison.Ordinal);
            Outcome<Item?> outcome = Expect.Read(TestItem.Of("uitleg/een").WithBody(markdown + "\n"));
            if (outcome.Value is { } item)
            {
                AssertHarmless(item.Body, markdown);
            }
        }
    }

    [Theory]
    [InlineData("[tekst](javascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[tekst][a]\n\n[a]: javascript:alert(1)")]
    [InlineData("![beeld](javascript:alert(1))")]
    public void A_dangerous_address_is_reported_and_its_text_stays(string markdown)
    {
        Outcome<Item?> outcome = Expect.Read(TestItem.Of("uitleg/een").WithBody(markdown + "\n"));

        Assert.Equal("KB2002", Expect.Codes(outcome.Diagnostics));
        Assert.DoesNotContain("href", outcome.Value!.Body.Html.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("src", outcome.Value.Body.Html.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dangerous_address_is_pointed_at()
    {
        TestItem item = TestItem.Of("uitleg/een").WithBody("Zie [hier](javascript:x) verder.\n");

        Expect.OneProblem(Expect.Read(item).Diagnostics, "KB2002", item.Text, "javascript:x");
    }

    private static void AssertHarmless(Body body, string markdown)
    {
        foreach (IElement element in Expect.Parsed(body).All)
        {
            foreach (IAttr attribute in element.Attributes)
            {
                // What a browser does before it looks at the scheme (WHATWG URL, basic parser, steps 1 to 3).
                string seen = string.Concat(attribute.Value.Where(static c => c is not ('\t' or '\n' or '\r')))
                    .TrimStart([.. Enumerable.Range(0, 33).Select(static c => (char)c)]);
                bool isAddress = attribute.Name is "href" or "src";
                Assert.False(
                    isAddress && !seen.StartsWith('#')
                        && !seen.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
                        && !seen.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
                        && !seen.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
                        && !seen.StartsWith("tel:", StringComparison.OrdinalIgnoreCase),
                    $"{attribute.Name}={attribute.Value} from: {markdown}");
                Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal), markdown);
            }

            Assert.False(element is IHtmlScriptElement or IHtmlInlineFrameElement, markdown);
        }
    }

    private static string Disguised(string url, Dice dice)
    {
        StringBuilder disguised = new();
        int scheme = url.IndexOf(':', StringComparison.Ordinal);
        for (int i = 0; i < url.Length; i++)
        {
            if (i <= scheme && dice.Chance(15))
            {
                disguised.Append(dice.Pick(
                    ["&Tab;", "&NewLine;", "&#9;", "&#x0A;", "&#13;", "%09", "%0A", "&#0;", "&#1;", "&nbsp;", "&ZeroWidthSpace;", "\\", "%00"]));
            }

            char c = dice.Chance(30) ? Flipped(url[i]) : url[i];
            disguised.Append(i > scheme || dice.Chance(50) ? c.ToString() : Encoded(c, dice));
        }

        return disguised.ToString();
    }

    private static char Flipped(char c) => char.IsAsciiLetterLower(c) ? char.ToUpperInvariant(c) : c;

    private static string Encoded(char c, Dice dice) => dice.Next(8) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};"),
        1 => string.Create(CultureInfo.InvariantCulture, $"&#x{(int)c:X};"),
        2 => string.Create(CultureInfo.InvariantCulture, $"&#00000{(int)c};"),
        3 => string.Create(CultureInfo.InvariantCulture, $"%{(int)c:X2}"),
        4 => string.Create(CultureInfo.InvariantCulture, $"%25{(int)c:X2}"),
        5 => string.Create(CultureInfo.InvariantCulture, $"&amp;#{(int)c};"),
        6 when c == ':' => "&colon;",
        _ => c.ToString(),
    };
}
