using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Whose a stance is, and by whose word.</summary>
internal sealed class PartyReader(TableContext c)
{
    // Words before "it" in the sentence that it is the subject of: "In a statement on Tuesday it …".
    private const int LongestOpening = 8;

    private readonly ParsedText _t = c.T;

    /// <summary>Those that the head word of a party speaks of; "we" in somebody's words is that somebody.</summary>
    public List<int> Parties(int word, int predicate)
    {
        List<int> parties = [];
        if (word == OpenStance.Speaker)
        {
            if (Speaker(predicate) is { } own)
                parties.Add(own);
        }
        else if (_t.Lemma[word] is "both")
            c.AddLastPair(word, parties);
        else if (_t.Xpos[word] is Xpos.PRP && _t.Lemma[word] is "we" or "I" or "i" && Speaker(predicate) is { } speaker)
            parties.Add(speaker);
        else if (_t.Xpos[word] is Xpos.PRP && _t.Lemma[word] is "we" or "I" or "i" && c.StatementOf(predicate) < 0 && c.Issuer >= 0)
            parties.Add(c.Issuer);
        // "X, who wants it to go, and Y": Y has not said so.
        else if (predicate > word && IsRelativeOf(word, predicate) && c.Tree.Child(word, Deprel.conj) > predicate
            && c.Entity(word) is >= 0 and int alone)
            parties.Add(alone);
        else
            c.AddEntities(word, parties);
        // "Georgetown will not sign": a capital that does something is its state.
        if (word >= 0 && parties.Count == 1 && c.StateOfCapital(parties[0]) is >= 0 and int state
            && (_t.Deprel[word] is Deprel.nsubj or Deprel.obl_agent || _t.Deprel[word] is Deprel.obl or Deprel.nmod && c.Case(word) is "in" or "from")
            && _t.Form[word].AsSpan().ContainsAnyInRange('a', 'z'))
            parties[0] = state;
        // "the Greek side was prepared", by the word of its negotiator.
        if (word >= 0 && _t.Lemma[word] is "side" or "delegation" && c.Tree.Child(word, Deprel.amod) >= 0 && Speaker(predicate) is { } envoy
            && parties.TrueForAll(e => c.Entities.Entities[e] is { Kind: EntityKind.Group, Code: null } && c.IsPolitical(envoy))
            && _t.Xpos[c.Tree.Child(word, Deprel.amod)] is Xpos.NNP)
            parties = [envoy];
        // "A spokesman for Hamas said it had accepted": those for whom he speaks.
        if (word >= 0 && parties.Count == 0 && _t.Upos[word] is Upos.PRON && _t.Lemma[word] is "it" or "they"
            && Represented(predicate) is >= 0 and int represented)
            parties.Add(represented);
        // "Israel said it was not bound by the accord".
        if (word >= 0 && parties.Count == 0 && _t.Lemma[word] is "it" && Speaker(predicate) is { } body
            && c.Entities.Entities[body] is { Kind: not EntityKind.Person } e
            && !(e.Kind is EntityKind.Group && _t.Xpos[e.Mentions[0].Head] is Xpos.NNS))
            parties.Add(body);
        // "The council adopted a statement. It called on the rebels to …": the body that the sentence before was about.
        if (word >= 0 && parties.Count == 0 && _t.Lemma[word] is "it" && _t.Upos[word] is Upos.PRON && c.StatementOf(predicate) < 0
            && BodyBefore(word) is >= 0 and int told)
            parties.Add(told);
        // "seventeen parties declared they would not recognise it".
        if (word >= 0 && parties.Count == 0 && _t.Lemma[word] is "they" or "he" or "she" && Speaker(predicate) is { } self
            && (c.Entities.Entities[self].Kind is EntityKind.Person == _t.Lemma[word] is not "they"
                || _t.Lemma[word] is "she" && c.Entities.Entities[self].Kind is EntityKind.Country or EntityKind.Place or EntityKind.Organization))
            parties.Add(self);
        // "The bloc would not lift sanctions", its spokeswoman said.
        if (word >= 0 && parties.Count == 0 && StanceReader.Lexicon.Has("own body", _t.Lemma[word]) && c.Tree.Child(word, Deprel.amod) < 0
            && c.Tree.Child(word, Deprel.compound) < 0 && c.Tree.Child(word, Deprel.nmod) < 0
                && c.Tree.Child(word, Deprel.det) is >= 0 and int the && _t.Lemma[the] is "the" && Speaker(predicate) is { } spokesman)
            parties.Add(spokesman);
        // "the government was open to cooperation", by the word of its minister.
        if (word >= 0 && parties.Count == 1 && _t.Lemma[word] is "government" or "cabinet" or "administration"
            && c.Entities.Entities[parties[0]] is { Kind: EntityKind.Group or EntityKind.Organization, Code: null }
            && c.Tree.Child(word, Deprel.det) is >= 0 and int its && _t.Lemma[its] is "the" && c.Tree.Child(word, Deprel.amod) < 0
            && c.Tree.Child(word, Deprel.nmod) < 0 && Speaker(predicate) is { } minister
            && c.Entities.Entities[minister] is { Kind: EntityKind.Person, Sector: "GOV", Code: not null })
            parties = [minister];
        // "A and B left. B said they refuse any deal": both, rather than a group that was told of before them.
        if (word >= 0 && _t.Lemma[word] is "they" && Speaker(predicate) is { } one && c.Entities.Entities[one].Kind is EntityKind.Person
            && parties.TrueForAll(e => c.Entities.Entities[e] is { Kind: EntityKind.Group, Code: null } group && !IsNamed(group))
            && Companions(word, one) is { Count: > 0 } both)
            parties = both;
        // "The army's spokesman told that they are ready": his side, not those whom he fights.
        if (word >= 0 && _t.Lemma[word] is "they" && _t.Lemma[predicate] is "ready" or "willing" or "prepare" or "prepared"
            && Speaker(predicate) is { } voice && c.Entities.Entities[voice] is { Sector: "GOV" or "MIL" }
            && parties.Exists(e => c.Entities.Entities[e].Sector is "REB"))
            parties = [voice];
        // "The LTTE said they would accept limits", behind a word on the army: its own.
        if (word >= 0 && _t.Lemma[word] is "they" && _t.Deprel[predicate] is Deprel.ccomp && _t.Head[predicate] is >= 0 and int says
            && Speaker(predicate) is { } band
            && c.Entities.Entities[band] is { Kind: EntityKind.Organization or EntityKind.Group, Sector: null or "REB" or "SEP" or "PTY" or "OPP" or "UAF" or "MIL" }
            && c.Entity(c.Subject(says)) == band && !parties.Contains(band))
            parties = [band];
        // "Kampala says that her forces will leave": they are its own.
        if (word >= 0 && StanceReader.Lexicon.Has("troops", _t.Lemma[word]) && c.Tree.Child(word, Deprel.nmod_poss) is >= 0 and int whose
            && _t.Upos[whose] is Upos.PRON && Speaker(predicate) is { } owner
            && parties.TrueForAll(e => c.Entities.Entities[e] is { Kind: EntityKind.Group, Code: null }))
            parties = [c.StateOfCapital(owner) is >= 0 and int home ? home : owner];
        // "X, foreign minister, on Saturday" without a verb, then "He asked": the man whom the broken sentence named.
        if (word >= 0 && _t.Form[word] is "He" or "She" && FragmentBefore(word) is >= 0 and int subject)
            parties = [subject];
        // "the northern branch of the movement": the movement's.
        if (word >= 0 && _t.Lemma[word] is "branch" or "wing" or "arm" or "chapter" or "affiliate" or "offshoot" && c.Entities.AtHead(word) < 0
            && c.Tree.Child(word, Deprel.nmod) is >= 0 and int whole && whole > word && c.Case(whole) is "of"
                && c.Entity(whole) is >= 0 and int movement
            && c.CanAct(movement))
            parties = [movement];
        // "His spokesman said he would not leave": he whose spokesman it is.
        if (word >= 0 && _t.Lemma[word] is "he" or "she" && Principal(predicate) is >= 0 and int principal
            && parties.TrueForAll(e => Speaker(predicate) == e))
            parties = [principal];
        if (word >= 0 && IsAnothers(word))
            parties.RemoveAll(e => IsOwner(word, e));
        parties.RemoveAll(e => !c.CanAct(e) && !c.IsCapital(e));
        return parties;
    }

    // The body for which he speaks who says what a clause tells; −1 for none.
    private int Represented(int predicate)
    {
        int at = predicate;
        for (int level = 0; level < 3 && _t.Head[at] >= 0
            && (_t.Deprel[at] is Deprel.xcomp or Deprel.conj || _t.Upos[at] is Upos.NOUN && _t.Deprel[at] is Deprel.obj); level++)
            at = _t.Head[at];
        if (_t.Deprel[at] is not Deprel.ccomp || _t.Head[at] is not (>= 0 and int says) || c.Clause.OwnSubject(says) is not (>= 0 and int voice)
            || !StanceReader.Lexicon.Has("for others", _t.Lemma[voice]))
            return -1;
        for (int k = c.Tree.FirstChild(voice); k >= 0; k = c.Tree.NextSibling(k))
        {
            if ((_t.Deprel[k] is Deprel.nmod && c.Case(k) is "for" or "of" or "from" or "with" || _t.Deprel[k] is Deprel.nmod_poss or Deprel.compound)
                && c.Entity(k) is >= 0 and int body && (c.CanAct(body) || c.IsCapital(body))
                && c.Entities.Entities[body].Kind is not EntityKind.Person)
                return body;
        }
        return -1;
    }

    // Whose spokesman says what a clause tells; −1 for nobody's.
    private int Principal(int predicate)
    {
        int at = predicate;
        for (int level = 0; level < 3 && _t.Deprel[at] is Deprel.xcomp or Deprel.conj && _t.Head[at] >= 0; level++)
            at = _t.Head[at];
        return _t.Deprel[at] is Deprel.ccomp && _t.Head[at] is >= 0 and int says && c.Clause.OwnSubject(says) is >= 0 and int voice
            && StanceReader.Lexicon.Has("for others", _t.Lemma[voice]) && c.Tree.Child(voice, Deprel.nmod_poss) is >= 0 and int master
            && c.Entities.AtHead(master) is >= 0 and int entity && c.Entities.Entities[entity].Kind is EntityKind.Person ? entity : -1;
    }

    // "Kenya's rivals", "its EU partners", "a US newspaper": not Kenya, nor the one with the partners, nor the United States.
    private bool IsAnothers(int word) =>
        _t.Upos[word] is Upos.NOUN
            && (SidesReader.Lexicon.Has("relation", _t.Lemma[word])
                && _t.Lemma[word] is not ("wing" or "arm" or "offshoot" or "affiliate" or "successor")
                    || StanceReader.Lexicon.Has("no organ", _t.Lemma[word]))
            && c.Tree.Child(word, Deprel.appos) < 0;

    private bool IsOwner(int word, int entity)
    {
        if (c.Entities.AtHead(word) == entity && c.Entities.Entities[entity].Kind is not EntityKind.Country)
            return false;
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nmod_poss or Deprel.amod or Deprel.compound || _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of")
            {
                if (c.Entity(k) == entity)
                    return true;
            }
        }
        return false;
    }

    // Those who were the subject of the sentence before together with a speaker.
    private List<int> Companions(int word, int speaker)
    {
        int sentence = _t.SentenceOf[word] - 1;
        for (int i = sentence < 0 ? -1 : _t.Sentences[sentence].First; i >= 0 && i < _t.Sentences[sentence].End; i++)
        {
            if (c.Entities.AtHead(i) != speaker || _t.Deprel[i] is not Deprel.conj || _t.Head[i] is not (>= 0 and int first)
                || c.Entities.AtHead(first) is not (>= 0 and int other) || other == speaker
                || c.Entities.Entities[other].Kind is not EntityKind.Person)
                continue;
            return [other, speaker];
        }
        return [];
    }

    // The person that a sentence without a verb and a stop names first, right before the one that a pronoun begins; −1 for none.
    private int FragmentBefore(int pronoun)
    {
        int sentence = _t.SentenceOf[pronoun];
        if (sentence == 0 || _t.Sentences[sentence].First != pronoun)
            return -1;
        SentenceRange before = _t.Sentences[sentence - 1];
        if (_t.Form[before.End - 1] is "." or "”" or "!" or "?" or "\"" or ":")
            return -1;
        int root = -1;
        for (int i = before.First; i < before.End; i++)
        {
            if (_t.Upos[i] is Upos.VERB or Upos.AUX)
                return -1;
            if (_t.Deprel[i] is Deprel.root)
                root = i;
        }
        return root >= 0 && c.Entities.AtHead(root) is >= 0 and int person && c.Entities.Entities[person].Kind is EntityKind.Person ? person : -1;
    }

    private bool IsRelativeOf(int noun, int predicate)
    {
        int at = predicate;
        for (int level = 0; level < 3 && at >= 0 && _t.Deprel[at] is Deprel.conj or Deprel.xcomp; level++)
            at = _t.Head[at];
        return at >= 0 && _t.Deprel[at] is Deprel.acl_relcl && _t.Head[at] == noun;
    }

    // The body or state that the main clause of the sentence before is about, where "it" opens a sentence of the report's own; −1 for none.
    private int BodyBefore(int pronoun)
    {
        int sentence = _t.SentenceOf[pronoun];
        if (sentence == 0 || _t.Head[pronoun] is not (>= 0 and int main) || _t.Deprel[main] is not Deprel.root)
            return -1;
        // "On Tuesday it accepted": only when and where may stand before it.
        for (int i = _t.Sentences[sentence].First; i < pronoun; i++)
        {
            if (pronoun - i > LongestOpening || _t.Upos[i] is Upos.VERB or Upos.PRON
                || pronoun - _t.Sentences[sentence].First > 1 && _t.Upos[i] is Upos.NOUN or Upos.PROPN && c.CanAct(c.Entities.AtHead(i)))
                return -1;
        }
        SentenceRange before = _t.Sentences[sentence - 1];
        for (int i = before.First; i < before.End; i++)
        {
            if (_t.Deprel[i] is Deprel.root)
                return c.Clause.OwnSubject(i) is >= 0 and int subject && c.Entities.AtHead(subject) is >= 0 and int body
                    && (c.Entities.Entities[body].Kind is EntityKind.Organization or EntityKind.Country || c.IsCapital(body)
                        || c.Entities.Entities[body].Kind is EntityKind.Group && _t.Xpos[subject] is Xpos.NN or Xpos.NNP) ? body : -1;
        }
        return -1;
    }

    /// <summary>Who tells of a stance: the speaker of its words, else the official who takes it for his party; null where the party does
    /// itself.</summary>
    public int? SaidBy(int predicate, int who, int party)
    {
        // "rejected the demands by A and B": A's demand is not told by him who rejects it.
        bool presupposed = _t.Upos[predicate] is Upos.NOUN && Speaker(predicate) is { } teller && c.Party(teller) != party;
        if (!presupposed && Speaker(predicate) is { } speaker && speaker != party && !IsReporters(predicate) && !IsAmongSpeakers(predicate, party))
            return c.Party(speaker) == party && c.Entities.Entities[speaker].Kind is EntityKind.Country ? null : speaker;
        return who != party && c.Entities.Entities[who].Kind is not EntityKind.Country ? who : null;
    }

    // "Armenia, Azerbaijan and Russia announced that they had signed": each for himself.
    private bool IsAmongSpeakers(int predicate, int party)
    {
        if (c.StatementOf(predicate) is not (>= 0 and int s) || c.Statements[s].Source is not { } source)
            return false;
        foreach (Mention m in c.Entities.Entities[party].Mentions)
        {
            if (_t.Span[m.Head].Start >= source.Start && _t.Span[m.Head].End <= source.End && _t.Deprel[m.Head] is Deprel.nsubj or Deprel.conj)
                return true;
        }
        return false;
    }

    // "The militia said it had done so, as the general vowed to fight on and the U.N. called for a halt": behind such a comma the report goes on in
    // its own words.
    private bool IsReporters(int predicate)
    {
        int at = predicate;
        for (int level = 0; level < 4 && at >= 0; level++, at = _t.Head[at])
        {
            if (_t.Deprel[at] is Deprel.advcl or Deprel.conj && _t.Head[at] < at && c.Tree.Child(at, Deprel.mark) is > 0 and int mark
                && _t.Form[mark] is "as" or "while" && _t.Form[mark - 1] is "," && c.Clause.OwnSubject(at) >= 0)
                return true;
            // "opposes it, a proposal that Kyiv endorsed".
            if (_t.Deprel[at] is Deprel.acl_relcl && _t.Head[at] is > 1 and int noun && _t.Deprel[noun] is Deprel.appos or Deprel.parataxis
                && _t.Form[noun - 1] is "a" or "an" && _t.Form[noun - 2] is ",")
                return true;
            if (_t.Deprel[at] is not (Deprel.conj or Deprel.xcomp or Deprel.advcl))
                return false;
        }
        return false;
    }

    private int? Speaker(int word) => c.StatementOf(word) is >= 0 and int s ? c.Statements[s].Speaker : null;

    /// <summary>Whether an entity can take a stance: "leaders", "both sides" are somebody, but the report says elsewhere who.</summary>
    public bool IsParty(int entity) =>
        c.Entities.Entities[entity] is { } e && !IsNobody(entity, e)
            && (e.Kind is EntityKind.Person || c.IsUnknownBody(entity) || c.IsCapital(entity)
                || e is { Kind: EntityKind.Organization, Sector: null or "BUS" } && c.IsConflict || IsToldByKind(e)
        || (c.IsPolitical(entity) || e is { Kind: EntityKind.Group, Sector: null } && IsNamed(e)
            || e is { Kind: EntityKind.Group, Sector: "CVL", Code: not null } && IsPeople(e))
            && !(e is { Kind: EntityKind.Group, Code: null, Sector: "GOV" } && !IsBody(e)));

    // "diplomats said": who speaks behind his hand speaks for nobody.
    private bool IsNobody(int entity, Entity e) =>
        e is { Kind: EntityKind.Group, Mentions.Count: > 0 }
            && _t.Lemma[e.Mentions[0].Head].ToSmall() is "diplomat" or "analyst" or "observer" or "source" && c.Party(entity) == entity;

    // "the mediators", "the settlers", "the bloc", "Western powers": who they are is told by what they are alone.
    public bool IsToldByKind(Entity e)
    {
        if (e is not { Kind: EntityKind.Group, Code: null, Mentions.Count: > 0 } || !c.IsConflict)
            return false;
        int head = e.Mentions[0].Head;
        string lemma = _t.Lemma[head].ToSmall();
        return StanceReader.Lexicon.Has("by kind", lemma)
            || e.Sector is null && (StanceReader.Lexicon.Has("own body", lemma) || StanceReader.Lexicon.Has("bodies", lemma))
            || StanceReader.Lexicon.Has("by kind with", lemma) && IsDescribed(head);
    }

    // "several African leaders", "world powers", "leaders of the clans": more is said of them than that they are some.
    private bool IsDescribed(int head)
    {
        for (int k = c.Tree.FirstChild(head); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.amod
                    && _t.Lemma[k] is not ("several" or "many" or "other" or "some" or "senior" or "top" or "local" or "such" or "own")
                || _t.Deprel[k] is Deprel.compound or Deprel.nmod_poss
                // "the leaders at the summit": where they are, not who.
                || _t.Deprel[k] is Deprel.nmod && c.Case(k) is not ("at" or "in") && !StanceReader.Lexicon.Has("gathering", _t.Lemma[k]))
                return true;
        }
        return false;
    }

    // "the Palestinians": a people by its bare name.
    private static bool IsPeople(Entity e) => e.Spellings.Exists(static s => char.IsUpper(s[0]) && !s.Contains(' ', StringComparison.Ordinal));

    // "Republicans", "Houthis": a group with a name of its own.
    private static bool IsNamed(Entity e) => e.Mentions.Exists(static m => m.Type is MentionType.Name);

    // "the government", "the junta" is one that decides; "leaders" are some.
    private bool IsBody(Entity e)
    {
        string lemma = _t.Lemma[e.Mentions[0].Head];
        return lemma is "side" or "delegation"
            && e.Spellings.Exists(static s => char.IsUpper(s[0]) && char.IsLower(s[^1]) && s.Contains(' ', StringComparison.Ordinal)
                && !s.StartsWith("Both ", StringComparison.Ordinal) && !s.StartsWith("Two ", StringComparison.Ordinal))
            || StanceReader.Lexicon.Has("own body", lemma) || StanceReader.Lexicon.Has("bodies", lemma);
    }
}
