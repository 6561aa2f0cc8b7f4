using System.CommandLine;
using Dragoman.Cli;

RootCommand root = new("""
    Dragoman reads reports about negotiations and conflicts and writes down, with the evidence for every line, who said what,
    who met whom and when, and who did what to whom. It works offline.

    Exit status: 0 all was read; 1 some input was refused (standard error says which and why); 2 the command line is wrong.
    """)
{
    ReadCommand.Create(),
    ParseCommand.Create(),
    AddCommand.Create(),
    WatchCommand.Create(),
    RereadCommand.Create(),
    RejectedCommand.Create(),
    SearchCommand.Create(),
    CopiesCommand.Create(),
    WhoCommand.Create(),
    SaidCommand.Create(),
    PositionsCommand.Create(),
    TimelineCommand.Create(),
    ControlCommand.Create(),
    ContradictionsCommand.Create(),
    SourcesCommand.Create(),
    ChangesCommand.Create(),
    DecideCommand.Create(),
    ExportCommand.Create(),
    ExtractCommand.Create(),
    NamesCommand.Create(),
    PlacesCommand.Create(),
    FiguresCommand.Create(),
    BenchCommand.Create(),
    DocsCommand.Create(),
};
HelpPages.Install(root);
ParseResult result = root.Parse(args);
// Who asks for help has not given what the command needs.
if (result.Errors.Count > 0 && result.Action is not HelpPages)
{
    foreach (string error in ErrorLines.Of(result))
        Console.Error.WriteLine(error);
    Console.Error.WriteLine(ErrorLines.WhereToAsk(result));
    return 2;
}
return result.Invoke();
