using System.Collections.Frozen;
using System.Text;
using Dragoman.Names;

namespace Dragoman.Places;

/// <summary>Tells what a town is called in some language of the world from what English reports call it.</summary>
/// <remarks>The gazetteer has names in 190 languages: one calls Marseille Masai, another Minot Mina.</remarks>
internal static class ForeignNames
{
    // By their similarity as places (NameMatcher): "Torino" and Turin 0.77, "Pusan" and Busan 0.83,
    // "Kiev" and Kyiv 0.81, "Rim" and Rome 0.48.
    private const double Alike = 0.7, AlikeShort = 0.8;
    private const int Short = 4;

    // "bombay;IN": what English has called a town, however little it sounds like its name.
    private static readonly FrozenSet<string> English = DataFiles.Lines("places/spellings.csv").Select(static line => line.Split(';'))
        .SelectMany(static f => f[3].Split('|').Append(f[2]).Select(name => $"{Folded(name)};{f[1]}")).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a name that finds a town is neither its name, nor part of it, nor like it.</summary>
    public static bool IsForeign(Gazetteer gazetteer, int place, string name)
    {
        GazetteerPlace p = gazetteer.Places[place];
        if (!gazetteer.Word(p.Feature).StartsWith("PPL", StringComparison.Ordinal))
            return false;
        string own = gazetteer.NameOf(place);
        return !HasWords(own, name) && !HasWords(name, own) && NameMatcher.Compare(name, own, NameSchema.Place) < (name.Length > Short ? Alike : AlikeShort)
            && !English.Contains($"{Folded(name)};{gazetteer.Word(p.Country)}");
    }

    /// <summary>Whether the towns of a state have English names, so that no other language's is used of them.</summary>
    public static bool IsEnglish(string country) => country is "US" or "GB" or "IE" or "CA" or "AU" or "NZ";

    private static string Folded(string name)
    {
        Span<byte> key = stackalloc byte[200];
        return Encoding.ASCII.GetString(key[..PlaceKey.Write(name, key)]);
    }

    // "Frankfurt am Main" has "Frankfurt", "Al Fallūjah" "Fallujah"; no "York" is York's.
    private static bool HasWords(string name, string words)
    {
        Span<byte> whole = stackalloc byte[200], part = stackalloc byte[200];
        ReadOnlySpan<byte> all = whole[..PlaceKey.Write(name, whole)], sought = part[..PlaceKey.Write(words, part)];
        int at = all.IndexOf(sought);
        return at >= 0 && (at == 0 || all[at - 1] is (byte)' ') && (at + sought.Length == all.Length || all[at + sought.Length] is (byte)' ');
    }
}
