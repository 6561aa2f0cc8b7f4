using Dragoman.Findings;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Store;

/// <summary>The rows for statements and events, and for the evidence of all findings.</summary>
internal static class FindingTables
{
    public static readonly StoreTable[] All =
    [
        new("statement", """
            report, statement, speaker, source, source_start, source_end, cue, cue_start, cue_end, content, form, addressee, venue, date, refusal,
            span_start, span_end
            """, WriteStatements),
        new("event", "report, event, class, mode, contexts, score, place, date, status, statement, words, span_start, span_end", WriteEvents),
        new("event_participant", "report, event, nth, role, entity, span_start, span_end", WriteParticipants),
        new("evidence", "report, finding, number, nth, words, span_start, span_end", WriteEvidence),
    ];

    private static void WriteStatements(RowWriter row, StoredReport stored)
    {
        List<Statement> statements = stored.Record.Statements;
        for (int i = 0; i < statements.Count; i++)
        {
            Statement s = statements[i];
            stored.AddKey(row, i);
            row.Add(StoredReport.NumberOf(s.Speaker));
            stored.AddWords(row, s.Source);
            stored.AddWords(row, s.Cue);
            row.Add(ContentOf(stored, s));
            row.Add(RecordWriter.NameOf(s.Form));
            row.Add(StoredReport.NumberOf(s.Addressee));
            row.Add(s.Venue);
            row.Add(s.Date);
            row.Add(s.Refusal);
            stored.AddSpan(row, WholeOf(s));
            row.EndRow();
        }
    }

    private static string ContentOf(StoredReport stored, Statement s) => s.Content.Count == 1
        ? stored.Words(s.Content[0])
        : StoredReport.Cut(string.Join(" … ", s.Content.Select(c => stored.Text.Substring(c.Start, c.Length))));

    private static TextSpan WholeOf(Statement s)
    {
        TextSpan? whole = s.Source;
        if (s.Cue is { } cue)
            whole = whole?.Union(cue) ?? cue;
        foreach (TextSpan content in s.Content)
            whole = whole?.Union(content) ?? content;
        return whole ?? default;
    }

    private static void WriteEvents(RowWriter row, StoredReport stored)
    {
        List<PoliticalEvent> events = stored.Record.Events;
        for (int i = 0; i < events.Count; i++)
        {
            PoliticalEvent v = events[i];
            stored.AddKey(row, i);
            row.Add(v.Class.ToString());
            row.Add(v.Mode);
            row.Add(StoredReport.Joined(v.Contexts));
            row.Add(v.Score);
            row.Add(StoredReport.NumberOf(v.Place));
            row.Add(v.Date);
            row.Add(RecordWriter.NameOf(v.Status));
            row.Add(StoredReport.NumberOf(v.Statement));
            stored.AddWords(row, v.Trigger);
            row.EndRow();
        }
    }

    private static void WriteParticipants(RowWriter row, StoredReport stored)
    {
        List<PoliticalEvent> events = stored.Record.Events;
        for (int i = 0; i < events.Count; i++)
        {
            int nth = 0;
            foreach (Participant actor in events[i].Actors)
                WriteParticipant(row, stored, i, nth++, "actor", actor);
            foreach (Participant recipient in events[i].Recipients)
                WriteParticipant(row, stored, i, nth++, "recipient", recipient);
        }
    }

    private static void WriteParticipant(RowWriter row, StoredReport stored, int index, int nth, string role, Participant participant)
    {
        stored.AddKey(row, index, nth);
        row.Add(role);
        row.Add(participant.Entity + 1);
        stored.AddSpan(row, participant.Span);
        row.EndRow();
    }

    private static void WriteEvidence(RowWriter row, StoredReport stored)
    {
        NegotiationTable table = stored.Record.Table;
        for (int i = 0; i < stored.Record.Statements.Count; i++)
            WriteSpans(row, stored, "statement", i, stored.Record.Statements[i].Content);
        for (int i = 0; i < table.Engagements.Count; i++)
            WriteSpans(row, stored, "engagement", i, table.Engagements[i].Evidence);
        int position = 0;
        for (int i = 0; i < table.Proposals.Count; i++)
        {
            WriteSpans(row, stored, "proposal", i, table.Proposals[i].Evidence);
            foreach (Position p in table.Proposals[i].Positions)
                WriteSpans(row, stored, "position", position++, p.Evidence);
        }
        for (int i = 0; i < table.Control.Count; i++)
            WriteSpans(row, stored, "control", i, table.Control[i].Evidence);
        for (int i = 0; i < table.Facilities.Count; i++)
            WriteSpans(row, stored, "facility", i, table.Facilities[i].Evidence);
    }

    private static void WriteSpans(RowWriter row, StoredReport stored, string finding, int index, List<TextSpan> spans)
    {
        for (int nth = 0; nth < spans.Count; nth++)
        {
            row.Add(stored.Number);
            row.Add(finding);
            row.Add(index + 1);
            row.Add(nth + 1);
            stored.AddWords(row, spans[nth]);
            row.EndRow();
        }
    }
}
