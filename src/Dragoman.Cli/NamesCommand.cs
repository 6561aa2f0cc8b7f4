using System.CommandLine;
using Dragoman.Sources;

namespace Dragoman.Cli;

/// <summary><c>dragoman names</c>: whether names are the same name.</summary>
internal static class NamesCommand
{
    public static Command Create()
    {
        return new Command("names", "Compares names of people, organizations, ships and places in any spelling and script.") { CreateCompare() };
    }

    private static Command CreateCompare()
    {
        Argument<string> file = new("FILE.csv") { Description = "CSV with the columns name1 and name2 and, if you like, schema (Person, Company, Organization, LegalEntity, Vessel, Place); - for standard input." };
        Command command = new("compare", """
            Writes the rows of a CSV file again with a column score: from 0 (different names) to 1 (the same), 0.5 the verdict's boundary.

            Example:
              dragoman names compare pairs.csv > scored.csv
            """)
        { file };
        command.SetAction(result => Job.Guard(() => Run(result.GetValue(file)!)));
        return command;
    }

    private static int Run(string path)
    {
        using Stream standardInput = Console.OpenStandardInput();
        using Stream output = Console.OpenStandardOutput();
        try
        {
            NamePairs.Score(path, standardInput, output);
            return 0;
        }
        catch (ReportFormatException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
