using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Engagements told by what was talked about: "discussed the ceasefire with B in Cairo", "took the matter up with B".</summary>
internal sealed partial class EngagementFinder
{
    // "took the matter up again with President X in Sochi".
    private bool ReadTakenUp(int verb)
    {
        if (_c.Tree.Child(verb, Deprel.compound_prt) is not (>= 0 and int up) || _t.Form[up] is not "up" || _c.Clause.IsPassive(verb)
            || _c.IsNegated(verb))
            return false;
        return ReadTalkedOver(verb, _c.Tree.Child(verb, Deprel.obj));
    }

    // "exchanged views with the general in Minsk on Tuesday".
    private bool ReadExchanged(int verb)
    {
        if (_t.Lemma[verb] is not "exchange" || _c.Clause.IsPassive(verb) || _c.IsNegated(verb) || PhoneOf(verb) >= 0
            || _c.Tree.Child(verb, Deprel.obj) is not (> 0 and int views) || _t.Lemma[views] is not ("view" or "opinion" or "idea" or "assessment")
            || EngagementStatusReader.IsUnwanted(_c, Lexicon, verb))
            return false;
        return ReadTalkedOver(verb, views);
    }

    // Told where somebody talks with another over it.
    private bool ReadTalkedOver(int verb, int topic)
    {
        EngagementMention m = new() { Form = EngagementForm.Talks, IsTopic = true, IsWeak = true, Word = verb, Evidence = _t.Span[verb] };
        _sides.AddSubject(m, verb);
        int before = m.Participants.Count;
        _sides.VerbSides(m, verb, -1);
        if (topic >= 0)
            ReadWith(m, topic);
        m.HasWith = m.Participants.Count > before;
        if (before == 0 || !m.HasWith)
            return false;
        _circumstances.Read(m, verb, verb);
        Add(m);
        return true;
    }

    // "discussed the ceasefire with President X in Cairo": the tree may hang whom on what.
    private void ReadWith(EngagementMention m, int topic)
    {
        for (int k = _c.Tree.FirstChild(topic); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k < topic || _t.Deprel[k] is not Deprel.nmod || _c.Case(k) is not "with" || !_c.IsActor(_c.Entity(k)))
                continue;
            _sides.AddSides(m, k);
            m.Place ??= _c.PlaceBelow(k) is >= 0 and int site ? site : null;
        }
    }

    private bool ReadTopic(EngagementMention m, int verb)
    {
        // "discussed the dispute on the phone".
        bool phone = PhoneOf(verb) >= 0;
        // "addressed the summit by video": a speech.
        if (phone && _t.Lemma[verb] is "address")
            return false;
        (m.Form, m.IsWeak, m.IsTopic) = phone ? (EngagementForm.Call, false, false) : (EngagementForm.Talks, true, true);
        bool passive = _c.Clause.IsPassive(verb);
        if (!passive)
        {
            _sides.AddSubject(m, verb);
            int before = m.Participants.Count;
            // "discussed it by phone with X": the tree may hang X on the telephone.
            if (phone)
                _sides.NounSides(m, PhoneOf(verb));
            _sides.VerbSides(m, verb, -1);
            if (_c.Tree.Child(verb, Deprel.obj) is >= 0 and int topic)
                ReadWith(m, topic);
            m.HasWith = m.Participants.Count > before;
        }
        int thing = passive ? _c.Clause.OwnSubject(verb) : _c.Tree.Child(verb, Deprel.obj);
        // "raising hopes for an end": nobody talks.
        if (thing >= 0 && _t.Lemma[verb] is "raise" && Lexicon.Has("- raised", _t.Lemma[thing]))
            return false;
        // "discussed with the envoy in Tripoli on Tuesday, the road map": the tree may hang the topic elsewhere.
        if (thing < 0 && m.HasWith && m.Participants.Count > 1)
            return true;
        if (thing < 0 || _t.Upos[thing] is not (Upos.NOUN or Upos.PROPN))
            return false;
        _agenda.AddPhrases(m, thing, 0);
        return m.Agenda.Count > 0;
    }
}
