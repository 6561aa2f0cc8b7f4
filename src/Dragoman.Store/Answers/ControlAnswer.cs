using System.Data.Common;

namespace Dragoman.Store.Answers;

/// <summary>Who holds a place, on a day, according to whom, and what contradicts it.</summary>
/// <param name="On">The day asked for; null for the latest known.</param>
/// <param name="Holder">Null where nobody is said to hold it.</param>
/// <param name="Says">What says so, the latest first.</param>
/// <param name="Against">What says otherwise and is not simply older, the latest first.</param>
/// <param name="Before">What was said earlier, and of which nothing later speaks; the latest first.</param>
public sealed record ControlAnswer(
    string Place, string? On, string? Holder, IReadOnlyList<Told> Says, IReadOnlyList<Told> Against, IReadOnlyList<Told> Before)
{
    private const int MostRead = 2000;

    /// <summary>Null where no report up to that day says who holds the place.</summary>
    public static ControlAnswer? Find(DbConnection store, NameCandidate place, string? on)
    {
        FindingQuery query = new(["control"], Place: place, To: on);
        using FindingReader reader = new(store);
        List<ControlFinding> told = [.. FindingSearch.Keys(store, query, MostRead).Select(k => (ControlFinding)reader.Read(k))
            .Where(static c => c.Day.Length > 0)];
        return told.Count == 0 ? null : Of(place.Name, on, told);
    }

    /// <param name="told">The latest first.</param>
    internal static ControlAnswer Of(string place, string? on, List<ControlFinding> told)
    {
        string? holder = LatestHolder(told);
        if (holder is null)
            return new ControlAnswer(place, on, null, [], [], Merged(told));
        int since = BeginningOf(told, holder);
        List<ControlFinding> says = [], against = [], before = [];
        for (int i = 0; i < told.Count; i++)
        {
            ControlFinding c = told[i];
            if (i > since)
                before.Add(c);
            else if (Denies(c, holder))
                against.Add(c);
            else
                says.Add(c);
        }
        // Another took it, and nobody tells that it changed hands again.
        if (!told[since].Change.Equals("gains", StringComparison.Ordinal) && told[since].Change != "annexes"
            && before.FindIndex(c => Takes(c) && c.Holder != holder) is >= 0 and int taken)
        {
            against.Add(before[taken]);
            before.RemoveAt(taken);
        }
        return new ControlAnswer(place, on, holder, Merged(says), Merged(against), Merged(before));
    }

    // On the latest day that anybody is said to hold it: whom most independent sources name.
    private static string? LatestHolder(List<ControlFinding> told)
    {
        ControlFinding? latest = told.Find(IsHeld);
        return latest is null ? null : told.Where(c => IsHeld(c) && c.Day == latest.Day).GroupBy(static c => c.Holder, StringComparer.Ordinal)
            .OrderByDescending(static g => g.Select(static c => c.Evidence.Report.Group).Distinct().Count())
            .ThenBy(static g => g.Key, StringComparer.Ordinal).First().Key;
    }

    // The last time that the holder took it; where none is told, the first word that he has it after another took it.
    private static int BeginningOf(List<ControlFinding> told, string holder)
    {
        int taken = told.FindIndex(c => Takes(c) && c.Holder == holder);
        if (taken >= 0)
        {
            // All of that day belong to it.
            while (taken + 1 < told.Count && told[taken + 1].Day == told[taken].Day)
                taken++;
            return taken;
        }
        int others = told.FindIndex(c => Takes(c) && c.Holder != holder);
        int last = told.FindLastIndex(others < 0 ? told.Count - 1 : Math.Max(0, others - 1), c => IsHeld(c) && c.Holder == holder);
        return last >= 0 ? last : told.FindIndex(c => IsHeld(c) && c.Holder == holder);
    }

    private static bool Takes(ControlFinding c) => c.Change is "gains" or "annexes";

    private static bool IsHeld(ControlFinding c) => Takes(c) || c.Change == "holds";

    private static bool Denies(ControlFinding c, string holder) => c.Holder == holder ? c.Change == "loses" : c.Change is not "loses";

    // What one voice repeats is there once, as it said it last.
    private static List<Told> Merged(List<ControlFinding> told) => Told.Merge(told, int.MaxValue, out _, daily: false);
}
