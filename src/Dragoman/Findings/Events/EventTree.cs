using Dragoman.Reading;

namespace Dragoman.Findings.Events;

/// <summary>The tree seen from above: the words that hang from each word, in text order.</summary>
internal sealed class EventTree
{
    private readonly ParsedText _t;
    private readonly int[] _first, _children;

    public EventTree(ParsedText t)
    {
        _t = t;
        _first = new int[t.Count + 1];
        for (int i = 0; i < t.Count; i++)
        {
            if (t.Head[i] >= 0)
                _first[t.Head[i] + 1]++;
        }
        for (int i = 0; i < t.Count; i++)
            _first[i + 1] += _first[i];
        _children = new int[_first[t.Count]];
        int[] next = _first[..t.Count];
        for (int i = 0; i < t.Count; i++)
        {
            if (t.Head[i] >= 0)
                _children[next[t.Head[i]]++] = i;
        }
    }

    public ReadOnlySpan<int> Children(int word) => _children.AsSpan(_first[word], _first[word + 1] - _first[word]);

    public bool IsPassive(int verb)
    {
        foreach (int c in Children(verb))
        {
            // "Iran threatened to attack" may be given a passive subject by mistake; without an auxiliary a past tense is active.
            if (_t.Deprel[c] is Deprel.aux_pass || _t.Deprel[c] is Deprel.nsubj_pass && _t.Xpos[verb] is Xpos.VBN)
                return true;
        }
        return _t.Xpos[verb] is Xpos.VBN && _t.Deprel[verb] is Deprel.acl;
    }

    /// <summary>The verb that hangs from a verb as what is agreed, refused, asked …; −1 for none.</summary>
    public int Complement(int verb)
    {
        foreach (int c in Children(verb))
        {
            if (_t.Upos[c] is Upos.VERB && (_t.Deprel[c] is Deprel.xcomp || _t.Deprel[c] is Deprel.ccomp or Deprel.advcl && IsInfinitive(c)))
                return c;
        }
        return -1;
    }

    private bool IsInfinitive(int verb)
    {
        foreach (int c in Children(verb))
        {
            if (_t.Xpos[c] is Xpos.TO)
                return true;
        }
        return false;
    }

    /// <summary>"call for", "pull out", "step down": the verb with a particle, an adverb or the preposition of its oblique.</summary>
    public bool WithParticle(int verb, EventLexicon lexicon, out EventSense sense)
    {
        foreach (int c in Children(verb))
        {
            if (_t.Deprel[c] is Deprel.compound_prt or Deprel.advmod or Deprel.@case or Deprel.xcomp && lexicon.Verb(_t.Lemma[verb], _t.Lemma[c], out sense))
                return true;
            if (_t.Deprel[c] is not (Deprel.obl or Deprel.obl_agent or Deprel.advcl or Deprel.nmod))
                continue;
            foreach (int k in Children(c))
            {
                if (_t.Deprel[k] is Deprel.@case or Deprel.mark && lexicon.Verb(_t.Lemma[verb], _t.Lemma[k], out sense))
                    return true;
            }
        }
        sense = default;
        return false;
    }

    public bool HasModal(int verb, string lemma)
    {
        foreach (int c in Children(verb))
        {
            if (_t.Xpos[c] is Xpos.MD && _t.Lemma[c] == lemma)
                return true;
        }
        return false;
    }

    public string Case(int word)
    {
        foreach (int c in Children(word))
        {
            if (_t.Deprel[c] is Deprel.@case)
                return _t.Lemma[c];
        }
        return "";
    }

    public int Child(int word, Deprel deprel)
    {
        foreach (int c in Children(word))
        {
            if (_t.Deprel[c] == deprel)
                return c;
        }
        return -1;
    }

    public bool IsObjectOrSubject(int word) => _t.Deprel[word] is Deprel.obj or Deprel.nsubj or Deprel.nsubj_pass or Deprel.root or Deprel.obl or Deprel.conj;
}
