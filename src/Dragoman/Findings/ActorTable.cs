namespace Dragoman.Findings;

/// <summary>How a phrase of the actor table stands for its actor.</summary>
public enum ActorPhrase { Name, Adjective, Capital, Seat }

/// <summary>A state, organization, armed group, agency or medium that reports speak of by name.</summary>
/// <param name="Code">ISO 3166-1 alpha-3, or IGO, NGO, …; null where none fits.</param>
/// <param name="Country">ISO 3166-1 alpha-2, for states; else null.</param>
/// <param name="Sector">PLOVER sector; null where none is given.</param>
public sealed record Actor(string Name, EntityKind Kind, string? Code, string? Country, string? Sector);

/// <summary>A line of an actor table cannot be read.</summary>
public sealed class ActorTableException(string file, int line, string fault) : FormatException($"{file}:{line}: {fault}");

/// <summary>Names, adjectives, capitals and seats of actors, looked up by their first word. Immutable.</summary>
/// <remarks>Files of <c>data/actors</c>, and the user's own in the same form: name; kind; code; alpha-2; sector; other names;
/// adjectives and people; capital; seats; capitals of which other towns have the name. Lists are separated by "|"; missing fields at the end may be
/// left out.</remarks>
public sealed class ActorTable
{
    private sealed record Entry(string[] Words, Actor Actor, ActorPhrase Phrase);

    private readonly WordTable<Entry[]> _byFirstWord;

    // "Georgetown": a capital only where the report speaks of its state.
    private readonly Dictionary<string, Actor> _sharedCapitals;

    private ActorTable(List<Entry> entries, Dictionary<string, Actor> sharedCapitals)
    {
        _sharedCapitals = sharedCapitals;
        Dictionary<string, List<Entry>> byFirst = new(StringComparer.Ordinal);
        foreach (Entry e in entries)
        {
            if (!byFirst.TryGetValue(e.Words[0], out List<Entry>? list))
                byFirst[e.Words[0]] = list = [];
            // A later line, such as the user's, goes before an earlier one of the same length.
            int at = list.FindIndex(o => o.Words.Length <= e.Words.Length);
            list.Insert(at < 0 ? list.Count : at, e);
        }
        _byFirstWord = byFirst.ToWordTable(static e => e.ToArray());
    }

    /// <summary>The table that comes with the program, and the user's files over it.</summary>
    /// <exception cref="ActorTableException">A line is wrong; nothing of any file is used then.</exception>
    public static ActorTable Load(IReadOnlyList<string>? files = null)
    {
        List<Entry> entries = [];
        Dictionary<string, Actor> shared = new(StringComparer.Ordinal);
        foreach ((string name, TextReader reader) in DataFiles.OpenAll(["actors/states.csv", "actors/organizations.csv"], files))
            Read(name, reader, entries, shared);
        return new ActorTable(entries, shared);
    }

    private static void Read(string file, TextReader reader, List<Entry> entries, Dictionary<string, Actor> shared)
    {
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] f = line.Split(';');
            if (f.Length < 2 || f[0].Trim(' ', '|').Length == 0)
                throw new ActorTableException(file, number,
                    "a line needs at least a name and a kind: Name;kind;code;alpha-2;sector;other names;adjectives;capital;seats");
            string Field(int i) => i < f.Length ? f[i].Trim() : "";
            // A kind is a word; the parser would take "3" for one as well.
            if (!Field(1).All(char.IsAsciiLetter) || !Enum.TryParse(Field(1), true, out EntityKind kind) || !Enum.IsDefined(kind))
                throw new ActorTableException(file, number,
                    $"\"{Field(1)}\" is not a kind. Kinds: person, organization, country, place, facility, group, weapon, other.");
            string code = Field(2);
            if (code.Length > 0 && (code.Length != 3 || !code.All(char.IsAsciiLetterUpper)))
                throw new ActorTableException(file, number,
                    $"\"{code}\" is not a code. Write three capitals: an ISO 3166 alpha-3 code, or IGO, NGO, …");
            Actor actor = new(Field(0), kind, Or(code), Or(Field(3)), Or(Field(4)));
            Add(entries, Field(0) + "|" + Field(5), actor, ActorPhrase.Name);
            AddInSmallLetters(entries, Field(0) + "|" + Field(5), actor);
            Add(entries, Field(6), actor, ActorPhrase.Adjective);
            Add(entries, Field(7), actor, ActorPhrase.Capital);
            Add(entries, Field(8), actor, ActorPhrase.Seat);
            if (Field(9).Length > 0)
                shared[Field(9)] = actor;
        }
    }

    // "Arakan army", "Gulf clan": what kind of body it is may be written small.
    private static void AddInSmallLetters(List<Entry> entries, string phrases, Actor actor)
    {
        if (actor.Kind is not EntityKind.Organization)
            return;
        foreach (string p in phrases.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int space = p.LastIndexOf(' ');
            if (space > 0 && p[(space + 1)..] is "Army" or "Front" or "Movement" or "Brigades" or "Alliance" or "Clan" or "Network"
                && p is not ("White Army"))
                Add(entries, p[..(space + 1)] + p[(space + 1)..].ToLowerInvariant(), actor, ActorPhrase.Name);
        }
    }

    /// <summary>Every actor of the table, once for each of its names.</summary>
    public IEnumerable<Actor> Actors =>
        _byFirstWord.Values.SelectMany(static e => e).Where(static e => e.Phrase is ActorPhrase.Name).Select(static e => e.Actor);

    /// <summary>The name of a state by its ISO 3166 alpha-3 code; null where the table has none.</summary>
    public string? NameOf(string code) =>
        _byFirstWord.Values.SelectMany(static e => e)
            .FirstOrDefault(e => e.Phrase is ActorPhrase.Name && e.Actor.Kind is EntityKind.Country && e.Actor.Code == code)?.Actor.Name;

    /// <summary>The names of states, each with its state.</summary>
    internal IEnumerable<(string Name, Actor State)> StateNames =>
        _byFirstWord.Values.SelectMany(static e => e).Where(static e => e is { Phrase: ActorPhrase.Name, Actor.Kind: EntityKind.Country })
            .Select(static e => (string.Join(' ', e.Words), e.Actor));

    /// <summary>The state of whose capital other towns have the name; null for none.</summary>
    internal Actor? StateOfSharedCapital(string town) => _sharedCapitals.GetValueOrDefault(town);

    private static string? Or(string field) => field.Length == 0 ? null : field;

    private static void Add(List<Entry> entries, string phrases, Actor actor, ActorPhrase phrase)
    {
        foreach (string p in phrases.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Words as the tokenizer cuts them: hyphens and possessives stand alone.
            string[] words =
                p.Replace("-", " - ", StringComparison.Ordinal).Replace("'s ", " 's ", StringComparison.Ordinal)
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries);
            entries.Add(new Entry(words, actor, phrase));
            if (p.Contains('-', StringComparison.Ordinal))
                entries.Add(new Entry(p.Split(' '), actor, phrase));
            // "Workers' Party": the apostrophe stands alone, straight or curly.
            if (p.Contains("s' ", StringComparison.Ordinal))
            {
                foreach (string apostrophe in (ReadOnlySpan<string>)["'", "’"])
                    entries.Add(new Entry(p.Replace("s' ", "s " + apostrophe + " ", StringComparison.Ordinal).Split(' ',
                        StringSplitOptions.RemoveEmptyEntries),
                        actor, phrase));
            }
        }
    }

    // "Indonesian Military" is the "Indonesian military", and the "Gaza strip" the "Gaza Strip".
    private static bool IsWord(string form, string word)
    {
        if (form == word)
            return true;
        if (form.Length != word.Length || word.Length < 4 || !form.AsSpan(1).SequenceEqual(word.AsSpan(1)))
            return false;
        return char.ToUpperInvariant(word[0]) == form[0]
            || form is "strip" or "bank" or "heights" or "korean" or "korea" or "koreans" && char.ToUpperInvariant(form[0]) == word[0];
    }

    /// <summary>Whether any phrase begins with a word.</summary>
    internal bool HasFirst(ReadOnlySpan<char> word) => _byFirstWord.ContainsKey(word);

    /// <summary>The longest phrase that begins at a word.</summary>
    /// <param name="length">Its length in words.</param>
    public Actor? Find(string[] forms, int first, int end, out int length, out ActorPhrase phrase)
    {
        length = 0;
        phrase = default;
        // "the Republic of Armenia", "the State of Israel": the state itself.
        if (first + 2 < end && forms[first] is "Republic" or "Kingdom" or "State" && forms[first + 1] is "of"
            && !(first > 0 && forms[first - 1] is "of")
            && Find(forms, first + 2, end, out int name, out ActorPhrase inner) is { Kind: EntityKind.Country } state && inner is ActorPhrase.Name)
        {
            (length, phrase) = (name + 2, inner);
            return state;
        }
        // "Central American presidents", "Latin American bishops": of the continent.
        if (first > 0 && forms[first] is "American" or "Americans" && forms[first - 1] is "Central" or "South" or "Latin" or "North")
            return null;
        if (!_byFirstWord.TryGetValue(forms[first], out Entry[]? entries))
            return null;
        foreach (Entry e in entries)
        {
            if (first + e.Words.Length > end)
                continue;
            int k = 1;
            while (k < e.Words.Length && IsWord(forms[first + k], e.Words[k]))
                k++;
            if (k < e.Words.Length)
                continue;
            // "the Niger Delta", "the Jordan Valley": ground that a state shares its name with.
            if (e.Actor.Kind is EntityKind.Country && e.Phrase is ActorPhrase.Name && first + k < end
                && forms[first + k] is "Delta" or "River" or "Basin" or "Valley")
                continue;
            (length, phrase) = (k, e.Phrase);
            return e.Actor;
        }
        return null;
    }
}
