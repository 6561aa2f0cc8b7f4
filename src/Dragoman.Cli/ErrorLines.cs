using System.CommandLine;
using System.CommandLine.Parsing;

namespace Dragoman.Cli;

/// <summary>What is wrong with a command line, a line each, as the rest of the program words its faults.</summary>
internal static class ErrorLines
{
    public static IEnumerable<string> Of(ParseResult result)
    {
        // Where no command was recognised, whatever else stands there is its consequence.
        if (result.CommandResult.Command.Subcommands.Count > 0 && result.UnmatchedTokens is [var first, ..])
        {
            string kind = first.StartsWith('-') ? "option" : "command";
            return [$"There is no {kind} {first}."];
        }
        return result.Errors.Select(static e => e.Message.ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal)).Distinct();
    }

    /// <summary>The command whose help tells how it is done right: "dragoman decide merge".</summary>
    public static string WhereToAsk(ParseResult result)
    {
        List<string> names = [];
        for (SymbolResult? at = result.CommandResult; at is CommandResult { Command: not RootCommand } command; at = at.Parent)
            names.Insert(0, command.Command.Name);
        return $"Ask `{string.Join(' ', ["dragoman", .. names, "--help"])}`.";
    }
}
