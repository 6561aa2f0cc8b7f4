using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>One place that speaks of an engagement, before it is known of which.</summary>
internal sealed class EngagementMention
{
    public required EngagementForm Form { get; set; }

    /// <summary>A word that may mean other things: alone it only takes up an engagement told before.</summary>
    public bool IsWeak { get; set; }

    /// <summary>"to discuss X": what is talked about, not that there is talk.</summary>
    public bool IsTopic { get; set; }

    /// <summary>Whether a side is named by "with", so that another is left unsaid.</summary>
    public bool HasWith { get; set; }

    /// <summary>The verb of meeting that the noun hangs from ("met X in talks that lasted"): the same engagement; −1 for none.</summary>
    public int Meeting { get; set; } = -1;

    /// <summary>Whether it is told as one that is over ("the last round collapsed"): not the one that is planned.</summary>
    public bool IsOver { get; set; }

    /// <summary>Whether it is one of the row that the report tells of ("the previous two rounds"): of the same sides.</summary>
    public bool TakesSides { get; set; }

    /// <summary>The last one before what is told ("they had not met since July"): no other that has no day.</summary>
    public bool IsLast { get; set; }

    /// <summary>Told apart from the others of its clause ("met A and, separately, B").</summary>
    public bool IsApart { get; set; }

    /// <summary>"The round", of which nothing is told but how it went: one told before.</summary>
    public bool IsBare { get; set; }

    /// <summary>How many sides "six-party talks" have by their name; 0 where it does not say.</summary>
    public int Sides { get; set; }

    /// <summary>Whether nothing says if it is over or to come ("the delegates to the second round").</summary>
    public bool IsTimeless { get; set; }

    /// <summary>Whether it has its town for a name ("the Turin summit"): then it is not another told before.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Who holds it for others or calls it off: a side only where it is no engagement told before.</summary>
    public List<int> Aside { get; } = [];

    /// <summary>Whether people meet of whom the report says no more than what they are ("technical groups").</summary>
    public bool IsUnnamed { get; set; }

    /// <summary>Whether the report quotes what somebody said there.</summary>
    public bool IsSpokenAt { get; set; }

    /// <summary>Whose words were spoken there, or right behind it; −1 for nobody's.</summary>
    public int SpokenBy { get; set; } = -1;

    /// <summary>Whether it is one of a row by its number alone ("a third is to follow"): without sides told before, of a row of anything.</summary>
    public bool NeedsSides { get; set; }

    /// <summary>Said to be due.</summary>
    public bool IsDue { get; set; }
    public required int Word { get; init; }
    public required TextSpan Evidence { get; init; }
    public List<int> Participants { get; } = [];
    public int? Place { get; set; }
    public string? Date { get; set; }
    public TextSpan? DateSpan { get; set; }
    public string? Duration { get; set; }
    public int? Ordinal { get; set; }
    public EngagementStatus Status { get; set; }
    public List<AgendaItem> Agenda { get; } = [];

    /// <summary>Gives it the day of an expression of time.</summary>
    public void DateBy(Timex3 time) => (Date, DateSpan) = (time.Value, time.Span);
}
