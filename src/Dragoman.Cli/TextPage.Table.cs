using Dragoman.Cli.Page;
using Dragoman.Findings;
using Dragoman.Record;
using Dragoman.Text;
using Spectre.Console;

namespace Dragoman.Cli;

/// <summary>The negotiation on the page: who stands where on what, who met whom, who holds what, who accuses whom.</summary>
internal sealed partial class TextPage
{
    private const int ProposalsAcross = 3;
    private const int LabelLimit = 40;

    private void WriteTable()
    {
        NegotiationTable table = _record.Table;
        if (table.Engagements.Count + table.Proposals.Count + table.Claims.Count + table.Control.Count + table.Facilities.Count == 0)
        {
            Section("The table", "what is negotiated, who holds what", 0);
            return;
        }
        WritePositions(table.Proposals);
        WriteEngagements(table.Engagements);
        WriteControl(table);
        WriteClaims(table.Claims);
    }

    private void WritePositions(List<Proposal> proposals)
    {
        Section("Positions", "parties and what is on the table", proposals.Count);
        for (int first = 0; first < proposals.Count; first += ProposalsAcross)
            WriteMatrix(proposals, first, Math.Min(proposals.Count, first + ProposalsAcross));
        for (int p = 0; p < proposals.Count; p++)
            WriteProposal(proposals[p], p);
    }

    // A row a party, a column a proposal; a party that takes several stances has them in the order of the text.
    private void WriteMatrix(List<Proposal> proposals, int first, int end)
    {
        List<int> parties = [];
        for (int p = first; p < end; p++)
        {
            foreach (Position position in proposals[p].Positions)
            {
                if (!parties.Contains(position.Party))
                    parties.Add(position.Party);
            }
        }
        if (parties.Count == 0)
            return;
        Table matrix = new() { Expand = true, Border = TableBorder.Simple };
        matrix.AddColumn(new TableColumn(new Paragraph("", Muted)));
        for (int p = first; p < end; p++)
            matrix.AddColumn(new TableColumn(new Paragraph($"P{Number(p + 1)} {Short(proposals[p].Label)}", Heading)));
        foreach (int party in parties)
        {
            List<Paragraph> row = [new Paragraph(NameOf(party), Strong)];
            for (int p = first; p < end; p++)
                row.Add(StancesOf(proposals[p], party));
            matrix.AddRow(row);
        }
        _console.Write(matrix);
    }

    private static Paragraph StancesOf(Proposal proposal, int party)
    {
        Paragraph cell = new();
        bool any = false;
        foreach (Position position in proposal.Positions)
        {
            if (position.Party != party)
                continue;
            cell.Append((any ? ", then " : "") + Words(TableWriter.NameOf(position.Stance)), position.Stance is Stance.Rejects ? Hostile
                : position.Stance is Stance.Accepts or Stance.AcceptsIf ? Friendly : Warning);
            any = true;
        }
        return any ? cell : new Paragraph("not stated", Missing);
    }

    private void WriteProposal(Proposal proposal, int index)
    {
        Paragraph head = new();
        head.Append(Short(proposal.Label), Strong).Append("  " + Words(TableWriter.NameOf(proposal.Kind)), Muted);
        if (proposal.Duration is { } duration)
            head.Append(" · " + SafeText.Of(TimexWords.OfDuration(duration)), Muted);
        if (proposal.Backers.Count > 0)
            head.Append(" · backed by " + Names(proposal.Backers), Muted);
        Item("P" + Number(index + 1), head, proposal.Evidence.Count > 0 ? proposal.Evidence[0] : proposal.Positions[0].Evidence[0]);
        foreach (Position position in proposal.Positions)
        {
            Paragraph line = new();
            line.Append(NameOf(position.Party), Strong).Append(" " + Words(TableWriter.NameOf(position.Stance)));
            if (position.SaidBy is { } by)
                line.Append($" · said by {NameOf(by)}", Muted);
            if (position.Date is { } date)
                line.Append(" · " + SafeText.Of(TimexWords.OfDate(date)), Muted);
            foreach (TextSpan condition in position.Conditions)
                line.Append("\n  condition: ", Muted).Append(SafeText.Of(_text, condition, StatementLimit));
            Item("", line, position.Evidence[0]);
        }
    }

    private void WriteEngagements(List<Engagement> engagements)
    {
        Section("Engagements", "calls, meetings, talks, by date; what has no date comes last", engagements.Count);
        foreach (int g in Enumerable.Range(0, engagements.Count).OrderBy(g => SortDate(engagements[g].Date), StringComparer.Ordinal))
            Item("G" + Number(g + 1), Engaged(engagements[g]), engagements[g].Evidence[0]);
    }

    private Paragraph Engaged(Engagement e)
    {
        Paragraph lines = new();
        lines.Append((e.Ordinal is { } n ? $"no. {Number(n)} " : "") + Words(TableWriter.NameOf(e.Form)), Strong);
        lines.Append("  " + TableWriter.NameOf(e.Status), e.Status is EngagementStatus.Held ? Plain : Warning);
        lines.Append("  " + (e.Participants.Count > 0 ? Names(e.Participants) : "participants not stated"));
        List<string> details = [];
        if (e.Date is { } date)
            details.Add(SafeText.Of(TimexWords.OfDate(date)));
        if (e.Place is { } place)
            details.Add("in " + NameOf(place));
        if (e.Duration is { } duration)
            details.Add("lasting " + SafeText.Of(TimexWords.OfDuration(duration)));
        if (details.Count > 0)
            lines.Append("\n" + string.Join(" · ", details), Muted);
        if (e.Agenda.Count > 0)
            lines.Append("\nagenda: ", Muted).Append(string.Join("; ", e.Agenda.Select(a => Short(a.Topic))));
        return lines;
    }

    private void WriteControl(NegotiationTable table)
    {
        Section("Control", "who holds which ground; the state of facilities", table.Control.Count + table.Facilities.Count);
        for (int k = 0; k < table.Control.Count; k++)
        {
            ControlChange change = table.Control[k];
            Paragraph line = new();
            line.Append(NameOf(change.Place), Strong).Append($"  {NameOf(change.Holder)} {TableWriter.NameOf(change.Change)}");
            if (change.Since is { } since)
                line.Append(" · since " + SafeText.Of(TimexWords.OfDate(since)), Muted);
            if (change.AccordingTo.Count > 0)
                line.Append(" · according to " + Names(change.AccordingTo), Warning);
            Item("K" + Number(k + 1), line, change.Evidence[0]);
        }
        for (int f = 0; f < table.Facilities.Count; f++)
        {
            FacilityState state = table.Facilities[f];
            Paragraph line = new();
            line.Append(NameOf(state.Facility), Strong);
            if (state.State is { } words)
                line.Append("  state: ", Muted).Append(SafeText.Of(words));
            if (state.Risk is { } risk)
                line.Append("  risk: ", Muted).Append(SafeText.Of(risk), Warning);
            Item("F" + Number(f + 1), line, state.Evidence[0]);
        }
    }

    private void WriteClaims(List<Claim> claims)
    {
        Section("Claims", "accusations, denials, predictions: somebody's word, not the report's", claims.Count);
        for (int c = 0; c < claims.Count; c++)
        {
            Claim claim = claims[c];
            Paragraph line = new();
            line.Append(TableWriter.NameOf(claim.Kind), claim.Kind is ClaimKind.Accusation ? Hostile : Plain);
            line.Append("  " + (claim.By is { } by ? NameOf(by) : "by whom is not stated"), claim.By is null ? Missing : Strong);
            if (claim.Against is { } against)
                line.Append(" against " + NameOf(against));
            line.Append("\n" + SafeText.Of(_text, claim.Content, StatementLimit));
            Item("C" + Number(c + 1), line, claim.Content);
        }
    }

    private string Names(List<int> entities) => string.Join(", ", entities.Select(NameOf));

    private static string Words(string name) => name.Replace('_', ' ');

    private static string Short(string label) => SafeText.Of(label.Length > LabelLimit ? label[..(LabelLimit - 1)].TrimEnd() + SafeText.Cut : label);
}
