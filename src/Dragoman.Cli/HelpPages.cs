using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dragoman.Cli;

/// <summary>Help with examples at the end. A command's description may close with a paragraph "Examples:", which the list of commands is
/// spared.</summary>
internal sealed class HelpPages : SynchronousCommandLineAction
{
    private readonly HelpAction _help;
    private readonly Dictionary<Command, string> _examples = [];

    private HelpPages(HelpAction help) => _help = help;

    /// <summary>Gives a program such help.</summary>
    /// <param name="columns">Width of the page; null for the terminal's.</param>
    public static void Install(RootCommand root, int? columns = null)
    {
        foreach (HelpOption option in root.Options.OfType<HelpOption>())
        {
            HelpAction help = option.Action as HelpAction ?? ((HelpPages)option.Action!)._help;
            if (columns is { } width)
                help.MaxWidth = width;
            if (option.Action is HelpPages)
                continue;
            HelpPages pages = new(help);
            pages.Part(root);
            option.Action = pages;
        }
    }

    private void Part(Command command)
    {
        string description = (command.Description ?? "").ReplaceLineEndings("\n");
        int at = description.IndexOf("\n\nExample", StringComparison.Ordinal);
        if (at >= 0)
        {
            _examples[command] = description[(at + 2)..];
            description = description[..at];
        }
        // Lines are broken to fit the page, paragraphs stay.
        command.Description = string.Join("\n\n", description.Split("\n\n").Select(p => p.Replace('\n', ' ')));
        foreach (Command child in command.Subcommands)
            Part(child);
    }

    public override int Invoke(ParseResult parseResult)
    {
        int status = _help.Invoke(parseResult);
        if (_examples.TryGetValue(parseResult.CommandResult.Command, out string? examples))
            parseResult.InvocationConfiguration.Output.Write(examples + "\n\n");
        return status;
    }
}
