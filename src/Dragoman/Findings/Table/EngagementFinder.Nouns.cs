using Dragoman.Findings.Events;
using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Engagements that nouns tell: "the talks", "a third round", "calls between A and B".</summary>
internal sealed partial class EngagementFinder
{
    private void ReadNoun(int noun)
    {
        string lemma = _t.Lemma[noun];
        // "the second Summit".
        if (lemma is "Summit" || _t.Xpos[noun] is Xpos.NNPS && Lexicon.Has("- talks abroad", lemma.ToLowerInvariant()))
            lemma = lemma.ToLowerInvariant();
        EngagementForm? form = FormOfNoun(noun, lemma, out bool weak);
        bool paid = IsPaidCall(noun);
        if (paid)
            (form, weak) = (EngagementForm.Meeting, false);
        // "after twelve hours of conversations".
        if (weak && form is EngagementForm.Talks && Measured(noun) != noun)
            weak = false;
        // "a round of dialogue": told by the round.
        if (_t.Deprel[noun] is Deprel.nmod && _t.Head[noun] is >= 0 and int round && _c.IsRound(round) && _c.Case(noun) is "of"
            && (_circumstances.Ordinal(round) is not null || _t.Xpos[round] is Xpos.NNS && _c.Tree.Child(round, Deprel.nummod) >= 0))
            return;
        if (form is not { } known || IsModifier(noun) || known is EngagementForm.Talks && lemma is "talk" && _t.Xpos[noun] is not Xpos.NNS)
            return;
        EngagementMention m = new() { Form = known, IsWeak = weak, Word = noun, Evidence = _c.NounPhrase(noun), IsOver = IsOver(noun) };
        if (known is EngagementForm.Call && weak && (IsAppeal(noun) || IsPublic(noun)) || IsRally(noun))
            return;
        // "in exchange for relief"; "a prisoner exchange" is on the table, and nobody talks by it.
        if (weak && lemma is "exchange" && (_c.Case(noun) is "in" || OwnVictims.IsOfCaptives(_t, noun)))
            return;
        // "The round, held in the palace, lasted forty minutes": one told before.
        bool bare = _c.IsRound(noun) && !IsRoundOfTalks(noun) && !IsNextRound(noun) && !IsStagedRound(noun)
            && !(_c.IsConflict && _c.PlaceBelow(noun) is >= 0 and int seat && _c.Entities.Entities[seat].Place is { Feature: { } town }
                && town.StartsWith("PPL", StringComparison.Ordinal));
        if (bare && !IsThatRound(noun) || EngagementStatusReader.IsUnwanted(_c, Lexicon, noun))
            return;
        // "following a new round of negotiations with A": the negotiations are the round.
        if (_t.Deprel[noun] is Deprel.nmod && _c.Case(noun) is "of" && _c.IsRound(_t.Head[noun]))
            m.Meeting = _t.Head[noun];
        m.IsWeak |= bare;
        m.IsBare = bare;
        // "The previous two rounds, on May 16 and June 2": one for each day.
        if (_c.IsRound(noun) && ReadDays(m, noun))
            return;
        // "received him on Monday, the first visit by a British leader since 1962": nobody's visit in particular.
        if (known is EngagementForm.Visit && _t.Deprel[noun] is Deprel.appos && IsByAnyone(noun))
            return;
        _sides.NounSides(m, noun);
        if (lemma is "briefing" && HeardFrom(noun) is >= 0 and int briefer)
        {
            _sides.AddSubject(m, _t.Head[noun]);
            _sides.AddSides(m, briefer);
        }
        if (paid)
            _sides.AddSides(m, CalledOn(noun));
        _sides.SidesBehind(m, noun);
        _sides.ThisTime(m, noun);
        _sides.BroughtTogether(m, noun);
        _sides.CountedSides(m, noun);
        // "after 16 hours of talks": the hours stand where the talks would.
        int anchor = Edge(Measured(noun));
        int governor = Governor(anchor);
        // "will resume talks eight months after the president suspended the dialogue": that is over, and no news.
        if (governor >= 0 && _t.Deprel[governor] is Deprel.advcl && _c.Case(governor) is "after" or "since"
            && Lexicon.Has("cancelled governor", _t.Lemma[governor]))
            return;
        if (governor < 0)
            ReadDue(m, noun);
        // "is on a visit to Kabul".
        if (governor < 0 && known is EngagementForm.Visit && _c.Tree.Child(noun, Deprel.cop) >= 0
            && _c.Clause.OwnSubject(noun) is >= 0 and int visitor)
            _sides.AddSides(m, visitor);
        // "A, on a three-day visit to Kabul".
        if (known is EngagementForm.Visit && m.Participants.Count == 0 && _t.Deprel[noun] is Deprel.nmod && _c.Case(noun) is "on"
            && _t.Head[noun] is >= 0 and int onVisit && onVisit < noun && IsPerson(onVisit))
            _sides.AddSides(m, onVisit);
        // "A and B have been in talks since Thursday".
        if (governor < 0 && known is EngagementForm.Talks or EngagementForm.Call && !weak && _c.Case(noun) is "in"
            && _c.Tree.Child(noun, Deprel.cop) >= 0 && _c.Clause.OwnSubject(noun) is >= 0 and int sitting)
            _sides.AddSides(m, sitting);
        // "Meeting in Aleppo on Sunday, A and B agreed": the tree may take the participle for a noun.
        if (m.Participants.Count == 0 && _t.Form[noun] is "Meeting" && _t.Sentences[_t.SentenceOf[noun]].First == noun
            && Those(noun) is >= 0 and int those)
            _sides.AddSides(m, those);
        _sides.Attended(m, noun, hosts: false);
        if (governor >= 0)
            _sides.GovernorSides(m, anchor, governor);
        _sides.MovedSides(m, anchor);
        _sides.EveSides(m, noun);
        // "invited him for talks in New Delhi": whom as well.
        if (governor >= 0 && _t.Lemma[governor] is "invite" && _c.Tree.Child(governor, Deprel.obj) is >= 0 and int invited && invited != anchor
            && (IsPerson(invited) || _c.CanAct(_c.Entity(invited))))
            _sides.AddSides(m, invited);
        // "offered Moscow another round of talks": the one and the other.
        if (governor >= 0 && m.Participants.Count == 0 && _t.Lemma[governor] is "offer" or "propose" or "promise" or "suggest"
            && _t.Deprel[anchor] is Deprel.obj
            && (_c.Tree.Child(governor, Deprel.iobj) is >= 0 and int offered && _c.IsPolitical(_c.Entity(offered))
                || (offered = OfferedTo(governor, anchor)) >= 0)
            && _c.Subject(governor) is >= 0 and int offers && _c.IsPolitical(_c.Entity(offers)))
        {
            _sides.AddSides(m, offers);
            _sides.AddSides(m, offered);
        }
        // "His office confirmed a trip to Addis Ababa": his.
        if (governor >= 0 && known is EngagementForm.Visit && m.Participants.Count == 0 && _t.Deprel[noun] is Deprel.obj
            && Lexicon.Has("- told", _t.Lemma[governor])
            && _c.Subject(governor) is >= 0 and int office && _c.Tree.Child(office, Deprel.nmod_poss) is >= 0 and int whose && IsPerson(whose))
            _sides.AddSides(m, whose);
        ReadTeller(m, noun);
        // "Both sides denied that any meeting had taken place": theirs.
        if (governor >= 0 && m.Participants.Count == 0 && _t.Deprel[governor] is Deprel.ccomp && _t.Head[governor] is >= 0 and int denies
            && _t.Lemma[denies] is "deny" && _c.Subject(denies) is >= 0 and int deniers && _t.Xpos[deniers] is Xpos.NNS or Xpos.NNPS)
            _sides.AddSides(m, deniers);
        // "had proposed negotiations in a letter": nobody has sat down, nor is anybody to.
        if (governor >= 0 && _t.Deprel[anchor] is Deprel.obj && m.Participants.Count < 2 && Lexicon.Has("- wishes", _t.Lemma[governor])
            && !_c.Clause.IsPassive(governor))
            return;
        if (m.Participants.Count == 0 && known is EngagementForm.PressConference && SpeakerBefore(noun) is { } speaker)
            m.Participants.Add(speaker);
        m.IsSpokenAt = known is EngagementForm.PressConference
            && (governor >= 0 && _c.StatementByCue(governor) >= 0 || SpeakerBefore(noun) is not null);
        m.SpokenBy = SpeakerAt(noun, anchor);
        AddSpeaker(m, noun);
        // "The summit, hosted by Qatar, brought together the leaders of many nations".
        if (m.Participants.TrueForAll(p => _c.Entities.Entities[p] is { Kind: EntityKind.Group, Code: null }))
            _sides.Attended(m, noun, hosts: true);
        if (governor >= 0 && (m.Participants.Count == 0 || known is EngagementForm.Summit) && _c.Case(anchor) is "in" or "for" && IsMeeting(governor))
            m.Meeting = governor;
        // "after 16 hours of talks in the capital": the place hangs on the hours.
        if (anchor != noun && _c.PlaceBelow(noun) < 0 && _c.PlaceBelow(anchor) is >= 0 and int site)
            m.Place = site;
        if (governor < 0)
        {
            ReadDueOpening(m, noun);
            ReadDay(m, noun);
        }
        _circumstances.Read(m, noun, governor);
        _sides.Joined(m, noun);
        if (Measured(noun) is var span && span != noun)
            m.Duration ??= _c.Times[_c.TimeOf(span)].Value;
        // "signed the deal in Mecca after two days of talks": where they had talked.
        if (m.Place is null && span != noun && governor >= 0 && Lexicon.Has("- seals", _t.Lemma[governor])
            && _c.Tree.Child(governor, Deprel.obj) is >= 0 and int pact
            && (_c.PlaceBelow(pact) is >= 0 and int there || (there = _c.PlaceBelow(governor)) >= 0))
            m.Place = there;
        // "held a conversation at the palace": nobody telephones there.
        if (known is EngagementForm.Call && weak && lemma is "conversation" && m.Place is not null)
            m.Form = EngagementForm.Talks;
        // "A meeting is due in Bamako on June 10".
        m.IsDue |= governor >= 0 && _t.Upos[governor] is Upos.ADJ;
        if (m.IsDue && m.Status is EngagementStatus.Held)
            m.Status = EngagementStatus.Planned;
        if (IsDeniedRumour(noun))
            m.Status = EngagementStatus.Denied;
        m.IsTimeless = governor < 0 && !m.IsOver && m.Status is EngagementStatus.Held && m.Date is null && _t.Deprel[noun] is Deprel.nmod
            && _t.Head[noun] is >= 0 and int delegates && Lexicon.Has("- delegates", _t.Lemma[delegates]);
        _agenda.Read(m, noun);
        m.Ordinal = _circumstances.Ordinal(noun);
        if (EngagementStatusReader.IsAbsence(_c, anchor, governor) && _c.Subject(governor) is >= 0 and int absent)
            KeepAway(m, absent);
        // "Talks were held in A in March and in B in May": the row stands behind the verb.
        bool above = governor > noun && _t.Deprel[noun] is Deprel.nsubj or Deprel.nsubj_pass;
        AddRow(m, above ? governor : noun);
        if (known is EngagementForm.Visit && m.Status is not EngagementStatus.Held)
            AddStops(m, noun);
    }

    private bool IsByAnyone(int visit)
    {
        for (int k = _c.Tree.FirstChild(visit); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > visit && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "by" or "of" && _t.Upos[k] is Upos.NOUN
                && _c.Tree.Child(k, Deprel.det) is >= 0 and int a && _t.Lemma[a] is "a" or "any")
                return true;
        }
        return false;
    }

    // "Hamas did not attend the talks": they went on without it.
    private void KeepAway(EngagementMention m, int absent)
    {
        List<int> away = [];
        _c.AddEntities(absent, away);
        m.Participants.RemoveAll(p => away.Exists(a => a == p || _c.Party(a) == p));
    }

    // "Egypt said talks with Ethiopia would resume", "dismissed reports of talks with the front": who says so of talks with somebody is the other
    // side.
    private void ReadTeller(EngagementMention m, int noun)
    {
        bool denied = IsDeniedRumour(noun);
        // The tree may hang the other side on the rumour.
        if (denied && m.Participants.Count == 0)
            _sides.NounSides(m, _t.Head[noun]);
        if (m is not { HasWith: true, Participants.Count: 1, Form: EngagementForm.Talks or EngagementForm.Meeting } || Possessed(noun))
            return;
        int entity = denied ? _c.Entity(_c.Subject(_t.Head[_t.Head[noun]])) : Teller(noun);
        int party = entity >= 0 ? _c.Party(entity) : -1;
        if (party >= 0 && _c.IsPolitical(party) && _c.Entities.Entities[party] is not { Kind: EntityKind.Group, Code: null }
            && party != _c.Party(m.Participants[0]))
            m.Participants.Add(party);
    }

    // A state or body that says what comes of talks: a spokesman may speak for others; −1 for none.
    private int Teller(int noun) =>
        _t.Lemma[noun] is "talk" or "negotiation" or "dialogue" or "consultation" && _t.Deprel[noun] is Deprel.nsubj or Deprel.nsubj_pass
            && _c.StatementOf(noun) is >= 0 and int s && _c.Statements[s].Speaker is { } speaker
            && _c.Entities.Entities[speaker].Kind is EntityKind.Country or EntityKind.Organization ? speaker : -1;

    // "his meeting", "Washington's talks", "the Russian talks": whose they are is said.
    private bool Possessed(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0 && k < noun; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nmod_poss || _t.Deprel[k] is Deprel.amod or Deprel.compound && _c.Entities.AtHead(k) >= 0)
                return true;
        }
        return false;
    }

    // "proposed a meeting to Seoul"; −1 for nobody.
    private int OfferedTo(int verb, int noun)
    {
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.obl && _c.Case(k) is "to" && _c.TimeOf(k) < 0 && _c.IsPolitical(_c.Entity(k)))
                return k;
        }
        return -1;
    }

    // "dismissed reports of talks with the front": there were none.
    private bool IsDeniedRumour(int noun) =>
        _t.Deprel[noun] is Deprel.nmod && _t.Head[noun] is >= 0 and int rumour && Lexicon.Has("- rumour", _t.Lemma[rumour])
            && _t.Deprel[rumour] is Deprel.obj && _t.Head[rumour] is >= 0 and int denies && Lexicon.Has("- denies", _t.Lemma[denies])
            && !_c.IsNegated(denies);

    // Who meet where a participle opens the sentence: behind its comma, or the subject of the clause; −1 for none.
    private int Those(int meeting) =>
        _c.Tree.Child(meeting, Deprel.appos) is > 0 and int named && named > meeting + 1 && _t.Form[named - 1] is "," ? named
        : _t.Deprel[meeting] is Deprel.advcl && _t.Head[meeting] is >= 0 and int verb && _t.Upos[verb] is Upos.VERB ? _c.Clause.OwnSubject(verb) : -1;

    // "“We need time,” in a press conference after the session": the verb was lost, and he whose words stand before it spoke there.
    private int? SpeakerBefore(int noun)
    {
        int i = _c.Tree.Subtree(noun).First - 1, first = _t.Sentences[_t.SentenceOf[noun]].First;
        if (_c.Case(noun) is not ("in" or "at" or "during"))
            return null;
        bool closed = false;
        while (i > first && _t.Upos[i] is Upos.PUNCT)
        {
            closed |= _t.Form[i] is "”" or "\"" or "''" or "»";
            i--;
        }
        return closed && _c.StatementOf(i) is >= 0 and int s ? _c.Statements[s].Speaker : null;
    }

    // "a public meeting", "a campaign tour": speakers and a crowd.
    private bool IsRally(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0 && k < noun; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.amod or Deprel.compound && Lexicon.Has("- crowd", _t.Lemma[k]))
                return true;
        }
        return false;
    }

    // "the last round, in Jeddah, collapsed", "the previous meeting".
    private bool IsOver(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0 && k < noun; k = _c.Tree.NextSibling(k))
        {
            if (_t.Lemma[k] is "last" or "previous" or "earlier" && _t.Deprel[k] is Deprel.amod && _c.TimeOf(k) < 0)
                return true;
        }
        // "the two-day talks, which ended Thursday".
        int clause = _c.Tree.Child(noun, Deprel.acl_relcl);
        return _t.Deprel[noun] is Deprel.nsubj && _t.Head[noun] is >= 0 and int verb && IsEnd(verb) || clause >= 0 && IsEnd(clause)
            || _t.Deprel[noun] is Deprel.obl && IsBackThen(noun);
    }

    private bool IsEnd(int verb) =>
        _t.Xpos[verb] is Xpos.VBD
            && _t.Lemma[verb] is "collapse" or "fail" or "founder" or "end" or "conclude" or "break" or "finish" or "last" or "fall"
            && !_c.IsInDoubt(verb);

    // "In the talks they agreed on a border": what was done there is done.
    private bool IsBackThen(int noun) =>
        _c.Case(noun) is "in" or "during" or "at" or "after" && _t.Head[noun] is >= 0 and int deed && _t.Xpos[deed] is Xpos.VBD
            && _c.Tree.Child(deed, Deprel.aux) < 0 && !_c.IsInDoubt(deed);

    // "is due in Tehran on Wednesday", "is expected in Yerevan and Baku": who is awaited somewhere is to go there.
    private void ReadAwaited(int word)
    {
        int site = -1, subject = -1, head = word;
        if (_t.Upos[word] is Upos.VERB && _c.Tree.Child(word, Deprel.aux_pass) >= 0
            || _t.Upos[word] is Upos.ADJ && _c.Tree.Child(word, Deprel.cop) >= 0)
        {
            if (_c.Tree.Child(word, Deprel.xcomp) >= 0)
                return;
            for (int k = _c.Tree.FirstChild(word); k >= 0 && site < 0; k = _c.Tree.NextSibling(k))
                site = k > word && _t.Deprel[k] is Deprel.obl && _c.Case(k) is "in" or "at" ? _c.SiteAt(k) : -1;
            subject = _c.Subject(word);
        }
        else if (_t.Form[word] is "due" && _t.Head[word] is >= 0 and int place && place > word && _c.Tree.Child(place, Deprel.cop) >= 0)
            (head, site, subject) = (place, _c.SiteAt(place), _c.Clause.OwnSubject(place));
        if (site < 0 || subject < 0 || _c.IsNegated(head) || HasTalks(head))
            return;
        EngagementMention m = new() { Form = EngagementForm.Visit, Word = word, Evidence = _t.Span[word], Place = site, IsDue = true };
        _sides.AddSides(m, subject);
        if (!m.Participants.Exists(IsTraveller))
            return;
        // "due in Zagreb on Friday to see President X": whom he visits.
        for (int k = _c.Tree.FirstChild(head); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > head && _t.Lemma[k] is "see" or "meet" && _c.Clause.HasTo(k) && _c.Tree.Child(k, Deprel.obj) is >= 0 and int host
                && IsPeople(host))
                _sides.AddSides(m, host);
        }
        _circumstances.Read(m, word, head);
        Add(m);
    }

    // "due in Washington for talks": the talks are read off their own noun.
    private bool HasTalks(int word)
    {
        for (int k = _c.Tree.FirstChild(word); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > word && _c.Case(k) is "for" && FormOfNoun(k, _t.Lemma[k], out _) is not null)
                return true;
        }
        return false;
    }

    private bool IsTraveller(int entity) =>
        _c.IsConflict && _c.Entities.Entities[entity] is { Kind: EntityKind.Person, Sector: null, Roles.Count: > 0 }
            || _c.Entities.Entities[entity] is { Kind: EntityKind.Person, Sector: "REL", Code: not null }
            || _c.IsPolitical(entity)
                && _c.Entities.Entities[entity] is { Kind: EntityKind.Person or EntityKind.Group, Sector: "GOV" or "IGO" or "REB" or "PTY" or "SEP" };

    // "X is due in Washington this week for talks with Y".
    private void ReadDue(EngagementMention m, int noun)
    {
        int top = _t.Head[noun];
        if (top < 0 || _t.Deprel[noun] is not (Deprel.nmod or Deprel.obl) || _c.Case(noun) is not "for"
            || _c.Tree.Child(top, Deprel.cop) is not (>= 0 and int be))
            return;
        // "was in Pyongyang over the weekend for talks with Kim".
        if (_c.Case(top) is "in" && _t.Form[Math.Max(0, top - 2)] is not ("due" or "expected" or "scheduled") && _c.SiteAt(top) is >= 0 and int site && _c.Clause.OwnSubject(top) is >= 0 and int guest && !_c.IsNegated(top)
            && !_c.HasMood(top, "to come") && !_c.IsInDoubt(top))
        {
            _sides.AddSides(m, guest);
            m.Place = site;
            if (_t.Xpos[be] is Xpos.VBD or Xpos.VBN && _c.DateBelow(top) is >= 0 and int day)
                m.DateBy(_c.Times[day]);
            return;
        }
        // "will be in Jakarta on Monday for consultations with B".
        if (_c.Case(top) is "in" && _c.HasModal(top, "will") && !_c.IsNegated(top) && !_c.IsInDoubt(top) && _c.SiteAt(top) is >= 0 and int city
            && _c.Clause.OwnSubject(top) is >= 0 and int visitor)
        {
            _sides.AddSides(m, visitor);
            (m.Place, m.IsDue) = (city, true);
            if (_c.DateBelow(top) is >= 0 and int then)
                m.DateBy(_c.Times[then]);
            return;
        }
        // "A and B are due in Ankara on Tuesday for talks".
        if (_t.Form[top] is "due" && _c.Clause.OwnSubject(top) is >= 0 and int those && !_c.IsNegated(top))
        {
            _sides.AddSides(m, those);
            m.IsDue = true;
            m.Place ??= _c.PlaceBelow(top) is >= 0 and int seat ? seat : null;
            if (_c.DateOf(top) is >= 0 and int dueDay)
                m.DateBy(_c.Times[dueDay]);
            return;
        }
        for (int c = _c.Tree.FirstChild(top); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Form[c] is not ("due" or "expected" or "scheduled"))
                continue;
            if (_c.Clause.OwnSubject(top) is >= 0 and int who)
                _sides.AddSides(m, who);
            _sides.SetPlace(m, top);
            m.IsDue = true;
            m.Date = _c.DateOf(top) is >= 0 and int t ? _c.Times[t].Value : null;
            return;
        }
    }

    // "the second round is due to open in Jeddah on December 9": the tree may take "due to" for a preposition.
    private void ReadDueOpening(EngagementMention m, int noun)
    {
        int opening = _t.Head[noun];
        if (_t.Deprel[noun] is not Deprel.nsubj || opening < noun + 3 || _t.Form[opening - 1] is not "to" || _t.Form[opening - 2] is not "due"
            || !Lexicon.Has("- begins", _t.Form[opening]) && _t.Form[opening] is not ("meet" or "close" or "end"))
            return;
        m.IsDue = true;
        m.Place ??= _c.PlaceBelow(opening) is >= 0 and int site ? site : null;
        if (_c.DateOf(opening) is >= 0 and int day)
            m.DateBy(_c.Times[day]);
    }

    // "The meeting of A with B will be on Friday": on that day.
    private void ReadDay(EngagementMention m, int noun)
    {
        // "The next session is to be in Havana on November 15", "will be in Doha".
        if (_t.Deprel[noun] is Deprel.nsubj && _t.Head[noun] is >= 0 and int site && _c.Tree.Child(site, Deprel.cop) >= 0
            && _c.Case(site) is "in" or "at" && _c.SiteAt(site) is >= 0 and int seat && !_c.IsNegated(site))
        {
            m.Place ??= seat;
            if (_c.DateBelow(site) is >= 0 and int then)
                m.DateBy(_c.Times[then]);
            m.IsDue |= _c.HasModal(site, "will") || _c.Clause.HasTo(site);
            return;
        }
        if (_t.Deprel[noun] is not Deprel.nsubj || _t.Head[noun] is not (>= 0 and int day) || _c.TimeOf(day) is not (>= 0 and int time)
            || _c.Times[time].Type is not (TimexType.DATE or TimexType.TIME) || _c.Tree.Child(day, Deprel.cop) < 0)
            return;
        if (_c.Times[time].Value is not { Length: >= 7 } && !IsOver(noun))
            return;
        m.DateBy(_c.Times[time]);
        m.IsDue |= _c.HasModal(day, "will") || _c.HasModal(day, "should") || _c.HasModal(day, "must");
    }

    private bool IsMeeting(int verb) => Lexicon.Has("meeting verb", _t.Lemma[verb]) || Lexicon.Has("talks verb", _t.Lemma[verb]);

    private int Measured(int noun)
    {
        int head = _t.Head[noun];
        return head >= 0 && _t.Deprel[noun] is Deprel.nmod && _c.Case(noun) is "of" or "from" && _c.TimeOf(head) is >= 0 and int t
            && _c.Times[t].Type is TimexType.DURATION ? head : noun;
    }

    // "at the end of a session with X", "on the sidelines of the summit": what was done there was done at it.
    private int Edge(int noun) =>
        _t.Deprel[noun] is Deprel.nmod && _c.Case(noun) is "of" && _t.Head[noun] is >= 0 and int edge && edge < noun
            && Lexicon.Has("- edges", _t.Lemma[edge]) && _t.Deprel[edge] is Deprel.obl ? edge : noun;

    private EngagementForm? FormOfNoun(int noun, string lemma, out bool weak)
    {
        weak = false;
        // "a face-to-face between A and B", "a tête-à-tête": one noun of several words.
        if (noun > 3 && _t.Form[noun - 1] is "-" or "‑" && _t.Form[noun - 3] is "-" or "‑" && HasSidesBehind(noun))
        {
            foreach (string group in Lexicon.Groups(string.Concat(_t.Form[noun - 4].ToSmall(), "-", _t.Form[noun - 2], "-", _t.Form[noun])))
            {
                if (group.EndsWith(" noun", StringComparison.Ordinal))
                    return Form(group);
            }
        }
        for (int c = _c.Tree.FirstChild(noun); c >= 0 && c < noun; c = _c.Tree.NextSibling(c))
        {
            foreach (string group in Lexicon.PairGroups(_t.Lemma[c], '>', lemma))
            {
                if (group.EndsWith(" noun", StringComparison.Ordinal))
                    return Form(group);
            }
        }
        // "a conference of press", word for word from another language.
        if (lemma is "conference" && _c.Tree.Child(noun, Deprel.nmod) is >= 0 and int of && of > noun && _t.Lemma[of] is "press" && _c.Case(of) is "of")
            return EngagementForm.PressConference;
        // "told reporters at a briefing in Geneva", "heard a briefing from the envoy".
        if (lemma is "briefing" && _c.IsConflict)
            return IsPressBriefing(noun) ? EngagementForm.PressConference : HeardFrom(noun) >= 0 ? EngagementForm.Meeting : null;
        // "made an unannounced stop in Baghdad".
        if (lemma is "stop" && _c.IsConflict && _t.Deprel[noun] is Deprel.obj && _t.Head[noun] is >= 0 and int makes && _t.Lemma[makes] is "make"
            && IsPerson(_c.Subject(makes)) && (_c.PlaceBelow(noun) >= 0 || _c.PlaceBelow(makes) >= 0))
            return EngagementForm.Visit;
        // "the third tour of direct talks".
        if (_c.IsForeignRound(noun))
            return EngagementForm.Talks;
        // "postponed mediation between the government and the rebels".
        if (lemma is "mediation" && _c.IsConflict && _t.Deprel[noun] is Deprel.obj or Deprel.nsubj or Deprel.nsubj_pass && HasBetween(noun))
            return EngagementForm.Talks;
        // "interviews between the army and the rebels": not with a newspaper.
        if (IsForeignTalks(noun, lemma))
            return EngagementForm.Talks;
        // "after three months of conversations": not on the telephone.
        if (lemma is "conversation" && _t.Xpos[noun] is Xpos.NNS)
        {
            weak = true;
            return EngagementForm.Talks;
        }
        // "headed a mission to the plant on the first of September": who leads one goes there.
        if (Lexicon.Has("- mission", lemma) && _t.Deprel[noun] is Deprel.obj && _t.Head[noun] is >= 0 and int leads
            && Lexicon.Has("- leads mission", _t.Lemma[leads]) && _t.Xpos[leads] is Xpos.VBD or Xpos.VBN or Xpos.VB && !_c.Clause.IsPassive(leads)
            && IsPerson(_c.Subject(leads)) && (_c.DateOf(leads) >= 0 || _c.DateBelow(noun) >= 0))
            return EngagementForm.Visit;
        // "a fifth session broke up on Friday": a round by another name.
        if (lemma is "session" or "sitting" && (_circumstances.Ordinal(noun) is not null && IsNextRound(noun) || _c.IsFurther(noun) && _c.IsConflict))
            return EngagementForm.Talks;
        foreach (string group in Lexicon.Groups(lemma))
        {
            weak = group.EndsWith(" weak", StringComparison.Ordinal);
            if (weak || group.EndsWith(" noun", StringComparison.Ordinal))
                return Form(group);
        }
        return null;
    }

    private bool HasSidesBehind(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "between" or "with")
                return true;
        }
        return false;
    }

    // "told a briefing in Moscow", "told reporters at a daily briefing": the press is briefed.
    private bool IsPressBriefing(int noun)
    {
        int verb = _t.Head[noun];
        // The tree may hang the briefing on those who hear it.
        if (IsPress(verb) && _t.Deprel[noun] is Deprel.nmod)
            return _c.Case(noun) is "at";
        // "In his briefing to the assembly".
        if (verb < 0 || _t.Upos[verb] is not Upos.VERB || _c.Tree.Child(noun, Deprel.nmod_poss) is >= 0 and int own && _t.Upos[own] is Upos.PRON)
            return false;
        bool tells = _t.Deprel[noun] is Deprel.iobj or Deprel.obj && _t.Lemma[verb] is "tell", at = _t.Deprel[noun] is Deprel.obl
            && _c.Case(noun) is "at" or "in" or "during";
        int told = _c.Tree.Child(verb, Deprel.iobj) is >= 0 and int iobj ? iobj : _c.Tree.Child(verb, Deprel.obj);
        return at && IsPress(told)
            || (tells || at) && _c.StatementByCue(verb) >= 0
                && (told < 0 || told == noun || _t.Upos[told] is Upos.VERB || _c.Entities.AtHead(told) < 0);
    }

    private bool IsPress(int word) => word >= 0 && _c.Entities.AtHead(word) is >= 0 and int press && _c.Entities.Entities[press].Sector is "MED";

    // From whom a council or minister hears a briefing; −1 for nobody.
    private int HeardFrom(int noun)
    {
        if (_t.Deprel[noun] is not Deprel.obj || _t.Head[noun] is not (>= 0 and int hears) || _t.Lemma[hears] is not ("hear" or "receive" or "get"))
            return -1;
        foreach (int top in (ReadOnlySpan<int>)[noun, hears])
        {
            for (int k = _c.Tree.FirstChild(top); k >= 0; k = _c.Tree.NextSibling(k))
            {
                if (k > noun && _t.Deprel[k] is Deprel.nmod or Deprel.obl && _c.Case(k) is "from" or "by" && IsPerson(k))
                    return k;
            }
        }
        return -1;
    }

    // A report that came through another language may say "interviews" for talks: where some are between two sides, they all are.
    private bool IsForeignTalks(int noun, string lemma)
    {
        if (!Lexicon.Has("- talks abroad", lemma) || _t.Xpos[noun] is not (Xpos.NNS or Xpos.NNPS) || !_c.IsConflict)
            return false;
        if (_foreignTalks is null)
        {
            _foreignTalks = new HashSet<string>(StringComparer.Ordinal);
            for (int i = 0; i < _t.Count; i++)
            {
                if (_t.Xpos[i] is Xpos.NNS or Xpos.NNPS && Lexicon.Has("- talks abroad", _t.Lemma[i].ToLowerInvariant()) && HasBetween(i))
                    _foreignTalks.Add(_t.Lemma[i].ToLowerInvariant());
            }
        }
        return _foreignTalks.Contains(lemma);
    }

    private bool HasBetween(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.nmod
                && (_c.Case(k) is "between" && _c.IsPolitical(_c.Entity(k)) || _c.IsGround(_c.Entities.AtHead(k)) && HasBetween(k)))
                return true;
        }
        return false;
    }

    private static EngagementForm Form(string group) => group.AsSpan(0, group.IndexOf(' ', StringComparison.Ordinal)) switch
    {
        "call" => EngagementForm.Call,
        "meeting" => EngagementForm.Meeting,
        "talks" => EngagementForm.Talks,
        "summit" => EngagementForm.Summit,
        "visit" => EngagementForm.Visit,
        "press_conference" => EngagementForm.PressConference,
        _ => EngagementForm.Other,
    };

    // "meeting room", "call centre": a modifier of a thing is no engagement; "summit talks" are told by their head.
    private bool IsModifier(int noun) => _t.Deprel[noun] is Deprel.compound or Deprel.amod or Deprel.nmod_poss && _t.Head[noun] > noun;

    // "calls for calm", "the calls by officials asking the court": nobody is on the telephone.
    private bool IsAppeal(int noun)
    {
        for (int c = _c.Tree.FirstChild(noun); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (c > noun
                && (_t.Deprel[c] is Deprel.nmod && _c.Case(c) is "for" && _c.TimeOf(c) < 0
                    || _t.Deprel[c] is Deprel.acl or Deprel.nmod && (_t.Xpos[c] is Xpos.VBG || _c.Clause.HasTo(c))))
                return true;
            if (c > noun && _t.Deprel[c] is Deprel.nmod && IsAppeal(c))
                return true;
        }
        return false;
    }

    // "made the call in a declaration": to nobody.
    private bool IsPublic(int noun) =>
        _t.Lemma[noun] is "call" && _t.Deprel[noun] is Deprel.obj && _t.Head[noun] is >= 0 and int makes
            && _t.Lemma[makes] is "make" or "issue" or "renew"
            && ToWhom(makes, noun) < 0;

    // To whom a call is made; −1 for nobody.
    private int ToWhom(int makes, int call)
    {
        foreach (int top in (ReadOnlySpan<int>)[call, makes])
        {
            for (int k = _c.Tree.FirstChild(top); k >= 0; k = _c.Tree.NextSibling(k))
            {
                if (k > call && _t.Deprel[k] is Deprel.nmod or Deprel.obl && _c.Case(k) is "to" or "with" && _c.TimeOf(k) < 0
                    && _c.CanAct(_c.Entity(k)))
                    return k;
            }
        }
        return -1;
    }

    // "a fifth round would be held": of the talks told before, not of golf.
    private bool IsNextRound(int noun) =>
        _c.IsConflict && _circumstances.Ordinal(noun) is > 2 && _t.Deprel[noun] is Deprel.obl or Deprel.nsubj // nobody votes a third time
        || (_circumstances.Ordinal(noun) is not null || _c.IsFurther(noun)) && _t.Deprel[noun] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.obj
            && _t.Head[noun] >= 0
            && (Lexicon.Has("held governor", _t.Lemma[_t.Head[noun]]) || Lexicon.Has("planned governor", _t.Lemma[_t.Head[noun]])
                || Lexicon.Has("cancelled governor", _t.Lemma[_t.Head[noun]]));

    // "agreed on another round, to be held in Moscow on June 18": no other round is staged.
    private bool IsStagedRound(int noun) => _c.IsConflict && _c.IsFurther(noun) && _circumstances.IsStaged(noun);

    // "The round, which was held in the palace, lasted forty minutes": it takes place, or ends.
    private bool IsThatRound(int noun)
    {
        if (!_c.IsConflict || _t.Deprel[noun] is not (Deprel.nsubj or Deprel.nsubj_pass or Deprel.nmod) && !HasDays(noun)
            || _c.Tree.Child(noun, Deprel.det) is not (>= 0 and int det) || _t.Lemma[det] is not ("the" or "this"))
            return false;
        int verb = _t.Deprel[noun] is Deprel.nmod ? _c.Tree.Child(noun, Deprel.acl_relcl)
            : _t.Head[noun], clause = _c.Tree.Child(noun, Deprel.acl_relcl);
        return HasDays(noun) || TakesPlace(verb) || TakesPlace(clause);
    }

    private bool TakesPlace(int verb) =>
        verb >= 0
            && (Lexicon.Has("- lasts", _t.Lemma[verb]) || _t.Lemma[verb] is "hold" or "end" or "begin" or "start" or "open" or "conclude" or "close");

    private bool HasDays(int noun) =>
        _t.Xpos[noun] is Xpos.NNS && FirstDay(noun) is >= 0 and int day && _c.Tree.Child(day, Deprel.conj) is >= 0 and int next
            && _c.TimeOf(next) >= 0;

    private int FirstDay(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "on" or "in" && _c.TimeOf(k) is >= 0 and int t
                && _c.Times[t].Type is TimexType.DATE)
                return k;
        }
        return -1;
    }

    private bool ReadDays(EngagementMention of, int noun)
    {
        if (!HasDays(noun))
            return false;
        for (int day = FirstDay(noun); day >= 0; day = NextDay(day))
        {
            Timex3 time = _c.Times[_c.TimeOf(day)];
            EngagementMention m =
                new() { Form = of.Form, Word = noun, Evidence = of.Evidence, IsOver = true, TakesSides = true, Date = time.Value, DateSpan = time.Span };
            _sides.NounSides(m, noun);
            m.Status = EngagementStatusReader.Read(_c, Lexicon, noun, Governor(noun), m.Date);
            Add(m);
        }
        return true;

        int NextDay(int day)
        {
            for (int k = _c.Tree.FirstChild(FirstDay(noun)); k >= 0; k = _c.Tree.NextSibling(k))
            {
                if (k > day && _t.Deprel[k] is Deprel.conj && _c.TimeOf(k) is >= 0 and int t && _c.Times[t].Type is TimexType.DATE)
                    return k;
            }
            return -1;
        }
    }

    private bool IsRoundOfTalks(int noun)
    {
        for (int c = _c.Tree.FirstChild(noun); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.nmod && _c.Case(c) is "of" && Lexicon.Groups(_t.Lemma[c]).Length > 0)
                return true;
            // "the latest round between Khartoum and the rebels".
            if (c > noun && _t.Deprel[c] is Deprel.nmod && _c.Case(c) is "between" or "with" && _c.IsPolitical(_c.Entity(c)))
                return true;
        }
        return false;
    }

    private int Governor(int noun)
    {
        int word = noun;
        for (int depth = 0; depth < 3 && _t.Head[word] >= 0; depth++)
        {
            int head = _t.Head[word];
            if (_t.Upos[head] is Upos.VERB or Upos.AUX || _t.Lemma[head] is "due" or "imminent" or "set" && _t.Deprel[word] is Deprel.nsubj
                || EngagementCircumstances.IsOver(_c, head) && _t.Deprel[word] is Deprel.nsubj)
                return _t.Deprel[word] is Deprel.obj or Deprel.obl or Deprel.nsubj or Deprel.nsubj_pass or Deprel.xcomp or Deprel.conj
                    or Deprel.obl_agent or Deprel.iobj ? head : -1;
            // "negotiators to the round arrived", "the head of the delegation to the talks": what people do is not what their round does.
            if (_t.Deprel[word] is not (Deprel.conj or Deprel.nmod)
                || _t.Deprel[word] is Deprel.nmod && _c.Case(word) is "to" or "at" or "in" && Lexicon.Has("- delegates", _t.Lemma[head]))
                return -1;
            word = head;
        }
        return -1;
    }
}
