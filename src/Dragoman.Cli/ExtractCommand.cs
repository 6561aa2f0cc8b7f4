using System.Buffers;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Sources;

namespace Dragoman.Cli;

/// <summary><c>dragoman extract</c>: web pages to their main text and metadata.</summary>
internal static class ExtractCommand
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        Argument<string[]> paths = Job.Paths();
        Option<int?> threads = Job.Threads();
        Option<string> format = new("--format") { Description = "json: one object a line.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json");
        Command command = new("extract", """
            Writes the main text, title, byline, date and publisher of web pages, one JSON object a line.

            Example:
              dragoman extract pages/ --format json > pages.jsonl
            """)
        { paths, threads, format };
        command.SetAction(result => Job.Guard(() => Job.Run(result.GetValue(paths) ?? [], result.GetValue(threads), (reports, output) =>
        {
            foreach (Report report in reports)
                Write(report, output);
        })));
        return command;
    }

    private static void Write(Report report, IBufferWriter<byte> output)
    {
        using (Utf8JsonWriter json = new(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("path", report.Path);
            json.WriteString("title", report.Title);
            json.WriteStartArray("byline");
            foreach (string name in report.Byline)
                json.WriteStringValue(name);
            json.WriteEndArray();
            json.WriteString("published", report.Published);
            json.WriteString("publisher", report.Publisher);
            json.WriteString("language", report.Language ?? LanguageGuess.Of(report.Text));
            json.WriteString("text", report.Text);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }
}
