using System.Globalization;
using System.Text;

namespace Dragoman.Sources;

/// <summary>What a robots.txt lets one reader fetch: the Robots Exclusion Protocol, RFC 9309, with Crawl-delay as it is in use.</summary>
internal sealed class RobotsRules
{
    // RFC 9309, 2.5: at least 500 KiB must be read.
    public const int MostBytes = 512 << 10;

    private readonly List<(string Pattern, bool Allows)> _rules;

    private RobotsRules(List<(string, bool)> rules, TimeSpan? delay) => (_rules, CrawlDelay) = (rules, delay);

    /// <summary>No robots.txt (RFC 9309, 2.3.1.3): all may be fetched.</summary>
    public static RobotsRules AllowAll { get; } = new([], null);

    /// <summary>A host whose robots.txt cannot be had (2.3.1.4): nothing may.</summary>
    public static RobotsRules DisallowAll { get; } = new([("/", false)], null);

    /// <summary>Between two requests; null where none is asked for.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>The rules for a product token: those of all groups that name it, else those for "*".</summary>
    public static RobotsRules Parse(string text, string productToken)
    {
        List<(string, bool)> own = [], others = [];
        TimeSpan? ownDelay = null, otherDelay = null;
        bool isNamed = false, forOwn = false, forOthers = false, inAgents = false;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = (raw.IndexOf('#') is >= 0 and int hash ? raw[..hash] : raw).Trim(" \t\uFEFF");
            int colon = line.IndexOf(':');
            if (colon <= 0)
                continue;
            ReadOnlySpan<char> key = line[..colon].TrimEnd(), value = line[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                // Agents on end share the group behind them.
                if (!inAgents)
                    forOwn = forOthers = false;
                inAgents = true;
                forOthers |= value is "*";
                if (IsToken(value, productToken))
                    forOwn = isNamed = true;
                continue;
            }
            bool allows = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (allows || key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                inAgents = false;
                // An empty rule forbids nothing.
                if (value.IsEmpty)
                    continue;
                string pattern = Normal(value);
                if (forOwn)
                    own.Add((pattern, allows));
                if (forOthers)
                    others.Add((pattern, allows));
            }
            else if (key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase))
            {
                inAgents = false;
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds < 86_400)
                {
                    ownDelay = forOwn ? TimeSpan.FromSeconds(seconds) : ownDelay;
                    otherDelay = forOthers ? TimeSpan.FromSeconds(seconds) : otherDelay;
                }
            }
        }
        return isNamed ? new RobotsRules(own, ownDelay) : new RobotsRules(others, otherDelay);
    }

    // "Dragoman/1.0" names "Dragoman".
    private static bool IsToken(ReadOnlySpan<char> agent, string token)
    {
        int end = agent.IndexOfAny('/', ' ');
        return (end < 0 ? agent : agent[..end]).Equals(token, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a path with its query may be fetched: the longest rule that fits decides, and of equals the one that allows.</summary>
    public bool Allows(string pathAndQuery)
    {
        string path = Normal(pathAndQuery);
        if (path is "/robots.txt")
            return true;
        int longest = -1;
        bool allows = true;
        foreach ((string pattern, bool allow) in _rules)
        {
            if (pattern.Length < longest || pattern.Length == longest && !allow || !Fits(pattern, path))
                continue;
            (longest, allows) = (pattern.Length, allow);
        }
        return allows;
    }

    // "*" is any run of characters and "$" at the end the path's end. Greedy with one step back, so the time is bounded by the product of both
    // lengths.
    private static bool Fits(string pattern, string path)
    {
        bool anchored = pattern.EndsWith('$');
        int length = anchored ? pattern.Length - 1 : pattern.Length;
        int p = 0, at = 0, star = -1, mark = 0;
        while (true)
        {
            if (p == length && (!anchored || at == path.Length))
                return true;
            if (p < length && pattern[p] == '*')
            {
                star = p++;
                mark = at;
            }
            else if (p < length && at < path.Length && pattern[p] == path[at])
            {
                p++;
                at++;
            }
            else if (star >= 0 && mark < path.Length)
            {
                p = star + 1;
                at = ++mark;
            }
            else
                return false;
        }
    }

    // Escaped and plain characters are the same path (2.2.2): all but the reserved ones are compared unescaped.
    private static string Normal(ReadOnlySpan<char> path)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(path.ToString());
        StringBuilder normal = new(bytes.Length);
        for (int i = 0; i < bytes.Length; i++)
        {
            int value = bytes[i];
            bool escaped = value == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1])
                && char.IsAsciiHexDigit((char)bytes[i + 2]);
            if (escaped)
            {
                value = Convert.ToInt32(Encoding.ASCII.GetString(bytes, i + 1, 2), 16);
                i += 2;
            }
            if (value > 127 || escaped && !(char.IsAsciiLetterOrDigit((char)value) || value is '-' or '.' or '_' or '~'))
                normal.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            else
                normal.Append((char)value);
        }
        return normal.ToString();
    }
}
