namespace Dragoman.Store;

/// <summary>The statements that fill answer_part and answer_position from the rows of reports.</summary>
internal static class AnswerSql
{
    // What is done with when it is told.
    private const string Always = "true", Held = "f.status = 'held'";

    private static readonly (string Role, string Finding, string From, string Number, string Entity, string Date, string Done)[] Parts =
    [
        ("speaker", "statement", "statement f", "f.statement", "f.speaker", "f.date", Always),
        ("addressee", "statement", "statement f", "f.statement", "f.addressee", "f.date", Always),
        ("participant", "engagement", "engagement f join engagement_participant n on n.report = f.report and n.engagement = f.engagement",
            "f.engagement", "n.entity", "f.date", Held),
        ("place", "engagement", "engagement f", "f.engagement", "f.place", "f.date", Held),
        ("actor", "event", "event f join event_participant n on n.report = f.report and n.event = f.event and n.role = 'actor'", "f.event",
            "n.entity", "f.date", Held),
        ("recipient", "event", "event f join event_participant n on n.report = f.report and n.event = f.event and n.role = 'recipient'", "f.event",
            "n.entity", "f.date", Held),
        ("place", "event", "event f", "f.event", "f.place", "f.date", Held),
        ("party", "position", "position f", "f.position", "f.party", "f.date", Always),
        ("said_by", "position", "position f", "f.position", "f.said_by", "f.date", Always),
        ("place", "control", "control f", "f.control", "f.place", "f.since", Always),
        ("holder", "control", "control f", "f.control", "f.holder", "f.since", Always),
        ("according_to", "control", "control f join control_source n on n.report = f.report and n.control = f.control", "f.control", "n.entity",
            "f.since", Always),
    ];

    private static readonly (string Finding, string From, string Number, string Date, string Done)[] Wholes =
    [
        ("engagement", "engagement f", "f.engagement", "f.date", Held),
        // An event of nobody tells a timeline nothing.
        ("event", """
            (select * from event v where exists (select 1 from event_participant p where p.report = v.report and p.event = v.event)) f
            """, "f.event", "f.date", Held),
        ("position", "position f", "f.position", "f.date", Always),
        ("control", "control f", "f.control", "f.since", Always),
    ];

    public const string PartKey = "name, finding, day, report, number, role";

    /// <summary>Name, day, report, statement, entity and content of every statement, by the role that the entity has in it. Here and below with {0}
    /// where the numbers of the reports stand.</summary>
    public static IEnumerable<(string Role, string Sql)> Statements =>
        Parts.Where(static p => p.Finding == "statement").Select(static p => (p.Role, $$"""
            select a.number, {{Day(p.Date, p.Done)}}, f.report, f.statement, e.entity, f.content {{FromPart(p.From, p.Entity)}}
            """));

    private static string FromPart(string from, string entity) => $$"""
        from {{from}} join report r on r.report = f.report join entity e on e.report = f.report and e.entity = {{entity}}
        join answer_name a on a.name = {{Cut("e.name")}} where f.report in ({0})
        """;

    /// <summary>Fills answer_part, but for statements, and answer_position.</summary>
    public static IEnumerable<string> Insertions()
    {
        foreach ((string role, string finding, string from, string number, string entity, string date, string done) in Parts)
        {
            if (finding != "statement")
                yield return $$"""
                    insert into answer_part ({{PartKey}}, entity)
                    select a.number, '{{finding}}', {{Day(date, done)}}, f.report, {{number}}, '{{role}}', e.entity {{FromPart(from, entity)}}
                    on conflict ({{PartKey}}) do nothing
                    """;
        }
        foreach ((string finding, string from, string number, string date, string done) in Wholes)
        {
            yield return $$"""
                insert into answer_part ({{PartKey}})
                select {{AnswerTables.AnyName}}, '{{finding}}', {{Day(date, done)}}, f.report, {{number}}, ''
                from {{from}} join report r on r.report = f.report where f.report in ({0})
                """;
        }
        yield return $$"""
            insert into answer_position (subject, party, day, report, position, stance)
            select {{Cut("p.kind || ': ' || lower(p.label)")}}, {{Cut("e.name")}}, {{Day("f.date", Always)}}, f.report, f.position, f.stance
            from position f join proposal p on p.report = f.report and p.proposal = f.proposal
            join entity e on e.report = f.report and e.entity = f.party
            join report r on r.report = f.report where f.report in ({0})
            """;
    }

    /// <summary>Day, report, number and report's key of every finding of a kind.</summary>
    public static string Days(string finding, string reports)
    {
        (_, string from, string number, string date, string done) = Array.Find(Wholes, w => w.Finding == finding);
        return $"select {Day(date, done)}, f.report, {number}, r.key from {from} join report r on r.report = f.report where f.report in ({reports})";
    }

    private static string Cut(string text) => $"substr({text}, 1, {AnswerTables.LongestName})";

    private const string Figures = "'0', '1', '2', '3', '4', '5', '6', '7', '8', '9'";

    // TIMEX3 also has weeks, seasons, durations, "PRESENT_REF", which are no days: the report's then. Nor has what is told as done a day behind the
    // report.
    private static string Day(string date, string done) => $"""
        case when {done} and {date} > r.day then r.day
            when {date} like '____-__-__%' and substr({date}, 1, 1) in ('1', '2') and substr({date}, 6, 1) in ('0', '1')
                and substr({date}, 9, 1) in ('0', '1', '2', '3') then substr({date}, 1, 10)
            when {date} like '____-__' and substr({date}, 1, 1) in ('1', '2') and substr({date}, 6, 1) in ('0', '1')
                and substr({date}, 7, 1) in ({Figures}) then {date}
            when {date} like '____' and substr({date}, 1, 1) in ('1', '2') and substr({date}, 4, 1) in ({Figures}) then {date}
            else coalesce(r.day, '') end
        """;
}
