using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>States of facilities that a noun tells: "the closure of the Rafah crossing", "a bomb attack on the embassy", "the blast at the plant".</summary>
internal sealed partial class FacilityFinder
{
    // Steps up the tree from a noun to whatever makes of it a plan or a fear.
    private const int MostStepsUp = 4;

    // Words behind "with" within which the facility stands.
    private const int FarthestWith = 9;

    private readonly List<(int Facility, int Noun)> _named = [];

    private void ReadStateNoun(int noun)
    {
        string lemma = _t.Lemma[noun].ToLowerInvariant();
        bool on = Lexicon.Has("blow noun", lemma);
        if (!on && !Lexicon.Has("closing noun", lemma) || IsNotYet(noun) || c.Tree.Child(noun, Deprel.cop) >= 0)
            return;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            bool of = _t.Deprel[k] is Deprel.nmod && k > noun && (c.Case(k) is "of" or "to" && lemma is not "fire" and not "attack"
                || on && c.Case(k) is "on" or "at" or "in" or "against" or "of");
            bool before = _t.Deprel[k] is Deprel.compound or Deprel.nmod_poss && k < noun && !on;
            if ((of || before) && (_t.Xpos[k] is not (Xpos.NNS or Xpos.NNPS) || _t.Lemma[k] is "headquarters" or "works")
                && FacilityOrPart(k) is >= 0 and int facility)
            {
                _named.Add((facility, noun));
                return;
            }
        }
    }

    // A plan, a threat, a demand, a risk or a possibility; nothing that has come about.
    private bool IsNotYet(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < noun && _t.Lemma[k] is "no" or "any" or "possible" or "potential" or "planned" or "threatened" or "feared" or "further" or "future"
                or "alleged" or "foiled" or "attempted" or "imminent" or "eventual" or "without" or "proposed")
                return true;
        }
        for (int at = noun, steps = 0; steps < MostStepsUp && at >= 0; steps++, at = _t.Head[at])
        {
            if (at != noun && Lexicon.Has("not yet", _t.Lemma[at]))
                return true;
            if (_t.Upos[at] is Upos.VERB)
                return IsUnreal(at) || c.IsNegated(at);
        }
        return false;
    }

    // "a line connecting two towns", "the temple runs a website", "the stadium has run over budget", "the plant worked out a scheme": what a facility
    // is for or does besides is no state of it.
    private bool IsOtherWork(int verb)
    {
        if (_t.Deprel[verb] is Deprel.acl && _t.Xpos[verb] is Xpos.VBG && _t.Lemma[verb] is "connect" or "provide" or "supply" or "carry" or "feed")
            return true;
        if (_t.Lemma[verb] is "work" or "run" or "operate" && c.Tree.Child(verb, Deprel.compound_prt) >= 0)
            return true;
        if (_t.Lemma[verb] is not ("run" or "operate") || c.Clause.IsPassive(verb))
            return false;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && (_t.Deprel[k] is Deprel.obj && !Lexicon.Has("part", _t.Lemma[k]) && c.TimeOf(k) < 0
                || _t.Lemma[k] is "over-budget" or "over" or "vastly"))
                return true;
        }
        return false;
    }

    // "with the airport damaged", "with the dam offline", "with the plant in ruins": a state behind a facility that "with" leads.
    private void ReadWith(int with)
    {
        SentenceRange s = _t.Sentences[_t.SentenceOf[with]];
        if (with > s.First && _t.Form[with - 1] is not ("," or "and"))
            return;
        for (int i = with + 1; i + 1 < Math.Min(s.End, with + FarthestWith); i++)
        {
            if (_t.Upos[i] is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET))
                return;
            if (_t.Upos[i] is not Upos.NOUN || !Lexicon.Has("facility", _t.Lemma[i]) || Facility(i) is not (>= 0 and int facility))
                continue;
            int state = i + 1, end = state + 1;
            while (state < s.End && _t.Upos[state] is Upos.ADV && !Lexicon.Has("state adjective", _t.Lemma[state]))
                state++;
            if (state >= s.End)
                return;
            if (_t.Xpos[state] is Xpos.VBN or Xpos.VBD && (Lexicon.Has("damaged verb", _t.Lemma[state]) || Lexicon.Has("stopped verb", _t.Lemma[state])))
                Add(facility, DamageOf(state), null, state);
            else if (Lexicon.Has("state adjective", _t.Lemma[state]) && (state + 1 >= s.End || _t.Upos[state + 1] is not (Upos.NOUN or Upos.PROPN)))
                Add(facility, _t.Form[state], null, state);
            else if (_t.Upos[state] is Upos.ADP && end < s.End && Lexicon.Has("service noun", _t.Lemma[end]) && !Lexicon.Has("supply", _t.Lemma[end])
                && _t.Form[state] is "in" or "on" or "under" or "at")
                Add(facility, _t.SpanOf(state, end + 1).WordsIn(_t.Text), null, end);
            return;
        }
    }

    // What a noun tells is told where no verb tells more.
    private void AddNamed()
    {
        int told = _found.Count;
        foreach ((int facility, int noun) in _named)
        {
            if (!_found.Exists(f => f.Facility == facility && f.State is not null))
                Add(facility, _t.Form[noun].ToLowerInvariant(), null, noun);
        }
        if (_found.Count > told)
            _found.Sort(static (a, b) => a.Evidence[0].Start.CompareTo(b.Evidence[0].Start));
    }
}
