using System.Globalization;
using Dragoman.Store.Answers;
using Dragoman.Text;
using Spectre.Console;

namespace Dragoman.Cli.Page;

/// <summary>Prints answers from the store for a person: what is told, on which day, the words that say so, and in which report they stand.</summary>
/// <remarks>Everything that comes from reports goes through <see cref="SafeText"/>: nothing a terminal would obey is printed.</remarks>
internal sealed class AnswerPage
{
    private const int WordsLimit = 320;
    private const int DayColumns = 11;

    private static readonly Style Plain = Style.Plain;
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Muted = new(Color.Grey);
    private static readonly Style Head = new(Color.Blue, decoration: Decoration.Bold);
    private static readonly Style Warning = new(Color.Yellow, decoration: Decoration.Bold);

    private readonly IAnsiConsole _console;
    private bool _begun;

    /// <param name="width">Columns of the terminal; at least <see cref="TextPage.MinimumWidth"/> are used.</param>
    /// <param name="colour">Whether ANSI colours may be written; without, the page is plain text.</param>
    public AnswerPage(TextWriter output, int width, bool colour) => _console = TextPage.ConsoleOn(output, width, colour);

    /// <summary>A line over what follows, and what it is about.</summary>
    public void Heading(string title, string about = "")
    {
        if (_begun)
            _console.WriteLine();
        Line(new Paragraph().Append(SafeText.Of(title), Head).Append(about.Length > 0 ? "  " + SafeText.Of(about) : "", Muted));
    }

    public void Note(string text) => Line(new Paragraph(SafeText.Of(text), Muted));

    public void Warn(string text) => Line(new Paragraph(SafeText.Of(text), Warning));

    /// <summary>A label, and what it stands for.</summary>
    public void Field(string label, string value) =>
        Row(new Paragraph(label, Muted), new Paragraph(SafeText.Of(value, new TextSpan(0, value.Length), 4 * WordsLimit), Plain));

    /// <summary>A finding with its day, its words and where they stand.</summary>
    public void Item(Told told) => Item(told.First, told.Reports == 1 ? "" : $"{Count(told.Reports, "report")}, {Count(told.Sources, "source")}");

    /// <param name="tellers">How many tell it; "" where that goes without saying.</param>
    public void Item(Finding finding, string tellers)
    {
        (string head, string besides) = FindingWords.Of(finding);
        Paragraph body = new();
        body.Append(SafeText.Of(head, new TextSpan(0, head.Length), WordsLimit), Strong);
        if (besides.Length > 0)
            body.Append("  " + SafeText.Of(besides, new TextSpan(0, besides.Length), WordsLimit), Plain);
        if (finding is PositionFinding { Conditions: { Count: > 0 } conditions })
        {
            foreach (string condition in conditions)
                body.Append("\ncondition: ", Muted).Append(SafeText.Of(condition, new TextSpan(0, condition.Length), WordsLimit));
        }
        string words = finding.Evidence.Sentence ?? finding.Evidence.Words;
        string verbatim = SafeText.Of(words, new TextSpan(0, words.Length), WordsLimit);
        // A quotation has its own marks.
        body.Append("\n" + (verbatim.StartsWith('"') || verbatim.StartsWith('“') ? verbatim : $"“{verbatim}”"), Plain);
        if (finding is StatementFinding { Restored: { } restored })
            body.Append("\na clean copy has: ", Muted).Append(SafeText.Of(restored, new TextSpan(0, restored.Length), WordsLimit));
        body.Append("\n" + Source(finding.Evidence.Report, FormattableString.Invariant($"{finding.Evidence.Start}:{finding.Evidence.End}"))
            + (tellers.Length > 0 ? " · " + tellers : ""), Muted);
        Row(new Paragraph(finding.Day.Length > 0 ? SafeText.Of(finding.Day) : "no day", Head), body);
    }

    /// <summary>A report that was found, the words looked for between U+0002 and U+0003.</summary>
    public void Hit(SearchAnswer hit)
    {
        Paragraph body = new();
        body.Append(hit.Report.Title is { } title ? SafeText.Of(title) : "Title not stated", Strong).Append("\n");
        string snippet = hit.Snippet;
        for (int at = 0; at < snippet.Length;)
        {
            bool marked = snippet[at] == '\u0002';
            at += marked ? 1 : 0;
            int end = snippet.IndexOfAny(['\u0002', '\u0003'], at);
            end = end < 0 ? snippet.Length : end;
            // Without colours the marks are brackets.
            string words = SafeText.Part(snippet, new TextSpan(at, end));
            body.Append(marked && !_console.Profile.Capabilities.Ansi ? $"[{words}]" : words, marked ? Warning : Plain);
            at = end < snippet.Length && snippet[end] == '\u0003' ? end + 1 : end;
        }
        body.Append("\n" + Source(hit.Report, null) + (hit.Copies > 0 ? $" · and {Count(hit.Copies, "copy")}" : ""), Muted);
        Row(new Paragraph(hit.Report.Day is { } day ? SafeText.Of(day) : "no day", Head), body);
    }

    /// <summary>A report among its copies.</summary>
    public void Copy(CopyTold copy)
    {
        List<string> marks = [];
        if (copy.Earliest)
            marks.Add("earliest");
        marks.Add(copy.Cleanest ? "cleanest" : copy.Similarity is { } similarity
            ? string.Create(CultureInfo.InvariantCulture, $"{copy.Relation} {100 * similarity:0} %") : copy.Relation);
        if (copy.Translated >= 0.5)
            marks.Add(string.Create(CultureInfo.InvariantCulture, $"translated {copy.Translated:0.00}"));
        Paragraph body = new Paragraph().Append(string.Join(", ", marks), Strong).Append("\n" + Source(copy.Report, null), Muted);
        Row(new Paragraph(copy.Report.Day is { } day ? SafeText.Of(day) : "no day", Head), body);
    }

    /// <summary>A table with a head; its last columns are numbers and stand to the right.</summary>
    public void Table(string[] heads, int numbers, IEnumerable<string[]> rows)
    {
        Table table = new() { Expand = false, Border = TableBorder.Simple };
        for (int c = 0; c < heads.Length; c++)
        {
            Justify side = c >= heads.Length - numbers ? Justify.Right : Justify.Left;
            table.AddColumn(new TableColumn(new Paragraph(heads[c], Head)) { Alignment = side });
        }
        foreach (string[] row in rows)
            table.AddRow(row.Select(static cell => new Paragraph(SafeText.Of(cell))));
        _console.Write(table);
        _begun = true;
    }

    /// <summary>How many, of what.</summary>
    public static string Count(long count, string noun) =>
        count.ToString(CultureInfo.InvariantCulture) + " "
        + (count == 1 ? noun : noun.EndsWith('y') ? string.Concat(noun.AsSpan(0, noun.Length - 1), "ies") : noun + "s");

    /// <summary>From a day to a day, as far as known.</summary>
    public static string Period(string? first, string? last) => (first, last) switch
    {
        (null, _) => "day not stated",
        _ when first == last => first,
        _ => $"{first} to {last}",
    };

    private static string Source(ToldBy report, string? span)
    {
        // An id that is a hash is told by its beginning; a page of a web archive by its address, which says more than its record's number.
        string id = report.Url is { } url && report.Id.StartsWith("urn:uuid:", StringComparison.Ordinal) ? url
            : report.Id.Length == 64 && report.Id.All(char.IsAsciiHexDigit) ? report.Id[..12] + "…" : report.Id;
        return string.Join(" · ", new[] { report.Day ?? "day not stated", Publisher(report), span is null ? id : $"{id} {span}" }.Select(
            SafeText.Of));
    }

    private static string Publisher(ToldBy report) => (report.Publisher, report.Origin) switch
    {
        (null, null) => "publisher not stated",
        ({ } publisher, { } origin) when !publisher.Equals(origin, StringComparison.OrdinalIgnoreCase) => $"{publisher}, first {origin}",
        ({ } publisher, _) => publisher,
        (null, { } origin) => "first " + origin,
    };

    private void Row(Paragraph day, Paragraph body)
    {
        _console.Write(new Grid { Expand = true }
            .AddColumn(new GridColumn { Width = DayColumns, NoWrap = true, Padding = new Padding(0, 0, 1, 0) })
            .AddColumn(new GridColumn { Width = _console.Profile.Width - DayColumns - 1, Padding = new Padding(0, 0, 0, 0) })
            .AddRow(day, body));
        _begun = true;
    }

    private void Line(Paragraph line)
    {
        _console.Write(line);
        _console.WriteLine();
        _begun = true;
    }
}
