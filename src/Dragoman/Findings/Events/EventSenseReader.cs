using Dragoman.Reading;

namespace Dragoman.Findings.Events;

/// <summary>Tells which event a word speaks of: the longest pattern of the lexicon that its tree shows.</summary>
internal sealed class EventSenseReader(ParsedText t, EventLexicon lexicon)
{
    private readonly DependencyTree _tree = t.Tree;

    /// <param name="taken">Words that are part of an event already told; the parts of this one are added.</param>
    /// <param name="noun">The noun that a verb's pattern takes in ("<u>launched</u> an attack"); −1 for none.</param>
    public bool Read(int i, bool[] taken, out EventSense sense, out int noun)
    {
        sense = default;
        noun = -1;
        // "Russia said that Sudan must return it": a demand, whatever is to be done.
        if (t.Upos[i] is Upos.VERB && t.Deprel[i] is Deprel.ccomp && _tree.HasModal(i, "must") && t.Lemma[t.Head[i]] is "say" or "tell" or "announce" or "declare" or "add" or "state" or "insist")
        {
            sense = new EventSense(EventClass.REQUEST, null);
            return true;
        }
        if (t.Upos[i] is Upos.VERB || t.Upos[i] is Upos.ADJ && t.Lemma[i] is "ready" or "prepared" or "willing")
            return VerbSense(i, taken, out sense, out noun);
        if (t.Upos[i] is not (Upos.NOUN or Upos.PROPN) || t.Deprel[i] is Deprel.compound && t.Head[i] > i && lexicon.Noun(t.Lemma[t.Head[i]], out _))
            return false;
        if (!lexicon.Noun(t.Lemma[i].ToLowerInvariant(), out sense))
            return false;
        // "peace talks" yes; "attack helicopter" no: a modifier of a thing is not an event.
        return t.Deprel[i] is not (Deprel.compound or Deprel.amod or Deprel.nmod_desc);
    }

    private bool VerbSense(int i, bool[] taken, out EventSense sense, out int noun)
    {
        string lemma = t.Lemma[i];
        noun = -1;
        if (lexicon.HasMore(lemma))
        {
            foreach (int c in _tree.Children(i))
            {
                if (t.Deprel[c] is Deprel.obj or Deprel.nsubj_pass or Deprel.obl or Deprel.nsubj or Deprel.xcomp or Deprel.iobj && lexicon.Object(lemma, t.Lemma[c].ToLowerInvariant(), out sense) && (t.Deprel[c] is not Deprel.nsubj || lemma is "cease"))
                {
                    noun = c;
                    taken[c] = true;
                    return true;
                }
            }
        }
        if (lexicon.Governor(lemma, out sense) && Complement(i) is >= 0 and int inner)
        {
            taken[inner] = true;
            TakeNoun(inner, taken);
            return true;
        }
        if (lexicon.HasMore(lemma) && WithParticle(i, out sense))
            return true;
        // Workers strike; storms, ships and missiles strike something.
        if (lemma is "strike" && (_tree.IsPassive(i) || _tree.Child(i, Deprel.obj) >= 0))
            return false;
        return lexicon.Verb(lemma, out sense);
    }

    // "agreed to hold talks" is one event: what hangs from the governed verb is not told again.
    private void TakeNoun(int verb, bool[] taken)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (t.Deprel[c] is Deprel.obj && lexicon.Object(t.Lemma[verb], t.Lemma[c], out _))
                taken[c] = true;
        }
    }

    // The verb that hangs from a verb as what is agreed, refused, asked; −1 for none.
    private int Complement(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (t.Upos[c] is Upos.VERB && (t.Deprel[c] is Deprel.xcomp || t.Deprel[c] is Deprel.ccomp or Deprel.advcl && _tree.IsInfinitive(c)))
                return c;
        }
        return -1;
    }

    // "call for", "pull out", "step down": the verb with a particle, an adverb or the preposition of its oblique.
    private bool WithParticle(int verb, out EventSense sense)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (t.Deprel[c] is Deprel.compound_prt or Deprel.advmod or Deprel.@case or Deprel.xcomp && lexicon.Verb(t.Lemma[verb], t.Lemma[c], out sense))
                return true;
            if (t.Deprel[c] is not (Deprel.obl or Deprel.obl_agent or Deprel.advcl or Deprel.nmod))
                continue;
            foreach (int k in _tree.Children(c))
            {
                if (t.Deprel[k] is Deprel.@case or Deprel.mark && lexicon.Verb(t.Lemma[verb], t.Lemma[k], out sense))
                    return true;
            }
        }
        sense = default;
        return false;
    }
}
