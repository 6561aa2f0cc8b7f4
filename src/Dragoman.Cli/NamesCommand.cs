using System.CommandLine;
using Dragoman.Sources;

namespace Dragoman.Cli;

/// <summary><c>dragoman names</c>: whether names are the same name.</summary>
internal static class NamesCommand
{
    public static Command Create()
    {
        return new Command("names", "Compares names of people, organizations, ships and places in any spelling and script.")
        {
            CreateCompare(), CreateBench(),
        };
    }

    private static Command CreateCompare()
    {
        Argument<string> file = new("FILE.csv")
        {
            Description =
                "CSV with the columns name1 and name2 and, if you like, schema (Person, Company, Organization, LegalEntity, Vessel, Place); - for standard input.",
        };
        Command command = new("compare", """
            Writes the rows of a CSV file again with a column score: from 0 (different names) to 1 (the same), 0.5 the verdict's boundary.

            Example:
              dragoman names compare pairs.csv > scored.csv
            """)
        { file };
        command.SetAction(result => Job.Guard(() => Run(result.GetValue(file)!)));
        return command;
    }

    private static Command CreateBench()
    {
        Option<int> count = new("--count") { Description = "How many invented names the index holds.", DefaultValueFactory = _ => 1_000_000 };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 5_000_000)
                result.AddError("--count is from 1 to 5000000.");
        });
        Command command = new("bench", "Times the search for a damaged name among many, and says how often it is found.") { count };
        command.SetAction(result => NamesBench.Run(result.GetValue(count)));
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
