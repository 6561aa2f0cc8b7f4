namespace Dragoman.Across.Threads;

/// <summary>Brings an analyst's mergers to bear on what was found.</summary>
public static class ThreadDecisions
{
    /// <summary>Threads joined by decisions: from each number that goes into another, to the smallest of those with it.</summary>
    /// <param name="merged">The threads of two findings that are one thing.</param>
    public static Dictionary<long, long> Join(IEnumerable<(long A, long B)> merged)
    {
        Dictionary<long, ThreadNumber> numbers = [];
        ThreadNumber Of(long value) => numbers.TryGetValue(value, out ThreadNumber? known) ? known.Root : numbers[value] = new ThreadNumber(value);
        foreach ((long a, long b) in merged)
        {
            ThreadNumber one = Of(a), other = Of(b);
            if (one == other)
                continue;
            (ThreadNumber from, ThreadNumber to) = one.Value > other.Value ? (one, other) : (other, one);
            from.GoInto(to);
        }
        return numbers.Values.Where(static n => n.Root != n).ToDictionary(static n => n.Value, static n => n.Root.Value);
    }
}
