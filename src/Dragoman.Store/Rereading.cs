using System.Data.Common;

namespace Dragoman.Store;

/// <summary>Brings the reports of one store into another, to be read again there, with what analysts decided, what was refused and which feeds are
/// watched.</summary>
/// <remarks>In this order: <see cref="Begin"/>, an <see cref="Ingest"/> of <see cref="Reports"/>, <see cref="End"/>. Each may be done again after it
/// was stopped. The first store stays as it is.</remarks>
public sealed class Rereading(ReportStore from, ReportStore into)
{
    /// <summary>As they came, under their keys and with the time at which they were first added.</summary>
    public IEnumerable<IncomingReport> Reports() => KeptReports.All(from);

    /// <summary>Takes over decisions on who is who, which reading obeys, and what was refused and is watched.</summary>
    /// <exception cref="StoreException">The second store has decisions of its own.</exception>
    public void Begin()
    {
        List<DecisionRow> made = from.ListDecisions();
        Dictionary<long, DecisionRow> known = made.ToDictionary(static d => d.Number);
        foreach (DecisionRow other in into.ListDecisions())
        {
            if (!known.TryGetValue(other.Number, out DecisionRow? same) || (same.MadeAt, same.Kind) != (other.MadeAt, other.Kind))
                throw new StoreException(into.Name, $"it has decisions of its own (decision {other.Number}).", "Name a store that is not there yet.");
        }
        into.TakeOver(made.FindAll(static d => !IsOfFinding(d)), from);
    }

    /// <summary>Takes over decisions on proposals, engagements and events, each on the finding that now stands where its own stood.</summary>
    /// <returns>Those left out: the second store has nothing there.</returns>
    public IReadOnlyList<DecisionRow> End()
    {
        List<DecisionRow> carried = [], left = [];
        using (DbConnection old = from.Connect(), now = into.Connect())
        {
            HashSet<long> lost = [];
            foreach (DecisionRow row in from.ListDecisions().Where(IsOfFinding))
            {
                FoundAgain found = new(old, now, row.Section);
                if (found.Key(row.Subject) is { } subject && found.Key(row.Object!) is { } other
                    && !(row.Undoes is { } undone && lost.Contains(undone)))
                {
                    carried.Add(row with { Subject = subject, Object = other });
                    continue;
                }
                lost.Add(row.Number);
                left.Add(row);
            }
        }
        into.TakeOver(carried, null);
        into.ApplyDecisions();
        return left;
    }

    private static bool IsOfFinding(DecisionRow row) => row.Section is "proposal" or "engagement" or "event";

    /// <summary>A finding of the first store in the second: of the same report, on the same words.</summary>
    private sealed class FoundAgain(DbConnection old, DbConnection now, string section)
    {
        private readonly record struct Words(string Item, string Report, long Start, long End);

        /// <summary>Its key there; null where nothing stands on any of its words.</summary>
        public string? Key(string key)
        {
            List<Words> were = Read(old, "i.key = @value", key);
            if (were.Count == 0)
                return null;
            var best = Read(now, "r.key = @value", were[0].Report)
                .GroupBy(static w => w.Item)
                .Select(g => (g.Key, Shared: g.Sum(w => were.Max(o => Overlap(w, o))), Length: g.Sum(static w => w.End - w.Start)))
                .Where(static g => g.Shared > 0)
                .OrderByDescending(static g => g.Shared).ThenBy(static g => g.Length).ThenBy(static g => g.Key, StringComparer.Ordinal)
                .FirstOrDefault();
            return best.Key;
        }

        private static long Overlap(Words a, Words b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));

        // An event has its trigger, the others all words that tell of them.
        private List<Words> Read(DbConnection connection, string which, string value)
        {
            string words = section == "event" ? "join event w on w.report = i.report and w.event = i.event"
                : $"join evidence w on w.report = i.report and w.finding = '{section}' and w.number = i.{section}";
            using DbCommand command = ReportStore.Command(connection, $"""
                select i.key, r.key, w.span_start, w.span_end from {section}_thread_item i join report r on r.report = i.report {words} where {which}
                """, ("@value", value));
            using DbDataReader row = command.ExecuteReader();
            List<Words> found = [];
            while (row.Read())
                found.Add(new Words(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3)));
            return found;
        }
    }
}
