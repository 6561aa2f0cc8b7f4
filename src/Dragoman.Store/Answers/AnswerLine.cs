using System.Data.Common;

namespace Dragoman.Store.Answers;

/// <summary>A row of answer_position. The finding and its report are read when they are shown: there are tens of thousands of lines.</summary>
/// <param name="Party">As the report calls it.</param>
/// <param name="PartyKey">The same for Russia and its foreign minister, who speaks for it: the party across reports, as in table stance.</param>
/// <param name="Thread">The proposal across reports.</param>
internal sealed record AnswerLine(string Subject, string Party, string PartyKey, string Day, long Report, long Number, string Stance, long? Thread)
{
    /// <summary>The proposal of which it is told.</summary>
    public string Thing => Thread is { } thread ? FormattableString.Invariant($"#{thread}") : Subject;

    /// <param name="condition">On l, the row, and t, its thread; "" for all.</param>
    public static List<AnswerLine> Read(DbConnection store, string condition, params ReadOnlySpan<(string, object?)> parameters) => NameFinder.Query(store, $"""
        select l.subject, l.party, coalesce(s.party, '=' || lower(l.party)), l.day, l.report, l.position, l.stance, t.thread from answer_position l
        left join position p on p.report = l.report and p.position = l.position left join proposal_thread_item t on t.report = l.report and t.proposal = p.proposal
        left join stance s on s.report = l.report and s.position = l.position
        {(condition.Length > 0 ? " where " + condition : "")}
        """, static row => new AnswerLine(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetInt64(5), row.GetString(6), row.IsDBNull(7) ? null : row.GetInt64(7)), parameters);
}
