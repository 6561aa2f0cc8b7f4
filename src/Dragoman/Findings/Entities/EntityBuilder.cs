using Dragoman.Names;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Entities;

/// <summary>Gathers mentions into entities while a report is read from its beginning to its end.</summary>
internal sealed class EntityBuilder(ParsedText text)
{
    // Letters of a surname from which on a slight misspelling is known again, and from which on two letters may differ.
    private const int ShortestMisspelt = 5, LongSurname = 6, ShortestMisspeltAlone = 4;

    // How alike a surname of four letters must sound, and one with another first letter; entities up to which such are looked for.
    private const double ShortestSameSound = 0.97, MisheardSound = 0.86;
    private const int MostCompared = 300;

    // Letters of a full name that may be another's misspelt, how many more one may have, and from where on by the measure of names they are one.
    private const int ShortestFull = 8, MostLongerInFull = 5;
    private const double FullSame = 0.78;

    /// <summary>What a surname may begin with: "de Mistura", "van der Bellen".</summary>
    internal static readonly WordSet SurnameParticles =
        DataFiles.Lines("names/particles.txt").Where(static l => l.StartsWith("article\t", StringComparison.Ordinal))
            .SelectMany(static l => l[8..].Split(' ')).ToWordSet();

    // A short surname, and a given name used alone, must sound the same and not only alike.
    private const double ShortSameSound = 0.95, GivenSameSound = 0.9;

    private readonly List<Entity> _entities = [];
    // Letters of a name that may be short for others, and so has its capitals for good.
    private const int LongestBrief = 4;

    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _personBySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(char, int), List<(string Surname, int Entity)>> _surnamesByStart = [];
    private readonly Dictionary<int, char> _gender = [];
    private readonly int[] _entityOfWord = Filled(text.Count);

    private static int[] Filled(int count)
    {
        int[] values = new int[count];
        Array.Fill(values, -1);
        return values;
    }

    public IReadOnlyList<Entity> Entities => _entities;

    /// <summary>Whether names that are misspelt are given their right spelling.</summary>
    public bool Repairs { get; init; } = true;

    /// <summary>Whose adviser, envoy or spokesman somebody is of whom no state was told.</summary>
    public Dictionary<Entity, int> Masters { get; } = [];

    /// <summary>The noun whose man somebody is ("the group's leader"), before it is known which one that is.</summary>
    public Dictionary<Entity, int> MasterWords { get; } = [];

    /// <summary>Gives those who serve somebody the state of whom they serve, once that is known; who serves a rebel or a party's leader is of his
    /// side.</summary>
    public void FollowMasters()
    {
        foreach ((Entity servant, int word) in MasterWords)
        {
            // A group's man is of the group, whatever he is called there.
            if (At(word) is >= 0 and int body
                && _entities[body] is { Kind: EntityKind.Organization, Sector: "REB" or "SEP" or "PTY" or "OPP" or "UAF" } own)
                (servant.Sector, servant.Code) = (own.Sector, servant.Code ?? own.Code);
            // "Its delegate at the United Nations": a state's man is its own.
            else if (At(word) is >= 0 and int state
                && _entities[state] is { Kind: EntityKind.Country or EntityKind.Organization or EntityKind.Group, Sector: null or "GOV" or "IGO" or "MIL", Code: { Length: 3 } code })
                servant.Code ??= code;
        }
        foreach ((Entity servant, int master) in Masters)
        {
            servant.Code ??= _entities[master].Code;
            if (_entities[master].Sector is "REB" or "SEP" or "PTY" or "OPP" or "UAF")
                servant.Sector = _entities[master].Sector;
        }
        foreach (Entity group in _entities)
        {
            if (group is { Code: null, Kind: EntityKind.Group, Sector: "GOV", Mentions.Count: > 0 } && LeaderOf(group) is { } land)
                group.Code = land;
        }
        // A possessive is inside the description that begins with it, so that its word alone does not tell of whom it speaks.
        Dictionary<int, Entity> spoken = [];
        foreach (Entity e in _entities)
        {
            foreach (Mention m in e.Mentions)
            {
                if (m.Type is MentionType.Pronoun)
                    spoken.TryAdd(m.First, e);
            }
        }
        foreach (Entity servant in _entities)
        {
            if (servant is { Code: null, Kind: EntityKind.Group or EntityKind.Person, Sector: "MIL" or "GOV" or "COP" or "SPY" or "LEG", Mentions.Count: > 0 }
                && Owner(servant, spoken) is { } state)
                servant.Code = state;
        }
    }

    // "The Trump administration", "Fujimori's government": of the state of the leader whom it is named after; null for none.
    private string? LeaderOf(Entity group)
    {
        foreach (Mention m in group.Mentions)
        {
            if (m.Type is not MentionType.Nominal
                || text.Lemma[m.Head].ToLowerInvariant()
                    is not ("administration" or "government" or "regime" or "cabinet" or "presidency" or "junta"))
                continue;
            for (int i = m.First; i < m.Head; i++)
            {
                if (text.Head[i] == m.Head && text.Deprel[i] is Deprel.nmod_poss or Deprel.compound && At(i) is >= 0 and int leader
                    && _entities[leader] is { Kind: EntityKind.Person, Code: { Length: 3 } code, Sector: "GOV" or "MIL" or null }
                    && code is not "IGO")
                    return code;
            }
        }
        return null;
    }

    // "Its soldiers", "its information minister", "according to his prime minister": the state that each description names as theirs; null where one
    // names none, or another.
    private string? Owner(Entity servant, Dictionary<int, Entity> spoken)
    {
        string? code = null;
        foreach (Mention m in servant.Mentions)
        {
            // What a man is called by name names nobody else.
            if (m.Type is not MentionType.Nominal && servant.Kind is EntityKind.Person && servant.Spellings.Count > 0)
                continue;
            if (m.Type is not MentionType.Nominal || Possessor(m) is not (>= 0 and int its) || text.Upos[its] is not Upos.PRON
                || !spoken.TryGetValue(its, out Entity? owner) || StateOf(owner, m.Head) is not { Length: 3 } own || code is not null && code != own)
                return null;
            code = own;
        }
        return code;
    }

    // Whose: "its" may hang from the name behind its title.
    private int Possessor(Mention m) =>
        text.Tree.Child(m.Head, Deprel.nmod_poss) is >= 0 and int whose ? whose : text.Xpos[m.First] is Xpos.PRPS ? m.First : -1;

    // A state, or the state of him whose minister it is: "his counterpart" is of another.
    private string? StateOf(Entity owner, int servant) =>
        owner.Kind is EntityKind.Country
            || owner is { Kind: EntityKind.Person, Sector: "GOV" }
                && text.Lemma[servant]
                    .ToLowerInvariant() is "minister" or "premier" or "spokesman" or "spokeswoman" or "adviser" or "ambassador" or "chancellor"
                        or "envoy" ? owner.Code : null;

    /// <summary>The entity of a mention that covers a word; −1 for none.</summary>
    public int At(int word) => _entityOfWord[word];

    public void AddName(NameSpan name)
    {
        string spelling = Spelling(name.First, name.End);
        int entity = name.Actor is { } actor ? ActorEntity(actor, name, spelling)
            : name.Kind is EntityKind.Person ? PersonEntity(name, spelling) : NamedEntity(name.Kind, spelling);
        // A nationality word speaks of its state without naming it.
        MentionType type = name.Phrase is ActorPhrase.Adjective && name.Actor is not null && name.Kind is not EntityKind.Group
            && (text.Upos[name.End - 1] is Upos.ADJ or Upos.NOUN || Modifies(name)) ? MentionType.Part : MentionType.Name;
        AddMention(entity, name.First, name.End, type);
        if (Repairs && name is { IsMisspelt: true, Actor: { } state } && !_entities[entity].Repaired
            && !_entities[entity].Spellings.Contains(state.Name))
            _entities[entity].Respell(state.Name, $"\"{spelling}\" sounds like {state.Name}, and like no other state");
        else if (name.Actor is { Kind: EntityKind.Country } right && spelling == right.Name && _entities[entity].Repaired)
            _entities[entity].Repaired = false;
        // "Hezbolla", and further down Hezbollah: what it is called where it is spelt right.
        if (name.Actor is { Kind: EntityKind.Organization or EntityKind.Group } known && spelling == known.Name
            && _entities[entity].Name.Length >= ShortestMisspelt && _entities[entity].Name != known.Name
            && !_entities[entity].Name.Contains(' ', StringComparison.Ordinal) && NameDistance.IsAtMost(_entities[entity].Name, known.Name, 2))
            _entities[entity].Name = known.Name;
        if (type is MentionType.Name || _entities[entity].Kind is EntityKind.Group)
            AddSpelling(_entities[entity], spelling);
    }

    // "Dutch libraries", whatever the tagger calls the first word.
    private bool Modifies(NameSpan name) =>
        text.Head[name.End - 1] >= name.End && text.Head[name.End - 1] < name.End + 4 && text.Deprel[name.End - 1] is Deprel.amod or Deprel.compound
            && text.SentenceOf[name.First] == text.SentenceOf[text.Head[name.End - 1]];

    /// <summary>A ministry, an army, a court whose name tells the state is that state's; "Russian Orthodox Church" is not.</summary>
    public void GiveState(NameSpan name, string code)
    {
        if (_entityOfWord[name.First] is >= 0 and int e
            && _entities[e] is { Code: null, Sector: "GOV" or "MIL" or "LEG" or "JUD" or "COP" or "SPY" or "PTY" } body)
            body.Code = code;
    }

    /// <summary>A place inside the name of a body: no spelling of the place, but a mention.</summary>
    public void AddPart(NameSpan part)
    {
        string spelling = Spelling(part.First, part.End);
        int entity = part.Actor is { } actor ? ActorEntity(actor, part, spelling) : NamedEntity(part.Kind, spelling);
        int head = NameFinder.HeadOf(text, part.First, part.End);
        _entities[entity].Mentions.Add(new Mention(text.SpanOf(part.First, part.End), MentionType.Part, part.First, part.End, head));
    }

    /// <summary>A place that is named in the rest of a word: "Fairfax" in "D-Fairfax".</summary>
    public void AddPlace(NameSpan name, TextSpan span)
    {
        string spelling = span.WordsIn(text.Text);
        int entity = NamedEntity(EntityKind.Place, spelling);
        _entities[entity].Mentions.Add(new Mention(span, MentionType.Name, name.First, name.End, NameFinder.HeadOf(text, name.First, name.End)));
        AddSpelling(_entities[entity], spelling);
    }

    private string Spelling(int first, int end) => text.SpanOf(first, end).WordsIn(text.Text);

    public void AddMention(int entity, int first, int end, MentionType type)
    {
        int head = NameFinder.HeadOf(text, first, end);
        _entities[entity].Mentions.Add(new Mention(text.SpanOf(first, end), type, first, end, head));
        for (int i = first; i < end; i++)
        {
            if (_entityOfWord[i] < 0)
                _entityOfWord[i] = entity;
        }
    }

    /// <summary>Takes a name back from words that are part of another's.</summary>
    public void Release(int entity, int first, int end)
    {
        _entities[entity].Mentions.RemoveAll(m => m.First >= first && m.End <= end);
        for (int i = first; i < end; i++)
        {
            if (_entityOfWord[i] == entity)
                _entityOfWord[i] = -1;
        }
    }

    private static void AddSpelling(Entity e, string spelling)
    {
        if (!e.Spellings.Contains(spelling))
            e.Spellings.Add(spelling);
    }

    private int New(EntityKind kind, string name)
    {
        _entities.Add(new Entity { Kind = kind, Name = name });
        return _entities.Count - 1;
    }

    private int ActorEntity(Actor actor, NameSpan name, string spelling)
    {
        bool own = name.Phrase is ActorPhrase.Name
            || name.Phrase is ActorPhrase.Adjective && (name.Kind is not EntityKind.Group || actor.Kind is EntityKind.Group);
        // A seat or a capital that acts is an entity of its own beside the state; a capital as a place another.
        string key = own ? "actor\t" + actor.Name : $"{name.Phrase}\t{spelling}\t{name.Kind}";
        if (_byKey.TryGetValue(key, out int known))
            return known;
        int entity = New(name.Kind, own && name.Phrase is ActorPhrase.Adjective ? actor.Name : spelling);
        _entities[entity].Code = actor.Code;
        _entities[entity].Sector = own ? actor.Sector : name.Kind is EntityKind.Organization or EntityKind.Country ? "GOV"
            : name.Kind is EntityKind.Group ? "CVL" : null;
        if (actor.Country is not null && name.Kind is EntityKind.Country or EntityKind.Place)
            _entities[entity].Place = new PlacePoint(null, null, actor.Country, null, null);
        _byKey[key] = entity;
        // "Karen National Union", and further down "KNU".
        if (own && name.Kind is EntityKind.Organization && Acronym(spelling) is { Length: >= 3 } acronym)
            _byKey.TryAdd(acronym, entity);
        return entity;
    }

    private int NamedEntity(EntityKind kind, string spelling)
    {
        string key = Key(spelling);
        // One name, one thing, even where the network is of two minds about its kind.
        if (_byKey.TryGetValue(key, out int known))
            return known;
        int entity = New(kind, spelling);
        // "401st Brigade", "Foreign Ministry", "Supreme Court": the last word tells what kind of body it is.
        // "Defence Forces" are a force.
        if (kind is EntityKind.Organization && HeadWord(spelling) is not ("State" or "Country" or "Nation" or "Side")
            && RoleNouns.Shared.TryFind(HeadWord(spelling) is "Forces" ? "force"
                : HeadWord(spelling).ToLowerInvariant(), false, out EntityKind body, out string? sector)
            && body is EntityKind.Group)
            _entities[entity].Sector = spelling.EndsWith(" Party", StringComparison.Ordinal) ? "PTY" : OfStates(spelling) && sector is "GOV" ? "IGO" : sector;
        // "Fighters of al-Shabaab withdrew": a common noun, which its capital at the head of the sentence makes a name of.
        if (kind is EntityKind.Group && spelling.EndsWith('s') && !spelling.Contains(' ', StringComparison.Ordinal)
            && RoleNouns.Shared.TryFind(spelling[..^1].ToLowerInvariant(), true, out _, out string? people))
            _entities[entity].Sector = people;
        _byKey[key] = entity;
        string acronym = Acronym(spelling);
        if (acronym.Length >= 3)
            _byKey.TryAdd(acronym, entity);
        return entity;
    }

    // "EU Commission", "African Union Commission": several states'.
    private static bool OfStates(string spelling) =>
        spelling.StartsWith("EU ", StringComparison.Ordinal) || spelling.StartsWith("UN ", StringComparison.Ordinal)
            || spelling.StartsWith("AU ", StringComparison.Ordinal) || spelling.StartsWith("European ", StringComparison.Ordinal)
            || spelling.StartsWith("African Union ", StringComparison.Ordinal) || spelling.StartsWith("United Nations ", StringComparison.Ordinal);

    // "Ministry" of "Ministry of Energy", "Brigade" of "401st Brigade".
    private static string HeadWord(string spelling)
    {
        int of = spelling.IndexOf(" of ", StringComparison.Ordinal);
        string head = of > 0 ? spelling[..of] : spelling;
        return head[(head.LastIndexOf(' ') + 1)..];
    }

    private static string Key(string spelling)
    {
        string key = spelling.Replace(".", "", StringComparison.Ordinal).Replace('’', '\'');
        key = key.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? key[4..] : key;
        return key.Length > LongestBrief && !key.AsSpan().ContainsAnyInRange('a', 'z') ? InSmall(key) : key;
    }

    // "NEW YORK" is "New York".
    private static string InSmall(string name) => string.Create(name.Length, name, static (letters, name) =>
    {
        for (int i = 0; i < name.Length; i++)
            letters[i] = i == 0 || name[i - 1] is ' ' or '-' ? name[i] : char.ToLowerInvariant(name[i]);
    });

    private static string Acronym(string spelling)
    {
        Span<char> letters = stackalloc char[12];
        int count = 0;
        bool start = true;
        foreach (char c in spelling)
        {
            if (start && char.IsUpper(c) && count < letters.Length)
                letters[count++] = c;
            start = c is ' ' or '-';
        }
        return letters[..count].ToString();
    }

    private int PersonEntity(NameSpan name, string spelling)
    {
        // "al" and "-" and initials do not make a surname.
        string surname = text.Form[name.End - 1];
        bool single = IsSurname(name);
        if (_byKey.TryGetValue("person\t" + spelling, out int known))
            return known;
        int entity = -1;
        if (_personBySurname.TryGetValue(Plain(surname), out int candidate) && Compatible(candidate, name))
            entity = candidate;
        if (entity < 0 && surname.Length >= (single ? ShortestMisspeltAlone : ShortestMisspelt))
            entity = Misspelt(surname, name);
        if (entity < 0 && single && surname.Length >= ShortestMisspelt)
            entity = MisheardSurname(surname, name);
        bool inFull = entity < 0 && !single && (entity = MisspeltInFull(spelling, name)) >= 0;
        bool several = false;
        if (entity < 0 && single && GivenNameOf(surname, out several) is { } given)
            entity = given;
        char gender = TitleGender(name.First);
        if (entity < 0)
        {
            entity = New(EntityKind.Person, spelling);
            if (gender == '\0' && !single)
                gender = GenderLexicon.Of(text.Form[name.First]);
        }
        else if (spelling.Length > _entities[entity].Name.Length && !single && !inFull)
            _entities[entity].Name = spelling;
        if (gender != '\0')
            _gender.TryAdd(entity, gender);
        _byKey["person\t" + spelling] = entity;
        // "Kim", where two Kims were named, is not a third whose name ends so.
        if (!several)
            _personBySurname.TryAdd(Plain(surname), entity);
        if (surname.Length >= ShortestMisspeltAlone)
        {
            (char, int) start = (char.ToLowerInvariant(surname[0]), 0);
            (_surnamesByStart.TryGetValue(start, out List<(string, int)>? list) ? list : _surnamesByStart[start] = []).Add((surname, entity));
        }
        return entity;
    }

    // "Lopez" of "López": as those write it who leave its marks out.
    private static string Plain(string name) => System.Text.Ascii.IsValid(name) ? name : Romanizer.Romanize(name);

    // One word, or two that a hyphen makes one: "Diaz-Balart".
    private bool IsSurname(NameSpan name) =>
        name.End - name.First == 1
            || name.End - name.First == 3 && text.Form[name.First + 1] is "-" && text.Span[name.First + 1].Start == text.Span[name.First].End
                && text.Span[name.First + 2].Start == text.Span[name.First + 1].End;

    // "Mr. Putin" goes with "Vladimir Putin"; "Lyudmila Putin" does not.
    private bool Compatible(int entity, NameSpan name)
    {
        if (IsSurname(name))
        {
            char gender = TitleGender(name.First);
            return gender == '\0' || !_gender.TryGetValue(entity, out char known) || known == gender;
        }
        // "Osama Abu Zeid", and "Abu Zeid" further down.
        ReadOnlySpan<char> words = Plain(text.SpanOf(name.First, name.End).WordsIn(text.Text));
        string whole = Plain(_entities[entity].Name);
        if (whole.Length > words.Length && whole.AsSpan().EndsWith(words, StringComparison.OrdinalIgnoreCase) && whole[^(words.Length + 1)] is ' ')
            return true;
        string given = text.Form[name.First];
        foreach (string spelling in _entities[entity].Spellings)
        {
            int space = spelling.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0)
                continue;
            string other = spelling[..space];
            bool initial = given.Length <= 2 || other.Length <= 2 || given[^1] == '.' || other[^1] == '.';
            if (!(initial ? given[0] == other[0]
                : string.Equals(given, other, StringComparison.OrdinalIgnoreCase) || NameDistance.IsClose(given, other) || IsSameGiven(given, other)))
                return false;
        }
        return true;
    }

    // "Raphael" and "Rafael".
    private static bool IsSameGiven(string a, string b) =>
        a.Length is >= ShortestMisspelt and < 40 && b.Length is >= ShortestMisspelt and < 40
            && char.ToLowerInvariant(a[0]) == char.ToLowerInvariant(b[0]) && NameMatcher.SoundSimilarity(a, b) >= GivenSameSound;

    // A surname a letter or two off, with the same first letter, met in the same report: one person, if given names agree.
    private int Misspelt(string surname, NameSpan name)
    {
        if (!_surnamesByStart.TryGetValue((char.ToLowerInvariant(surname[0]), 0), out List<(string Surname, int Entity)>? list))
            return -1;
        int found = -1;
        foreach ((string other, int entity) in list)
        {
            // "Araqji" and "Araqchi" are three letters apart and sound nearly the same.
            bool close = surname.Length >= LongSurname && other.Length >= LongSurname && NameDistance.IsClose(surname, other)
                || surname.Length < 40 && other.Length < 40
                    && NameMatcher.SoundSimilarity(surname, other) >= (surname.Length >= LongSurname && other.Length >= LongSurname
                        ? NameMatcher.SameSound : ShortSameSound);
            // "Salam" and "Mazen Salem" may be two.
            // but "Aliev" and "Ilham Aliyev", of which nothing is heard otherwise, are one.
            bool alone = Math.Min(surname.Length, other.Length) < LongSurname && name.End - name.First > 1
                && !_entities[entity].Name.Contains(' ', StringComparison.Ordinal)
                && !(Math.Min(surname.Length, other.Length) >= ShortestMisspelt && IsHeardAlike(surname, other));
            if (!close || alone || Math.Min(surname.Length, other.Length) < ShortestMisspelt && !IsHeardAlike(surname, other)
                || !Compatible(entity, name))
                continue;
            if (found >= 0 && found != entity)
                return -1;
            found = entity;
        }
        return found;
    }

    // "Kier" and "Kiir": of surnames of four letters nothing may be heard otherwise.
    private static bool IsHeardAlike(string a, string b) => NameMatcher.SoundSimilarity(a, b) >= ShortestSameSound;

    // "Raphael Jrosi", and further down "Mr. Grosi": a surname alone that sounds nearly as that of one person told before, whatever letter it begins
    // with. Who is told by the surname alone has mostly been told by the full name.
    private int MisheardSurname(string surname, NameSpan name)
    {
        if (_entities.Count > MostCompared || surname.Length >= 40 || GivenNameList.Has(surname))
            return -1;
        int found = -1;
        for (int e = 0; e < _entities.Count; e++)
        {
            if (_entities[e].Kind is not EntityKind.Person || !_entities[e].Name.Contains(' ', StringComparison.Ordinal) || !Compatible(e, name))
                continue;
            string other = _entities[e].Name[(_entities[e].Name.LastIndexOf(' ') + 1)..];
            if (other.Length < ShortestMisspelt || other.Length >= 40 || Math.Abs(other.Length - surname.Length) > 2
                || NameMatcher.SoundSimilarity(surname, other) < MisheardSound)
                continue;
            if (found >= 0)
                return -1;
            found = e;
        }
        return found;
    }

    // "Andrij Jermak" and "Andriy Ermak", "Getachew Redda" and "Getacho Rida": two full names whose parts are each spelt otherwise, where they are
    // one by the measure of names and no other of the report is nearly so.
    private int MisspeltInFull(string spelling, NameSpan name)
    {
        if (_entities.Count > MostCompared || spelling.Length is < ShortestFull or >= 40 || char.IsLower(spelling[0]))
            return -1;
        int found = -1;
        WordedName? worded = null;
        char gender = TitleGender(name.First);
        // "De Mistora": the surname of "Steffan de Mistura".
        string? particle = spelling[..(spelling.IndexOf(' ', StringComparison.Ordinal) + 1)] is { Length: > 0 } first
            && SurnameParticles.Contains(first[..^1].ToLowerInvariant()) ? first : null;
        for (int e = 0; e < _entities.Count; e++)
        {
            if (_entities[e] is not { Kind: EntityKind.Person, Name: { } whole } || Tail(whole, particle) is not { } other
                || Math.Abs(other.Length - spelling.Length) > MostLongerInFull || other.Length is < ShortestFull or >= 40
                || !other.Contains(' ', StringComparison.Ordinal) || !BeginsAlike(spelling, other)
                || gender != '\0' && _gender.TryGetValue(e, out char known) && known != gender
                    || !NameDistance.IsPartwise(spelling, other)
                        && NameMatcher.Compare(worded ??= new WordedName(spelling), new WordedName(other), NameSchema.Person) < FullSame)
                continue;
            if (found >= 0)
                return -1;
            found = e;
        }
        return found;
    }

    // A name, or what of it begins with a particle; null where it has none.
    private static string? Tail(string whole, string? particle) =>
        particle is null || whole.StartsWith(particle, StringComparison.OrdinalIgnoreCase) ? whole
            : whole.IndexOf(" " + particle, StringComparison.OrdinalIgnoreCase) is > 0 and int at ? whole[(at + 1)..] : null;

    // The same first letter of the given name or of the surname: what else is no misspelling is not compared.
    private static bool BeginsAlike(string a, string b) =>
        char.ToLowerInvariant(a[0]) == char.ToLowerInvariant(b[0])
            || char.ToLowerInvariant(a[a.LastIndexOf(' ') + 1]) == char.ToLowerInvariant(b[b.LastIndexOf(' ') + 1]);

    // "Maria" alone, where one Maria was named in full and is the only one.
    private int? GivenNameOf(string given, out bool several)
    {
        int? found = null;
        several = false;
        for (int e = 0; e < _entities.Count && _entities.Count < 400; e++)
        {
            // "Moussa Faki Mahamat", and "Faki" in the middle of it.
            if (_entities[e].Kind is not EntityKind.Person
                || !_entities[e].Name.StartsWith(given + " ", StringComparison.Ordinal)
                    && !_entities[e].Name.Contains(" " + given + " ", StringComparison.Ordinal) && !IsGivenAlike(given, _entities[e].Name))
                continue;
            if (found is not null)
            {
                several = true;
                return null;
            }
            found = e;
        }
        return found;
    }

    // "Mr. Anwar" and "Anuar Ibrahim".
    private static bool IsGivenAlike(string given, string name) =>
        given.Length >= ShortestMisspelt && given.Length < 40
            && name.IndexOf(' ', StringComparison.Ordinal) is >= ShortestMisspelt and < 40 and int space
            && char.ToLowerInvariant(name[0]) == char.ToLowerInvariant(given[0])
            && NameMatcher.SoundSimilarity(given, name.AsSpan(0, space)) >= GivenSameSound;

    private char TitleGender(int first) => first > 0 ? GenderLexicon.OfTitle(text.Form[first - 1]) : '\0';

    /// <summary>Joins a name and the one behind "known as": "Mohamed Hamdan Dagalo, known as Hemedti".</summary>
    public void JoinAliases()
    {
        for (int i = 2; i + 2 < text.Count; i++)
        {
            bool alias = text.Form[i] is "as" or "like" && text.Form[i - 1] is "known" or "nicknamed"
                || text.Form[i] is "nicknamed" or "alias" or "aka" or "a.k.a." || text.Form[i] is "of" && text.Form[i - 1] is "alias"
                || text.Form[i] is "name" && text.Form[i - 1] is "real";
            bool called = !alias && text.Form[i] is "by" or "with" or "under" && text.Form[i - 1] is "known";
            if (!alias && !called)
                continue;
            int end = i + 1 < text.Count && text.Upos[i + 1] is Upos.DET ? i + 2 : i + 1;
            // "known as Colonel Karuna".
            if (end + 1 < text.Count && NameFinder.Titles.Contains(text.Form[end]) && char.IsUpper(text.Form[end][0]))
                end++;
            // "known by the name Hemedti", "known with the nickname of Hemedti".
            if (called && end < text.Count
                && text.Lemma[end] is "name" or "nickname" or "alias" or "pseudonym")
                (alias, end) = (true, end + 1 < text.Count && text.Form[end + 1] is "of" ? end + 2 : end + 1);
            if (!alias || end >= text.Count || _entityOfWord[end] is not (>= 0 and int name)
                || _entities[name].Kind is not (EntityKind.Person or EntityKind.Other) || _entities[name].Mentions[0].First != end)
                continue;
            for (int k = i - 1; k >= text.Sentences[text.SentenceOf[i]].First && i - k < 8; k--)
            {
                if (_entityOfWord[k] is not (>= 0 and int bearer) || bearer == name)
                    continue;
                if (_entities[bearer].Kind is EntityKind.Person)
                    JoinInto(bearer, name);
                break;
            }
        }
    }

    /// <summary>Joins a name and the one in quotation marks behind its comma: 'Roli Rojas, "El Arabe", said'.</summary>
    public void JoinQuotedNames()
    {
        for (int i = 2; i + 2 < text.Count; i++)
        {
            if (!IsMark(text.Form[i]) || text.Form[i - 1] is not "," || _entityOfWord[i - 2] is not (>= 0 and int bearer)
                || _entities[bearer].Kind is not EntityKind.Person || _entityOfWord[i + 1] is not (>= 0 and int name) || name == bearer
                || _entities[name] is not { Kind: EntityKind.Person or EntityKind.Other, Code: null, Mentions: [{ } first, ..] }
                    || first.First != i + 1 || first.End + 1 >= text.Count || text.SentenceOf[first.End + 1] != text.SentenceOf[i - 2])
                continue;
            if (IsMark(text.Form[first.End]) && text.Form[first.End + 1] is "," or ")"
                || text.Form[first.End] is "," && IsMark(text.Form[first.End + 1]))
                JoinInto(bearer, name);
        }
    }

    private static bool IsMark(string form) => form is "\"" or "“" or "”" or "``" or "''";

    /// <summary>Joins a body and the capitals in brackets behind its name, whatever language they abbreviate: "National Liberation Army
    /// (ELN)".</summary>
    public void JoinShortForms()
    {
        for (int i = 1; i + 2 < text.Count; i++)
        {
            if (text.Form[i] is not "(" || text.Form[i + 2] is not (")" or ",") || text.SentenceOf[i + 2] != text.SentenceOf[i]
                || _entityOfWord[i - 1] is not (>= 0 and int body) || _entities[body].Kind is not EntityKind.Organization
                || _entityOfWord[i + 1] is not (>= 0 and int brief) || brief == body
                    || _entities[brief].Kind is EntityKind.Country or EntityKind.Group || _entities[brief].Mentions[0].First != i + 1
                    || !IsShortForm(text.Form[i + 1]) || !_entities[body].Name.Contains(' ', StringComparison.Ordinal))
                continue;
            // "Kurdish Workers' Party (PKK)": the short form may be known where the long one is not; of agencies and media others have the same.
            if (_entities[body].Code is null && _entities[brief] is { Code: { } code, Sector: "REB" or "SEP" or "OPP" or "PTY" or "UAF" or "MIL" })
                (_entities[body].Code, _entities[body].Sector) = (code, _entities[brief].Sector ?? _entities[body].Sector);
            JoinInto(body, brief);
        }
    }

    /// <summary>Joins the last word of a body's name used for it: "International Court of Justice", and further down "the Court"; "Liberation
    /// Tigers", "the Tigers".</summary>
    public void JoinHeadWords()
    {
        for (int e = 0; e < _entities.Count && _entities.Count <= MostCompared; e++)
        {
            if (_entities[e] is not { Kind: EntityKind.Organization or EntityKind.Group or EntityKind.Other, Code: null, Mentions.Count: > 0 } brief
                || brief.Name.Length < 4 || !brief.Name.All(char.IsAsciiLetter) || !char.IsLower(brief.Name[^1]) || !char.IsUpper(brief.Name[0])
                || !NameKinds.IsBody(brief.Name) && !brief.Name.EndsWith('s')
                    || !brief.Mentions.All(m => m.First > 0 && text.Lemma[m.First - 1] is "the"))
                continue;
            int found = -1;
            for (int o = 0; o < _entities.Count && found != -2; o++)
            {
                if (o != e && _entities[o] is { Kind: EntityKind.Organization, Mentions.Count: > 0 } body
                    && body.Mentions[0].First < brief.Mentions[0].First
                    && body.Spellings.Exists(s => s.Contains(' ', StringComparison.Ordinal) && HeadWord(s) == brief.Name))
                    found = found < 0 ? o : -2;
            }
            if (found >= 0)
                JoinInto(found, e);
        }
    }

    /// <summary>Joins a company's name without its form, whatever it was taken for: "Hitachi Ltd.", and further down "Hitachi"; a town or a
    /// person told in full is neither.</summary>
    public void JoinCompanies()
    {
        Dictionary<string, int>? stems = null;
        for (int e = 0; e < _entities.Count && _entities.Count <= MostCompared; e++)
        {
            if (_entities[e] is not { Kind: EntityKind.Organization, Mentions.Count: > 0 } house || HouseHeads.Stem(house.Name) is not { } stem)
                continue;
            stems ??= new(StringComparer.Ordinal);
            // Of two houses of one stem neither is told by it.
            stems[stem] = stems.ContainsKey(stem) ? -1 : e;
        }
        for (int e = 0; stems is not null && e < _entities.Count; e++)
        {
            Entity brief = _entities[e];
            if (brief is { Code: null, Mentions.Count: > 0 }
                && brief.Kind is EntityKind.Organization or EntityKind.Other or EntityKind.Person or EntityKind.Place
                && stems.TryGetValue(brief.Name, out int house) && house >= 0 && house != e && !GazetteerWords.IsPlace(brief.Name)
                && !CapitalRepair.IsThing(brief.Name) && !brief.Mentions.TrueForAll(m => m.First > 0 && text.Lemma[m.First - 1] is "the")
                && !(brief.Kind is EntityKind.Person && brief.Mentions.Exists(m => NameKinds.HasPersonTitle(text, m.First) || IsServed(m))))
                JoinInto(house, e);
        }
    }

    // "minister Daiwa": an office before it.
    private bool IsServed(Mention m) =>
        m.First > 0 && text.SentenceOf[m.First - 1] == text.SentenceOf[m.First]
            && RoleNouns.Shared.IsPerson(text.Lemma[m.First - 1].ToLowerInvariant());

    // "ELN", "M-19", "NKVDs" but no "TX".
    private static bool IsShortForm(string form) => form.Length is >= 3 and <= 8 && form.Count(char.IsUpper) >= 3;

    private void JoinInto(int bearer, int alias)
    {
        Entity to = _entities[bearer], from = _entities[alias];
        foreach (Mention m in from.Mentions)
        {
            for (int w = m.First; w < m.End; w++)
                _entityOfWord[w] = bearer;
        }
        to.Mentions.AddRange(from.Mentions);
        from.Mentions.Clear();
        foreach (string spelling in from.Spellings)
            AddSpelling(to, spelling);
    }

    /// <summary>Adds nouns that speak of actors without naming them, and joins those that speak of somebody known.</summary>
    public void AddDescriptions() => new DescriptionReader(text, this, New, _gender).Read();

    public void AddPronouns()
    {
        for (int e = 0; e < _entities.Count; e++)
        {
            foreach (string role in _entities[e].Kind is EntityKind.Person ? _entities[e].Roles : [])
            {
                if (GenderLexicon.OfRole(role) is var told and not '\0')
                    _gender.TryAdd(e, told);
            }
            // "His wife", "the woman", told without a name.
            foreach (Mention m in _entities[e].Kind is EntityKind.Person ? _entities[e].Mentions : [])
            {
                if (m.Type is MentionType.Nominal && GenderLexicon.OfRole(text.Lemma[m.Head].ToLowerInvariant()) is var noun and not '\0')
                    _gender.TryAdd(e, noun);
            }
        }
        new PronounReader(text, _entities, _gender).Read((entity, word) => AddMention(entity, word, word + 1, MentionType.Pronoun));
        new ItReader(text, this).Read();
    }

    /// <summary>Knows public figures again; see <see cref="FigureReader"/>.</summary>
    public void ReadFigures(Figures.FigureTable figures, int year, bool repairs) =>
        new FigureReader(figures, text, _entities, year, repairs).Read(At);

    /// <summary>Joins surnames that are spelt otherwise than in the full name; see <see cref="RespeltNames"/>.</summary>
    public void JoinRespelt() => RespeltNames.Join(text, _entities, JoinInto);

    public EntityTable Build() => EntityTable.Ordered(_entities, text.Count);
}
