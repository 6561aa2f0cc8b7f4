using System.Collections.Concurrent;
using System.Text;
using Dragoman.Reading;

namespace Dragoman.Places;

/// <summary>Places of the world by name, in a file that is mapped into memory. Immutable; share one between threads.</summary>
public sealed class Gazetteer
{
    private const int AskedNames = 1 << 13;

    private readonly ModelFile _file;
    private readonly ModelArray<GazetteerPlace> _places;
    private readonly ModelArray<byte> _names;
    private readonly ModelArray<int> _nameStarts, _references, _referenceStarts;
    private readonly string[] _words;

    // The first name that begins with two bytes or with more than these, and one; 0 where nobody asked yet.
    private readonly int[] _firstNames = new int[65_537];
    private readonly Dictionary<string, ushort> _wordIds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, List<int>> _seats = new(StringComparer.Ordinal);

    private readonly Lazy<Dictionary<(ushort, ushort), int>> _divisions;

    // Where names that were asked for stand or would stand, and one, by their hash: reports name the same places, and are asked of each several
    // times. What is found here is compared before it counts.
    private readonly int[] _asked = new int[AskedNames];

    /// <summary>The gazetteer's place beside the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "models", "places.dragoman");

    private Gazetteer(ModelFile file)
    {
        _file = file;
        _divisions = new(FindDivisions);
        _places = file.Array<GazetteerPlace>("places");
        _names = file.Array<byte>("names");
        _nameStarts = file.Array<int>("name-starts");
        _references = file.Array<int>("references");
        _referenceStarts = file.Array<int>("reference-starts");
        _words = Encoding.UTF8.GetString(file.Get<byte>("words")).Split('\n');
        for (int id = _words.Length - 1; id >= 0; id--)
            _wordIds[_words[id]] = (ushort)id;
    }

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ModelFormatException">It is not a gazetteer, or it is cut short.</exception>
    public static Gazetteer Load(string path) => new(new ModelFile(path));

    public ReadOnlySpan<GazetteerPlace> Places => _places.Span;

    /// <summary>How many different names there are.</summary>
    public int Names => _nameStarts.Span.Length - 1;

    /// <summary>The key of a name, by its index.</summary>
    public ReadOnlySpan<byte> KeyOf(int name) => _names.Span[_nameStarts.Span[name].._nameStarts.Span[name + 1]];

    /// <summary>The places of a name, by its index.</summary>
    public ReadOnlySpan<int> PlacesOf(int name) => _references.Span[_referenceStarts.Span[name].._referenceStarts.Span[name + 1]];

    /// <summary>A country, division or feature code.</summary>
    public string Word(ushort id) => _words[id];

    /// <summary>The index of a code; 0, that of the empty one, for a code that no place has.</summary>
    public ushort WordId(string word) => _wordIds.GetValueOrDefault(word);

    /// <summary>Inhabitants of the largest place of a name; −1 where there is none.</summary>
    public int MostInhabitants(ReadOnlySpan<char> name)
    {
        int most = -1;
        foreach (int p in Find(name))
            most = Math.Max(most, Places[p].Population);
        return most;
    }

    /// <summary>Whether a name commonly means a city although the division has it too: "New York", "Washington", but not "N.Y." and "Washington
    /// State".</summary>
    internal bool IsCityFirst(ReadOnlySpan<char> name, int division) =>
        name.Length > 2 && !name.Contains('.') && !name.EndsWith(" State", StringComparison.OrdinalIgnoreCase)
            && (NameOf(division).EndsWith(" State", StringComparison.Ordinal) || IsOfCapital(name, division));

    // "Buenos Aires" alone is the capital and not the province round it.
    private bool IsOfCapital(ReadOnlySpan<char> name, int division)
    {
        if (Word(Places[division].Feature) is not "ADM1")
            return false;
        foreach (int i in Find(name))
        {
            if (Places[i].Country == Places[division].Country && Word(Places[i].Feature) is "PPLC")
                return true;
        }
        return false;
    }

    /// <summary>The state, or the first-level division of one, that has this name; null for none.</summary>
    /// <param name="alone">Whether the name stands alone, where "Washington" is the city; behind a town it is the state.</param>
    internal Container? RegionOf(ReadOnlySpan<char> name, bool alone = false)
    {
        foreach (int i in Find(name))
        {
            GazetteerPlace p = Places[i];
            if (Word(p.Feature) is "ADM1" or "PCLI" && Word(p.Country).Length == 2 && !(alone && IsCityFirst(name, i)))
                return new Container(Word(p.Country), Word(p.Division));
        }
        return null;
    }

    /// <summary>A place's name as it is written there or in English, marks and all.</summary>
    public string NameOf(int place)
    {
        ReadOnlySpan<int> starts = _file.Get<int>("displayed-starts");
        return Encoding.UTF8.GetString(_file.Get<byte>("displayed")[starts[place]..starts[place + 1]]);
    }

    /// <summary>The name of the first-level division that a place lies in; null where none is known.</summary>
    public string? DivisionOf(GazetteerPlace place) =>
        _divisions.Value.TryGetValue((place.Country, place.Division), out int division) ? NameOf(division) : null;

    private Dictionary<(ushort, ushort), int> FindDivisions()
    {
        Dictionary<(ushort, ushort), int> found = [];
        ReadOnlySpan<GazetteerPlace> places = Places;
        for (int p = 0; p < places.Length; p++)
        {
            if (places[p].Division != 0 && _words[places[p].Feature] is "ADM1")
                found.TryAdd((places[p].Country, places[p].Division), p);
        }
        return found;
    }

    /// <summary>Seats of first-level divisions, and such divisions, of a state; in file order.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    public IReadOnlyList<int> SeatsOf(string country) => _seats.GetOrAdd(country, FindSeats);

    private List<int> FindSeats(string country)
    {
        List<int> found = [];
        ReadOnlySpan<GazetteerPlace> places = Places;
        for (int p = 0; p < places.Length; p++)
        {
            if (_words[places[p].Country] == country && _words[places[p].Feature] is "PPLA" or "PPLC" or "ADM1")
                found.Add(p);
        }
        return found;
    }

    /// <summary>The places with this name, by index into <see cref="Places"/>; empty for none. Nothing is allocated.</summary>
    public ReadOnlySpan<int> Find(ReadOnlySpan<char> name)
    {
        Span<byte> key = stackalloc byte[200];
        int length = PlaceKey.Write(name, key);
        if (length < 2)
            return default;
        key = key[..length];
        ref int asked = ref _asked[WordIndex.Hash(name) % AskedNames];
        int last = Volatile.Read(ref asked) - 1;
        if (last < 0 || !IsLast(last, key))
        {
            last = LastOf(key);
            Volatile.Write(ref asked, last + 1);
        }
        return last >= 0 && key.SequenceEqual(KeyOf(last)) ? PlacesOf(last) : default;
    }

    // Whether no name behind this one comes before a key or is it.
    private bool IsLast(int name, ReadOnlySpan<byte> key) =>
        key.SequenceCompareTo(KeyOf(name)) is var order
            && (order == 0 || order > 0 && (name + 1 == Names || key.SequenceCompareTo(KeyOf(name + 1)) < 0));

    // The last name that comes before a key or is it; −1 for none.
    private int LastOf(ReadOnlySpan<byte> key)
    {
        int prefix = key[0] << 8 | key[1];
        int low = FirstName(prefix), high = FirstName(prefix + 1) - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = key.SequenceCompareTo(KeyOf(middle));
            if (order == 0)
                return middle;
            if (order < 0)
                high = middle - 1;
            else
                low = middle + 1;
        }
        return high;
    }

    // Two threads that ask at once find the same.
    private int FirstName(int prefix)
    {
        if (_firstNames[prefix] > 0)
            return _firstNames[prefix] - 1;
        ReadOnlySpan<byte> pool = _names.Span;
        ReadOnlySpan<int> starts = _nameStarts.Span;
        int low = 0, high = starts.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            ReadOnlySpan<byte> name = pool[starts[middle]..starts[middle + 1]];
            if ((name[0] << 8 | name[1]) < prefix)
                low = middle + 1;
            else
                high = middle;
        }
        _firstNames[prefix] = low + 1;
        return low;
    }
}
