using System.Globalization;
using System.Text;
using IctKennisbank.Build;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Build;

/// <summary>
/// Whatever people write, a build gives problems and never an exception. The base and all wrong examples are damaged at
/// random, with fixed seeds; <c>FUZZ=5000</c> does so many more. A seed that fails becomes a wrong example.
/// </summary>
public sealed class BrokenInputTests
{
    private const int Batches = 8;
    private const int PerBatch = 20;

    private static readonly string[] Tokens =
    [
        ": ", "- ", "[", "]", "{", "}", "\"", "'", "---\n", "...\n", "\n\t", "&a ", "*a", "!!x ", "# ", "::: tip\n", ":::\n",
        "```\n", "> ", "\u202e", "🎲", "~", "\n\n", "<b>", "![](x.png)", "[a](../x.md#y)", "[a](#)", "<!--", "|", "|\n  ", ">-\n  ",
        "\\", "%", "\0", "-1", "999999999999", "a: ", "? ", "<<: ", ", ", "\r", "\u0085", "\u00a0", "​", "\ufeff", "é", "''", "\"\"",
        "[]", "{}", "null", "ja", "nee", "onbekend", "2026-02-30", "PT", "0 min", "kl.pd.1", "kl.", ".", "/", "../", "content/",
        "uitleg/tpack", "leerpaden/start", "[^1]", "[^1]: x\n", "| a | b |\n| - | - |\n", "Term\n: Uitleg\n", "- [ ] x\n", "=====\n",
        "{{title}}", "{{#if", "}}", "{{/if}}", "{{> kop}}", "{{#each title}}", "{{else}}", "{{this}}", "{{../x}}", "{{@index}}", "{{", "{{t \"x\"}}", "\ud83c", "<https://a.nl>", "https:", "1.", "a\u0301", "con", "index", "  ", "\n",
    ];

    private static readonly List<SourceFile> Templates =
        [.. Repo.Tree.Below("templates").Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal))];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Batches)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Damaged_sites_give_problems_and_no_exception(int batch)
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out int more)
            ? more / Batches
            : PerBatch;
        string[] names = [.. TestSites.InvalidNames];
        for (int i = 0; i < count; i++)
        {
            int seed = (batch * 1_000_003) + i;
            Dice dice = new((ulong)seed);
            SourceTree tree = Damaged(dice.Next(3) == 0 ? TestSites.Invalid(dice.Pick(names)) : TestSites.Base, dice);
            BuildResult result;
            try
            {
                result = Builder.Build(tree, new(WithDrafts: i % 2 == 0, CheckOutput: true), Compiled.Memo);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}: {exception.Message}", exception);
            }

            Assert.Equal(result.HasErrors, result.Files.Count == 0);
            Assert.All(result.Diagnostics, problem => AssertPlace(problem, tree, seed));
        }
    }

    private static void AssertPlace(Diagnostic problem, SourceTree tree, int seed)
    {
        SourceSpan span = problem.Span;
        string shown = $"seed {seed}: {problem}";
        Assert.True(span.Path.Length > 0 && span.Line >= 1 && span.Column >= 1, shown);
        Assert.True(span.EndLine > span.Line || (span.EndLine == span.Line && span.EndColumn >= span.Column), shown);
        Assert.False(string.IsNullOrWhiteSpace(problem.Message), shown);
        Assert.True(problem.Message == problem.Message.Trim(), shown);
        if (tree.Find(span.Path) is { } file)
        {
            Assert.True(span.Line <= file.Bytes.Span.Count((byte)'\n') + file.Bytes.Span.Count((byte)'\r') + 1, shown);
        }
    }

    private static SourceTree Damaged(SourceTree tree, Dice dice)
    {
        List<SourceFile> files = [.. tree.Files];
        if (dice.Chance(15))
        {
            SourceFile template = dice.Pick(Templates);
            string text = Damaged(Encoding.UTF8.GetString(template.Bytes.Span), dice);
            return new(files.Append(new(template.Path, Encoding.UTF8.GetBytes(text))));
        }

        int times = 1 + dice.Next(3);
        for (int i = 0; i < times; i++)
        {
            int index = dice.Next(files.Count);
            SourceFile file = files[index];
            switch (dice.Next(20))
            {
                case 0:
                    files.RemoveAt(index);
                    break;
                case 1:
                    files[index] = new(file.Path, new byte[dice.Next(40)]);
                    break;
                case 2:
                    files.Add(new(file.Path.Replace(".md", dice.Pick(Tokens) + ".md", StringComparison.Ordinal), file.Bytes));
                    break;
                case 3:
                    byte[] bytes = file.Bytes.ToArray();
                    if (bytes.Length > 0)
                    {
                        bytes[dice.Next(bytes.Length)] ^= (byte)(1 << dice.Next(8));
                    }

                    files[index] = new(file.Path, bytes);
                    break;
                default:
                    string text = Encoding.UTF8.GetString(file.Bytes.Span);
                    for (int n = dice.Next(4); n >= 0 && text.Length < 100_000; n--)
                    {
                        text = Damaged(text, dice);
                    }

                    files[index] = new(file.Path, Encoding.UTF8.GetBytes(text));
                    break;
            }
        }

        return new(files);
    }

    private static string Damaged(string text, Dice dice)
    {
        string token = dice.Pick(Tokens);
        int at = dice.Next(text.Length + 1);
        List<string> lines = [.. text.Split('\n')];
        int line = dice.Next(lines.Count);
        int other = dice.Next(lines.Count);
        switch (dice.Next(9))
        {
            case 0:
                lines.RemoveAt(line);
                break;
            case 1:
                lines.Insert(other, lines[line]);
                break;
            case 2:
                (lines[line], lines[other]) = (lines[other], lines[line]);
                break;
            case 3 or 4:
                int colon = lines[line].IndexOf(": ", StringComparison.Ordinal);
                lines[line] = colon < 0 ? lines[line] + token : lines[line][..(colon + 2)] + token;
                break;
            case 5:
                lines[line] = "  " + lines[line];
                break;
            case 6:
                return text[..at];
            case 7:
                return text.Remove(at, Math.Min(dice.Next(12), text.Length - at));
            default:
                return text.Insert(at, dice.Next(30) == 0 ? string.Concat(Enumerable.Repeat(token, 3000)) : token);
        }

        return string.Join('\n', lines);
    }
}
