using System.Data.Common;
using Dragoman.Store;

namespace Dragoman.Exports;

/// <summary>A table that can be exported: where its rows come from, in which order, and what a party is in it.</summary>
/// <remarks>Rows are ordered by day of report, key of report and their place in it, so that the same reports give the same bytes in whatever order
/// they came in; numbers of reports and threads, which tell that order, are left out.</remarks>
public sealed class ExportView
{
    private static readonly HashSet<string> Flags = new(StringComparer.Ordinal) { "refusal", "repaired" };

    private readonly string _source;
    private readonly string _order;
    private readonly string[] _parties;

    private ExportView(string name, string source, string order, params string[] parties) =>
        (Name, _source, _order, _parties) = (name, source, order, parties);

    public string Name { get; }

    /// <summary>By the words that `dragoman export` takes.</summary>
    public static IReadOnlyList<ExportView> All { get; } =
    [
        new("positions", "positions", "position", "party", "said_by"),
        new("engagements", "engagements", "engagement", "participants"),
        new("statements", "statements", "statement", "speaker", "addressee"),
        new("events", "events", "event", "actors", "recipients"),
        new("control", "control_history", "control", "holder", "place"),
        new("claims", """
            (select r.report, r.day as report_day, r.publisher, r.title, r.url, c.kind, coalesce(ba.name, be.name) as by_name, be.code as by_code,
                coalesce(aa.name, ae.name) as against, ae.code as against_code, c.words, c.span_start, c.span_end, c.claim, c.statement, r.key
            from claim c
            join report r on r.report = c.report
            left join entity be on be.report = c.report and be.entity = c.by_entity
            left join entity_cell bl on bl.report = c.report and bl.entity = c.by_entity left join actor_cell blc on blc.number = bl.cell
            left join actor ba on ba.actor = blc.actor
            left join entity ae on ae.report = c.report and ae.entity = c.against_entity
            left join entity_cell al on al.report = c.report and al.entity = c.against_entity left join actor_cell alc on alc.number = al.cell
            left join actor aa on aa.actor = alc.actor) as claims
            """, "claim", "by_name", "against"),
        new("facilities", """
            (select r.report, r.day as report_day, r.publisher, r.title, r.url, coalesce(a.name, e.name) as facility_name, e.latitude, e.longitude,
            f.state, f.risk,
                f.words, f.span_start, f.span_end, f.facility, r.key
            from facility f
            join report r on r.report = f.report
            join entity e on e.report = f.report and e.entity = f.entity
            left join entity_cell l on l.report = f.report and l.entity = f.entity left join actor_cell lc on lc.number = l.cell
            left join actor a on a.actor = lc.actor) as facilities
            """, "facility", "facility_name"),
        new("reports", """
            (select r.report, r.day as report_day, r.publisher, r.title, r.url, r.path, r.published, r.published_from, r.byline, r.language,
            r.origin_publisher,
                r.credit, r.republished, r.translated, r.characters, r.id, r.key
            from report r) as reports
            """, "key"),
    ];

    public static ExportView Of(string name) => All.First(v => v.Name == name);

    /// <summary>The rows, one after the other; the reader and its connection are the caller's to close.</summary>
    public DbCommand Query(DbConnection connection, ExportFilter filter)
    {
        List<string> where = [];
        if (filter.From is not null)
            where.Add("report_day >= @from");
        if (filter.To is not null)
            where.Add("report_day <= @to");
        if (filter.Party is not null && _parties.Length > 0)
            where.Add("(" + string.Join(" or ", _parties.Select(static p => $"lower({p}) like @party")) + ")");
        // Elsewhere than among positions: what else the reports tell that speak of the proposal.
        if (filter.Proposal is not null)
            where.Add(Name == "positions" ? "(lower(proposal_label) like @proposal or proposal_kind like @proposal)"
                : "report in (select p.report from proposal p where lower(p.label) like @proposal or p.kind like @proposal)");
        string sql = $"""
            select * from {_source}{(where.Count > 0 ? " where " + string.Join(" and ", where) : "")} order by coalesce(report_day, ''), key, {_order}
            """;
        List<(string, object?)> parameters = [];
        if (filter.From is not null)
            parameters.Add(("@from", filter.From));
        if (filter.To is not null)
            parameters.Add(("@to", filter.To));
        if (filter.Party is not null && _parties.Length > 0)
            parameters.Add(("@party", Pattern(filter.Party)));
        if (filter.Proposal is not null)
            parameters.Add(("@proposal", Pattern(filter.Proposal)));
        return ReportStore.Command(connection, sql, [.. parameters]);
    }

    private static string Pattern(string part) => $"%{part.ToLowerInvariant()}%";

    /// <summary>The columns that are exported, by their place in the reader.</summary>
    public static List<ExportColumn> Columns(DbDataReader reader)
    {
        List<ExportColumn> columns = [];
        for (int i = 0; i < reader.FieldCount; i++)
        {
            string name = reader.GetName(i);
            if (name is not ("report" or "thread"))
                columns.Add(new ExportColumn(name, i, KindOf(name)));
        }
        return columns;
    }

    private static ColumnKind KindOf(string name) => name switch
    {
        "score" or "latitude" or "longitude" or "republished" or "translated" => ColumnKind.Real,
        "span_start" or "span_end" or "ordinal" or "characters" or "position" or "proposal" or "engagement" or "statement" or "event" or "control"
            or "claim" or "facility" => ColumnKind.Whole,
        _ => Flags.Contains(name) ? ColumnKind.Flag : ColumnKind.Text,
    };
}

public enum ColumnKind { Text, Whole, Real, Flag }

/// <summary>A column of an export and where the reader has it.</summary>
public readonly record struct ExportColumn(string Name, int Ordinal, ColumnKind Kind)
{
    /// <summary>The value as a string, long, double or bool; null where nothing is stated.</summary>
    public object? Value(DbDataReader row)
    {
        if (row.IsDBNull(Ordinal))
            return null;
        object value = row.GetValue(Ordinal);
        return Kind switch
        {
            ColumnKind.Whole => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
            ColumnKind.Real => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture),
            ColumnKind.Flag => Convert.ToBoolean(value, System.Globalization.CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
        };
    }
}
