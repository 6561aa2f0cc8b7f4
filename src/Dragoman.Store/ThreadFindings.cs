using System.Data.Common;
using System.Globalization;
using Dragoman.Across.Threads;

namespace Dragoman.Store;

/// <summary>A finding that is to come into a thread.</summary>
/// <param name="Section">engagement, event, proposal.</param>
/// <param name="Key">The same in every store.</param>
internal readonly record struct ThreadFinding(string Section, long Report, long Number, string Key, ThreadCell Cell);

/// <summary>A row of table stance.</summary>
internal readonly record struct StanceRow(long Report, long Position, long Proposal, string Party, string Stance, string Day);

/// <summary>A row of table dispute_line.</summary>
internal readonly record struct DisputeLine(string Subject, string Day, long Report, string Finding, long Number, string Party, string Value);

/// <summary>Reads the findings of some reports as threads compare them, from the store's rows, so that a store of an older program gets the
/// same.</summary>
internal sealed class ThreadFindings
{
    private readonly record struct Told(string Key, string? Day);

    private sealed record Entity(Party? Party, PlaceKey Place, bool IsTown);

    private readonly Dictionary<long, Told> _reports = [];
    private readonly Dictionary<(long, long), Entity> _entities = [];
    private ILookup<long, (int Start, int End, PlaceKey Town)> _towns =
        Array.Empty<long>().ToLookup(static r => r, static _ => (0, 0, PlaceKey.None));
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly HashSet<string> _alone;
    private readonly long[] _numbers;

    public List<ThreadFinding> Findings { get; } = [];

    public List<StanceRow> Stances { get; } = [];

    public List<DisputeLine> Lines { get; } = [];

    /// <param name="alone">Keys of findings that an analyst took out of their threads.</param>
    public ThreadFindings(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<long> reports, HashSet<string> alone)
    {
        (_connection, _transaction, _alone) = (connection, transaction, alone);
        _numbers = [.. reports.Order()];
        if (reports.Count == 0)
            return;
        ReadReports();
        ReadEntities();
        ReadTowns();
        ReadEngagements();
        ReadProposals(ReadEvents());
        ReadLines();
    }

    /// <summary>The key of a finding: the same wherever the report is stored.</summary>
    public static string KeyOf(string section, string report, long number) =>
        ThreadCell.Hash(FormattableString.Invariant($"{section}\t{report}\t{number}")).ToString("x16", CultureInfo.InvariantCulture);

    private void ReadReports()
    {
        foreach (DbDataReader row in Rows("select report, key, day from report where report in ({0})"))
            _reports[row.GetInt64(0)] = new Told(row.GetString(1), row.TextOrNull(2));
    }

    private void ReadEntities()
    {
        HashSet<(long, long)> named = [];
        foreach (DbDataReader row in Rows("select distinct report, entity from entity_spelling where report in ({0})"))
            named.Add((row.GetInt64(0), row.GetInt64(1)));
        foreach (DbDataReader row in Rows("""
            select e.report, e.entity, e.kind, e.name, e.code, e.sector, e.country, e.feature from entity e where e.report in ({0})
            """))
        {
            (long, long) key = (row.GetInt64(0), row.GetInt64(1));
            string kind = row.GetString(2), name = row.GetString(3);
            Party? party = Party.Of(kind, name, row.TextOrNull(4), row.TextOrNull(5), named.Contains(key));
            string? feature = row.TextOrNull(7);
            // A facility that no gazetteer knows, "the plant", has no name of its own.
            PlaceKey place = kind == "place" || kind is "country" or "facility" && !row.IsDBNull(6) ? PlaceKey.Of(name, row.TextOrNull(6), feature)
                : PlaceKey.None;
            _entities[key] = new Entity(party, place, place.IsTown && (feature is not null || kind == "place" && named.Contains(key)));
        }
    }

    // The town that each sentence names, for deeds that the report gives no place: "killed 12 people in Kabul". Where the gazetteer knows none of the
    // places, the one there is.
    private void ReadTowns()
    {
        Dictionary<long, List<(int Start, PlaceKey Town)>> towns = [];
        List<(long Report, int Start, int End, PlaceKey Town)> sentences = [];
        foreach (DbDataReader row in Rows("""
            select m.report, m.entity, m.span_start from mention m join entity e on e.report = m.report and e.entity = m.entity
            where m.report in ({0}) and e.kind = 'place' and m.type = 'name'
            """))
        {
            Entity place = _entities[(row.GetInt64(0), row.GetInt64(1))];
            if (!place.Place.IsTown)
                continue;
            if (!towns.TryGetValue(row.GetInt64(0), out List<(int, PlaceKey)>? list))
                towns[row.GetInt64(0)] = list = [];
            list.Add(((int)row.GetInt64(2), place.Place));
        }
        foreach (DbDataReader row in Rows("select report, span_start, span_end from sentence where report in ({0})"))
        {
            int start = (int)row.GetInt64(1), end = (int)row.GetInt64(2);
            if (!towns.TryGetValue(row.GetInt64(0), out List<(int Start, PlaceKey Town)>? list))
                continue;
            PlaceKey[] own = [.. list.Where(t => t.Start >= start && t.Start < end).Select(static t => t.Town).Distinct()];
            if (own.Length > 1 && Array.Exists(own, static t => t.Country.Length > 0))
                own = Array.FindAll(own, static t => t.Country.Length > 0);
            if (own.Length == 1)
                sentences.Add((row.GetInt64(0), start, end, own[0]));
        }
        _towns = sentences.ToLookup(static s => s.Report, static s => (s.Start, s.End, s.Town));
    }

    private PlaceKey TownAt(long report, int offset)
    {
        foreach ((int start, int end, PlaceKey town) in _towns[report])
        {
            if (offset >= start && offset < end)
                return town;
        }
        return PlaceKey.None;
    }

    private Party? PartyOf(long report, long? entity) =>
        entity is { } e && _entities.TryGetValue((report, e), out Entity? known) ? known.Party : null;

    private PlaceKey PlaceOf(long report, long? entity) =>
        entity is { } e && _entities.TryGetValue((report, e), out Entity? known) ? known.Place : PlaceKey.None;

    private ILookup<(long, long), Party?> Participants(string sql) =>
        Rows(sql).Select(row => (Key: (row.GetInt64(0), row.GetInt64(1)), Party: PartyOf(row.GetInt64(0), row.GetInt64(2))))
        .ToLookup(static p => p.Key, static p => p.Party);

    private void ReadEngagements()
    {
        ILookup<(long, long), Party?> participants = Participants("""
            select report, engagement, entity from engagement_participant where report in ({0})
            """);
        Dictionary<(long, long), string> calledOff = Rows("""
            select e.report, e.engagement, substr(x.text, cast(s.span_start + 1 as int), cast(s.span_end - s.span_start as int))
            from engagement e join report_text x on x.report = e.report join sentence s on s.report = e.report and s.span_start <= e.span_start
            and s.span_end > e.span_start
            where e.report in ({0}) and e.status = 'cancelled' and e.date is null
            """).ToDictionary(static row => (row.GetInt64(0), row.GetInt64(1)), static row => row.GetString(2));
        foreach (DbDataReader row in Rows("""
            select report, engagement, form, place, date, ordinal, status from engagement where report in ({0})
            """))
        {
            long report = row.GetInt64(0), number = row.GetInt64(1);
            string? date = row.TextOrNull(4)
                ?? (calledOff.TryGetValue((report, number), out string? sentence) ? CalledOff.DayOf(sentence, _reports[report].Day) : null);
            Add("engagement", report, number,
                EngagementCell.Of(row.GetString(2), participants[(report, number)], PlaceOf(report, Number(row, 3)), date,
                (int?)Number(row, 5), row.GetString(6), _reports[report].Day));
        }
    }

    private Dictionary<long, Conflict> ReadEvents()
    {
        string sql = "select report, event, entity from event_participant where report in ({0}) and role = ";
        ILookup<(long, long), Party?> actors = Participants(sql + "'actor'"), recipients = Participants(sql + "'recipient'");
        Dictionary<long, Conflict> conflicts = [];
        foreach (DbDataReader row in Rows("""
            select v.report, v.event, v.class, v.mode, v.place, v.date, v.status, v.span_start, substr(x.text, cast(s.span_start + 1 as int),
            cast(s.span_end - s.span_start as int))
            from event v join report_text x on x.report = v.report left join sentence s on s.report = v.report and s.span_start <= v.span_start
            and s.span_end > v.span_start where v.report in ({0})
            """))
        {
            long report = row.GetInt64(0), number = row.GetInt64(1);
            string @class = row.GetString(2), status = row.GetString(6);
            PlaceKey place = PlaceOf(report, Number(row, 4));
            if (@class == "ASSAULT" && !place.IsTown && TownAt(report, (int)row.GetInt64(7)) is var town && !place.Conflicts(town) && town.IsTown)
                place = town;
            EventCell? cell = EventCell.Of(@class, row.TextOrNull(3), actors[(report, number)], recipients[(report, number)], place,
                row.TextOrNull(5), status, _reports[report].Day, row.TextOrNull(8));
            // What no other report can be seen to tell of is in no thread: there are ten events to a report.
            if (cell is not null)
                Add("event", report, number, cell);
            // To whom one gives way may be a mediator, and so may who asks both sides for something.
            IEnumerable<Party?> sides = @class == "RETREAT" ? actors[(report, number)] : @class == "REQUEST" ? recipients[(report, number)]
                : actors[(report, number)].Concat(recipients[(report, number)]);
            foreach (Party party in sides.OfType<Party>())
                ConflictOf(conflicts, report).AddEvent(@class, status, party);
        }
        foreach (DbDataReader row in Rows("select report, holder from control where report in ({0})"))
        {
            if (PartyOf(row.GetInt64(0), row.GetInt64(1)) is { } holder)
                ConflictOf(conflicts, row.GetInt64(0)).AddHolder(holder);
        }
        return conflicts;
    }

    private static Conflict ConflictOf(Dictionary<long, Conflict> conflicts, long report)
    {
        if (!conflicts.TryGetValue(report, out Conflict? conflict))
            conflicts[report] = conflict = new Conflict();
        return conflict;
    }

    private void ReadProposals(Dictionary<long, Conflict> conflicts)
    {
        ILookup<(long, long), Party?> backers = Participants("""
            select report, proposal, entity from proposal_backer where report in ({0})
            """);
        ILookup<(long, long), Party?> parties = Participants("select report, proposal, party from position where report in ({0})");
        foreach (IGrouping<(long Report, long Proposal), Party?> stances in parties)
        {
            foreach (Party party in stances.OfType<Party>())
                ConflictOf(conflicts, stances.Key.Report).AddStance(party);
        }
        List<(long Report, long Number, string Kind, string Label, string? Duration)> proposals =
            [.. Rows("select report, proposal, kind, label, duration from proposal where report in ({0}) order by report, proposal")
                .Select(static row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.TextOrNull(4)))];
        // "The treaty", further down, is between those who are told to have agreed on the peace treaty.
        ILookup<long, Party?> signatories = proposals.Where(static p => ProposalCell.KindOf(p.Kind, p.Label) == ProposalCell.Accord)
            .SelectMany(p => parties[(p.Report, p.Number)].Select(party => (p.Report, Party: party))).ToLookup(static p => p.Report, static p =>
                p.Party);
        foreach ((long report, long number, string told, string label, string? duration) in proposals)
        {
            IEnumerable<Party?> own = parties[(report, number)];
            string kind = ProposalCell.KindOf(told, label);
            if (kind == ProposalCell.Accord && own.OfType<Party>().Select(static p => p.Side).Distinct().Count() < 2)
                own = own.Concat(signatories[report]);
            string[] sides = ConflictOf(conflicts, report).SidesOf(own.Any() ? own : backers[(report, number)], kind);
            Add("proposal", report, number, ProposalCell.Of(told, label, duration, sides, _reports[report].Day));
        }
        // What has no day of its own is of the day on which it was said: of the words that it begins in, more than half of which are the statement's.
        foreach (DbDataReader row in Rows("""
            select p.report, p.position, p.proposal, p.party, p.stance, coalesce(p.date,
                (select s.date from statement s where s.report = p.report and s.date is not null and s.span_start <= p.span_start
                and 2 * s.span_end >= p.span_start + p.span_end order by s.span_end - s.span_start, s.statement limit 1))
            from position p where p.report in ({0}) order by p.report, p.position
            """))
        {
            long report = row.GetInt64(0);
            if (PartyOf(report, row.GetInt64(3)) is { } party)
                Stances.Add(new StanceRow(report, row.GetInt64(1), row.GetInt64(2), party.Key, row.GetString(4),
                    DayOf(row.TextOrNull(5), _reports[report].Day)));
        }
    }

    private void ReadLines()
    {
        ILookup<(long, long), Party?> sayers = Participants("select report, control, entity from control_source where report in ({0})");
        foreach (DbDataReader row in Rows("select report, control, place, holder, change, since from control where report in ({0})"))
        {
            long report = row.GetInt64(0);
            // What has been so since a month or a year is not of this day.
            if (_entities.TryGetValue((report, row.GetInt64(2)), out Entity? place) && place.IsTown && PartyOf(report, row.GetInt64(3)) is { } holder
                && (row.TextOrNull(5) is not { } since || ThreadDay.Of(since) is not null))
                Lines.Add(new DisputeLine($"control {place.Place}", DayOf(row.TextOrNull(5), _reports[report].Day), report, "control",
                    row.GetInt64(1), holder.Key, ChangeOf(row.GetString(4), holder, sayers[(report, row.GetInt64(1))])));
        }
        foreach (DbDataReader row in Rows("""
            select report, claim, kind, by_entity, against_entity from claim where report in ({0}) and kind in ('accusation', 'denial')
            """))
        {
            long report = row.GetInt64(0);
            string kind = row.GetString(2);
            string by = PartyOf(report, Number(row, 3))?.Key ?? "";
            // Who accuses his own side has a quarrel at home.
            if (PartyOf(report, Number(row, kind == "denial" ? 3 : 4)) is { } accused && (kind == "denial" || accused.Key != by))
                Lines.Add(new DisputeLine($"claim {accused.Key}", _reports[report].Day ?? "", report, "claim", row.GetInt64(1), accused.ToString(),
                    kind));
        }
    }

    // Who says himself that he holds a town claims to hold it.
    private static string ChangeOf(string change, Party holder, IEnumerable<Party?> sayers) =>
        change == "holds" && sayers.Any() && sayers.All(s => s is { } sayer && sayer.Side == holder.Side) ? Disputes.Claims : change;

    // What a party "will" say on a day to come it has said when it was reported.
    private static string DayOf(string? own, string? reported) =>
        ThreadDay.Of(own) is not null && (reported is null || string.CompareOrdinal(own, 0, reported, 0, 10) <= 0) ? own![..10] : reported ?? "";

    private void Add(string section, long report, long number, ThreadCell? cell)
    {
        string key = KeyOf(section, _reports[report].Key, number);
        Findings.Add(new ThreadFinding(section, report, number, key, cell is null || _alone.Contains(key) ? new SoloCell(key) : cell));
    }

    private IEnumerable<DbDataReader> Rows(string sql) => ThreadRows.Read(_connection, _transaction, sql, _numbers);

    private static long? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
