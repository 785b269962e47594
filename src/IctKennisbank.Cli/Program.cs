using IctKennisbank.Cli;

// Exit codes: 0 good, 1 problems in content, 2 wrong usage, 3 a bug of ours.
return CommandLine.Run(args, Console.Out, Console.Error, Console.IsInputRedirected ? null : Console.In);
