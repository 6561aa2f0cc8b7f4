using System.CommandLine;
using Dragoman.Cli.Figures;
using Dragoman.Sources;

namespace Dragoman.Cli;

/// <summary><c>dragoman figures</c>: lists of public figures from elsewhere.</summary>
internal static class FiguresCommand
{
    public static Command Create() => new("figures", "Lists of public figures for read --figures (docs/figures.md).") { CreateImport() };

    private static Command CreateImport()
    {
        Argument<string> source = new("SOURCE")
        {
            Description =
                "A Wikidata JSON dump (.json, .json.gz, .json.bz2), targets.simple.csv of OpenSanctions, an actor dictionary of PETRARCH or Phoenix, or a CSV table.",
        };
        Option<string> from = new("--from") { Description = "What the source is: wikidata, opensanctions, petrarch or csv.", Required = true };
        from.AcceptOnlyFromAmong(FigureImport.Kinds);
        Option<string> output = new("--output", "-o") { Description = "The CSV file to write, in the form of data/figures.", Required = true };
        Command command = new("import", """
            Writes the people of another list as public figures. Nothing is written unless the whole source could be read.

            Example:
              dragoman figures import --from opensanctions targets.simple.csv -o sanctions.csv
              dragoman read reports/ --figures sanctions.csv
            """)
        { source, from, output };
        command.SetAction(result => Job.Guard(() =>
        {
            try
            {
                int rows = FigureImport.Run(result.GetValue(from)!, result.GetValue(source)!, result.GetValue(output)!);
                Console.Error.WriteLine($"{rows} {(rows == 1 ? "row" : "rows")} written to {result.GetValue(output)}.");
                return 0;
            }
            catch (ReportFormatException e)
            {
                Console.Error.WriteLine(e.Message);
                return 1;
            }
        }));
        return command;
    }
}
