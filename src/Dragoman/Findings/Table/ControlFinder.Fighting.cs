using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Ground that two sides fight for at once, and ground that one takes over as another leaves it.</summary>
internal sealed partial class ControlFinder
{
    // Words behind "fought" within which what it is for is looked for.
    private const int FarthestFought = 10;

    // "Fighting is raging between the army and the rebels in the streets of the town": both contest it.
    private void ReadRaging(int verb)
    {
        int combat = c.Clause.OwnSubject(verb) is >= 0 and int noun ? noun : c.Tree.Child(verb, Deprel.csubj);
        if (combat < 0 || !Lexicon.Has("combat", _t.Lemma[combat].ToLowerInvariant()) || IsUnreal(verb) || c.IsNegated(verb))
            return;
        AddFought(combat, [combat, verb]);
    }

    // The two sides behind "between" and the town that they fight in or for, which may hang from any of some words or from each other.
    private bool AddFought(int combat, ReadOnlySpan<int> heads)
    {
        int ground = -1, sides = -1;
        foreach (int head in heads)
        {
            for (int k = head < 0 ? -1 : c.Tree.FirstChild(head); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k < combat || _t.Deprel[k] is not (Deprel.nmod or Deprel.obl))
                    continue;
                if (sides < 0 && c.Case(k) is "between")
                    (sides, ground) = (k, ground >= 0 ? ground : FoughtBehind(k));
                else if (ground < 0)
                    ground = Fought(k);
            }
        }
        if (ground < 0 || sides < 0)
            return false;
        List<int> who = [];
        c.AddEntities(sides, who);
        who.RemoveAll(e => !IsArmed(e));
        if (who.Count < 2)
            return false;
        foreach (int side in who)
            AddHolder(ground, side, ControlKind.Contests, combat);
        return true;
    }

    // "between A and B in the streets of the town": the tree may hang the place from the sides; −1 for none.
    private int FoughtBehind(int sides)
    {
        for (int k = c.Tree.FirstChild(sides); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > sides && _t.Deprel[k] is Deprel.nmod && Fought(k) is >= 0 and int direct)
                return direct;
            if (k > sides && _t.Deprel[k] is Deprel.conj && FoughtBehind(k) is >= 0 and int below)
                return below;
        }
        return -1;
    }

    // "for the town", "over the bridge", "in the streets of the town", "in the town"; −1 for none.
    private int Fought(int word)
    {
        string led = c.Case(word);
        if (led is not ("for" or "over" or "in" or "inside" or "around" or "on" or "at" or "near" or "outside") || c.TimeOf(word) >= 0)
            return -1;
        if (_t.Lemma[word] is "control" && OfPhrase(word) is >= 0 and int of)
            return Ground(of);
        int ground = Lexicon.Has("streets", _t.Lemma[word].ToLowerInvariant()) && OfPhrase(word) is >= 0 and int town ? Ground(town) : Ground(word);
        return ground >= 0 && (led is "for" or "over" || IsTown(ground) || c.Entities.Entities[ground].Kind is EntityKind.Facility)
            && !IsNameless(ground) ? ground : -1;
    }

    // The town in which, or in the suburbs of which, somebody is fighting; −1 for none.
    private int FoughtIn(int word)
    {
        if (Fought(word) is >= 0 and int town && IsTown(town))
            return town;
        return Lexicon.Has("streets", _t.Lemma[word]) && c.Tree.Child(word, Deprel.nmod_poss) is >= 0 and int whose && _t.Upos[whose] is Upos.PROPN
            && Ground(whose) is >= 0 and int own && IsTown(own) ? own : -1;
    }

    // "fought street by street for the town", "fought the rebels for the town": the tree may hang the town from what stands between.
    private void ReadStreetByStreet(int verb, int agent)
    {
        if (IsUnreal(verb) || c.IsNegated(verb))
            return;
        bool streets = false;
        for (int i = verb + 1; i < Math.Min(_t.Sentences[_t.SentenceOf[verb]].End, verb + FarthestFought) && _t.Upos[i] is not Upos.PUNCT; i++)
        {
            // "house by house", "street by street": for the town that they do so in.
            streets |= _t.Form[i] is "by" && i + 1 < _t.Count && _t.Form[i + 1] == _t.Form[i - 1];
            string led = _t.Deprel[i] is Deprel.nmod or Deprel.obl ? c.Case(i) : "";
            if (led is not "for" && !(streets && led is "in" or "through") || led is "for" && _t.Deprel[i] is Deprel.obl || c.TimeOf(i) >= 0
                || Fought(i) is not (>= 0 and int ground))
                continue;
            List<int> sides = [];
            c.AddEntities(agent, sides);
            foreach (int side in sides)
            {
                if (IsArmed(side))
                    AddHolder(ground, side, ControlKind.Contests, verb);
            }
            return;
        }
    }

    // "Russian troops are on the outskirts of the town": they fight for it.
    private void ReadAtTheEdge(int edge)
    {
        int troops = c.Tree.Child(edge, Deprel.cop) >= 0 ? c.Clause.OwnSubject(edge) : -1;
        // "Rebels were in the suburbs of the town".
        if (troops < 0 || c.Case(edge) is not ("on" or "at") && !(c.Case(edge) is "in" && Lexicon.Has("streets", _t.Lemma[edge]))
            || c.IsNegated(edge) || IsUnreal(edge) || !IsFighting(troops)
            || OfPhrase(edge) is not (>= 0 and int of) || Ground(of) is not (>= 0 and int town))
            return;
        Add(town, troops, ControlKind.Contests, edge);
    }

    // "The army deployed in the town as the rebels left": it is its own from then on, and theirs no longer.
    private void ReadRelief(int verb, int troops)
    {
        int ground = -1, leaving = -1;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "in" or "into" or "to" or "inside" && ground < 0)
                ground = Ground(k);
            else if (k > verb && _t.Deprel[k] is Deprel.advcl && Lexicon.Has("clears out", _t.Lemma[k])
                && _t.Form[c.Tree.Child(k, Deprel.mark) is >= 0 and int mark ? mark : c.Tree.Subtree(k).First] is "as" or "after" or "once" or "when")
                leaving = k;
        }
        if (ground < 0 || leaving < 0 || IsUnreal(verb) || c.IsNegated(leaving))
            return;
        Add(ground, troops, ControlKind.Gains, verb);
        if (c.Clause.OwnSubject(leaving) is >= 0 and int noun && (c.Entities.AtHead(noun) < 0 && noun > 0
            && IsArmedAgent(noun - 1) ? noun - 1 : noun) is var gone && (IsArmedAgent(gone) || IsPeople(c.Entity(gone))))
            Add(ground, gone, ControlKind.Loses, leaving);
    }
}
