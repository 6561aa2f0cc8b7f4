using System.Data.Common;
using Dragoman.Across.Copies;

namespace Dragoman.Store;

/// <summary>A report among its copies.</summary>
/// <param name="number">Column <c>report</c>.</param>
/// <param name="row">What copy_group says of it; null for a report that is not there yet.</param>
internal sealed class GroupedReport(long number, CopyReport report, CopyGroupRow? row = null)
{
    public long Number => number;
    public CopyReport Report => report;
    public CopyGroupRow? Row => row;

    /// <param name="row">With columns report, key, published, republished, translated.</param>
    public static GroupedReport Of(DbDataReader row, CopySignature signature, CopyGroupRow? group = null) => new(row.GetInt64(0), new CopyReport
    {
        Id = row.GetString(1),
        Signature = signature,
        Published = row.TextOrNull(2),
        Republished = row.IsDBNull(3) ? 0 : row.GetDouble(3),
        Translated = row.IsDBNull(4) ? 0 : row.GetDouble(4),
    }, group);
}

/// <summary>Joins the groups of reports that are copies, for the length of one transaction.</summary>
/// <remarks>A group is known by its leader; a new report is one by itself.</remarks>
internal sealed class CopyLinks
{
    // Of other texts' signatures no more are held.
    private const int MostHeld = 2000;

    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly Dictionary<int, long> _groups = [];
    private readonly Dictionary<long, long> _parents = [];
    private readonly Dictionary<int, CopySignature> _held = [];

    /// <param name="firstText">copy_signature.nth of the first added; the others follow.</param>
    public CopyLinks(DbConnection connection, DbTransaction transaction, int firstText, List<GroupedReport> added)
    {
        (_connection, _transaction, FirstText, Added) = (connection, transaction, firstText, added);
        for (int i = 0; i < added.Count; i++)
            _groups.Add(firstText + i, added[i].Number);
    }

    public int FirstText { get; }

    public List<GroupedReport> Added { get; }

    /// <summary>Leaders of groups that were there before and are joined with new reports.</summary>
    public HashSet<long> Leaders { get; } = [];

    /// <summary>By what a group is known now, for the leader of one or the number of a new report.</summary>
    public long RootOf(long group)
    {
        while (_parents.TryGetValue(group, out long parent))
            group = parent;
        return group;
    }

    /// <summary>Joins a new text with that of the same words, where there is one.</summary>
    /// <param name="others">Texts that may have them.</param>
    public bool JoinSame(int text, IReadOnlyList<int> others)
    {
        if (others.Count == 0)
            return false;
        Load(others);
        foreach (int other in others)
        {
            if (Signature(other).Key != Signature(text).Key)
                continue;
            Join(text, other);
            return true;
        }
        return false;
    }

    /// <summary>Joins a new text with those that it is a copy of.</summary>
    /// <param name="others">Ascending.</param>
    /// <param name="areCompared">Whether it has enough in common with another.</param>
    public void JoinCopies(int text, List<int> others, Func<CopySignature, bool> areCompared)
    {
        foreach (int other in others)
        {
            if (RootOf(_groups[text]) == RootOf(_groups[other]))
                continue;
            CopySignature signature = Signature(other);
            if (areCompared(signature) && CopyVerifier.Compare(Signature(text), signature).IsCopy)
                Join(text, other);
        }
    }

    private void Join(int text, int other)
    {
        if (_groups[other] is var leader && other < FirstText)
            Leaders.Add(leader);
        long own = RootOf(_groups[text]), joined = RootOf(leader);
        if (own != joined)
            _parents[Math.Max(own, joined)] = Math.Min(own, joined);
    }

    /// <summary>Asks in one go for the groups of texts, and for the signature of the first of each group.</summary>
    public void Load(IEnumerable<int> texts)
    {
        if (_held.Count > MostHeld)
            _held.Clear();
        List<long> unknown = [.. texts.Where(t => !_groups.ContainsKey(t)).Distinct().Order().Select(static t => (long)t)];
        HashSet<long> leaders = [];
        List<long> first = [];
        foreach (DbDataReader row in ThreadRows.Read(_connection, _transaction, """
            select s.nth, g.leader from copy_signature s join copy_group g on g.report = s.report where s.nth in ({0}) order by s.nth
            """, unknown))
        {
            _groups.Add((int)row.GetInt64(0), row.GetInt64(1));
            if (leaders.Add(row.GetInt64(1)))
                first.Add(row.GetInt64(0));
        }
        Hold(first);
    }

    private CopySignature Signature(int text)
    {
        if (text >= FirstText)
            return Added[text - FirstText].Report.Signature;
        if (!_held.ContainsKey(text))
            Hold([text]);
        return _held[text];
    }

    private void Hold(List<long> texts)
    {
        foreach (DbDataReader row in ThreadRows.Read(
            _connection, _transaction, "select nth, signature from copy_signature where nth in ({0})", texts))
            _held[(int)row.GetInt64(0)] = CopySignature.FromBytes((byte[])row.GetValue(1));
    }
}
