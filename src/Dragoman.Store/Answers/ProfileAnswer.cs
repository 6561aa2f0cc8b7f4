using System.Data.Common;

namespace Dragoman.Store.Answers;

/// <summary>A kind, code, role or spelling under which reports know somebody, with the days between which they do.</summary>
public sealed record NameDetail(string Value, long Reports, string? FirstDay, string? LastDay);

/// <summary>Who somebody is, as far as reports tell.</summary>
/// <param name="Statements">How many, copies among them.</param>
public sealed record ProfileAnswer(
    NameCandidate Who, IReadOnlyList<NameDetail> Roles, IReadOnlyList<NameDetail> Spellings, IReadOnlyList<NameDetail> Codes,
    long Statements, long Engagements, long Positions, long Events, IReadOnlyList<Told> Latest)
{
    /// <summary>Reports that are no copies of one another; null where nobody across reports was found, only a name.</summary>
    public long? Sources { get; init; }

    /// <summary>What damaged reports call it that took its name over from a clean copy.</summary>
    public IReadOnlyList<NameDetail> Misspelt { get; init; } = [];

    /// <param name="most">Of the latest findings.</param>
    public static ProfileAnswer Find(DbConnection store, NameCandidate who, int most)
    {
        Dictionary<string, long> counts = [];
        // A name that another bears too is counted by itself.
        foreach (string[] names in who.Names.Where(n => !who.NamesakesOf.ContainsKey(n)).Chunk(100)
            .Concat(who.NamesakesOf.Keys.Select(static n => new[] { n })))
        {
            foreach ((string finding, long count) in NameFinder.Query(store, $"""
                select x.finding, count(*) from answer_part x where x.name in ({NameFinder.Numbers(names.Length)})
                and x.role in ('speaker', 'participant', 'party', 'actor'){FindingSearch.IsActor(who, "x", names[0])} group by x.finding
                """,
                static row => (row.GetString(0), row.GetInt64(1)), NameFinder.Values(names)))
                counts[finding] = counts.GetValueOrDefault(finding) + count;
        }
        List<Told> latest = [];
        foreach (string kind in new[] { "position", "engagement", "statement" })
        {
            FindingQuery query = new([kind], who)
            {
                Roles = kind switch { "statement" => ["speaker"], "engagement" => ["participant"], _ => ["party"] },
            };
            using FindingReader reader = new(store);
            latest.AddRange(Told.Merge(reader, FindingSearch.Walk(store, query, 2 * most), most, out _));
        }
        return new ProfileAnswer(who, RolesOf(store, who), Details(store, who, "spelling"), Details(store, who, "code"),
            counts.GetValueOrDefault("statement"),
            counts.GetValueOrDefault("engagement"), counts.GetValueOrDefault("position"), counts.GetValueOrDefault("event"), latest)
        { Sources = SourcesOf(store, who), Misspelt = MisspeltOf(store, who) };
    }

    // Counted when asked: which report leads a group of copies may change with the next report.
    private static long? SourcesOf(DbConnection store, NameCandidate who) => who.Actors.Count == 0 ? null
        : NameFinder.Query(store, $"""
            select count(distinct coalesce(g.leader, e.report)) from actor_cell c join entity_cell e on e.cell = c.number
            left join copy_group g on g.report = e.report where c.actor in ({ThreadRows.List(who.Actors)})
            """, static row => row.GetInt64(0))[0];

    private static List<NameDetail> MisspeltOf(DbConnection store, NameCandidate who) => who.Actors.Count == 0 ? []
        : NameFinder.Query(store, $"""
            select f.value, cast(sum(f.reports) as bigint), min(f.first_day), max(f.last_day) from actor_cell c
            join actor_fact f on f.cell = c.number and f.fact = 'own' where c.actor in ({ThreadRows.List(who.Actors)})
            group by f.value order by f.value
            """, Detail);

    private static List<NameDetail> RolesOf(DbConnection store, NameCandidate who) => who.Actor is { } actor
        ? NameFinder.Query(store, """
            select role, reports, first_day, last_day from actor_role where actor = @actor order by reports desc, role
            """, Detail, ("@actor", actor))
        : Details(store, who, "role");

    private static List<NameDetail> Details(DbConnection store, NameCandidate who, string detail) =>
        [.. NameFinder.Query(store, $"""
            select value, reports, first_day, last_day from answer_name_detail where detail = '{detail}'
            and name in ({NameFinder.Numbers(who.Names.Count)})
            """, Detail, NameFinder.Values(who.Names))
            .GroupBy(static d => d.Value, StringComparer.Ordinal)
            .Select(static g => new NameDetail(g.Key, g.Sum(static d => d.Reports), g.Min(static d => d.FirstDay), g.Max(static d => d.LastDay)))
            .OrderByDescending(static d => d.Reports).ThenBy(static d => d.Value, StringComparer.Ordinal)];

    private static NameDetail Detail(DbDataReader row) => new(row.GetString(0), row.GetInt64(1), row.TextOrNull(2), row.TextOrNull(3));
}
