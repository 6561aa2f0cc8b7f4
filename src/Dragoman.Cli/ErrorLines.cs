using System.CommandLine;

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
}
