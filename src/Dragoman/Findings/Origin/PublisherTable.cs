using System.Collections.Frozen;

namespace Dragoman.Findings.Origin;

/// <summary>Publishers by the hosts of their pages and pictures and by their names in credits (<c>data/origin/publishers.csv</c>).</summary>
internal static class PublisherTable
{
    private static readonly FrozenDictionary<string, string> Hosts = Read(1), Credits = Read(2);

    private static FrozenDictionary<string, string> Read(int field) => DataFiles.Lines("origin/publishers.csv").Select(static l => l.Split(';'))
        .SelectMany(f => f[field].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(k => (Key: k, Name: f[0]))).DistinctBy(static p => p.Key)
        .ToFrozenDictionary(static p => p.Key, static p => p.Name, StringComparer.Ordinal);

    /// <summary>The publisher of a host or one of its parents: "static01.nyt.com" is The New York Times; null for none.</summary>
    public static string? OfHost(string host)
    {
        for (string h = host.ToLowerInvariant(); ; h = h[(h.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (Hosts.TryGetValue(h, out string? name))
                return name;
            if (!h.Contains('.', StringComparison.Ordinal))
                return null;
        }
    }

    /// <summary>The publisher that a credit names; null for none.</summary>
    public static string? OfCredit(string words) => Credits.GetValueOrDefault(words);
}
