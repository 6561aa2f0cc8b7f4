using System.Text;
using Dragoman.Reading;

namespace Dragoman.Places;

/// <summary>Gathers places and their names and writes them as a gazetteer file.</summary>
public sealed class GazetteerBuilder
{
    private readonly List<GazetteerPlace> _places = [];
    private readonly List<string> _displayed = [];
    private readonly SortedDictionary<string, List<int>> _names = new(StringComparer.Ordinal);
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
        string text = Encoding.ASCII.GetString(key[..length]);
        if (!_names.TryGetValue(text, out List<int>? places))
            _names[text] = places = [];
        if (!places.Contains(place))
            places.Add(place);
    }

    /// <summary>The places of a name, in the order in which they were added.</summary>
    public IReadOnlyList<int> Find(string name)
    {
        Span<byte> key = stackalloc byte[200];
        int length = PlaceKey.Write(name, key);
        return _names.TryGetValue(Encoding.ASCII.GetString(key[..length]), out List<int>? places) ? places : [];
    }

    /// <summary>Writes the file. The same places give the same bytes.</summary>
    public void Write(string path)
    {
        List<byte> pool = [];
        List<int> nameStarts = [], referenceStarts = [], references = [];
        foreach ((string name, List<int> places) in _names)
        {
            nameStarts.Add(pool.Count);
            referenceStarts.Add(references.Count);
            pool.AddRange(Encoding.ASCII.GetBytes(name));
            references.AddRange(places);
        }
        nameStarts.Add(pool.Count);
        referenceStarts.Add(references.Count);
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
