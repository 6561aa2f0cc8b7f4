using System.Data.Common;

namespace Dragoman.Store.Answers;

/// <summary>A party's stances on a proposal, one for each change, the first told first.</summary>
public sealed record StanceHistory(string Party, IReadOnlyList<Told> Stances);

/// <summary>A proposal and where its parties stand.</summary>
/// <param name="Label">As the latest report words it.</param>
/// <param name="Thread">The number in proposal_thread, where proposals have been resolved across reports.</param>
public sealed record ProposalHistory(string Label, string Kind, long? Thread, string LastDay, IReadOnlyList<StanceHistory> Parties);

/// <summary>Where parties stand on what is on the table, and how that changed.</summary>
public static class PositionAnswer
{
    /// <param name="proposal">Words of its label or its kind; null for all.</param>
    /// <param name="party">Whose positions; null for everybody's.</param>
    /// <param name="most">Proposals; the one that was last spoken of comes first.</param>
    public static List<ProposalHistory> Find(DbConnection store, string? proposal, NameCandidate? party, int most, out bool more)
    {
        List<AnswerLine> lines = Lines(store, proposal, party, most);
        List<IGrouping<string, AnswerLine>> things = [.. lines.GroupBy(static l => l.Thing, StringComparer.Ordinal)
            .OrderBy(static g => IsOther(g.First().Subject)).ThenByDescending(static g => g.Max(static l => l.Day), StringComparer.Ordinal)
            .ThenBy(static g => g.Min(static l => l.Subject), StringComparer.Ordinal)];
        more = things.Count > most;
        using FindingReader reader = new(store);
        return [.. things.Take(most).Select(g => History(reader, [.. g]))];
    }

    private static List<AnswerLine> Lines(DbConnection store, string? proposal, NameCandidate? party, int most)
    {
        if (party is not null)
        {
            List<(FindingKey Key, string Subject, string Day, long? Thread)> own = AnswerLine.Subjects(store, Held(store, party));
            HashSet<string> shown = [.. Ordered(
                own.GroupBy(static l => l.Subject, StringComparer.Ordinal).Select(static g => (g.Key, g.Max(static l => l.Day)!)), proposal)
                .Take(most + 1)];
            HashSet<long> threads = [.. own.Where(l => shown.Contains(l.Subject)).Select(static l => l.Thread).OfType<long>()];
            return AnswerLine.Of(store,
                own.Where(l => shown.Contains(l.Subject) || l.Thread is { } thread && threads.Contains(thread)).Select(static l => l.Key));
        }
        // One more than is shown, so that it is known whether there are more.
        List<string> subjects = [.. Ordered(
            NameFinder.Query(store, "select l.subject, max(l.day) from answer_position l group by l.subject",
                static row => (row.GetString(0), row.GetString(1))), proposal).Take(most + 1)];
        List<AnswerLine> lines = AnswerLine.OnSubjects(store, subjects);
        // The same proposal under other labels.
        return [.. lines.UnionBy(AnswerLine.OnThreads(store, lines.Select(static l => l.Thread).OfType<long>().Distinct()),
            static l => (l.Report, l.Number))];
    }

    // What reports tell of the party by a name of its; a state's position is also what its ministers say it is.
    private static List<FindingKey> Held(DbConnection store, NameCandidate party)
    {
        HashSet<(long Report, long Number)> keys = [];
        foreach (string name in party.Names)
            keys.UnionWith(NameFinder.Query(store, $"""
                select x.report, x.number from answer_part x where x.name = (select number from answer_name where name = @name)
                and x.finding = 'position' and x.role = 'party'{FindingSearch.IsActor(party, "x")}
                """, static row => (row.GetInt64(0), row.GetInt64(1)), ("@name", name)));
        if (party is { Kinds: ["country", ..], Code: { } code })
            keys.UnionWith(NameFinder.Query(
                store, "select o.report, o.position from stance o where o.party = @code", static row =>
                (row.GetInt64(0), row.GetInt64(1)), ("@code", code)));
        return [.. keys.Order().Select(static k => new FindingKey("position", "", k.Report, k.Number, ""))];
    }

    // What is on a negotiation's table before what somebody else is for or against; of each those of which reports spoke last come first.
    private static IEnumerable<string> Ordered(IEnumerable<(string Subject, string Day)> subjects, string? proposal)
    {
        (string kind, string[] stems) =
            proposal is null ? ("", []) : (proposal.Trim().Replace(' ', '_'), Snippet.StemsOf(SearchWords.Wanted(proposal)));
        return subjects.Where(s => proposal is null || Speaks(s.Subject, kind, stems))
            .OrderBy(static s => IsOther(s.Subject)).ThenByDescending(static s => s.Day, StringComparer.Ordinal)
            .ThenBy(static s => s.Subject, StringComparer.Ordinal).Select(static s => s.Subject);
    }

    private static bool IsOther(string subject) => subject.StartsWith("other:", StringComparison.Ordinal);

    // "prisoner exchange" is the kind prisoner_exchange and every label with both words.
    private static bool Speaks(string subject, string kind, string[] stems)
    {
        int colon = subject.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && subject.AsSpan(0, colon).Equals(kind, StringComparison.OrdinalIgnoreCase)
            || Snippet.HasAll(subject.AsSpan(colon + 1), stems);
    }

    private static ProposalHistory History(FindingReader reader, List<AnswerLine> lines)
    {
        lines.Sort();
        List<StanceHistory> parties = [];
        foreach (IGrouping<string, AnswerLine> party in lines.GroupBy(static l => l.PartyKey, StringComparer.Ordinal))
            parties.Add(new StanceHistory(MostUsed(party), [.. Runs([.. party]).Select(reader.Told)]));
        PositionFinding latest = (PositionFinding)reader.Read(lines[^1].Key);
        return new ProposalHistory(latest.Proposal, latest.ProposalKind, latest.Thread, lines[^1].Day, parties);
    }

    private static string MostUsed(IEnumerable<AnswerLine> lines) =>
        lines.GroupBy(static l => l.Party, StringComparer.Ordinal).OrderByDescending(static g => g.Count())
        .ThenBy(static g => g.Key, StringComparer.Ordinal).First().Key;

    /// <summary>The lines of a party on a proposal, in time order, parted where the stance changes: each part is a stance from the day on which it
    /// was first told.</summary>
    /// <remarks>Stances of one day stand side by side: which came first nobody can tell.</remarks>
    internal static List<List<AnswerLine>> Runs(List<AnswerLine> lines)
    {
        List<List<AnswerLine>> runs = [], before = [];
        foreach (IGrouping<string, AnswerLine> day in lines.GroupBy(static l => l.Day, StringComparer.Ordinal))
        {
            List<List<AnswerLine>> now = [];
            foreach (IGrouping<string, AnswerLine> stance in day.GroupBy(static l => l.Stance, StringComparer.Ordinal))
            {
                List<AnswerLine>? run = before.Find(r => r[0].Stance == stance.Key);
                if (run is null)
                    runs.Add(run = []);
                run.AddRange(stance);
                now.Add(run);
            }
            before = now;
        }
        return runs;
    }
}
