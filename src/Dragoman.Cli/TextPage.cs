using System.Globalization;
using Dragoman.Cli.Page;
using Dragoman.Findings;
using Dragoman.Record;
using Dragoman.Sources;
using Dragoman.Text;
using Spectre.Console;

namespace Dragoman.Cli;

/// <summary>Prints a record for a person: what is reported, by whom, with a place in the text to look at for every line.</summary>
/// <remarks>Each item is a small grid of its own with fixed widths, so that a record of any length is printed as it is walked.</remarks>
internal sealed partial class TextPage
{
    /// <summary>Below this the columns would be left without room; a narrower page is written this wide.</summary>
    public const int MinimumWidth = 40;

    private const int StatementLimit = 320;
    private const int WordsLimit = 80;
    private const int ContextLimit = 70;

    private static readonly Style Plain = Style.Plain;
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Muted = new(Color.Grey);
    private static readonly Style Heading = new(Color.Blue, decoration: Decoration.Bold);
    private static readonly Style Missing = new(Color.Yellow, decoration: Decoration.Italic);
    private static readonly Style Warning = new(Color.Yellow, decoration: Decoration.Bold);
    private static readonly Style Friendly = new(Color.Green, decoration: Decoration.Bold);
    private static readonly Style Hostile = new(Color.Red, decoration: Decoration.Bold);

    private readonly ReportRecord _record;
    private readonly string _text;
    private readonly EvidenceLocator _evidence;
    private readonly IAnsiConsole _console;
    private readonly int _idWidth;
    private readonly int _referenceWidth;

    private TextPage(ReportRecord record, IAnsiConsole console)
    {
        _record = record;
        _text = record.Report.Text;
        _evidence = new EvidenceLocator(record.Parsed);
        _console = console;
        int most = Math.Max(record.Entities.Entities.Count, Math.Max(record.Statements.Count, record.Events.Count));
        _idWidth = Math.Max(3, Number(most).Length + 1);
        // The last character has the longest numbers but for a column within a longer line before it.
        _referenceWidth = Math.Clamp(_evidence.Reference(new TextSpan(_text.Length, _text.Length)).Length + 2, 12, 24);
    }

    /// <summary>Writes the page of <paramref name="record"/>.</summary>
    /// <param name="width">Columns of the terminal; at least <see cref="MinimumWidth"/> are used.</param>
    /// <param name="colour">Whether ANSI colours may be written; without, the page is plain text.</param>
    public static void Write(ReportRecord record, TextWriter output, int width, bool colour)
    {
        using TrimmedLines lines = new(output);
        new TextPage(record, ConsoleOn(lines, width, colour)).WriteAll();
        output.Flush();
    }

    /// <summary>What a page is printed on.</summary>
    /// <param name="width">Columns; at least <see cref="MinimumWidth"/> are used.</param>
    internal static IAnsiConsole ConsoleOn(TextWriter output, int width, bool colour)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },   // the page must not depend on the environment
        });
        console.Profile.Width = Math.Max(width, MinimumWidth);
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private void WriteAll()
    {
        WriteHeader();
        WriteTable();
        WriteStatements();
        WriteEvents();
        WriteEntities();
        WriteTimes();
        _console.WriteLine();
    }

    private void WriteHeader()
    {
        Report report = _record.Report;
        _console.Write(new Paragraph(report.Title is { } title ? SafeText.Of(title) : "Title not stated", report.Title is null ? Missing : Strong));
        _console.WriteLine();
        HeaderLine("Publisher", report.Publisher);
        HeaderLine("Published", report.Published is null ? null : Published(report));
        if (report.Byline.Count > 0)
            HeaderLine("Byline", string.Join(", ", report.Byline));
        HeaderLine("Language", report.Language);
        if (OriginWords() is { } origin)
            HeaderLine("Origin", origin);
        HeaderLine("Source", report.Url ?? report.Path);
        if (report.Id is not null)
            HeaderLine("Id", report.Id);
        HeaderLine("Read", string.Join(", ",
            Count(_record.Parsed.Sentences.Length, "sentence"), Count(_record.Statements.Count, "statement"),
            Count(_record.Events.Count, "event"), Count(_record.Entities.Entities.Count, "entity"), Count(_record.Times.Count, "time")));
        _console.Write(new Paragraph("[s4 9:17] is sentence 4, at line 9, column 17 of the report's text.", Muted));
        _console.WriteLine();
    }

    // Said only where something speaks for it; that nothing does is no news.
    private string? OriginWords()
    {
        ReportOrigin o = _record.Origin;
        List<string> words = [];
        if (o.Publisher is { } publisher)
            words.Add($"first published by {publisher}");
        if (o.Credit.Count > 0)
            words.Add("credit: " + string.Join(", ", o.Credit));
        if (o.Republished >= 0.5)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"a copy ({o.Republished:0.0})"));
        if (o.Translated >= 0.5)
        {
            string sign = SafeText.Of(_text, o.Evidence.Count > 0 ? o.Evidence[^1].Span : default, WordsLimit);
            words.Add(string.Create(CultureInfo.InvariantCulture, $"translated or rewritten by machine ({o.Translated:0.0}): “{sign}” and the like"));
        }
        return words.Count == 0 ? null : string.Join("; ", words);
    }

    private void HeaderLine(string label, string? value)
    {
        Paragraph words = value is null ? new Paragraph("not stated", Missing) : new Paragraph(SafeText.Of(value), Plain);
        _console.Write(new Grid { Expand = true }
            .AddColumn(new GridColumn { Width = 10, NoWrap = true, Padding = new Padding(0, 0, 1, 0) })
            .AddColumn(new GridColumn { Width = _console.Profile.Width - 11, Padding = new Padding(0, 0, 0, 0) })
            .AddRow(new Paragraph(label, Muted), words));
    }

    private void WriteStatements()
    {
        Section("Statements", "who says what", _record.Statements.Count);
        for (int s = 0; s < _record.Statements.Count; s++)
        {
            Statement statement = _record.Statements[s];
            Item("S" + Number(s + 1), Said(statement), FirstEvidence(statement));
        }
    }

    private Paragraph Said(Statement statement)
    {
        Paragraph lines = new();
        AppendSpeaker(lines, statement);
        lines.Append("  ").Append(statement.Cue is { } cue ? SafeText.Of(_text, cue, WordsLimit) : "(no cue)", Muted);
        lines.Append("\n").Append(Content(statement), Plain);
        lines.Append("\n").Append(FormName(statement.Form), Muted);
        if (statement.Refusal)
            lines.Append(" · ", Muted).Append("REFUSAL", Warning);
        if (statement.Addressee is { } addressee)
            lines.Append(" · to " + NameOf(addressee), Muted);
        if (statement.Venue is { } venue)
            lines.Append(" · venue: " + SafeText.Of(venue), Muted);
        if (statement.Date is { } date)
            lines.Append(" · " + SafeText.Of(TimexWords.OfDate(date)), Muted);
        return lines;
    }

    // An analyst must see at once whether a name stands in the text here or was put in for "he".
    private void AppendSpeaker(Paragraph lines, Statement statement)
    {
        string? words = statement.Source is { } source ? SafeText.Of(_text, source, WordsLimit) : null;
        if (statement.Speaker is { } speaker)
        {
            string name = NameOf(speaker);
            lines.Append(name, Strong);
            if (words is not null && words != name)
                lines.Append($" (“{words}”)", Muted);
        }
        else if (words is not null)
        {
            lines.Append($"“{words}”", Strong);
        }
        else
        {
            lines.Append("speaker not stated", Missing);
        }
    }

    private string Content(Statement statement)
    {
        if (statement.Content.Count == 1)
            return SafeText.Of(_text, statement.Content[0], StatementLimit);
        int share = Math.Max(40, StatementLimit / Math.Max(1, statement.Content.Count));
        // More parts than can be shown are said to be there.
        IEnumerable<string> parts = statement.Content.Take(8).Select(part => SafeText.Of(_text, part, share));
        return string.Join(" … ", parts) + (statement.Content.Count > 8 ? " " + SafeText.Cut : "");
    }

    private static string FormName(StatementForm form) => form switch
    {
        StatementForm.Direct => "direct quote",
        StatementForm.Indirect => "indirect",
        _ => "partly quoted",
    };

    private static TextSpan FirstEvidence(Statement statement) =>
        statement.Content.Count > 0 ? statement.Content[0] : statement.Cue ?? statement.Source ?? default;

    private void WriteEvents()
    {
        Section("Events", "who did what to whom, by date; what has no date comes last", _record.Events.Count);
        // OrderBy is stable: events of one date stay in the order of their evidence.
        foreach (int v in Enumerable.Range(0, _record.Events.Count).OrderBy(v => SortDate(_record.Events[v].Date), StringComparer.Ordinal))
        {
            PoliticalEvent happened = _record.Events[v];
            Item("V" + Number(v + 1), Happened(happened), happened.Trigger);
        }
    }

    // TIMEX3 values of the calendar sort as text; PAST_REF, P30D and the like are no dates to sort by.
    private static string SortDate(string? value) => value is { Length: >= 4 } && char.IsAsciiDigit(value[0]) ? value : "~";

    private Paragraph Happened(PoliticalEvent happened)
    {
        Paragraph lines = new();
        lines.Append(happened.Class.ToString() + (happened.Mode is { } mode ? "/" + SafeText.Of(mode) : ""), happened.Score < 0 ? Hostile : Friendly);
        lines.Append("  ");
        AppendStatus(lines, happened.Status);
        lines.Append("  ");
        lines.Append(happened.Date is { } date ? SafeText.Of(TimexWords.OfDate(date)) : "date not stated", happened.Date is null ? Missing : Plain);
        if (happened.Place is { } place)
            lines.Append("  in " + NameOf(place));
        lines.Append("\n");
        AppendParticipants(lines, happened.Actors, "actor not stated");
        if (happened.Recipients.Count > 0)
        {
            lines.Append(" → ", Muted);
            AppendParticipants(lines, happened.Recipients, "");
        }
        lines.Append("\n");
        AppendInContext(lines, happened.Trigger);
        lines.Append("\n");
        lines.Append(string.Create(CultureInfo.InvariantCulture, $"score {happened.Score:+0.##;−0.##;0}"), Muted);
        if (happened.Contexts.Count > 0)
            lines.Append(" · " + SafeText.Of(string.Join(", ", happened.Contexts)), Muted);
        lines.Append(happened.Statement is { } said ? " · according to S" + Number(said + 1) : " · the report's own words", Muted);
        if (happened.Statement is { } by && _record.Statements[by].Speaker is { } speaker)
            lines.Append(", " + NameOf(speaker), Muted);
        return lines;
    }

    // The trigger with the words around it, so that a reader can judge without opening the report.
    private void AppendInContext(Paragraph lines, TextSpan trigger)
    {
        trigger = SafeText.Inside(_text, trigger);
        TextSpan sentence = _evidence.SentenceAt(trigger);
        TextSpan around = SafeText.Around(_text, sentence, trigger, ContextLimit);
        lines.Append(around.Start > sentence.Start ? "“… " : "“", Muted);
        lines.Append(SafeText.Part(_text, new TextSpan(around.Start, trigger.Start)), Muted);
        lines.Append(SafeText.Of(_text, trigger, WordsLimit), Strong);
        lines.Append(SafeText.Part(_text, new TextSpan(trigger.End, around.End)), Muted);
        lines.Append(around.End < sentence.End ? " …”" : "”", Muted);
    }

    // What is only said, planned or denied must not be taken for a fact in passing.
    private static void AppendStatus(Paragraph lines, EventStatus status)
    {
        if (status == EventStatus.Held)
            lines.Append("held", Plain);
        else
            lines.Append(status.ToString().ToUpperInvariant(), Warning);
    }

    private void AppendParticipants(Paragraph lines, List<Participant> participants, string none)
    {
        if (participants.Count == 0)
            lines.Append(none, Missing);
        for (int i = 0; i < participants.Count; i++)
        {
            Entity entity = _record.Entities.Entities[participants[i].Entity];
            lines.Append(i == 0 ? "" : ", ").Append(NameOf(participants[i].Entity), Strong);
            string codes = Codes(entity);
            if (codes.Length > 0)
                lines.Append(" " + codes, Muted);
        }
    }

    private void WriteEntities()
    {
        List<Entity> entities = _record.Entities.Entities;
        Section("Entities", "who and what the report speaks of", entities.Count);
        for (int e = 0; e < entities.Count; e++)
            Item("E" + Number(e + 1), Described(entities[e]), entities[e].Mentions.Count > 0 ? entities[e].Mentions[0].Span : default);
    }

    private static Paragraph Described(Entity entity)
    {
        Paragraph lines = new();
        lines.Append(SafeText.Of(entity.Name), Strong);
        if (entity.Repaired)
            lines.Append(" (spelling repaired)", Warning);
        string codes = Codes(entity);
        lines.Append($"  {KindName(entity.Kind)}{(codes.Length > 0 ? " " + codes : "")} · {Count(entity.Mentions.Count, "mention")}", Muted);
        if (entity.Roles.Count > 0)
            lines.Append("\n" + SafeText.Of(string.Join("; ", entity.Roles), new TextSpan(0, int.MaxValue), StatementLimit));
        if (entity.Spellings.Count > 1 || (entity.Spellings.Count == 1 && entity.Spellings[0] != entity.Name))
            lines.Append((entity.Repaired ? "\nwritten “" : "\nalso “")
                + SafeText.Of(string.Join("”, “", entity.Spellings.Where(s => s != entity.Name)), new TextSpan(0, int.MaxValue), StatementLimit)
                + "”", Muted);
        if (entity.Place is { Latitude: { } latitude, Longitude: { } longitude })
            lines.Append("\n" + Position(latitude, longitude), Muted);
        if (entity.Candidates.Count > 0)
            lines.Append("\nnot clear which: "
                + string.Join("; ", entity.Candidates.Select(
                    static c => SafeText.Of(string.Join(", ", new[] { c.Name, c.Division, c.Point.Country }.Where(static w => w is not null))))),
                    Muted);
        return lines;
    }

    private void WriteTimes()
    {
        Section("Times", "as TIMEX3 values", _record.Times.Count);
        foreach (Timex3 time in _record.Times)
        {
            Paragraph line = new();
            line.Append(SafeText.Of(time.Value), Strong).Append($"  “{SafeText.Of(_text, time.Span, WordsLimit)}”");
            line.Append($" · {time.Type.ToString().ToLowerInvariant()}", Muted);
            Item("", line, time.Span);
        }
    }

    private void Section(string title, string about, int count)
    {
        _console.WriteLine();
        _console.Write(new Paragraph().Append(title.ToUpperInvariant(), Heading).Append($"  {about}", Muted));
        _console.WriteLine();
        _console.Write(new Paragraph(new string('─', _console.Profile.Width), Muted));
        _console.WriteLine();
        if (count == 0)
        {
            _console.Write(new Paragraph("none found", Missing));
            _console.WriteLine();
        }
    }

    private void Item(string id, Paragraph body, TextSpan evidence)
    {
        int bodyWidth = _console.Profile.Width - _idWidth - 1 - _referenceWidth - 1;
        Grid item = new() { Expand = true };
        item.AddColumn(new GridColumn { Width = _idWidth, NoWrap = true, Padding = new Padding(0, 0, 1, 0) });
        item.AddColumn(new GridColumn { Width = bodyWidth, Padding = new Padding(0, 0, 1, 0) });
        item.AddColumn(new GridColumn { Width = _referenceWidth, NoWrap = true, Padding = new Padding(0, 0, 0, 0), Alignment = Justify.Right });
        item.AddRow(new Paragraph(id, Heading), body, new Paragraph(_evidence.Reference(evidence), Muted));
        _console.Write(item);
    }

    private string NameOf(int entity) => SafeText.Of(_record.Entities.Entities[entity].Name);

    private static string Codes(Entity entity) => (entity.Code, entity.Sector) switch
    {
        (null, null) => "",
        (null, { } sector) => SafeText.Of(sector),
        ({ } code, null) => SafeText.Of(code),
        ({ } code, { } sector) => SafeText.Of(code) + "/" + SafeText.Of(sector),
    };

    private static string KindName(EntityKind kind) => kind.ToString().ToLowerInvariant();

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Count(int count, string noun) =>
        Number(count) + " " + (count == 1 ? noun : noun.EndsWith('y') ? string.Concat(noun.AsSpan(0, noun.Length - 1), "ies") : noun + "s");

    private static string Position(double latitude, double longitude) => string.Create(CultureInfo.InvariantCulture,
        $"{Math.Abs(latitude):0.00}° {(latitude < 0 ? "S" : "N")}, {Math.Abs(longitude):0.00}° {(longitude < 0 ? "W" : "E")}");

    private static string Published(Report report)
    {
        string published = report.Published!;
        string weekday = DateOnly.TryParseExact(
            published.AsSpan(0, Math.Min(10, published.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? ", " + date.DayOfWeek : "";
        string from = report.PublishedFrom switch
        {
            "input" => " (given with the input)",
            "meta" => " (from the page's metadata)",
            "url" => " (from the page's address)",
            "image_url" => " (from the address of a picture)",
            "dateline" => " (from the dateline)",
            "text" => " (from the text)",
            _ => "",
        };
        return published + weekday + from;
    }
}
