using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Engagements that set phrases tell: "came face to face", "was welcomed in Dushanbe by", "paid a call on", "have been talking in
/// Havana".</summary>
internal sealed partial class EngagementFinder
{
    // "came face to face with B in Ohrid": people, not fears.
    private bool ReadFaceToFace(int verb)
    {
        if (!Lexicon.Has("- comes face to face", _t.Lemma[verb]) || !_c.IsDone(verb) || FaceBehind(verb) is not (> 0 and int face))
            return false;
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = verb, Evidence = _t.Span[verb] };
        _sides.AddSubject(m, verb);
        foreach (int top in (ReadOnlySpan<int>)[verb, face, face + 2])
            _sides.VerbSides(m, top, -1);
        _sides.WithBehind(m, face + 3);
        return AddIfOfTwo(m, verb);
    }

    // "The prime minister and the president were accepted by the head of the council": received, in words from another language; nobody is accepted
    // as what he is.
    private bool ReadAccepted(int verb)
    {
        if (_t.Lemma[verb] is not "accept" || !_c.IsConflict || !_c.Clause.IsPassive(verb) || _c.IsNegated(verb) || _c.IsInDoubt(verb)
            || !IsPerson(_c.Clause.OwnSubject(verb)) || _c.Tree.Child(verb, Deprel.obl_agent) is not (>= 0 and int host) || !IsPerson(host))
            return false;
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && _c.Case(k) is "as" or "for" or "into")
                return false;
        }
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = verb, Evidence = _t.Span[verb] };
        _sides.AddSubject(m, verb);
        _sides.AddSides(m, host);
        return AddIfOfTwo(m, verb);
    }

    // The first of the words "face to face" right behind a verb; −1 where they do not stand there.
    private int FaceBehind(int verb)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[verb]].End - 2, verb + FarthestFace);
        for (int i = verb + 1; i < end; i++)
        {
            if (_t.Form[i] is "face" && _t.Form[i + 1] is "to" && _t.Form[i + 2] is "face")
                return i;
        }
        return -1;
    }

    // Words between a verb and its "face to face": "came, for the first time, face to face".
    private const int FarthestFace = 7;

    // "was welcomed in Dushanbe by President X", "greeted the envoy at the airport": one in office is welcomed where he comes; a step is welcomed as
    // well.
    private bool ReadWelcomed(int verb)
    {
        bool passive = _c.Clause.IsPassive(verb);
        if (!Lexicon.Has("- welcomes", _t.Lemma[verb]) || _c.IsNegated(verb) || _c.IsInDoubt(verb)
            || _c.Tree.Child(verb, passive ? Deprel.nsubj_pass : Deprel.obj) is not (>= 0 and int guest) || !IsPeople(guest) && !IsLeadersOf(guest)
            || _c.PlaceBelow(verb) < 0 && SiteTo(verb) < 0 && SiteOfHost(verb) < 0)
            return false;
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = verb, Evidence = _t.Span[verb] };
        if (!passive)
            _sides.AddSubject(m, verb);
        _sides.AddSides(m, guest);
        if (passive)
            _sides.VerbSides(m, verb, -1);
        m.Place = _c.PlaceBelow(verb) is >= 0 and int here ? here : SiteTo(verb) is >= 0 and int to ? to : SiteOfHost(verb);
        return m.Participants.Exists(p => p != _c.Entity(guest) && _c.Entities.Entities[p].Kind is EntityKind.Person) && AddIfOfTwo(m, verb);
    }

    // "was welcomed by President X in Dushanbe": the tree may hang the place on him; −1 for none.
    private int SiteOfHost(int verb) => _c.Tree.Child(verb, Deprel.obl_agent) is >= 0 and int host ? _c.PlaceBelow(host) : -1;

    // "the leaders of South Sudan".
    private bool IsLeadersOf(int word) =>
        _t.Xpos[word] is Xpos.NNS && SidesReader.Lexicon.Has("people", _t.Lemma[word]) && _c.IsPolitical(_c.Entity(word))
            && _c.Entities.Entities[_c.Entity(word)].Code is not null
            || _t.Xpos[word] is Xpos.NNS && SidesReader.Lexicon.Has("people", _t.Lemma[word]) && _c.Tree.Child(word, Deprel.nmod) is > 0 and int whose
                && _c.Case(whose) is "of" && _c.IsPolitical(_c.Entities.AtHead(whose));

    // "welcomed him to the White House"; −1 for none.
    private int SiteTo(int verb)
    {
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && _c.Case(k) is "to" && _c.SiteAt(k) is >= 0 and int site)
                return site;
        }
        return -1;
    }

    // "Negotiators of A and the B have been talking in Havana since November": sides talk somewhere, or for so long.
    private bool ReadTalking(int verb)
    {
        if (_t.Lemma[verb] is not ("talk" or "speak" or "negotiate" or "bargain" or "haggle") || !_c.IsConflict || !_c.IsDone(verb)
            || _c.HasMood(verb, "unreal") || _c.Clause.HasTo(verb)
            || _t.Xpos[verb] is Xpos.VBG && _c.Tree.Child(verb, Deprel.aux) < 0 || _c.Clause.OwnSubject(verb) < 0 || _c.PlaceBelow(verb) < 0)
            return false;
        EngagementMention m = new() { Form = EngagementForm.Talks, Word = verb, Evidence = _t.Span[verb] };
        _sides.AddSubject(m, verb);
        _sides.VerbSides(m, verb, -1);
        // "had been talking to Hamas in Doha".
        for (int k = m.Participants.Count == 1 && _t.Lemma[verb] is "talk" ? _c.Tree.FirstChild(verb) : -1; k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && _c.Case(k) is "to" && _c.TimeOf(k) < 0 && _c.IsPolitical(_c.Entity(k)))
                _sides.AddSides(m, k);
        }
        return m.Participants.TrueForAll(_c.IsActor) && m.Participants.Exists(p => _c.Entities.Entities[p].Kind is not EntityKind.Person)
            && AddIfOfTwo(m, verb);
    }

    // "told visiting Kenyan President A": he is on a visit, to where the report is dated from, unless it says elsewhere where.
    private bool ReadVisiting(int word)
    {
        if (_t.Form[word] is not ("visiting" or "Visiting") || _t.Deprel[word] is not Deprel.amod || _t.Head[word] is not (>= 0 and int guest)
            || guest < word || !IsPerson(guest))
            return false;
        EngagementMention m = new() { Form = EngagementForm.Visit, Word = word, Evidence = _t.Span[word] };
        if (_c.Entity(guest) is >= 0 and int who && IsTraveller(who))
            m.Participants.Add(who);
        else
            return false;
        m.Status = EngagementStatus.Held;
        if (_c.Dateline() is >= 0 and int here && _c.Entities.Entities[here].Code != _c.Entities.Entities[who].Code)
            m.Place = here;
        Add(m);
        return true;
    }

    // "was in Kyiv on Tuesday": one in office in a place that is not his own land, on a day.
    private void ReadStay(int place)
    {
        if (_t.Upos[place] is not Upos.PROPN || _c.Tree.Child(place, Deprel.cop) is not (>= 0 and int be) || _c.Case(place) is not ("in" or "at")
            || !_c.IsConflict || _c.IsNegated(place) || _c.IsInDoubt(place) || _c.HasMood(place, "unreal") && !_c.HasModal(place, "will")
            || _c.DateBelow(place) < 0 || HasTalks(place) || HasTalksBelow(place) || _c.SiteAt(place) is not (>= 0 and int site)
            || (_c.Clause.OwnSubject(place) is var guest && guest < 0 && _t.Deprel[place] is Deprel.conj
                && (guest = _c.Subject(_t.Head[place])) < 0 || guest < 0) || !IsPeople(guest) && !IsLeadersOf(guest)
            || IsPerson(guest) && _c.Entities.Entities[_c.Entity(guest)].Code is var code
                && (code is null || code == _c.Entities.Entities[site].Code))
            return;
        EngagementMention m =
            new() { Form = EngagementForm.Visit, Word = place, Evidence = _t.Span[place], Place = site, IsDue = _c.HasModal(place, "will") || _t.Xpos[be] is Xpos.VB };
        _sides.AddSides(m, guest);
        if (!m.Participants.Exists(IsTraveller) && !(m.Participants.Count > 1 && m.Participants.TrueForAll(_c.IsPolitical)))
            return;
        _circumstances.Read(m, place, place);
        List<Leg> legs = Legs(place);
        Add(m);
        // "was in Tashkent on Monday and in Islamabad on Tuesday".
        for (int i = 1; i < legs.Count; i++)
        {
            if (legs[i] is not { Preposition: "in" or "at", Site: >= 0, Day: >= 0 } leg || leg.Site == m.Place)
                return;
            EngagementMention next =
                new()
                {
                    Form = m.Form,
                    Word = place,
                    Evidence = new(_t.Span[leg.Start].Start, _t.Span[leg.End - 1].End),
                    Place = leg.Site,
                    Status = m.Status,
                    IsApart = true
                };
            next.Participants.AddRange(m.Participants);
            next.DateBy(_c.Times[leg.Day]);
            Add(next);
        }
    }

    // "was in Cairo on Sunday for talks": told by its noun, wherever the tree hangs it.
    private bool HasTalksBelow(int word)
    {
        for (int k = _c.Tree.FirstChild(word); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > word && _c.TimeOf(k) >= 0 && HasTalks(k))
                return true;
        }
        return false;
    }

    // "returned to the negotiating table in Caracas", "came back to the table with the rebels".
    private bool ReadToTable(int verb)
    {
        if (!Lexicon.Has("- comes to table", _t.Lemma[verb]) || !_c.IsDone(verb) || EngagementStatusReader.IsUnwanted(_c, Lexicon, verb)
            || TableOf(verb) is not (>= 0 and int table))
            return false;
        EngagementMention m = new() { Form = EngagementForm.Talks, Word = verb, Evidence = _t.Span[verb] };
        _sides.AddSubject(m, verb);
        _sides.VerbSides(m, verb, -1);
        _sides.VerbSides(m, table, -1);
        _sides.NounSides(m, table);
        return AddIfOfTwo(m, verb);
    }

    // The table that sides come to; −1 for one that is laid or bought.
    private int TableOf(int verb)
    {
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k < verb || _t.Deprel[k] is not Deprel.obl || _t.Lemma[k] is not "table" || _c.Case(k) is not ("to" or "at" or "around"))
                continue;
            for (int of = _c.Tree.FirstChild(k); of >= 0 && of < k; of = _c.Tree.NextSibling(of))
            {
                if (Lexicon.Has("- table of", _t.Lemma[of]))
                    return k;
            }
            // "The government and the rebels will return to the table next week".
            if (_t.Lemma[verb] is "return" or "get" or "come" && _c.Case(k) is "to" && _c.IsConflict && IsPluralSubject(verb)
                && (_t.Lemma[verb] is "return" || _c.HasAdverb(verb, "back")))
                return k;
        }
        return -1;
    }

    // "A and B shook hands in Havana", "shook hands with the president": who does has met him.
    private bool ReadHands(int verb)
    {
        if (_t.Lemma[verb] is not "shake" || !_c.IsDone(verb) || EngagementStatusReader.IsUnwanted(_c, Lexicon, verb)
            || _c.Tree.Child(verb, Deprel.obj) is not (> 0 and int hands) || _t.Lemma[hands] is not "hand")
            return false;
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = verb, Evidence = _t.Span[verb] };
        _sides.AddSubject(m, verb);
        foreach (int top in (ReadOnlySpan<int>)[verb, hands])
            _sides.VerbSides(m, top, -1);
        _sides.NounSides(m, hands);
        return (_c.PlaceBelow(verb) >= 0 || _c.DateBelow(verb) >= 0 || _c.PlaceBelow(hands) >= 0)
            && m.Participants.TrueForAll(p => _c.Entities.Entities[p].Kind is EntityKind.Person) && AddIfOfTwo(m, verb);
    }

    // "called on the minister in Kabul on Tuesday": whom somebody calls on somewhere is visited; whom he calls on to do something is not.
    private bool ReadCalledOn(int verb)
    {
        if (_t.Lemma[verb] is not "call" || !_c.IsDone(verb) || !_c.IsConflict)
            return false;
        int host = -1;
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.xcomp or Deprel.ccomp or Deprel.advcl or Deprel.compound_prt
                || k > verb && _t.Deprel[k] is Deprel.obl && _c.Case(k) is "for")
                return false;
            if (k > verb && _t.Deprel[k] is Deprel.obl && _c.Case(k) is "on" or "upon" && _c.TimeOf(k) < 0 && IsPerson(k))
                host = k;
        }
        if (host < 0
            || _c.PlaceBelow(verb) < 0 && _c.PlaceBelow(host) < 0 && _c.Tree.Child(host, Deprel.appos) is var named
                && (named < 0 || _c.PlaceBelow(named) < 0) && !IsWhere(verb)
            || HasToBehind(host))
            return false;
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = verb, Evidence = _t.Span[verb] };
        _sides.AddSubject(m, verb);
        _sides.AddSides(m, host);
        return AddIfOfTwo(m, verb);
    }

    // Whether an infinitive stands behind a word, wherever the tree hangs it: "called on the president in Kyiv to agree".
    private bool HasToBehind(int word)
    {
        for (int i = word + 1; i < _t.Sentences[_t.SentenceOf[word]].End && _t.Form[i] is not ","; i++)
        {
            if (_t.Xpos[i] is Xpos.TO && i + 1 < _t.Count && _t.Xpos[i + 1] is Xpos.VB)
                return true;
        }
        return false;
    }

    // "Next time A and B will see in Chisinau on June 1": two who see, and nothing that they see.
    private bool ReadSeeing(int verb)
    {
        if (_t.Lemma[verb] is not "see" || !_c.IsConflict || !_c.IsDone(verb) || _c.Tree.Child(verb, Deprel.obj) >= 0
            || _c.Tree.Child(verb, Deprel.ccomp) >= 0 || _c.Tree.Child(verb, Deprel.xcomp) >= 0 || _c.PlaceBelow(verb) < 0 || _c.DateBelow(verb) < 0
            || !IsPluralSubject(verb))
            return false;
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = verb, Evidence = _t.Span[verb] };
        _sides.AddSubject(m, verb);
        return m.Participants.TrueForAll(p => _c.Entities.Entities[p].Kind is EntityKind.Person) && AddIfOfTwo(m, verb);
    }

    // "briefed the chancellor in Berlin on the plan", "told the emir in Doha on Sunday that …": who tells somebody in office something at a place has
    // met him there.
    private bool ReadBriefed(int verb)
    {
        bool briefs = _t.Lemma[verb] is "brief";
        if (!briefs && !Lexicon.Has("- tells there", _t.Lemma[verb]) || !_c.IsConflict || !_c.IsDone(verb) || PhoneOf(verb) >= 0)
            return false;
        int whom = _c.Tree.Child(verb, Deprel.obj) is >= 0 and int obj ? obj : _c.Tree.Child(verb, Deprel.iobj);
        if (whom < verb)
            return false;
        int site = PlaceBehind(verb, whom);
        if (!IsPerson(_c.Subject(verb)) || !(IsPerson(whom) || briefs && IsAudience(whom))
            || site < 0 && !(briefs && _c.DateBelow(verb) >= 0 && !HasGathering(whom, DateWord(whom))))
            return false;
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = verb, Evidence = _t.Span[verb], IsWeak = !briefs, HasWith = true };
        _sides.AddSubject(m, verb);
        _sides.AddSides(m, whom);
        m.Place = site >= 0 ? site : null;
        return m.Participants.TrueForAll(_c.IsActor) && AddIfOfTwo(m, verb);
    }

    // "played host on Monday to the leaders of B and C".
    private bool ReadPlayedHost(int verb)
    {
        if (_t.Lemma[verb] is not "play" || !_c.IsConflict || !_c.IsDone(verb) || _c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int host)
            || _t.Lemma[host] is not "host")
            return false;
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = verb, Evidence = _t.Span[verb] };
        _sides.AddSubject(m, verb);
        foreach (int top in (ReadOnlySpan<int>)[verb, host])
        {
            for (int k = _c.Tree.FirstChild(top); k >= 0; k = _c.Tree.NextSibling(k))
            {
                if (k > host && _t.Deprel[k] is Deprel.obl or Deprel.nmod && _c.Case(k) is "to" && _c.IsPolitical(_c.Entity(k)))
                    _sides.AddSides(m, k);
            }
        }
        return AddIfOfTwo(m, verb);
    }

    // The first word of a day behind a word in its sentence; the end of the sentence for none.
    private int DateWord(int word)
    {
        int i = word + 1, end = _t.Sentences[_t.SentenceOf[word]].End;
        while (i < end && !(_c.TimeOf(i) is >= 0 and int t && _c.Times[t].Type is TimexType.DATE or TimexType.TIME))
            i++;
        return i;
    }

    // Those who are briefed: lawmakers, ambassadors, a council.
    private bool IsAudience(int word) =>
        _c.Entities.AtHead(word) is >= 0 and int e
            && _c.Entities.Entities[e] is { Kind: EntityKind.Group or EntityKind.Organization, Sector: "LEG" or "GOV" or "IGO" };

    // The place where somebody is told something, which the tree may hang on whom; −1 for none.
    private int PlaceBehind(int verb, int whom)
    {
        foreach (int top in (ReadOnlySpan<int>)[verb, whom])
        {
            for (int k = top < 0 ? -1 : _c.Tree.FirstChild(top); k >= 0; k = _c.Tree.NextSibling(k))
            {
                if (k > whom && _t.Deprel[k] is Deprel.obl or Deprel.nmod && _c.Case(k) is "in" or "at" && _c.TimeOf(k) < 0
                    && _c.SiteAt(k) is >= 0 and int site && !HasGathering(whom, k))
                    return site;
            }
        }
        return -1;
    }

    // "The presidents A and B signed the accord in Lome on Monday", "agreed on Tuesday in Moscow with B": two people who put their names to something
    // at a place are there.
    private bool ReadSealed(int verb)
    {
        if (!Lexicon.Has("- seals", _t.Lemma[verb]) || !_c.IsConflict || !_c.IsDone(verb) || _c.HasMood(verb, "unreal") || _c.Clause.HasTo(verb)
            || EngagementStatusReader.IsUnwanted(_c, Lexicon, verb))
            return false;
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = verb, Evidence = _t.Span[verb], IsWeak = true };
        _sides.AddSubject(m, verb);
        _sides.VerbSides(m, verb, -1);
        ClauseOrder order = new(_c);
        int start = order.Start(verb);
        order.Read(start, verb);
        order.Read(verb + 1, order.End(verb));
        if (m.Participants.Count < 2)
        {
            m.Participants.Clear();
            if (!AddCompany(m, order.Parts, start))
                return false;
        }
        m.Place = _c.PlaceBelow(verb) is >= 0 and int there ? there : null;
        Situate(m, order);
        return m.Place is not null && m.Date is not null && m.Participants.TrueForAll(p => _c.Entities.Entities[p].Kind is EntityKind.Person)
            && AddIfOfTwo(m, verb);
    }

    private bool AddIfOfTwo(EngagementMention m, int verb)
    {
        // "Soldiers and rebels came face to face": nobody in particular.
        if (m.Participants.Count < 2 || !m.Participants.TrueForAll(_c.IsActor)
            || m.Participants.TrueForAll(p => _c.Entities.Entities[p] is { Kind: EntityKind.Group, Code: null }))
            return false;
        _circumstances.Read(m, verb, verb);
        Add(m);
        return true;
    }

    // "paid a courtesy call on the king": a visit to somebody is a meeting with him.
    private bool IsPaidCall(int noun) =>
        _t.Lemma[noun] is "call" && _t.Deprel[noun] is Deprel.obj && _t.Head[noun] is >= 0 and int pays
            && Lexicon.Has("- pays a call", _t.Lemma[pays]) && CalledOn(noun) >= 0;

    // Whom a call is paid on; −1 for nobody.
    private int CalledOn(int noun)
    {
        foreach (int top in (ReadOnlySpan<int>)[noun, _t.Head[noun]])
        {
            for (int k = _c.Tree.FirstChild(top); k >= 0; k = _c.Tree.NextSibling(k))
            {
                if (k > noun && _t.Deprel[k] is Deprel.nmod or Deprel.obl && _c.Case(k) is "on" or "upon" && _c.TimeOf(k) < 0 && IsPerson(k))
                    return k;
            }
        }
        return -1;
    }
}
