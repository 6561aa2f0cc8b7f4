using Dragoman.Text;

namespace Dragoman.Findings;

public enum EngagementForm { Call, Meeting, Talks, Summit, Visit, PressConference, Other }

public enum EngagementStatus { Held, Planned, Confirmed, Cancelled, Denied }

/// <summary>Something that is, was or was not to be talked about.</summary>
/// <param name="Topic">In the report's words.</param>
public readonly record struct AgendaItem(string Topic, TextSpan Span);

/// <summary>A call, a meeting, a round of talks, a visit, a press conference: one, however often the report speaks of it.</summary>
public sealed class Engagement
{
    public required EngagementForm Form { get; set; }

    /// <summary>Indices into <see cref="EntityTable.Entities"/>, in order of first evidence.</summary>
    public List<int> Participants { get; } = [];

    /// <summary>Index into <see cref="EntityTable.Entities"/>.</summary>
    public int? Place { get; set; }

    /// <summary>TIMEX3 value.</summary>
    public string? Date { get; set; }

    /// <summary>TIMEX3 value of type DURATION.</summary>
    public string? Duration { get; set; }
    public EngagementStatus Status { get; set; }

    /// <summary>2 for the second call, the third round: 3; null where nothing says.</summary>
    public int? Ordinal { get; set; }
    public List<AgendaItem> Agenda { get; } = [];

    /// <summary>The words that speak of it, in text order.</summary>
    public List<TextSpan> Evidence { get; } = [];
}
