namespace Dragoman.GazetteerTool;

/// <summary>What a division's name says beside its kind: "Zamfara" of "Zamfara State", "Ceredigion" of "County of Ceredigion".</summary>
internal static class DivisionNames
{
    private const int Town = 50_000, FewestElsewhere = 5;

    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "State", "Province", "Region", "County", "Department", "District", "Oblast", "Oblast'", "Governorate", "Municipality", "Prefecture", "Division", "Territory", "Republic", "Krai", "Rayon", "Raion",
        "Autonomous", "İlçesi", "Kommun", "Kommune", "Okrug", "Tumani", "Cercle", "Voivodeship", "Emirate", "Zone", "Municipio", "Municipal", "City",
    };

    /// <summary>A name without the words before and behind it that say what kind of division it is.</summary>
    public static string WithoutKind(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int first = words.Length > 2 && IsKindBefore(words[0]) && words[1] is "of" or "de" or "del" or "di" or "du" ? 2
            : words.Length > 1 && words[0] is "Shahrestān-e" or "Amphoe" or "Caza" ? 1 : 0;
        int end = words.Length;
        while (end - first > 1 && Kinds.Contains(words[end - 1]))
            end--;
        return string.Join(' ', words[first..end]);
    }

    private static bool IsKindBefore(string word) =>
        Kinds.Contains(word)
            || word is "Departamento" or "Provincia" or "Municipio" or "Partido" or "Distrito" or "Province" or "Département" or "Commune"
                or "Arrondissement" or "Daïra" or "Comuna" or "Gobernación";

    /// <summary>"North West", "Central", "South-East": a name that says only where.</summary>
    public static bool IsDirection(string name)
    {
        foreach (string word in name.Split(' ', '-', '/'))
        {
            if (word.ToLowerInvariant() is not ("north" or "south" or "east" or "west" or "northern" or "southern" or "eastern" or "western" or "central" or "northeast" or "northwest" or "southeast" or "southwest" or "northeastern" or "northwestern"
                or "southeastern" or "southwestern" or "centre" or "center" or "upper" or "lower" or "middle" or "and" or "side" or "coast" or "nord" or "sud" or "est" or "ouest" or "norte" or "sur" or "oeste"))
                return false;
        }
        return true;
    }

    /// <summary>Whether a state's divisions have other codes in the list of divisions than its cities have: most that are called after a large city
    /// do not hold it.</summary>
    public static bool AreRenumbered(IEnumerable<Division> divisions, List<City> cities)
    {
        int held = 0, elsewhere = 0;
        foreach (Division d in divisions)
        {
            string bare = WithoutKind(d.Name);
            List<City> named = cities.FindAll(c => c.Country == d.Country && c.Population >= Town && c.Name == bare);
            if (named.Count > 0)
                _ = named.Exists(c => c.Division == d.First) ? held++ : elsewhere++;
        }
        return elsewhere >= FewestElsewhere && elsewhere > held;
    }
}
