using System.Data.Common;
using System.Globalization;
using Dragoman.Names;

namespace Dragoman.Store.Answers;

/// <summary>Finds whom a name means among all names of the store, by how it sounds.</summary>
/// <remarks>Where entities have been resolved across reports (table actor), it is an actor; else the reports' own names are put together as
/// far as they agree. Nobody is guessed: who cannot be told apart by the name is listed.</remarks>
public static class NameFinder
{
    // Of names that sound alike no more are compared: those that share most words first, of these the ones that most reports have. A thousand take 10
    // ms.
    private const int MostCompared = 1000;

    // A name that sounds just so is not mixed up with one that merely might be meant.
    private const double Margin = 0.12;

    // Who is in so many times the reports is kept beside one that sounds just so, and is meant before all others.
    public const int Outweighs = 8;

    // All words asked for are words of the name: "Bush" in "George W. Bush".
    private const double Whole = 0.95;

    private const int MostDetails = 400;

    // Of those that may be meant, each is compared with each: 224 names with "China" in them took 250 ms (2026-11).
    private const int MostMeant = 40;

    private static readonly char[] Separators = [' ', '-'];

    /// <summary>Those whom a name may mean, the surest first; none where nobody has such a name.</summary>
    /// <param name="exact">Only the name as it is spelt.</param>
    public static List<NameCandidate> Find(DbConnection store, string name, bool exact = false)
    {
        name = name.Trim();
        if (ByKey(store, name) is { } keyed)
            return [keyed];
        List<(string Name, double Score)> alike = exact ? [] : Alike(store, name);
        foreach (string spelt in Spelt(store, name))
        {
            alike.RemoveAll(a => a.Name == spelt);
            alike.Add((spelt, 1));
        }
        if (alike.Count == 0)
            return [];
        List<Entry> entries = Entries(store, alike);
        List<List<Entry>> groups = Chosen(Groups(store, entries), name);
        return WithAllNames(store, [.. groups.Select(Candidate)]);
    }

    /// <summary>A name of the store that may be meant.</summary>
    private sealed record Entry(string Name, double Score, long Reports, string? FirstDay, string? LastDay, IReadOnlyList<string> Kinds, string? Code)
    {
        public KnownActor? Actor { get; init; }

        /// <summary>The actor's, else the report's own.</summary>
        public string Called => Actor?.Name ?? Name;

        public bool IsPerson => Kinds.Count > 0 && Kinds[0] == "person";

        public bool IsFull => Name.AsSpan().Trim().ContainsAny(' ', '-');
    }

    /// <summary>A row of table actor.</summary>
    private sealed record KnownActor(
        long Number, string Key, string Name, string Kind, string? Code, long Reports, string? FirstDay, string? LastDay);

    private static KnownActor ActorOf(DbDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.TextOrNull(4), row.GetInt64(5), row.TextOrNull(6),
            row.TextOrNull(7));

    private static List<string> Spelt(DbConnection store, string name)
    {
        string cut = AnswerTables.Cut(name);
        List<string> names = [];
        foreach (string form in new[] { cut, CultureInfo.InvariantCulture.TextInfo.ToTitleCase(cut.ToLowerInvariant()),
            cut.ToUpperInvariant() }.Distinct(StringComparer.Ordinal))
            names.AddRange(Query(store, "select name from answer_name where name = @name", static row => row.GetString(0), ("@name", form)));
        return names;
    }

    private static List<(string Name, double Score)> Alike(DbConnection store, string name)
    {
        Span<uint> keys = stackalloc uint[NameKeys.MaxWords];
        List<uint> own = [.. keys[..NameKeys.Of(name, keys)]];
        if (own.Count == 0)
            return [];
        List<uint> sought = [.. own];
        if (own.Count > 1 && NameKeys.Joined(name) is > 0 and uint joined)
            sought.Add(joined);
        List<(string, double)> found = Compared(store, name, Sounding(store, sought));
        if (found.Count > 0)
            return found;
        // One sound amiss: of several words the others lead to it, of one its neighbours do.
        Span<uint> near = stackalloc uint[NameKeys.MaxNear];
        sought = [];
        foreach (uint key in own)
            sought.AddRange(near[..NameKeys.Near(key, near)]);
        return Compared(store, name, Sounding(store, [.. sought.Distinct()]));
    }

    private static List<string> Sounding(DbConnection store, List<uint> keys)
    {
        string list = string.Join(", ", keys.Select(static k => k.ToString(CultureInfo.InvariantCulture)));
        // Ten thousand names have a word that sounds like "China": where there is one sound, no two rows are of one name.
        if (keys.Count == 1)
            return Query(store, $"""
                select n.name from answer_sound s cross join answer_name n where s.sound = {list} and n.number = s.name
                order by n.reports desc, n.name limit {MostCompared}
                """, static row => row.GetString(0));
        return Query(store, $"""
            select n.name from answer_sound s join answer_name n on n.number = s.name where s.sound in ({list})
            group by n.number, n.name, n.reports order by count(*) desc, n.reports desc, n.name limit {MostCompared}
            """, static row => row.GetString(0));
    }

    private static List<(string Name, double Score)> Compared(DbConnection store, string name, List<string> others)
    {
        List<(string Name, double Score)> found = [];
        NameComparer comparer = new(name);
        string[] words = WordsOf(name);
        foreach (string other in others)
        {
            double score = IsPart(words, other) ? Whole : comparer.Compare(other);
            if (score >= NameMatcher.Verdict)
                found.Add((other, score));
        }
        if (found.Count > 0)
            return found;
        // Not by the name that the store has, but by what a report calls him.
        Dictionary<string, List<string>> spellings = others.Count == 0 ? [] : Spellings(store, others);
        foreach ((string other, List<string> its) in spellings)
        {
            double score = its.Max(s => comparer.Compare(s));
            if (score >= NameMatcher.Verdict)
                found.Add((other, score));
        }
        return found;
    }

    private static bool IsPart(string[] words, string longer)
    {
        foreach (string word in words)
        {
            bool found = false;
            foreach (Range range in longer.AsSpan().SplitAny(Separators))
                found |= longer.AsSpan()[range].Equals(word, StringComparison.OrdinalIgnoreCase);
            if (!found)
                return false;
        }
        return true;
    }

    private static string[] WordsOf(string name) => name.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, List<string>> Spellings(DbConnection store, List<string> names)
    {
        Dictionary<string, List<string>> all = new(StringComparer.Ordinal);
        foreach (string[] part in names.Take(MostDetails).Chunk(100))
        {
            foreach ((string name, string spelling) in Query(store, $"""
                select n.name, d.value from answer_name n join answer_name_detail d on d.name = n.number
                where d.detail = 'spelling' and n.name in ({Parameters(part.Length)})
                """,
                static row => (row.GetString(0), row.GetString(1)), Values(part)))
            {
                if (!all.TryGetValue(name, out List<string>? list))
                    all[name] = list = [];
                list.Add(spelling);
            }
        }
        return all;
    }

    private static List<Entry> Entries(DbConnection store, List<(string Name, double Score)> alike)
    {
        List<Entry> entries = Weighed(store, alike);
        for (int from = 0; from < entries.Count; from += 100)
        {
            string[] names = [.. entries.Skip(from).Take(100).Select(static e => e.Name)];
            ILookup<string, (string Detail, string Value, long Reports)> details = Query(store, $"""
                select n.name, d.detail, d.value, d.reports from answer_name n join answer_name_detail d on d.name = n.number
                where d.detail in ('kind', 'code') and n.name in ({Parameters(names.Length)})
                """,
                static row => (Name: row.GetString(0), Detail: row.GetString(1), Value: row.GetString(2), Reports: row.GetInt64(3)), Values(names))
                .ToLookup(static d => d.Name, static d => (d.Detail, d.Value, d.Reports), StringComparer.Ordinal);
            for (int i = from; i < from + names.Length; i++)
                entries[i] = entries[i] with
                {
                    Kinds = [.. Most(details[entries[i].Name], "kind")],
                    Code = Most(details[entries[i].Name], "code").FirstOrDefault(),
                };
        }
        return entries;

        static IEnumerable<string> Most(IEnumerable<(string Detail, string Value, long Reports)> details, string detail) =>
            details.Where(d => d.Detail == detail).OrderByDescending(static d => d.Reports).ThenBy(static d => d.Value, StringComparer.Ordinal)
            .Select(static d => d.Value);
    }

    // Those that sound as much like it as the best does, and those beside which the best are hardly ever told of.
    private static List<Entry> Weighed(DbConnection store, List<(string Name, double Score)> alike)
    {
        List<Entry> all = [];
        foreach ((string Name, double Score)[] part in alike.OrderByDescending(static a => a.Score).Take(MostDetails).Chunk(100))
        {
            Dictionary<string, double> scores = part.ToDictionary(static p => p.Name, static p => p.Score, StringComparer.Ordinal);
            all.AddRange(Query(store, $"select name, reports, first_day, last_day from answer_name where name in ({Parameters(part.Length)})",
                row => new Entry(row.GetString(0), scores[row.GetString(0)], row.GetInt64(1), row.TextOrNull(2), row.TextOrNull(3), [], null),
                Values([.. part.Select(static p => p.Name)])));
        }
        double least = alike.Max(static a => a.Score) - Margin;
        long reports = all.Where(e => e.Score >= least).Sum(static e => e.Reports);
        // "Trump" is a whole part of "Donald Trump", however the longer name is scored.
        return [.. all.Where(e => e.Score >= least || e.Reports >= Outweighs * reports
            || all.Exists(a => a.Score >= 1 && IsPart(WordsOf(a.Name), e.Name)))
            .OrderByDescending(static e => e.Score >= 1).ThenByDescending(static e => e.Reports).ThenBy(static e => e.Name, StringComparer.Ordinal)
            .Take(MostMeant)];
    }

    // Actors, and what is no actor by the names alone.
    private static List<List<Entry>> Groups(DbConnection store, List<Entry> entries)
    {
        Dictionary<long, List<Entry>> actors = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (Entry[] part in entries.Chunk(100))
        {
            string[] names = [.. part.Select(static e => e.Name)];
            foreach ((KnownActor actor, string own) in Query(store, $"""
                select distinct a.actor, a.key, a.name, a.kind, a.code, a.reports, a.first_day, a.last_day, f.value from actor_fact f
                join actor_cell c on c.number = f.cell join actor a on a.actor = c.actor
                where f.fact in ('name', 'own') and f.value in ({Parameters(names.Length)}) order by a.actor
                """, static row => (ActorOf(row), row.GetString(8)), Values(names)))
            {
                if (!actors.TryGetValue(actor.Number, out List<Entry>? group))
                    actors[actor.Number] = group = [];
                Entry entry = part.First(e => e.Name == own);
                group.Add(entry with { Actor = actor, Code = actor.Code, Kinds = [actor.Kind] });
                known.Add(own);
            }
        }
        List<List<Entry>> groups = [.. actors.Values.OrderByDescending(static g => g[0].Actor!.Reports)
            .ThenBy(static g => g[0].Actor!.Key, StringComparer.Ordinal)];
        foreach (List<Entry> place in groups.FindAll(static g => g[0].Actor!.Kind == "place"))
        {
            if (groups.FindAll(p => place.TrueForAll(e => p.Exists(person => IsTakenForPlace(person, e)))) is not [List<Entry> taken])
                continue;
            taken.AddRange(place);
            groups.Remove(place);
        }
        return Clusters(groups, entries.FindAll(e => !known.Contains(e.Name)));
    }

    // "person:john smith:GBR", for one of two who have a name.
    private static NameCandidate? ByKey(DbConnection store, string key)
    {
        KnownActor? actor = key.Contains(':', StringComparison.Ordinal) ? Query(store, """
            select actor, key, name, kind, code, reports, first_day, last_day from actor where key = @key
            """, ActorOf, ("@key", key)).FirstOrDefault() : null;
        return actor is null ? null : WithAllNames(
            store, [new NameCandidate(actor.Name, [], actor.Number, [actor.Kind], actor.Code, actor.Reports, actor.FirstDay,
                actor.LastDay) { Actors = [actor.Number] }])[0];
    }

    // An actor's other names sound like nothing that was asked for, and are the actor's.
    private static List<NameCandidate> WithAllNames(DbConnection store, List<NameCandidate> candidates)
    {
        long[] actors = [.. candidates.SelectMany(static c => c.Actors).Distinct()];
        if (actors.Length == 0)
            return candidates;
        List<(long Actor, string Name)> names = Query(store, $"""
            select distinct c.actor, f.value from actor_cell c join actor_fact f on f.cell = c.number and f.fact in ('name', 'own')
            where c.actor in ({ThreadRows.List(actors)}) order by f.value
            """, static row => (row.GetInt64(0), row.GetString(1)));
        List<NameCandidate> named = [.. candidates.Select(c => c with
        {
            Names = [.. c.Names.Union(names.Where(n => c.Actors.Contains(n.Actor)).Select(static n => n.Name), StringComparer.Ordinal)],
        })];
        IEnumerable<string> borne = named.Where(static c => c.Actors.Count > 0).SelectMany(static c => c.Names).Distinct(StringComparer.Ordinal);
        ILookup<string, (long Actor, long Reports)> bearers = borne.Chunk(100).SelectMany(some => Query(store, $"""
            select distinct f.value, a.actor, a.reports from actor_fact f join actor_cell c on c.number = f.cell join actor a on a.actor = c.actor
            where f.fact in ('name', 'own') and f.value in ({Parameters(some.Length)})
            """, static row => (Name: row.GetString(0), Actor: row.GetInt64(1), Reports: row.GetInt64(2)), Values(some)))
            .ToLookup(static b => b.Name, static b => (b.Actor, b.Reports), StringComparer.Ordinal);
        return [.. named.Select(c => WithNamesakes(c, bearers))];
    }

    private static NameCandidate WithNamesakes(NameCandidate candidate, ILookup<string, (long Actor, long Reports)> bearers)
    {
        if (candidate.Actors.Count == 0)
            return candidate;
        Dictionary<string, (IReadOnlyList<long> Actors, long Reports)> namesakes = new(StringComparer.Ordinal);
        foreach (string name in candidate.Names)
        {
            (long Actor, long Reports)[] others =
                [.. bearers[name].Where(b => !candidate.Actors.Contains(b.Actor)).Distinct().OrderBy(static b => b.Actor)];
            if (others.Length > 0)
                namesakes[name] = ([.. others.Select(static o => o.Actor)], others.Sum(static o => o.Reports));
        }
        return candidate with { NamesakesOf = namesakes };
    }

    // Full names that are the same name are one. A surname alone is his whose it can only be; of what is no person short names are by themselves.
    private static List<List<Entry>> Clusters(List<List<Entry>> clusters, List<Entry> entries)
    {
        foreach (Entry entry in entries.OrderByDescending(static e => e.IsPerson
            && e.IsFull).ThenByDescending(static e => e.IsFull).ThenByDescending(static e => e.Reports).ThenBy(static e =>
                e.Name, StringComparer.Ordinal))
        {
            List<List<Entry>> fit =
                clusters.FindAll(c => Agree(c[0], entry)
                    && c.TrueForAll(other => !other.IsFull || other.IsPerson != c[0].IsPerson || Agree(other, entry)));
            if (fit.Count == 1 || fit.Count > 1 && (entry.IsFull || !entry.IsPerson))
                fit[0].Add(entry);
            else
                clusters.Add([entry]);
        }
        return clusters;
    }

    private static bool Agree(Entry a, Entry b)
    {
        if (IsTakenForPlace(a, b) || IsTakenForPlace(b, a))
            return true;
        if (a.Code is not null && b.Code is not null && a.Code != b.Code && !a.IsPerson)
            return false;
        // The reader takes a person for something else once in a while; "Bank of Russia" is not Russia, whatever it has in common.
        bool samePerson = a.IsPerson == b.IsPerson || a.IsFull && b.IsFull && (a.IsPerson ? b : a).Kinds.Contains("person");
        if (!samePerson || !a.IsPerson && !b.IsPerson && a.IsFull != b.IsFull)
            return false;
        return NameMatcher.Compare(a.Name, b.Name, a.IsPerson || b.IsPerson ? NameSchema.Person : NameSchema.Unknown) >= NameMatcher.Verdict;
    }

    // The reader takes a person for a place once in a while: "State Condoleezza Rice" behind "Secretary of", "Karzai" at the head of a list.
    private static bool IsTakenForPlace(Entry person, Entry place) =>
        person.IsPerson && person.IsFull && place is { Kinds: ["place", ..], Code: null } &&
        (place.Name.EndsWith(" " + person.Name, StringComparison.Ordinal)
            || person.Name.EndsWith(" " + place.Name, StringComparison.Ordinal) && 4 * place.Reports <= person.Reports);

    // Who is spelt just so is meant, where that is a full name, or no person's; a single word that is oftener a part of somebody else's name tells
    // nothing.
    private static List<List<Entry>> Chosen(List<List<Entry>> groups, string name)
    {
        List<List<Entry>> spelt =
            groups.FindAll(g => g.Exists(e => e.Called.Equals(name, StringComparison.OrdinalIgnoreCase) && (!e.IsPerson || e.IsFull)));
        if (spelt.Count > 1 && spelt.FindAll(g => g.Exists(e => e.Called == name)) is { Count: 1 } letterByLetter)
            spelt = letterByLetter;
        if (spelt.Count == 1
            && (spelt[0].Exists(e => e.IsFull && e.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                || groups.TrueForAll(g => Reports(g) <= Reports(spelt[0]))))
            return spelt;
        // "Netanyahu" is a word of "Benjamin Netanyahu"; "Netanya" merely sounds like it.
        if (groups.FindAll(g => g.Exists(e => HasWords(e.Name, name))) is { Count: > 0 } worded)
            groups = worded;
        return [.. groups.OrderByDescending(static g => g.Max(static e => e.Score)).ThenByDescending(Reports)
            .ThenBy(static g => g[0].Name, StringComparer.Ordinal)];

        static long Reports(List<Entry> group) => group.Sum(static e => e.Reports);
    }

    private static bool HasWords(string longer, string name) =>
        !name.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
        .Except(longer.Split(Separators, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase).Any();

    private static NameCandidate Candidate(List<Entry> group)
    {
        List<Entry> byReports = [.. group.OrderByDescending(static e => e.Reports).ThenBy(static e => e.Name, StringComparer.Ordinal)];
        // "Putin" in most reports is still Vladimir Putin.
        Entry best = byReports[0].IsPerson ? byReports.Find(static e => e.IsPerson && e.IsFull) ?? byReports[0] : byReports[0];
        List<KnownActor> actors = [.. group.Select(static e => e.Actor).OfType<KnownActor>().DistinctBy(static a => a.Number)];
        KnownActor? actor = actors.Count > 0 ? actors[0] : null;
        return new NameCandidate(actor?.Name ?? best.Name, [.. group.Select(static e => e.Name).Distinct(StringComparer.Ordinal)], actor?.Number,
            [.. byReports.SelectMany(static e => e.Kinds).Distinct(StringComparer.Ordinal)],
            byReports.Select(static e => e.Code).FirstOrDefault(static c => c is not null),
            actor is null ? group.Sum(static e => e.Reports) : actors.Sum(static a => a.Reports), actor is null ? group.Min(static e => e.FirstDay)
            : actors.Min(static a => a.FirstDay),
            actor is null ? group.Max(static e => e.LastDay) : actors.Max(static a => a.LastDay))
        { Actors = [.. actors.Select(static a => a.Number)] };
    }

    /// <summary>Whether any finding of a kind has one of these in a role.</summary>
    public static bool HasPart(DbConnection store, NameCandidate who, string finding, string role) =>
        Query(store, $"""
            select 1 from answer_part x where x.finding = '{finding}' and x.role = '{role}'
            and x.name in ({Numbers(who.Names.Count)}){FindingSearch.IsActor(who, "x")} limit 1
            """, static _ => true, Values(who.Names)).Count > 0;

    /// <summary>The numbers of the names that <see cref="Values"/> gives, as a query.</summary>
    internal static string Numbers(int count) => $"select number from answer_name where name in ({Parameters(count)})";

    internal static string Parameters(int count, string name = "n") =>
        string.Join(", ", Enumerable.Range(0, count).Select(n => FormattableString.Invariant($"@{name}{n}")));

    internal static (string, object?)[] Values(IReadOnlyList<string> values, string name = "n") =>
        [.. values.Select((v, i) => (FormattableString.Invariant($"@{name}{i}"), (object?)v))];

    internal static List<T> Query<T>(DbConnection store, string sql, Func<DbDataReader, T> make, params ReadOnlySpan<(string, object?)> parameters)
    {
        using DbCommand command = ReportStore.Command(store, sql, parameters);
        using DbDataReader rows = command.ExecuteReader();
        List<T> all = [];
        while (rows.Read())
            all.Add(make(rows));
        return all;
    }
}
