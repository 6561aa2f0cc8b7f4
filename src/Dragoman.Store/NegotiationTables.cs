using Dragoman.Findings;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Store;

/// <summary>The rows for the negotiation table: engagements, proposals with positions, claims, control, facilities.</summary>
internal static class NegotiationTables
{
    public static readonly StoreTable[] All =
    [
        new("engagement", "report, engagement, form, place, date, duration, status, ordinal, words, span_start, span_end", WriteEngagements),
        new("engagement_participant", "report, engagement, nth, entity", static (row, r) =>
            WriteEntities(row, r, r.Record.Table.Engagements, static e => e.Participants)),
        new("engagement_agenda", "report, engagement, nth, topic, span_start, span_end", WriteAgenda),
        new("proposal", "report, proposal, kind, label, duration, words, span_start, span_end", WriteProposals),
        new("proposal_backer", "report, proposal, nth, entity", static (row, r) =>
            WriteEntities(row, r, r.Record.Table.Proposals, static p => p.Backers)),
        new("position", "report, position, proposal, party, stance, said_by, date, words, span_start, span_end", WritePositions),
        new("position_condition", "report, position, nth, words, span_start, span_end", WriteConditions),
        new("claim", "report, claim, kind, by_entity, against_entity, statement, words, span_start, span_end", WriteClaims),
        new("control", "report, control, place, holder, change, since, words, span_start, span_end", WriteControl),
        new("control_source", "report, control, nth, entity", static (row, r) =>
            WriteEntities(row, r, r.Record.Table.Control, static c => c.AccordingTo)),
        new("facility", "report, facility, entity, state, risk, words, span_start, span_end", WriteFacilities),
    ];

    // A finding without evidence would be a fault; the row then points at the beginning rather than nowhere.
    private static TextSpan First(List<TextSpan> evidence) => evidence.Count > 0 ? evidence[0] : default;

    private static void WriteEntities<T>(RowWriter row, StoredReport stored, List<T> findings, Func<T, List<int>> entitiesOf)
    {
        for (int i = 0; i < findings.Count; i++)
        {
            List<int> entities = entitiesOf(findings[i]);
            for (int nth = 0; nth < entities.Count; nth++)
            {
                stored.AddKey(row, i, nth);
                row.Add(entities[nth] + 1);
                row.EndRow();
            }
        }
    }

    private static void WriteEngagements(RowWriter row, StoredReport stored)
    {
        List<Engagement> engagements = stored.Record.Table.Engagements;
        for (int i = 0; i < engagements.Count; i++)
        {
            Engagement e = engagements[i];
            stored.AddKey(row, i);
            row.Add(TableWriter.NameOf(e.Form));
            row.Add(StoredReport.NumberOf(e.Place));
            row.Add(e.Date);
            row.Add(e.Duration);
            row.Add(TableWriter.NameOf(e.Status));
            row.Add(e.Ordinal);
            stored.AddWords(row, First(e.Evidence));
            row.EndRow();
        }
    }

    private static void WriteAgenda(RowWriter row, StoredReport stored)
    {
        List<Engagement> engagements = stored.Record.Table.Engagements;
        for (int i = 0; i < engagements.Count; i++)
        {
            for (int nth = 0; nth < engagements[i].Agenda.Count; nth++)
            {
                AgendaItem item = engagements[i].Agenda[nth];
                stored.AddKey(row, i, nth);
                row.Add(StoredReport.Cut(item.Topic));
                stored.AddSpan(row, item.Span);
                row.EndRow();
            }
        }
    }

    private static void WriteProposals(RowWriter row, StoredReport stored)
    {
        List<Proposal> proposals = stored.Record.Table.Proposals;
        for (int i = 0; i < proposals.Count; i++)
        {
            Proposal p = proposals[i];
            stored.AddKey(row, i);
            row.Add(TableWriter.NameOf(p.Kind));
            row.Add(StoredReport.Cut(p.Label));
            row.Add(p.Duration);
            stored.AddWords(row, First(p.Evidence));
            row.EndRow();
        }
    }

    private static void WritePositions(RowWriter row, StoredReport stored)
    {
        List<Proposal> proposals = stored.Record.Table.Proposals;
        int position = 0;
        for (int i = 0; i < proposals.Count; i++)
        {
            foreach (Position p in proposals[i].Positions)
            {
                stored.AddKey(row, position++);
                row.Add(i + 1);
                row.Add(p.Party + 1);
                row.Add(TableWriter.NameOf(p.Stance));
                row.Add(StoredReport.NumberOf(p.SaidBy));
                row.Add(p.Date);
                stored.AddWords(row, First(p.Evidence));
                row.EndRow();
            }
        }
    }

    private static void WriteConditions(RowWriter row, StoredReport stored)
    {
        int position = 0;
        foreach (Proposal proposal in stored.Record.Table.Proposals)
        {
            foreach (Position p in proposal.Positions)
            {
                for (int nth = 0; nth < p.Conditions.Count; nth++)
                {
                    stored.AddKey(row, position, nth);
                    stored.AddWords(row, p.Conditions[nth]);
                    row.EndRow();
                }
                position++;
            }
        }
    }

    private static void WriteClaims(RowWriter row, StoredReport stored)
    {
        List<Claim> claims = stored.Record.Table.Claims;
        for (int i = 0; i < claims.Count; i++)
        {
            Claim c = claims[i];
            stored.AddKey(row, i);
            row.Add(TableWriter.NameOf(c.Kind));
            row.Add(StoredReport.NumberOf(c.By));
            row.Add(StoredReport.NumberOf(c.Against));
            row.Add(StoredReport.NumberOf(c.Statement));
            stored.AddWords(row, c.Content);
            row.EndRow();
        }
    }

    private static void WriteControl(RowWriter row, StoredReport stored)
    {
        List<ControlChange> control = stored.Record.Table.Control;
        for (int i = 0; i < control.Count; i++)
        {
            ControlChange c = control[i];
            stored.AddKey(row, i);
            row.Add(c.Place + 1);
            row.Add(c.Holder + 1);
            row.Add(TableWriter.NameOf(c.Change));
            row.Add(c.Since);
            stored.AddWords(row, First(c.Evidence));
            row.EndRow();
        }
    }

    private static void WriteFacilities(RowWriter row, StoredReport stored)
    {
        List<FacilityState> facilities = stored.Record.Table.Facilities;
        for (int i = 0; i < facilities.Count; i++)
        {
            FacilityState f = facilities[i];
            stored.AddKey(row, i);
            row.Add(f.Facility + 1);
            row.Add(f.State);
            row.Add(f.Risk);
            stored.AddWords(row, First(f.Evidence));
            row.EndRow();
        }
    }
}
