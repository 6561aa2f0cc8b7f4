namespace Dragoman;

/// <summary>ISO 3166 country codes by the table of states in <c>data/actors/states.csv</c>.</summary>
public static class CountryCodes
{
    private static readonly Dictionary<string, string> Alpha3 = Load();

    /// <summary>The three-letter code for two letters, in either case; empty for none that is known.</summary>
    public static string FromAlpha2(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Alpha3.GetValueOrDefault(code.ToUpperInvariant(), "");
    }

    /// <summary>Whether three letters are the code of a state.</summary>
    public static bool IsAlpha3(string code) => Alpha3.ContainsValue(code);

    private static Dictionary<string, string> Load()
    {
        Dictionary<string, string> codes = new(StringComparer.Ordinal);
        foreach (string line in DataFiles.Lines("actors/states.csv"))
        {
            string[] f = line.Split(';');
            if (f.Length > 3 && f[3].Length == 2)
                codes.TryAdd(f[3], f[2]);
        }
        return codes;
    }
}
