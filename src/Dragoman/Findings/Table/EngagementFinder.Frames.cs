using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Engagements that a participle, an office of a day or a bare number tells: "received by B in Paris", "will be the guest of B", "a third
/// is to follow in Cairo".</summary>
internal sealed partial class EngagementFinder
{
    // "A, received by B at the palace, agreed": the tree has no helping verb there.
    private bool ReadReceivedBy(int participle)
    {
        if (_t.Xpos[participle] is not Xpos.VBN || _t.Deprel[participle] is not (Deprel.acl or Deprel.advcl)
            || _t.Lemma[participle] is not ("receive" or "host" or "welcome" or "greet" or "meet" or "visit" or "embrace" or "summon" or "join")
            || !_c.IsConflict || _c.IsNegated(participle) || _c.Clause.IsPassive(participle)
            || _c.Tree.Child(participle, Deprel.obl_agent) is not (>= 0 and int host) || !IsPerson(host) || !_c.IsActor(_c.Entity(host)))
            return false;
        int guest = _t.Deprel[participle] is Deprel.acl ? _t.Head[participle] : _c.Clause.OwnSubject(_t.Head[participle]);
        if (guest < 0 || !IsPeople(guest) || _c.Entity(guest) == _c.Entity(host) || _t.Lemma[participle] is "join")
            return false;
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = participle, Evidence = _t.Span[participle] };
        _sides.AddSides(m, guest);
        _sides.AddSides(m, host);
        return (_c.PlaceBelow(participle) >= 0 || _c.DateBelow(participle) >= 0 || _t.Lemma[participle] is "receive" or "host")
            && AddIfOfTwo(m, participle);
    }

    // "will be the guest of B in Berlin", "was in conference with B".
    private void ReadGuest(int noun)
    {
        if (!_c.IsConflict || _c.Tree.Child(noun, Deprel.cop) < 0 || _c.Clause.OwnSubject(noun) is not (>= 0 and int guest) || !IsPeople(guest)
            || _c.IsNegated(noun) || _c.IsInDoubt(noun))
            return;
        bool isGuest = _t.Lemma[noun] is "guest", inOne = Lexicon.Has("- in one", _t.Lemma[noun]) && _c.Case(noun) is "in";
        if (!isGuest && !inOne)
            return;
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = noun, Evidence = _t.Span[noun], IsDue = _c.HasModal(noun, "will") };
        _sides.AddSides(m, guest);
        int before = m.Participants.Count;
        for (int k = _c.Tree.FirstChild(noun); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if ((_t.Deprel[k] is Deprel.nmod or Deprel.obl && _c.Case(k) is "of" or "with" || isGuest && _t.Deprel[k] is Deprel.nmod_poss)
                && IsPerson(k))
                _sides.AddSides(m, k);
        }
        if (before > 0 && m.Participants.Count > before)
            AddIfOfTwo(m, noun);
    }

    // "a third is to be held on June 13", "the next opens on Monday": a round whose noun was told before.
    private void ReadNextOne(int word)
    {
        if (!_c.IsConflict || _t.Deprel[word] is not (Deprel.nsubj or Deprel.nsubj_pass) || _t.Head[word] is not (>= 0 and int verb)
            || _t.Upos[verb] is not Upos.VERB && !(_c.HasModal(verb, "will") && _c.Tree.Child(verb, Deprel.cop) >= 0)
            || _t.Upos[word] is not (Upos.ADJ or Upos.NOUN or Upos.PRON or Upos.DET)
            || EngagementCircumstances.OrdinalOf(_t.Lemma[word]) is var number && number < 1 && _t.Lemma[word] is not ("next" or "another")
            || _c.TimeOf(word) >= 0 || _c.Tree.Child(word, Deprel.nmod) is >= 0 and int of && _c.Case(of) is "of"
            || _t.Upos[verb] is Upos.VERB && !Lexicon.Has("held governor", _t.Lemma[verb]) && !Lexicon.Has("planned governor", _t.Lemma[verb])
                && !Lexicon.Has("cancelled governor", _t.Lemma[verb])
            || EngagementStatusReader.IsUnwanted(_c, Lexicon, word) || _c.IsNegated(verb))
            return;
        EngagementMention m =
            new()
            {
                Form = EngagementForm.Talks,
                Word = word,
                Evidence = _t.Span[word],
                Ordinal = number > 0 ? number : null,
                TakesSides = true,
                NeedsSides = true
            };
        _circumstances.Read(m, word, verb);
        // "The next will be in Vienna in June".
        if (_t.Upos[verb] is not Upos.VERB)
        {
            m.Status = EngagementStatus.Planned;
            if (m.Date is null && (_c.TimeOf(verb) is >= 0 and int on || (on = _c.DateBelow(verb)) >= 0))
                m.DateBy(_c.Times[on]);
            if (m.Place is null && _c.Case(verb) is "in" or "at" && _c.SiteAt(verb) is >= 0 and int there)
                m.Place = there;
        }
        // "The first was held at a hotel on February 4".
        bool past = m.Status is EngagementStatus.Held && number > 0
            && !(_t.Lemma[verb] is "hold" or "end" or "collapse" or "break" or "begin" or "open" or "conclude" or "last" or "close"
                || _t.Lemma[verb] is "take" && _t.Form[Math.Min(verb + 1, _t.Count - 1)] is "place");
        if (m.Date is null && m.Place is null || past || m.Status is EngagementStatus.Held && number < 1)
            return;
        m.IsOver = m.Status is EngagementStatus.Held;
        Add(m);
    }

    // "flew to Baku, where she handed the minister a letter": who gives it and who gets it, at a place.
    private bool ReadHanded(int verb)
    {
        if (_t.Lemma[verb] is not ("hand" or "give" or "present" or "deliver" or "bring" or "pass") || !_c.IsConflict || !_c.IsDone(verb)
            || _c.HasMood(verb, "unreal") || _c.Clause.HasTo(verb) || _c.PlaceBelow(verb) < 0 && !IsWhere(verb))
            return false;
        int getter = -1;
        bool handed = false;
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            handed |= k > verb && _t.Deprel[k] is Deprel.obj && Lexicon.Has("- handed", _t.Lemma[k]);
            if (k > verb && getter < 0 && IsPerson(k) && (_t.Deprel[k] is Deprel.iobj or Deprel.obj || _t.Deprel[k] is Deprel.obl
                && _c.Case(k) is "to"))
                getter = k;
        }
        if (!handed || getter < 0 || !IsPerson(getter) || !IsPerson(_c.Subject(verb)))
            return false;
        EngagementMention m = new() { Form = EngagementForm.Meeting, Word = verb, Evidence = _t.Span[verb] };
        _sides.AddSubject(m, verb);
        _sides.AddSides(m, getter);
        return AddIfOfTwo(m, verb);
    }

    // "The army's side was led by General A", "B heads the rebels' team": who sat at the talks told before.
    private void ReadTeam(int verb)
    {
        if (_t.Lemma[verb] is not ("lead" or "head" or "represent") || !_c.IsConflict || _c.IsNegated(verb) || _c.IsInDoubt(verb)
            || _c.HasMood(verb, "unreal") && !_c.HasModal(verb, "will"))
            return;
        bool passive = _c.Clause.IsPassive(verb);
        int team = passive ? _c.Tree.Child(verb, Deprel.nsubj_pass) : _c.Tree.Child(verb, Deprel.obj);
        int head = passive ? _c.Tree.Child(verb, Deprel.obl_agent) : _c.Subject(verb);
        if (team < 0 || head < 0 || !IsPerson(head) || !_c.IsActor(_c.Entity(head)) || !Lexicon.Has("- teams", _t.Lemma[team])
            && _t.Lemma[verb] is not "represent"
            || _t.Lemma[verb] is "represent" && !(passive && _c.IsPolitical(_c.Entity(team))) || Goes(verb, team))
            return;
        _merger.AddHead(verb, _c.Entity(team), _c.Entity(head));
    }

    // "leads a delegation to Cairo": that is a visit.
    private bool Goes(int verb, int team)
    {
        foreach (int top in (ReadOnlySpan<int>)[team, verb])
        {
            for (int k = _c.Tree.FirstChild(top); k >= 0; k = _c.Tree.NextSibling(k))
            {
                if (k > top && _c.Case(k) is "to" && _c.SiteAt(k) >= 0)
                    return true;
            }
        }
        return false;
    }

    // "flew to Chisinau, where he called on the president".
    private bool IsWhere(int verb)
    {
        for (int k = _c.Tree.FirstChild(verb); k >= 0 && k < verb; k = _c.Tree.NextSibling(k))
        {
            if (_t.Form[k] is "where")
                return true;
        }
        return false;
    }
}
