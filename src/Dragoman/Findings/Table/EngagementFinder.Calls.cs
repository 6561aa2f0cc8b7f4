using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Who speaks with whom, and who is on the telephone: "spoke with B for an hour", "called both leaders".</summary>
internal sealed partial class EngagementFinder
{
    // "Putin and Trump spoke for two hours", "spoke with his counterpart": people with each other, and not to the press.
    private bool Speaks(int verb)
    {
        bool planned = _c.HasModal(verb, "will") || IsToBe(verb);
        if (!_c.IsConflict || _c.Clause.IsPassive(verb) || _c.IsNegated(verb) || _c.HasMood(verb, "to come") && !planned
            || _c.Clause.HasTo(verb) && !planned || _t.Xpos[verb] is Xpos.VBG || _c.Subject(verb) is not (>= 0 and int subject))
            return false;
        bool pair = IsTwo(subject);
        // "Moon waited as Kim walked down. They talked".
        bool they = _t.Lemma[subject] is "they" && _c.Entity(subject) < 0;
        // "“I talked with President B yesterday,” A said".
        bool own = _t.Upos[subject] is Upos.PRON && _t.Lemma[subject] is "I" or "i" or "we" && _c.StatementOf(subject) is >= 0 and int s
            && _c.Statements[s].Speaker is { } speaker && _c.Entities.Entities[speaker].Kind is EntityKind.Person;
        if (!IsPerson(subject) && !pair && !they && !own)
            return false;
        bool two = pair || they || _c.Tree.Child(subject, Deprel.conj) is >= 0 and int second && IsPerson(second), lasting = false;
        for (int c = _c.Tree.FirstChild(verb); c >= 0; c = _c.Tree.NextSibling(c))
        {
            // "spoke for the Americans": in their name.
            if (_t.Deprel[c] is Deprel.xcomp or Deprel.obj or Deprel.ccomp
                || _t.Deprel[c] is Deprel.obl && _c.Case(c) is "for" && _c.Entity(c) >= 0
                || _t.Deprel[c] is Deprel.obl && _c.Case(c) is "with" && _c.Entity(c) is >= 0 and int other
                    && _c.Entities.Entities[other].Kind is not EntityKind.Person)
                return false;
            if (_t.Deprel[c] is Deprel.obl && _c.Case(c) is "with" or "to" && IsPerson(c) && _c.IsPolitical(_c.Entity(c)))
                two = true;
            // "spoke on the sidelines of the summit": face to face.
            lasting |= c > verb && _t.Deprel[c] is Deprel.obl && Lexicon.Has("- sideline", _t.Lemma[c]);
            lasting |= c > verb && (_c.TimeOf(c) >= 0 || _t.Deprel[c] is Deprel.obl && _c.Case(c) is "with" or "for" or "by");
        }
        return two && lasting;
    }

    // "conveyed it to President X by telephone".
    private bool Reaches(int verb)
    {
        // "got the general on the phone".
        if (Lexicon.Has("- gets by phone", _t.Lemma[verb]) && _c.Tree.Child(verb, Deprel.obj) is >= 0 and int got && got > verb && IsPerson(got))
            return true;
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && (_t.Deprel[k] is Deprel.obl && _c.Case(k) is "to" or "with" || _t.Deprel[k] is Deprel.iobj) && IsPerson(k))
                return true;
            // The tree may hang whom it is conveyed to on what is.
            if (k > verb && _t.Deprel[k] is Deprel.obj && _c.Tree.Child(k, Deprel.nmod) is >= 0 and int whom && _c.Case(whom) is "to"
                && IsPerson(whom))
                return true;
        }
        return false;
    }

    // "the two officers": those who were named together.
    private bool IsTwo(int subject)
    {
        if (_t.Xpos[subject] is not (Xpos.NNS or Xpos.CD) || _c.Tree.Child(subject, Deprel.conj) >= 0
            || _c.Tree.Child(subject, Deprel.nummod) < 0 && _t.Xpos[subject] is not Xpos.CD)
            return false;
        List<int> found = [];
        _c.AddEntities(subject, found);
        return found.Count == 2;
    }

    // "Trump called both leaders on Saturday": somebody is called, and called nothing.
    private bool IsRing(int verb)
    {
        int whom = _c.Tree.Child(verb, Deprel.obj);
        // "was expected to call A and B overnight"; "wants to call him" may be anything.
        bool due = _t.Deprel[verb] is Deprel.xcomp && _t.Head[verb] is >= 0 and int expects
            && _t.Lemma[expects] is "expect" or "plan" or "schedule" or "intend" or "due" or "set" or "slate";
        if (whom < verb || _c.Clause.IsPassive(verb) || _c.Clause.HasTo(verb) && !due && !_c.HasHave(verb))
            return false;
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.xcomp or Deprel.compound_prt or Deprel.ccomp
                || _t.Deprel[k] is Deprel.advcl && _t.Xpos[k] is Xpos.VBG && _c.Case(k) is "for"
                || _t.Deprel[k] is Deprel.obl && _c.Case(k) is "for" or "on" or "to" or "upon" or "" && _c.TimeOf(k) < 0)
                return false;
        }
        List<int> called = [];
        _c.AddEntities(whom, called);
        // "called the president's speech a disgrace".
        if (_t.Upos[whom] is Upos.NOUN && _c.Entities.AtHead(whom) < 0)
            return false;
        if (called.Count == 0 || !called.TrueForAll(e => _c.Entities.Entities[e].Kind is EntityKind.Person || called.Count > 1 && _c.IsPolitical(e)))
            return false;
        int end = _c.Tree.Subtree(whom).End;
        // "called the president “the devil”".
        int behind = whom + 1;
        while (behind < _t.Count && _t.Deprel[behind] is Deprel.flat)
            behind++;
        if (behind < _t.Count && _t.Form[behind] is "“" or "\"" or "``" or "‘" or "«")
            return false;
        return end >= _t.Sentences[_t.SentenceOf[verb]].End || _t.Upos[end] is Upos.PUNCT or Upos.ADP or Upos.CCONJ or Upos.PART or Upos.SCONJ
            || _t.Upos[end] is Upos.ADV && _t.Form[end] is "afterwards" or "later" or "earlier" or "again" or "twice" or "separately" or "overnight"
            || _c.TimeOf(end) >= 0;
    }

    // The word for the telephone that somebody speaks by; −1 for none.
    private int PhoneOf(int verb)
    {
        for (int c = _c.Tree.FirstChild(verb); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.obl or Deprel.obl_agent
                && (_t.Lemma[c] is "phone" or "telephone" or "videoconference" or "video" or "hotline"
                    || _t.Lemma[c] is "link" or "call" or "line" && IsWired(c)))
                return c;
            // "called by phone President X": the tree may take the telephone for a title.
            if (_t.Deprel[c] is Deprel.obl or Deprel.obl_agent && _c.Tree.Child(c, Deprel.nmod_desc) is >= 0 and int title
                && _t.Lemma[title] is "phone" or "telephone")
                return title;
        }
        // "told him by phone that": the tree may hang it on whom.
        for (int o = _t.Lemma[verb] is "tell" or "inform" or "assure" ? _c.Tree.FirstChild(verb) : -1; o >= 0; o = _c.Tree.NextSibling(o))
        {
            if (o > verb && _t.Deprel[o] is Deprel.obj or Deprel.iobj && _c.Tree.Child(o, Deprel.nmod) is > 0 and int by
                && _t.Lemma[by] is "phone" or "telephone" && _c.Case(by) is "by" or "over")
                return by;
        }
        // "exchanged views by telephone": the tree may hang it on the views.
        if (_t.Lemma[verb] is "exchange" && verb + 3 < _t.Count && _t.Lemma[verb + 3] is "phone" or "telephone"
            && _t.Form[verb + 2] is "by" or "on" or "over")
            return verb + 3;
        // "X by telephone with Y on Monday spoke": the tree may hang it on the subject.
        for (int c = _c.Clause.OwnSubject(verb) is >= 0 and int subject && subject < verb ? _c.Tree.FirstChild(subject)
            : -1; c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (c < verb && _t.Deprel[c] is Deprel.nmod && _t.Lemma[c] is "phone" or "telephone" && _c.Case(c) is "by" or "over")
                return c;
        }
        // "by phone spoke": word for word from a language whose verb comes last.
        return verb > 1 && _t.Lemma[verb - 1] is "phone" or "telephone" && _t.Form[verb - 2] is "by" or "on" or "over" ? verb - 1 : -1;
    }

    // "by video link", "on a secure telephone line".
    private bool IsWired(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0 && k < noun; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.compound && _t.Lemma[k] is "video" or "phone" or "telephone")
                return true;
        }
        return false;
    }
}
