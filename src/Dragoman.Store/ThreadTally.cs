using System.Globalization;
using System.Text;

namespace Dragoman.Store;

/// <summary>A finding in its thread, with what the summary of the thread is made of.</summary>
/// <param name="Values">The section's own columns.</param>
internal sealed record ThreadMember(
    long Thread, string Key, long Report, long Number, string ReportKey, string? Day, string? Publisher, long Leader, string?[] Values)
{
    /// <summary>By it the earliest comes first; what has no day comes last.</summary>
    public string Order => string.Create(
        CultureInfo.InvariantCulture, $"{Day ?? ThreadTally.NoDay}\t{ReportKey.AsSpan(0, Math.Min(ReportKey.Length, KeyLetters))}\t{Number:D6}");

    // No two of ten million reports have the first 64 bits of their keys in common.
    private const int KeyLetters = 16;
}

/// <summary>What is counted of the findings of a thread: enough to tell what it tells, and to count further findings without counting these
/// again.</summary>
/// <remarks>Does not depend on the order in which findings are counted.</remarks>
internal sealed class ThreadTally(int values)
{
    /// <summary>Stands behind every day.</summary>
    public const string NoDay = "9999";

    /// <summary>How often a value is told, and by which findings first and last, by <see cref="ThreadMember.Order"/>.</summary>
    internal sealed class Told
    {
        public int Findings { get; set; }
        public required string First { get; set; }
        public required string Last { get; set; }

        public string? FirstDay => DayOf(First);
    }

    private readonly Dictionary<string, Told>[] _values =
        [.. Enumerable.Range(0, values).Select(static _ => new Dictionary<string, Told>(StringComparer.Ordinal))];
    private readonly Dictionary<long, int> _leaders = [];
    private readonly HashSet<string> _publishers = new(StringComparer.Ordinal);
    private string _first = "", _firstKey = "";
    private string? _lastDay;
    // Of a report all findings are counted at once.
    private long _lastReport = -1;

    public int Findings { get; private set; }
    public int Reports { get; private set; }
    public int Sources => _leaders.Count;
    public int Publishers => _publishers.Count;
    /// <summary>Of the earliest finding.</summary>
    public string Key => _firstKey;
    public string? FirstDay => DayOf(_first);
    public string? LastDay => _lastDay;

    /// <param name="member">Those of one report one behind the other.</param>
    public void Add(ThreadMember member)
    {
        string order = member.Order;
        if (Findings++ == 0 || string.CompareOrdinal(order, _first) < 0)
            (_first, _firstKey) = (order, member.Key);
        if (member.Day is { } day && string.CompareOrdinal(day, _lastDay) > 0)
            _lastDay = day;
        if (member.Report != _lastReport)
            Reports++;
        _lastReport = member.Report;
        _leaders[member.Leader] = _leaders.GetValueOrDefault(member.Leader) + 1;
        if (member.Publisher is { } publisher)
            _publishers.Add(publisher);
        for (int i = 0; i < _values.Length; i++)
        {
            if (member.Values[i] is not { } value)
                continue;
            if (!_values[i].TryGetValue(value, out Told? told))
                _values[i][value] = told = new Told { First = order, Last = order };
            told.Findings++;
            if (string.CompareOrdinal(order, told.First) < 0)
                told.First = order;
            if (string.CompareOrdinal(order, told.Last) > 0)
                told.Last = order;
        }
    }

    /// <summary>The values told, the one told first coming first.</summary>
    public IEnumerable<KeyValuePair<string, Told>> Values(int value) => _values[value].OrderBy(static v => v.Value.First, StringComparer.Ordinal);

    /// <summary>The value told most often; of two the one told first.</summary>
    public string? Usual(int value) => Values(value).Select(static v => (v.Key, v.Value.Findings)).DefaultIfEmpty().MaxBy(static v => v.Findings).Key;

    /// <summary>Of lists of names the one with the most, told first.</summary>
    public string? Longest(int value) =>
        Values(value).Select(static v => (v.Key, Names: v.Key.Split(" | ").Length)).DefaultIfEmpty().MaxBy(static v => v.Names).Key;

    private static string? DayOf(string order) => order[..order.IndexOf('\t', StringComparison.Ordinal)] is var day && day == NoDay ? null : day;

    public byte[] ToBytes()
    {
        using MemoryStream bytes = new();
        using BinaryWriter writer = new(bytes, Encoding.UTF8);
        writer.Write(_first);
        writer.Write(_firstKey);
        writer.Write(_lastDay ?? "");
        writer.Write7BitEncodedInt(Findings);
        writer.Write7BitEncodedInt(Reports);
        writer.Write7BitEncodedInt(_leaders.Count);
        foreach ((long leader, int findings) in _leaders.OrderBy(static l => l.Key))
        {
            writer.Write7BitEncodedInt64(leader);
            writer.Write7BitEncodedInt(findings);
        }
        writer.Write7BitEncodedInt(_publishers.Count);
        foreach (string publisher in _publishers.Order(StringComparer.Ordinal))
            writer.Write(publisher);
        foreach (Dictionary<string, Told> all in _values)
        {
            writer.Write7BitEncodedInt(all.Count);
            foreach ((string value, Told told) in all.OrderBy(static v => v.Key, StringComparer.Ordinal))
            {
                writer.Write(value);
                writer.Write7BitEncodedInt(told.Findings);
                writer.Write(told.First);
                writer.Write(told.Last);
            }
        }
        writer.Flush();
        return bytes.ToArray();
    }

    public static ThreadTally FromBytes(byte[] bytes, int values)
    {
        using BinaryReader reader = new(new MemoryStream(bytes), Encoding.UTF8);
        ThreadTally tally = new(values) { _first = reader.ReadString(), _firstKey = reader.ReadString() };
        tally._lastDay = reader.ReadString() is { Length: > 0 } day ? day : null;
        tally.Findings = reader.Read7BitEncodedInt();
        tally.Reports = reader.Read7BitEncodedInt();
        for (int left = reader.Read7BitEncodedInt(); left > 0; left--)
            tally._leaders.Add(reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt());
        for (int left = reader.Read7BitEncodedInt(); left > 0; left--)
            tally._publishers.Add(reader.ReadString());
        foreach (Dictionary<string, Told> all in tally._values)
        {
            for (int left = reader.Read7BitEncodedInt(); left > 0; left--)
                all.Add(reader.ReadString(), new Told
                {
                    Findings = reader.Read7BitEncodedInt(),
                    First = reader.ReadString(),
                    Last = reader.ReadString(),
                });
        }
        return tally;
    }
}
