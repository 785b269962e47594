using IctKennisbank.Planning.Outputs;

namespace IctKennisbank.Tests.Planning;

/// <summary>Scripts lose what only people read, and nothing else.</summary>
public sealed class ScriptTextTests
{
    [Theory]
    [InlineData("/* Head. */\n(function () {\n  'use strict';\n\n  var a = 1, b = a + 2; // sum\n})();\n", "(function(){'use strict';var a=1,b=a+2;})();")]
    [InlineData("var a = 'two  // no comment', b = \"/* nor this */\";", "var a='two  // no comment',b=\"/* nor this */\";")]
    [InlineData("x = /[/\"' ] +/g.test(y) ? a / b / c : 1;", "x=/[/\"' ] +/g.test(y)?a/b/c:1;")]
    [InlineData("return /a b/.test(c);", "return/a b/.test(c);")]
    [InlineData("value.in / 2 / x", "value.in/2/x")]
    [InlineData("a = b + +c - -d + ++e;", "a=b+ +c- -d+ ++e;")]
    [InlineData("typeof  a in b", "typeof a in b")]
    [InlineData("var s = '`';  // a sign", "var s='`';")]
    public void Comments_and_spaces_go(string script, string expected) => Assert.Equal(expected, ScriptText.Shorter(script));

    [Theory]
    [InlineData("var f = function () {}\nf()\nvar g", "var f=function(){}\nf()\nvar g")]
    [InlineData("a()\n(b)\n[c]", "a()\n(b)\n[c]")]
    [InlineData("return\nvalue", "return\nvalue")]
    [InlineData("a\n++b", "a\n++b")]
    [InlineData("first // why\nsecond", "first\nsecond")]
    public void A_line_break_that_can_end_a_statement_stays(string script, string expected) => Assert.Equal(expected, ScriptText.Shorter(script));

    [Theory]
    [InlineData("var t = `two\n  lines // here`;")]
    [InlineData("var s = 'does not end\n  here';")]
    public void What_is_not_understood_stays_as_it_is(string script) => Assert.Equal(script, ScriptText.Shorter(script));
}
