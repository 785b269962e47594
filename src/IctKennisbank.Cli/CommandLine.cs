using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using IctKennisbank.Diagnostics;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli;

/// <summary>The commands of <c>kennisbank</c>; everything that it says is Dutch.</summary>
public static class CommandLine
{
    /// <summary>Runs the program.</summary>
    /// <param name="args">Arguments without the program's name.</param>
    /// <param name="output">For results.</param>
    /// <param name="error">For problems of usage.</param>
    /// <param name="input">Where a person types answers; null when nobody does.</param>
    /// <returns>0 good, 1 problems in content, 2 wrong usage, 3 a bug of ours.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, TextReader? input = null)
    {
        RootCommand root = new(Text.Get("cli.kennisbank"))
        {
            BuildCommand.Create(output),
            ServeCommand.Create(output),
            CheckCommand.Create(output),
            ExplainCommand.Create(output),
            NewCommand.Create(output, input),
            InitCommand.Create(output, input),
            EditorCommand.Create(output),
        };
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Action = new DutchHelp(output);
            help.Description = Text.Get("cli.help");
        }

        foreach (VersionOption version in root.Options.OfType<VersionOption>())
        {
            version.Description = Text.Get("cli.versie");
        }

        // A title may begin with an at sign; without this the package takes it for a file with arguments.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            ReportUsage(root, parsed, args, error);
            return 2;
        }

        try
        {
            return parsed.Invoke(new() { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (UsageException exception)
        {
            error.WriteLine(exception.Message);
            return 2;
        }
        catch (Exception exception) when (Cause(exception) is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(DiskProblem.Of(Cause(exception)));
            return 2;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Diagnostic problem = Diagnostic.Of(Codes.Internal, default, exception.Message);
            error.WriteLine($"error {problem.Code.Id}: {problem.Message}");
            error.WriteLine(exception);
            return 3;
        }
    }

    /// <summary>What went wrong in the first of the threads that read or wrote side by side.</summary>
    private static Exception Cause(Exception exception) =>
        exception is AggregateException { InnerException: { } inner } ? Cause(inner) : exception;

    private static void ReportUsage(RootCommand root, ParseResult parsed, string[] args, TextWriter error)
    {
        Command command = parsed.CommandResult.Command;
        IEnumerable<string> known = command == root
            ? root.Subcommands.Select(static child => child.Name)
            : command.Options.Select(static option => option.Name);
        if (args.Length == 0)
        {
            DutchHelp.Write(root, error);
            return;
        }

        // Behind a wrong command everything is unknown, and behind a wrong option its value: one mistake, one line.
        string before = "";
        foreach (string token in command == root ? parsed.UnmatchedTokens.Take(1) : parsed.UnmatchedTokens)
        {
            if (token.StartsWith('-') || !before.StartsWith('-'))
            {
                string hint = Nearest.To(token, known) is { } near ? " " + Text.Get("hint.bedoel-je", near) : "";
                error.WriteLine(Text.Get("cli.onbekend", token) + hint);
            }

            before = token;
        }

        foreach (OptionResult result in parsed.Errors.Select(static problem => problem.SymbolResult).OfType<OptionResult>().Distinct())
        {
            string form = $"{result.Option.Name} {result.Option.HelpName}".TrimEnd();
            error.WriteLine(result.Tokens.Count == 0
                ? Text.Get("cli.geen-waarde", result.Option.Name, form)
                : Text.Get("cli.waarde", result.Tokens[0].Value, result.Option.Name, form));
        }

        error.WriteLine(Text.Get("cli.zie-help", command == root ? "kennisbank --help" : $"kennisbank {command.Name} --help"));
    }

    /// <summary>Help in Dutch; the package's own is in English.</summary>
    private sealed class DutchHelp(TextWriter output) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            Write(parseResult.CommandResult.Command, output);
            return 0;
        }

        public static void Write(Command command, TextWriter output)
        {
            output.WriteLine(command.Description);
            output.WriteLine();
            bool isRoot = command is RootCommand;
            output.WriteLine(Text.Get("cli.gebruik", isRoot ? "kennisbank COMMANDO" : string.Join(' ', command.Arguments.Select(static argument => argument.HelpName!).Prepend("kennisbank " + command.Name))));
            WriteList(Text.Get("cli.commandos"), command.Subcommands.Select(static c => (c.Name, c.Description ?? "")), output);
            WriteList(
                Text.Get("cli.opties"),
                command.Options.Where(static o => !o.Hidden).Select(static o => (Name(o), o.Description ?? "")),
                output);
        }

        private static string Name(Option option) =>
            option.ValueType == typeof(bool) || option.HelpName is null ? option.Name : $"{option.Name} {option.HelpName}";

        private static void WriteList(string heading, IEnumerable<(string Name, string Text)> entries, TextWriter output)
        {
            List<(string Name, string Text)> list = [.. entries];
            if (list.Count == 0)
            {
                return;
            }

            output.WriteLine();
            output.WriteLine(heading);
            int width = list.Max(static entry => entry.Name.Length) + 2;
            foreach ((string name, string text) in list)
            {
                output.WriteLine("  " + name.PadRight(width) + text);
            }
        }
    }
}

/// <summary>Something that the user of the program has to do differently; ends it with exit code 2.</summary>
public sealed class UsageException(string message) : Exception(message);
