using System.Buffers;
using System.CommandLine;
using System.Text;
using Dragoman.Cli.Page;
using Dragoman.Record;

namespace Dragoman.Cli;

/// <summary><c>dragoman read</c>: reports to records.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        Argument<string[]> paths = Job.Paths();
        Option<int?> threads = Job.Threads();
        Option<string> format = new("--format")
        {
            Description = "json (one record a line, docs/record.md) or text (a page to read). Default: text on a terminal, json otherwise.",
        };
        format.AcceptOnlyFromAmong("json", "text");
        ReadingOptions reading = new();
        Option<bool> noColor = new("--no-color") { Description = "No colours in text." };
        Option<int?> width = Job.AtLeast(
            40, new("--width") { Description = "Columns of the text page, 40 or more. Default: the terminal's width, else 100." });
        Command command = new("read", """
            Reads reports and writes down what they say, each line with its evidence.

            Examples:
              dragoman read samples/istanbul-2022-damaged.txt --format text
              dragoman read reports/ archive.warc.gz --format json > records.jsonl
              cat reports.jsonl | dragoman read - --format json --actors my-actors.csv
            """)
        { paths, format, threads, noColor, width };
        reading.AddTo(command);
        command.SetAction(result => Job.Guard(() =>
        {
            bool text = (result.GetValue(format) ?? (Console.IsOutputRedirected ? "json" : "text")) == "text";
            ReportReader reader = reading.Reader(result);
            bool colour = text && Terminal.HasColours(result.GetValue(noColor));
            int columns = Terminal.Columns(result.GetValue(width));
            return Job.Run(result.GetValue(paths) ?? [], result.GetValue(threads), (reports, output) =>
            {
                foreach (ReportRecord record in reader.Read(reports))
                {
                    if (text)
                        WriteText(record, output, columns, colour);
                    else
                        RecordWriter.Write(record, output);
                }
            });
        }));
        return command;
    }

    private static void WriteText(ReportRecord record, IBufferWriter<byte> output, int columns, bool colour)
    {
        StringWriter page = new(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        TextPage.Write(record, page, columns, colour);
        page.WriteLine();
        Encoding.UTF8.GetBytes(page.ToString(), output);
    }
}
