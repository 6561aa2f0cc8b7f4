using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Dragoman.Exports;
using Dragoman.Store;

namespace Dragoman.Cli;

/// <summary><c>dragoman export</c>: what is in the store, for other programs and people.</summary>
internal static class ExportCommand
{
    private static readonly string[] Special = ["records", "polecat", "gdelt", "gdelt1", "map", "calendar", "graph", "brief"];

    public static Command Create()
    {
        string[] what = [.. ExportView.All.Select(static v => v.Name), .. Special];
        Argument<string> subject = new("WHAT") { Description = $"{string.Join(", ", what[..^1])} or {what[^1]}." };
        subject.AcceptOnlyFromAmong(what);
        subject.HelpName = "WHAT";
        StoreOption store = StoreOption.Create();
        Option<string?> output = new("--output", "-o") { Description = "The file; - or nothing for standard output." };
        Option<string?> format = new("--format") { Description = "csv, parquet or jsonl, for tables. Default: by the file's ending, else csv." };
        format.AcceptOnlyFromAmong("csv", "parquet", "jsonl");
        Option<string?> from = Day("--from", "First day of report, as 2025-03-17."), to = Day("--to", "Last day of report.");
        Option<string?> party = new("--party") { Description = "A part of a name of somebody who takes part." };
        Option<string?> proposal = new("--proposal")
        {
            Description = "A part of what a proposal is called, or its kind; of other things those in reports that speak of it.",
        };
        Command command = new("export", """
            Writes what the store has (docs/exports.md): tables as CSV, Parquet or JSON Lines; events in the column orders of POLECAT and GDELT (2.0, and 1.0 as
            gdelt1); control and events as GeoJSON (map); engagements to come as iCalendar (calendar); who met whom as GraphML (graph); whole records as JSON Lines;
            and a page about one negotiation that can be mailed (brief). A file is written whole or not at all.

            Examples:
              dragoman export positions -o positions.csv
              dragoman export events -o events.parquet --from 2025-01-01
              dragoman export brief --proposal ceasefire -o brief.html
            """)
        { subject, store, output, format, from, to, party, proposal };
        command.Validators.Add(result =>
        {
            if (result.GetResult(format) is { Tokens: [var asked] } && result.GetValue(subject) is { } name && Special.Contains(name)
                && !(name is "records" && asked.Value is "jsonl"))
                result.AddError($"{name} has a form of its own (docs/exports.md): leave --format out.");
        });
        command.SetAction(result => Job.Guard(() =>
        {
            using ReportStore opened = store.Open(result, create: false);
            using DbConnection connection = opened.Connect();
            ExportFilter filter = new(result.GetValue(from), result.GetValue(to), result.GetValue(party), result.GetValue(proposal));
            string? path = result.GetValue(output);
            string name = result.GetValue(subject)!;
            string kind = result.GetValue(format)
                ?? Path.GetExtension(path ?? "") switch { ".parquet" => "parquet", ".jsonl" => "jsonl", _ => "csv" };
            if (path is null or "-")
            {
                using Stream standard = new BufferedStream(new StandardOutput(), 1 << 16);
                Write(name, kind, connection, filter, standard);
            }
            else
                AtomicFile.Write(path, file => Write(name, kind, connection, filter, file));
            return 0;
        }));
        return command;
    }

    private static Option<string?> Day(string name, string description)
    {
        Option<string?> option = new(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0
                && !DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                result.AddError($"{name} is a day such as 2025-03-17, not \"{result.Tokens[0].Value}\".");
        });
        return option;
    }

    private static void Write(string what, string format, DbConnection store, ExportFilter filter, Stream output)
    {
        switch (what)
        {
            case "records": TableExport.WriteRecords(store, filter, output); break;
            case "polecat": PoliticalEventFormats.WritePolecat(store, filter, output); break;
            case "gdelt": PoliticalEventFormats.WriteGdelt(store, filter, output, second: true); break;
            case "gdelt1": PoliticalEventFormats.WriteGdelt(store, filter, output, second: false); break;
            case "map": MapExport.Write(store, filter, output); break;
            case "calendar": CalendarExport.Write(store, filter, output); break;
            case "graph": GraphExport.Write(store, filter, output); break;
            case "brief": BriefPage.Write(store, filter, output); break;
            default: WriteTable(ExportView.Of(what), format, store, filter, output); break;
        }
    }

    private static void WriteTable(ExportView view, string format, DbConnection store, ExportFilter filter, Stream output)
    {
        switch (format)
        {
            case "parquet": WriteParquet(view, store, filter, output); break;
            case "jsonl": TableExport.WriteJsonLines(view, store, filter, output); break;
            default: TableExport.WriteCsv(view, store, filter, output); break;
        }
    }

    // Parquet's footer holds offsets: it is made in one piece and then sent on where the output cannot be gone back in.
    private static void WriteParquet(ExportView view, DbConnection store, ExportFilter filter, Stream output)
    {
        if (output.CanSeek)
        {
            TableExport.WriteParquet(view, store, filter, output).GetAwaiter().GetResult();
            return;
        }
        using MemoryStream whole = new();
        TableExport.WriteParquet(view, store, filter, whole).GetAwaiter().GetResult();
        whole.WriteTo(output);
    }
}
