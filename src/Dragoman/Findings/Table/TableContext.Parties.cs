using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Whose side somebody is on: the state, the body or the rebels that a person or a group speaks for.</summary>
internal sealed partial class TableContext
{
    // "fighters of the RSF", "its forces": whose they are; −1 for nobody's.
    private int Owner(int group)
    {
        for (int c = Tree.FirstChild(group); c >= 0; c = Tree.NextSibling(c))
        {
            if (T.Deprel[c] is Deprel.nmod_poss && T.Upos[c] is Upos.PRON)
            {
                int? speaker = StatementOf(group) is >= 0 and int s ? Statements[s].Speaker : null;
                // "The ministry said its forces had": where "its" finds nobody, its own; but "The RSF besieged the city and its fighters …, two
                // workers said".
                int possessor = Entities.AtHead(c) is >= 0 and int own ? own
                    : T.Lemma[c] is "its" or "their" && BeforeIt(group) is >= 0 and int before ? before
                    : T.Lemma[c] is "its" or "their" && speaker is { } said && IsBefore(said, c) ? said : -1;
                if (possessor >= 0 && (IsPolitical(possessor) || possessor == speaker))
                    return possessor;
            }
            if (T.Deprel[c] is Deprel.nmod && Case(c) is "of" or "from" && Entities.AtHead(c) is >= 0 and int body
                && Entities.Entities[body] is { Kind: EntityKind.Organization or EntityKind.Group, Sector: "REB" or "MIL" or "UAF" or "SEP" } whose
                && (whose.Kind is EntityKind.Organization || T.Upos[c] is Upos.PROPN))
                return body;
        }
        return -1;
    }

    // The body or state that is the subject of the clause to which the one with "its" is joined by "and"; −1 for none.
    private int BeforeIt(int group)
    {
        int verb = T.Head[group];
        return verb >= 0 && T.Deprel[group] is Deprel.nsubj && T.Deprel[verb] is Deprel.conj && T.Head[verb] is >= 0 and int first
            && Clause.OwnSubject(first) is >= 0 and int subject && subject != group && subject < group
            && Entities.AtHead(subject) is >= 0 and int body && Entities.Entities[body].Kind is EntityKind.Organization or EntityKind.Country ? body
                : -1;
    }

    // Whether one body, named before a word, may be "its": no group of people, and not who is named only behind.
    private bool IsBefore(int entity, int word) =>
        Entities.Entities[entity] is { Kind: not EntityKind.Person } e && !(e.Kind is EntityKind.Group && T.Lemma[word] is "its")
            && e.Mentions.Exists(m => m.First < word);

    // Of several by one name the first counts.
    private void IndexActors()
    {
        for (int i = 0; i < Entities.Entities.Count; i++)
        {
            Entity e = Entities.Entities[i];
            if (e is { Kind: EntityKind.Country, Sector: null, Code: { } code })
                _states.TryAdd(code, i);
            else if (e is { Kind: EntityKind.Country, Sector: "GOV", Code: { } seat }
                && !(_seats.TryGetValue(seat, out int other) && Entities.Entities[other].Kind is EntityKind.Country))
                _seats[seat] = i;
            else if (e is { Kind: EntityKind.Organization, Sector: "GOV", Code: { Length: 3 } house } && SidesReader.Lexicon.Has("seats", e.Name))
                _seats.TryAdd(house, i);
            if (e is { Kind: EntityKind.Organization or EntityKind.Group, Sector: "REB" or "PTY" or "OPP" or "SEP" })
                _factions.Add(i);
            if (e is { Kind: EntityKind.Group, Sector: "REB" or "SEP" or "UAF" })
                _armed.Add(e);
            if (e is { Kind: EntityKind.Organization } or { Kind: EntityKind.Group, Sector: "REB" or "PTY" or "SEP" })
            {
                foreach (string name in e.Spellings)
                    _bodies.TryAdd(name, i);
            }
        }
        for (int i = 0; i < T.Count; i++)
        {
            if (T.Deprel[i] is Deprel.acl && T.Lemma[i] is "lead" or "head" or "command" or "chair"
                && Tree.Child(i, Deprel.obl_agent) is >= 0 and int agent && Entities.AtHead(agent) is >= 0 and int leader
                && Entities.AtHead(T.Head[i]) is >= 0 and int led
                && Entities.Entities[leader].Kind is EntityKind.Person
                    && Entities.Entities[led] is { Kind: EntityKind.Organization, Sector: "REB" or "PTY" or "OPP" or "SEP" })
                _led.TryAdd(leader, led);
            // "the group's political leader, X".
            if (T.Deprel[i] is Deprel.appos && Entities.AtHead(i) is >= 0 and int named && T.Head[i] is >= 0 and int office
                && Tree.Child(office, Deprel.nmod_poss) is >= 0 and int whose && Entities.AtHead(whose) is >= 0 and int owner
                && Entities.Entities[named].Kind is EntityKind.Person
                    && Entities.Entities[owner] is { Kind: EntityKind.Organization, Sector: "REB" or "PTY" or "OPP" or "SEP" })
                _led.TryAdd(named, owner);
        }
    }

    // "Hamas fighters", "M23 rebels", "rebels of the M23 movement": the body that they are of.
    private int Body(string group, bool isArmed)
    {
        const string of = " of ", the = "the ";
        int found = -1;
        if (isArmed && group.IndexOf(of, StringComparison.Ordinal) is > 0 and int at)
        {
            ReadOnlySpan<char> whole = group.AsSpan(at + of.Length);
            if (Body($"{(whole.StartsWith(the, StringComparison.Ordinal) ? whole[the.Length..] : whole)} ", false) is >= 0 and int whose)
                return whose;
        }
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bodies = _bodies.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int end = group.IndexOf(' ', StringComparison.Ordinal); end > 0; end = group.IndexOf(' ', end + 1))
        {
            if (bodies.TryGetValue(group.AsSpan(0, end), out int body) && (found < 0 || body < found))
                found = body;
        }
        return found;
    }

    // "senior Hamas official X": the body that his roles name, or the roles of his master ("an adviser to the rebel leader Y"); −1 for none.
    private int Own(Entity person)
    {
        if (Named(person) is >= 0 and int own)
            return own;
        foreach (Entity master in Entities.Entities)
        {
            if (master.Kind is EntityKind.Person && master.Sector == person.Sector && !ReferenceEquals(master, person)
                && Named(master) is >= 0 and int body && IsServant(person, master))
                return body;
        }
        return -1;
    }

    private static bool IsServant(Entity person, Entity master)
    {
        string last = master.Name[(master.Name.LastIndexOf(' ') + 1)..];
        return last.Length > 2
            && person.Roles.Exists(r => r.EndsWith(" " + last, StringComparison.Ordinal)
                && (r.Contains(" to ", StringComparison.Ordinal) || r.Contains(" of ", StringComparison.Ordinal)
                    || r.Contains(" for ", StringComparison.Ordinal)));
    }

    private int Named(Entity person)
    {
        if (_led.Count > 0 && _led.TryGetValue(Entities.Entities.IndexOf(person), out int led))
            return led;
        foreach (int i in _factions)
        {
            if (Entities.Entities[i] is not { } body || body.Sector != person.Sector)
                continue;
            foreach (string spelling in body.Spellings)
            {
                if (spelling.Length > 2 && char.IsUpper(spelling[0]) && person.Roles.Exists(r => r.Contains(spelling, StringComparison.Ordinal)))
                    return i;
            }
        }
        return -1;
    }

    /// <summary>The country that an official, a spokesman, a capital or a ministry speaks for, where the report names it; else the entity
    /// itself.</summary>
    public int Party(int entity)
    {
        if (_party[entity] == Unknown)
            _party[entity] = FindParty(entity);
        return _party[entity];
    }

    /// <summary>The state whose capital a place is, where the report names it; −1 for none.</summary>
    public int StateOfCapital(int entity)
    {
        if (Entities.Entities[entity] is not { Kind: EntityKind.Place, Place: { Feature: "PPLC", Country: { } own } })
            return -1;
        for (int i = 0; i < Entities.Entities.Count; i++)
        {
            if (Entities.Entities[i] is { Kind: EntityKind.Country, Sector: null, Place: { } place } && place.Country == own)
                return i;
        }
        return -1;
    }

    /// <summary>Whose statement a whole report is, for "we" outside of all quotations: "The United States condemns … We call for …", "Minister X
    /// said:"; −1 for nobody's.</summary>
    public int Issuer => _issuer ??= FindIssuer();

    private int FindIssuer()
    {
        for (int s = 0; s < Math.Min(T.Sentences.Length, FarthestIssuer); s++)
        {
            SentenceRange sentence = T.Sentences[s];
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (T.Deprel[i] is not Deprel.root || T.Upos[i] is not Upos.VERB || StatementOf(i) >= 0
                    || Clause.OwnSubject(i) is not (>= 0 and int subject) || Entity(subject) is not (>= 0 and int who) || !IsPolitical(who))
                    continue;
                bool announces = T.Form[sentence.End - 1] is ":" && TreeRepair.IsSaying(T.Lemma[i]);
                if (announces || T.Xpos[i] is Xpos.VBZ or Xpos.VBP && StanceReader.Lexicon.Has("performs", T.Lemma[i]))
                    return who;
            }
        }
        return -1;
    }

    /// <summary>What somebody's words are about by their own frame ("It is a trap," he said of the plan); −1 for nothing.</summary>
    public int SaidOf(int word)
    {
        if (StatementOf(word) is not (>= 0 and int s) || Statements[s].Cue is not { } cue)
            return -1;
        int verb = T.FirstFrom(cue.Start);
        for (int k = verb < T.Count ? Tree.FirstChild(verb) : -1; k >= 0; k = Tree.NextSibling(k))
        {
            if (k > verb && T.Deprel[k] is Deprel.obl && Case(k) is "of" or "about" && T.Upos[k] is Upos.NOUN && !CanAct(Entities.AtHead(k)))
                return k;
        }
        return -1;
    }

    /// <summary>Whether a place is the capital of a state: it may stand for the state's government.</summary>
    public bool IsCapital(int entity) => entity >= 0 && Entities.Entities[entity] is { Kind: EntityKind.Place, Place: { Feature: "PPLC" } };

    private static bool SpeaksForOthers(string role)
    {
        foreach (string word in role.Split([' ', '-']))
        {
            if (StanceReader.Lexicon.Has("for others", word.ToLowerInvariant()))
                return true;
        }
        return false;
    }

    private static bool SpeaksAlone(string role)
    {
        foreach (string word in role.Split([' ', '-']))
        {
            if (StanceReader.Lexicon.Has("alone", word.ToLowerInvariant()))
                return true;
        }
        return false;
    }

    // "ousted Honduran President X", "the deposed leader": up to the head or the name.
    private bool IsFallen(Mention m)
    {
        if (m.Type is MentionType.Pronoun)
            return false;
        for (int i = m.Head - 1; i >= Math.Max(0, m.First - 3) && T.Upos[i] is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.VERB; i--)
        {
            if (T.Upos[i] is Upos.ADJ or Upos.VERB && StanceReader.Lexicon.Has("fallen", T.Form[i].ToLowerInvariant()) && T.Deprel[i] is Deprel.amod)
                return true;
        }
        return false;
    }

    private bool HasRebels(Entity person)
    {
        foreach (Entity e in _armed)
        {
            if (e.Spellings.Exists(s => person.Spellings.Exists(name => s.StartsWith(name, StringComparison.Ordinal)
                && s.AsSpan(name.Length) is ['\'' or '’', ..])))
                return true;
        }
        return false;
    }

    private bool IsOfPeople(Entity group)
    {
        for (int i = group.Mentions[0].First; i < group.Mentions[0].Head; i++)
        {
            if (Entities.AtHead(i) is >= 0 and int people && Entities.Entities[people].Kind is EntityKind.Group
                && T.Upos[i] is Upos.PROPN or Upos.ADJ)
                return true;
        }
        return false;
    }

    // Fewest mentions of rebels or an opposition for a state at odds with them.
    private const int FewestRivals = 3;

    private readonly Dictionary<string, bool> _atOdds = new(StringComparer.Ordinal);

    // Whether those who stand against the government of a state from within are spoken of more often than any other state.
    private bool IsAtOddsAtHome(string code)
    {
        if (_atOdds.TryGetValue(code, out bool known))
            return known;
        int rivals = 0, most = 0, own = 0;
        Dictionary<string, int> states = new(StringComparer.Ordinal);
        foreach (Entity e in Entities.Entities)
        {
            if (e.Sector is "REB" or "SEP" or "UAF" or "INS" or "OPP" && (e.Code is null || e.Code == code || e.Code is "IMG"))
                rivals += e.Mentions.Count;
            else if (e.Code == code)
                own += e.Mentions.Count;
            else if (e is { Sector: "GOV" or "MIL" or null, Code: { Length: 3 } other } && CountryCodes.IsAlpha3(other))
                most = Math.Max(most, states[other] = states.GetValueOrDefault(other) + e.Mentions.Count);
        }
        return _atOdds[code] = rivals >= FewestRivals && rivals > most && own > most;
    }

    private int FindParty(int entity)
    {
        Entity e = Entities.Entities[entity];
        if (e is { Kind: EntityKind.Group }
            && Body(e.Spellings.Count > 0 ? e.Spellings[0] : e.Name, e.Sector is "REB" or "MIL" or "UAF") is >= 0 and int body)
            return body;
        // "The army took the camp": its state is inferred, and the words say who.
        if (e.IsOfHomeState)
            return entity;
        if (e is { Kind: EntityKind.Person, Sector: "REB" or "PTY" or "OPP" or "SEP" } && Own(e) is >= 0 and int own)
            return own;
        // "the opposition politician X", "former prime minister X" speak for themselves.
        if (e is { Kind: EntityKind.Person, Roles.Count: > 0 } && e.Roles.TrueForAll(SpeaksAlone))
            return entity;
        // "ousted President X", whom the report also calls president: he speaks for himself.
        if (e is { Kind: EntityKind.Person } && e.Mentions.Exists(IsFallen))
            return entity;
        // "Kabila's rebels": who has rebels of his own does not speak for the state whose office he came to hold.
        if (e is { Kind: EntityKind.Person }
            && (e.Roles.Count == 0 && HasRebels(e)
                || e.Roles.Exists(static r => r.Contains("rebel", StringComparison.OrdinalIgnoreCase)
                    || r.Contains("guerrilla", StringComparison.OrdinalIgnoreCase) || r.Contains("insurgent", StringComparison.OrdinalIgnoreCase))))
            return entity;
        // "India's Congress party": a party speaks for itself.
        if (e.Kind is EntityKind.Organization or EntityKind.Group && e.Name.EndsWith("party", StringComparison.OrdinalIgnoreCase))
            return entity;
        // "the Kurdistan Regional Government": it negotiates with the state that it is a part of.
        if (e.Kind is EntityKind.Organization && e.Name.Contains("regional", StringComparison.OrdinalIgnoreCase))
            return entity;
        // "Tigrayan forces": a people within a state fights for itself.
        if (e is { Kind: EntityKind.Group, Sector: "MIL", Code: not null } && IsOfPeople(e))
            return entity;
        // Where a state is at odds with its own rebels or opposition, one of its leaders speaks for himself: the state is what they quarrel over.
        if (e is { Kind: EntityKind.Person, Code: { Length: 3 } home, Sector: "GOV" or "MIL" } && !e.Roles.Exists(SpeaksForOthers)
            && IsAtOddsAtHome(home))
            return entity;
        // A capital that stands for its state is a country entity of sector GOV; the state itself has no sector.
        if (e is { Kind: EntityKind.Country, Sector: null } || e.Kind is EntityKind.Person && IsDomestic || e.Code is not { Length: 3 } code
            || e.Sector is not ("GOV" or "MIL"))
            return entity;
        // "A spokesman for the Kremlin", where the report never says Russia.
        return _states.TryGetValue(code, out int state) || _seats.TryGetValue(code, out state) ? state : entity;
    }

    /// <summary>Who says what a word is part of, where it is somebody of politics and no witness; −1 for nobody.</summary>
    public int PoliticalSpeaker(int word) =>
        StatementOf(word) is >= 0 and int s && Statements[s].Speaker is { } who && IsPolitical(who)
            && Entities.Entities[who].Sector is not ("MED" or "CVL" or "EDU" or "BUS") ? who : -1;
}
