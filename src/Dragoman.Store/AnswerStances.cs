using System.Data.Common;

namespace Dragoman.Store;

/// <summary>Keeps table answer_stance: where parties stand on proposals across reports, by when reports that say so were added.</summary>
internal static class AnswerStances
{
    /// <summary>Reads the stances of these proposals across reports anew.</summary>
    /// <param name="threads">Threads of any section that changed; those that are no more are among them.</param>
    public static void Update(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> threads)
    {
        ThreadRows.Execute(connection, transaction, "delete from answer_stance where thread in ({0})", threads.Order());
        ThreadRows.Execute(connection, transaction, Insertion("t.thread in ({0})"), threads.Order());
    }

    /// <summary>Reads those of every proposal in a store that was made before the table.</summary>
    public static void FillAll(DbConnection connection, DbTransaction transaction) =>
        ThreadRows.Execute(connection, transaction, Insertion("t.thread is not null"));

    private static string Insertion(string condition) => $"""
        insert into answer_stance (thread, party, stances, first_day, last_day, first_added, last_added)
        select t.thread, coalesce(s.party, '=' || lower(l.party)), count(distinct l.stance), min(l.day), max(l.day), min(r.added_at), max(r.added_at)
        from proposal_thread_item t cross join position p cross join answer_position l cross join report r
        left join stance s on s.report = l.report and s.position = l.position
        where {condition} and p.report = t.report and p.proposal = t.proposal and l.report = p.report and l.position = p.position
        and r.report = l.report
        group by t.thread, coalesce(s.party, '=' || lower(l.party))
        """;
}
