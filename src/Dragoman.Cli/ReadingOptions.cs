using System.CommandLine;

namespace Dragoman.Cli;

/// <summary>What the commands that read reports may be told to read with: tables, gazetteer and model.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<FileInfo[]> _actors = new("--actors")
    {
        Description = "CSV files with actors of your own, in the form of data/actors (may be given more than once).",
    };
    private readonly Option<FileInfo[]> _figures = new("--figures")
    {
        Description = "CSV files with public figures of your own, in the form of data/figures (may be given more than once).",
    };
    private readonly Option<string?> _gazetteer = new("--gazetteer")
    {
        Description = "A gazetteer made by `dragoman places import`, in place of the one that comes with the program.",
    };
    private readonly Option<bool> _noRepair = new("--no-repair")
    {
        Description = "Leave damaged names of people and places as the report spells them.",
    };
    private readonly Option<string?> _model = new("--model") { Description = "Another model file." };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_actors, _figures, _gazetteer, _noRepair, _model])
            command.Options.Add(option);
    }

    /// <summary>The reader that the command line asks for; loads the models.</summary>
    public ReportReader Reader(ParseResult result) =>
        new(Models.Load(result.GetValue(_model), Paths(result.GetValue(_actors)), Paths(result.GetValue(_figures)), !result.GetValue(_noRepair),
            result.GetValue(_gazetteer)));

    private static List<string> Paths(FileInfo[]? files) => [.. (files ?? []).Select(f => f.FullName)];
}
