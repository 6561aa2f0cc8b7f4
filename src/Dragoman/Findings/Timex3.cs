using Dragoman.Text;

namespace Dragoman.Findings;

/// <summary>The TIMEX3 types of TimeML.</summary>
public enum TimexType { DATE, TIME, DURATION, SET }

/// <summary>A temporal expression with its value in TIMEX3 form: 2025-03-17, 2025-03-16TEV, P30D, PT3H/PT4H, PAST_REF, ….</summary>
public sealed record Timex3(TextSpan Span, TimexType Type, string Value)
{
    /// <summary>Index of the first of <paramref name="times"/> (in text order) that begins at or after an offset; their count for none.</summary>
    public static int FirstFrom(List<Timex3> times, int offset)
    {
        int low = 0, high = times.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (times[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
