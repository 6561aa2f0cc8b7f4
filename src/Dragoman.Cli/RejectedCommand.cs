using System.CommandLine;
using System.Text.Json;
using Dragoman.Cli.Page;
using Dragoman.Store;

namespace Dragoman.Cli;

/// <summary><c>dragoman rejected</c>: what could not be read, and why.</summary>
internal static class RejectedCommand
{
    public static Command Create()
    {
        StoreOption store = StoreOption.Create();
        Option<bool> json = new("--json") { Description = "One JSON object a line: input, place, reason, first_at, last_at, times." };
        Command command = new("rejected", """
            Lists what `dragoman add` could not read, latest first, with the reason and what can be done about it.

            Example:
              dragoman rejected --store talks.db
            """)
        { store, json };
        command.SetAction(result => Job.Guard(() =>
        {
            using ReportStore opened = store.Open(result, create: false);
            using Stream output = new BufferedStream(new StandardOutput());
            if (!Write(opened.Rejected(), output, result.GetValue(json)))
                Console.Error.WriteLine($"{opened.Name}: nothing was rejected.");
            return 0;
        }));
        return command;
    }

    /// <returns>Whether there was anything.</returns>
    private static bool Write(IEnumerable<RejectedRow> rows, Stream output, bool asJson)
    {
        bool any = false;
        using StreamWriter text = new(output) { NewLine = "\n" };
        foreach (RejectedRow row in rows)
        {
            any = true;
            if (asJson)
                WriteJson(row, text);
            else
                text.WriteLine(TextOf(row));
        }
        return any;
    }

    private static string TextOf(RejectedRow row)
    {
        string place = row.Place.Length > 0 ? ":" + row.Place : "";
        string times = row.Times > 1 ? FormattableString.Invariant($", {row.Times} times") : "";
        return $"{SafeText.Of(row.Input)}{place}: {SafeText.Of(row.Reason)} ({row.LastAt[..10]}{times})";
    }

    private static void WriteJson(RejectedRow row, StreamWriter text)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line))
        {
            json.WriteStartObject();
            json.WriteString("input", row.Input);
            json.WriteString("place", row.Place);
            json.WriteString("reason", row.Reason);
            json.WriteString("first_at", row.FirstAt);
            json.WriteString("last_at", row.LastAt);
            json.WriteNumber("times", row.Times);
            json.WriteEndObject();
        }
        text.WriteLine(System.Text.Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length));
    }
}
