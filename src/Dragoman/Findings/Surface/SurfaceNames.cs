using Dragoman.Figures;
using Dragoman.Names;
using Dragoman.Places;
using Dragoman.Reading;

namespace Dragoman.Findings.Surface;

/// <summary>Names that lists know, as they stand in a text of any language: public figures in their own script and in Latin letters,
/// states (data/languages/states.txt), cities by the gazetteer, read through romanization.</summary>
/// <remarks>Languages that decline are met by stems: a word may differ from the name in its ending. Only names of four letters and more are read
/// so.</remarks>
internal sealed class SurfaceNames
{
    // A town must be so large to be told by its name alone; without an ending taken off, and with.
    private const int CityInhabitants = 50_000;
    private const int DeclinedCityInhabitants = 200_000;
    private const int MostEnding = 3;
    private const int Stem = 4;

    private sealed record Known(string[] Words, string Name, EntityKind Kind, string? Code, string? Sector, Figure? Figure);

    private readonly Gazetteer? _gazetteer;
    private readonly Dictionary<string, List<Known>> _byStem = new(StringComparer.Ordinal);

    public SurfaceNames(ActorTable actors, Gazetteer? gazetteer, FigureTable? figures)
    {
        _gazetteer = gazetteer;
        foreach (string line in DataFiles.Lines("languages/states.txt"))
        {
            string[] fields = line.Split(';');
            string? name = actors.NameOf(fields[0]);
            foreach (string spelling in fields[1].Split('|').Append(name ?? "").Where(static s => s.Length > 0))
                Add(new Known(Words(spelling), name ?? spelling, EntityKind.Country, fields[0], null, null));
        }
        HashSet<string> surnames = new(StringComparer.Ordinal), shared = new(StringComparer.Ordinal);
        foreach (Figure f in figures?.All ?? [])
        {
            foreach (string spelling in f.Spellings.Append(f.Name).Append(f.Native).Where(static s => s.Trim().Length > 0).Distinct(StringComparer.Ordinal))
            {
                string[] words = Words(spelling);
                Add(OfFigure(words, f));
                if (words.Length > 1 && !surnames.Add(words[^1]))
                    shared.Add(words[^1]);
            }
        }
        // A surname alone, where one figure has it; in scripts without capitals it could be any word.
        foreach (Figure f in figures?.All.Where(static f => f.Native.Trim().Length > 0) ?? [])
        {
            string[] words = Words(f.Native);
            if (words.Length > 1 && !shared.Contains(words[^1]) && words[^1].Length > Stem && char.IsUpper(words[^1][0]))
                Add(OfFigure([words[^1]], f));
        }
    }

    private static Known OfFigure(string[] words, Figure f) =>
        new(words, f.Name, EntityKind.Person, f.Offices.Count > 0 ? f.Offices[^1].Country is { Length: > 0 } c ? c : null : null, f.Offices.Count > 0
            ? f.Offices[^1].Sector : null, f);

    // As the text is cut: each character of Chinese is a word.
    private static string[] Words(string name) =>
        SurfaceText.IsHan(name[0]) ? [.. name.Where(static c => c != ' ').Select(static c => c.ToString())]
            : name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private void Add(Known known)
    {
        string key = Key(known.Words[0]);
        if (!_byStem.TryGetValue(key, out List<Known>? list))
            _byStem[key] = list = [];
        int at = list.FindIndex(k => k.Words.Length < known.Words.Length);
        list.Insert(at < 0 ? list.Count : at, known);
    }

    private static string Key(string word) => word.Length > Stem ? word[..Stem] : word;

    /// <summary>The entities, each with its mentions, in order of first mention.</summary>
    public EntityTable Find(ParsedText text)
    {
        Dictionary<string, Entity> entities = new(StringComparer.Ordinal);
        for (int i = 0; i < text.Count; i++)
        {
            int words = 0;
            if (Listed(text, i) is { } known)
            {
                words = known.Words.Length;
                Mention(entities, text, i, words, known.Kind, known.Name, known.Code, known.Sector, null);
            }
            else if (City(text, i) is >= 0 and int city)
            {
                words = 1;
                Mention(entities, text, i, 1, EntityKind.Place, _gazetteer!.NameOf(city), null, null, Point(city));
            }
            i += Math.Max(words - 1, 0);
        }
        return EntityTable.Ordered(entities.Values, text.Count);
    }

    private static void Mention(Dictionary<string, Entity> entities, ParsedText text, int first, int words, EntityKind kind, string name,
        string? code, string? sector, PlacePoint? place)
    {
        if (!entities.TryGetValue(name, out Entity? entity))
            entities[name] = entity = new Entity { Kind = kind, Name = name, Code = code, Sector = sector, Place = place };
        Text.TextSpan span = text.SpanOf(first, first + words);
        string spelling = span.WordsIn(text.Text);
        if (!entity.Spellings.Contains(spelling))
            entity.Spellings.Add(spelling);
        entity.Repaired = !entity.Spellings.Contains(name);
        entity.Mentions.Add(new Mention(span, MentionType.Name, first, first + words, first + words - 1));
    }

    private Known? Listed(ParsedText text, int i)
    {
        string word = text.Form[i];
        if (!char.IsLetter(word[0]))
            return null;
        if (_byStem.TryGetValue(Key(word), out List<Known>? list))
        {
            foreach (Known known in list)
            {
                if (Fits(text, i, known))
                    return known;
            }
        }
        return word[0] is >= '\u0400' and <= '\u052F' && char.IsUpper(word[0]) && word.Length > Stem ? Romanized(word) : null;
    }

    // "Зеленским" in Russian, where the list has the Ukrainian form: by the surname in Latin letters.
    private Known? Romanized(string word)
    {
        string latin = Romanizer.Romanize(word);
        latin = char.ToUpperInvariant(latin[0]) + latin[1..];
        if (_byStem.TryGetValue(Key(latin), out List<Known>? list))
        {
            foreach (Known known in list)
            {
                if (known.Figure is not null && known.Words.Length == 1 && IsFormOf(latin, known.Words[0]))
                    return known;
            }
        }
        return null;
    }

    private static bool Fits(ParsedText text, int i, Known known)
    {
        if (i + known.Words.Length > text.Count)
            return false;
        for (int k = 0; k < known.Words.Length; k++)
        {
            if (!IsFormOf(text.Form[i + k], known.Words[k]))
                return false;
        }
        return true;
    }

    // "Россией" of "Россия", "Путина" of "Путин", "Trumpa" of "Trump"; names in scripts without capitals, and short ones, as they are.
    private static bool IsFormOf(string word, string name)
    {
        if (word == name)
            return true;
        if (name.Length <= Stem || !char.IsUpper(name[0]) || !char.IsUpper(word[0]) || word.Length - name.Length > MostEnding)
            return false;
        int same = word.AsSpan().CommonPrefixLength(name);
        return same >= Stem && same >= name.Length - 2 && word.Length - same <= MostEnding && !word.Contains('-', StringComparison.Ordinal);
    }

    private int City(ParsedText text, int i)
    {
        string word = text.Form[i];
        // The first word of a sentence is a capital in any case.
        if (_gazetteer is null || word.Length < Stem || !char.IsUpper(word[0]) || i == text.Sentences[text.SentenceOf[i]].First)
            return -1;
        string name = Romanizer.Romanize(word);
        int city = Largest(name, CityInhabitants);
        if (city >= 0 || word[0] < '\u0370')
            return city;
        // "Харькове", "Москвы", "Одессу": one vowel off, or another in its place.
        string stem = Romanizer.Romanize(word.AsSpan(0, word.Length - 1));
        return Largest(stem + "a", DeclinedCityInhabitants) is >= 0 and int feminine ? feminine : Largest(stem, DeclinedCityInhabitants);
    }

    private int Largest(string name, int least)
    {
        int best = -1;
        foreach (int p in _gazetteer!.Find(name))
        {
            if (_gazetteer.Places[p].Population >= least && _gazetteer.Word(_gazetteer.Places[p].Feature).StartsWith("PPL", StringComparison.Ordinal)
                && (best < 0 || _gazetteer.Places[p].Population > _gazetteer.Places[best].Population))
                best = p;
        }
        return best;
    }

    private PlacePoint Point(int place)
    {
        GazetteerPlace p = _gazetteer!.Places[place];
        return new PlacePoint(p.Latitude / 100_000.0, p.Longitude / 100_000.0, _gazetteer.Word(p.Country) is { Length: 2 } c ? c
            : null, p.GeonamesId == 0 ? null : p.GeonamesId, _gazetteer.Word(p.Feature));
    }
}
