using System.Collections.Frozen;
using System.Globalization;

namespace Dragoman.Exports;

/// <summary>A code of CAMEO and its value on Goldstein's scale.</summary>
internal readonly record struct CameoCode(string Code, double Goldstein)
{
    public string Base => Code.Length > 3 ? Code[..3] : Code;

    public string Root => Code[..2];

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public int QuadClass => int.Parse(Root, NumberStyles.None, CultureInfo.InvariantCulture) switch { <= 5 => 1, <= 8 => 2, <= 13 => 3, _ => 4 };
}

/// <summary>PLOVER's classes and modes as codes of CAMEO: cameo.csv beside this file.</summary>
internal static class Cameo
{
    private static readonly FrozenDictionary<string, CameoCode> Codes = Read();

    private static FrozenDictionary<string, CameoCode> Read()
    {
        using StreamReader reader = new(typeof(Cameo).Assembly.GetManifestResourceStream("cameo.csv")!);
        Dictionary<string, CameoCode> codes = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] f = line.Split(';');
            codes.Add($"{f[0]} {f[1]}", new CameoCode(f[2], double.Parse(f[3], CultureInfo.InvariantCulture)));
        }
        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static CameoCode Of(string plover, string? mode) => Codes.TryGetValue($"{plover} {mode}", out CameoCode code) ? code : Codes[plover + " "];
}
