using System.Diagnostics;
using Dragoman.Across.Copies;

namespace Dragoman.CopiesTool;

/// <summary>Seeks the copies among reports whose originals are known, and prints what was found of each kind, the time and the memory.</summary>
internal sealed class Scoring
{
    private readonly CopyIndex _index = new();
    private int[] _texts = [];

    public void Print(List<MadeCopy> reports)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        _texts = new int[reports.Count];
        TimeSpan signing = default, indexing = default;
        for (int i = 0; i < reports.Count; i++)
        {
            long start = Stopwatch.GetTimestamp();
            CopySignature signature = SignatureBuilder.Build(reports[i].Text);
            long signed = Stopwatch.GetTimestamp();
            _texts[i] = _index.Add(signature);
            signing += Stopwatch.GetElapsedTime(start, signed);
            indexing += Stopwatch.GetElapsedTime(signed);
        }
        long memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        int[] groups = [.. _texts.Select(_index.GroupOf)];
        PrintPairs(reports, groups);
        PrintKinds(reports, groups);
        Console.WriteLine($"time a report: signature {signing.TotalMicroseconds / reports.Count:F0} µs, look-up and entry {indexing.TotalMicroseconds / reports.Count:F0} µs; {(double)_index.Comparisons / reports.Count:F2} comparisons");
        Console.WriteLine($"memory a report: {(double)memory / reports.Count:F0} bytes, of which tables {(double)_index.TableBytes / reports.Count:F0}");
        GC.KeepAlive(_index);
    }

    // Pairs counted from the sizes of cells, not pair by pair.
    private static void PrintPairs(List<MadeCopy> reports, int[] groups)
    {
        long right = reports.Select((r, i) => (r.Original, groups[i])).CountBy(c => c).Sum(c => Pairs(c.Value));
        long found = groups.CountBy(g => g).Sum(c => Pairs(c.Value)), wanted = reports.CountBy(r => r.Original).Sum(c => Pairs(c.Value));
        int whole = reports.Select((r, i) => (r.Original, Group: groups[i])).GroupBy(r => r.Original).Count(g => g.Select(r => r.Group).Distinct().Count() == 1);
        int mixed = reports.Select((r, i) => (r.Original, Group: groups[i])).GroupBy(r => r.Group).Count(g => g.Select(r => r.Original).Distinct().Count() > 1);
        Console.WriteLine($"pairs: precision {100.0 * right / Math.Max(1, found):F2} recall {100.0 * right / wanted:F2}");
        Console.WriteLine($"groups: {groups.Distinct().Count()} found, {reports.Select(r => r.Original).Distinct().Count()} made; {whole} whole, {mixed} mixed");
    }

    /// <summary>Prints links between reports that were made of different ones.</summary>
    public void PrintMixed(List<MadeCopy> reports, int show)
    {
        foreach (IGrouping<int, int> group in Enumerable.Range(0, reports.Count).GroupBy(Group).Where(g => g.Select(i => reports[i].Original).Distinct().Count() > 1))
        {
            int[] members = [.. group];
            foreach (int a in members.Take(200))
            {
                foreach (int b in members.Take(200))
                {
                    if (a < b && reports[a].Original != reports[b].Original
                        && CopyVerifier.Compare(_index[_texts[a]], _index[_texts[b]]) is { IsCopy: true } link && show-- > 0)
                        Console.WriteLine($"-- {link.Relation} {link.Similarity} {reports[a].Kind} / {reports[b].Kind}\n{reports[a].Text}\n--\n{reports[b].Text}");
                }
            }
        }
        int Group(int i) => _index.GroupOf(_texts[i]);
    }

    private static long Pairs(int n) => (long)n * (n - 1) / 2;

    private static void PrintKinds(List<MadeCopy> reports, int[] groups)
    {
        Dictionary<int, int> originals = reports.Select((r, i) => (r, i)).Where(r => r.r.Kind == "original").ToDictionary(r => r.r.Original, r => groups[r.i]);
        foreach (string kind in CopyMaker.Kinds)
        {
            List<int> made = [.. Enumerable.Range(0, reports.Count).Where(i => reports[i].Kind == kind)];
            int found = made.Count(i => groups[i] == originals[reports[i].Original]);
            Console.WriteLine($"{kind}: {100.0 * found / Math.Max(1, made.Count):F2} % of {made.Count} in the group of the original");
        }
    }
}
