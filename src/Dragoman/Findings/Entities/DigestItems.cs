using Dragoman.Findings.Statements;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Where the items of a digest begin: "SYRIA - …", "SOUTH SUDAN — …", each a report of its own, so that "the army" of one is not the army of
/// another.</summary>
internal static class DigestItems
{
    // Items of a digest; words of the state that heads one.
    private const int FewestItems = 4, LongestHeading = 4;

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> States = ReadStates().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first words of items, each with the code of the state that heads it; null where the text is no digest.</summary>
    public static Dictionary<int, string>? Of(ParsedText t)
    {
        Dictionary<int, string>? items = null;
        HashSet<string>? told = null;
        foreach (SentenceRange s in t.Sentences)
        {
            if (t.Form[s.First].Length < 2 || !char.IsUpper(t.Form[s.First][1]) || !QuoteFinder.BeginsParagraph(t, s.First)
                || Heading(t, s.First) is not { } state)
                continue;
            // A transcript's turns come again, an item does not.
            if (!(told ??= []).Add(state))
                return null;
            (items ??= [])[s.First] = state;
        }
        return items is { Count: >= FewestItems } ? items : null;
    }

    private static string? Heading(ParsedText t, int first)
    {
        for (int end = first + 1; end < Math.Min(t.Count, first + LongestHeading + 1); end++)
        {
            if (t.Form[end] is "-" or "–" or "—" or "--" or ":")
                return States.TryGetValue(t.SpanOf(first, end).In(t.Text), out string? code) ? code : null;
            if (!char.IsUpper(t.Form[end][^1]))
                return null;
        }
        return null;
    }

    private static Dictionary<string, string> ReadStates()
    {
        Dictionary<string, string> codes = new(StringComparer.OrdinalIgnoreCase);
        foreach (string line in DataFiles.Lines("actors/states.csv"))
        {
            string[] columns = line.Split(';');
            foreach (string name in columns[5].Split('|').Prepend(columns[0]))
            {
                if (name.Length > 1)
                    codes.TryAdd(name, columns[2]);
            }
        }
        return codes;
    }
}
