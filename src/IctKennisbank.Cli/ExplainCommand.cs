using System.CommandLine;
using IctKennisbank.Diagnostics;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli;

/// <summary>
/// <c>kennisbank explain CODE</c>: what the handbook says about a code, for who has no site at hand and no internet. Without
/// a code it lists them all.
/// </summary>
internal static class ExplainCommand
{
    private const string Indent = "    ";

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output)
    {
        Argument<string?> code = new("code") { HelpName = "CODE", Arity = ArgumentArity.ZeroOrOne };
        Command command = new("explain", Text.Get("cli.explain")) { code };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(code) is { } said)
            {
                Write(Find(said), output);
            }
            else
            {
                WriteList(output);
            }

            return 0;
        });
        return command;
    }

    /// <summary>The code as people type it: in small letters, or the number alone.</summary>
    private static DiagnosticCode Find(string said)
    {
        string id = said.Trim().ToUpperInvariant();
        id = id.StartsWith("KB", StringComparison.Ordinal) ? id : "KB" + id;
        return Codes.All.FirstOrDefault(code => code.Id == id) ?? throw new UsageException(
            Text.Get("uitleg.onbekend", said)
            + (Nearest.To(id, Codes.All.Select(static code => code.Id)) is { } near ? " " + Text.Get("hint.bedoel-je", near) : "")
            + " " + Text.Get("uitleg.welke"));
    }

    private static void Write(DiagnosticCode code, TextWriter output)
    {
        output.WriteLine($"{code.Id} ({Kind(code)}): {code.Title}");
        output.WriteLine();
        output.WriteLine(code.Why);
        output.WriteLine(code.Cure);
        if (CodeExample.Of(code) is { } example)
        {
            string heading = Text.Get(code.Severity == Severity.Note ? "handboek.zo" : "handboek.fout");
            WritePiece(
                example is { Path.Length: > 0, How: not "weg" } ? $"{heading}, {Text.Get("handboek.waar", example.Path)}" : heading,
                example.Wrong,
                output);
            WritePiece(Text.Get("handboek.melding"), example.Message, output);
            WritePiece(Text.Get("handboek.goed"), example.Right, output);
            if (example.HasMarks)
            {
                output.WriteLine();
                output.WriteLine(Text.Get("handboek.onzichtbaar"));
            }
        }

        if (code.Severity == Severity.Warning)
        {
            output.WriteLine();
            output.WriteLine(Text.Get("handboek.uitzondering"));
        }
    }

    private static void WritePiece(string heading, string piece, TextWriter output)
    {
        if (piece.Length == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(heading + ":");
        foreach (string line in piece.Split('\n'))
        {
            output.WriteLine((Indent + line).TrimEnd());
        }
    }

    private static void WriteList(TextWriter output)
    {
        foreach (IGrouping<string, DiagnosticCode> group in Codes.All.GroupBy(static code => code.Group))
        {
            output.WriteLine(Text.Get("handboek." + group.Key));
            foreach (DiagnosticCode code in group)
            {
                output.WriteLine($"  {code.Id}  {code.Title}");
            }

            output.WriteLine();
        }

        output.WriteLine(Text.Get("cli.uitleg-vraag", Codes.BadDuration.Id));
    }

    private static string Kind(DiagnosticCode code) => Text.Get(code.Severity switch
    {
        Severity.Error => "handboek.moet",
        Severity.Warning => "handboek.advies",
        _ => "handboek.ter-info",
    });
}
