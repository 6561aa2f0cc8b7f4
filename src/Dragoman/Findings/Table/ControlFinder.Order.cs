using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Ground that the order of the words gives to somebody where the tree does not: verbs that come last or apart from who acts, as damaged
/// copy has them, and clauses that leave their verb out.</summary>
internal sealed partial class ControlFinder
{
    // Words in front of a verb, and behind it, within which who holds the ground and the ground are looked for.
    private const int FarthestHolder = 24, FarthestHeld = 5;

    // Words of a clause without a verb: "India the upper run of both the western rivers".
    private const int LongestGap = 14;

    // "Regime forces Saraqib on Monday for the second time captured", "India since 1984 holds the glacier Siachen": who fights stands before, the
    // ground between (the verb comes last) or right behind the verb.
    private void ReadByOrder(int verb)
    {
        // "is besieging the town": the tree may take a participle before a name for a preposition.
        if (_t.Deprel[verb] is Deprel.@case && _t.Xpos[verb] is Xpos.VBG && _t.Head[verb] is >= 0 and int named
            && (c.Tree.Child(named, Deprel.cop) >= 0 || c.Tree.Child(verb, Deprel.aux) >= 0)
            && GroupOf(Lexicon.Groups(_t.Lemma[verb])) is "contests verb" or "gains verb" or "holds verb" && IsArmedAgent(c.Clause.OwnSubject(named))
            && !c.IsNegated(named) && !IsUnreal(named))
        {
            Add(Ground(named), c.Clause.OwnSubject(named), Kind(Lexicon.Groups(_t.Lemma[verb])[0]), verb);
            return;
        }
        if (!IsFiniteForm(verb) || c.IsNegated(verb) || OrderKind(verb) is not { } kind)
            return;
        bool tries = Tries(verb);
        if (!tries && IsUnreal(verb) || HolderBefore(verb) is not (>= 0 and int holder))
            return;
        // "retook of the town", as damaged copy has it.
        if (verb + 3 < _t.Count && _t.Form[verb + 1] is "of" && _t.SentenceOf[verb + 3] == _t.SentenceOf[verb]
            && _t.Lemma[verb] is "retake" or "capture" or "recapture" or "seize" or "take" or "regain" && Ground(_t.Head[verb + 1]) is >= 0 and int of
            && _t.Head[verb + 1] < verb + 6)
        {
            Add(of, holder, kind, verb);
            return;
        }
        int ground = EndsClause(verb) ? BareGround(verb - 1, holder, -1)
            : BareGround(verb + 1, Math.Min(_t.Sentences[_t.SentenceOf[verb]].End, verb + FarthestHeld), 1);
        if (ground >= 0)
            Add(ground, holder, tries ? ControlKind.Contests : kind, verb);
    }

    // "captured", "took", "hold": not "capturing", "to capture" (but "try to take"), "was captured".
    private bool IsFiniteForm(int verb)
    {
        if (verb == 0 || _t.Upos[verb] is not Upos.VERB || _t.Xpos[verb] is Xpos.VBG || _t.Lemma[verb - 1] is "be" or "get"
            || _t.Deprel[verb] is Deprel.amod)
            return false;
        return _t.Form[verb - 1] is not "to" || Tries(verb);
    }

    private bool Tries(int verb) =>
        verb > 1 && _t.Form[verb - 1] is "to" && _t.SentenceOf[verb - 2] == _t.SentenceOf[verb] && _t.Upos[verb - 2] is Upos.VERB
            && Lexicon.Has("tries", _t.Lemma[verb - 2]);

    private ControlKind? OrderKind(int verb)
    {
        if (Lexicon.Has("takes ground", _t.Lemma[verb]))
            return _t.Lemma[verb] is "occupy" && _t.Xpos[verb] is not Xpos.VBD ? ControlKind.Holds : ControlKind.Gains;
        return Lexicon.Has("has ground", _t.Lemma[verb]) ? ControlKind.Holds : _t.Lemma[verb] is "lose" ? ControlKind.Loses : null;
    }

    // The nearest armed body before a verb that no preposition leads, up to another clause; −1 for none.
    private int HolderBefore(int verb)
    {
        int first = Math.Max(_t.Sentences[_t.SentenceOf[verb]].First, verb - FarthestHolder);
        for (int i = verb - 1; i >= first; i--)
        {
            if (_t.Form[i] is ";" or "that" or "which" or "who"
                || _t.Upos[i] is Upos.VERB && i < verb - 1 && !Tries(verb) && _t.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP)
                return -1;
            if (_t.Upos[i] is Upos.NOUN or Upos.PROPN && c.Entities.AtHead(i) is >= 0 and int who && IsArmed(who)
                && _t.Deprel[i] is not (Deprel.compound or Deprel.amod or Deprel.nmod_poss) && c.Case(i).Length == 0)
                return i;
        }
        return -1;
    }

    private bool EndsClause(int verb) => verb + 1 >= _t.Sentences[_t.SentenceOf[verb]].End || _t.Upos[verb + 1] is Upos.PUNCT or Upos.CCONJ;

    // The first named ground from a word on, in the direction of the step, that no preposition leads; −1 for none.
    private int BareGround(int from, int end, int step)
    {
        for (int i = from; i != end; i += step)
        {
            if (step > 0 && TimeBehind(i) is >= 0 and int last)
            {
                i = last;
                end = Math.Min(_t.Sentences[_t.SentenceOf[i]].End, i + FarthestHeld);
                continue;
            }
            // "kept the village of X".
            if (step > 0 && _t.Form[i] is "of" && i > from && (Lexicon.Has("town", _t.Lemma[i - 1]) || Lexicon.Has("area", _t.Lemma[i - 1])))
                continue;
            if (step > 0 && (_t.Upos[i] is Upos.ADP or Upos.PUNCT or Upos.VERB or Upos.SCONJ) || step < 0 && _t.Form[i] is "," or ";")
                return -1;
            if (_t.Upos[i] is Upos.PROPN && c.Entities.AtHead(i) is >= 0 and int e && IsGroundByName(e, i)
                && (c.Case(i).Length == 0 || step > 0 && IsOfKind(i)) && c.TimeOf(i) < 0
                && (!IsLed(i) || step > 0 && IsOfKind(i)))
                return e;
        }
        return -1;
    }

    // The last word of the time that a preposition leads: "conquered at begin of 2020 the town X"; −1 for none.
    private int TimeBehind(int preposition)
    {
        int last = -1;
        for (int i = preposition + 1; _t.Upos[preposition] is Upos.ADP
            && i < Math.Min(_t.Sentences[_t.SentenceOf[preposition]].End, preposition + FarthestHeld); i++)
        {
            if (c.TimeOf(i) >= 0)
                last = i;
        }
        return last;
    }

    // "in Saraqib", "in the town Saraqib": the tree of damaged copy may hang the preposition from anything.
    private bool IsLed(int name)
    {
        int i = name - 1, first = _t.Sentences[_t.SentenceOf[name]].First;
        while (i > first
            && (_t.Upos[i] is Upos.PROPN or Upos.DET or Upos.ADJ || Lexicon.Has("town", _t.Lemma[i]) || Lexicon.Has("area", _t.Lemma[i])))
            i--;
        return i >= first && _t.Upos[i] is Upos.ADP;
    }

    // A place, or behind a word for a place whatever it was taken for.
    private bool IsGroundByName(int entity, int word) =>
        IsTaken(entity)
            || word > 0 && c.Entities.Entities[entity] is { Kind: EntityKind.Other or EntityKind.Person, Roles.Count: 0 }
                && (Lexicon.Has("town", _t.Lemma[word - 1]) || Lexicon.Has("area", _t.Lemma[word - 1]));

    // "The rebels hold the centre and the government the airport", "Morocco holds four fifths of it, the front the rest": the clause without a verb
    // has that of the one before.
    private void ReadGap(int verb, ControlKind kind, int ground, int holder)
    {
        SentenceRange s = _t.Sentences[_t.SentenceOf[verb]];
        for (int i = verb + 2; i < s.End; i++)
        {
            if (_t.Upos[i] is Upos.VERB or Upos.AUX)
                return;
            if (_t.Form[i] is not ("," or "and" or ";") || GapHolder(i + 1, s.End) is not (>= 0 and int other) || c.Case(other).Length > 0
                || c.Entity(other) == c.Entity(holder))
                continue;
            int held = GapGround(other + 1, s.End, ground);
            if (held >= 0)
                Add(held, other, kind, other);
            return;
        }
    }

    // The armed body that such a clause begins with, right before another article or name; −1 for none.
    private int GapHolder(int from, int end)
    {
        for (int i = from; i < Math.Min(end, from + 4); i++)
        {
            if (_t.Upos[i] is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN) || i == from && _t.Form[i] is "both" or "all")
                return -1;
            if (_t.Upos[i] is Upos.NOUN or Upos.PROPN && c.Entities.AtHead(i) is >= 0 and int who && IsArmed(who) && i + 1 < end
                && (_t.Upos[i + 1] is Upos.DET || _t.Upos[i + 1] is Upos.NUM && (i + 2 >= end || _t.Upos[i + 2] is Upos.PUNCT)
                    || _t.Upos[i + 1] is Upos.PROPN && c.Entities.AtHead(i + 1) is >= 0 and int next && next != who && IsTaken(next)))
                return i;
        }
        return -1;
    }

    private int GapGround(int from, int end, int ground)
    {
        for (int i = from; i < Math.Min(end, from + LongestGap); i++)
        {
            if (_t.Upos[i] is Upos.VERB or Upos.AUX)
                return -1;
        }
        for (int i = from; i < Math.Min(end, from + LongestGap) && _t.Upos[i] is not Upos.PUNCT; i++)
        {
            if (_t.Form[i] is "rest" or "remainder" || _t.Upos[i] is Upos.NUM && i == from)
                return ground;
            if (_t.Upos[i] is Upos.NOUN or Upos.PROPN && c.Entities.AtHead(i) is >= 0 and int e && IsTaken(e) && c.TimeOf(i) < 0)
                return e;
        }
        return -1;
    }
}
