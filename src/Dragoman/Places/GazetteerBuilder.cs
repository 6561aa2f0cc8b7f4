using System.Text;
using Dragoman.Reading;

namespace Dragoman.Places;

/// <summary>Gathers places and their names and writes them as a gazetteer file.</summary>
public sealed class GazetteerBuilder
{
    private readonly List<GazetteerPlace> _places = [];
    private readonly List<string> _displayed = [];
    private readonly NameStore _names = new();
    private readonly List<string> _words = [""];
    private readonly Dictionary<string, ushort> _wordIds = new(StringComparer.Ordinal) { [""] = 0 };

    public int Places => _places.Count;

    public int Names => _names.Count;

    public GazetteerPlace this[int place] => _places[place];

    /// <summary>The index of a short word, a country or a feature code.</summary>
    public ushort Word(string word)
    {
        if (!_wordIds.TryGetValue(word, out ushort id))
        {
            _wordIds[word] = id = checked((ushort)_words.Count);
            _words.Add(word);
        }
        return id;
    }

    public string WordOf(ushort id) => _words[id];

    public int Add(GazetteerPlace place, string name)
    {
        _places.Add(place);
        _displayed.Add(name);
        AddName(_places.Count - 1, name);
        return _places.Count - 1;
    }

    /// <summary>Changes the name under which a place is shown.</summary>
    public void Rename(int place, string name) => _displayed[place] = name;

    /// <summary>Gives a place one more name, in any script; what leaves no letters is left out.</summary>
    public void AddName(int place, string name)
    {
        Span<byte> key = stackalloc byte[200];
        int length = PlaceKey.Write(name, key);
        if (length < 2)
            return;
        _names.Add(key[..length], place);
    }

    /// <summary>Takes over every place of a gazetteer, with all its names and in its order.</summary>
    public void AddAll(Gazetteer gazetteer)
    {
        int first = _places.Count;
        ReadOnlySpan<GazetteerPlace> places = gazetteer.Places;
        for (int p = 0; p < places.Length; p++)
        {
            GazetteerPlace place = places[p];
            _places.Add(place with
            {
                Country = Word(gazetteer.Word(place.Country)),
                Division = Word(gazetteer.Word(place.Division)),
                Feature = Word(gazetteer.Word(place.Feature)),
            });
            _displayed.Add(gazetteer.NameOf(p));
        }
        for (int name = 0; name < gazetteer.Names; name++)
        {
            foreach (int place in gazetteer.PlacesOf(name))
                _names.Add(gazetteer.KeyOf(name), first + place);
        }
    }

    /// <summary>The places of a name, in the order in which they were added.</summary>
    public IReadOnlyList<int> Find(string name)
    {
        Span<byte> key = stackalloc byte[200];
        int length = PlaceKey.Write(name, key);
        return _names.Find(key[..length]);
    }

    /// <summary>Writes the file. The same places give the same bytes.</summary>
    public void Write(string path)
    {
        (List<byte> pool, List<int> nameStarts, List<int> references, List<int> referenceStarts) = _names.Columns();
        List<byte> displayed = [];
        List<int> displayedStarts = [0];
        foreach (string name in _displayed)
        {
            displayed.AddRange(Encoding.UTF8.GetBytes(name));
            displayedStarts.Add(displayed.Count);
        }
        ModelFile.Write(path,
        [
            ("places", ModelFile.BytesOf<GazetteerPlace>(_places.ToArray())),
            ("displayed", [.. displayed]),
            ("displayed-starts", ModelFile.BytesOf<int>(displayedStarts.ToArray())),
            ("words", Encoding.UTF8.GetBytes(string.Join('\n', _words))),
            ("names", [.. pool]),
            ("name-starts", ModelFile.BytesOf<int>(nameStarts.ToArray())),
            ("references", ModelFile.BytesOf<int>(references.ToArray())),
            ("reference-starts", ModelFile.BytesOf<int>(referenceStarts.ToArray())),
        ]);
    }
}
