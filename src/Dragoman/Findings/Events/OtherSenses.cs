using Dragoman.Findings.Entities;
using Dragoman.Reading;

namespace Dragoman.Findings.Events;

/// <summary>Words of the lexicon in another sense: needs are met, prices decline, a cup is lifted, software is released, teams are beaten.</summary>
internal sealed class OtherSenses
{
    // A report on sport has so many words of sport, and so many for each of violence.
    private const int WordsOfSport = 8, SportForViolence = 4;

    private readonly ParsedText _t;
    private readonly EntityTable _entities;
    private readonly DependencyTree _tree;
    private readonly bool _sport;

    public OtherSenses(ParsedText t, EntityTable entities)
    {
        (_t, _entities, _tree) = (t, entities, t.Tree);
        int sport = 0, violence = 0;
        for (int i = 0; i < t.Count; i++)
            sport += IsSport(i) ? 1 : 0;
        // Few reports have so many, so that violence is seldom counted.
        for (int i = 0; i < t.Count && sport >= WordsOfSport; i++)
            violence += !IsSport(i) && IsViolence(i) ? 1 : 0;
        _sport = sport >= WordsOfSport && sport >= SportForViolence * violence;
    }

    private bool IsSport(int i) =>
        _t.Upos[i] is not (Upos.PUNCT or Upos.DET or Upos.ADP or Upos.CCONJ or Upos.PRON or Upos.AUX or Upos.PART)
            && EventWords.Sport.Contains(_t.Lemma[i].ToSmall());

    /// <summary>Whether the word tells no event though the lexicon has it.</summary>
    /// <param name="word">The trigger.</param>
    /// <param name="noun">The noun that the verb's pattern takes in; −1 for none.</param>
    public bool Has(int word, int noun, EventSense sense)
    {
        if (_sport && IsOfGame(word, noun, sense))
            return true;
        if (_t.Upos[word] is Upos.NOUN or Upos.PROPN)
            return IsOtherNoun(word, sense);
        if (_t.Upos[word] is not Upos.VERB)
            return false;
        int thing = _tree.Child(word, Deprel.obj) is >= 0 and int obj ? obj : _tree.Child(word, Deprel.nsubj_pass);
        return _t.Lemma[word] switch
        {
            // "meet the needs of the poor".
            "meet" => sense.Class is not EventClass.CONCEDE && thing >= 0 && EventWords.Met.Contains(_t.Lemma[thing]),
            // "shares declined", "declined 2 percent"; "declined to say" and "declined the offer" refuse.
            "decline" => sense.Class is EventClass.REJECT && _tree.Child(word, Deprel.xcomp) < 0 && _tree.Child(word, Deprel.ccomp) < 0
                && (thing < 0 || IsAmount(thing)) && !IsAsked(word),
            // "a newly released version": who is released is a person, or a ship.
            "release" => sense.Mode is "release" && (thing >= 0 ? thing : Modified(word)) is var freed && (freed < 0 || !CanBeFreed(freed)),
            // "recalled the life of the poet".
            "recall" => sense.Class is EventClass.SANCTION && noun < 0
                && !(thing >= 0 && IsSomebody(thing) && (_tree.IsPassive(word) || HasCase(word, "from", "to"))),
            // "the rain eased", "the index lifted".
            "ease" => noun < 0 && !(thing >= 0 && EventWords.Curbs.Contains(_t.Lemma[thing])),
            // "conceded that they were hard": admitted.
            "concede" => thing < 0 && _tree.Child(word, Deprel.ccomp) >= 0,
            // "searched for a title"
            "search" => thing < 0 && HasCase(word, "for"),
            // "play was restricted to an hour".
            "restrict" => HasCase(word, "to"),
            // "recognized the danger".
            "recognize" or "recognise" => sense.Class is EventClass.SUPPORT && thing >= 0 && !IsSomebody(thing) && !IsGround(thing)
                && !EventWords.Recognized.Contains(_t.Lemma[thing]),
            // "advancing trade"
            "advance" => sense.Class is EventClass.ASSAULT && _tree.Child(word, Deprel.obj) >= 0,
            // "the project was executed".
            "execute" => (thing >= 0 ? thing : Modified(word)) is >= 0 and int executed && !CanBeFreed(executed),
            // "measures intended to help".
            "intend" => _t.Xpos[word] is Xpos.VBN && (_tree.IsPassive(word) || Modified(word) >= 0),
            // "the dollar rallied", "rallied to the government".
            "rally" => sense.Class is EventClass.PROTEST && (_sport || IsNear(word, EventWords.Markets) || HasCase(word, "to")),
            "lift" => thing < 0 || IsAmount(thing) || EventWords.Prizes.Contains(_t.Lemma[thing]),
            // "committed a crime".
            "commit" => sense.Class is EventClass.AGREE && thing >= 0 && EventWords.Committed.Contains(_t.Lemma[thing]),
            // "the club signed the striker".
            "sign" => sense.Class is EventClass.AGREE && noun < 0 && thing >= 0 && IsSomebody(thing),
            // "left the idea dead", "the floods left 20 dead".
            "leave" => sense.Class is EventClass.ASSAULT && (thing >= 0 && !CanBeFreed(thing) || IsByNature(word)),
            // "the virus has claimed 60 lives".
            "claim" => sense.Class is EventClass.ASSAULT && noun >= 0 && IsByNature(word),
            // "was set to adopt it", "set in motion on Sunday"; who is set upon is somebody.
            "set" => sense.Class is EventClass.ASSAULT && noun < 0 && sense.Mode is null
                && !(_tree.Child(word, Deprel.nsubj_pass) is >= 0 and int victim && IsSomebody(victim)) && !HasCase(word, "upon"),
            // "took over from the coach", "took it into account", "took place over months": a government, a place or a company's plant is taken over
            // by somebody who takes it.
            "take" when sense.Class is EventClass.COERCE && noun < 0 => sense.Mode is "arrest" ? !HasObl(word, "custody", "detention", "captivity")
                : !(HasParticle(word, "over") && (thing >= 0 && IsGround(thing) || Agent(word) is >= 0 and int armed && IsArmed(armed))),
            // "picked up a medal".
            "pick" => sense.Class is EventClass.COERCE && !(thing >= 0 && IsSomebody(thing) && (_tree.IsPassive(word) || Agent(word) is >= 0 and int by && IsArmed(by))),
            // "the market closed down".
            "close" => sense.Class is EventClass.COERCE && IsNear(word, EventWords.Markets),
            // "hailed from Vlore".
            "hail" => thing < 0 && HasCase(word, "from"),
            // "sanctioned Rs 300 crore for bunkers", "the loan was sanctioned": granted it.
            "sanction" => sense.Class is EventClass.SANCTION && thing >= 0 && (IsAmount(thing) || EventWords.Sums.Contains(_t.Lemma[thing])),
            // "launched a publicity campaign".
            "launch" => sense.Class is EventClass.PROTEST && noun >= 0 && _t.Lemma[noun] is "campaign" && !IsNear(word, EventWords.Protesting),
            // "floods cut off the village".
            "cut" => sense.Class is EventClass.SANCTION && IsByNature(word),
            // "rules applied to exports".
            "apply" => sense.Class is EventClass.REQUEST && (_tree.IsPassive(word) || !HasCase(word, "for")),
            // "facilitate trade".
            "facilitate" => sense.Class is EventClass.CONSULT && !(thing >= 0 && EventWords.Parleys.Contains(_t.Lemma[thing])),
            // "people displaced by floods", "displaced persons".
            "displace" => _t.Deprel[word] is Deprel.amod || IsByNature(word),
            // "made the wrong call", "made a call for restraint".
            "make" => sense.Class is EventClass.CONSULT && noun >= 0 && _t.Lemma[noun] is "call"
                && (HasNoun(noun, "for") || _tree.Child(noun, Deprel.amod) is >= 0 and int kind && _t.Lemma[kind] is not ("phone" or "long")),
            "trade" => noun < 0 && !HasCase(word, "with"),
            "lose" => sense.Class is EventClass.RETREAT && noun >= 0 && !HasNoun(noun, "of"),
            "take" => noun >= 0 && _t.Lemma[noun] is "position" && _t.Xpos[noun] is Xpos.NN,
            // "seeks to justify it" asks for nothing.
            "seek" => sense.Class is EventClass.REQUEST && noun < 0 && thing < 0 && _tree.Child(word, Deprel.xcomp) is >= 0 and int sought
                && _tree.IsInfinitive(sought),
            // "pleaded not guilty".
            "plead" => _tree.Child(word, Deprel.xcomp) is >= 0 and int plea && _t.Upos[plea] is Upos.ADJ or Upos.NOUN,
            // "the quake struck at noon", "when the storm hit".
            "strike" or "hit" or "lash" or "batter" => Subject(word) is >= 0 and int blow && EventWords.Disasters.Contains(_t.Lemma[blow]),
            // "the delay threatens to sink the deal": things threaten nobody.
            "threaten" => Subject(word) is >= 0 and int peril && EventWords.Perils.Contains(_t.Lemma[peril]),
            // "we asked ourselves".
            "ask" => (_tree.Child(word, Deprel.iobj) is >= 0 and int asked ? asked : thing) is >= 0 and int self
                && (_t.Lemma[self].EndsWith("selves", StringComparison.Ordinal) || _t.Lemma[self].EndsWith("self", StringComparison.Ordinal)),
            // "monitored the birds"; "in a report monitored by the agency": newsrooms listen in.
            "monitor" => sense.Class is EventClass.ACCUSE && (!(thing >= 0 && EventWords.Overseen.Contains(_t.Lemma[thing]))
                || Agent(word) is >= 0 and int listener && _entities.AtHead(listener) is >= 0 and int room && _entities.Entities[room].Sector is "MED"),
            // "The plan provides for a withdrawal" gives nobody anything.
            "provide" => sense.Class is EventClass.AID && thing < 0 && Subject(word) is >= 0 and int paper && EventWords.Papers.Contains(_t.Lemma[paper]),
            // "bombarded them with offers"; "broke through 200 euros", "retreated to 124 per dollar".
            "bombard" => HasOther(word),
            "break" or "retreat" or "fight" or "explode" or "plunge" or "attack" => sense.Class is EventClass.ASSAULT or EventClass.RETREAT && HasPrice(word),
            _ => false,
        };
    }

    /// <summary>"The proposed law", "a foreign-funded bank": a participle before its noun tells nothing of its own, unless it says by whom.</summary>
    public bool IsBareParticiple(PoliticalEvent e, int word) =>
        _t.Upos[word] is Upos.VERB && _t.Deprel[word] is Deprel.amod && _t.Head[word] > word && e.Actors.Count == 0
            && (_t.Xpos[word] is Xpos.VBN || _t.Sentences[_t.SentenceOf[word]].First != word)
            && e.Class is not (EventClass.COERCE or EventClass.ASSAULT)
            && !(e.Class is EventClass.SANCTION or EventClass.RETREAT && e.Recipients.Exists(r => IsBeing(r.Entity)));

    // Nobody is harmed in a game; what police, courts and mobs do beside one is told as everywhere.
    private bool IsOfGame(int word, int noun, EventSense sense)
    {
        if (sense.Class is EventClass.AGREE or EventClass.CONSULT)
            return _t.Lemma[word] is "meet" or "visit" or "host" or "ready" or "prepared";
        if (sense.Class is not (EventClass.ASSAULT or EventClass.RETREAT or EventClass.MOBILIZE or EventClass.CONCEDE or EventClass.THREATEN
            or EventClass.COERCE or EventClass.SUPPORT or EventClass.REJECT))
            return false;
        if (sense.Class is EventClass.COERCE or EventClass.SUPPORT or EventClass.REJECT
            && !(_t.Lemma[word] is "defend" or "seal" or "block" or "seize"
                || _t.Lemma[word] is "deny" && _tree.Child(word, Deprel.obj) is >= 0 and int denied && IsSomebody(denied)))
            return false;
        SentenceRange s = _t.Sentences[_t.SentenceOf[word]];
        for (int i = s.First; i < s.End; i++)
        {
            if (IsViolence(i))
                return false;
        }
        return true;
    }

    // "attack", "strike", "shoot" and "clash" are words of sport as well.
    private bool IsViolence(int word) =>
        EventWords.Violence.Contains(_t.Lemma[word]) && !EventWords.Sporting.Contains(_t.Lemma[word])
        || _t.Lemma[word] is "kill" or "army" or "troop" or "troops";

    private bool IsOtherNoun(int word, EventSense sense) => _t.Lemma[word].ToLowerInvariant() switch
    {
        // "the Milan Stock Exchange", "the Johannesburg Security Exchange".
        "exchange" => word > 0 && (_t.Xpos[word] is Xpos.NNP or Xpos.NNPS
            || _t.Lemma[word - 1].ToSmall() is "stock" or "commodity" or "futures" or "securities" or "mercantile" or "foreign"),
        // "growing demand for oil", "supply and demand".
        "demand" => sense.Class is EventClass.REQUEST && word > 0 && _t.Xpos[word] is Xpos.NN
            && (EventWords.Goods.Contains(_t.Lemma[word - 1].ToLowerInvariant())
                || _t.Lemma[word - 1] is "and" && word > 1 && _t.Lemma[word - 2] is "supply"),
        // "cheers from the audience"; one has an audience with somebody.
        "audience" => !HasNoun(word, "with"),
        // "a training session", "trading sessions".
        "session" => _sport || word > 0 && EventWords.Lessons.Contains(_t.Lemma[word - 1].ToLowerInvariant()) || IsNear(word, EventWords.Markets),
        "tour" => _sport,
        // "a voter registration exercise".
        "exercise" => !IsNear(word, EventWords.Drills),
        // "a shallow understanding of change"; "a memorandum of understanding", "reached an understanding".
        "understanding" => sense.Class is EventClass.AGREE && !(word > 0 && _t.Lemma[word - 1] is "of")
            && !HasNoun(word, "between", "with") && !(_t.Deprel[word] is Deprel.obj && _t.Lemma[_t.Head[word]] is "reach"),
        // "The strike kept schools shut": workers' and not the army's.
        "strike" => sense.Class is EventClass.ASSAULT && IsAround(word, EventWords.Labour),
        "encounter" => _sport || IsNear(word, EventWords.Violence),
        "rally" => sense.Class is EventClass.PROTEST && (_sport || IsNear(word, EventWords.Markets)),
        "retreat" => IsNear(word, EventWords.Markets),
        // "a threat to wildlife", "the threat of terror": nobody utters it.
        "threat" => sense.Class is EventClass.THREATEN && !IsUttered(word),
        // "The missiles are made abroad": they hit something, or there is no attack.
        "missile" => sense.Class is EventClass.ASSAULT && !(_t.Deprel[word] is Deprel.nsubj && EventWords.Hitting.Contains(_t.Lemma[_t.Head[word]])),
        // "took a beating"
        "beating" => _t.Deprel[word] is Deprel.obj && _t.Lemma[_t.Head[word]] is "take",
        // "farm subsidies" are a policy.
        "subsidy" => !HasNoun(word, "to"),
        // "reconciliation is needed".
        "reconciliation" => !HasNoun(word, "between", "with"),
        // "aid workers", "an aid convoy" are who or what brings it; "PHOTO/Handout" is a credit.
        "aid" => _t.Deprel[word] is Deprel.compound && _t.Head[word] == word + 1 && EventWords.Carriers.Contains(_t.Lemma[word + 1]),
        "handout" => word > 0 && _t.Form[word - 1] is "/",
        // "the next stable release", "the release of the film".
        "release" => sense.Mode is "release" && !IsReleaseOfSomebody(word),
        _ => false,
    };

    // "its threat to walk out", "Iranian threats".
    private bool IsUttered(int threat)
    {
        foreach (int c in _tree.Children(threat))
        {
            if (_t.Deprel[c] is Deprel.acl or Deprel.ccomp)
                return true;
        }
        if (HasNoun(threat, "to", "of"))
            return false;
        foreach (int c in _tree.Children(threat))
        {
            if (c < threat && _t.Deprel[c] is Deprel.nmod_poss or Deprel.compound or Deprel.amod && _entities.AtHead(c) >= 0)
                return true;
        }
        return HasNoun(threat, "by", "from") || _t.Deprel[threat] is Deprel.obj && _t.Lemma[_t.Head[threat]] is "make" or "issue";
    }

    // Whether a storm, a mine accident or a disease does it.
    private bool IsByNature(int verb)
    {
        int cause = Agent(verb) is >= 0 and int agent ? agent : _tree.Child(verb, Deprel.obl);
        if (cause < 0)
            return false;
        int kind = _tree.Child(cause, Deprel.compound);
        return IsNatural(cause) || kind >= 0 && IsNatural(kind);
    }

    private bool IsNatural(int word) =>
        EventWords.Disasters.Contains(_t.Lemma[word]) || EventWords.Calamities.Contains(_t.Lemma[word]) || _t.Lemma[word] is "virus";

    private bool IsNear(int word, WordSet words) => IsBetween(_t.SentenceOf[word], _t.SentenceOf[word], word, words);

    private bool IsAround(int word, WordSet words) =>
        IsBetween(Math.Max(0, _t.SentenceOf[word] - 1), Math.Min(_t.Sentences.Length - 1, _t.SentenceOf[word] + 1), word, words);

    private bool IsBetween(int firstSentence, int lastSentence, int but, WordSet words)
    {
        for (int i = _t.Sentences[firstSentence].First; i < _t.Sentences[lastSentence].End; i++)
        {
            if (i != but && words.Contains(_t.Lemma[i].ToSmall()))
                return true;
        }
        return false;
    }

    // A town, a building, a state.
    private bool IsGround(int thing) =>
        _entities.AtHead(thing) is >= 0 and int entity ? _entities.Entities[entity].Kind is EntityKind.Place or EntityKind.Country or EntityKind.Facility
            : EventWords.Seized.Contains(_t.Lemma[thing]);

    private bool IsArmed(int who) => _entities.AtHead(who) is >= 0 and int entity && _entities.Entities[entity].Sector is "MIL" or "REB" or "COP";

    private bool HasParticle(int verb, string particle)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (_t.Deprel[c] is Deprel.compound_prt && _t.Lemma[c] == particle)
                return true;
        }
        return verb + 1 < _t.Count && _t.Form[verb + 1] == particle;
    }

    private bool HasObl(int verb, params ReadOnlySpan<string> nouns)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (_t.Deprel[c] is Deprel.obl && nouns.Contains(_t.Lemma[c]))
                return true;
        }
        return false;
    }

    private bool IsReleaseOfSomebody(int noun)
    {
        foreach (int c in _tree.Children(noun))
        {
            if ((_t.Deprel[c] is Deprel.nmod && c > noun && _tree.Case(c) is "of" or "for"
                    || _t.Deprel[c] is Deprel.compound or Deprel.nmod_poss or Deprel.amod)
                && CanBeFreed(c))
                return true;
        }
        return false;
    }

    private bool CanBeFreed(int thing) =>
        IsSomebody(thing) || _t.Upos[thing] is Upos.NUM or Upos.DET
            || EventWords.Freed.Contains(_t.Lemma[thing].ToLowerInvariant());

    // A person or a people, by entity or by noun; a pronoun that stands for one.
    private bool IsSomebody(int word)
    {
        if (_t.Upos[word] is Upos.PRON)
            return _t.Lemma[word] is not ("it" or "its" or "itself" or "which" or "that" or "this")
                || _entities.AtHead(word) is >= 0 and int meant && IsBeing(meant);
        return _entities.AtHead(word) is >= 0 and int entity ? IsBeing(entity)
            : RoleNouns.Shared.TryFind(_t.Lemma[word].ToLowerInvariant(), _t.Xpos[word] is Xpos.NNS, out EntityKind kind, out _)
                && kind is EntityKind.Person or EntityKind.Group;
    }

    private bool IsBeing(int entity) => _entities.Entities[entity].Kind is EntityKind.Person or EntityKind.Group;

    private bool IsAmount(int word) =>
        _t.Upos[word] is Upos.NUM
        || _t.Lemma[word] is "percent" or "point" or "cent" or "dollar" or "%" or "pence" or "euro" or "yen" or "share" or "price";

    // With what is no weapon: "bombarded traders with offers".
    private bool HasOther(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (_t.Deprel[c] is Deprel.obl && _tree.Case(c) is "with" && _t.Upos[c] is Upos.NOUN && !EventWords.Violence.Contains(_t.Lemma[c])
                && _t.Lemma[c] is not ("artillery" or "shell" or "fire" or "cannon" or "explosive" or "phosphorus" or "munition" or "ammunition" or "gas"))
                return true;
        }
        return false;
    }

    private bool HasPrice(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (c > verb && _t.Deprel[c] is Deprel.obj or Deprel.obl
                && (_t.Lemma[c] is "percent" or "point" or "cent" or "dollar" or "%" or "pence" or "euro" or "yen" or "rouble" or "ruble" or "$" or "barrel" or "pound"
                    || _t.Upos[c] is Upos.SYM || _t.Upos[c] is Upos.NUM && _t.Form[Math.Max(0, c - 1)] is "$" or "€" or "£"))
                return true;
        }
        return false;
    }

    // Who or what does it, by its own subject or by what a relative clause is about; −1 for none.
    private int Subject(int verb)
    {
        int subject = _tree.Child(verb, Deprel.nsubj);
        return _t.Deprel[verb] is Deprel.acl_relcl && (subject < 0 || _t.Lemma[subject] is "which" or "that" or "who") ? _t.Head[verb] : subject;
    }

    private int Agent(int verb) => _tree.Child(verb, Deprel.obl_agent) is >= 0 and int by ? by : _tree.IsPassive(verb) ? -1 : Subject(verb);

    // What a participle behind its noun is said of; −1 for none.
    private int Modified(int verb) => _t.Deprel[verb] is Deprel.acl or Deprel.amod or Deprel.acl_relcl ? _t.Head[verb] : -1;

    // "declined, saying", "a request that he declined".
    private bool IsAsked(int verb) => _t.Deprel[verb] is Deprel.acl_relcl || _tree.Child(verb, Deprel.nsubj) is >= 0 and int who && IsSomebody(who);

    private bool HasCase(int verb, params ReadOnlySpan<string> prepositions) => IsFollowed(verb, Deprel.obl, prepositions);

    private bool HasNoun(int noun, params ReadOnlySpan<string> prepositions) => IsFollowed(noun, Deprel.nmod, prepositions);

    private bool IsFollowed(int word, Deprel relation, ReadOnlySpan<string> prepositions)
    {
        foreach (int c in _tree.Children(word))
        {
            if (_t.Deprel[c] == relation && c > word && prepositions.Contains(_tree.Case(c)))
                return true;
        }
        return false;
    }
}
