using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Who takes part by the verb's own subject, objects and companions.</summary>
internal sealed partial class EngagementSides
{
    public void AddSubject(EngagementMention m, int verb)
    {
        // "Mediators expect A and B to begin talks": the two do.
        int subject = Expected(verb) is >= 0 and int expected ? expected : _c.Subject(verb);
        // "A handed B a letter as the two met": the two of the main clause.
        if (subject >= 0 && OtherAbove(subject, verb) is >= 0 and int other)
        {
            AddSides(m, _c.Clause.OwnSubject(_t.Head[verb]));
            AddSides(m, other);
        }
        else if (subject >= 0 && TwoOfBefore(subject) is >= 0 and int pair)
            AddSides(m, pair);
        else if (subject >= 0 && subject != m.Word && !AddAll(m, subject))
            AddSides(m, subject);
        // "A and B, who held talks in C on Tuesday, agreed on nothing": both did, though the tree may hang the clause on one of them.
        if (m.Participants.Count == 1 && _c.Clause.OwnSubject(verb) is >= 0 and int who && _t.Form[who] is "who"
            && _c.Antecedent(who) is >= 0 and int last
            && (_t.Deprel[last] is Deprel.conj ? _t.Head[last] : last) is >= 0 and int top && _t.Deprel[top] is Deprel.nsubj or Deprel.nsubj_pass
            && _c.Tree.Child(top, Deprel.conj) is >= 0 and int beside && IsSide(top) && IsSide(beside) && _t.Form[who - 1] is ",")
            AddSides(m, top);
        if (subject >= 0 && m.Participants.Count == 0)
            _c.AddTwoBefore(subject, m.Participants);
        if (subject >= 0 && m.Participants.Count == 0 && _t.Lemma[subject] is "they" && SubjectBefore(subject) is >= 0 and int those)
            AddSides(m, those);
    }

    // "A and B accused each other. They held talks": both, though "they" may be taken for one of them; −1 where it is somebody else.
    private int TwoOfBefore(int they)
    {
        if (_t.Lemma[they] is not "they" || SubjectBefore(they) is not (>= 0 and int pair))
            return -1;
        int entity = _c.Entity(they);
        if (entity < 0)
            return pair;
        List<int> two = [];
        _c.AddEntities(pair, two);
        return two.Count == 2 && two.Contains(entity) ? pair : -1;
    }

    // "A and B flew to C. They met the president there": those who are the subject of the sentence before, where they are several; −1 for none.
    private int SubjectBefore(int they)
    {
        int sentence = _t.SentenceOf[they];
        if (sentence == 0 || !_c.AreOfOneItem(_t.Sentences[sentence - 1].First, they))
            return -1;
        SentenceRange before = _t.Sentences[sentence - 1];
        for (int i = before.First; i < before.End; i++)
        {
            if (_t.Deprel[i] is Deprel.root)
            {
                return _c.Clause.OwnSubject(i) is >= 0 and int subject && _c.Tree.Child(subject, Deprel.conj) is >= 0 and int second
                    && IsSide(subject) && IsSide(second) ? subject : -1;
            }
        }
        return -1;
    }

    // Whom somebody did something to while "the two" were at another; −1 where no clause above names just two people.
    private int OtherAbove(int two, int verb)
    {
        bool duo = SidesReader.Lexicon.Has("duo", _t.Lemma[two])
            || _t.Xpos[two] is Xpos.NNS && _c.Tree.Child(two, Deprel.nummod) is >= 0 and int number && _t.Lemma[number] is "two";
        if (!duo || _t.Deprel[verb] is not Deprel.advcl || _t.Head[verb] is not (>= 0 and int main) || main > verb
            || _c.Clause.OwnSubject(main) is not (>= 0 and int one) || !IsPerson(one) || _c.Tree.Child(one, Deprel.conj) >= 0)
            return -1;
        for (int k = _c.Tree.FirstChild(main); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > main && k < verb && (_t.Deprel[k] is Deprel.obj or Deprel.iobj || _t.Deprel[k] is Deprel.obl && _c.Case(k) is "with" or "to")
                && IsPerson(k) && _c.Entities.AtHead(k) != _c.Entities.AtHead(one) && _c.Tree.Child(k, Deprel.conj) < 0)
                return k;
        }
        return -1;
    }

    // Of whom somebody expects that they do it; −1 for nobody.
    private int Expected(int verb) =>
        _t.Deprel[verb] is Deprel.advcl or Deprel.xcomp && _c.Clause.HasTo(verb) && _c.Clause.OwnSubject(verb) < 0
            && _t.Head[verb] is >= 0 and int expects && _t.Lemma[expects] is "expect" && !_c.Clause.IsPassive(expects)
            && _c.Tree.Child(expects, Deprel.obj) is var who && who > expects && who < verb ? who : -1;

    // "A on Thursday with B by phone spoke": what stands before its verb may hang on the subject.
    public void WithOfSubject(EngagementMention m, int verb)
    {
        int subject = _c.Clause.OwnSubject(verb);
        for (int k = subject < 0 ? -1 : _c.Tree.FirstChild(subject); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > subject && k < verb && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "with")
                AddSides(m, k);
            else if (k > subject && k < verb && _t.Lemma[k] is "phone" or "telephone")
                NounSides(m, k);
            else if (k > subject && k < verb && _t.Deprel[k] is Deprel.nmod && _c.Case(k) is "in" or "at" or "on"
                && (_c.TimeOf(k) >= 0 || _c.SiteAt(k) >= 0))
                WithBelow(m, k, verb, 0);
        }
        // "on Wednesday in Ankara with B met": the tree may hang B on the place or the day.
        for (int k = m.Participants.Count == 1 ? _c.Tree.FirstChild(verb) : -1; k >= 0 && k < verb; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obl or Deprel.obl_unmarked)
                WithBelow(m, k, verb, 0);
        }
    }

    /// <summary>With whom something is told by the words right behind a place of the sentence, wherever the tree hangs them.</summary>
    public void WithBehind(EngagementMention m, int word)
    {
        if (word < _t.Sentences[_t.SentenceOf[word - 1]].End && _t.Form[word] is "with" && _t.Head[word] > word)
            AddSides(m, _t.Head[word]);
    }

    private void WithBelow(EngagementMention m, int word, int verb, int depth)
    {
        for (int k = depth < 3 ? _c.Tree.FirstChild(word) : -1; k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k < word || k > verb || _t.Deprel[k] is not Deprel.nmod)
                continue;
            if (_c.Case(k) is "with")
                AddSides(m, k);
            else
                WithBelow(m, k, verb, depth + 1);
        }
    }

    // "held talks with B in C", "met with B": what hangs from the verb beside the noun.
    public void VerbSides(EngagementMention m, int verb, int noun)
    {
        for (int c = _c.Tree.FirstChild(verb); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (c != noun && _t.Deprel[c] is Deprel.obl && _c.Case(c) is "with" or "between" or "by" or "among" or "alongside" or "beside"
                && !lexicon.Has("- help", _t.Lemma[c]) && !IsAs(verb, c))
                AddSides(m, c);
            else if (_t.Deprel[c] is Deprel.obl_agent)
                AddSides(m, c);
            else if (noun >= 0 && c > noun && _t.Deprel[c] is Deprel.obl)
                WithOnTopic(m, c);
        }
    }

    // "held talks on the plan with A": the tree may hang A on what they are about.
    private void WithOnTopic(EngagementMention m, int topic)
    {
        for (int k = m.HasWith || _c.Case(topic) is not ("on" or "about" or "over") || _c.TimeOf(topic) >= 0 ? -1 : _c.Tree.FirstChild(topic); k >= 0;
            k = _c.Tree.NextSibling(k))
        {
            if (k < topic || _t.Deprel[k] is not Deprel.nmod || _c.Case(k) is not "with" || !IsOfficial(k))
                continue;
            m.HasWith = true;
            AddSides(m, k);
        }
    }

    // "with Cuba and Norway as guarantors": they stand by.
    private bool IsAs(int verb, int with)
    {
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > with && _t.Deprel[k] is Deprel.obl && _c.Case(k) is "as" && lexicon.Has("- bystander", _t.Lemma[k]))
                return true;
        }
        return false;
    }

    public void ObjectSides(EngagementMention m, int verb)
    {
        for (int c = _c.Tree.FirstChild(verb); c >= 0; c = _c.Tree.NextSibling(c))
        {
            if (_t.Deprel[c] is Deprel.obj or Deprel.iobj
                || _t.Deprel[c] is Deprel.obl && _c.Case(c) is "with" or "to" or "between" or "" && _c.TimeOf(c) < 0
                || _t.Deprel[c] is Deprel.obl_agent)
                AddSides(m, c);
            else if (c > verb && _t.Deprel[c] is Deprel.obl or Deprel.obl_unmarked && m.Form is not EngagementForm.Visit
                && (_c.TimeOf(c) >= 0 || _t.Lemma[c] is "day"))
                TimedSides(m, c);
        }
    }
}
