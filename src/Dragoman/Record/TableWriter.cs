using System.Text.Json;
using Dragoman.Findings;
using Dragoman.Text;

namespace Dragoman.Record;

/// <summary>Writes the sections of the negotiation table, and has the words of docs/record.md for its kinds, stances and states.</summary>
public static class TableWriter
{
    internal static void Write(Utf8JsonWriter json, CodePointMap map, NegotiationTable table)
    {
        WriteList(json, "engagements", table.Engagements, (e, i) => WriteEngagement(json, map, e, i));
        WriteList(json, "proposals", table.Proposals, (p, i) => WriteProposal(json, map, p, i));
        WriteList(json, "claims", table.Claims, (c, i) => WriteClaim(json, map, c, i));
        WriteList(json, "control", table.Control, (c, i) => WriteControl(json, map, c, i));
        WriteList(json, "facilities", table.Facilities, (f, i) => WriteFacility(json, map, f, i));
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, List<T> items, Action<T, int> write)
    {
        if (items.Count == 0)
            return;
        json.WriteStartArray(name);
        for (int i = 0; i < items.Count; i++)
        {
            json.WriteStartObject();
            write(items[i], i);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteEngagement(Utf8JsonWriter json, CodePointMap map, Engagement e, int index)
    {
        json.WriteString("id", RecordWriter.Id('G', index));
        json.WriteString("form", NameOf(e.Form));
        WriteEntities(json, "participants", e.Participants);
        WriteEntity(json, "place", e.Place);
        RecordWriter.WriteOptional(json, "date", e.Date);
        RecordWriter.WriteOptional(json, "duration", e.Duration);
        json.WriteString("status", NameOf(e.Status));
        if (e.Ordinal is { } ordinal)
            json.WriteNumber("ordinal", ordinal);
        WriteList(json, "agenda", e.Agenda, (item, _) =>
        {
            json.WriteString("topic", item.Topic);
            RecordWriter.WriteOffsets(json, map, item.Span);
        });
        WriteSpans(json, map, "evidence", e.Evidence);
    }

    private static void WriteProposal(Utf8JsonWriter json, CodePointMap map, Proposal p, int index)
    {
        json.WriteString("id", RecordWriter.Id('P', index));
        json.WriteString("kind", NameOf(p.Kind));
        json.WriteString("label", p.Label);
        RecordWriter.WriteOptional(json, "duration", p.Duration);
        WriteEntities(json, "backers", p.Backers);
        WriteSpans(json, map, "evidence", p.Evidence);
        WriteList(json, "positions", p.Positions, (position, _) =>
        {
            WriteEntity(json, "party", position.Party);
            json.WriteString("stance", NameOf(position.Stance));
            WriteSpans(json, map, "conditions", position.Conditions);
            WriteEntity(json, "said_by", position.SaidBy);
            RecordWriter.WriteOptional(json, "date", position.Date);
            WriteSpans(json, map, "evidence", position.Evidence);
        });
    }

    private static void WriteClaim(Utf8JsonWriter json, CodePointMap map, Claim c, int index)
    {
        json.WriteString("id", RecordWriter.Id('C', index));
        json.WriteString("kind", NameOf(c.Kind));
        WriteEntity(json, "by", c.By);
        WriteEntity(json, "against", c.Against);
        if (c.Statement is { } statement)
            json.WriteString("statement", RecordWriter.Id('S', statement));
        json.WritePropertyName("content");
        RecordWriter.WriteSpan(json, map, c.Content);
    }

    private static void WriteControl(Utf8JsonWriter json, CodePointMap map, ControlChange c, int index)
    {
        json.WriteString("id", RecordWriter.Id('K', index));
        WriteEntity(json, "place", c.Place);
        WriteEntity(json, "holder", c.Holder);
        json.WriteString("change", NameOf(c.Change));
        RecordWriter.WriteOptional(json, "since", c.Since);
        WriteEntities(json, "according_to", c.AccordingTo);
        WriteSpans(json, map, "evidence", c.Evidence);
    }

    private static void WriteFacility(Utf8JsonWriter json, CodePointMap map, FacilityState f, int index)
    {
        json.WriteString("id", RecordWriter.Id('F', index));
        WriteEntity(json, "facility", f.Facility);
        RecordWriter.WriteOptional(json, "state", f.State);
        RecordWriter.WriteOptional(json, "risk", f.Risk);
        WriteSpans(json, map, "evidence", f.Evidence);
    }

    private static void WriteEntity(Utf8JsonWriter json, string name, int? entity)
    {
        if (entity is { } e)
            json.WriteString(name, RecordWriter.Id('E', e));
    }

    private static void WriteEntities(Utf8JsonWriter json, string name, List<int> entities)
    {
        if (entities.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (int e in entities)
            json.WriteStringValue(RecordWriter.Id('E', e));
        json.WriteEndArray();
    }

    private static void WriteSpans(Utf8JsonWriter json, CodePointMap map, string name, List<TextSpan> spans)
    {
        if (spans.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (TextSpan span in spans)
            RecordWriter.WriteSpan(json, map, span);
        json.WriteEndArray();
    }

    /// <summary>The contract's word for a form.</summary>
    public static string NameOf(EngagementForm form) => form switch
    {
        EngagementForm.Call => "call",
        EngagementForm.Meeting => "meeting",
        EngagementForm.Talks => "talks",
        EngagementForm.Summit => "summit",
        EngagementForm.Visit => "visit",
        EngagementForm.PressConference => "press_conference",
        _ => "other",
    };

    /// <summary>The contract's word for a status.</summary>
    public static string NameOf(EngagementStatus status) => status switch
    {
        EngagementStatus.Held => "held",
        EngagementStatus.Planned => "planned",
        EngagementStatus.Confirmed => "confirmed",
        EngagementStatus.Cancelled => "cancelled",
        _ => "denied",
    };

    /// <summary>The contract's word for a kind of proposal.</summary>
    public static string NameOf(ProposalKind kind) => kind switch
    {
        ProposalKind.Ceasefire => "ceasefire",
        ProposalKind.Withdrawal => "withdrawal",
        ProposalKind.PrisonerExchange => "prisoner_exchange",
        ProposalKind.SanctionsRelief => "sanctions_relief",
        ProposalKind.Aid => "aid",
        ProposalKind.Territory => "territory",
        ProposalKind.Energy => "energy",
        ProposalKind.SecurityGuarantee => "security_guarantee",
        _ => "other",
    };

    /// <summary>The contract's word for a stance.</summary>
    public static string NameOf(Stance stance) => stance switch
    {
        Stance.Accepts => "accepts",
        Stance.AcceptsIf => "accepts_if",
        Stance.SupportsInPrinciple => "supports_in_principle",
        Stance.Undecided => "undecided",
        Stance.Rejects => "rejects",
        _ => "demands",
    };

    /// <summary>The contract's word for a kind of claim.</summary>
    public static string NameOf(ClaimKind kind) => kind switch
    {
        ClaimKind.Accusation => "accusation",
        ClaimKind.Denial => "denial",
        ClaimKind.Prediction => "prediction",
        _ => "assertion",
    };

    /// <summary>The contract's word for a change of control.</summary>
    public static string NameOf(ControlKind kind) => kind switch
    {
        ControlKind.Holds => "holds",
        ControlKind.Gains => "gains",
        ControlKind.Loses => "loses",
        ControlKind.Contests => "contests",
        _ => "annexes",
    };
}
