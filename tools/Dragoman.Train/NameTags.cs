namespace Dragoman.Train;

/// <summary>Name classes from GUM's <c>Entity</c> column: 0 outside; 1 + 2·kind begins, 2 + 2·kind continues, with kinds
/// person, organization, place, other.</summary>
/// <remarks>GUM marks whole noun phrases. The name inside is the run of proper nouns round the head, over "of", "and" and
/// hyphens, without article, title and possessive; of nested names the outermost counts.</remarks>
internal static class NameTags
{
    public const int Classes = 9;

    private sealed record Mention(int First, int End, string Type);

    public static sbyte[] Of(List<string[]> rows, HashSet<string> titles)
    {
        sbyte[] tags = new sbyte[rows.Count];
        foreach (Mention m in Mentions(rows).OrderByDescending(m => m.End - m.First))
        {
            int kind = m.Type switch { "person" => 0, "organization" => 1, "place" => 2, "time" => -1, _ => 3 };
            if (kind >= 0 && Core(rows, m, kind, titles) is var (first, end) && end > first
                && tags.AsSpan(first, end - first).IndexOfAnyExcept((sbyte)0) < 0)
            {
                for (int i = first; i < end; i++)
                    tags[i] = (sbyte)(1 + 2 * kind + (i > first ? 1 : 0));
            }
        }
        return tags;
    }

    private static List<Mention> Mentions(List<string[]> rows)
    {
        List<Mention> mentions = [];
        Dictionary<string, Stack<(int First, string Type)>> open = [];
        for (int i = 0; i < rows.Count; i++)
        {
            string? field = rows[i][9].Split('|').FirstOrDefault(f => f.StartsWith("Entity=", StringComparison.Ordinal));
            if (field is null)
                continue;
            string s = field[7..];
            int at = 0;
            while (at < s.Length)
            {
                if (s[at] == '(')
                {
                    int stop = s.IndexOfAny(['(', ')'], at + 1);
                    if (stop < 0)
                        stop = s.Length;
                    string[] parts = s[(at + 1)..stop].Split('-');
                    string id = parts[0].Split('[')[0];
                    string type = parts.Length > 1 ? parts[1] : "abstract";
                    if (stop < s.Length && s[stop] == ')')
                    {
                        mentions.Add(new Mention(i, i + 1, type));
                        stop++;
                    }
                    else
                    {
                        if (!open.TryGetValue(id, out Stack<(int, string)>? stack))
                            open[id] = stack = new Stack<(int, string)>();
                        stack.Push((i, type));
                    }
                    at = stop;
                }
                else
                {
                    int stop = s.IndexOf(')', at);
                    if (stop < 0)
                        break;
                    string id = s[at..stop].Split('[')[0];
                    if (open.TryGetValue(id, out Stack<(int First, string Type)>? stack) && stack.Count > 0)
                    {
                        (int first, string type) = stack.Pop();
                        mentions.Add(new Mention(first, i + 1, type));
                    }
                    at = stop + 1;
                }
            }
        }
        return mentions;
    }

    private static (int First, int End) Core(List<string[]> rows, Mention m, int kind, HashSet<string> titles)
    {
        int head = m.First;
        for (int i = m.First; i < m.End; i++)
        {
            int h = int.Parse(rows[i][6], System.Globalization.CultureInfo.InvariantCulture) - 1;
            if (h < m.First || h >= m.End)
            {
                head = i;
                break;
            }
        }
        int named = IsProper(rows[head]) ? head : -1;
        for (int i = m.First; named < 0 && i < m.End; i++)
        {
            int h = int.Parse(rows[i][6], System.Globalization.CultureInfo.InvariantCulture) - 1;
            if (h == head && IsProper(rows[i]) && rows[i][7] is "appos" or "flat")
                named = i;
        }
        if (named < 0)
            return (0, 0);
        int first = named, end = named + 1;
        while (true)
        {
            if (first > m.First && IsProper(rows[first - 1]))
                first--;
            else if (first - 1 > m.First && IsJoint(rows, first - 1, kind) && IsProper(rows[first - 2]))
                first -= 2;
            else
                break;
        }
        while (true)
        {
            if (end < m.End && IsProper(rows[end]))
                end++;
            else if (end + 1 < m.End && IsJoint(rows, end, kind) && IsProper(rows[end + 1]))
                end += 2;
            else if (kind is not 0 && end + 2 < m.End && rows[end][1] is "of" && rows[end + 1][1] is "the" && IsProper(rows[end + 2]))
                end += 3;
            else
                break;
        }
        while (first < end - 1 && kind == 0 && titles.Contains(rows[first][1]))
            first++;
        if (kind == 0 && end - first == 1 && titles.Contains(rows[first][1]))
            return (0, 0);
        return (first, end);
    }

    private static bool IsProper(string[] row) => row[3] is "PROPN" || row[4] is "NNP" or "NNPS";

    private static bool IsJoint(List<string[]> rows, int i, int kind) =>
        rows[i][1] is "-" or "–" or "." || kind is not 0 && rows[i][1] is "of" or "and" or "&" or "for" or "de"
            || rows[i][1] is "de" or "van" or "von" or "al" or "bin";
}
