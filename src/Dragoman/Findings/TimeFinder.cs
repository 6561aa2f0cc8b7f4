using Dragoman.Findings.Times;
using Dragoman.Reading;

namespace Dragoman.Findings;

/// <summary>Finds temporal expressions and their TIMEX3 values.</summary>
/// <remarks>TimeML's TIMEX3 (Pustejovsky et al., 2003), in TimeBank's manner: the span holds what modifies the time ("early next
/// year"), and values follow ISO 8601. Words are classed first, so that ordinary words cost one look-up. Examples: spec/times.md.</remarks>
public static class TimeFinder
{
    /// <summary>The expressions in text order; none overlap.</summary>
    /// <param name="published">ISO 8601 date of publication; null leaves relative times unresolved.</param>
    public static List<Timex3> Find(ParsedText parsed, string? published)
    {
        List<Timex3> times = [];
        TimeWord[] words = System.Buffers.ArrayPool<TimeWord>.Shared.Rent(Math.Max(1, parsed.Count));
        for (int i = 0; i < parsed.Count; i++)
            words[i] = TimeWords.Of(parsed.Form[i]);
        TimeMatcher matcher = new(parsed, words, TimeAnchor.Of(published));
        int at = 0;
        while (at < parsed.Count)
        {
            if (matcher.Match(at, out int first, out int end, out TimexType type, out string value))
            {
                times.Add(new Timex3(parsed.SpanOf(first, end), type, value));
                at = end;
            }
            else
                at++;
        }
        System.Buffers.ArrayPool<TimeWord>.Shared.Return(words);
        return times;
    }
}
