using System.CommandLine;
using System.Text.Json;
using Dragoman.Cli.Page;
using Dragoman.Store;

namespace Dragoman.Cli;

/// <summary><c>dragoman decide</c>: who is who across reports, as an analyst knows it.</summary>
internal static class DecideCommand
{
    public static Command Create() => new("decide", """
        Decides by hand who is who across reports (docs/actors.md), which proposals, engagements and events are one (docs/threads.md), and whether a damaged report takes names from a clean copy (docs/copies.md). A decision holds at once and for every report to come; it is kept with its
        number and can be undone.

        Examples:
          dragoman decide merge "Steve Witkov" "Steve Witkoff" --note "misspelt by one agency"
          dragoman decide split "David Davis" "David Davies"
          dragoman decide rename "Volodymyr Zelenskiy" "Volodymyr Zelenskyy"
          dragoman decide same engagement 4c1f09ab 77d02e31
          dragoman decide apart proposal 9be21c55 --note "another ceasefire"
          dragoman decide own 3f2a9c01d4e7 --note "the agency's own spelling"
          dragoman decide list
          dragoman decide undo 2
        """)
    {
        Make("merge", "Two names are one: whoever is told of under either is one from now on.", "NAME", "The other name."),
        Make("split", "A spelling is somebody else's: it stands for itself from now on.", "SPELLING", "The spelling that is not this actor's."),
        Make("rename", "Answers and views call it so.", "NEW", "The name that it is to have."),
        Same(),
        Apart(),
        Own(),
        Undo(),
        List(),
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "One JSON object a line: decision, made_at, made_by, kind, section, subject, object, undoes, note, undone_by.",
    };

    private static (Option<string?> By, Option<string?> Note) Remarks() =>
        (new("--by") { Description = "Who decides." }, new("--note") { Description = "Why; kept with the decision." });

    private static Command Make(string kind, string description, string other, string otherDescription)
    {
        Argument<string> name = new("NAME") { Description = "A name as the reports write it; or a key, where several bear the name." };
        Argument<string> second = new(other == "NAME" ? "OTHER" : other) { Description = otherDescription };
        StoreOption store = StoreOption.Create();
        (Option<string?> by, Option<string?> note) = Remarks();
        Command command = new(kind, description) { name, second, store, by, note, Json };
        command.SetAction(result => Guard(() =>
        {
            using ReportStore opened = store.Open(result, create: false);
            Print([opened.Decide(kind, result.GetRequiredValue(name), result.GetRequiredValue(second), result.GetValue(by), result.GetValue(note))],
                result.GetValue(Json));
        }));
        return command;
    }

    private static Argument<string> Section()
    {
        Argument<string> section = new("SECTION") { Description = "proposal, engagement or event." };
        section.AcceptOnlyFromAmong("proposal", "engagement", "event");
        return section;
    }

    private static Command Same()
    {
        Argument<string> section = Section();
        Argument<string> key = new("KEY")
        {
            Description = "A key of it, as --json of positions and timeline shows it (\"thread\" or \"item\"); six signs are enough.",
        };
        Argument<string> other = new("OTHER") { Description = "A key of the other." };
        StoreOption store = StoreOption.Create();
        (Option<string?> by, Option<string?> note) = Remarks();
        Command command = new("same", "Two proposals, engagements or events are one, with all that reports tell of either.")
        {
            section, key, other, store, by, note, Json,
        };
        command.SetAction(result => Guard(() =>
        {
            using ReportStore opened = store.Open(result, create: false);
            Print([opened.DecideSame(result.GetRequiredValue(section), result.GetRequiredValue(key), result.GetRequiredValue(other),
                result.GetValue(by), result.GetValue(note))], result.GetValue(Json));
        }));
        return command;
    }

    private static Command Apart()
    {
        Argument<string> section = Section();
        Argument<string> key = new("KEY")
        {
            Description = "The key of the finding, as --json of positions and timeline shows it (\"item\"); six signs are enough.",
        };
        StoreOption store = StoreOption.Create();
        (Option<string?> by, Option<string?> note) = Remarks();
        Command command = new("apart",
            "What one report tells of is another proposal, engagement or event than the other reports' that it was taken for.")
        {
            section, key, store, by, note, Json,
        };
        command.SetAction(result => Guard(() =>
        {
            using ReportStore opened = store.Open(result, create: false);
            Print([opened.DecideApart(result.GetRequiredValue(section), result.GetRequiredValue(key), result.GetValue(by), result.GetValue(note))],
                result.GetValue(Json));
        }));
        return command;
    }

    private static Command Own()
    {
        Argument<string> report = new("REPORT") { Description = "Its id or key, as `dragoman copies` shows it." };
        StoreOption store = StoreOption.Create();
        (Option<string?> by, Option<string?> note) = Remarks();
        Command command = new("own", "A damaged report keeps its own names and quotations: nothing is taken over from a clean copy.")
        {
            report, store, by, note, Json,
        };
        command.SetAction(result => Guard(() =>
        {
            using ReportStore opened = store.Open(result, create: false);
            Print([opened.DecideOwn(result.GetRequiredValue(report), result.GetValue(by), result.GetValue(note))], result.GetValue(Json));
        }));
        return command;
    }

    private static Command Undo()
    {
        Argument<long> number = new("N") { Description = "The number of the decision, as `dragoman decide list` shows it." };
        number.CustomParser = static result =>
        {
            if (!long.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out long n))
                result.AddError($"\"{result.Tokens[0].Value}\" is not the number of a decision. `dragoman decide list` shows them.");
            return n;
        };
        StoreOption store = StoreOption.Create();
        (Option<string?> by, Option<string?> note) = Remarks();
        Command command = new("undo", "Undoes a decision. To undo the undoing brings it back.") { number, store, by, note, Json };
        command.SetAction(result => Guard(() =>
        {
            using ReportStore opened = store.Open(result, create: false);
            Print([opened.Undo(result.GetValue(number), result.GetValue(by), result.GetValue(note))], result.GetValue(Json));
        }));
        return command;
    }

    private static Command List()
    {
        StoreOption store = StoreOption.Create();
        Command command = new("list", "Lists the decisions in the order in which they were made.") { store, Json };
        command.SetAction(result => Guard(() =>
        {
            using ReportStore opened = store.Open(result, create: false);
            List<DecisionRow> decisions = [.. opened.ListDecisions()];
            if (decisions.Count == 0)
                Console.Error.WriteLine($"{opened.Name}: no decision has been made.");
            Print(decisions, result.GetValue(Json));
        }));
        return command;
    }

    private static int Guard(Action work) => Job.Guard(() =>
    {
        try
        {
            work();
            return 0;
        }
        catch (DecisionException e)
        {
            string[] lines = e.Message.Split('\n');
            Console.Error.WriteLine("dragoman: " + SafeText.Of(lines[0]));
            foreach (string candidate in lines[1..])
                Console.Error.WriteLine("  " + SafeText.Of(candidate));
            return 1;
        }
    });

    private static void Print(List<DecisionRow> decisions, bool asJson)
    {
        using Stream output = new BufferedStream(new StandardOutput());
        using StreamWriter text = new(output) { NewLine = "\n" };
        foreach (DecisionRow row in decisions)
            text.WriteLine(asJson ? JsonOf(row) : SafeText.Of(TextOf(row)));
    }

    private static string TextOf(DecisionRow row)
    {
        string what = row.Kind switch
        {
            "undo" => FormattableString.Invariant($"undo {row.Undoes}"),
            "own" => $"own {row.Subject}",
            "separate" => $"apart {row.Section} {row.Object}, not {row.Subject}",
            "merge" when row.Section != "actor" => $"same {row.Section} {row.Subject} = {row.Object}",
            _ => $"{row.Kind} {row.Subject} {(row.Kind == "rename" ? "→" : row.Kind == "split" ? "≠" : "=")} {row.Object}",
        };
        string undone = row.UndoneBy is { } by ? FormattableString.Invariant($", undone by {by}") : "";
        string maker = row.MadeBy is null ? "" : ", by " + row.MadeBy, note = row.Note is null ? "" : "  # " + row.Note;
        return FormattableString.Invariant($"{row.Number}  {row.MadeAt[..10]}  {what}{maker}{undone}{note}");
    }

    private static string JsonOf(DecisionRow row)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line))
        {
            json.WriteStartObject();
            json.WriteNumber("decision", row.Number);
            json.WriteString("made_at", row.MadeAt);
            Write("made_by", row.MadeBy);
            json.WriteString("kind", row.Kind);
            json.WriteString("section", row.Section);
            json.WriteString("subject", row.Subject);
            Write("object", row.Object);
            WriteNumber("undoes", row.Undoes);
            Write("note", row.Note);
            WriteNumber("undone_by", row.UndoneBy);
            json.WriteEndObject();

            void Write(string name, string? value)
            {
                if (value is not null)
                    json.WriteString(name, value);
            }

            void WriteNumber(string name, long? value)
            {
                if (value is { } number)
                    json.WriteNumber(name, number);
            }
        }
        return System.Text.Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
    }
}
