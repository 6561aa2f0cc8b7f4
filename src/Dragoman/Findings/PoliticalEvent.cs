using Dragoman.Text;

namespace Dragoman.Findings;

/// <summary>The sixteen event classes of PLOVER.</summary>
public enum EventClass { AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT }

public enum EventStatus { Held, Planned, Proposed, Denied, Hypothetical, Alleged }

/// <summary>Somebody who acts or is acted on: an index into <see cref="EntityTable.Entities"/> and the words that name it here.</summary>
public readonly record struct Participant(int Entity, TextSpan Span);

/// <summary>Who did what to whom, in PLOVER's terms.</summary>
public sealed class PoliticalEvent
{
    public required EventClass Class { get; set; }
    public string? Mode { get; set; }
    public List<string> Contexts { get; } = [];

    /// <summary>PLOVER's conflict-cooperation score, −10 to 10.</summary>
    public required double Score { get; set; }
    public required TextSpan Trigger { get; set; }
    public List<Participant> Actors { get; } = [];
    public List<Participant> Recipients { get; } = [];

    /// <summary>Index into <see cref="EntityTable.Entities"/>.</summary>
    public int? Place { get; set; }

    /// <summary>TIMEX3 value.</summary>
    public string? Date { get; set; }
    public EventStatus Status { get; set; }

    /// <summary>Index into the record's statements: who says so; null where the report says so itself.</summary>
    public int? Statement { get; set; }
}
