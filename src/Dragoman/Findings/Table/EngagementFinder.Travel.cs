using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Who goes where: "travelled to Ankara", "led a delegation to Kabul".</summary>
internal sealed partial class EngagementFinder
{
    // "is to lead a team to Banda Aceh next week", "led a delegation to Kabul": who leads one goes there.
    private bool ReadLed(int verb)
    {
        if (_t.Lemma[verb] is not ("lead" or "head" or "take") || !_c.IsConflict || !_c.IsDone(verb)
            || _c.Tree.Child(verb, Deprel.obj) is not (> 0 and int team) || team < verb || !Lexicon.Has("- led", _t.Lemma[team]))
            return false;
        EngagementMention m = new() { Form = EngagementForm.Visit, Word = verb, Evidence = _t.Span[verb] };
        _sides.AddSubject(m, verb);
        foreach (int top in (ReadOnlySpan<int>)[team, verb])
        {
            for (int k = _c.Tree.FirstChild(top); k >= 0; k = _c.Tree.NextSibling(k))
            {
                if (k > team && _t.Deprel[k] is Deprel.nmod or Deprel.obl && _c.Case(k) is "to")
                    _sides.SetPlace(m, k);
            }
        }
        if (m.Place is null || !m.Participants.Exists(p => _c.Entities.Entities[p].Kind is EntityKind.Person) || HasTalks(verb))
            return false;
        _circumstances.Read(m, verb, verb);
        Add(m);
        return true;
    }

    private bool ReadTravel(EngagementMention m, int verb)
    {
        int subject = _c.Subject(verb);
        // "To Beirut will travel X": the tree may take him for an object.
        if (subject < 0 && _c.Tree.Child(verb, Deprel.obj) is > 0 and int traveller && traveller > verb && IsPerson(traveller)
            && _t.Lemma[verb] is not ("leave" or "head" or "fly"))
            subject = traveller;
        // "a delegation headed by X".
        if (subject < 0 || _t.Lemma[verb] is "head" && (_t.Deprel[verb] is Deprel.acl || _c.Clause.IsPassive(verb))
            || _c.Tree.Child(verb, Deprel.obl_agent) >= 0)
            return false;
        // "touched down in Harare"; "stopped in March".
        if (_t.Lemma[verb] is "touch" && !(_t.Form[Math.Min(verb + 1, _t.Count - 1)] is "down"))
            return false;
        _sides.AddSides(m, subject);
        for (int c = _c.Tree.FirstChild(verb); c >= 0; c = _c.Tree.NextSibling(c))
        {
            // One goes to a place; in one, things go on.
            if (_t.Lemma[verb] is "go" or "come" && _c.Case(c) is not "to")
                continue;
            if (_t.Deprel[c] is Deprel.obl && _c.Case(c) is "to" or "into" or "in" or "for" or "at"
                && (_c.Case(c) is "to" or "into" or "for" || !IsLeaving(verb)))
                _sides.SetPlace(m, c);
        }
        // "flew in on Monday": to where the report is dated from.
        if (m.Place is null && _t.Lemma[verb] is "fly" && _c.Tree.Child(verb, Deprel.compound_prt) is >= 0 and int inn && _t.Form[inn] is "in"
            && _c.DateBelow(verb) >= 0 && _c.Dateline() is >= 0 and int here)
            m.Place = here;
        // "came to power", "came to the fore"; somebody comes on a day, or will.
        if (_t.Lemma[verb] is "come" && (m.Place is null || !(_c.DateBelow(verb) is >= 0 and int came && _c.Times[came].Value.Length > 6)
            && !_c.HasModal(verb, "will")))
            return false;
        // "are to fly there on Friday": to the place told last.
        if (m.Place is null && _c.HasAdverb(verb, "there") && _t.Lemma[verb] is not ("come" or "go")
            && _circumstances.SiteBefore(verb) is >= 0 and int told)
            m.Place = told;
        if (m.Place is null)
            ReadTravelLast(m, verb);
        // "left for home": whoever goes back to his own land visits nobody.
        if (_t.Lemma[verb] is "leave" or "depart" && m.Place is { } home && _c.Entities.Entities[home].Code is { Length: 3 } land
            && m.Participants.TrueForAll(p => _c.Entities.Entities[p].Code == land))
            return false;
        // "The foreign ministers of A and B flew to C".
        bool theirs = _t.Xpos[subject] is Xpos.NNS
            && _t.Lemma[subject] is "minister" or "president" or "leader" or "envoy" or "diplomat" or "negotiator"
            or "delegation" or "official" && m.Participants.TrueForAll(_c.IsPolitical);
        return m.Place is not null && (m.Participants.Exists(IsTraveller) || theirs && m.Participants.Count > 1);
    }

    // Who leaves in a place leaves it.
    private bool IsLeaving(int verb) => _t.Lemma[verb] is "leave" or "depart" or "head";
}
