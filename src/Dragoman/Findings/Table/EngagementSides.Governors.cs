using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Who takes part by the verb that the noun hangs from: "held talks with B", "flew to Ankara for talks", "hosted A and B at a
/// meeting".</summary>
internal sealed partial class EngagementSides
{
    public void GovernorSides(EngagementMention m, int noun, int verb)
    {
        string lemma = _t.Lemma[verb];
        bool isObject = _t.Deprel[noun] is Deprel.obj or Deprel.obl or Deprel.nsubj_pass || _t.Deprel[noun] is Deprel.conj;
        string preposition = _c.Case(noun);
        // "received a phone call from his counterpart": the tree may hang him on the verb.
        for (int k = m.Form is EngagementForm.Call && lemma is "receive" or "get" or "take" ? _c.Tree.FirstChild(verb)
            : -1; k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.obl && _c.Case(k) is "from" && _c.TimeOf(k) < 0 && _c.CanAct(_c.Entity(k)))
            {
                m.HasWith = true;
                AddSides(m, k);
            }
        }
        // "took calls from A and B": theirs, however many.
        m.IsWeak &= !(m is { Form: EngagementForm.Call, HasWith: true } && lemma is "receive" or "get" or "take");
        bool takesPart = m.Form is EngagementForm.Call && m.HasWith && lemma is "receive" or "get" or "take" || lexicon.Has("held governor", lemma)
            || lexicon.Has("planned governor", lemma)
            || lexicon.Has("cancelled governor", lemma)
                && (!lexicon.Has("- off with particle", lemma) || EngagementStatusReader.CallsOff(_c, lexicon, verb));
        // "said after talks with Ukrainian officials": who says so was there, for talks need two.
        bool aside = preposition is "after" or "during" or "before" or "following" or "ahead"
            && (m.HasWith && m.Participants.Count == 1 || noun != m.Word && m.Participants.Count == 0 || !m.HasWith && IsSeveral(_c.Subject(verb)));
        // "signed it at the end of a session with the envoy": who did was there.
        bool edge = noun != m.Word && lexicon.Has("- edges", _t.Lemma[noun]);
        aside |= edge && m is { HasWith: true, Participants.Count: 1 };
        // "spoke of it in a call with both leaders".
        bool speaksOf = m.HasWith && m.Form is EngagementForm.Call && preposition is "in" or "during" or "on" or "over";
        aside |= speaksOf;
        // "A and B welcomed the deal in a phone call".
        aside |= m.Form is EngagementForm.Call && m.Participants.Count == 0 && preposition is "in" or "during" or "on" or "over"
            && IsSeveral(_c.Subject(verb));
        // "The two presidents spent hours at the airport at a meeting brokered by the bloc".
        aside |= preposition is "at" && m.Participants.Count == 0 && m.Form is EngagementForm.Meeting or EngagementForm.Summit or EngagementForm.Talks
            && IsSeveral(_c.Subject(verb));
        // "EU ministers made little progress during a two-day meeting": they met.
        aside |= preposition is "during" or "at" && m.Participants.Count == 0
            && m.Form is EngagementForm.Meeting or EngagementForm.Talks or EngagementForm.Summit && _c.Subject(verb) is >= 0 and int met
            && _t.Xpos[met] is Xpos.NNS && _c.Entities.AtHead(met) is >= 0 and int body && _c.Entities.Entities[body] is { Code: not null }
            && _c.IsPolitical(body);
        // "France wanted it, its president said during talks with the leaders of A and B".
        aside |= preposition is "during" or "after" or "in" && m.HasWith && (m.Participants.Count > 1 || preposition is "in")
            && m.Form is EngagementForm.Talks or EngagementForm.Meeting && _c.Subject(verb) is >= 0 and int host && IsPerson(host)
            && _c.IsPolitical(_c.Entities.AtHead(host));
        // "Mbeki sought to break the deadlock during talks in Abidjan".
        aside |= preposition is "during" && m.Participants.Count == 0 && m.Form is EngagementForm.Talks or EngagementForm.Meeting
            && _c.Subject(verb) is >= 0 and int seeker && IsPerson(seeker) && _c.IsPolitical(_c.Entities.AtHead(seeker));
        // "handed the president a list of demands in the first direct talks": who gives and who gets it sat there.
        if (preposition is "in" or "during" or "at" && m.Participants.Count == 0 && m.Form is EngagementForm.Talks or EngagementForm.Meeting
            && lexicon.Has("- hands over", lemma) && !_c.Clause.IsPassive(verb) && _c.Tree.Child(verb, Deprel.iobj) is >= 0 and int getter
            && _c.IsPolitical(_c.Entity(getter)) && !_c.HasMood(verb, "to come"))
        {
            AddSubject(m, verb);
            AddSides(m, getter);
            return;
        }
        // "emerged from talks with B", "used a meeting with B to press for it".
        aside |= m is { HasWith: true, Participants.Count: 1 } && (preposition is "from" && lemma is "emerge" || preposition is "" && lemma is "use");
        // "failed to turn up for talks with B": was to sit there.
        aside |= preposition is "for" or "at" && EngagementStatusReader.StaysAway(_c, lexicon, verb);
        // "joined B for talks".
        if (preposition is "for" or "in" && lemma is "join" && !_c.Clause.IsPassive(verb)
            && m.Form is EngagementForm.Talks or EngagementForm.Meeting or EngagementForm.Summit or EngagementForm.Other
            && _c.Tree.Child(verb, Deprel.obj) is >= 0 and int joined && joined != noun && IsOfficial(joined) && !_c.IsNegated(verb))
        {
            AddSubject(m, verb);
            AddSides(m, joined);
        }
        m.IsWeak &= !speaksOf;
        // "flew to Ankara for talks with X", "left for Doha for a round of talks": who travels takes part.
        bool travels = preposition is "for" && m.Form is not EngagementForm.PressConference
            && (lexicon.Has("- move", lemma) || lexicon.Has("visit travel", lemma) || lexicon.Has("- comes", lemma));
        // "during a visit to Beijing, the prince met X": who met was the visitor.
        travels |= m.Form is EngagementForm.Visit && preposition is "during" or "on" && m.Participants.Count == 0;
        // "spoke of progress after a visit to Kyiv".
        travels |= m.Form is EngagementForm.Visit && preposition is "after" or "following" && m.Participants.Count == 0
            && IsOfficial(_c.Subject(verb)) && HasDestination(noun);
        // "arrived with a visit to Kyiv", word for word from another language.
        travels |= m.Form is EngagementForm.Visit && preposition is "with" && lexicon.Has("- move", lemma);
        // "returned from a visit to Kyiv".
        travels |= m.Form is EngagementForm.Visit && preposition is "from" && lexicon.Has("- move", lemma);
        if (isObject && travels && !_c.Clause.IsPassive(verb))
        {
            // "invited A and B to return to Brussels for a round of talks": those who are to come.
            if (_t.Deprel[verb] is Deprel.advcl or Deprel.xcomp && _c.Clause.HasTo(verb) && _t.Head[verb] is >= 0 and int sends
                && lexicon.Has("- sends along", _t.Lemma[sends]) && _c.Tree.Child(sends, Deprel.obj) is >= 0 and int sent && sent < verb)
                AddSides(m, sent);
            else
                AddSubject(m, verb);
            SetDestination(m, verb);
        }
        if (isObject
            && (takesPart && (preposition is "" or "in" or "at" or "for" or "to" or "off" || preposition is "on" && lemma is "pull") || aside)
            && (!_c.Clause.IsPassive(verb) || preposition is "in" && lemma is "lock" or "engage" or "involve"
                || preposition is "for" && lemma is "expect" or "await" or "attend"))
        {
            int before = m.Participants.Count;
            // "The envoy suspended the talks between A and B": theirs.
            if (before < 2 || !HasBetween(noun) || !lexicon.Has("cancelled governor", lemma))
                AddSubject(m, verb);
            // "signed an accord with the rebels after eleven days of talks": with whom it was signed.
            if (aside && m.Participants.Count == 1 && StanceReader.Lexicon.Has("reaches", lemma)
                && _c.Tree.Child(verb, Deprel.obj) is >= 0 and int pact && StanceReader.Lexicon.Has("pact", _t.Lemma[pact]))
            {
                foreach (int of in (ReadOnlySpan<int>)[pact, verb])
                {
                    for (int k = _c.Tree.FirstChild(of); k >= 0; k = _c.Tree.NextSibling(k))
                    {
                        if (k > pact && _t.Deprel[k] is Deprel.nmod or Deprel.obl && _c.Case(k) is "with")
                            AddSides(m, k);
                    }
                }
            }
            // "Finland prepared a meeting of A and B before it cancelled the consultations", "Mandela is to chair the talks".
            // The Security Council that postpones its consultations would have held them.
            bool council = m.Participants.Count == 1 && _c.Entities.Entities[m.Participants[0]] is { Kind: EntityKind.Organization, Sector: "IGO" }
                && lexicon.Has("cancelled governor", lemma);
            if (before == 0 && !council && (lexicon.Has("cancelled governor", lemma) || lexicon.Has("- host", lemma))
                && _c.Tree.Child(noun, Deprel.det) is >= 0 and int the && _t.Lemma[the] is "the")
            {
                m.Aside.AddRange(m.Participants);
                m.Participants.Clear();
            }
        }
        // "walked out of the fifth session": was there.
        if (isObject && preposition is "of" or "from" or "out" && lemma is "walk" or "storm" && !_c.IsNegated(verb) && !_c.HasMood(verb, "to come"))
            AddSubject(m, verb);
        // "pulled out of Tuesday's talks with B": was to sit there.
        if (m is { HasWith: true, Form: EngagementForm.Talks or EngagementForm.Meeting } && isObject && preposition is "of" or "from" or "out"
            && lexicon.Has("- pulls out", lemma))
            AddSubject(m, verb);
        if (takesPart || preposition is "for" or "at" && EngagementStatusReader.StaysAway(_c, lexicon, verb))
            VerbSides(m, verb, noun);
        // "No meeting took place between A and B": the tree hangs them on the place that is taken.
        if (lemma is "take" && _t.Deprel[noun] is Deprel.nsubj && verb + 1 < _t.Count && _t.Form[verb + 1] is "place")
            InnerSides(m, verb + 1);
        // "The envoy this week in Tripoli with the prime minister held a meeting".
        if (takesPart && isObject && m.Participants.Count == 1)
            WithOfSubject(m, verb);
        // "placed a call to the president": on the telephone.
        if (m is { Form: EngagementForm.Call, IsWeak: true } && lemma is "place" && isObject && preposition.Length == 0)
        {
            m.IsWeak = false;
            takesPart = true;
            if (m.Participants.Count == 0)
                AddSubject(m, verb);
            NounSides(m, noun);
        }
        // "made a phone call to X on Saturday".
        for (int k = takesPart && m is { Form: EngagementForm.Call, IsWeak: false } && m.Participants.Count < 2 && lemma is "make" or "place"
            ? _c.Tree.FirstChild(verb) : -1; k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.obl && _c.Case(k) is "to")
                AddSides(m, k);
        }
        // "gave an audience to the prime minister", "granted him an audience".
        for (int k = takesPart && isObject && m is { Form: EngagementForm.Meeting, Participants.Count: 1 } && lemma is "give" or "grant"
            ? _c.Tree.FirstChild(verb) : -1; k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && k != noun && (_t.Deprel[k] is Deprel.iobj || _t.Deprel[k] is Deprel.obl && _c.Case(k) is "to"))
                AddSides(m, k);
        }
        // "headed a mission to the plant".
        bool leads = m.Form is EngagementForm.Visit && lexicon.Has("- mission", _t.Lemma[noun]);
        if (leads)
            AddSubject(m, verb);
        // "ended his visit to Moscow": the tree may hang the place on the verb.
        for (int k = (takesPart || travels || leads) && m.Form is EngagementForm.Visit && m.Place is null ? _c.Tree.FirstChild(verb)
            : -1; k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && (preposition is not "from" || k > noun) && _t.Deprel[k] is Deprel.obl && _c.Case(k) is "to")
                SetPlace(m, k);
        }
        // "told Kagame in a phone call": who is told is on the line.
        if (m.Participants.Count < 2 && preposition is "in" or "during" or "on" or "over"
            && (m.Form is EngagementForm.Call || preposition is "during") && Listener(verb) is >= 0 and int listener)
        {
            AddSubject(m, verb);
            AddSides(m, listener);
        }
        // "congratulated the president in a phone call", "briefed him in a 35-minute conversation".
        if (m.Form is EngagementForm.Call && m.Participants.Count == 0 && preposition is "in" or "during" or "over"
            && (!m.IsWeak || lexicon.Has("- speaks to", lemma)) && !_c.Clause.IsPassive(verb) && !_c.IsNegated(verb) && IsOfficial(_c.Subject(verb))
            && _c.Tree.Child(verb, Deprel.obj) is >= 0 and int addressed && addressed > verb && IsOfficial(addressed))
        {
            AddSubject(m, verb);
            AddSides(m, addressed);
            m.IsWeak = false;
        }
        if (lexicon.Has("- host", lemma) && _t.Deprel[noun] is Deprel.obj && m.Aside.Count == 0)
            HostSides(m, verb);
        // "hosted A and B at an informal meeting".
        else if ((lexicon.Has("- host", lemma) || lemma is "welcome" or "receive" or "summon" && IsOfficial(_c.Tree.Child(verb, Deprel.obj)))
            && preposition is "at" or "for" or "in" && !_c.Clause.IsPassive(verb)
            && _c.Tree.Child(verb, Deprel.obj) is >= 0 and int guests)
        {
            AddSubject(m, verb);
            AddSides(m, guests);
        }
        // "… ,” declared the negotiator B at the press conference": whose words are quoted there.
        if (m.Form is EngagementForm.PressConference && m.Participants.Count == 0 && preposition is "at" or "in" or "during"
            && !IsSeveral(_c.Subject(verb)) && _c.StatementByCue(verb) is >= 0 and int quoted && _c.Statements[quoted].Speaker is { } voice)
            m.Participants.Add(voice);
        // "called for a truce at the press conference with B".
        if (m is { Form: EngagementForm.PressConference, HasWith: true, Participants.Count: 1 }
            && (preposition is "at" or "in" or "during" || _t.Deprel[noun] is Deprel.iobj or Deprel.obj && lemma is "tell")
            && _c.Subject(verb) is >= 0 and int traveller && IsPerson(traveller))
            AddSubject(m, verb);
        if (m.Form is EngagementForm.PressConference && m.Participants.Count == 0 && (isObject || _t.Deprel[noun] is Deprel.iobj)
            && _c.Subject(verb) is >= 0 and int who)
            AddSides(m, who);
        // "appearing alongside B at a news conference".
        if (m.Form is EngagementForm.PressConference && isObject && lemma is "appear" or "speak" or "stand")
            VerbSides(m, verb, noun);
        // "… ,” he told a press conference": who speaks there holds it, also where the sentence has lost its subject.
        if (m.Form is EngagementForm.PressConference && m.Participants.Count == 0 && _c.StatementByCue(verb) is >= 0 and int s
            && _c.Statements[s].Speaker is { } speaker)
            m.Participants.Add(speaker);
    }

    /// <summary>"Talks bring together A, B and C in Moscow", "the round included A and B", "a summit brought A together with B".</summary>
    // "Weeks of talks in Muscat brought the government and the rebels closer", "left the two sides far apart": whom talks move sat there.
    public void MovedSides(EngagementMention m, int noun)
    {
        if (_t.Deprel[noun] is Deprel.nmod && _c.Case(noun) is "of" && _t.Lemma[_t.Head[noun]] is "hour" or "day" or "week" or "month" or "round")
            noun = _t.Head[noun];
        if (m.Participants.Count > 0 || _t.Deprel[noun] is not Deprel.nsubj || _t.Head[noun] is not (>= 0 and int verb)
            || !lexicon.Has("- moves sides", _t.Lemma[verb]) || _c.IsNegated(verb)
            || _c.Tree.Child(verb, Deprel.obj) is not (> 0 and int sides) || sides < verb || _c.Tree.Child(sides, Deprel.conj) < 0)
            return;
        for (int i = sides + 1; i < Math.Min(_t.Sentences[_t.SentenceOf[verb]].End, sides + FarthestMoved); i++)
        {
            if (_t.Form[i] is "closer" or "nearer" or "apart" or "together")
            {
                AddSides(m, sides);
                return;
            }
        }
    }

    /// <summary>"On the eve of talks with B, A freed prisoners", "A freed prisoners ahead of talks with B": who does something then is the other
    /// side.</summary>
    public void EveSides(EngagementMention m, int noun)
    {
        if (m is not { HasWith: true, Participants.Count: 1, Form: EngagementForm.Talks or EngagementForm.Meeting or EngagementForm.Summit }
            || _t.Deprel[noun] is not (Deprel.nmod or Deprel.obl) || _c.Tree.Child(noun, Deprel.nmod_poss) >= 0)
            return;
        int top = _t.Head[noun];
        if (top < 0 || !(_c.Case(noun) is "of" && lexicon.Has("- eve", _t.Lemma[top])) && _c.Case(noun) is not "ahead")
            return;
        for (int level = 0; level < 2 && top >= 0 && _t.Upos[top] is Upos.NOUN && _t.Deprel[top] is Deprel.obl or Deprel.obj or Deprel.nmod; level++)
            top = _t.Head[top];
        if (top < 0 || _t.Upos[top] is not Upos.VERB || _c.Subject(top) is not (>= 0 and int who) || !_c.IsPolitical(_c.Entity(who)))
            return;
        AddSides(m, who);
    }

    // From the first of two sides to how they were moved, in words.
    private const int FarthestMoved = 16;

    public void BroughtTogether(EngagementMention m, int noun)
    {
        int verb = _t.Deprel[noun] is Deprel.nsubj ? _t.Head[noun] : -1;
        if (verb < 0 || _t.Upos[verb] is not Upos.VERB || _c.Clause.IsPassive(verb)
            || !lexicon.Has("- includes", _t.Lemma[verb]) && !(_t.Lemma[verb] is "bring" && HasTogether(verb))
            || _c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int members))
            return;
        AddSides(m, members);
        if (_t.Lemma[verb] is "bring")
            VerbSides(m, verb, noun);
    }

    private bool HasTogether(int verb)
    {
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (_t.Form[k] is "together")
                return true;
        }
        return false;
    }

    private bool HasDestination(int visit)
    {
        for (int k = _c.Tree.FirstChild(visit); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > visit && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "to" && _c.SiteAt(k) >= 0)
                return true;
        }
        return false;
    }

    // "flew to Ankara for talks".
    private void SetDestination(EngagementMention m, int verb)
    {
        for (int k = _c.Tree.FirstChild(verb); k >= 0 && m.Form is not EngagementForm.Visit; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && _c.Case(k) is "to" or "into" or "in" or "for")
                SetPlace(m, k);
            else if (k > verb && _t.Deprel[k] is Deprel.obj && _t.Lemma[verb] is "visit" or "reach")
                SetPlace(m, k);
        }
    }

    /// <summary>Whom a mediator brings together: where his clause does not say, the two that the report named together last.</summary>
    public void HostSides(EngagementMention m, int host)
    {
        AddSubject(m, host);
        if (m.Participants.Count == 1 && m.Form is EngagementForm.Talks or EngagementForm.Meeting or EngagementForm.Summit
            && _c.Entities.Entities[m.Participants[0]].Kind is EntityKind.Person or EntityKind.Group)
        {
            List<int> sides = [];
            if (_c.AddLastPair(host, sides) && !sides.Contains(_c.Party(m.Participants[0])) && !sides.Contains(m.Participants[0]))
                m.Participants.AddRange(sides);
        }
    }

    // The person or state that is told something; −1 for none.
    private int Listener(int verb)
    {
        int whom = _c.Tree.Child(verb, Deprel.iobj);
        if (whom < 0)
            whom = _c.Tree.Child(verb, Deprel.obj);
        return whom > verb && _c.StatementByCue(verb) >= 0 && _c.Entity(whom) is >= 0 and int who && _c.CanAct(who) && _c.IsActor(who) ? whom : -1;
    }
}
