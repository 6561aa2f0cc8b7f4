using System.CommandLine;

namespace Dragoman.Cli;

/// <summary><c>dragoman docs</c>: docs/cli.md, made from what the commands say when asked for help.</summary>
internal static class DocsCommand
{
    private const int Columns = 110;

    public static Command Create()
    {
        Command command = new("docs", """
            Writes docs/cli.md: the help of every command. A test compares it with the file.

            Example:
              dragoman docs > docs/cli.md
            """)
        { Hidden = true };
        command.SetAction(result => Write((RootCommand)result.RootCommandResult.Command, Console.Out));
        return command;
    }

    private static void Write(RootCommand root, TextWriter page)
    {
        page.Write("""
            # The command line

            Written by `dragoman docs` from the help of the commands; do not edit.

            | exit status | meaning |
            | --- | --- |
            | 0 | everything was read, or the reader of the output went away (`| head -1`) |
            | 1 | some input was refused, or there was none; standard error says which, where and why; every good report has been written |
            | 2 | the command line is wrong, or a model, an actors file or a figures file cannot be used; nothing was written. Or the store cannot be used, or not any longer: what was reported as added is in it, of the rest nothing |
            | 130 | stopped by Ctrl-C |


            """.ReplaceLineEndings("\n"));
        HelpPages.Install(root, Columns);
        WriteHelp(root, root, [], page);
    }

    private static void WriteHelp(RootCommand root, Command command, string[] path, TextWriter page)
    {
        using StringWriter help = new(System.Globalization.CultureInfo.InvariantCulture);
        root.Parse([.. path, "--help"]).Invoke(new InvocationConfiguration { Output = help });
        string[] lines = [.. help.ToString().ReplaceLineEndings("\n").Trim().Split('\n').Select(l => l.TrimEnd())];
        page.Write($"## {string.Join(' ', ["dragoman", .. path])}\n\n```text\n{string.Join('\n', lines)}\n```\n\n");
        foreach (Command child in command.Subcommands.Where(c => !c.Hidden))
            WriteHelp(root, child, [.. path, child.Name], page);
    }
}
