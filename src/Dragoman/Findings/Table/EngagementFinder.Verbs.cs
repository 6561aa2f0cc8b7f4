using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Engagements that verbs tell: who met, spoke, sat, came together, travelled.</summary>
internal sealed partial class EngagementFinder
{
    // Whether the verb told of several who were met separately: nothing else is read of it.
    private bool _isApart;

    private void ReadVerb(int verb)
    {
        string lemma = _t.Lemma[verb];
        if (ReadLast(verb) || ReadVisiting(verb))
            return;
        if (Lexicon.Groups(lemma).Length > 0 && EngagementStatusReader.IsUnwanted(_c, Lexicon, verb))
            return;
        foreach (string group in Lexicon.Groups(lemma))
        {
            bool meets = group.EndsWith(" verb", StringComparison.Ordinal);
            if (!meets && group is not ("- topic" or "visit travel"))
                continue;
            EngagementMention m = new() { Form = Form(group), Word = verb, Evidence = _t.Span[verb] };
            bool read = group switch
            {
                "- topic" => ReadTopic(m, verb),
                "visit travel" => ReadTravel(m, verb),
                _ => ReadMeeting(m, verb),
            };
            if (_isApart || (!read || m.Participants.Count < 2) && meets && ReadAround(verb, m.Form))
            {
                _isApart = false;
                return;
            }
            if (!read)
                continue;
            _sides.Joined(m, verb);
            m.SpokenBy = SpeakerAt(verb, verb);
            _circumstances.Read(m, verb, verb);
            AddRow(m, verb);
            if (m.Form is EngagementForm.Visit)
                AddStops(m, verb);
            return;
        }
        if (Lexicon.Has("cancelled governor", lemma))
            ReadCalledOff(verb);
        if (lemma is "take" or "last" && ReadTookPlace(verb))
            return;
        if (lemma is "take" && ReadTakenUp(verb) || ReadExchanged(verb))
            return;
        if (ReadEachOther(verb) || ReadShuttle(verb) || ReadSat(verb) || ReadTogether(verb) || ReadBroughtTogether(verb) || ReadComeTogether(verb)
            || ReadSpent(verb) || ReadLed(verb) || ReadFaceToFace(verb) || ReadHands(verb) || ReadCalledOn(verb) || ReadWelcomed(verb)
            || ReadAccepted(verb) || ReadSeeing(verb) || ReadBriefed(verb) || ReadSealed(verb) || ReadPlayedHost(verb) || ReadTalking(verb)
            || ReadToTable(verb) || ReadReceivedBy(verb) || ReadHanded(verb))
            return;
        bool speaks = lemma is "speak" or "talk" or "converse" || lemma is "exchange" && PhoneOf(verb) >= 0;
        // "told Modi by phone that …".
        bool tells = lemma is "tell" or "inform" or "assure" or "brief" or "thank" or "urge" or "warn" && PhoneOf(verb) >= 0;
        bool rings = PhoneOf(verb) >= 0
            && (lemma is "call" or "contact" or "telephone"
                || lemma is "receive" or "reach" && _c.Clause.IsPassive(verb) && IsPerson(_c.Tree.Child(verb, Deprel.obl_agent))
                || !_c.Clause.IsPassive(verb) && IsPerson(_c.Subject(verb)) && Reaches(verb));
        if (rings || tells || speaks && (PhoneOf(verb) >= 0 || Speaks(verb)) || lemma is "call" && IsRing(verb))
        {
            // "conversed with the president during 40 minutes": nobody says so of a telephone call.
            EngagementMention m =
                new() { Form = lemma is "converse" && PhoneOf(verb) < 0 ? EngagementForm.Talks : EngagementForm.Call, Word = verb, Evidence = _t.Span[verb], IsWeak = speaks && lemma is not "converse" && PhoneOf(verb) < 0 };
            if (!AddThoseTwo(m, verb))
                _sides.AddSubject(m, verb);
            _sides.ObjectSides(m, verb);
            if (speaks && m.Participants.Count == 1 && PhoneOf(verb) is >= 0 and int before && before < verb)
                _sides.WithOfSubject(m, verb);
            if (rings && _c.Tree.Child(verb, Deprel.obj) is >= 0 and int conveyed && _c.Tree.Child(conveyed, Deprel.nmod) is >= 0 and int told
                && _c.Case(told) is "to")
                _sides.AddSides(m, told);
            // "spoke by telephone with X": the tree may hang X on the telephone.
            if (speaks && PhoneOf(verb) is >= 0 and int phone)
                _sides.NounSides(m, phone);
            // Who tells a newspaper something by telephone gives an interview.
            if (tells && m.Participants.Exists(p => _c.Entities.Entities[p].Sector is "MED"))
                return;
            _circumstances.Read(m, verb, verb);
            // "talked for two hours at his residence in Jerusalem": nobody telephones there.
            if (speaks && PhoneOf(verb) < 0 && (m.Place is not null || _c.HasAdverb(verb, "alone", "privately", "together", "face-to-face"))
                && m.Participants.Count > 1)
                (m.Form, m.IsWeak) = (EngagementForm.Meeting, false);
            AddRow(m, verb);
        }
    }

    // "will see each other again in Boa Vista", "saw President X in Cairo on Thursday".
    private bool ReadEachOther(int verb)
    {
        if (_t.Lemma[verb] is not ("see" or "face") || _c.Clause.IsPassive(verb) || _c.IsInDoubt(verb)
            || _c.Tree.Child(verb, Deprel.obj) is not (> 0 and int whom) || whom < verb)
            return false;
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = verb, Evidence = _t.Span[verb] };
        bool mutual = _t.Lemma[whom] is "each" or "one" && whom + 1 < _t.Count && _t.Lemma[whom + 1] is "other" or "another";
        _sides.AddSubject(m, verb);
        if (!mutual)
        {
            // Who sees somebody as something, or in a dream, has not met him: a day or a place, and an office, say that he has.
            if (_t.Lemma[verb] is "face" || !IsPeople(whom) && !IsLeadersOf(whom)
                || !_c.IsPolitical(_c.Entity(whom)) && !(IsToCome(verb) && IsPerson(whom) && _c.IsActor(_c.Entity(whom))) || m.Participants.Count == 0
                || _c.Tree.Child(verb, Deprel.xcomp) >= 0 || _c.DateBelow(verb) < 0 && _c.PlaceBelow(verb) < 0 && !_circumstances.IsAfterTravel(verb)
                    && !_circumstances.IsThere(verb))
                return false;
            if (ReadSeparately(m, verb, whom))
                return true;
            _sides.AddSides(m, whom);
            AddApposed(m, whom);
        }
        if (m.Participants.Count < 2 && !IsPluralSubject(verb))
            return false;
        _circumstances.Read(m, verb, verb);
        Add(m);
        return true;
    }

    // "is due to see", "will see".
    private bool IsToCome(int verb) =>
        _c.HasModal(verb, "will") || IsToBe(verb)
            || _t.Deprel[verb] is Deprel.xcomp && _c.Clause.HasTo(verb) && Lexicon.Has("planned governor", _t.Lemma[_t.Head[verb]]);

    // "saw the rebels' leaders".
    private bool IsPeople(int word) =>
        IsPerson(word)
            || _t.Xpos[word] is Xpos.NNS && _c.Entities.AtHead(word) is >= 0 and int many
                && _c.Entities.Entities[many] is { Kind: EntityKind.Group, Code: not null } && SidesReader.Lexicon.Has("people", _t.Lemma[word]);

    // "He called off both after the attack", "Angola then cancelled it": what was told to come, in the sentences before.
    private void ReadCalledOff(int verb)
    {
        if (!EngagementStatusReader.CallsOff(_c, Lexicon, verb) || _c.IsNegated(verb) || _c.IsInDoubt(verb)
            || _t.Xpos[verb] is not (Xpos.VBD or Xpos.VBN or Xpos.VBZ or Xpos.VBP) || _c.HasMood(verb, "to come") || _c.HasMood(verb, "unreal"))
            return;
        int thing = _c.Tree.Child(verb, _c.Clause.IsPassive(verb) ? Deprel.nsubj_pass : Deprel.obj);
        // The tree may take "both" for part of a pair that never comes.
        if (thing < 0 && !_c.Clause.IsPassive(verb) && _c.Tree.Child(verb, Deprel.cc_preconj) is > 0 and int pair && pair > verb)
            thing = pair;
        if (thing < 0 || _t.Form[thing].ToLowerInvariant() is not ("it" or "them" or "both" or "this" or "that" or "they"))
            return;
        _merger.CallOff(verb, _t.Form[thing].ToLowerInvariant() is "both" or "them" or "they");
    }

    // "They took place in Doha", "It lasted three hours": where and how long what was told in the sentence before.
    private bool ReadTookPlace(int verb)
    {
        if (_t.Lemma[verb] is "take" && !(verb + 1 < _t.Count && _t.Form[verb + 1] is "place") || _c.IsNegated(verb) || !_c.IsDone(verb)
            || _c.HasMood(verb, "to come") || _c.Clause.OwnSubject(verb) is not (>= 0 and int it) || _t.Upos[it] is not Upos.PRON
            || _t.Lemma[it] is not ("it" or "they" or "both"))
            return false;
        int site = _c.PlaceBelow(verb);
        if (site < 0 && _t.Lemma[verb] is "take")
            site = _c.PlaceBelow(verb + 1);
        int hours = -1;
        for (int k = _c.Tree.FirstChild(verb); k >= 0 && _t.Lemma[verb] is "last"; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && _c.TimeOf(k) is >= 0 and int span && _c.Times[span].Type is TimexType.DURATION)
                hours = span;
        }
        return _merger.TakeUp(verb, site, _c.DateBelow(verb), hours);
    }

    // "A met B on Tuesday. The two are to speak again by phone": the two people of whom the sentence before told an engagement.
    private bool AddThoseTwo(EngagementMention m, int verb) =>
        _c.Clause.OwnSubject(verb) is >= 0 and int two && _c.Tree.Child(two, Deprel.conj) < 0
            && (_t.Lemma[two] is "they" || SidesReader.Lexicon.Has("duo", _t.Lemma[two])
                || _t.Xpos[two] is Xpos.NNS && _t.Lemma[two] is "man" or "leader" or "minister" or "president" or "general"
                    && _c.Tree.Child(two, Deprel.nummod) is >= 0 and int number && _t.Lemma[number] is "two")
            && _merger.AddPairBefore(verb, m.Participants);

    private bool IsPluralSubject(int verb) =>
        _c.Subject(verb) is >= 0 and int subject
            && (_t.Xpos[subject] is Xpos.NNS or Xpos.NNPS or Xpos.CD || _c.Tree.Child(subject, Deprel.conj) >= 0);

    // "sat down for two hours at the airport", "sat down with President X".
    private bool ReadSat(int verb)
    {
        if (_t.Lemma[verb] is not "sit" || !_c.IsConflict || !_c.IsDone(verb) || verb + 1 >= _t.Count)
            return false;
        // "sat across from A", "sat at one table".
        bool down = _t.Form[verb + 1] is "down" or "across" or "opposite";
        for (int k = _c.Tree.FirstChild(verb); k >= 0 && !down; k = _c.Tree.NextSibling(k))
            down = k > verb && _t.Deprel[k] is Deprel.obl && _t.Lemma[k] is "table" && _c.Case(k) is "at" or "on" or "around" or "round";
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = verb, Evidence = _t.Span[verb] };
        if (!AddThoseTwo(m, verb))
            _sides.AddSubject(m, verb);
        AddWhoPair(m, verb);
        int before = m.Participants.Count;
        _sides.VerbSides(m, verb, -1);
        for (int k = _t.Form[verb + 1] is "across" or "opposite" ? _c.Tree.FirstChild(verb) : -1; k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && _c.Case(k) is "from" or "opposite" or "across" && _c.TimeOf(k) < 0)
                _sides.AddSides(m, k);
        }
        bool lasting = false;
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            lasting |= k > verb && _c.TimeOf(k) >= 0;
            // "sat down for talks" is told by its noun.
            if (k > verb && FormOfNoun(k, _t.Lemma[k], out _) is not null)
                return false;
        }
        if (before == 0 || m.Participants.Count < 2 || !m.Participants.TrueForAll(_c.IsActor))
            return false;
        _circumstances.Read(m, verb, verb);
        // "sat for eight hours in Brussels with the envoy", "sat with the president in Kyiv on Friday"; "sat on a bench with him" is no meeting.
        bool situated = m.Place is not null && m.Date is not null && m.Participants.Count > before;
        if (m.Participants.Count == before && !lasting && !(down && (m.Place is not null || m.Date is not null))
            || !down && !situated && (!lasting || m.Duration is null && m.Date is null))
            return false;
        Add(m);
        return true;
    }

    // "will bring together world leaders in London".
    private bool ReadTogether(int verb)
    {
        if (_t.Lemma[verb] is not "bring" || !_c.IsDone(verb) || _c.Subject(verb) is not (>= 0 and int host)
            || _t.Upos[host] is not Upos.PRON && !_c.IsActor(_c.Entity(host)) || FormOfNoun(host, _t.Lemma[host], out _) is not null
            || _c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int guests)
            || _t.Xpos[guests] is not (Xpos.NNS or Xpos.NNPS) && _c.Tree.Child(guests, Deprel.conj) < 0
            // "brought A and the commander B together": the tree may hang the adverb on the last of them.
            || !_c.HasAdverb(verb, "together") && !IsToTable(verb)
                && !(_c.Tree.Subtree(guests).End is var behind && (_t.Form[behind - 1] is "together" || behind < _t.Count && _t.Form[behind] is "together")))
            return false;
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = verb, Evidence = _t.Span[verb] };
        _sides.AddSides(m, guests);
        if (m.Participants.Count == 0 || !m.Participants.TrueForAll(_c.IsActor))
            return false;
        _sides.AddSubject(m, verb);
        _circumstances.Read(m, verb, verb);
        if (m.Place is null && m.Date is null)
            return false;
        Add(m);
        return true;
    }

    // "brought A and B to the table", "back to the negotiating table".
    private bool IsToTable(int verb)
    {
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && _t.Lemma[k] is "table" && _c.Case(k) is "to" or "at" or "around" or "round")
                return true;
        }
        return false;
    }

    // "The ministers of A and B were brought together in Washington by C".
    private bool ReadBroughtTogether(int verb)
    {
        if (_t.Lemma[verb] is not "bring" || !_c.Clause.IsPassive(verb) || !_c.HasAdverb(verb, "together") || _c.IsNegated(verb) || _c.IsInDoubt(verb)
            || !_c.IsConflict || _c.PlaceBelow(verb) < 0 && _c.DateOf(verb) < 0)
            return false;
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = verb, Evidence = _t.Span[verb] };
        _sides.AddSubject(m, verb);
        if (m.Participants.Count < 2)
            return false;
        _sides.VerbSides(m, verb, -1);
        return AddIfOfTwo(m, verb);
    }

    // "Regional commanders will come together on Tuesday": they meet.
    private bool ReadComeTogether(int verb)
    {
        if (!Lexicon.Has("- comes together", _t.Lemma[verb]) || !_c.HasAdverb(verb, "together") || !_c.IsConflict || _c.IsNegated(verb)
            || _c.IsInDoubt(verb) || !IsPluralSubject(verb) || _c.PlaceBelow(verb) < 0 && _c.DateOf(verb) < 0)
            return false;
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = verb, Evidence = _t.Span[verb] };
        _sides.AddSubject(m, verb);
        if (m.Participants.Count == 0
            || !m.Participants.TrueForAll(_c.IsActor) && !m.Participants.TrueForAll(p => _c.Entities.Entities[p].Kind is EntityKind.Group))
            return false;
        _circumstances.Read(m, verb, verb);
        Add(m);
        return true;
    }

    // "shuttled between the two delegations", "carried messages between them": whoever goes to and fro speaks with both.
    private bool ReadShuttle(int verb)
    {
        int carried = Lexicon.Has("- carries", _t.Lemma[verb]) && _c.Tree.Child(verb, Deprel.obj) is >= 0 and int what
            && Lexicon.Has("- carried", _t.Lemma[what]) ? what : -1;
        // "his keenness to mediate between them": he may.
        if (EngagementStatusReader.IsUnwanted(_c, Lexicon, verb)
            || _t.Deprel[verb] is Deprel.xcomp && _t.Head[verb] is >= 0 and int wish && Lexicon.Has("- wishes", _t.Lemma[wish]))
            return false;
        if (carried < 0 && !Lexicon.Has("- shuttle", _t.Lemma[verb]) || _c.IsNegated(verb) || _c.Clause.IsPassive(verb))
            return false;
        return ReadBetween(verb, verb) || carried >= 0 && ReadBetween(verb, carried);
    }

    private bool ReadBetween(int verb, int word)
    {
        for (int k = _c.Tree.FirstChild(word); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k < verb || _t.Deprel[k] is not (Deprel.obl or Deprel.nmod) || _c.Case(k) is not "between")
                continue;
            EngagementMention m = new() { Form = EngagementForm.Talks, Word = verb, Evidence = _t.Span[verb], HasWith = true };
            _sides.AddSubject(m, verb);
            if (m.Participants.Count == 0 || !m.Participants.TrueForAll(_c.IsActor))
                return false;
            _sides.AddSides(m, k);
            _circumstances.Read(m, verb, verb);
            Add(m);
            return true;
        }
        return false;
    }

    // "are to speak again on Monday".
    private bool IsToBe(int verb) =>
        IsDueTo(verb)
            || _c.Clause.HasTo(verb)
                && (_c.Tree.Child(verb, Deprel.cop) is >= 0 and int be && be < verb
                    || _c.Tree.Child(verb, Deprel.aux) is >= 0 and int aux && aux < verb && _t.Lemma[aux] is "be");

    // "is due to see": the tree may take "due to" for one word.
    private bool IsDueTo(int verb)
    {
        for (int k = _c.Tree.FirstChild(verb); k >= 0 && k < verb; k = _c.Tree.NextSibling(k))
        {
            if (_t.Form[k] is "due" && _t.Form[k + 1] is "to")
                return true;
        }
        return false;
    }

    private bool IsPerson(int word) => word >= 0 && _c.Entity(word) is >= 0 and int e && _c.Entities.Entities[e].Kind is EntityKind.Person;

    private bool ReadMeeting(EngagementMention m, int verb)
    {
        // Weapons are received as well: guests are people.
        if (_t.Lemma[verb] is "receive" or "host"
            && !(_c.Tree.Child(verb, _c.Clause.IsPassive(verb) ? Deprel.nsubj_pass : Deprel.obj) is >= 0 and int guest
                && (_c.Entities.AtHead(guest) is >= 0 and int who && _c.Entities.Entities[who].Kind is EntityKind.Person or EntityKind.Group
                    || _t.Xpos[guest] is Xpos.NNS && SidesReader.Lexicon.Has("people", _t.Lemma[guest]) && _c.IsPolitical(_c.Entity(guest)))))
            return false;
        // Obligations and deadlines are met as well.
        if (_t.Lemma[verb] is "meet" && _c.Tree.Child(verb, Deprel.obj) is >= 0 and int kept && Lexicon.Has("- kept", _t.Lemma[kept]))
            return false;
        // "would consult Congress first": at home.
        if (_t.Lemma[verb] is "consult" && _c.Tree.Child(verb, Deprel.obj) is >= 0 and int home && _c.Entities.AtHead(home) is >= 0 and int house
            && _c.Entities.Entities[house] is { Sector: "LEG" } or { Kind: EntityKind.Group, Sector: "CVL" })
            return false;
        // Fighters assemble as well, and crowds gather.
        if (_t.Lemma[verb] is "assemble" or "gather" or "convene" && _c.Subject(verb) is >= 0 and int crowd
            && (StanceReader.Lexicon.Has("troops", _t.Lemma[crowd])
                || _t.Lemma[crowd] is "rebel" or "protester" or "demonstrator" or "people" or "crowd" or "supporter" or "guerrilla" or "militant"
                    or "refugee")
            // "Rebels and ministers gathered".
            && !(_c.Tree.Child(crowd, Deprel.conj) is >= 0 and int beside && _c.IsPolitical(_c.Entity(beside))))
            return false;
        if (!_c.Clause.IsPassive(verb) && !AddThoseTwo(m, verb))
            _sides.AddSubject(m, verb);
        // "A and B ministers, meeting in Cairo, agreed": the tree may hang those who meet on the participle.
        int meeting = m.Participants.Count == 0 ? MeetingBefore(verb) : -1;
        if (meeting >= 0)
            _sides.AddSides(m, meeting);
        // "conferred by phone with A": on the line.
        if (m.Form is EngagementForm.Meeting or EngagementForm.Talks && _t.Lemma[verb] is "confer" or "consult" && PhoneOf(verb) is >= 0 and int phone)
        {
            m.Form = EngagementForm.Call;
            _sides.NounSides(m, phone);
        }
        int before = m.Participants.Count;
        // "negotiated the Soviet withdrawal": what is negotiated sits at no table.
        if (_t.Lemma[verb] is "negotiate")
            _sides.VerbSides(m, verb, -1);
        else
            _sides.ObjectSides(m, verb);
        // "X with Y on Sunday in Cairo met".
        if (m.Participants.Count == 1 && before == 1 && m.Form is not EngagementForm.Visit)
            _sides.WithOfSubject(m, verb);
        if (before == 1 && m.Form is EngagementForm.Meeting)
            AddWhoPair(m, verb);
        // "met over dinner in New York with X": the tree may hang the rest on the dinner.
        for (int c = _c.Tree.FirstChild(verb); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is not Deprel.obl || _c.Case(c) is not "over" || !Lexicon.Has("meeting weak", _t.Lemma[c]))
                continue;
            _sides.NounSides(m, c);
            m.Place ??= _c.PlaceBelow(c) is >= 0 and int site ? site : null;
            // "met over a lunch hosted by X in Brussels on Wednesday".
            _circumstances.ReadHost(m, c);
        }
        if (_c.Clause.IsPassive(verb))
            _sides.AddSubject(m, verb);
        // "undertook to meet again in Brazil": the two whom the report speaks of.
        if (m.Participants.Count == 0 && m.Form is EngagementForm.Meeting && _c.IsConflict && _c.HasAdverb(verb, "again")
            && _c.AddLastPair(verb, m.Participants))
            before = m.Participants.Count;
        if (m.Form is EngagementForm.Meeting && before > 0 && _t.Lemma[verb] is "meet" or "receive" or "confer"
            && (_c.Tree.Child(verb, Deprel.obj) is var met && met > verb || _t.Lemma[verb] is not "receive" && (met = WithWhom(verb)) > verb))
        {
            EngagementMention of = new() { Form = m.Form, Word = verb, Evidence = m.Evidence };
            of.Participants.AddRange(m.Participants[..before]);
            if (ReadSeparately(of, verb, met))
            {
                _isApart = true;
                return false;
            }
        }
        if (m.Form is EngagementForm.Visit)
        {
            for (int c = _c.Tree.FirstChild(verb); c >= 0; c = _c.Tree.NextSibling(c))
            {
                if (_t.Deprel[c] is not Deprel.obj)
                    continue;
                _sides.SetPlace(m, c);
                // "visited President X in Colombo".
                if (m.Place is null && IsPerson(c))
                    m.Place = _c.PlaceBelow(verb) is >= 0 and int hostSite ? hostSite : _c.PlaceBelow(c) is >= 0 and int homeSite ? homeSite : null;
                // "was visiting the city": the place told last.
                if (m.Place is null && _t.Lemma[c] is "city" or "town" or "capital" or "village" or "region"
                    && _c.Tree.Child(c, Deprel.det) is >= 0 and int the && _t.Lemma[the] is "the"
                    && _circumstances.SiteBefore(verb) is >= 0 and int told)
                    m.Place = told;
                // "visited his troops in the capital": where they are.
                if (m.Place is null && _c.Entities.AtHead(c) is >= 0 and int people && _c.Entities.Entities[people].Kind is EntityKind.Group)
                    m.Place = _c.PlaceBelow(c) is >= 0 and int quarters ? quarters : _c.PlaceBelow(verb) is >= 0 and int camp ? camp : null;
                // "visited the White House".
                if (m.Place is null && _c.Entities.AtHead(c) is >= 0 and int seat
                    && _c.Entities.Entities[seat] is { Kind: EntityKind.Organization, Sector: "GOV" })
                    m.Place = seat;
            }
            // "was visited in Colombo by the minister".
            if (_c.Clause.IsPassive(verb) && m.Participants.Count > 1 && _c.Tree.Child(verb, Deprel.nsubj_pass) is >= 0 and int visited
                && IsPerson(visited) && _c.PlaceBelow(verb) is >= 0 and int visitSite)
            {
                m.Place = visitSite;
                before = m.Participants.Count;
            }
            // "will visit Brazil and Panama": countries that are visited are no guests.
            for (int k = m.Participants.Count - 1; k >= before; k--)
            {
                if (_c.Entities.Entities[m.Participants[k]].Kind is EntityKind.Country or EntityKind.Place)
                    m.Participants.RemoveAt(k);
            }
            m.Participants.RemoveAll(p => p == m.Place);
            return before > 0 && m.Place is not null;
        }
        _agenda.Read(m, verb);
        // "technical groups on Friday in Cairo meet": people whom the report does not name further.
        m.IsUnnamed = m.Participants.TrueForAll(p => _c.Entities.Entities[p] is { Kind: EntityKind.Group, Code: null })
            && m.Form is EngagementForm.Meeting && _c.IsConflict && _c.IsDone(verb) && _t.Lemma[verb] is "meet" or "gather" or "convene"
            && _c.Subject(verb) is var many
            && (many < 0 ? UnnamedBefore(verb)
                : Lexicon.Has("- delegates", _t.Lemma[many]) || _t.Lemma[many] is "group" or "commander" or "expert" or "general" or "minister");
        return !IsSport(verb) && (m.IsUnnamed || m.Participants.Count >= 2 || before > 0 && (meeting >= 0 || IsPlural(verb) || HasSomebody(verb)));
    }

    // "met with A"; −1 for nobody.
    private int WithWhom(int verb)
    {
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && _c.Case(k) is "with" && _c.TimeOf(k) < 0)
                return k;
        }
        return -1;
    }

    // Those who stand before the comma of "meeting in Cairo"; −1 for none.
    private int MeetingBefore(int verb)
    {
        if (_t.Xpos[verb] is not Xpos.VBG || verb < 2 || _t.Form[verb - 1] is not ",")
            return -1;
        for (int k = _c.Tree.FirstChild(verb); k >= 0 && k < verb; k = _c.Tree.NextSibling(k))
        {
            if (_t.Xpos[k] is Xpos.NNS && _t.Deprel[k] is Deprel.nmod or Deprel.obl or Deprel.nsubj && _c.Case(k).Length == 0
                && _c.IsPolitical(_c.Entity(k)))
                return k;
        }
        return -1;
    }

    // The tree may take those who meet for something else: "said technical groups on Friday in Cairo meet".
    private bool UnnamedBefore(int verb)
    {
        int i = verb - 1, first = _t.Sentences[_t.SentenceOf[verb]].First;
        while (i > first && (_c.TimeOf(i) >= 0 || _t.Upos[i] is Upos.ADP or Upos.AUX || _t.Upos[i] is Upos.PROPN && _c.SiteAt(i) >= 0))
            i--;
        return i >= first && _t.Xpos[i] is Xpos.NNS
            && (Lexicon.Has("- delegates", _t.Lemma[i]) || _t.Lemma[i] is "group" or "commander" or "expert" or "general" or "minister");
    }

    // "A and B, who met in Havana": the tree may hang the clause on the last of them.
    private void AddWhoPair(EngagementMention m, int verb)
    {
        if (m.Participants.Count == 1 && _c.Clause.OwnSubject(verb) is >= 0 and int pronoun && _t.Form[pronoun] is "who"
            && _c.Antecedent(pronoun) is >= 0 and int last)
            _sides.AddSides(m, _t.Deprel[last] is Deprel.conj ? _t.Head[last] : last);
    }

    // "met with his counterpart": somebody is met, also where the report does not say who.
    private bool HasSomebody(int verb)
    {
        for (int c = _c.Tree.FirstChild(verb); c >= 0; c = _c.Tree.NextSibling(c))
        {
            // "will meet their Balkan counterparts".
            if (_t.Deprel[c] is Deprel.obl && _c.Case(c) is "with" && _t.Upos[c] is Upos.NOUN or Upos.PROPN
                || c > verb && _t.Deprel[c] is Deprel.obj && _t.Lemma[c] is "counterpart" or "colleague")
                return true;
        }
        return false;
    }

    // Teams meet as well: a sentence with a cup or a coach in it is not about diplomacy.
    private bool IsSport(int verb)
    {
        SentenceRange s = _t.Sentences[_t.SentenceOf[verb]];
        // "until the end of the rainy season": in a report on a conflict one such word may mean something else.
        int needed = _c.IsConflict ? 2 : 1;
        for (int i = Math.Max(s.First, verb - 30); i < Math.Min(s.End, verb + 30) && needed > 0; i++)
        {
            if (_t.Upos[i] is Upos.NOUN or Upos.PROPN && Lexicon.Has("- sport", _t.Lemma[i].ToLowerInvariant()))
                needed--;
        }
        return needed == 0;
    }

    // "the ministers met in Geneva", "A and B are to meet".
    private bool IsPlural(int verb)
    {
        int subject = _c.Subject(verb);
        return subject >= 0 && _t.Lemma[verb] is "meet" or "negotiate" or "consult" or "confer" or "gather" or "convene" or "reconvene" or "assemble"
            && (_c.Tree.Child(verb, Deprel.obj) is var day && (day < 0 || _c.TimeOf(day) >= 0 || _t.Form[day] is "itself" or "themselves"))
            && (IsCouncil(subject) || Lexicon.Has("- panel", _t.Lemma[subject]) && (_c.DateOf(verb) >= 0 || _c.PlaceBelow(verb) >= 0)
                || _t.Xpos[subject] is Xpos.NNS or Xpos.NNPS || _c.Tree.Child(subject, Deprel.conj) >= 0);
    }

    // "The Security Council met": one body of many.
    private bool IsCouncil(int word) =>
        _c.Entity(word) is >= 0 and int e && _c.Entities.Entities[e] is { Kind: EntityKind.Organization } body
            && (body.Sector is "IGO" || body.Sector is null && _c.IsConflict);
}
